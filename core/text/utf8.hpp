// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Does a code point go on with this byte, rather than begin?
inline bool continues_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Byte offset of the first byte that breaks UTF-8 (RFC 3629: overlong forms, surrogates and code points above U+10FFFF
/// are broken too), or nothing where the text is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// A code point and the bytes it takes.
struct CodePoint {
    char32_t value{};
    std::size_t bytes{};
};

/// The code point at `offset`. REQUIRES: valid UTF-8, `offset` at the start of a code point.
CodePoint code_point_at(std::string_view text, std::size_t offset);

std::string to_utf8(char32_t code_point);

/// Bytes [start, end) of a text: how the stages before the analysis count.
struct ByteSpan {
    std::uint32_t start{};
    std::uint32_t end{};
    std::string_view in(std::string_view text) const { return text.substr(start, end - start); }
    friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Turns byte offsets of one text into code point offsets, and back.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text); ///< REQUIRES: valid UTF-8; `text` outlives the index
    std::uint32_t code_points(std::size_t byte_offset) const;
    std::size_t bytes(std::uint32_t code_point_offset) const; ///< the text's size where it lies behind the end
    TextSpan span(ByteSpan bytes) const { return {code_points(bytes.start), code_points(bytes.end)}; }

private:
    std::string_view text_;
    std::vector<std::uint32_t> before_block_; ///< code points before each block of bytes; empty for an ASCII text
};

/// text[span], counted in code points.
std::string_view slice(std::string_view text, TextSpan span);

} // namespace dragoman
