// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dragoman {

/// Outside a name, or a part of a name of each class (BIOES), as one number.
inline constexpr std::size_t name_tag_count = 13;

enum class NamePart : std::uint8_t { begin, inside, end, single };

/// REQUIRES: a class that is none has no part.
constexpr std::uint8_t name_tag(NameClass name, NamePart part) {
    return static_cast<std::uint8_t>(
        name == NameClass::none ? 0 : 1 + 4 * (static_cast<int>(name) - 1) + static_cast<int>(part));
}
constexpr NameClass name_class_of(std::size_t tag) {
    return tag == 0 ? NameClass::none : static_cast<NameClass>(1 + (tag - 1) / 4);
}
/// Does a name, or nothing, begin with the tag? Does it end?
constexpr bool opens_name(std::size_t tag) {
    const auto part = static_cast<NamePart>((tag + 3) % 4);
    return tag == 0 || part == NamePart::begin || part == NamePart::single;
}
constexpr bool closes_name(std::size_t tag) {
    const auto part = static_cast<NamePart>((tag + 3) % 4);
    return tag == 0 || part == NamePart::end || part == NamePart::single;
}
/// May the tag stand behind the other? A name goes on with its own class until it ends.
constexpr bool may_follow(std::size_t before, std::size_t tag) {
    if (closes_name(before)) return opens_name(tag);
    return !opens_name(tag) && name_class_of(before) == name_class_of(tag);
}

/// So much of a score is one in the logarithm of the odds.
inline constexpr std::int32_t name_score_unit = 4096;

/// The sequence of tags with the highest sum of scores in which every name begins and ends. `scores`: a row of
/// name_tag_count for each token. Of equal sequences the one with the lower tags from the end on is taken.
std::vector<std::uint8_t> best_names(std::span<const std::int32_t> scores);

} // namespace dragoman
