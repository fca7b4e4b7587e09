// SPDX-License-Identifier: MIT
#include "viz/svg.hpp"
#include "viz/svg_frame.hpp"
#include "viz/xml_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace dragoman {

namespace {

std::string curve(const RelationEdge& edge) {
    return "M" + number(edge.from.x) + " " + number(edge.from.y) + "Q" + number(edge.control.x) + " " +
           number(edge.control.y) + " " + number(edge.to.x) + " " + number(edge.to.y);
}

void draw_curve(XmlWriter& xml, const RelationEdge& edge, std::string_view colour, double width,
                std::string_view dash = "", std::string_view cap = "") {
    xml.leaf("path", {{"d", curve(edge)},
                      {"class", colour},
                      {"fill", "none"},
                      {"stroke-width", width},
                      {"stroke-dasharray", dash},
                      {"stroke-linecap", cap}});
}

/// Arrowhead whose tip stands where the line ended; the line itself is taken back by its length.
void draw_arrow(XmlWriter& xml, Point tip, Point from, double length, std::string_view tone) {
    const double dx = tip.x - from.x, dy = tip.y - from.y, size = std::max(1e-9, std::hypot(dx, dy));
    const double ux = dx / size, uy = dy / size, half = length * 0.52;
    const Point foot{tip.x - ux * length, tip.y - uy * length};
    const auto corner = [&](double side) { return number(foot.x - uy * side) + " " + number(foot.y + ux * side); };
    xml.leaf("path", {{"d", "M" + number(tip.x) + " " + number(tip.y) + "L" + corner(half) + "L" + corner(-half) + "Z"},
                      {"class", fill(tone)}});
}

Point back_from(Point tip, Point from, double by) {
    const double dx = from.x - tip.x, dy = from.y - tip.y, size = std::max(1e-9, std::hypot(dx, dy));
    return {tip.x + dx / size * by, tip.y + dy / size * by};
}

void draw_stroke(XmlWriter& xml, const RelationEdge& edge) {
    const std::string colour = stroke(tone_of(edge.style));
    const double w = edge.width;
    switch (edge.style) {
    case EdgeStyle::cooperation: return draw_curve(xml, edge, colour, w);
    case EdgeStyle::conflict:
        return draw_curve(xml, edge, colour, w, number(4 + 0.9 * w) + " " + number(2.6 + 0.35 * w));
    case EdgeStyle::mixed: draw_curve(xml, edge, colour, w + 1.2); return draw_curve(xml, edge, stroke("bg"), 0.42 * w);
    case EdgeStyle::words: return draw_curve(xml, edge, colour, w, "0.1 " + number(w + 2.4), "round");
    }
}

std::string edge_id(const RelationEdge& edge, const RelationDiagram& diagram) {
    // '--' ends no escaped actor id, so two pairs never share an id.
    return xml_id("rel-", diagram.nodes[edge.a].actor) + "--" + xml_id("", diagram.nodes[edge.b].actor);
}

std::string_view style_name(EdgeStyle style) {
    switch (style) {
    case EdgeStyle::cooperation: return "cooperation";
    case EdgeStyle::conflict: return "conflict";
    case EdgeStyle::mixed: return "mixed";
    case EdgeStyle::words: break;
    }
    return "words";
}

void draw_edge(XmlWriter& xml, const RelationEdge& edge, const RelationDiagram& diagram) {
    const bool linked = open_link(xml, edge.url);
    xml.open("g", {{"class", "ev edge"},
                   {"id", edge_id(edge, diagram)},
                   {"tabindex", "0"},
                   {"role", "img"},
                   {"aria-label", edge.spoken},
                   {"data-a", diagram.nodes[edge.a].actor},
                   {"data-b", diagram.nodes[edge.b].actor},
                   {"data-n", std::to_string(edge.events)},
                   {"data-type", style_name(edge.style)}});
    std::string title = edge.spoken;
    for (const std::string& sentence : edge.sentences) title += "\n" + sentence;
    xml.element("title", {}, title);
    const double head = 7 + 1.1 * edge.width;
    RelationEdge line = edge;
    if (edge.arrow_at_a) line.from = back_from(edge.from, edge.control, head - 1);
    if (edge.arrow_at_b) line.to = back_from(edge.to, edge.control, head - 1);
    draw_curve(xml, line, stroke("bg"), edge.width + 2.6);
    draw_stroke(xml, line);
    if (edge.arrow_at_a) draw_arrow(xml, edge.from, edge.control, head, tone_of(edge.style));
    if (edge.arrow_at_b) draw_arrow(xml, edge.to, edge.control, head, tone_of(edge.style));
    draw_curve(xml, edge, "hit", 10);
    xml.close();
    if (linked) xml.close();
    xml.newline();
}

/// An arc of the ring from `begin` to `end`, parts of the whole from 12 o'clock, with a small gap at each end.
void draw_arc(XmlWriter& xml, const RelationNode& node, double begin, double end, std::string_view tone) {
    const double r = node.radius - node.thickness / 2;
    if (end - begin > 0.999) {
        xml.leaf("circle", {{"cx", node.at.x},
                            {"cy", node.at.y},
                            {"r", r},
                            {"class", stroke(tone)},
                            {"fill", "none"},
                            {"stroke-width", node.thickness}});
        return;
    }
    const double gap = 0.6 / r;
    const double from = begin * 2 * std::numbers::pi + gap, to = end * 2 * std::numbers::pi - gap;
    if (to <= from) return;
    const auto at = [&](double angle) {
        return number(node.at.x + r * std::sin(angle)) + " " + number(node.at.y - r * std::cos(angle));
    };
    const std::string radius = number(r);
    xml.leaf("path", {{"d", "M" + at(from) + "A" + radius + " " + radius + " 0 " +
                                (to - from > std::numbers::pi ? "1" : "0") + " 1 " + at(to)},
                      {"class", stroke(tone)},
                      {"fill", "none"},
                      {"stroke-width", node.thickness}});
}

void draw_node(XmlWriter& xml, const RelationNode& node) {
    xml.open("g", {{"class", "ev actor"},
                   {"id", xml_id("actor-", node.actor)},
                   {"tabindex", "0"},
                   {"role", "img"},
                   {"aria-label", node.spoken},
                   {"data-actor", node.actor}});
    xml.element("title", {}, node.spoken);
    xml.leaf("circle", {{"cx", node.at.x}, {"cy", node.at.y}, {"r", node.radius + 2.5}, {"class", "f-bg"}});
    const double strong = node.cooperation + node.conflict;
    if (strong == 0) draw_arc(xml, node, 0, 1, "wrd");
    if (node.cooperation > 0) draw_arc(xml, node, 0, node.cooperation / strong, "acc");
    if (node.conflict > 0) draw_arc(xml, node, node.cooperation / strong, 1, "frc");
    xml.element("text",
                {{"x", node.at.x},
                 {"y", node.at.y + 4},
                 {"font-size", node.events > 99 ? "10" : "11"},
                 {"font-weight", "700"},
                 {"text-anchor", "middle"},
                 {"class", "f-ink"}},
                std::to_string(node.events));
    xml.leaf("circle", {{"cx", node.at.x}, {"cy", node.at.y}, {"r", node.radius + 3}, {"class", "hit"}});
    xml.close();
    xml.newline();
}

void draw_names(XmlWriter& xml, const RelationDiagram& diagram) {
    xml.open("g", {{"class", "names"}, {"aria-hidden", "true"}});
    for (const RelationNode& node : diagram.nodes)
        for (std::size_t i = 0; i < node.name.size(); ++i)
            xml.element("text",
                        {{"x", node.name_box.centre().x},
                         {"y", node.name_box.y + 12 + 14 * static_cast<double>(i)},
                         {"font-size", "13"},
                         {"font-weight", "700"},
                         {"text-anchor", "middle"},
                         {"class", "f-ink halo"}},
                        node.name[i]);
    xml.close();
    xml.newline();
}

void draw_pills(XmlWriter& xml, const RelationDiagram& diagram) {
    xml.open("g", {{"class", "counts"}, {"aria-hidden", "true"}});
    for (const RelationEdge& edge : diagram.edges) {
        if (!edge.pill) continue;
        const Box& box = *edge.pill;
        const std::string_view tone = tone_of(edge.style);
        xml.leaf("rect", {{"x", box.x},
                          {"y", box.y},
                          {"width", box.width},
                          {"height", box.height},
                          {"rx", "8"},
                          {"class", "f-bg " + stroke(tone)},
                          {"stroke-width", "1"}});
        xml.element("text",
                    {{"x", box.centre().x},
                     {"y", box.centre().y + 4},
                     {"font-size", "11"},
                     {"font-weight", "700"},
                     {"text-anchor", "middle"},
                     {"class", fill(tone)}},
                    std::to_string(edge.events));
    }
    xml.close();
    xml.newline();
}

} // namespace

std::string relations_svg(const RelationDiagram& diagram) {
    XmlWriter xml;
    open_picture(xml, diagram.frame, "relations");
    if (!diagram.nodes.empty()) {
        xml.open("g", {{"class", "edges"}});
        xml.newline();
        // Heavy lines on top.
        for (auto edge = diagram.edges.rbegin(); edge != diagram.edges.rend(); ++edge) draw_edge(xml, *edge, diagram);
        xml.close();
        xml.open("g", {{"class", "nodes"}});
        xml.newline();
        for (const RelationNode& node : diagram.nodes) draw_node(xml, node);
        xml.close();
        draw_names(xml, diagram);
        draw_pills(xml, diagram);
        draw_legend(xml, diagram.legend);
    }
    close_picture(xml, diagram.frame);
    return std::move(xml).take();
}

} // namespace dragoman
