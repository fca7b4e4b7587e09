// SPDX-License-Identifier: MIT
#include "viz/dot.hpp"

#include "viz/graphviz.hpp"
#include "viz/plain_text.hpp"
#include "viz/text_width.hpp"
#include "viz/xml_writer.hpp"

#include <fmt/format.h>
#include <graphviz/cgraph.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace dragoman {

namespace {

int append_to_string(void* channel, const char* words) {
    *static_cast<std::string*>(channel) += words;
    return 0;
}
int nothing_to_flush(void*) {
    return 0;
}
int nothing_to_read(void*, char*, int) {
    return 0;
}

std::string with_entities(std::string_view text, std::string_view backslash) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += backslash;
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

/// A label: Graphviz would take a backslash for an escape (\N is the node's name), and reads entities.
std::string literal(std::string_view text) {
    return with_entities(text, "\\\\");
}

/// A tooltip: its escapes are read twice (Graphviz 2.42), so a backslash has to be an entity.
std::string tip(std::string_view text) {
    return with_entities(text, "&#92;");
}

/// A URL: Graphviz 2.42 writes a lone '&' as it is, and what no URL may hold (RFC 3986) too, which is no XML.
std::string link(std::string_view url) {
    std::string out;
    for (const char c : printable(url)) {
        switch (c) {
        case '<': out += "%3C"; break;
        case '>': out += "%3E"; break;
        case '"': out += "%22"; break;
        case ' ': out += "%20"; break;
        default: out += c;
        }
    }
    return with_entities(out, "%5C");
}

using DotAttributes = std::initializer_list<std::pair<const char*, std::string>>;

/// The one graph that is being made. cgraph takes `char*` for what it copies and never changes.
class Graph {
public:
    explicit Graph(const char* name) {
        io_ = {nothing_to_read, append_to_string, nothing_to_flush};
        discipline_ = {&AgMemDisc, &AgIdDisc, &io_};
        graph_ = agopen(mutable_text(name), Agdirected, &discipline_);
        for (const int kind : {AGRAPH, AGNODE, AGEDGE})
            agattr(graph_, kind, mutable_text("fontname"), mutable_text("Helvetica"));
    }
    ~Graph() { agclose(graph_); }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    void set(DotAttributes attributes) { apply(graph_, attributes); }
    void node(const std::string& name, DotAttributes attributes) {
        apply(agnode(graph_, mutable_text(name), 1), attributes);
    }
    void edge(const std::string& from, const std::string& to, const std::string& key, DotAttributes attributes) {
        Agnode_t* a = agnode(graph_, mutable_text(from), 1);
        Agnode_t* b = agnode(graph_, mutable_text(to), 1);
        apply(agedge(graph_, a, b, mutable_text(key), 1), attributes);
    }

    std::string write() {
        std::string out;
        agwrite(graph_, &out);
        return out;
    }

private:
    static char* mutable_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

    template <typename Object>
    void apply(Object* object, DotAttributes attributes) {
        static std::string none;
        for (const auto& [name, value] : attributes)
            if (!value.empty()) agsafeset(object, const_cast<char*>(name), mutable_text(value), mutable_text(none));
    }

