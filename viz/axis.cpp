// SPDX-License-Identifier: MIT
#include "viz/axis.hpp"

#include "viz/date_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dragoman {

namespace chrono = std::chrono;

namespace {

constexpr double gap_width = 30;
constexpr double mark_room = 16; ///< px a mark needs beside it at the end of a piece
constexpr int fine_days = 31;    ///< an uncertain stretch up to here stretches the axis; a longer one is clipped by it
constexpr int publication_reach = 14;
constexpr std::size_t most_bins = 4;

struct Span {
    Day first{};
    Day last{};
    int days() const { return static_cast<int>((last - first).count()) + 1; }
    friend auto operator<=>(const Span&, const Span&) = default;
};

bool touches(const Span& a, const Span& b) {
    return a.first <= b.last && b.first <= a.last;
}

bool lasts(const Event& event) {
    return event.date.extent == Extent::span;
}

/// Not yet, and nobody says when: an open end in the future has no place on a scale.
bool without_place(const Event& event) {
    const Edtf& when = event.date.when;
    if (!when.known()) return true;
    const bool not_yet = event.status != Status::happened && event.status != Status::ongoing;
    return when.start && !when.end && not_yet;
}

/// The days an event covers; an open end is cut at the day that is known.
Span span_of(const Edtf& when) {
    return {when.start.value_or(*when.end), when.end.value_or(*when.start)};
}

/// Month, year, or a long doubt: it has a place on the scale only where something finer has.
bool coarse(const Event& event) {
    if (event.date.when.precision == Precision::day || lasts(event)) return false;
    return event.date.when.precision != Precision::interval || span_of(event.date.when).days() > fine_days;
}

int longest_gap(const std::vector<Span>& kept) {
    const int total = Span{kept.front().first, kept.back().last}.days();
    return std::max(28, static_cast<int>(0.085 * total));
}

/// Joins spans with less than a long empty stretch between them.
std::vector<Span> segments(std::vector<Span> kept) {
    if (kept.empty()) return kept;
    std::ranges::sort(kept);
    Day last = kept.front().last;
    for (Span& span : kept) last = std::max(last, span.last);
    const int limit = longest_gap({{kept.front().first, last}});
    std::vector<Span> out{kept.front()};
    for (const Span& span : kept) {
        if ((span.first - out.back().last).count() - 1 > limit)
            out.push_back(span);
        else
            out.back().last = std::max(out.back().last, span.last);
    }
    return out;
}

struct Plan {
    std::vector<Span> days{}; ///< segments, apart from each other, sorted
    std::vector<Span> bins{}; ///< sorted
    std::size_t open{};       ///< events without a place in time
};

bool touches_any(const Span& span, const std::vector<Span>& others) {
    return std::ranges::any_of(others, [&](const Span& other) { return touches(span, other); });
}

void keep_publication(std::vector<Span>& kept, std::optional<Day> published) {
    if (!published || kept.empty()) return;
    const Day last = std::ranges::max(kept, {}, &Span::last).last;
    const auto after = (*published - last).count();
    if (after > 0 && after <= publication_reach) kept.push_back({*published, *published});
}

Plan plan_of(const std::vector<Event>& events, std::optional<Day> published) {
    Plan plan;
    std::vector<Span> kept, doubtful;
    for (const Event& event : events) {
        if (without_place(event))
            ++plan.open;
        else
            (coarse(event) ? doubtful : kept).push_back(span_of(event.date.when));
    }
    keep_publication(kept, published);
    std::ranges::sort(doubtful);
    doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
    plan.days = segments(kept);
    for (const Span& span : doubtful) {
        if (!touches_any(span, plan.days))
            plan.bins.push_back(span);
        else if (span.days() <= fine_days)
            kept.push_back(span);
    }
    // Many bins are an axis of their own, and bins that overlap have no order.
    const auto tangled = std::ranges::adjacent_find(plan.bins, touches) != plan.bins.end();
    if (plan.bins.size() > most_bins || tangled)
        kept.insert(kept.end(), plan.bins.begin(), plan.bins.end()), plan.bins.clear();
    plan.days = segments(kept);
    std::erase_if(plan.bins, [&](const Span& bin) { return touches_any(bin, plan.days); });
    return plan;
}

std::string bin_title(const Span& span) {
    const chrono::year_month_day first{span.first}, last{span.last};
    if (first.year() == last.year() && first.month() == chrono::January && last.month() == chrono::December)
        return fmt::format("{}, day not given", static_cast<int>(first.year()));
    if (span.days() > fine_days) return period(span.first, span.last) + ", day open";
    return fmt::format("{} {}, day not given", month_name(static_cast<unsigned>(first.month())),
                       static_cast<int>(first.year()));
}

std::size_t events_within(const std::vector<Event>& events, const Span& bin) {
    return static_cast<std::size_t>(std::ranges::count_if(
        events, [&](const Event& event) { return !without_place(event) && touches(span_of(event.date.when), bin); }));
}

double bin_width(std::size_t events) {
    return std::clamp(106 + 44 * static_cast<double>(events), 150.0, 280.0);
}
double open_width(std::size_t events) {
    return std::clamp(100 + 70 * static_cast<double>(events), 150.0, 400.0);
}

bool all_ahead(const std::vector<Event>& events) {
    return std::ranges::all_of(events, [](const Event& event) {
        return !without_place(event) || event.status == Status::planned || event.status == Status::hypothetical;
    });
}

/// Widens segments so that a mark on the first or last day has room.
std::vector<Span> padded(const std::vector<Span>& days, double room) {
    auto out = days;
    for (int pass = 0; pass < 3 && !out.empty(); ++pass) {
        int total = 0;
        for (const Span& span : out) total += span.days();
        const double width = room / total;
        const int pad = std::max(0, static_cast<int>(std::ceil((mark_room - width / 2) / width)));
        out = days;
        for (Span& span : out) span.first -= chrono::days{pad}, span.last += chrono::days{pad};
        out = segments(out);
    }
    return out;
}

std::vector<AxisPiece> pieces_in_order(const Plan& plan, const std::vector<Event>& events) {
    std::vector<AxisPiece> pieces;
    for (const Span& span : plan.days) pieces.push_back({AxisPiece::Kind::days, span.first, span.last, 0, 0, ""});
    for (const Span& bin : plan.bins)
        pieces.push_back(
            {AxisPiece::Kind::bin, bin.first, bin.last, 0, bin_width(events_within(events, bin)), bin_title(bin)});
    std::ranges::stable_sort(pieces, {}, &AxisPiece::first);
    if (plan.open > 0)
        pieces.push_back({AxisPiece::Kind::open,
                          {},
                          {},
                          0,
                          open_width(plan.open),
                          all_ahead(events) ? "Later, date open" : "Date open"});
    return pieces;
}

std::string gap_text(const AxisPiece& before, const AxisPiece& after) {
    if (after.kind == AxisPiece::Kind::open) return "";
    const Day first = before.last + chrono::days{1}, last = after.first - chrono::days{1};
    if (last < first) return "";
    const bool one_year = chrono::year_month_day{first}.year() == chrono::year_month_day{last}.year();
    if (first == last) return "none, " + day_month(first);
    if (one_year) return fmt::format("none, {} – {}", day_month(first), day_month(last));
    return "none, " + period(first, last);
}

/// The px that bins and gaps leave to the days.
double room_for_days(const std::vector<AxisPiece>& pieces, double width) {
    for (const AxisPiece& piece : pieces) width -= piece.x1;
    return width - gap_width * static_cast<double>(pieces.size() - 1);
}

int days_of(const AxisPiece& piece) {
    return Span{piece.first, piece.last}.days();
}

} // namespace

