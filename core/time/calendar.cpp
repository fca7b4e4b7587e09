// SPDX-License-Identifier: MIT
#include "core/time/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dragoman {

namespace chrono = std::chrono;

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 6> units{"day", "week", "month", "year", "weekend", "quarter"};

Day monday_of(Day day) {
    return weekday_up_to(day, chrono::Monday, false);
}

} // namespace

std::optional<unsigned> month_named(std::string_view lower) {
    const auto full = std::ranges::find(months, lower);
    if (full != months.end()) return static_cast<unsigned>(full - months.begin()) + 1;
    if (lower.ends_with('.')) lower.remove_suffix(1);
    if (lower == "sept") return 9;
    if (lower.size() != 3) return std::nullopt;
    const auto brief = std::ranges::find_if(months, [&](std::string_view name) { return name.substr(0, 3) == lower; });
    if (brief == months.end()) return std::nullopt;
    return static_cast<unsigned>(brief - months.begin()) + 1;
}

std::optional<chrono::weekday> weekday_named(std::string_view lower) {
    const auto found = std::ranges::find(weekdays, lower);
    if (found == weekdays.end()) return std::nullopt;
    return chrono::weekday{static_cast<unsigned>(found - weekdays.begin())};
}

std::optional<Unit> unit_named(std::string_view lower) {
    if (lower.size() > 3 && lower.ends_with('s')) lower.remove_suffix(1);
    const auto found = std::ranges::find(units, lower);
    if (found == units.end()) return std::nullopt;
    return static_cast<Unit>(found - units.begin());
}

Day weekday_up_to(Day day, chrono::weekday wanted, bool strictly) {
    const auto back = chrono::weekday{day} - wanted;
    return day - (strictly && back == chrono::days{0} ? chrono::days{7} : back);
}

Day weekday_after(Day day, chrono::weekday wanted) {
    const auto ahead = wanted - chrono::weekday{day};
    return day + (ahead == chrono::days{0} ? chrono::days{7} : ahead);
}

Day add_units(Day day, Unit unit, int count) {
    if (unit == Unit::day) return day + chrono::days{count};
    if (unit == Unit::week || unit == Unit::weekend) return day + chrono::days{7 * count};
    const int months_on = unit == Unit::year ? 12 * count : unit == Unit::quarter ? 3 * count : count;
    const chrono::year_month_day date{day};
    const auto moved = date + chrono::months{months_on};
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / chrono::last};
}

Edtf unit_around(Day day, Unit unit) {
    const chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    switch (unit) {
    case Unit::day: return Edtf::of_day(day);
    case Unit::week: return Edtf::of_interval(monday_of(day), monday_of(day) + chrono::days{6});
    case Unit::weekend: return Edtf::of_interval(monday_of(day) + chrono::days{5}, monday_of(day) + chrono::days{6});
    case Unit::month: return Edtf::of_month(year, month);
    case Unit::quarter: {
        const unsigned first = (month - 1) / 3 * 3 + 1;
        return Edtf::of_interval(Edtf::of_month(year, first).start, Edtf::of_month(year, first + 2).end);
    }
    case Unit::year: break;
    }
    return Edtf::of_year(year);
}

std::string timex_of(Day day, Unit unit) {
    const chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    switch (unit) {
    case Unit::week:
    case Unit::weekend: {
        // ISO 8601: the week belongs to the year of its Thursday.
        const Day thursday = monday_of(day) + chrono::days{3};
        const auto week_year = chrono::year_month_day{thursday}.year();
        const auto week = (thursday - Day{week_year / 1 / 1}).count() / 7 + 1;
        return fmt::format("{:04}-W{:02}{}", static_cast<int>(week_year), week, unit == Unit::weekend ? "-WE" : "");
    }
    case Unit::quarter: return fmt::format("{:04}-Q{}", year, (static_cast<unsigned>(date.month()) - 1) / 3 + 1);
    case Unit::day:
    case Unit::month:
    case Unit::year: break;
    }
    return to_string(unit_around(day, unit));
}

std::optional<Day> nearest_day(Day reference, unsigned month, unsigned day, bool future) {
    const int year = static_cast<int>(chrono::year_month_day{reference}.year());
    std::optional<Day> best;
    for (const int y : {year - 1, year, year + 1}) {
        const auto candidate = make_day(y, month, day);
        if (!candidate || (future && *candidate < reference)) continue;
        const auto far = [&](Day d) { return d < reference ? reference - d : d - reference; };
        if (!best || far(*candidate) < far(*best)) best = candidate;
    }
    return best;
}

} // namespace dragoman
