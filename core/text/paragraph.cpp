// SPDX-License-Identifier: MIT
#include "core/text/paragraph.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

/// A line of a wrapped text is at least so long (bytes); a shorter one ends its paragraph.
constexpr std::size_t wrapped_line = 56;

/// Does a line that ends like this end its paragraph, however long it is?
bool ends_line(std::string_view line) {
    constexpr std::array<std::string_view, 8> marks{".", "!", "?", "\"", ":", "\u2026", "\u201d", "\u00bb"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.ends_with(mark); });
}

std::string_view trim_end(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}
bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v\xC2\xA0") == std::string_view::npos;
}

} // namespace

std::vector<ByteSpan> paragraphs(std::string_view text, std::size_t body) {
    std::vector<ByteSpan> out;
    std::size_t start = body;
    const auto close = [&](std::size_t end) {
        if (!is_blank(text.substr(start, end - start)))
            out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
        start = end;
    };
    for (std::size_t at = body; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto line = trim_end(text.substr(at, end - at));
        if (is_blank(line) || line.size() < wrapped_line || ends_line(line)) close(end);
        at = end + 1;
    }
    close(text.size());
    return out;
}

} // namespace dragoman
