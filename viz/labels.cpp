// SPDX-License-Identifier: MIT
#include "viz/labels.hpp"

#include "viz/marks.hpp"
#include "viz/text_width.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace dragoman {

namespace {

constexpr double blocked = std::numeric_limits<double>::infinity();
constexpr std::size_t first_labels = 16; ///< the highest ranked may cost more
constexpr double first_limit = 110;
constexpr double limit = 50;
constexpr double look_further = 30; ///< a place that costs more is looked for farther away, with a leader
constexpr double strong_rank = 5.5;

struct Soft {
    Box box{};
    double weight{};
    std::size_t mark{}; ///< whose it is
};

/// What stands in the way of labels.
struct Obstacles {
    Box frame{};
    std::vector<Box> marks{}; ///< in the order of the timeline's
    std::vector<Box> hard{};
    std::vector<Soft> soft{};
    std::vector<std::array<Point, 2>> leaders{};
};

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

Obstacles obstacles_of(const Timeline& timeline) {
    Obstacles out;
    out.frame = {timeline.axis.x0 - 6, timeline.axis_y + 4, timeline.axis.x1 - timeline.axis.x0 + 16,
                 timeline.bottom - timeline.axis_y - 4};
    for (const AxisGap& gap : timeline.axis.gaps)
        out.hard.push_back({gap.x - 13, timeline.axis_y, 26, timeline.bottom});
    if (timeline.axis.published) {
        out.hard.push_back(published_note_box(timeline));
        out.soft.push_back({{timeline.axis.published_x - 1, timeline.axis_y, 2, timeline.bottom}, 1.2, nobody});
    }
    for (std::size_t i = 0; i < timeline.marks.size(); ++i) {
        const Mark& mark = timeline.marks[i];
        out.marks.push_back(box_of(mark));
        if (!mark.stops.empty()) out.soft.push_back({connector_of(mark), 2.2, i});
        for (const Stop& stop : mark.stops) out.hard.push_back(box_of(stop, mark));
        if (mark.stretch.form == Stretch::Form::day || mark.stretch.form == Stretch::Form::open) continue;
        const double width = mark.stretch.x1 - mark.stretch.x0;
        out.soft.push_back({{mark.stretch.x0, timeline.lanes[mark.lane].y - 8, width, 16}, 1.2, i});
        for (const Stop& stop : mark.stops)
            out.soft.push_back({{mark.stretch.x0, timeline.lanes[stop.lane].y - 8, width, 16}, 1.2, i});
    }
    for (const Lane& lane : timeline.lanes)
        for (const Thread& thread : lane.threads)
            out.soft.push_back({{thread.x0, lane.y - 1, thread.x1 - thread.x0, 2}, 0.25, nobody});
    for (const LaneGroup& group : timeline.groups) out.soft.push_back({{0, group.y - 1, page_width, 2}, 2, nobody});
    return out;
}

/// The words set into lines of at most `width`.
Label set_words(const LabelText& text, double width, double size, bool strong) {
    const double height = size * 1.165;
    Label label;
    label.date = text.date;
    label.size = size;
    label.strong = strong;
    const Weight weight = strong ? Weight::bold : Weight::regular;
    const double date_width = text_width(text.date + " ", size, Weight::bold);
    double widest = date_width;
    const auto add = [&](const std::string& line, bool quote) {
        const std::string fit = fitted(line, 250, size, quote ? Weight::regular : weight);
        const double indent = label.lines.empty() ? date_width : 0;
        widest = std::max(widest, indent + text_width(fit, size, quote ? Weight::regular : weight));
        label.lines.push_back({fit, quote, text.struck && !quote});
    };
    for (const std::string& line : wrap(text.headline, width, size, weight, date_width)) add(line, false);
    for (const std::string& line : wrap(text.quote, width, size, Weight::regular)) add(line, true);
    label.box = {0, 0, widest, height * static_cast<double>(label.lines.size())};
    return label;
}

double cost_of(const Box& box, std::size_t own, const Obstacles& obstacles) {
    const Box& frame = obstacles.frame;
    if (box.x < frame.x || box.y < frame.y || box.right() > frame.right() || box.bottom() > frame.bottom())
        return blocked;
    const Box tight = box.grown(1);
    double cost = 0;
    for (const Box& hard : obstacles.hard)
        if (overlap(tight, hard)) return blocked;
    for (std::size_t i = 0; i < obstacles.marks.size(); ++i) {
        if (overlap(tight, obstacles.marks[i])) return blocked;
        if (i != own && overlap(box.grown(6), obstacles.marks[i])) cost += 7;
    }
    for (const auto& leader : obstacles.leaders)
        if (crosses(leader[0], leader[1], tight)) return blocked;
    for (const Soft& soft : obstacles.soft) {
        const double width = std::min(tight.right(), soft.box.right()) - std::max(tight.x, soft.box.x);
        const double height = std::min(tight.bottom(), soft.box.bottom()) - std::max(tight.y, soft.box.y);
        if (width > 0 && height > 0) cost += soft.weight * std::sqrt(width * height);
    }
    return cost;
}

/// One of the twelve places beside a point.
struct Side {
    int dx{}; ///< -1 left of it, 0 over or under it, 1 right of it
    int dy{}; ///< -1 above, 0 level, 1 below
    Anchor anchor{};
    double cost{};
};
constexpr std::array<Side, 12> sides{{
    {1, 0, Anchor::start, 0},
    {1, -1, Anchor::start, 1.5},
    {1, 1, Anchor::start, 1.5},
    {0, -1, Anchor::start, 2},
    {0, 1, Anchor::start, 2},
    {-1, 0, Anchor::end, 2.5},
    {0, -1, Anchor::middle, 3},
    {0, 1, Anchor::middle, 3},
    {0, -1, Anchor::end, 3.5},
    {0, 1, Anchor::end, 3.5},
    {-1, -1, Anchor::end, 4},
    {-1, 1, Anchor::end, 4},
}};

Box box_beside(const Box& around, const Box& size, const Side& side, double distance) {
    const Point centre = around.centre();
    Box box{0, 0, size.width, size.height};
    if (side.dx > 0)
        box.x = around.right() + 2 + distance;
    else if (side.dx < 0)
        box.x = around.x - 2 - distance - size.width;
    else if (side.anchor == Anchor::start)
        box.x = around.x;
    else if (side.anchor == Anchor::end)
        box.x = around.right() - size.width;
    else
        box.x = centre.x - size.width / 2;
    const double level = centre.y - size.height / 2;
    if (side.dx == 0)
        box.y = side.dy < 0 ? around.y - 2 - size.height : around.bottom() + 2;
    else if (side.dy == 0)
        box.y = level;
    else
        box.y = side.dy < 0 ? centre.y + 4 - size.height : centre.y - 4;
    return box;
}

struct Choice {
    Label label{};
    double cost{blocked};
};

void try_beside(Choice& best, const Label& words, const Box& around, double extra, std::size_t own,
                const Obstacles& obstacles) {
    constexpr std::array<double, 3> distances{0, 8, 16};
    for (const Side& side : sides) {
        for (const double distance : distances) {
            if (side.dx == 0 && distance > 0) break;
            const double base = extra + side.cost + 0.55 * distance;
            if (base >= best.cost) continue;
            Label label = words;
            label.box = box_beside(around, words.box, side, distance);
            label.anchor = side.anchor;
            if (const double cost = base + cost_of(label.box, own, obstacles); cost < best.cost)
                best = {std::move(label), cost};
        }
    }
}

std::array<Point, 2> leader_to(const Box& box, const Mark& mark) {
    const Box around = box_of(mark);
    const Point end{std::clamp(mark.at.x, box.x, box.right()), std::clamp(mark.at.y, box.y, box.bottom())};
    const double dx = end.x - mark.at.x, dy = end.y - mark.at.y;
    const double length = std::max(1.0, std::hypot(dx, dy));
    const double radius = around.height / 2 + 1;
    return {Point{mark.at.x + dx / length * radius, mark.at.y + dy / length * radius}, end};
}

bool leader_free(const std::array<Point, 2>& leader, std::size_t own, const Obstacles& obstacles) {
    for (const Box& hard : obstacles.hard)
        if (crosses(leader[0], leader[1], hard)) return false;
    for (std::size_t i = 0; i < obstacles.marks.size(); ++i)
        if (i != own && crosses(leader[0], leader[1], obstacles.marks[i])) return false;
    return true;
}

void try_farther(Choice& best, const Label& words, const Mark& mark, double extra, std::size_t own,
                 const Obstacles& obstacles) {
    for (double dx = -200; dx <= 200; dx += 20) {
        for (double dy = -110; dy <= 110; dy += 10) {
            Label label = words;
            label.box.x = mark.at.x + dx - words.box.width / 2;
            label.box.y = mark.at.y + dy - words.box.height / 2;
            label.anchor = dx < -20 ? Anchor::end : dx > 20 ? Anchor::start : Anchor::middle;
            const auto leader = leader_to(label.box, mark);
            const double length = std::hypot(leader[1].x - leader[0].x, leader[1].y - leader[0].y);
            const double base = extra + 8 + 0.55 * length;
            if (length < 4 || base >= best.cost) continue;
            const double cost = base + cost_of(label.box, own, obstacles);
            if (cost >= best.cost || !leader_free(leader, own, obstacles)) continue;
            label.leader = {leader[0], leader[1]};
            best = {std::move(label), cost};
        }
    }
}

Choice best_place(const Mark& mark, std::size_t own, const LabelText& text, const Obstacles& obstacles, bool seed) {
    constexpr std::array<double, 4> widths{240, 150, 111, 87};
    constexpr std::array<double, 3> seed_widths{170, 140, 210};
    const bool strong = mark.rank >= strong_rank;
    std::vector<Label> words;
    for (const double width : seed ? std::span<const double>{seed_widths} : std::span<const double>{widths})
        words.push_back(set_words(text, width, seed ? 12 : 11.5, strong));
    Choice best;
    const auto narrower = [](std::size_t step) { return 1.2 * static_cast<double>(step); };
    for (std::size_t i = 0; i < words.size(); ++i) {
        try_beside(best, words[i], box_of(mark), narrower(i), own, obstacles);
        for (const Stop& stop : mark.stops)
            try_beside(best, words[i], box_of(stop, mark), narrower(i) + (stop.addressee ? 14 : 6), own, obstacles);
    }
    if (best.cost > look_further)
        for (std::size_t i = 0; i < words.size(); ++i) try_farther(best, words[i], mark, narrower(i), own, obstacles);
    return best;
}

} // namespace

