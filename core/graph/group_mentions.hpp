// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

#include <vector>

namespace dragoman {

/// The mentions of one block, one group an event; a function of the set, whatever its order. REQUIRES: no duplicates.
/// Mentions dated to the day are grouped first, pair by pair, and what hangs together is one event. A coarser date, and
/// then no date at all, joins a group only where it fits exactly one: it never makes one event of two.
std::vector<std::vector<Evidence>> group_mentions(const std::vector<Evidence>& mentions);

} // namespace dragoman
