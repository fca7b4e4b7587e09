// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

// The steps of tokenize(): where a word, a number or a mark ends. `text` ends with the run of characters without blanks
// that is being cut, unless something else is said; offsets are bytes.

namespace dragoman {

struct WordEnd {
    std::size_t end{}; ///< where it began for what is no word
    bool number{};
};

/// The word or number at `at`, without the full stop of an abbreviation. `opens`: does the run begin there?
WordEnd read_word(std::string_view text, std::size_t at, bool opens);

/// Where a clitic begins inside a word ("Kerry|'s", "has|n't"), or 0.
std::size_t clitic_start(std::string_view word);

/// The length of the clitic that stands at the start of `rest`, behind a word, and of nothing more; or 0.
std::size_t clitic_length(std::string_view rest);

/// Does the word [start, end) keep the full stop behind it? `text` goes on behind the run.
bool keeps_full_stop(std::string_view text, std::size_t start, std::size_t end);

/// The mark at `at`, or the run of marks that are one ("...", "--", "?!").
std::size_t mark_end(std::string_view text, std::size_t at);

} // namespace dragoman
