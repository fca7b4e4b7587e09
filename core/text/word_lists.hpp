// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

// The words that the rules for tokens must know, as the English treebanks of Universal Dependencies cut them. All are
// asked in lower case.

namespace dragoman {

/// When a word keeps the full stop behind it.
enum class Abbreviation {
    none,
    always,        ///< "etc.", "Inc."
    capitalised,   ///< "Gen.", "Sat.": without a capital it is a word
    before_number, ///< "No. 5", "p. 7"
};
Abbreviation abbreviation(std::string_view lower);

/// Does the word stay one with what a hyphen joins to it? "e-mail", "non-aligned", "mid-March"; but "vice - president".
bool is_prefix(std::string_view lower);

/// "Kafka-esque", "otherwise" written apart.
bool is_suffix(std::string_view lower);

/// Is it parted from the number before it? "5 pm", "$3 bn"; but "19th", "1980s".
bool is_unit(std::string_view lower);

/// Where a word that is two is cut ("can not", "gon na", "do nt"), or 0.
std::size_t fused_cut(std::string_view lower);

/// Is the letter before the dollar sign a country's? "US$", "C$".
bool is_dollar_country(std::string_view lower);

/// Does a word with an apostrophe in front of it stand for a longer one? "'em", "'til".
bool is_clipped(std::string_view lower);

/// "w/o", "s/he": one word with a slash.
bool is_slashed(std::string_view lower);

/// Is it what the name of a computer ends in? "com", "uk"; endings that are words ("in") are not.
bool is_host_ending(std::string_view lower);

/// "pdf", "html"
bool is_file_ending(std::string_view lower);

} // namespace dragoman
