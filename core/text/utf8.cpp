// SPDX-License-Identifier: MIT
#include "core/text/utf8.hpp"

#include <algorithm>

namespace dragoman {

namespace {

constexpr std::size_t block_bytes = 256;

std::uint32_t count_starts(std::string_view text) {
    return static_cast<std::uint32_t>(std::ranges::count_if(text, [](char c) { return !continues_code_point(c); }));
}

/// The length a lead byte announces, or 0 for a byte that leads nothing.
std::size_t announced_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

} // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = announced_length(lead);
        if (length == 0 || i + length > text.size()) return i;
        for (std::size_t k = 1; k < length; ++k)
            if (!continues_code_point(text[i + k])) return i;
        if (length > 1) {
            // The second byte alone tells overlong forms, surrogates and what lies above U+10FFFF.
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
                (lead == 0xF4 && second > 0x8F))
                return i;
        }
        i += length;
    }
    return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t k) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + k]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

std::string to_utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    if (std::ranges::none_of(text, [](char c) { return (c & 0x80) != 0; })) return;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size() + block_bytes; i += block_bytes) {
        before_block_.push_back(count);
        if (i < text.size()) count += count_starts(text.substr(i, block_bytes));
    }
}

std::uint32_t CodePointIndex::code_points(std::size_t byte_offset) const {
    if (before_block_.empty()) return static_cast<std::uint32_t>(byte_offset);
    const std::size_t block = byte_offset / block_bytes;
    return before_block_[block] + count_starts(text_.substr(block * block_bytes, byte_offset % block_bytes));
}

std::size_t CodePointIndex::bytes(std::uint32_t code_point_offset) const {
    if (before_block_.empty()) return std::min<std::size_t>(code_point_offset, text_.size());
    const auto after = std::ranges::upper_bound(before_block_, code_point_offset);
    const auto block = static_cast<std::size_t>(after - before_block_.begin()) - 1;
    std::uint32_t count = before_block_[block];
    std::size_t i = block * block_bytes;
    while (i < text_.size()) {
        if (!continues_code_point(text_[i]) && count++ == code_point_offset) return i;
        ++i;
    }
    return text_.size();
}

std::string_view slice(std::string_view text, TextSpan span) {
    const CodePointIndex index{text};
    const std::size_t start = index.bytes(span.start);
    return text.substr(start, index.bytes(span.end) - start);
}

} // namespace dragoman
