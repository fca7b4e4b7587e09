// SPDX-License-Identifier: MIT
#include "core/language/best_tree.hpp"

#include <algorithm>

namespace dragoman {

namespace {

using Score = std::int64_t;

/// A directed graph with a root, node 0, in which every other node looks for its best head.
struct Graph {
    std::size_t nodes{};
    std::vector<Score> scores{}; ///< scores[d * nodes + h]; row 0 is not used

    Score& at(std::size_t d, std::size_t h) { return scores[d * nodes + h]; }
    Score at(std::size_t d, std::size_t h) const { return scores[d * nodes + h]; }
};

std::vector<std::size_t> best_heads(const Graph& graph) {
    std::vector<std::size_t> heads(graph.nodes);
    for (std::size_t d = 1; d < graph.nodes; ++d) {
        std::size_t best = 0;
        for (std::size_t h = 1; h < graph.nodes; ++h)
            if (h != d && graph.at(d, h) > graph.at(d, best)) best = h;
        heads[d] = best;
    }
    return heads;
}

/// The nodes of one cycle; none where the heads form a tree.
std::vector<std::size_t> find_cycle(const std::vector<std::size_t>& heads) {
    std::vector<std::size_t> seen(heads.size(), 0); // in which walk a node was met first
    for (std::size_t start = 1; start < heads.size(); ++start) {
        std::size_t node = start;
        while (node != 0 && seen[node] == 0) {
            seen[node] = start;
            node = heads[node];
        }
        if (node == 0 || seen[node] != start) continue;
        std::vector<std::size_t> cycle{node};
        for (std::size_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
        return cycle;
    }
    return {};
}

/// The graph in which the cycle is one node, the last; who inside it is meant is kept for both directions.
struct Contraction {
    Graph graph{};
    std::vector<std::size_t> outer{};     ///< node of the contracted graph -> node of the graph, but for the last
    std::vector<std::size_t> enters_at{}; ///< head outside -> node of the cycle that it would govern
    std::vector<std::size_t> leaves_at{}; ///< dependent outside -> node of the cycle that would govern it
};

Contraction contract(const Graph& graph, const std::vector<std::size_t>& heads, const std::vector<std::size_t>& cycle) {
    Contraction made;
    std::vector<bool> inside(graph.nodes, false);
    for (const auto node : cycle) inside[node] = true;
    for (std::size_t node = 0; node < graph.nodes; ++node)
        if (!inside[node]) made.outer.push_back(node);
    const std::size_t last = made.outer.size();
    made.graph = {last + 1, std::vector<Score>((last + 1) * (last + 1))};
    made.enters_at.resize(last);
    made.leaves_at.resize(last);
    for (std::size_t a = 0; a < last; ++a) {
        for (std::size_t b = 0; b < last; ++b) made.graph.at(a, b) = graph.at(made.outer[a], made.outer[b]);
        const std::size_t node = made.outer[a];
        const auto gain = [&](std::size_t inner) { return graph.at(inner, node) - graph.at(inner, heads[inner]); };
        made.enters_at[a] = *std::ranges::max_element(cycle, {}, gain);
        made.graph.at(last, a) = gain(made.enters_at[a]);
        made.leaves_at[a] =
            *std::ranges::max_element(cycle, {}, [&](std::size_t inner) { return graph.at(node, inner); });
        made.graph.at(a, last) = graph.at(node, made.leaves_at[a]);
    }
    return made;
}

std::vector<std::size_t> arborescence(const Graph& graph) {
    auto heads = best_heads(graph);
    const auto cycle = find_cycle(heads);
    if (cycle.empty()) return heads;
    const auto made = contract(graph, heads, cycle);
    const auto inner = arborescence(made.graph);
    const std::size_t last = made.outer.size();
    for (std::size_t a = 1; a < last; ++a)
        heads[made.outer[a]] = inner[a] == last ? made.leaves_at[a] : made.outer[inner[a]];
    heads[made.enters_at[inner[last]]] = made.outer[inner[last]];
    return heads;
}

} // namespace

std::vector<std::uint32_t> best_tree(std::span<const std::int32_t> scores, std::size_t n) {
    Graph graph{n + 1, std::vector<Score>((n + 1) * (n + 1))};
    for (std::size_t d = 0; d < n; ++d) std::ranges::copy(scores.subspan(d * (n + 1), n + 1), &graph.at(d + 1, 0));
    auto heads = best_heads(graph);
    if (std::ranges::count(heads.begin() + 1, heads.end(), std::size_t{0}) != 1 || !find_cycle(heads).empty()) {
        // So dear is a root that the best tree has one, the fewest that a tree can have.
        for (std::size_t d = 1; d <= n; ++d) graph.at(d, 0) -= Score{1} << 48;
        heads = arborescence(graph);
    }
    std::vector<std::uint32_t> out(n);
    for (std::size_t d = 0; d < n; ++d) out[d] = static_cast<std::uint32_t>(heads[d + 1] == 0 ? d : heads[d + 1] - 1);
    return out;
}

} // namespace dragoman
