// SPDX-License-Identifier: MIT
#include "viz/labels.hpp"
#include "viz/marks.hpp"
#include "viz/svg.hpp"
#include "viz/svg_frame.hpp"
#include "viz/svg_glyph.hpp"
#include "viz/text_width.hpp"
#include "viz/xml_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace dragoman {

namespace {

constexpr double band_left = 188;
constexpr double band_right = 1264;

/// Ids of events are ids of the document; any other text gets a prefix that none of ours has.
std::string mark_id(const Mark& mark) {
    return xml_id(mark.event.starts_with("evt_") ? "" : "ev-", mark.event);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Small capitals of a group's head: ASCII is enough, names in other scripts have no case or keep theirs.
std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

void draw_bands(XmlWriter& xml, const Timeline& timeline) {
    xml.open("g", {{"class", "lanes"}});
    for (const Lane& lane : timeline.lanes)
        xml.leaf("rect", {{"x", band_left},
                          {"y", lane.top},
                          {"width", band_right - band_left},
                          {"height", lane.height - 2},
                          {"class", "f-band"}});
    xml.close();
    xml.newline();
}

void draw_gap(XmlWriter& xml, const AxisGap& gap, const Timeline& timeline) {
    xml.leaf("rect", {{"x", gap.x - 12},
                      {"y", timeline.axis_y + 2},
                      {"width", "24"},
                      {"height", timeline.bottom - timeline.axis_y - 2},
                      {"class", "f-bg"}});
    if (gap.text.empty()) return;
    for (const double y : {timeline.axis_y, timeline.bottom}) {
        draw_line(xml, {gap.x - 4, y + 6.5}, {gap.x, y - 6.5}, "ink3", 1.3);
        draw_line(xml, {gap.x + 1, y + 6.5}, {gap.x + 5, y - 6.5}, "ink3", 1.3);
    }
    if (text_width(gap.text, 11) > timeline.bottom - timeline.axis_y - 24) return;
    const double middle = (timeline.axis_y + timeline.bottom) / 2;
    xml.element("text",
                {{"transform", "translate(" + number(gap.x + 4) + " " + number(middle) + ") rotate(-90)"},
                 {"font-size", "11"},
                 {"class", "f-ink3"},
                 {"text-anchor", "middle"}},
                gap.text);
}

void draw_tick_text(XmlWriter& xml, double x, double y, std::string_view words, bool strong) {
    xml.element("text",
                {{"x", x + 3},
                 {"y", y - 5},
                 {"font-size", "11.5"},
                 {"class", strong ? "f-ink" : "f-ink2"},
                 {"font-weight", strong ? "700" : ""}},
                words);
}

void draw_axis(XmlWriter& xml, const Timeline& timeline) {
    const Axis& axis = timeline.axis;
    const double y = timeline.axis_y;
    xml.open("g", {{"class", "axis"}, {"aria-hidden", "true"}});
    for (const Tick& tick : axis.ticks) {
        if (tick.minor) {
            draw_line(xml, {tick.x, y}, {tick.x, y + 4}, "rule", 1);
            continue;
        }
        draw_line(xml, {tick.x, y}, {tick.x, timeline.bottom}, "grid", 1);
        if (!tick.text.empty()) draw_tick_text(xml, tick.x, y, tick.text, tick.strong);
    }
    for (const AxisPiece& piece : axis.pieces) {
        if (piece.kind != AxisPiece::Kind::days) {
            draw_line(xml, {piece.x0, y}, {piece.x0, timeline.bottom}, "grid", 1);
            draw_tick_text(xml, piece.x0, y, fitted(piece.title, piece.x1 - piece.x0 + 20, 11.5), false);
        }
        draw_line(xml, {piece.x0, y}, {piece.x1, y}, "ink2", 1.2);
    }
    for (const AxisGap& gap : axis.gaps) draw_gap(xml, gap, timeline);
    if (axis.published) {
        draw_line(xml, {axis.published_x, y}, {axis.published_x, timeline.bottom}, "ink2", 1.2, "2 3");
        const Box note = published_note_box(timeline);
        xml.element("text",
                    {{"x", note.x},
                     {"y", note.bottom() - 3},
                     {"font-size", "11"},
                     {"class", "f-ink2 halo"},
                     {"font-style", "italic"}},
                    axis.published_note);
    }
    xml.close();
    xml.newline();
}

void draw_lane(XmlWriter& xml, const Lane& lane) {
    const auto lines = static_cast<double>(lane.name.size()), roles = static_cast<double>(lane.role.size());
    const double text_y = lane.y - 7 * (lines - 1) - 6.5 * roles + 4.5, role_y = text_y + 14 * lines;
    xml.open("g", {{"class", "actor"}, {"id", xml_id("actor-", lane.id)}, {"data-actor", lane.id}});
    for (std::size_t i = 0; i < lane.name.size(); ++i)
        xml.element("text",
                    {{"x", page_margin},
                     {"y", text_y + 14 * static_cast<double>(i)},
                     {"font-size", "13"},
                     {"class", "f-ink"},
                     {"font-weight", "700"}},
                    lane.name[i]);
    for (std::size_t i = 0; i < lane.role.size(); ++i)
        xml.element(
            "text",
            {{"x", page_margin}, {"y", role_y + 13 * static_cast<double>(i)}, {"font-size", "11"}, {"class", "f-ink3"}},
            lane.role[i]);
    xml.close();
    for (const Thread& thread : lane.threads)
        draw_line(xml, {thread.x0, lane.y}, {thread.x1, lane.y}, "lane", 1.6, thread.solid ? "" : "0.1 4",
                  thread.solid ? "" : "round");
    for (const double x : lane.caps) draw_line(xml, {x, lane.y - 5}, {x, lane.y + 5}, "lane", 1.6);
    xml.newline();
}

void draw_actors(XmlWriter& xml, const Timeline& timeline) {
    xml.open("g", {{"class", "actors"}});
    for (const LaneGroup& group : timeline.groups) {
        draw_line(xml, {page_margin, group.y}, {band_right, group.y}, "rule", 1);
        if (!group.title.empty())
            xml.element("text",
                        {{"x", page_margin},
                         {"y", group.y + 14},
                         {"font-size", "10.5"},
                         {"class", "f-ink3"},
                         {"font-weight", "700"},
                         {"letter-spacing", "1.1"}},
                        upper(group.title));
        xml.newline();
    }
    for (const Lane& lane : timeline.lanes) draw_lane(xml, lane);
    xml.close();
    xml.newline();
}

void draw_part(XmlWriter& xml, const Stretch& stretch, double y, std::string_view tone) {
    const double width = stretch.x1 - stretch.x0;
    if (stretch.form == Stretch::Form::bar) {
        xml.leaf("rect", {{"x", stretch.x0},
                          {"y", y - 3},
                          {"width", width},
                          {"height", "6"},
                          {"rx", "3"},
                          {"class", fill(tone)},
                          {"opacity", ".42"}});
        return;
    }
    xml.leaf("rect", {{"x", stretch.x0},
                      {"y", y - 8},
                      {"width", width},
                      {"height", "16"},
                      {"rx", "2"},
                      {"fill", fmt::format("url(#h-{})", tone)}});
    if (stretch.closed_left) draw_line(xml, {stretch.x0, y - 8}, {stretch.x0, y + 8}, tone, 1.4);
    if (stretch.closed_right) draw_line(xml, {stretch.x1, y - 8}, {stretch.x1, y + 8}, tone, 1.4);
}

/// What of it lies on each piece of the axis: a band stops at a gap and goes on behind it.
std::vector<Stretch> parts_of(const Stretch& stretch, const Axis& axis) {
    if (stretch.form == Stretch::Form::bin) return {stretch};
    std::vector<Stretch> parts;
    for (const AxisPiece& piece : axis.pieces) {
        const double x0 = std::max(stretch.x0, piece.x0), x1 = std::min(stretch.x1, piece.x1);
        if (piece.kind != AxisPiece::Kind::days || x1 <= x0) continue;
        parts.push_back(
            {stretch.form, x0, x1, stretch.closed_left && x0 == stretch.x0, stretch.closed_right && x1 == stretch.x1});
    }
    return parts;
}

/// Bands that are already drawn, by lane: several events of one doubt share one.
using DrawnBands = std::set<std::pair<std::size_t, Stretch>>;

void draw_stretch(XmlWriter& xml, const Mark& mark, const Timeline& timeline, DrawnBands& drawn) {
    if (mark.stretch.form == Stretch::Form::day || mark.stretch.form == Stretch::Form::open) return;
    std::vector<std::size_t> lanes{mark.lane};
    for (const Stop& stop : mark.stops) lanes.push_back(stop.lane);
    std::erase_if(lanes, [&](std::size_t lane) { return !drawn.insert({lane, mark.stretch}).second; });
    if (lanes.empty()) return;
    xml.open("g", {{"class", "bd"}, {"data-ev", mark.event}});
    for (const std::size_t lane : lanes)
        for (const Stretch& part : parts_of(mark.stretch, timeline.axis))
            draw_part(xml, part, timeline.lanes[lane].y, mark.glyph.tone);
    xml.close();
    xml.newline();
}

bool filled(const Mark& mark) {
    return mark.glyph.style == MarkStyle::happened || mark.glyph.style == MarkStyle::ongoing;
}

std::string_view dash_of(MarkStyle style) {
    switch (style) {
    case MarkStyle::planned:
    case MarkStyle::called_off: return "4 3";
    case MarkStyle::hypothetical: return "0.1 4";
    case MarkStyle::negated: return "8 3";
    default: return "";
    }
}

void draw_stop(XmlWriter& xml, const Stop& stop, const Mark& mark) {
    const std::string_view tone = mark.glyph.tone;
    if (!stop.addressee) {
        if (filled(mark))
            xml.leaf("circle", {{"cx", stop.at.x},
                                {"cy", stop.at.y},
                                {"r", "5"},
                                {"class", fill(tone) + " s-bg"},
                                {"stroke-width", "1"}});
        else
            xml.leaf("circle", {{"cx", stop.at.x},
                                {"cy", stop.at.y},
                                {"r", "4.4"},
                                {"class", "f-bg " + stroke(tone)},
                                {"stroke-width", "1.7"}});
        return;
    }
    const std::string_view wings = mark.at.y < stop.at.y ? "l-5 -9h10Z" : "l-5 9h10Z";
    const std::string d = "M" + number(stop.at.x) + " " + number(stop.at.y) + std::string{wings};
    if (filled(mark))
        xml.leaf("path", {{"d", d}, {"class", fill(tone) + " s-bg"}, {"stroke-width", "0.8"}});
    else
        xml.leaf("path",
                 {{"d", d}, {"class", "f-bg " + stroke(tone)}, {"stroke-width", "1.4"}, {"stroke-linejoin", "round"}});
}

void draw_connector(XmlWriter& xml, const Mark& mark) {
    if (mark.stops.empty()) return;
    const Box box = connector_of(mark);
    xml.open("g", {{"class", "cn"}, {"data-ev", mark.event}});
    draw_line(xml, {mark.at.x, box.y}, {mark.at.x, box.bottom()}, "bg", 5);
    const bool dotted = mark.glyph.style == MarkStyle::hypothetical;
    for (const Stop& stop : mark.stops) {
        const double end = stop.addressee ? stop.at.y + (mark.at.y < stop.at.y ? -8 : 8) : stop.at.y;
        draw_line(xml, mark.at, {mark.at.x, end}, mark.glyph.tone, stop.addressee ? 1.8 : 2.4,
                  dash_of(mark.glyph.style), dotted ? "round" : "");
    }
    for (const Stop& stop : mark.stops) draw_stop(xml, stop, mark);
    xml.close();
    xml.newline();
}

void draw_mark(XmlWriter& xml, const Mark& mark) {
    const bool linked = open_link(xml, mark.url);
    xml.open("g", {{"class", fmt::format("ev k-{}", to_string(mark.kind))},
                   {"id", mark_id(mark)},
                   {"tabindex", "0"},
                   {"role", "img"},
                   {"aria-label", mark.spoken},
                   {"data-kind", to_string(mark.kind)},
                   {"data-status", mark.status},
                   {"data-start", mark.start},
                   {"data-end", mark.end},
                   {"data-actors", joined(mark.actors)}});
    xml.element("title", {}, mark.spoken + (mark.quote.empty() ? "" : "\n" + mark.quote));
    draw_glyph(xml, mark.glyph, mark.at);
    xml.leaf("circle", {{"cx", mark.at.x}, {"cy", mark.at.y}, {"r", "13.5"}, {"class", "hit"}});
    xml.close();
    if (linked) xml.close();
    xml.newline();
}

double anchor_x(const Label& label) {
    switch (label.anchor) {
    case Anchor::start: return label.box.x;
    case Anchor::middle: return label.box.centre().x;
    case Anchor::end: break;
    }
    return label.box.right();
}

std::string_view anchor_name(Anchor anchor) {
    return anchor == Anchor::start ? "start" : anchor == Anchor::middle ? "middle" : "end";
}

void draw_label(XmlWriter& xml, const Mark& mark, const Label& label) {
    xml.open("g", {{"class", "lb"}, {"data-ev", mark.event}});
    if (!label.leader.empty()) draw_line(xml, label.leader[0], label.leader[1], mark.glyph.tone, 0.9);
    const double step = label.box.height / static_cast<double>(label.lines.size());
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
        const LabelLine& line = label.lines[i];
        xml.open("text", {{"x", anchor_x(label)},
                          {"y", label.box.y + step * (static_cast<double>(i) + 0.82)},
                          {"font-size", label.size},
                          {"text-anchor", anchor_name(label.anchor)},
                          {"class", line.quote ? "f-ink2 halo" : "f-ink halo"},
                          {"font-style", line.quote ? "italic" : ""}});
        if (i == 0) xml.element("tspan", {{"class", fill(mark.glyph.tone)}, {"font-weight", "700"}}, label.date);
        xml.element("tspan",
                    {{"dx", i == 0 ? number(0.28 * label.size) : ""},
                     {"font-weight", label.strong && !line.quote ? "700" : ""},
                     {"text-decoration", line.struck ? "line-through" : ""}},
                    line.text);
        xml.close();
    }
    xml.close();
    xml.newline();
}

void draw_events(XmlWriter& xml, const Timeline& timeline) {
    // Low ranks first, so that the lines of what matters lie on top.
    std::vector<const Mark*> by_rank;
    for (const Mark& mark : timeline.marks) by_rank.push_back(&mark);
    std::ranges::stable_sort(by_rank, {}, &Mark::rank);
    DrawnBands drawn;
    for (auto mark = by_rank.rbegin(); mark != by_rank.rend(); ++mark) draw_stretch(xml, **mark, timeline, drawn);
    for (const Mark* mark : by_rank) draw_connector(xml, *mark);
    xml.open("g", {{"class", "events"}});
    xml.newline();
    for (const Mark& mark : timeline.marks) draw_mark(xml, mark);
    xml.close();
    xml.open("g", {{"class", "labels"}, {"aria-hidden", "true"}});
    xml.newline();
    for (const Mark& mark : timeline.marks)
        if (mark.label) draw_label(xml, mark, *mark.label);
    xml.close();
    xml.newline();
}

} // namespace

std::string timeline_svg(const Timeline& timeline) {
    XmlWriter xml;
    open_picture(xml, timeline.frame, "timeline");
    if (!timeline.marks.empty()) {
        draw_bands(xml, timeline);
        draw_axis(xml, timeline);
        draw_actors(xml, timeline);
        draw_events(xml, timeline);
        draw_legend(xml, timeline.legend);
    }
    close_picture(xml, timeline.frame);
    return std::move(xml).take();
}

} // namespace dragoman
