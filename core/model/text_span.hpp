// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace dragoman {

/// Characters [start, end) of an article's text, counted in Unicode code points.
struct TextSpan {
    std::uint32_t start{};
    std::uint32_t end{};

    std::uint32_t size() const { return end - start; }
    bool empty() const { return end == start; }
    bool contains(TextSpan inner) const { return start <= inner.start && inner.end <= end; }
    friend auto operator<=>(const TextSpan&, const TextSpan&) = default;
};

} // namespace dragoman
