// SPDX-License-Identifier: MIT
#pragma once

#include "viz/relation_diagram.hpp"
#include "viz/timeline.hpp"

#include <string>

namespace dragoman {

// DOT of the same layouts: every node is pinned (pos="x,y!", points, y up), named by the id of its event or actor, and
// carries id, class, tooltip and URL. Drawn by `neato -n`; the picture is plainer than the SVG. Nodes and edges come in
// a fixed order, so that the text can be compared. One call at a time: Graphviz keeps global state behind a lock.

std::string timeline_dot(const Timeline& timeline);
std::string relations_dot(const RelationDiagram& diagram);

} // namespace dragoman
