// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/word.hpp"
#include "core/text/sentence.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What words are: class, lemma and verb form. Nothing here knows about diplomacy.
// The tagger is a page of rules over a list of function words and the inflections of known words; it stands in for a
// trained one.

namespace dragoman {

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

std::optional<WordClass> word_class_named(std::string_view name);

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

/// The words that the tagger knows.
class Vocabulary {
public:
    void add_function_word(std::string_view word, WordClass word_class);
    void add_irregular_verb(std::string_view lemma, std::string_view past, std::string_view participle);
    void add_verb(std::string_view lemma); ///< with its regular forms, unless it is irregular
    void add_noun(std::string_view lemma); ///< with its regular plural

    std::optional<WordClass> function_word(std::string_view lower) const;

    struct Inflected {
        std::string lemma{};
        VerbForm form{};
    };
    /// The lemma and form of a known verb's form. Where past and participle are one, the form is past.
    const Inflected* verb(std::string_view lower) const;
    const std::string* noun_lemma(std::string_view lower) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <typename T>
    using Table = std::unordered_map<std::string, T, Hash, std::equal_to<>>;
    Table<WordClass> function_words_{};
    Table<Inflected> verbs_{};
    Table<std::string> nouns_{};
};

/// One word for each token of the sentence.
std::vector<Word> tag(const Sentence& sentence, const Vocabulary& vocabulary);

} // namespace dragoman
