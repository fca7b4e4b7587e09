// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dragoman {

/// The tree with exactly one root that has the highest sum of scores (Chu-Liu/Edmonds; the root by Stanojević and
/// Cohen, "A Root of a Problem", EMNLP 2021). `scores` holds n rows of n + 1: row d says how well each head suits token
/// d; column 0 is the root, column h + 1 token h. Of equal trees a fixed rule takes one, so that the answer is the same
/// everywhere. Gives the head of each token; the root is its own head. O(n^2) in time and memory.
std::vector<std::uint32_t> best_tree(std::span<const std::int32_t> scores, std::size_t n);

} // namespace dragoman