Axis make_axis(const std::vector<Event>& events, std::optional<Day> published, double x0, double x1) {
    Plan plan = plan_of(events, published);
    Axis axis{x0, x1, 0, pieces_in_order(plan, events), {}, {}, published, 0, ""};
    if (axis.pieces.empty()) return axis;
    plan.days = padded(plan.days, room_for_days(axis.pieces, x1 - x0));
    // A widened segment may have reached a bin.
    std::erase_if(plan.bins, [&](const Span& bin) { return touches_any(bin, plan.days); });
    axis.pieces = pieces_in_order(plan, events);
    double room = room_for_days(axis.pieces, x1 - x0);
    int total = 0;
    for (const AxisPiece& piece : axis.pieces)
        if (piece.kind == AxisPiece::Kind::days) total += days_of(piece);
    // Without days to draw, bins share the width.
    const double share = total > 0 ? 0 : room / static_cast<double>(axis.pieces.size());
    axis.day_width = total > 0 ? room / total : 0;
    double x = x0;
    for (AxisPiece& piece : axis.pieces) {
        piece.x0 = x;
        piece.x1 = x + (piece.kind == AxisPiece::Kind::days ? days_of(piece) * axis.day_width : piece.x1 + share);
        x = piece.x1 + gap_width;
        if (&piece != &axis.pieces.front())
            axis.gaps.push_back({piece.x0 - gap_width / 2, gap_text(*(&piece - 1), piece)});
    }
    axis.ticks = make_ticks(axis);
    if (published && touches_any({*published, *published}, plan.days)) {
        axis.published_x = x_of(axis, *published) + axis.day_width / 2;
        axis.published_note = fmt::format("article published, {} {}", weekday_short(*published), day_month(*published));
    } else {
        axis.published.reset();
    }
    return axis;
}

