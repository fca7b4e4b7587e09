// SPDX-License-Identifier: MIT
#include "viz/marks.hpp"

#include "viz/headline.hpp"
#include "viz/plain_text.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace dragoman {

namespace {

constexpr double row_step = 21.5;
constexpr std::size_t most_rows = 9;
constexpr double wide_day = 60;
constexpr std::size_t tooltip_quote = 400;

using Form = Stretch::Form;

/// Events of one day, one band or one bin share it evenly where it is wide.
bool spreads(const Stretch& stretch) {
    return stretch.form != Form::day || stretch.x1 - stretch.x0 >= wide_day;
}

void spread(std::vector<Mark>& marks) {
    for (std::size_t m = 0; m < marks.size(); ++m) {
        const Stretch stretch = marks[m].stretch;
        std::size_t before = 0, all = 1;
        for (std::size_t other = 0; other < marks.size() && spreads(stretch); ++other) {
            if (other == m || marks[other].stretch != stretch) continue;
            ++all;
            before += other < m ? 1 : 0;
        }
        const double share = static_cast<double>(before + 1) / static_cast<double>(all + 1);
        marks[m].at.x = stretch.x0 + (stretch.x1 - stretch.x0) * share;
    }
}

std::pair<std::size_t, std::size_t> lanes_spanned(const Mark& mark) {
    std::pair span{mark.lane, mark.lane};
    for (const Stop& stop : mark.stops) {
        span.first = std::min(span.first, stop.lane);
        span.second = std::max(span.second, stop.lane);
    }
    return span;
}

/// Would one's connector touch the other's connector or mark?
bool in_the_way(const Mark& a, const Mark& b, double ax) {
    const auto [a0, a1] = lanes_spanned(a);
    const auto [b0, b1] = lanes_spanned(b);
    if (a0 == a1 && b0 == b1) return false; // two marks without connectors: rows keep them apart
    if (a1 < b0 || b1 < a0) return false;
    const double distance = std::abs(ax - b.at.x);
    const bool through_mark = (a0 < b.lane && b.lane < a1) || (b0 < a.lane && a.lane < b1);
    return distance < (through_mark ? 13 : 5);
}

/// Moves marks aside, a few px, so that no two connectors are one line. The tooltip keeps the day.
void nudge(std::vector<Mark>& marks, const Axis& axis) {
    constexpr std::array<double, 11> narrow{0, 5, -5, 8, -8, 11, -11, 14, -14, 17, -17};
    constexpr std::array<double, 11> wide{0, 8, -8, 14, -14, 20, -20, 26, -26, 32, -32};
    std::vector<const Mark*> done;
    std::vector<std::size_t> order(marks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return marks[a].rank > marks[b].rank; });
    for (const std::size_t i : order) {
        Mark& mark = marks[i];
        const bool roomy = mark.stretch.x1 - mark.stretch.x0 >= wide_day;
        std::ptrdiff_t fewest = -1;
        double best = mark.at.x;
        for (const double by : roomy ? wide : narrow) {
            const double x = into_piece(axis, mark.at.x + by, 10);
            const auto clashes =
                std::ranges::count_if(done, [&](const Mark* other) { return in_the_way(mark, *other, x); });
            if (fewest >= 0 && clashes >= fewest) continue;
            fewest = clashes;
            best = x;
            if (clashes == 0) break;
        }
        mark.at.x = best;
        done.push_back(&mark);
    }
}

/// Which rows of which lanes are taken from where to where.
class Rows {
public:
    explicit Rows(std::size_t lanes) : taken_(lanes * most_rows) {}

    /// The offset of the first row of `lane` that is free around `x`: 0, +21.5, -21.5, +43 ...
    double take(std::size_t lane, double x, double left, double right) {
        std::size_t row = 0;
        while (row + 1 < most_rows && !free(lane, row, x - left, x + right)) ++row;
        taken_[lane * most_rows + row].emplace_back(x - left, x + right);
        const auto step = static_cast<double>((row + 1) / 2);
        return row % 2 == 1 ? step * row_step : -step * row_step;
    }

private:
    bool free(std::size_t lane, std::size_t row, double from, double to) const {
        return std::ranges::none_of(taken_[lane * most_rows + row],
                                    [&](const auto& span) { return from < span.second && span.first < to; });
    }
    std::vector<std::vector<std::pair<double, double>>> taken_{};
};

