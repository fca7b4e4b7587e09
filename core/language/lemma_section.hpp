// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/letter_case.hpp"
#include "core/language/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// The lemmatiser's table as bytes. A lemma is found in two steps that know nothing of each other: the ending of the
// word in small letters is exchanged ("cities" -> "city"), then the capitals of the lemma are chosen ("CITIES" ->
// "city", "NATO" -> "NATO"). For both, the rule with the longest ending that the word has counts; a rule for a whole
// word is the longest.
//
//     16 bytes  magic "LEMM", version, node count, text bytes                        (u32 each, little-endian)
//     u16       root of each of the 6 x 17 x 50 tries: endings, then capitals by how the word is written (Capitals);
//               upos, xpos
//     u16       first child of each node and of one past the last: a node's children end where those of the next begin
//     u16       outcome of each node: none, an offset into the texts (endings) or a LemmaCase (capitals)
//     u8        symbol of each node: the byte that leads to it, words read from their end; 0 where the word begins
//     u8        texts: bytes to cut, length, letters to append
//     u8        zeros up to a multiple of 8 bytes

namespace dragoman {

/// Words of a class that end so: cut so many bytes and append.
struct EndingRule {
    Upos upos{};
    Xpos xpos{}; ///< `none`: for every tag of this part of speech that has no rules of its own
    std::string ending{};
    bool whole{}; ///< the ending is the word
    std::uint8_t cut{};
    std::string append{};
    friend auto operator<=>(const EndingRule&, const EndingRule&) = default;
};

/// Words of a class that are written so and end so (in small letters): how their lemma is written.
struct CaseRule {
    Capitals capitals{};
    Upos upos{};
    Xpos xpos{}; ///< as in EndingRule
    std::string ending{};
    bool whole{};
    LemmaCase lemma_case{};
    friend auto operator<=>(const CaseRule&, const CaseRule&) = default;
};

/// The bytes of a table. Of two rules for the same words the later one counts; classes whose rules are the same share
/// them. Throws Error where the rules exceed what the format can hold (65,535 nodes, 65,535 bytes of text).
std::string write_lemma_section(std::span<const EndingRule> endings, std::span<const CaseRule> cases);

namespace lemma_section {

inline constexpr std::uint32_t magic = 0x4D4D454C; // "LEMM"
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint16_t no_outcome = 0xFFFF;
inline constexpr unsigned char word_begins = 0;
inline constexpr std::size_t header_bytes = 16;
inline constexpr std::size_t class_count = upos_count * xpos_count;
inline constexpr std::size_t root_count = (1 + capitals_count) * class_count;
inline constexpr std::size_t endings = 0; ///< the first trie of the endings
inline constexpr std::size_t capitals(Capitals c) {
    return (1 + static_cast<std::size_t>(c)) * class_count;
}
inline constexpr std::size_t class_of(Upos upos, Xpos xpos) {
    return static_cast<std::size_t>(upos) * xpos_count + static_cast<std::size_t>(xpos);
}

/// Where the parts of a section begin.
struct Layout {
    std::size_t first_child{};
    std::size_t outcome{};
    std::size_t symbol{};
    std::size_t text{};
    std::size_t end{};

    constexpr Layout(std::size_t nodes, std::size_t text_bytes)
        : first_child(header_bytes + 2 * root_count), outcome(first_child + 2 * (nodes + 1)),
          symbol(outcome + 2 * nodes), text(symbol + nodes), end((text + text_bytes + 7) / 8 * 8) {}
};

} // namespace lemma_section

} // namespace dragoman
