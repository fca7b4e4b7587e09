// SPDX-License-Identifier: MIT
#pragma once

#include "viz/relation_diagram.hpp"

#include <vector>

namespace dragoman {

/// Places nodes in `diagram.area`: springs from a ring, then small moves that undo crossings, lines through nodes, and
/// overlaps. Deterministic: the only randomness is a fixed generator.
void place_nodes(RelationDiagram& diagram);

/// Gives each name the side where it covers least (relation_edges.cpp).
void place_names(RelationDiagram& diagram);

/// Bends each edge round foreign nodes and names, and finds a place for its count.
void place_edges(RelationDiagram& diagram);

} // namespace dragoman
