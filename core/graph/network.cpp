// SPDX-License-Identifier: MIT
#include "core/graph/network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace dragoman {

namespace {

using Weight = boost::property<boost::edge_weight_t, std::uint64_t>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;

/// A step costs far more than the ties of a whole path can save, so that few steps come first and heavy ties second.
constexpr std::uint64_t step_cost = std::uint64_t{1} << 40;
constexpr std::uint64_t loose_tie = std::uint64_t{1} << 20;

/// The actors that have a relation, sorted, and the graph on their indices.
struct Network {
    std::vector<std::string_view> ids{};
    Graph graph{};

    explicit Network(std::span<const Relation> relations) {
        for (const auto& relation : relations) {
            ids.push_back(relation.a);
            ids.push_back(relation.b);
        }
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        graph = Graph(ids.size());
        for (const auto& r : relations)
            boost::add_edge(*index(r.a), *index(r.b), Weight{step_cost + loose_tie / (1 + r.weight())}, graph);
    }

    std::optional<std::size_t> index(std::string_view id) const {
        const auto place = std::ranges::lower_bound(ids, id);
        if (place == ids.end() || *place != id) return std::nullopt;
        return static_cast<std::size_t>(place - ids.begin());
    }
};

} // namespace

std::vector<Standing> standings(std::span<const Relation> relations) {
    const Network network{relations};
    const std::size_t n = network.ids.size();
    std::vector<double> between(n);
    std::vector<int> component(n);
    if (n > 0) {
        const auto index = boost::get(boost::vertex_index, network.graph);
        const auto centrality = boost::make_iterator_property_map(between.begin(), index);
        boost::brandes_betweenness_centrality(network.graph, centrality);
        boost::relative_betweenness_centrality(network.graph, centrality);
        boost::connected_components(network.graph, boost::make_iterator_property_map(component.begin(), index));
    }
    std::vector<Standing> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back({std::string{network.ids[i]}, static_cast<std::uint32_t>(boost::degree(i, network.graph)),
                       static_cast<std::uint32_t>(component[i]), n > 2 ? between[i] : 0.0});
    return out;
}

std::vector<Relation> shortest_path(std::span<const Relation> relations, std::string_view from, std::string_view to) {
    const Network network{relations};
    const auto start = network.index(from), goal = network.index(to);
    if (!start || !goal || *start == *goal) return {};

    // How far everyone is from the goal; then from the start always on to the smallest id that lies on a best path.
    constexpr auto nowhere = std::numeric_limits<std::uint64_t>::max();
    std::vector<std::uint64_t> far(network.ids.size(), nowhere);
    const auto& graph = network.graph;
    boost::dijkstra_shortest_paths(
        graph, *goal,
        boost::distance_map(boost::make_iterator_property_map(far.begin(), boost::get(boost::vertex_index, graph))));
    if (far[*start] == nowhere) return {};

    std::vector<Relation> path;
    for (std::size_t at = *start; at != *goal;) {
        std::optional<std::size_t> next;
        for (const auto edge : boost::make_iterator_range(boost::out_edges(at, graph))) {
            const std::size_t to_vertex = boost::target(edge, graph);
            const bool on_path =
                far[to_vertex] != nowhere && far[to_vertex] + boost::get(boost::edge_weight, graph, edge) == far[at];
            if (on_path && (!next || to_vertex < *next)) next = to_vertex;
        }
        const auto ends = std::minmax(network.ids[at], network.ids[*next]);
        path.push_back(*std::ranges::find_if(
            relations, [&](const Relation& r) { return r.a == ends.first && r.b == ends.second; }));
        at = *next;
    }
    return path;
}

} // namespace dragoman
