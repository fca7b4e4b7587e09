// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/one_of.hpp"

#include <cstddef>
#include <string_view>

// What single characters are, for those who cut a text into pieces.

namespace dragoman {

inline bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
inline bool is_small_ascii(char32_t c) {
    return c >= U'a' && c <= U'z';
}
inline bool is_capital_ascii(char32_t c) {
    return c >= U'A' && c <= U'Z';
}
inline bool is_ascii_letter(char32_t c) {
    return is_small_ascii(c | 0x20);
}

/// Blanks of every kind; zero-width ones are blanks too.
inline bool is_space(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

/// The mark inside "don't"; typewriters knew others.
inline bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x02BC || c == U'`';
}
inline bool is_single_quote(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0x2018 || c == 0x2019 || c == 0x201B;
}
inline bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2011;
}

/// A mark that opens or closes a quotation.
inline bool is_quote(std::string_view mark) {
    return one_of(mark, {"\"", "\u201c", "\u201d", "\u00ab", "\u00bb"});
}

/// Are the two the same but for the case of ASCII letters? REQUIRES: `small` is in lower case.
inline bool equals_small(std::string_view text, std::string_view small) {
    if (text.size() != small.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
        if (c != small[i]) return false;
    }
    return true;
}

} // namespace dragoman