void stack(std::vector<Mark>& marks, std::size_t lanes) {
    std::vector<Mark*> by_rank;
    for (Mark& mark : marks) by_rank.push_back(&mark);
    std::ranges::stable_sort(by_rank, std::ranges::greater{}, &Mark::rank);
    Rows rows{lanes};
    for (Mark* mark : by_rank) {
        const double half = mark->glyph.ring ? 14 : 12;
        mark->at.y = rows.take(mark->lane, mark->at.x, half, half + (mark->glyph.style == MarkStyle::ongoing ? 14 : 0));
        for (Stop& stop : mark->stops)
            stop.at = {mark->at.x, stop.addressee ? 0 : rows.take(stop.lane, mark->at.x, 7, 7)};
    }
}

std::string url_of(const Event& event, const Chronicle& chronicle) {
    for (const Evidence& evidence : event.evidence) {
        const auto article = std::ranges::find(chronicle.articles, evidence.article, &ArticleInfo::id);
        if (article != chronicle.articles.end() && !article->url.empty()) return article->url;
    }
    return "";
}

Mark mark_of(const Event& event, const Chronicle& chronicle, const ShortNames& names) {
    Mark mark;
    mark.event = event.id;
    mark.kind = event.kind;
    mark.status = to_string(mark_style(event));
    mark.glyph = glyph_of(event, article_count(event));
    mark.rank = rank_of(event);
    if (event.date.when.start) mark.start = to_string(*event.date.when.start);
    if (event.date.when.end) mark.end = to_string(*event.date.when.end);
    for (const Participant& participant : event.participants)
        if (std::ranges::find(mark.actors, participant.actor.id) == mark.actors.end())
            mark.actors.push_back(participant.actor.id);
    mark.headline = headline(event, names);
    mark.spoken = spoken(event);
    mark.quote = quoted(event, tooltip_quote);
    mark.url = url_of(event, chronicle);
    return mark;
}

void tie_lanes(Mark& mark, const Event& event, const LanePlan& plan) {
    const auto lanes = lanes_of(event, plan.lane_of);
    mark.lane = lanes.front();
    for (std::size_t i = 1; i < lanes.size(); ++i) {
        const bool source = std::ranges::any_of(event.participants, [&](const Participant& participant) {
            const auto lane = plan.lane_of.find(participant.actor.id);
            return participant.role == Role::source && lane != plan.lane_of.end() && lane->second == lanes[i];
        });
        mark.stops.push_back({lanes[i], !source && !info(event.kind).symmetric, {}});
    }
}

} // namespace

std::vector<Mark> place_marks(const std::vector<Event>& events, const Chronicle& chronicle, const ShortNames& names,
                              const Axis& axis, const LanePlan& plan) {
    std::vector<Mark> marks;
    for (const Event& event : events) {
        if (lanes_of(event, plan.lane_of).empty()) continue;
        Mark mark = mark_of(event, chronicle, names);
        tie_lanes(mark, event, plan);
        mark.stretch = stretch_of(event, axis);
        marks.push_back(std::move(mark));
    }
    spread(marks);
    nudge(marks, axis);
    stack(marks, plan.lanes.size());
    return marks;
}

void settle(std::vector<Mark>& marks, const std::vector<Lane>& lanes) {
    for (Mark& mark : marks) {
        mark.at.y += lanes[mark.lane].y;
        for (Stop& stop : mark.stops) {
            const double line = lanes[stop.lane].y;
            // The arrow's tip stops short of the lane's line.
            stop.at.y = stop.addressee ? line + (mark.at.y < line ? -1 : 1) : line + stop.at.y;
        }
    }
}

Box box_of(const Mark& mark) {
    const double half = mark.glyph.ring ? 14 : 11.5;
    Box box = box_around(mark.at, half, half);
    if (mark.glyph.style == MarkStyle::ongoing) box.width += 12;
    return box;
}

Box box_of(const Stop& stop, const Mark& mark) {
    if (!stop.addressee) return box_around(stop.at, 6, 6);
    return mark.at.y < stop.at.y ? Box{stop.at.x - 6, stop.at.y - 12, 12, 13}
                                 : Box{stop.at.x - 6, stop.at.y - 1, 12, 13};
}

Box connector_of(const Mark& mark) {
    double top = mark.at.y, bottom = mark.at.y;
    for (const Stop& stop : mark.stops) top = std::min(top, stop.at.y), bottom = std::max(bottom, stop.at.y);
    return {mark.at.x - 2, top, 4, bottom - top};
}

} // namespace dragoman
