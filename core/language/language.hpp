// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/word.hpp"
#include "core/text/sentence.hpp"

#include <cstdint>
#include <string>
#include <vector>

// What words are. Nothing here knows about diplomacy.

namespace dragoman {

/// A coarser view of parts of speech, made of them by derive_classes() (word_class.hpp): what the stages behind ask
/// for.
enum class WordClass : std::uint8_t {
    noun,
    proper,
    verb,
    auxiliary,
    modal,
    adjective,
    adverb,
    determiner,
    possessive,
    preposition,
    pronoun,
    conjunction,
    subordinator,
    negation,
    infinitive,
    number,
    punctuation,
};

enum class VerbForm : std::uint8_t { none, base, present, past, participle, gerund };

/// A token of a sentence, understood.
struct Word {
    WordClass word_class{};
    VerbForm form{VerbForm::none};
    std::string lemma{};
    Upos upos{Upos::x};
    Xpos xpos{Xpos::none};
    std::uint32_t head{};             ///< the token that governs it, counted from 0; the root is its own head
    Relation relation{Relation::dep}; ///< to the head
    NameClass name{NameClass::none};  ///< is it part of a name?
    bool name_begins{};               ///< is it the first word of that name?
};

/// A sentence with its words understood.
struct ReadSentence {
    Sentence sentence{};
    std::vector<Word> words{}; ///< one a token
};

} // namespace dragoman
