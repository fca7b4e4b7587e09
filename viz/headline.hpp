// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"
#include "viz/short_names.hpp"

#include <string>

namespace dragoman {

/// What a label says of an event: subject, verb, object, place, in words that follow its status: "Blinken visits
/// China", "Kim, Xi meet, Dalian", "Moon to meet Trump", "No agreement: US, China", "Iran attacks Iraq, says Sadr".
std::string headline(const Event& event, const ShortNames& names);

/// What a screen reader says, and a tooltip's first line: "2018-06-12 meet (happened): Kim Jong-un, Donald Trump,
/// Singapore; 11 articles".
std::string spoken(const Event& event);

/// The number of articles that tell of it.
std::size_t article_count(const Event& event);

/// The first sentence that tells of it, in quotation marks; empty where there is none.
std::string quoted(const Event& event, std::size_t limit);

} // namespace dragoman
