// SPDX-License-Identifier: MIT
#include "viz/timeline.hpp"

#include "viz/date_text.hpp"
#include "viz/headline.hpp"
#include "viz/labels.hpp"
#include "viz/marks.hpp"
#include "viz/plain_text.hpp"
#include "viz/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace dragoman {

namespace {

constexpr double plot_left = 196;
constexpr double plot_right = 1254;
constexpr double axis_height = 125;
constexpr double group_head = 20;
constexpr double group_gap = 6;
constexpr double seed_lane = 86;
constexpr std::size_t seed_marks = 12; ///< up to so many events, each label brings its quote
constexpr std::size_t label_quote = 62;

/// The highest ranked `most` events, by date, then id.
std::vector<Event> drawn_events(const Chronicle& chronicle, std::size_t most) {
    std::vector<Event> events = chronicle.events;
    std::ranges::sort(events, {}, &Event::id);
    std::ranges::stable_sort(events, std::ranges::greater{}, rank_of);
    if (events.size() > most) events.resize(most);
    std::ranges::sort(events, {}, [](const Event& event) { return std::pair{sort_day(event.date.when), event.id}; });
    return events;
}

std::optional<Day> only_publication(const Chronicle& chronicle) {
    if (chronicle.articles.size() != 1 || chronicle.articles[0].published.precision != Precision::day)
        return std::nullopt;
    return chronicle.articles[0].published.start;
}

/// Stacks groups and lanes from the axis down; a lane is as high as its rows need.
void place_lanes(Timeline& timeline, double lane_height) {
    std::vector<double> up(timeline.lanes.size()), down(timeline.lanes.size());
    const auto reach = [&](std::size_t lane, double offset) {
        up[lane] = std::max(up[lane], -offset);
        down[lane] = std::max(down[lane], offset);
    };
    for (const Mark& mark : timeline.marks) {
        reach(mark.lane, mark.at.y);
        for (const Stop& stop : mark.stops) reach(stop.lane, stop.at.y);
    }
    double y = axis_height + 9 - group_gap;
    std::size_t group = timeline.groups.size();
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        Lane& lane = timeline.lanes[i];
        if (lane.group != group) {
            group = lane.group;
            y += group_gap;
            timeline.groups[group].y = y;
            y += timeline.groups[group].title.empty() ? group_gap : group_head;
        }
        // The name stands at the line too.
        const double words =
            6 + 7 * static_cast<double>(lane.name.size()) + 6.5 * static_cast<double>(lane.role.size());
        const double above = std::max(up[i] + 15, words), below = std::max(down[i] + 15, words);
        lane.top = y;
        lane.height = std::max(lane_height, above + below);
        lane.y = y + (lane.height - above - below) / 2 + above;
        y += lane.height;
    }
    timeline.bottom = y + group_gap;
}

struct Sighting {
    double x0{};
    double x1{};
    std::optional<Day> first{}; ///< unknown where the date is
    std::optional<Day> last{};
};

std::optional<Day> day_named(const std::string& text) {
    const auto date = parse_edtf(text);
    return date ? date->start : std::nullopt;
}

std::vector<Sighting> sightings(const Timeline& timeline, std::size_t lane) {
    std::vector<Sighting> seen;
    for (const Mark& mark : timeline.marks) {
        const bool here = mark.lane == lane || std::ranges::find(mark.stops, lane, &Stop::lane) != mark.stops.end();
        if (!here) continue;
        const bool lasts = mark.stretch.form == Stretch::Form::bar;
        const bool dated = lasts || mark.stretch.form == Stretch::Form::day;
        const double x0 = lasts ? mark.stretch.x0 : mark.at.x, x1 = lasts ? mark.stretch.x1 : mark.at.x;
        seen.push_back(
            {x0, x1, dated ? day_named(mark.start) : std::nullopt, dated ? day_named(mark.end) : std::nullopt});
    }
    std::ranges::stable_sort(seen, {}, &Sighting::x0);
    return seen;
}

