// SPDX-License-Identifier: MIT
#pragma once

#include "viz/short_names.hpp"
#include "viz/timeline.hpp"

#include <map>
#include <string>
#include <vector>

namespace dragoman {

/// Weight of an event for choosing what is drawn and labelled: its kind, how many articles tell of it, and how many
/// actors it ties.
double rank_of(const Event& event);

struct LanePlan {
    std::vector<LaneGroup> groups{};
    std::vector<Lane> lanes{};                    ///< without heights
    std::map<std::string, std::size_t> lane_of{}; ///< by actor id; actors without a lane are in no entry
};

/// One lane per actor of `events`, at most `max_lanes`, the highest ranked; grouped by country; those who meet often
/// side by side. Actors who take the same part in the same events share a lane, and an actor beyond the cut goes to the
/// lane of its government. Events that name nobody stand on a lane of their own, whose actor id is "".
LanePlan plan_lanes(const std::vector<Event>& events, const Chronicle& chronicle, const ShortNames& names,
                    std::size_t max_lanes);

/// Reorders lanes, within their groups, and groups, so that events span few lanes (lane_order.cpp).
void order_lanes(LanePlan& plan, const std::vector<Event>& events);

/// Lanes that an event touches, in the order of its participants, each once.
std::vector<std::size_t> lanes_of(const Event& event, const std::map<std::string, std::size_t>& lane_of);

} // namespace dragoman
