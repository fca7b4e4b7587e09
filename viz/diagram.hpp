// SPDX-License-Identifier: MIT
#pragma once

#include "viz/look.hpp"

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What pictures share, as plain data: layouts make it, writers draw it, and neither knows the other.
// All lengths are px at a drawing width of 1280, x to the right, y down. Grammar: docs/diagrams.md.

namespace dragoman {

inline constexpr double page_width = 1280;
inline constexpr double page_margin = 24;

struct Point {
    double x{};
    double y{};
    friend auto operator<=>(const Point&, const Point&) = default;
};

struct Box {
    double x{};
    double y{};
    double width{};
    double height{};

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Box grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    friend auto operator<=>(const Box&, const Box&) = default;
};

/// Do they share more than an edge?
inline bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline Box box_around(Point centre, double half_width, double half_height) {
    return {centre.x - half_width, centre.y - half_height, 2 * half_width, 2 * half_height};
}

/// Does the straight line from `a` to `b` pass through the box?
bool crosses(Point a, Point b, const Box& box);

/// Head and foot of a picture.
struct Frame {
    std::string title{};
    std::string finding{}; ///< one sentence: what is to be seen
    std::string query{};   ///< the query, what is shown, what is hidden and why
    std::string source{};
    std::string empty_note{}; ///< said in place of the picture where nothing matched
    double height{};
};

/// What an entry of a legend shows beside its words.
enum class Sample {
    heading,
    mark,
    parties,
    addressee,
    bar,
    band,
    left_out,
    thread,
    published,
    edge,
    widths,
    ring,
    note
};

enum class EdgeStyle { cooperation, conflict, mixed, words };
std::string_view tone_of(EdgeStyle style);

struct LegendItem {
    Sample sample{};
    std::string text{};
    Glyph glyph{}; ///< of a mark; its tone also colours the other samples
    EdgeStyle edge{};
    bool arrow{};                 ///< of an edge
    std::vector<double> widths{}; ///< of the scale of edges
    bool line_start{};            ///< begins a row of the legend
    Point at{};                   ///< left end of the sample, middle of the line
    double text_x{};
};

/// Gives the items their places, in rows from `top` down; returns the middle of the last row (`top` where there is
/// none).
double place_legend(std::vector<LegendItem>& items, double top);

/// "3 events", "1 event".
std::string counted(std::size_t number, std::string_view noun);

} // namespace dragoman
