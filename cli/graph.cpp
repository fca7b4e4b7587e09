// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "core/error.hpp"
#include "core/graph/network.hpp"
#include "core/graph/relations.hpp"
#include "io/export.hpp"
#include "viz/dot.hpp"
#include "viz/graphviz.hpp"
#include "viz/relation_diagram.hpp"
#include "viz/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dragoman {

namespace {

std::string name_of(const Chronicle& chronicle, const std::string& id) {
    const auto found =
        std::ranges::lower_bound(chronicle.actors, id, {}, [](const ActorProfile& p) { return p.actor.id; });
    return found != chronicle.actors.end() && found->actor.id == id ? found->actor.name : id;
}

std::vector<std::string> relation_row(const Relation& relation, const Chronicle& chronicle) {
    return {name_of(chronicle, relation.a),
            name_of(chronicle, relation.b),
            fmt::format("{} events", relation.weight()),
            fmt::format("{} cooperation", relation.cooperation),
            fmt::format("{} conflict", relation.conflict),
            fmt::format("{} words", relation.words)};
}

std::string relation_table(const std::vector<Relation>& relations, const Chronicle& chronicle) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& relation : relations) rows.push_back(relation_row(relation, chronicle));
    return format_table(rows);
}

std::string write(const Selection& selection, const std::string& format, const RelationOptions& options,
                  bool graphviz) {
    if (format == "json") return graph_json(selection) + "\n";
    if (format == "table" || format == "jsonl") {
        const auto ties = relations(selection.chronicle.events);
        return format == "table" ? relation_table(ties, selection.chronicle)
                                 : relations_jsonl(ties, selection.chronicle);
    }
    const auto diagram = layout_relations(selection, options);
    if (format == "dot") return relations_dot(diagram);
    return graphviz ? render_svg(relations_dot(diagram)) : relations_svg(diagram);
}

/// The one actor meant by a word on the command line.
const ActorProfile& one_actor(const std::vector<ActorProfile>& found, const std::string& name) {
    if (found.empty()) throw UsageError{fmt::format("no article names '{}'", name)};
    // The country itself before those who act for it.
    const auto exact =
        std::ranges::find_if(found, [](const ActorProfile& p) { return p.actor.type == ActorType::country; });
    return exact == found.end() ? found.front() : *exact;
}

} // namespace

int run_graph(const Arguments& arguments, Streams& streams) {
    CLI::App app{"Who deals with whom: one line a pair of actors.", "graph"};
    PictureQuery query;
    RelationOptions options;
    query.add_to(app);
    app.add_option("--title", options.title, "the title of the picture")->type_name("TEXT");
    app.add_option("--max-actors", options.max_actors, "actors drawn; the rest is counted")->type_name("N");
    app.add_option("--min-events", options.min_events, "only pairs with at least so many events are drawn")
        ->type_name("N");
    if (!parse(app, arguments, streams)) return done;

    return query.run([&](const Selection& selection,
                         const std::string& format) { return write(selection, format, options, query.graphviz); },
                     streams);
}

int run_path(const Arguments& arguments, Streams& streams) {
    CLI::App app{"How two actors are connected: the shortest chain of relations.", "path"};
    StoreOption store;
    FilterOptions filters;
    OutputOptions output;
    output.formats = {"table", "jsonl"};
    std::string from, to;
    store.add_to(app);
    filters.add_to(app);
    output.add_to(app);
    app.add_option("from", from, "an actor: name, id or country code")->required()->type_name("ACTOR");
    app.add_option("to", to, "another")->required()->type_name("ACTOR");
    if (!parse(app, arguments, streams)) return done;

    const auto filter = filters.filter();
    const auto format = output.chosen(streams);
    const auto chronicle = store.open().chronicle();
    const auto start = one_actor(actors_named(chronicle, from), from),
               goal = one_actor(actors_named(chronicle, to), to);
    const auto selection = answer(chronicle, filter, streams);
    const auto path = shortest_path(relations(selection.chronicle.events), start.actor.id, goal.actor.id);
    output.write(format == "table" ? relation_table(path, chronicle) : relations_jsonl(path, chronicle), streams);
    if (path.empty())
        streams.err << fmt::format("dragoman: nothing connects {} and {}\n", start.actor.name, goal.actor.name);
    return path.empty() ? nothing_found : done;
}

} // namespace dragoman
