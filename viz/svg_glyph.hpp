// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram.hpp"
#include "viz/look.hpp"
#include "viz/xml_writer.hpp"

#include <string>

namespace dragoman {

/// A mark by its status: only what happened or goes on is filled.
void draw_glyph(XmlWriter& xml, const Glyph& glyph, Point at);

/// Outline of a shape round `at`, `grow` px wider than it stands on a lane: the data of an SVG path.
std::string outline(Shape shape, Point at, double grow = 0);

} // namespace dragoman
