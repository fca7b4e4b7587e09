// SPDX-License-Identifier: MIT
#pragma once

#include "core/query/filter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// Chronicles made by hand, for pictures.

Actor country(std::string_view code, std::string_view name);
Actor person(std::string_view name, std::string_view code);

/// An event told by one article, "sample".
Event event(std::string_view name, EventKind kind, Status status, std::string_view edtf,
            const std::vector<Actor>& sources, const std::vector<Actor>& targets = {});

/// All that the events name, sorted as a chronicle is.
Selection selection(std::vector<Event> events);

/// The letter on fentanyl: a month, days, a doubt of some days, a plan without a date, a negated agreement, a claim.
Selection letter_on_fentanyl();

/// A year among twelve actors, from a fixed generator: every kind, every status, every precision.
Selection busy_year(std::size_t events);

} // namespace dragoman
