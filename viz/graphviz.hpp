// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <string>

namespace dragoman {

/// Draws DOT with pinned positions (`neato -n`) as SVG. Throws Error with Graphviz's own words where the text is no
/// graph or a node has no position.
std::string render_svg(const std::string& dot);

/// Graphviz keeps its errors and its string table in globals: whoever calls it holds this.
std::mutex& graphviz_mutex();

} // namespace dragoman
