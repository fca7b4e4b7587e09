// SPDX-License-Identifier: MIT
#include "core/text/scan.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

/// News pages are full of these.
constexpr std::array<std::string_view, 12> blanks{
    " ",
    "\t",
    "\r",
    "\v",
    "\f",
    "\xC2\xA0",     // no-break space
    "\xE2\x80\x82", // en space
    "\xE2\x80\x83", // em space
    "\xE2\x80\x89", // thin space
    "\xE2\x80\x8B", // zero-width space
    "\xE2\x80\xAF", // narrow no-break space
    "\xEF\xBB\xBF", // byte order mark
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::string_view trim_left(std::string_view text) {
    const auto starts = [&](std::string_view blank) { return text.starts_with(blank); };
    for (auto blank = std::ranges::find_if(blanks, starts); blank != blanks.end();
         blank = std::ranges::find_if(blanks, starts))
        text.remove_prefix(blank->size());
    return text;
}

std::string_view trim(std::string_view text) {
    text = trim_left(text);
    const auto ends = [&](std::string_view blank) { return text.ends_with(blank); };
    for (auto blank = std::ranges::find_if(blanks, ends); blank != blanks.end();
         blank = std::ranges::find_if(blanks, ends))
        text.remove_suffix(blank->size());
    return text;
}

bool take(std::string_view& text, std::string_view word) {
    if (text.size() < word.size()) return false;
    if (!std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); })) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_word(std::string_view& text, std::string_view word) {
    auto rest = text;
    if (!take(rest, word) || (!rest.empty() && is_letter(rest.front()))) return false;
    text = rest;
    return true;
}

std::optional<unsigned> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    unsigned number = 0;
    for (; digits < text.size() && digits <= most && is_digit(text[digits]); ++digits)
        number = number * 10 + static_cast<unsigned>(text[digits] - '0');
    if (digits < least || digits > most) return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

} // namespace dragoman