Box published_note_box(const Timeline& timeline) {
    const double width = text_width(timeline.axis.published_note, 11);
    const bool right = timeline.axis.published_x + 5 + width <= page_width - page_margin + 8;
    return {right ? timeline.axis.published_x + 5 : timeline.axis.published_x - 5 - width, timeline.bottom - 14, width,
            14};
}

void place_labels(Timeline& timeline, const std::vector<LabelText>& texts) {
    constexpr std::size_t seed_marks = 12;
    const bool seed = timeline.marks.size() <= seed_marks;
    Obstacles obstacles = obstacles_of(timeline);
    std::vector<std::size_t> order(timeline.marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return timeline.marks[i].rank; });
    std::size_t placed = 0;
    for (const std::size_t i : order) {
        Mark& mark = timeline.marks[i];
        LabelText text = texts[i];
        Choice best = best_place(mark, i, text, obstacles, seed);
        if (best.cost > limit && !text.quote.empty()) {
            text.quote.clear();
            best = best_place(mark, i, text, obstacles, seed);
        }
        if (best.cost > (placed < first_labels ? first_limit : limit)) continue;
        ++placed;
        obstacles.hard.push_back(best.label.box);
        if (!best.label.leader.empty()) obstacles.leaders.push_back({best.label.leader[0], best.label.leader[1]});
        mark.label = std::move(best.label);
    }
}

} // namespace dragoman
