// SPDX-License-Identifier: MIT
#include "viz/axis.hpp"
#include "viz/date_text.hpp"
#include "viz/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace chrono = std::chrono;

namespace {

constexpr double text_size = 11.5;

enum class Step { day, week, month, quarter, year };

Step step_for(double day_width) {
    if (day_width >= 40) return Step::day;
    if (day_width >= 7) return Step::week;
    if (day_width * 30 >= 30) return Step::month;
    if (day_width * 91 >= 36) return Step::quarter;
    return Step::year;
}

bool starts(Day day, Step step) {
    const chrono::year_month_day date{day};
    const bool first = static_cast<unsigned>(date.day()) == 1;
    const auto month = static_cast<unsigned>(date.month());
    switch (step) {
    case Step::day: return true;
    case Step::week: return chrono::weekday{day} == chrono::Monday;
    case Step::month: return first;
    case Step::quarter: return first && month % 3 == 1;
    case Step::year: break;
    }
    return first && month == 1;
}

int year_of(Day day) {
    return static_cast<int>(chrono::year_month_day{day}.year());
}

std::string text_of(Day day, Step step, bool with_year) {
    const auto month = static_cast<unsigned>(chrono::year_month_day{day}.month());
    if (step == Step::year) return fmt::format("{}", year_of(day));
    std::string text{month_short(month)};
    if (step == Step::day) text = fmt::format("{} {}", weekday_short(day), day_month(day));
    if (step == Step::week) text = day_month(day);
    return with_year ? fmt::format("{} {}", text, year_of(day)) : text;
}

/// Drops texts that would run into their neighbour, the plain ones first.
void make_room(std::vector<Tick>& ticks, const std::vector<double>& ends) {
    const auto right = [](const Tick& tick) {
        return tick.x + 3 + text_width(tick.text, text_size, tick.strong ? Weight::bold : Weight::regular) + 8;
    };
    std::vector<std::pair<double, double>> taken;
    for (const bool strong : {true, false}) {
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            Tick& tick = ticks[i];
            if (tick.strong != strong || tick.text.empty()) continue;
            const double from = tick.x, to = right(tick);
            const bool clash =
                std::ranges::any_of(taken, [&](auto& span) { return from < span.second && span.first < to; });
            const bool beyond = !strong && to > ends[i] + 6;
            if (clash || beyond)
                tick.text.clear();
            else
                taken.emplace_back(from, to);
        }
    }
}

/// The day that names a segment without a tick: its first.
std::vector<Day> tick_days(const AxisPiece& piece, Step step) {
    std::vector<Day> days;
    for (Day day = piece.first; day <= piece.last; day += chrono::days{1})
        if (starts(day, step)) days.push_back(day);
    return days;
}

} // namespace

std::vector<Tick> make_ticks(const Axis& axis) {
    std::vector<Tick> ticks;
    std::vector<double> ends;
    int year = 0;
    const Step step = step_for(axis.day_width);
    const auto add = [&](Day day, Step named, const AxisPiece& piece) {
        const bool new_year = year_of(day) != year;
        year = year_of(day);
        ticks.push_back({x_of(axis, day), text_of(day, named, new_year), new_year, false});
        ends.push_back(piece.x1);
    };
    for (const AxisPiece& piece : axis.pieces) {
        if (piece.kind != AxisPiece::Kind::days) continue;
        const auto days = tick_days(piece, step);
        const bool late = days.empty() || x_of(axis, days.front()) - piece.x0 > 90;
        if (late) add(piece.first, step == Step::month || step == Step::week ? Step::week : Step::month, piece);
        for (const Day day : days) add(day, step, piece);
        if (step == Step::month && axis.day_width * 7 >= 10)
            for (const Day day : tick_days(piece, Step::week))
                ticks.push_back({x_of(axis, day), "", false, true}), ends.push_back(piece.x1);
    }
    make_room(ticks, ends);
    return ticks;
}

} // namespace dragoman
