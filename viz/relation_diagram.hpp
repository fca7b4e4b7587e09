// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/relations.hpp"
#include "core/query/filter.hpp"
#include "viz/diagram.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dragoman {

struct RelationOptions {
    std::string title{};         ///< empty: made from the query
    std::size_t max_actors{24};  ///< those with the most events; the rest is counted as hidden
    std::uint32_t min_events{1}; ///< of a pair; the strongest pair of an actor that would stand alone is kept
};

/// An actor: a ring that shows the share of cooperation and conflict in its events.
struct RelationNode {
    std::string actor{}; ///< id
    Point at{};
    double radius{};
    double thickness{}; ///< of the ring
    std::uint32_t events{};
    std::uint32_t cooperation{};
    std::uint32_t conflict{};
    std::vector<std::string> name{}; ///< lines
    Box name_box{};
    std::string spoken{};
};

/// All events of a pair: one line, a quadratic curve from edge to edge of the rings.
struct RelationEdge {
    std::size_t a{}; ///< index of a node
    std::size_t b{};
    std::uint32_t events{};
    EdgeStyle style{};
    double width{};
    bool arrow_at_a{}; ///< conflict that b does to a, mostly
    bool arrow_at_b{};
    Point from{};
    Point control{};
    Point to{};
    std::optional<Box> pill{};            ///< where the count stands; none where there was no room: the tooltip has it
    std::string spoken{};                 ///< "China – Japan: 4 events (1 cooperation, 1 conflict, 2 words)"
    std::vector<std::string> sentences{}; ///< the last three, with dates
    std::string url{};                    ///< of the last event's article
};

/// Who deals with whom, ready to be drawn. Every pair of the selection is an edge or is counted as hidden.
struct RelationDiagram {
    Frame frame{};
    Box area{};
    std::vector<RelationNode> nodes{}; ///< by number of events, then id
    std::vector<RelationEdge> edges{}; ///< heaviest first
    std::vector<LegendItem> legend{};
    std::size_t hidden_actors{};
    std::size_t hidden_pairs{};
};

/// Throws UsageError where more than 500 actors would be drawn: nobody can read that.
RelationDiagram layout_relations(const Selection& selection, const RelationOptions& options);

/// The point at `t` (0 to 1) of an edge's curve.
Point point_on(const RelationEdge& edge, double t);

} // namespace dragoman