double x_of(const Axis& axis, Day day) {
    const auto first = std::ranges::find(axis.pieces, AxisPiece::Kind::days, &AxisPiece::kind);
    if (first == axis.pieces.end()) return axis.x0;
    double x = first->x0;
    for (const AxisPiece& piece : axis.pieces) {
        if (piece.kind != AxisPiece::Kind::days || day < piece.first) continue;
        const auto days = std::min<double>(static_cast<double>((day - piece.first).count()), days_of(piece));
        x = piece.x0 + days * axis.day_width;
    }
    return x;
}

double into_piece(const Axis& axis, double x, double room) {
    double best = x, least = axis.x1 - axis.x0;
    for (const AxisPiece& piece : axis.pieces) {
        const double margin = std::min(room, (piece.x1 - piece.x0) / 2);
        const double inside = std::clamp(x, piece.x0 + margin, piece.x1 - margin);
        if (std::abs(inside - x) < least) least = std::abs(inside - x), best = inside;
    }
    return best;
}

Stretch stretch_of(const Event& event, const Axis& axis) {
    using Form = Stretch::Form;
    if (without_place(event)) return {Form::open, axis.pieces.back().x0, axis.pieces.back().x1, false, false};
    const Edtf& when = event.date.when;
    const Span span = span_of(when);
    std::vector<Span> shown;
    for (const AxisPiece& piece : axis.pieces) {
        if (piece.kind == AxisPiece::Kind::open) continue;
        if (piece.kind == AxisPiece::Kind::days)
            shown.push_back({piece.first, piece.last});
        else if (coarse(event) && piece.first <= span.first && span.last <= piece.last)
            return {Form::bin, piece.x0, piece.x1, true, true};
    }
    double x0 = x_of(axis, span.first), x1 = x_of(axis, span.last + chrono::days{1});
    if (when.precision == Precision::day) return {Form::day, x0, x1, false, false};
    // A doubt that no piece covers whole is not closed where the axis cuts it.
    const bool left = when.start && touches_any({span.first, span.first}, shown);
    const bool right = when.end && touches_any({span.last, span.last}, shown);
    if (!when.start) x0 = std::max(axis.x0, x1 - std::max(60.0, axis.day_width));
    if (!when.end) x1 = std::min(axis.x1, x0 + std::max(60.0, axis.day_width));
    return {lasts(event) ? Form::bar : Form::band, x0, x1, left, right};
}

} // namespace dragoman
