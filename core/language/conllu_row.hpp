// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/conllu.hpp"

#include <array>

// The lines of one sentence of CoNLL-U, and the tree they make: what the reader is built of.

namespace dragoman::conllu {

inline constexpr std::size_t columns = 10;
enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc };

/// A longer sentence is a list, or a text without stops; the stages behind would take long over it.
inline constexpr std::size_t max_words = 1000;

/// A line with a word, or a range of words.
struct Row {
    std::array<std::string_view, columns> cells{}; ///< into the line; empty where there are fewer
    std::size_t count{};                           ///< of columns in the line, however many
    std::size_t line{};
    bool glued{}; ///< SpaceAfter=No

    std::string_view operator[](std::size_t column) const { return cells[column]; }
    std::string_view form() const { return cells[Column::form]; }
};

Row split_row(std::string_view line, std::size_t number);
std::string wrong_count(const Row& row); ///< "8 columns; ..."

enum class IdKind : std::uint8_t { none, word, range, empty_node };
struct Id {
    IdKind kind{};
    std::size_t first{}, last{};
};
/// "7", "7-8" or "7.1".
Id row_id(const Row& row);

/// Why the line is no text.
std::optional<std::string> fault_of_bytes(std::string_view line);

/// The beginning of a cell, for a message.
std::string shown(std::string_view cell);

/// The value of a key of a MISC column; empty without it.
std::string_view misc_value(std::string_view misc, std::string_view key);

/// What stands between the word and the next sentence: "" for SpaceAfter=No, else SpacesAfter, else a space.
std::string space_after(const Row& row);

struct Tree {
    std::vector<Word> words{};
    std::optional<ConlluFault> fault{}; ///< then the words are worth nothing
};
/// Tags, tree and names. What is unknown of them is `x`, `none` or `dep`; a tree that is none is a fault.
Tree read_tree(const std::vector<Row>& rows);

/// A lemma that is not given is the form in lower case.
void fill_lemmas(ReadSentence& read, const std::vector<Row>& rows);

} // namespace dragoman::conllu
