// SPDX-License-Identifier: MIT
#include "viz/relation_diagram.hpp"

#include "core/error.hpp"
#include "viz/date_text.hpp"
#include "viz/headline.hpp"
#include "viz/plain_text.hpp"
#include "viz/relation_layout.hpp"
#include "viz/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace dragoman {

namespace {

constexpr std::size_t most_nodes = 500;
constexpr double top = 104;
constexpr double name_size = 13;
constexpr double name_step = 14;
constexpr double name_width = 120;
constexpr std::size_t last_sentences = 3;
constexpr std::size_t sentence_length = 160;

using EventsById = std::map<std::string, const Event*>;

EventsById by_id(const Chronicle& chronicle) {
    EventsById out;
    for (const Event& event : chronicle.events) out.emplace(event.id, &event);
    return out;
}

/// An actor's events, each once, by what they do.
struct Dealings {
    Actor actor{};
    std::set<std::string> events{};
    std::uint32_t cooperation{};
    std::uint32_t conflict{};
};

std::vector<Dealings> dealings(const std::vector<Relation>& all, const EventsById& events) {
    std::map<std::string, Dealings> by_actor;
    for (const Relation& relation : all)
        for (const std::string& id : {relation.a, relation.b})
            by_actor[id].events.insert(relation.events.begin(), relation.events.end());
    for (auto& [id, deals] : by_actor) {
        deals.actor.id = id;
        for (const std::string& name : deals.events) {
            const Event& event = *events.at(name);
            for (const Participant& p : event.participants)
                if (p.actor.id == id) deals.actor = std::max(deals.actor, p.actor);
            const Polarity way = polarity(event.kind, event.cameo);
            deals.cooperation += way == Polarity::cooperation ? 1 : 0;
            deals.conflict += way == Polarity::conflict ? 1 : 0;
        }
    }
    std::vector<Dealings> out;
    for (auto& [id, deals] : by_actor) out.push_back(std::move(deals));
    std::ranges::stable_sort(out, std::ranges::greater{}, [](const Dealings& d) { return d.events.size(); });
    return out;
}

/// The pairs to draw: both actors among `kept`, enough events, and the best pair of each actor left alone.
std::vector<Relation> drawn_pairs(const std::vector<Relation>& all, const std::set<std::string>& kept,
                                  std::uint32_t min_events) {
    std::vector<Relation> pairs, weak;
    std::set<std::string> met;
    for (const Relation& pair : all) {
        if (!kept.contains(pair.a) || !kept.contains(pair.b)) continue;
        if (pair.weight() < min_events) {
            weak.push_back(pair);
            continue;
        }
        met.insert({pair.a, pair.b});
        pairs.push_back(pair);
    }
    // Heaviest first, so the first pair of an actor is its best.
    for (const Relation& pair : weak) {
        if (met.contains(pair.a) && met.contains(pair.b)) continue;
        met.insert({pair.a, pair.b});
        pairs.push_back(pair);
    }
    return pairs;
}

EdgeStyle style_of(const Relation& pair) {
    const double strong = pair.cooperation + pair.conflict;
    if (strong == 0) return EdgeStyle::words;
    const double conflict = pair.conflict / strong;
    if (conflict >= 0.62) return EdgeStyle::conflict;
    return conflict <= 0.38 ? EdgeStyle::cooperation : EdgeStyle::mixed;
}

/// One side does it, mostly: an arrow is a statement, so it needs three acts and more than twice the other's.
bool does_most(std::uint32_t own, std::uint32_t other) {
    return own >= 3 && own >= 2.2 * other;
}

std::string url_of(const Event& event, const Chronicle& chronicle) {
    for (const Evidence& evidence : event.evidence) {
        const auto article = std::ranges::find(chronicle.articles, evidence.article, &ArticleInfo::id);
        if (article != chronicle.articles.end() && !article->url.empty()) return article->url;
    }
    return "";
}

/// Few events let every one of them count for more.
double line_width(std::uint32_t events, bool small) {
    const double doublings = std::log2(static_cast<double>(std::max(1u, events)));
    return small ? 1.6 + 1.5 * doublings : 1 + 1.12 * doublings;
}

void tell(RelationEdge& edge, const Relation& pair, const EventsById& events, const Chronicle& chronicle) {
    std::vector<const Event*> ordered;
    for (const std::string& id : pair.events) ordered.push_back(events.at(id));
    // Undated events say least about the last word, so they come first.
    std::ranges::sort(ordered, {}, [](const Event* e) {
        return std::tuple{e->date.when.known(), sort_day(e->date.when), e->id};
    });
    const std::size_t from = ordered.size() - std::min(ordered.size(), last_sentences);
    for (std::size_t i = from; i < ordered.size(); ++i) {
        const std::string words = quoted(*ordered[i], sentence_length);
        edge.sentences.push_back(fmt::format("{} {}: {}", spoken_date(ordered[i]->date.when),
                                             to_string(ordered[i]->kind),
                                             words.empty() ? to_string(mark_style(*ordered[i])) : words));
    }
    edge.url = url_of(*ordered.back(), chronicle);
}

RelationEdge edge_of(const Relation& pair, const std::map<std::string, std::size_t>& index,
                     const RelationDiagram& diagram, bool small) {
    RelationEdge edge;
    edge.a = index.at(pair.a);
    edge.b = index.at(pair.b);
    edge.events = pair.weight();
    edge.style = style_of(pair);
    edge.width = line_width(edge.events, small);
    if (edge.style == EdgeStyle::mixed) edge.width = std::max(edge.width, 2.6);
    edge.arrow_at_b = edge.style == EdgeStyle::conflict && does_most(pair.conflict_by_a, pair.conflict_by_b);
    edge.arrow_at_a = edge.style == EdgeStyle::conflict && does_most(pair.conflict_by_b, pair.conflict_by_a);
    const auto name = [&](std::size_t node) {
        return diagram.nodes[node].spoken.substr(0, diagram.nodes[node].spoken.rfind(": "));
    };
    edge.spoken = fmt::format("{} – {}: {} ({} cooperation, {} conflict, {} words)", name(edge.a), name(edge.b),
                              counted(edge.events, "event"), pair.cooperation, pair.conflict, pair.words);
    return edge;
}

RelationNode node_of(const Dealings& deals, bool small) {
    RelationNode node;
    node.actor = deals.actor.id;
    node.events = static_cast<std::uint32_t>(deals.events.size());
    node.cooperation = deals.cooperation;
    node.conflict = deals.conflict;
    node.radius = (small ? 13 : 10) + 1.35 * std::sqrt(static_cast<double>(node.events));
    node.thickness = std::max(4.0, 0.24 * node.radius);
    const std::string name = printable(deals.actor.name.empty() ? deals.actor.id : deals.actor.name);
    node.name = wrap(name, name_width, name_size, Weight::bold);
    if (node.name.size() > 2) node.name.resize(2), node.name[1] += "…";
    for (std::string& line : node.name) {
        line = fitted(line, name_width + 30, name_size, Weight::bold);
        node.name_box.width = std::max(node.name_box.width, text_width(line, name_size, Weight::bold));
    }
    node.name_box.height = name_step * static_cast<double>(node.name.size()) + 2;
    node.spoken = fmt::format("{}: {}, {} cooperation, {} conflict", name, counted(node.events, "event"),
                              node.cooperation, node.conflict);
    return node;
}

Box area_for(std::size_t nodes) {
    const auto n = static_cast<double>(nodes);
    const double width = std::clamp(420 + 90 * n, 600.0, page_width - 2 * page_margin);
    const double height = std::clamp(230 + 24 * n, 280.0, 640.0) + (n > 60 ? 6 * (n - 60) : 0);
    return {(page_width - width) / 2, top, width, height};
}

/// Takes the empty rows above and below the nodes away, and puts the nodes into the middle of the page.
void crop(RelationDiagram& diagram) {
    Box all{diagram.nodes.front().at.x, diagram.nodes.front().at.y, 0, 0};
    for (const RelationNode& node : diagram.nodes)
        for (const Box& box : {box_around(node.at, node.radius, node.radius), node.name_box}) {
            const double right = std::max(all.right(), box.right()), bottom = std::max(all.bottom(), box.bottom());
            all.x = std::min(all.x, box.x);
            all.y = std::min(all.y, box.y);
            all.width = right - all.x;
            all.height = bottom - all.y;
        }
    const Point by{page_width / 2 - all.centre().x, diagram.area.y + 10 - all.y};
    for (RelationNode& node : diagram.nodes) {
        node.at = {node.at.x + by.x, node.at.y + by.y};
        node.name_box.x += by.x;
        node.name_box.y += by.y;
    }
    diagram.area = {page_margin, diagram.area.y, page_width - 2 * page_margin, all.height + 20};
}

std::vector<double> width_scale(const RelationDiagram& diagram, bool small, std::string& words) {
    std::vector<double> widths;
    const std::uint32_t most = diagram.edges.front().events;
    for (const std::uint32_t n : {1u, 4u, 16u, 64u, 256u}) {
        if (n > most) break;
        widths.push_back(line_width(n, small));
        words += (words.empty() ? "" : ", ") + std::to_string(n);
    }
    words += " event" + std::string{words == "1" ? "" : "s"} + " of the pair";
    return widths;
}

std::vector<LegendItem> legend_of(const RelationDiagram& diagram, bool small) {
    struct Row {
        EdgeStyle style{};
        std::string_view words{};
    };
    constexpr std::array<Row, 4> rows{{{EdgeStyle::cooperation, "mostly cooperation"},
                                       {EdgeStyle::conflict, "mostly conflict"},
                                       {EdgeStyle::mixed, "mixed"},
                                       {EdgeStyle::words, "words only"}}};
    std::vector<LegendItem> legend;
    for (const Row& row : rows) {
        const auto pairs = static_cast<std::size_t>(std::ranges::count(diagram.edges, row.style, &RelationEdge::style));
        if (pairs == 0) continue;
        const bool arrow = std::ranges::any_of(diagram.edges, [&](const RelationEdge& e) {
            return e.style == row.style && (e.arrow_at_a || e.arrow_at_b);
        });
        LegendItem item{
            Sample::edge,
            fmt::format("{} ({}){}", row.words, counted(pairs, "pair"), arrow ? "; arrow where one side does it" : ""),
            {},
            {},
            {},
            {},
            false,
            {},
            {}};
        item.edge = row.style;
        item.arrow = arrow;
        legend.push_back(std::move(item));
    }
    LegendItem scale{Sample::widths, "", {}, {}, {}, {}, false, {}, {}};
    scale.widths = width_scale(diagram, small, scale.text);
    if (scale.widths.size() > 1) legend.push_back(std::move(scale));
    legend.push_back({Sample::ring,
                      "actor, its number of events, share of cooperation and conflict",
                      {},
                      {},
                      {},
                      {},
                      false,
                      {},
                      {}});
    return legend;
}

std::string finding_of(const RelationDiagram& diagram) {
    const RelationEdge& first = diagram.edges.front();
    std::string out = counted(diagram.edges.size(), "pair") + " of " + counted(diagram.nodes.size(), "actor");
    if (diagram.edges.size() > 1) out += "; most between " + first.spoken.substr(0, first.spoken.rfind(" ("));
    return out;
}

std::string query_line(const RelationDiagram& diagram, const Selection& selection, const RelationOptions& options) {
    std::string out = "Query: " + (selection.query.empty() ? "everything" : printable(selection.query));
    out += fmt::format(" · {}, {}", counted(selection.chronicle.events.size(), "event"),
                       counted(selection.chronicle.articles.size(), "article"));
    out += fmt::format(" · {} of {} actors and {} of {} pairs shown", diagram.nodes.size(),
                       diagram.nodes.size() + diagram.hidden_actors, diagram.edges.size(),
                       diagram.edges.size() + diagram.hidden_pairs);
    if (diagram.hidden_pairs > 0 && options.min_events > 1)
        out += fmt::format(", pairs with fewer than {} events hidden", options.min_events);
    return out + " · planned, claimed and negated events tie nobody";
}

RelationDiagram empty_diagram(const Selection& selection, RelationDiagram diagram) {
    diagram.frame.finding = "Nothing to show";
    diagram.frame.query = fmt::format("Query: {} · {} of {} match, none ties two actors",
                                      selection.query.empty() ? "everything" : printable(selection.query),
                                      counted(selection.chronicle.events.size(), "event"), selection.total);
    diagram.frame.empty_note =
        selection.chronicle.events.empty() ? "No event matched this query." : "No event of this query ties two actors.";
    diagram.frame.height = 220;
    return diagram;
}

std::string title_of(const Selection& selection, const RelationOptions& options) {
    if (!options.title.empty()) return printable(options.title);
    const std::string query = printable(selection.query);
    return query.empty() || query == "everything" ? "Who deals with whom" : "Who deals with whom: " + query;
}

} // namespace

