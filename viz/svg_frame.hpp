// SPDX-License-Identifier: MIT
#pragma once

#include "viz/diagram.hpp"
#include "viz/xml_writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The parts that all SVG pictures share.

std::string fill(std::string_view tone);   ///< class "f-enc"
std::string stroke(std::string_view tone); ///< class "s-enc"

/// Opens the picture: title, style, hatches, background and head. `kind` is "timeline" or "relations".
void open_picture(XmlWriter& xml, const Frame& frame, std::string_view kind);

/// Writes the source line and closes the picture.
void close_picture(XmlWriter& xml, const Frame& frame);

/// The rule above it, and the entries.
void draw_legend(XmlWriter& xml, const std::vector<LegendItem>& legend);

void draw_line(XmlWriter& xml, Point from, Point to, std::string_view tone, double width, std::string_view dash = "",
               std::string_view cap = "");

/// Opens a link where `url` is one that a reader may safely follow (http, https); says whether it did.
bool open_link(XmlWriter& xml, std::string_view url);

} // namespace dragoman
