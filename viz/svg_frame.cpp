// SPDX-License-Identifier: MIT
#include "viz/svg_frame.hpp"

#include "viz/svg_glyph.hpp"

#include <fmt/format.h>

namespace dragoman {

namespace {

/// Viewers without CSS variables keep the first declaration, browsers take the second.
std::string both(std::string_view property, const Tone& tone) {
    return fmt::format("{0}:{2};{0}:var(--{1},{2})", property, tone.key, tone.light);
}

std::string style_sheet() {
    std::string css =
        ".dg text{font-family:'Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif}\n"
        ".dg .ttl{font-family:Georgia,'Times New Roman','Liberation Serif','DejaVu Serif',serif;font-weight:700}\n"
        ".dg a{text-decoration:none}\n"
        ".dg .halo{paint-order:stroke;" +
        both("stroke", tone("bg")) + ";stroke-width:3px;stroke-linejoin:round}\n";
    std::string dark, print;
    for (const Tone& tone : tones()) {
        css += fmt::format(".f-{0}{{{1}}}.s-{0}{{{2}}}\n", tone.key, both("fill", tone), both("stroke", tone));
        dark += fmt::format("--{}:{};", tone.key, tone.dark);
        if (!tone.print.empty()) print += fmt::format("--{}:{};", tone.key, tone.print);
    }
    css += ".dg .hit{fill:none;stroke-opacity:0;stroke-width:2}\n"
           ".dg .ev:focus{outline:none}.dg .ev:focus .hit,.dg .ev:hover .hit{" +
           both("stroke", tone("ink")) + ";stroke-opacity:1}\n";
    css += fmt::format("@media (prefers-color-scheme:dark){{svg.dg:not(.dg-light){{{}}}}}\n", dark);
    css += fmt::format("@media print{{svg.dg{{{}}}}}\n", print);
    return css;
}

void draw_hatches(XmlWriter& xml) {
    xml.open("defs");
    for (const FamilyLook& family : families()) {
        xml.open("pattern", {{"id", fmt::format("h-{}", family.tone)},
                             {"width", "5"},
                             {"height", "5"},
                             {"patternUnits", "userSpaceOnUse"},
                             {"patternTransform", "rotate(45)"}});
        xml.leaf("rect", {{"width", "5"}, {"height", "5"}, {"class", fill(family.tone)}, {"opacity", ".16"}});
        xml.leaf("path",
                 {{"d", "M0 0V5"}, {"class", stroke(family.tone)}, {"stroke-width", "2.2"}, {"opacity", ".55"}});
        xml.close();
    }
    xml.close();
    xml.newline();
}

void draw_head(XmlWriter& xml, const Frame& frame) {
    xml.element("text", {{"x", page_margin}, {"y", "42"}, {"font-size", "27"}, {"class", "f-ink ttl"}}, frame.title);
    xml.element("text", {{"x", page_margin}, {"y", "66"}, {"font-size", "14"}, {"class", "f-ink"}}, frame.finding);
    xml.element("text", {{"x", page_margin}, {"y", "84"}, {"font-size", "11.5"}, {"class", "f-ink3"}}, frame.query);
    xml.newline();
    if (frame.empty_note.empty()) return;
    xml.element("text",
                {{"x", page_width / 2},
                 {"y", frame.height / 2 + 30},
                 {"font-size", "16"},
                 {"text-anchor", "middle"},
                 {"class", "f-ink2"}},
                frame.empty_note);
}

void draw_arrow_down(XmlWriter& xml, Point tip, std::string_view tone) {
    xml.leaf("path", {{"d", "M" + number(tip.x - 5) + " " + number(tip.y - 9) + "h10l-5 9Z"}, {"class", fill(tone)}});
}

void draw_gap_sign(XmlWriter& xml, Point at) {
    draw_line(xml, {at.x - 4, at.y + 6}, {at.x, at.y - 6}, "ink3", 1.3);
    draw_line(xml, {at.x + 1, at.y + 6}, {at.x + 5, at.y - 6}, "ink3", 1.3);
}

void draw_edge_sample(XmlWriter& xml, const LegendItem& item) {
    const Point a = item.at, b{item.at.x + (item.arrow ? 27 : 36), item.at.y};
    const std::string_view tone = tone_of(item.edge);
    switch (item.edge) {
    case EdgeStyle::cooperation: draw_line(xml, a, b, tone, 4); break;
    case EdgeStyle::conflict: draw_line(xml, a, b, tone, 4, "8 4"); break;
    case EdgeStyle::mixed:
        draw_line(xml, a, b, tone, 5);
        draw_line(xml, a, b, "bg", 1.6);
        break;
    case EdgeStyle::words: draw_line(xml, a, b, tone, 2.4, "0.1 4.4", "round"); break;
    }
    if (item.arrow)
        xml.leaf("path", {{"d", "M" + number(a.x + 36) + " " + number(a.y) + "l-11 -6v12Z"}, {"class", fill(tone)}});
}

void draw_ring_sample(XmlWriter& xml, Point at) {
    const double x = at.x + 9, y = at.y;
    xml.leaf("path", {{"d", "M" + number(x + 0.6) + " " + number(y - 7) + "A7 7 0 1 1 " + number(x - 6.6) + " " +
                                number(y - 2.4)},
                      {"class", stroke("acc")},
                      {"fill", "none"},
                      {"stroke-width", "4"}});
    xml.leaf("path", {{"d", "M" + number(x - 6.6) + " " + number(y - 2.4) + "A7 7 0 0 1 " + number(x - 0.6) + " " +
                                number(y - 7)},
                      {"class", stroke("frc")},
                      {"fill", "none"},
                      {"stroke-width", "4"}});
}

void draw_widths(XmlWriter& xml, const LegendItem& item) {
    double x = item.at.x;
    for (const double width : item.widths) {
        draw_line(xml, {x, item.at.y}, {x + 26, item.at.y}, "ink2", width);
        x += 34;
    }
}

void draw_sample(XmlWriter& xml, const LegendItem& item) {
    const Point at = item.at, middle{at.x + 7, at.y};
    switch (item.sample) {
    case Sample::heading:
    case Sample::note: break;
    case Sample::mark: draw_glyph(xml, item.glyph, {at.x + 11, at.y}); break;
    case Sample::parties:
        draw_line(xml, {middle.x, at.y - 7}, {middle.x, at.y + 7}, item.glyph.tone, 2.4);
        xml.leaf("circle", {{"cx", middle.x}, {"cy", at.y - 7}, {"r", "4"}, {"class", fill(item.glyph.tone)}});
        xml.leaf("circle", {{"cx", middle.x}, {"cy", at.y + 7}, {"r", "4"}, {"class", fill(item.glyph.tone)}});
        break;
    case Sample::addressee:
        draw_line(xml, {middle.x, at.y - 7}, {middle.x, at.y + 4}, item.glyph.tone, 1.8);
        xml.leaf("circle", {{"cx", middle.x}, {"cy", at.y - 7}, {"r", "4"}, {"class", fill(item.glyph.tone)}});
        draw_arrow_down(xml, {middle.x, at.y + 11}, item.glyph.tone);
        break;
    case Sample::bar:
        xml.leaf("rect", {{"x", at.x},
                          {"y", at.y - 3},
                          {"width", "34"},
                          {"height", "6"},
                          {"rx", "3"},
                          {"class", fill(item.glyph.tone)},
                          {"opacity", ".42"}});
        break;
    case Sample::band:
        xml.leaf("rect", {{"x", at.x},
                          {"y", at.y - 7},
                          {"width", "34"},
                          {"height", "14"},
                          {"rx", "2"},
                          {"fill", fmt::format("url(#h-{})", item.glyph.tone)}});
        break;
    case Sample::left_out: draw_gap_sign(xml, middle); break;
    case Sample::thread:
        draw_line(xml, at, {at.x + 17, at.y}, "lane", 1.6);
        draw_line(xml, {at.x + 19, at.y}, {at.x + 37, at.y}, "lane", 1.6, "0.1 4", "round");
        break;
    case Sample::published: draw_line(xml, {middle.x, at.y - 8}, {middle.x, at.y + 8}, "ink2", 1.2, "2 3"); break;
    case Sample::edge: draw_edge_sample(xml, item); break;
    case Sample::widths: draw_widths(xml, item); break;
    case Sample::ring: draw_ring_sample(xml, at); break;
    }
}

} // namespace

std::string fill(std::string_view tone) {
    return fmt::format("f-{}", tone);
}
std::string stroke(std::string_view tone) {
    return fmt::format("s-{}", tone);
}

void draw_line(XmlWriter& xml, Point from, Point to, std::string_view tone, double width, std::string_view dash,
               std::string_view cap) {
    xml.leaf("path", {{"d", "M" + number(from.x) + " " + number(from.y) + "L" + number(to.x) + " " + number(to.y)},
                      {"class", stroke(tone)},
                      {"fill", "none"},
                      {"stroke-width", width},
                      {"stroke-dasharray", dash},
                      {"stroke-linecap", cap}});
}

void open_picture(XmlWriter& xml, const Frame& frame, std::string_view kind) {
    xml.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"class", fmt::format("dg dg-{}", kind)},
                     {"role", "group"},
                     {"aria-labelledby", "dg-t dg-d"},
                     {"viewBox", "0 0 " + number(page_width) + " " + number(frame.height)},
                     {"width", page_width},
                     {"height", frame.height}});
    xml.element("title", {{"id", "dg-t"}}, frame.title);
    xml.element("desc", {{"id", "dg-d"}}, frame.finding);
    xml.open("style");
    xml.newline();
    xml.markup(style_sheet());
    xml.close();
    draw_hatches(xml);
    xml.leaf("rect", {{"width", "100%"}, {"height", "100%"}, {"class", "f-bg"}});
    draw_head(xml, frame);
}

