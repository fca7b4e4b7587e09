// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

/// A day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

/// `year-month-day`, or nothing where that is no day of the calendar (2023-02-30). Years 1 to 9999.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// ISO 8601: "2023-08-02".
std::string to_string(Day day);

enum class Precision { unknown, day, month, year, interval };

/// "day", "month", "year", "interval" or "unknown", as export.md names them.
std::string_view to_string(Precision precision);

/// A date with its precision: the part of EDTF (ISO 8601-2:2019 level 0, and open ends of level 1) that dragoman
/// reads and writes. The value covers the days from `start` to `end`, both included; an absent end of a known date is
/// open ("2023-08-05/..").
struct Edtf {
    std::optional<Day> start{};
    std::optional<Day> end{};
    Precision precision{Precision::unknown};

    static Edtf of_day(Day day);
    static Edtf of_month(int year, unsigned month); ///< REQUIRES: 1 <= month <= 12
    static Edtf of_year(int year);
    /// `start/end`; a single day where both are equal. REQUIRES: start <= end where both are given, and one is.
    static Edtf of_interval(std::optional<Day> start, std::optional<Day> end);

    bool known() const { return precision != Precision::unknown; }
    friend auto operator<=>(const Edtf&, const Edtf&) = default;
};

/// The shortest EDTF string of the value: "2023-08-02", "2023-08", "2023", "2023-07-31/2023-08-04", "2023-08-05/..",
/// and "" where it is unknown.
std::string to_string(const Edtf& date);

/// Reads what `to_string` writes, and intervals of months and years ("2023-06/2023-08"). Nothing on any other text.
std::optional<Edtf> parse_edtf(std::string_view text);

/// Do the two share a day? An unknown date shares none.
bool overlap(const Edtf& a, const Edtf& b);

/// Is every day of `inner` a day of `outer`?
bool within(const Edtf& inner, const Edtf& outer);

/// The first moment by which a reader can have known a report published on `date`: its first day, for sorting.
/// Unknown dates come last.
Day sort_day(const Edtf& date);

} // namespace dragoman
