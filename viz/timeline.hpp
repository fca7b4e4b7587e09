// SPDX-License-Identifier: MIT
#pragma once

#include "core/query/filter.hpp"
#include "viz/diagram.hpp"

#include <string>

namespace dragoman {

struct TimelineOptions {
    std::string title{};          ///< empty: made from the query
    std::size_t max_lanes{14};
    std::size_t max_events{60};   ///< drawn as marks; the rest is counted as hidden
};

// Timeline layout_timeline(const Selection&, const TimelineOptions&);   plain data: frame, axis, lanes, marks, labels, legend
// std::string timeline_svg(const Timeline&);                            viz/svg_timeline.cpp
// std::string timeline_dot(const Timeline&);                            viz/dot.cpp, through cgraph, pinned positions

} // namespace dragoman
