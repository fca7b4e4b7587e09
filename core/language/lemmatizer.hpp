// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/letter_case.hpp"
#include "core/language/word.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// Lemmas as the English treebanks have them, from a table of endings and exceptions (core/language/lemma_section.hpp).
/// Nouns, verbs and adjectives are in small letters also where a headline has capitals, names keep theirs; the parts of
/// contractions are the words that they stand for ("n't" is "not"), and numbers have no thousands separators.
class Lemmatizer {
public:
    /// A view: `section` outlives the lemmatizer. REQUIRES: 8-byte aligned. Throws Error where the bytes are no such
    /// table or a damaged one; never reads beyond them, neither here nor later.
    explicit Lemmatizer(std::string_view section);

    /// `form` as the text has it, `lower` in small letters with straight apostrophes (Token::lower).
    std::string lemma(std::string_view form, std::string_view lower, Upos upos, Xpos xpos) const;

private:
    std::uint16_t outcome(std::size_t root, std::string_view lower) const;
    std::string exchange_ending(std::string_view lower, Upos upos, Xpos xpos) const;
    std::string written_like(std::string_view form, std::string_view lower, std::string lemma, Upos upos,
                             Xpos xpos) const;
    LemmaCase lemma_case(Capitals capitals, std::string_view lower, Upos upos, Xpos xpos) const;

    const std::uint16_t* roots_{};
    const std::uint16_t* first_child_{};
    const std::uint16_t* outcome_{};
    const unsigned char* symbol_{};
    std::string_view text_{};
};

} // namespace dragoman