/// Solid where two dated sightings are a month or less apart, dotted where nothing is reported; broken at the axis
/// gaps.
void add_threads(Timeline& timeline) {
    constexpr int close_days = 30;
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        Lane& lane = timeline.lanes[i];
        const auto seen = sightings(timeline, i);
        for (std::size_t k = 1; k < seen.size(); ++k) {
            const Sighting& a = seen[k - 1];
            const Sighting& b = seen[k];
            const bool solid = a.last && b.first && (*b.first - *a.last).count() <= close_days;
            for (const AxisPiece& piece : timeline.axis.pieces) {
                const double x0 = std::max(a.x1, piece.x0), x1 = std::min(b.x0, piece.x1);
                if (x1 > x0) lane.threads.push_back({x0, x1, solid});
            }
        }
        if (seen.size() < 2) continue;
        lane.caps = {seen.front().x0, std::ranges::max(seen, {}, &Sighting::x1).x1};
    }
}

/// The words around the trigger: what a reader looks for in the sentence.
std::string excerpt(const Event& event) {
    if (event.evidence.empty()) return "";
    const Evidence& evidence = event.evidence.front();
    std::string_view rest = evidence.quote;
    constexpr std::uint32_t lead = 24;
    const std::uint32_t trigger =
        evidence.trigger.start > evidence.sentence.start ? evidence.trigger.start - evidence.sentence.start : 0;
    std::string before;
    if (trigger > lead) {
        for (std::uint32_t i = 0; i < trigger - lead && !rest.empty(); ++i) take_code_point(rest);
        while (!rest.empty() && take_code_point(rest) != ' ') {
        }
        before = "…";
    }
    const std::string words = shortened(printable(rest), label_quote);
    return words.empty() ? "" : "“" + before + words + "”";
}

std::vector<LabelText> label_texts(const std::vector<Event>& events, const std::vector<Mark>& marks) {
    std::vector<LabelText> texts;
    for (const Mark& mark : marks) {
        const Event& event = *std::ranges::find(events, mark.event, &Event::id);
        texts.push_back({label_date(event.date.when), shortened(mark.headline, 110),
                         marks.size() <= seed_marks ? excerpt(event) : "", event.called_off});
    }
    return texts;
}

/// Gives the lanes the smallest height at which most of the ranking is labelled.
Timeline with_labels(const Timeline& unplaced, const std::vector<LabelText>& texts) {
    constexpr std::array<double, 3> heights{50, 58, 66};
    constexpr std::array<double, 1> seed_heights{seed_lane};
    const bool seed = unplaced.marks.size() <= seed_marks;
    Timeline best;
    double most = -1;
    for (const double height : seed ? std::span<const double>{seed_heights} : std::span<const double>{heights}) {
        Timeline timeline = unplaced;
        place_lanes(timeline, height);
        settle(timeline.marks, timeline.lanes);
        add_threads(timeline);
        place_labels(timeline, texts);
        double labelled = 0;
        for (const Mark& mark : timeline.marks)
            if (mark.label) labelled += mark.rank + 2;
        if (labelled > most * 1.03) most = labelled, best = std::move(timeline);
    }
    return best;
}

void add_kinds(std::vector<LegendItem>& legend, const std::vector<Mark>& marks) {
    for (const FamilyLook& family : families()) {
        bool headed = false;
        for (const KindInfo& kind : kinds()) {
            const auto has = [&](const Mark& mark) { return mark.kind == kind.kind && mark.glyph.tone == family.tone; };
            const auto mark = std::ranges::find_if(marks, has);
            if (mark == marks.end()) continue;
            Glyph glyph = mark->glyph;
            glyph.style = MarkStyle::happened;
            glyph.ring = false;
            const bool cut = kind.kind == EventKind::relations && family.family == Family::force;
            if (!headed)
                legend.push_back({Sample::heading, std::string{family.title}, glyph, {}, {}, {}, false, {}, {}});
            headed = true;
            legend.push_back(
                {Sample::mark, cut ? "relations cut" : std::string{kind.noun}, glyph, {}, {}, {}, false, {}, {}});
        }
    }
}

