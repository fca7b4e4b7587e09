// SPDX-License-Identifier: MIT
#pragma once

#include "core/query/filter.hpp"
#include "viz/axis.hpp"
#include "viz/diagram.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dragoman {

struct TimelineOptions {
    std::string title{};        ///< empty: made from the query
    std::size_t max_lanes{14};  ///< actors beyond it share the lane of their government, or are counted as hidden
    std::size_t max_events{60}; ///< drawn as marks, the highest ranked; the rest is counted as hidden
};

/// Between two sightings of an actor: solid where they are close, dotted where nobody reports of it.
struct Thread {
    double x0{};
    double x1{};
    bool solid{};
    friend auto operator<=>(const Thread&, const Thread&) = default;
};

/// An actor's row, or that of several who do everything together.
struct Lane {
    std::string id{};                  ///< of its first actor
    std::vector<std::string> actors{}; ///< ids of all who are drawn on it
    std::vector<std::string> name{};   ///< lines
    std::vector<std::string> role{};   ///< lines under the name
    std::size_t group{};
    double top{}; ///< of its band
    double height{};
    double y{}; ///< of its line
    std::vector<Thread> threads{};
    std::vector<double> caps{}; ///< x of the first and the last sighting
};

struct LaneGroup {
    std::string title{}; ///< a country; empty: no head
    double y{};          ///< of the rule above it
};

/// Where a connector meets another lane of its event.
struct Stop {
    std::size_t lane{};
    bool addressee{}; ///< an arrow; otherwise a party's dot
    Point at{};       ///< of the dot, or of the arrow's tip
};

/// A line of a label. The first one starts with the date.
struct LabelLine {
    std::string text{};
    bool quote{};
    bool struck{};
};

enum class Anchor { start, middle, end };

/// Words beside a mark, with the box they fill and the line that leads to them where they stand apart.
struct Label {
    Box box{};
    Anchor anchor{};
    std::string date{};
    std::vector<LabelLine> lines{};
    double size{};
    bool strong{};
    std::vector<Point> leader{}; ///< empty, or two points
};

/// One event: a mark on the lane of its first source, connected to the lanes of all others.
struct Mark {
    std::string event{}; ///< id
    EventKind kind{};
    std::string status{}; ///< "happened", "called off", "claimed"
    Glyph glyph{};
    Point at{};
    std::size_t lane{};
    std::vector<Stop> stops{};
    Stretch stretch{};
    double rank{};
    std::string start{}; ///< ISO days; empty where unknown or open
    std::string end{};
    std::vector<std::string> actors{};
    std::string headline{};
    std::string spoken{}; ///< for screen readers and the tooltip
    std::string quote{};
    std::string url{};            ///< of the first article that has one
    std::optional<Label> label{}; ///< none where there was no room: the tooltip has it
};

/// A timeline, ready to be drawn. Every event of the selection is a mark or is counted as hidden.
struct Timeline {
    Frame frame{};
    Axis axis{};
    double axis_y{}; ///< of the axis line
    double bottom{}; ///< of the lanes
    std::vector<LaneGroup> groups{};
    std::vector<Lane> lanes{}; ///< from top to bottom
    std::vector<Mark> marks{}; ///< by date, so that Tab walks through time
    std::vector<LegendItem> legend{};
    std::size_t hidden_events{};
    std::size_t hidden_actors{};
};

Timeline layout_timeline(const Selection& selection, const TimelineOptions& options);

} // namespace dragoman
