// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dragoman {

/// Outside a name, or begin, inside, end or single token of a name of each class (BIOES), in this order: tag 0 is
/// outside, 1 + 4 * (class - 1) + part the others, with `NameClass` as class.
inline constexpr std::size_t name_tag_count = 13;

/// The sequence of tags with the highest sum of scores in which every name begins and ends. `scores`: a row of
/// name_tag_count for each token. Of equal sequences the one with the lower tags from the end on is taken.
std::vector<std::uint8_t> best_names(std::span<const std::int32_t> scores);

} // namespace dragoman
