// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// The words of the calendar in English news, and the arithmetic they ask for.

namespace dragoman {

enum class Unit { day, week, month, year, weekend, quarter };

std::optional<unsigned> month_named(std::string_view lower);               ///< "august", "aug", "aug." -> 8
std::optional<std::chrono::weekday> weekday_named(std::string_view lower); ///< "wednesday"
std::optional<Unit> unit_named(std::string_view lower);                    ///< "week", "weeks"

/// The last such weekday up to `day`; `day` itself only where not `strictly`.
Day weekday_up_to(Day day, std::chrono::weekday wanted, bool strictly);
Day weekday_after(Day day, std::chrono::weekday wanted); ///< the first after `day`

/// The day `count` units on; a month that is too short gives its last day.
Day add_units(Day day, Unit unit, int count);

/// The whole unit that holds `day`. Weeks begin on Monday (ISO 8601); a weekend is the Saturday and Sunday of the week.
Edtf unit_around(Day day, Unit unit);

/// TIMEX3 value of the unit that holds `day`: "2023-W31", "2023-08", "2023-Q3".
std::string timex_of(Day day, Unit unit);

/// The given month and day in the year that brings it nearest to `reference`; with `future`, the first on or after it.
/// Nothing where no such day exists in that year.
std::optional<Day> nearest_day(Day reference, unsigned month, unsigned day, bool future);

} // namespace dragoman
