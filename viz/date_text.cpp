// SPDX-License-Identifier: MIT
#include "viz/date_text.hpp"

#include <fmt/format.h>

#include <array>

namespace dragoman {

namespace chrono = std::chrono;

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

unsigned day_of(Day day) {
    return static_cast<unsigned>(chrono::year_month_day{day}.day());
}
unsigned month_of(Day day) {
    return static_cast<unsigned>(chrono::year_month_day{day}.month());
}
int year_of(Day day) {
    return static_cast<int>(chrono::year_month_day{day}.year());
}

bool same_month(Day a, Day b) {
    return year_of(a) == year_of(b) && month_of(a) == month_of(b);
}

} // namespace

std::string_view month_name(unsigned month) {
    return months.at(month - 1);
}
std::string_view month_short(unsigned month) {
    return months.at(month - 1).substr(0, 3);
}
std::string_view weekday_short(Day day) {
    return weekdays.at(chrono::weekday{day}.c_encoding());
}

std::string day_month(Day day) {
    return fmt::format("{} {}", day_of(day), month_short(month_of(day)));
}
std::string day_month_year(Day day) {
    return fmt::format("{} {}", day_month(day), year_of(day));
}

std::string period(Day first, Day last) {
    if (first == last) return day_month_year(last);
    if (same_month(first, last)) return fmt::format("{} – {}", day_of(first), day_month_year(last));
    if (year_of(first) == year_of(last)) return fmt::format("{} – {}", day_month(first), day_month_year(last));
    return fmt::format("{} – {}", day_month_year(first), day_month_year(last));
}

std::string label_date(const Edtf& date) {
    switch (date.precision) {
    case Precision::unknown: return "Open:";
    case Precision::day: return day_month(*date.start);
    case Precision::month: return fmt::format("{} (month)", month_short(month_of(*date.start)));
    case Precision::year: return fmt::format("{} (year)", year_of(*date.start));
    case Precision::interval: break;
    }
    if (!date.start) return "before " + day_month(*date.end);
    if (!date.end) return "from " + day_month(*date.start);
    if (same_month(*date.start, *date.end)) return fmt::format("{}–{}", day_of(*date.start), day_month(*date.end));
    if (year_of(*date.start) == year_of(*date.end))
        return fmt::format("{}–{}", day_month(*date.start), day_month(*date.end));
    return fmt::format("{}–{}", day_month_year(*date.start), day_month_year(*date.end));
}

std::string spoken_date(const Edtf& date) {
    switch (date.precision) {
    case Precision::unknown: return "date not given";
    case Precision::day: return to_string(date);
    case Precision::month: return to_string(date) + " (month)";
    case Precision::year: return to_string(date) + " (year)";
    case Precision::interval: break;
    }
    if (!date.start) return "before " + to_string(*date.end);
    if (!date.end) return "from " + to_string(*date.start);
    return to_string(*date.start) + " to " + to_string(*date.end);
}

} // namespace dragoman
