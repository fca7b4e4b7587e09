// SPDX-License-Identifier: MIT
#pragma once

#include "viz/lanes.hpp"

#include <vector>

namespace dragoman {

/// A mark per event: its place in time, the lanes it ties, and rows inside them so that no mark covers another. Heights
/// are offsets from the lane's line until `settle`. Events without a lane give no mark. Sorted by date, then id.
std::vector<Mark> place_marks(const std::vector<Event>& events, const Chronicle& chronicle, const ShortNames& names,
                              const Axis& axis, const LanePlan& plan);

/// Adds the lines' heights to the offsets.
void settle(std::vector<Mark>& marks, const std::vector<Lane>& lanes);

/// What a mark covers, with its ring and chevrons.
Box box_of(const Mark& mark);
Box box_of(const Stop& stop, const Mark& mark);

/// From the first to the last point of the line that joins an event's lanes.
Box connector_of(const Mark& mark);

} // namespace dragoman
