// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/relations.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Algorithms on the graph of actors. Boost.Graph stays behind this header.

namespace dragoman {

/// An actor's place in the graph whose edges are relations.
struct Standing {
    std::string actor{};
    std::uint32_t degree{};    ///< actors it is tied to
    std::uint32_t component{}; ///< 0 is the component of the smallest id, and so on
    double betweenness{};      ///< 0..1: the share of shortest paths between others that lead through it (Brandes 2001)
    friend auto operator<=>(const Standing&, const Standing&) = default;
};

/// One row an actor that has a relation, sorted by id.
std::vector<Standing> standings(std::span<const Relation> relations);

/// The relations on a shortest path from one actor to another, in order; empty where none leads there. Of paths with as
/// few steps, one with the heaviest ties is taken, then the one with the smaller ids.
std::vector<Relation> shortest_path(std::span<const Relation> relations, std::string_view from, std::string_view to);

} // namespace dragoman
