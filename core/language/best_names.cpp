// SPDX-License-Identifier: MIT
#include "core/language/best_names.hpp"

#include <array>
#include <limits>

namespace dragoman {

namespace {

using Score = std::int64_t;
constexpr Score never = std::numeric_limits<Score>::min() / 2;

} // namespace

std::vector<std::uint8_t> best_names(std::span<const std::int32_t> scores) {
    const std::size_t n = scores.size() / name_tag_count;
    using Row = std::array<Score, name_tag_count>;
    std::vector<std::array<std::uint8_t, name_tag_count>> from(n);
    Row best{};
    for (std::size_t tag = 1; tag < name_tag_count; ++tag) best[tag] = never; // before the first: outside
    for (std::size_t i = 0; i < n; ++i) {
        Row next;
        for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
            std::size_t source = 0;
            Score score = never;
            for (std::size_t before = 0; before < name_tag_count; ++before)
                if (may_follow(before, tag) && best[before] > score) {
                    score = best[before];
                    source = before;
                }
            next[tag] = score == never ? never : score + scores[i * name_tag_count + tag];
            from[i][tag] = static_cast<std::uint8_t>(source);
        }
        best = next;
    }
    std::vector<std::uint8_t> tags(n);
    if (n == 0) return tags;
    std::size_t last = 0;
    for (std::size_t tag = 1; tag < name_tag_count; ++tag)
        if (closes_name(tag) && best[tag] > best[last]) last = tag;
    for (std::size_t i = n; i-- > 0;) {
        tags[i] = static_cast<std::uint8_t>(last);
        last = from[i][last];
    }
    return tags;
}

} // namespace dragoman
