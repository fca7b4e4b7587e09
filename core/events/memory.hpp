// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/gazetteer.hpp"
#include "core/model/event.hpp"

#include <vector>

namespace dragoman {

/// Lets the mentions of one article complete each other, each completion with its basis: a letter, or what it
/// asks, that names no addressee goes to whom the article's requests are made; the second party of a joint body or
/// agreement that a speaker tells of is the speaker's own side; a statement without a date was made when its speaker is
/// said to have spoken.
void recall(std::vector<Evidence>& mentions, const Gazetteer& gazetteer);

} // namespace dragoman