void close_picture(XmlWriter& xml, const Frame& frame) {
    xml.element("text", {{"x", page_margin}, {"y", frame.height - 14}, {"font-size", "10.5"}, {"class", "f-ink3"}},
                frame.source);
    xml.close();
    xml.newline();
}

void draw_legend(XmlWriter& xml, const std::vector<LegendItem>& legend) {
    if (legend.empty()) return;
    const double rule = legend.front().at.y - 22;
    draw_line(xml, {page_margin, rule}, {page_width - page_margin, rule}, "rule", 1);
    xml.newline();
    xml.open("g", {{"class", "legend"}, {"aria-hidden", "true"}});
    for (const LegendItem& item : legend) {
        const bool strong = item.sample == Sample::heading || item.sample == Sample::note;
        draw_sample(xml, item);
        const std::string colour = fill(item.sample == Sample::heading ? item.glyph.tone
                                        : item.sample == Sample::note  ? "ink"
                                                                       : "ink2");
        xml.element("text",
                    {{"x", item.text_x},
                     {"y", item.at.y + 4},
                     {"font-size", "11.5"},
                     {"class", colour},
                     {"font-weight", strong ? "700" : ""}},
                    item.text);
        xml.newline();
    }
    xml.close();
    xml.newline();
}

bool open_link(XmlWriter& xml, std::string_view url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) return false;
    xml.open("a", {{"href", url}, {"target", "_blank"}, {"rel", "noopener"}});
    return true;
}

} // namespace dragoman
