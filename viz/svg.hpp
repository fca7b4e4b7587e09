// SPDX-License-Identifier: MIT
#pragma once

#include "viz/relation_diagram.hpp"
#include "viz/timeline.hpp"

#include <string>

namespace dragoman {

// Standalone SVG 1.1: text stays text, colours follow light, dark and print by CSS variables, every mark and edge takes
// the focus and says what it is, tooltips and links work from a file. Same values, same bytes.

std::string timeline_svg(const Timeline& timeline);
std::string relations_svg(const RelationDiagram& diagram);

} // namespace dragoman