void add_styles(std::vector<LegendItem>& legend, const std::vector<Mark>& marks) {
    struct Row {
        MarkStyle style{};
        std::string_view words{};
    };
    constexpr std::array<Row, 6> rows{{{MarkStyle::ongoing, "ongoing"},
                                       {MarkStyle::planned, "planned"},
                                       {MarkStyle::called_off, "called off"},
                                       {MarkStyle::hypothetical, "hypothetical"},
                                       {MarkStyle::negated, "did not happen"},
                                       {MarkStyle::claimed, "claimed, not confirmed"}}};
    for (const Row& row : rows) {
        const auto mark = std::ranges::find(marks, row.style, [](const Mark& m) { return m.glyph.style; });
        if (mark == marks.end()) continue;
        Glyph glyph = mark->glyph;
        glyph.ring = false;
        legend.push_back({Sample::mark, std::string{row.words}, glyph, {}, {}, {}, false, {}, {}});
    }
}

/// An encoding is explained where a mark uses it, in that mark's colour.
template <typename Uses>
void add_sample(std::vector<LegendItem>& legend, const std::vector<Mark>& marks, Sample sample, std::string words,
                const Uses& uses) {
    const auto mark = std::ranges::find_if(marks, uses);
    if (mark != marks.end()) legend.push_back({sample, std::move(words), mark->glyph, {}, {}, {}, false, {}, {}});
}

std::vector<LegendItem> legend_of(const Timeline& timeline) {
    std::vector<LegendItem> legend;
    const auto& marks = timeline.marks;
    add_kinds(legend, marks);
    const std::size_t second_row = legend.size();
    const auto stops = [](bool addressee) {
        return [addressee](const Mark& mark) {
            return std::ranges::find(mark.stops, addressee, &Stop::addressee) != mark.stops.end();
        };
    };
    const auto form = [](std::initializer_list<Stretch::Form> forms) {
        return [forms = std::vector(forms)](const Mark& mark) {
            return std::ranges::find(forms, mark.stretch.form) != forms.end();
        };
    };
    add_sample(legend, marks, Sample::parties, "one event, several actors", stops(false));
    add_sample(legend, marks, Sample::addressee, "arrow: from doer to addressee", stops(true));
    add_styles(legend, marks);
    add_sample(legend, marks, Sample::mark, "reported in 3 or more articles",
               [](const Mark& mark) { return mark.glyph.ring; });
    add_sample(legend, marks, Sample::bar, "lasts several days", form({Stretch::Form::bar}));
    add_sample(legend, marks, Sample::band, "date known only within this range",
               form({Stretch::Form::band, Stretch::Form::bin}));
    if (std::ranges::any_of(timeline.axis.gaps, [](const AxisGap& gap) { return !gap.text.empty(); }))
        legend.push_back({Sample::left_out, "days without events left out", {}, {}, {}, {}, false, {}, {}});
    if (std::ranges::any_of(timeline.lanes, [](const Lane& lane) { return !lane.threads.empty(); }))
        legend.push_back({Sample::thread, "in the news / not reported", {}, {}, {}, {}, false, {}, {}});
    if (second_row < legend.size()) legend[second_row].line_start = true;
    return legend;
}

std::string finding_of(const Timeline& timeline, const std::vector<Event>& events) {
    std::optional<Day> first, last;
    for (const Event& event : events) {
        const Edtf& when = event.date.when;
        if (when.start && (!first || *when.start < *first)) first = when.start;
        if (when.end && (!last || *when.end > *last)) last = when.end;
    }
    std::set<std::string> actors;
    for (const Lane& lane : timeline.lanes) actors.insert(lane.actors.begin(), lane.actors.end());
    actors.erase("");
    std::string out = counted(timeline.marks.size(), "event") + " between " + counted(actors.size(), "actor");
    if (first && last && *first <= *last) out += ", " + period(*first, *last);
    const auto open =
        std::ranges::count(timeline.marks, Stretch::Form::open, [](const Mark& m) { return m.stretch.form; });
    if (open > 0) out += fmt::format("; {} without a date", open);
    return out;
}