    Agiodisc_t io_{};
    Agdisc_t discipline_{};
    Agraph_t* graph_{};
};

std::string colour(std::string_view key) {
    return std::string{tone(key).light};
}

/// Points with y up; the layout's px are taken for points.
std::string pinned(Point at, double height) {
    return number(at.x) + "," + number(height - at.y) + "!";
}

std::string inches(double px) {
    return fmt::format("{:.3f}", px / 72);
}

std::string shape_name(Shape shape) {
    switch (shape) {
    case Shape::circle: return "circle";
    case Shape::pennant: return "cds";
    case Shape::hexagon: return "hexagon";
    case Shape::square: return "box";
    case Shape::envelope: return "note";
    case Shape::diamond: return "diamond";
    case Shape::burst: return "octagon";
    case Shape::house: break;
    }
    return "house";
}

std::string node_style(MarkStyle style) {
    switch (style) {
    case MarkStyle::happened: return "filled";
    case MarkStyle::ongoing: return "filled,bold";
    case MarkStyle::planned:
    case MarkStyle::called_off: return "dashed";
    case MarkStyle::hypothetical: return "dotted";
    case MarkStyle::negated: return "diagonals";
    case MarkStyle::claimed: break;
    }
    return "solid";
}

std::string edge_style(MarkStyle style) {
    switch (style) {
    case MarkStyle::planned:
    case MarkStyle::called_off: return "dashed";
    case MarkStyle::hypothetical: return "dotted";
    default: return "solid";
    }
}

bool filled(MarkStyle style) {
    return style == MarkStyle::happened || style == MarkStyle::ongoing;
}

void add_text(Graph& graph, const std::string& name, const std::string& words, Point at, double height,
              const char* size, const char* tone_key) {
    graph.node(name, {{"shape", "plaintext"},
                      {"label", literal(words)},
                      {"pos", pinned(at, height)},
                      {"fontsize", size},
                      {"fontcolor", colour(tone_key)},
                      {"class", "text"}});
}

void set_page(Graph& graph, const Frame& frame) {
    graph.set({{"bgcolor", colour("bg")},
               {"label", literal(frame.title + "\n" + frame.finding)},
               {"labelloc", "t"},
               {"fontsize", "20"},
               {"notranslate", "true"},
               {"splines", "line"},
               {"outputorder", "edgesfirst"},
               {"tooltip", tip(frame.query)}});
}

std::string in_lines(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::string joined(const Label& label) {
    std::string out = label.date + " ";
    for (std::size_t i = 0; i < label.lines.size(); ++i) out += (i > 0 ? "\n" : "") + label.lines[i].text;
    return out;
}

void add_lanes(Graph& graph, const Timeline& timeline) {
    const double height = timeline.frame.height;
    for (std::size_t i = 0; i < timeline.axis.ticks.size(); ++i) {
        const Tick& tick = timeline.axis.ticks[i];
        if (!tick.text.empty())
            add_text(graph, fmt::format("tick {}", i), tick.text, {tick.x + 20, timeline.axis_y - 8}, height, "11",
                     "ink2");
    }
    for (std::size_t i = 0; i < timeline.axis.pieces.size(); ++i) {
        const AxisPiece& piece = timeline.axis.pieces[i];
        if (!piece.title.empty())
            add_text(graph, fmt::format("bin {}", i), piece.title, {(piece.x0 + piece.x1) / 2, timeline.axis_y - 8},
                     height, "11", "ink2");
    }
    for (const Lane& lane : timeline.lanes) {
        const std::string name = lane.id.empty() ? "nobody" : printable(lane.id), end = name + " end";
        add_text(graph, name, in_lines(lane.name), {106, lane.y}, height, "13", "ink");
        graph.node(end, {{"shape", "point"},
                         {"width", "0.01"},
                         {"style", "invis"},
                         {"pos", pinned({timeline.axis.x1, lane.y}, height)}});
        graph.edge(name, end, "lane",
                   {{"color", colour("lane")}, {"arrowhead", "none"}, {"style", "dotted"}, {"class", "lane"}});
    }
}

void add_mark(Graph& graph, const Timeline& timeline, const Mark& mark) {
    const double height = timeline.frame.height;
    const bool full = filled(mark.glyph.style);
    const std::string tone_colour = colour(mark.glyph.tone), event = printable(mark.event);
    graph.node(event, {{"shape", shape_name(mark.glyph.shape)},
                       {"label", std::string(1, mark.glyph.letter)},
                       {"pos", pinned(mark.at, height)},
                       {"width", inches(20)},
                       {"height", inches(20)},
                       {"fixedsize", "true"},
                       {"style", node_style(mark.glyph.style)},
                       {"color", tone_colour},
                       {"fillcolor", full ? tone_colour : colour("bg")},
                       {"fontcolor", full ? colour("onmark") : tone_colour},
                       {"fontsize", "11"},
                       {"peripheries", mark.glyph.ring ? "2" : ""},
                       {"id", event},
                       {"class", fmt::format("ev {} {}", to_string(mark.kind), mark.status)},
                       {"tooltip", tip(mark.spoken + (mark.quote.empty() ? "" : "\n" + mark.quote))},
                       {"URL", link(mark.url)}});
    for (const Stop& stop : mark.stops) {
        const std::string name = event + " " + printable(timeline.lanes[stop.lane].id);
        graph.node(name, {{"shape", "point"},
                          {"width", stop.addressee ? "0.01" : "0.12"},
                          {"color", tone_colour},
                          {"fillcolor", full ? tone_colour : colour("bg")},
                          {"pos", pinned(stop.at, height)},
                          {"class", "stop"}});
        graph.edge(event, name, "",
                   {{"color", tone_colour},
                    {"style", edge_style(mark.glyph.style)},
                    {"arrowhead", stop.addressee ? "normal" : "none"},
                    {"class", "connector"}});
    }
    if (mark.label)
        add_text(graph, event + " label", joined(*mark.label), mark.label->box.centre(), height, "10", "ink");
}

} // namespace

std::string timeline_dot(const Timeline& timeline) {
    const std::lock_guard lock{graphviz_mutex()};
    Graph graph{"timeline"};
    set_page(graph, timeline.frame);
    add_lanes(graph, timeline);
    for (const Mark& mark : timeline.marks) add_mark(graph, timeline, mark);
    return graph.write();
}

std::string relations_dot(const RelationDiagram& diagram) {
    const std::lock_guard lock{graphviz_mutex()};
    Graph graph{"relations"};
    set_page(graph, diagram.frame);
    for (const RelationNode& node : diagram.nodes) {
        graph.node(printable(node.actor), {{"shape", "circle"},
                                           {"label", std::to_string(node.events)},
                                           {"xlabel", literal(in_lines(node.name))},
                                           {"pos", pinned(node.at, diagram.frame.height)},
                                           {"width", inches(2 * node.radius)},
                                           {"fixedsize", "true"},
                                           {"penwidth", "3"},
                                           {"color", colour(node.conflict > node.cooperation ? "frc"
                                                            : node.cooperation > 0           ? "acc"
                                                                                             : "wrd")},
                                           {"fontsize", "11"},
                                           {"id", printable(node.actor)},
                                           {"class", "actor"},
                                           {"tooltip", tip(node.spoken)}});
    }
    for (const RelationEdge& edge : diagram.edges) {
        std::string title = edge.spoken;
        for (const std::string& sentence : edge.sentences) title += "\n" + sentence;
        const std::string a = printable(diagram.nodes[edge.a].actor), b = printable(diagram.nodes[edge.b].actor);
        graph.edge(a, b, "",
                   {{"label", std::to_string(edge.events)},
                    {"penwidth", number(edge.width)},
                    {"color", colour(tone_of(edge.style)) +
                                  (edge.style == EdgeStyle::mixed ? ":" + colour(tone_of(edge.style)) : "")},
                    {"style", edge.style == EdgeStyle::conflict ? "dashed"
                              : edge.style == EdgeStyle::words  ? "dotted"
                                                                : "solid"},
                    {"dir", edge.arrow_at_a   ? "back"
                            : edge.arrow_at_b ? "forward"
                                              : "none"},
                    {"fontsize", "11"},
                    {"id", "rel-" + a + "-" + b},
                    {"class", "relation"},
                    {"tooltip", tip(title)},
                    {"URL", link(edge.url)}});
    }
    return graph.write();
}

} // namespace dragoman
