// SPDX-License-Identifier: MIT
#include "core/language/best_tree.hpp"

#include <algorithm>
#include <utility>

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

bool have_cycle(const std::vector<std::size_t>& heads) {
    std::vector<std::size_t> seen(heads.size(), 0); // in which walk a node was met first
    for (std::size_t start = 1; start < heads.size(); ++start) {
        std::size_t node = start;
        while (node != 0 && seen[node] == 0) {
            seen[node] = start;
            node = heads[node];
        }
        if (node != 0 && seen[node] == start) return true;
    }
    return false;
}

/// Chu-Liu/Edmonds in one matrix (Tarjan, "Finding Optimum Branchings", 1977): a path of best heads is followed; where
/// it bites itself, the cycle becomes one node in the row of its first. O(n^2): a merge takes as many rows away as it
/// looks at, but one.
class Contraction {
public:
    explicit Contraction(Graph graph)
        : graph_(std::move(graph)), arcs_(graph_.nodes * graph_.nodes), active_(graph_.nodes, true),
          done_(graph_.nodes, false), on_path_(graph_.nodes, false), tree_node_(graph_.nodes), weight_(graph_.nodes),
          above_(graph_.nodes, 0), entering_(graph_.nodes) {
        done_[0] = true;
        for (std::size_t d = 0; d < graph_.nodes; ++d) {
            tree_node_[d] = d;
            for (std::size_t h = 0; h < graph_.nodes; ++h)
                arc(d, h) = {static_cast<std::uint32_t>(d), static_cast<std::uint32_t>(h)};
        }
    }

    std::vector<std::size_t> heads() {
        for (std::size_t start = 1; start < graph_.nodes; ++start)
            if (active_[start] && !done_[start]) follow(start);
        // From the largest cycles down: where one is entered, its own arc gives way.
        for (std::size_t cycle = entering_.size(); cycle-- > graph_.nodes;) {
            std::size_t part = entering_[cycle].dependent;
            while (above_[part] != cycle) part = above_[part];
            entering_[part] = entering_[cycle];
        }
        std::vector<std::size_t> heads(graph_.nodes);
        for (std::size_t d = 1; d < graph_.nodes; ++d) heads[d] = entering_[d].head;
        return heads;
    }

private:
    struct Arc {
        std::uint32_t dependent{}, head{};
    };
    Arc& arc(std::size_t d, std::size_t h) { return arcs_[d * graph_.nodes + h]; }

    void follow(std::size_t start) {
        std::vector<std::size_t> path{start};
        on_path_[start] = true;
        for (;;) {
            const std::size_t node = path.back(), head = best_head(node);
            entering_[tree_node_[node]] = arc(node, head);
            weight_[node] = graph_.at(node, head);
            if (done_[head]) break;
            if (on_path_[head]) {
                const auto first = std::ranges::find(path, head);
                merge({first, path.end()});
                path.erase(first + 1, path.end());
            } else {
                path.push_back(head);
                on_path_[head] = true;
            }
        }
        for (const auto node : path) done_[node] = true;
    }

    std::size_t best_head(std::size_t node) const {
        std::size_t best = 0;
        for (std::size_t h = 1; h < graph_.nodes; ++h)
            if (active_[h] && h != node && graph_.at(node, h) > graph_.at(node, best)) best = h;
        return best;
    }

    /// The rows of a cycle become one, in that of the first.
    void merge(std::span<const std::size_t> cycle) {
        const std::size_t whole = cycle.front();
        for (const auto node : cycle) {
            above_[tree_node_[node]] = entering_.size();
            active_[node] = false;
        }
        for (std::size_t other = 0; other < graph_.nodes; ++other) {
            if (!active_[other]) continue;
            const auto enters = [&](std::size_t node) { return graph_.at(node, other) - weight_[node]; };
            const auto entered = *std::ranges::max_element(cycle, {}, enters);
            const Score gain = enters(entered);
            arc(whole, other) = arc(entered, other);
            graph_.at(whole, other) = gain;
            const auto left =
                *std::ranges::max_element(cycle, {}, [&](std::size_t node) { return graph_.at(other, node); });
            arc(other, whole) = arc(other, left);
            graph_.at(other, whole) = graph_.at(other, left);
        }
        active_[whole] = true;
        tree_node_[whole] = entering_.size();
        above_.push_back(0);
        entering_.emplace_back();
    }

    Graph graph_;
    std::vector<Arc> arcs_;    ///< of tokens: what a pair of rows stands for
    std::vector<bool> active_; ///< rows that are not part of another
    std::vector<bool> done_;   ///< rows that reach the root
    std::vector<bool> on_path_;
    std::vector<std::size_t> tree_node_; ///< of a row: a token, or behind the tokens a cycle
    std::vector<Score> weight_;          ///< of the arc that enters a row
    std::vector<std::size_t> above_;     ///< of a token or cycle: the cycle that it is part of
    std::vector<Arc> entering_;          ///< of a token or cycle
};

} // namespace

std::vector<std::uint32_t> best_tree(std::span<const std::int32_t> scores, std::size_t n) {
    Graph graph{n + 1, std::vector<Score>((n + 1) * (n + 1))};
    for (std::size_t d = 0; d < n; ++d) std::ranges::copy(scores.subspan(d * (n + 1), n + 1), &graph.at(d + 1, 0));
    auto heads = best_heads(graph);
    if (std::ranges::count(heads.begin() + 1, heads.end(), std::size_t{0}) != 1 || have_cycle(heads)) {
        // So dear is a root that the best tree has one, the fewest that a tree can have.
        for (std::size_t d = 1; d <= n; ++d) graph.at(d, 0) -= Score{1} << 48;
        heads = Contraction{std::move(graph)}.heads();
    }
    std::vector<std::uint32_t> out(n);
    for (std::size_t d = 0; d < n; ++d) out[d] = static_cast<std::uint32_t>(heads[d + 1] == 0 ? d : heads[d + 1] - 1);
    return out;
}

} // namespace dragoman
