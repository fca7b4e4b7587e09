// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

namespace dragoman {

/// Do two mentions of one block name the same event? Symmetric. The parties must agree (one list may be part of the
/// other), the dates must share a day, or one of them be a plan that moved; statements must share their words.
bool same_event(const Evidence& a, const Evidence& b);

} // namespace dragoman