RelationDiagram layout_relations(const Selection& selection, const RelationOptions& options) {
    RelationDiagram diagram;
    diagram.frame.title = fitted(title_of(selection, options), (page_width - 2 * page_margin) / 1.05, 27, Weight::bold);
    diagram.frame.source = "Each line opens the article of its last event; its tooltip has the last sentences. "
                           "Generated by dragoman graph.";
    const auto all = relations(selection.chronicle.events);
    const auto events = by_id(selection.chronicle);
    const auto ranked = dealings(all, events);
    std::set<std::string> kept;
    for (std::size_t i = 0; i < std::min(ranked.size(), options.max_actors); ++i) kept.insert(ranked[i].actor.id);
    const auto pairs = drawn_pairs(all, kept, options.min_events);
    std::set<std::string> tied;
    for (const Relation& pair : pairs) tied.insert({pair.a, pair.b});
    if (tied.size() > most_nodes)
        throw UsageError(fmt::format("{} actors are too many for one picture (at most {}): add a filter such as "
                                     "--actor, --since or --kind, or raise --min-events",
                                     tied.size(), most_nodes));
    diagram.hidden_actors = ranked.size() - tied.size();
    diagram.hidden_pairs = all.size() - pairs.size();
    if (pairs.empty()) return empty_diagram(selection, std::move(diagram));

    constexpr std::uint32_t light_pair = 16;
    const bool small = pairs.front().weight() <= light_pair;
    std::map<std::string, std::size_t> index;
    for (const Dealings& deals : ranked) {
        if (!tied.contains(deals.actor.id)) continue;
        index.emplace(deals.actor.id, diagram.nodes.size());
        diagram.nodes.push_back(node_of(deals, small));
    }
    for (const Relation& pair : pairs) {
        diagram.edges.push_back(edge_of(pair, index, diagram, small));
        tell(diagram.edges.back(), pair, events, selection.chronicle);
    }
    diagram.area = area_for(diagram.nodes.size());
    place_nodes(diagram);
    place_names(diagram);
    crop(diagram);
    place_edges(diagram);

    diagram.legend = legend_of(diagram, small);
    const double legend_bottom = place_legend(diagram.legend, diagram.area.bottom() + 30);
    diagram.frame.finding = fitted(finding_of(diagram), page_width - 2 * page_margin, 14);
    diagram.frame.query = fitted(query_line(diagram, selection, options), page_width - 2 * page_margin, 11.5);
    diagram.frame.height = legend_bottom + 44;
    return diagram;
}

} // namespace dragoman
