// SPDX-License-Identifier: MIT
#include "core/text/fold_case.hpp"

#include "core/text/utf8.hpp"

namespace dragoman {

namespace {

/// Only pairs whose UTF-8 forms are of one length are folded, which all of these are.
char32_t lower(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;      // Latin-1
    if (c >= 0x100 && c <= 0x137) return c == 0x130 ? c : c | 1; // Latin Extended-A, even capitals
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
    if (c >= 0x14A && c <= 0x177) return c | 1;
    if (c == 0x178) return 0xFF;
    if (c == 0x386) return 0x3AC; // Greek with accents
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (c == 0x3AA || c == 0x3AB) return c + 32;
    if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 32; // Greek
    if (c >= 0x410 && c <= 0x42F) return c + 32;               // Cyrillic
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if ((c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F)) return c | 1; // Ukrainian, Kazakh, Tatar ...
    return c;
}

} // namespace

std::string fold_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            out += static_cast<char>(lower(byte));
            ++i;
            continue;
        }
        const auto [value, bytes] = code_point_at(text, i);
        out += to_utf8(lower(value));
        i += bytes;
    }
    return out;
}

bool is_upper(std::string_view text, std::size_t offset) {
    const auto value = code_point_at(text, offset).value;
    return lower(value) != value;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    // Beyond Latin-1, what is no punctuation, symbol, space or private use is taken for a letter.
    if (c >= 0x2000 && c <= 0x2BFF) return false;
    if (c >= 0x3000 && c <= 0x3020) return false;
    if (c >= 0xE000 && c <= 0xF8FF) return false;
    if (c >= 0xFE10 && c <= 0xFE6F) return false;
    if (c >= 0xFF00 && c <= 0xFF20) return false;
    return c < 0x1F000 || c > 0x1FAFF;
}

} // namespace dragoman
