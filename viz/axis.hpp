// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dragoman {

/// A stretch of the axis. `days` are to scale, one scale in all of them; `bin` is a month, year or longer stretch of
/// which nothing finer is known; `open` takes the events without a date.
struct AxisPiece {
    enum class Kind { days, bin, open };
    Kind kind{};
    Day first{}; ///< of days and bin, both included
    Day last{};
    double x0{};
    double x1{};
    std::string title{}; ///< of bin and open
};

struct Tick {
    double x{};
    std::string text{}; ///< empty: no room for one
    bool strong{};      ///< begins a year
    bool minor{};       ///< a Monday: no line, no text
};

/// Between two pieces.
struct AxisGap {
    double x{};         ///< its middle
    std::string text{}; ///< "none, 21 Sep – 7 Jan"; empty before the open bin
};

struct Axis {
    double x0{};
    double x1{};
    double day_width{}; ///< px per day; 0 where no piece shows days
    std::vector<AxisPiece> pieces{};
    std::vector<AxisGap> gaps{};
    std::vector<Tick> ticks{};
    std::optional<Day> published{}; ///< of the only article
    double published_x{};
    std::string published_note{};
};

/// Where an event stands in time.
struct Stretch {
    enum class Form { day, bar, band, bin, open };
    Form form{}; ///< bar: lasts; band and bin: happened some time within
    double x0{};
    double x1{};
    bool closed_left{};
    bool closed_right{};
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

/// The axis on which all `events` have a place, from `x0` to `x1`.
Axis make_axis(const std::vector<Event>& events, std::optional<Day> published, double x0, double x1);

/// REQUIRES: an event that `axis` was made for.
Stretch stretch_of(const Event& event, const Axis& axis);

/// The left edge of a day; a day that is left out goes to the nearest edge.
double x_of(const Axis& axis, Day day);

/// The place nearest to `x` that lies `room` px or more inside a piece: no mark stands in a gap.
double into_piece(const Axis& axis, double x, double room);

/// Ticks of the pieces that show days (axis_ticks.cpp).
std::vector<Tick> make_ticks(const Axis& axis);

} // namespace dragoman