std::string query_line(const Timeline& timeline, const Selection& selection) {
    std::string out = "Query: " + (selection.query.empty() ? "everything" : printable(selection.query));
    out += " · " + counted(selection.chronicle.articles.size(), "article");
    if (timeline.hidden_events == 0)
        out += timeline.marks.size() == 1 ? " · the only event is shown"
                                          : fmt::format(" · all {} events shown", timeline.marks.size());
    else
        out += fmt::format(" · {} of {} events shown, {} of lower rank hidden", timeline.marks.size(),
                           timeline.marks.size() + timeline.hidden_events, timeline.hidden_events);
    if (timeline.hidden_actors > 0)
        out += fmt::format(" · {} without a lane", counted(timeline.hidden_actors, "actor"));
    const auto silent = std::ranges::count_if(timeline.marks, [](const Mark& mark) { return !mark.label; });
    if (silent > 0)
        out += fmt::format(" · {} in the tooltips only", counted(static_cast<std::size_t>(silent), "label"));
    return out;
}

std::size_t actors_without_lane(const std::vector<Event>& events, const LanePlan& plan) {
    std::set<std::string> without;
    for (const Event& event : events)
        for (const Participant& participant : event.participants)
            if (!plan.lane_of.contains(participant.actor.id)) without.insert(participant.actor.id);
    return without.size();
}

std::string title_of(const Selection& selection, const TimelineOptions& options) {
    if (!options.title.empty()) return printable(options.title);
    const std::string query = printable(selection.query);
    return query.empty() || query == "everything" ? "Timeline of all events" : "Timeline: " + query;
}

Timeline empty_timeline(const Selection& selection, Timeline timeline) {
    timeline.frame.finding = "Nothing to show";
    timeline.frame.query =
        fmt::format("Query: {} · no event of {} matches",
                    selection.query.empty() ? "everything" : printable(selection.query), selection.total);
    timeline.frame.empty_note = "No event matched this query.";
    timeline.frame.height = 220;
    return timeline;
}

} // namespace

Timeline layout_timeline(const Selection& selection, const TimelineOptions& options) {
    Timeline timeline;
    timeline.frame.title =
        fitted(title_of(selection, options), (page_width - 2 * page_margin) / 1.05, 27, Weight::bold);
    timeline.frame.source =
        "Each mark opens its article; its tooltip has the sentence. Generated by dragoman timeline.";
    const std::size_t matched = std::max(selection.matched, selection.chronicle.events.size());
    auto events = drawn_events(selection.chronicle, options.max_events);
    const ShortNames names{selection.chronicle};
    LanePlan plan = plan_lanes(events, selection.chronicle, names, options.max_lanes);
    timeline.hidden_actors = actors_without_lane(events, plan);
    std::erase_if(events, [&](const Event& event) { return lanes_of(event, plan.lane_of).empty(); });
    timeline.hidden_events = matched - events.size();
    if (events.empty()) return empty_timeline(selection, std::move(timeline));

    timeline.axis = make_axis(events, only_publication(selection.chronicle), plot_left, plot_right);
    timeline.axis_y = axis_height;
    timeline.marks = place_marks(events, selection.chronicle, names, timeline.axis, plan);
    timeline.groups = std::move(plan.groups);
    timeline.lanes = std::move(plan.lanes);
    timeline = with_labels(timeline, label_texts(events, timeline.marks));

    timeline.legend = legend_of(timeline);
    const double legend_bottom = place_legend(timeline.legend, timeline.bottom + 46);
    timeline.frame.finding = finding_of(timeline, events);
    timeline.frame.query = fitted(query_line(timeline, selection), page_width - 2 * page_margin, 11.5);
    timeline.frame.height = legend_bottom + 44;
    return timeline;
}

} // namespace dragoman
