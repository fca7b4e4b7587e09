// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dragoman {

/// Calls `take(line, number)` for each line of the text, without its line end ("\n" or "\r\n"); numbers from 1.
template <typename Take>
void each_line(std::string_view text, Take take) {
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        take(line, ++number);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

/// The parts between separators; empty parts too.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The values of a "a|b|c" column; none where it is empty.
inline std::vector<std::string_view> split_list(std::string_view text) {
    return text.empty() ? std::vector<std::string_view>{} : split(text, '|');
}

} // namespace dragoman
