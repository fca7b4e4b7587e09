// SPDX-License-Identifier: MIT
#include "core/model/date.hpp"

#include <fmt/format.h>

namespace dragoman {

namespace chrono = std::chrono;

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
    if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
    return Day{date};
}

std::string to_string(Day day) {
    const chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string_view to_string(Precision precision) {
    switch (precision) {
    case Precision::day: return "day";
    case Precision::month: return "month";
    case Precision::year: return "year";
    case Precision::interval: return "interval";
    case Precision::unknown: break;
    }
    return "unknown";
}

Edtf Edtf::of_day(Day day) {
    return {day, day, Precision::day};
}

Edtf Edtf::of_month(int year, unsigned month) {
    const chrono::year_month ym{chrono::year{year}, chrono::month{month}};
    return {Day{ym / 1}, Day{ym / chrono::last}, Precision::month};
}

Edtf Edtf::of_year(int year) {
    const chrono::year y{year};
    return {Day{y / 1 / 1}, Day{y / 12 / 31}, Precision::year};
}

Edtf Edtf::of_interval(std::optional<Day> start, std::optional<Day> end) {
    if (start && start == end) return of_day(*start);
    return {start, end, Precision::interval};
}

std::string to_string(const Edtf& date) {
    const auto open = [](const std::optional<Day>& day) { return day ? to_string(*day) : std::string{".."}; };
    switch (date.precision) {
    case Precision::day: return to_string(*date.start);
    case Precision::month: return to_string(*date.start).substr(0, 7);
    case Precision::year: return to_string(*date.start).substr(0, 4);
    case Precision::interval: return open(date.start) + "/" + open(date.end);
    case Precision::unknown: break;
    }
    return "";
}

namespace {

/// A number of exactly `digits` decimal digits at the start of `text`, which it is taken from.
std::optional<unsigned> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    unsigned number = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take_dash(std::string_view& text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    return true;
}

/// "2023", "2023-08" or "2023-08-02".
std::optional<Edtf> parse_single(std::string_view text) {
    const auto year = take_number(text, 4);
    if (!year || *year == 0) return std::nullopt;
    if (text.empty()) return Edtf::of_year(static_cast<int>(*year));
    if (!take_dash(text)) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    if (text.empty()) return Edtf::of_month(static_cast<int>(*year), *month);
    if (!take_dash(text)) return std::nullopt;
    const auto number = take_number(text, 2);
    if (!number || !text.empty()) return std::nullopt;
    const auto day = make_day(static_cast<int>(*year), *month, *number);
    if (!day) return std::nullopt;
    return Edtf::of_day(*day);
}

} // namespace

std::optional<Edtf> parse_edtf(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return parse_single(text);
    const auto bound = [](std::string_view part, std::optional<Edtf>& out) {
        if (part == "..") return true;
        out = parse_single(part);
        return out.has_value();
    };
    std::optional<Edtf> first, last;
    if (!bound(text.substr(0, slash), first) || !bound(text.substr(slash + 1), last)) return std::nullopt;
    if (!first && !last) return std::nullopt;
    const auto start = first ? first->start : std::nullopt;
    const auto end = last ? last->end : std::nullopt;
    if (start && end && *end < *start) return std::nullopt;
    return Edtf::of_interval(start, end);
}

bool overlap(const Edtf& a, const Edtf& b) {
    if (!a.known() || !b.known()) return false;
    const bool a_ends_before = a.end && b.start && *a.end < *b.start;
    const bool b_ends_before = b.end && a.start && *b.end < *a.start;
    return !a_ends_before && !b_ends_before;
}

bool within(const Edtf& inner, const Edtf& outer) {
    if (!inner.known() || !outer.known()) return false;
    const bool start_inside = !outer.start || (inner.start && *outer.start <= *inner.start);
    const bool end_inside = !outer.end || (inner.end && *inner.end <= *outer.end);
    return start_inside && end_inside;
}

Day sort_day(const Edtf& date) {
    if (date.start) return *date.start;
    return date.end ? *date.end : Day::max();
}

} // namespace dragoman
