// SPDX-License-Identifier: MIT
#include "viz/plain_text.hpp"

#include <cassert>

namespace dragoman {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// XML 1.0, production 2 (Char); the C1 controls are legal there but nothing to draw.
bool drawable(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return false;
    return c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) && c <= 0x10FFFF;
}

bool white(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x2028 || c == 0x2029;
}

/// How many bytes the lead byte asks for, and the bits it brings; 0 where it is no lead byte.
std::size_t sequence_length(unsigned char lead, char32_t& bits) {
    if (lead < 0x80) return bits = lead, 1;
    if (lead >= 0xC2 && lead < 0xE0) return bits = lead & 0x1Fu, 2;
    if (lead >= 0xE0 && lead < 0xF0) return bits = lead & 0x0Fu, 3;
    if (lead >= 0xF0 && lead < 0xF5) return bits = lead & 0x07u, 4;
    return 0;
}

bool overlong(char32_t code, std::size_t length) {
    return (length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF)) ||
           (code >= 0xD800 && code <= 0xDFFF);
}

} // namespace

char32_t take_code_point(std::string_view& rest) {
    assert(!rest.empty());
    char32_t code = 0;
    const std::size_t length = sequence_length(static_cast<unsigned char>(rest[0]), code);
    bool good = length > 0 && length <= rest.size();
    for (std::size_t i = 1; good && i < length; ++i) {
        const auto byte = static_cast<unsigned char>(rest[i]);
        good = (byte & 0xC0u) == 0x80u;
        code = (code << 6) | (byte & 0x3Fu);
    }
    if (!good || overlong(code, length)) {
        rest.remove_prefix(1);
        return replacement;
    }
    rest.remove_prefix(length);
    return code;
}

void append_utf8(std::string& out, char32_t code) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (code < 0x80) return put(code);
    if (code < 0x800) return put(0xC0 | (code >> 6)), put(0x80 | (code & 0x3F));
    if (code < 0x10000) return put(0xE0 | (code >> 12)), put(0x80 | ((code >> 6) & 0x3F)), put(0x80 | (code & 0x3F));
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
}

std::string printable(std::string_view text) {
    std::string out;
    bool space_due = false;
    while (!text.empty()) {
        const char32_t code = take_code_point(text);
        if (white(code)) {
            space_due = !out.empty();
        } else if (drawable(code)) {
            if (space_due) out.push_back(' ');
            space_due = false;
            append_utf8(out, code);
        }
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t taken = 0, word_end = 0;
    for (std::string_view rest = text; !rest.empty(); ++taken) {
        if (taken == limit) return (word_end > 0 ? out.substr(0, word_end) : out) + "…";
        const char32_t code = take_code_point(rest);
        if (code == ' ') word_end = out.size();
        append_utf8(out, code);
    }
    return out;
}

} // namespace dragoman
