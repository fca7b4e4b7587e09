// SPDX-License-Identifier: MIT
#include "train/ending_tree.hpp"

#include <algorithm>

namespace dragoman {

namespace {

constexpr int word_begins = -1;

/// What it costs, below a node, that the rule in force there says this or that. Outcomes that are not listed cost
/// `others`, which is never less than what is listed.
struct Costs {
    double others{};
    std::map<std::size_t, double> of{};

    double at(std::size_t outcome) const {
        const auto found = of.find(outcome);
        return found == of.end() ? others : found->second;
    }
    void add(const Costs& more) {
        for (auto& [outcome, cost] : of) cost += more.at(outcome);
        for (const auto& [outcome, cost] : more.of)
            if (!of.contains(outcome)) of.emplace(outcome, others + cost);
        others += more.others;
    }
};

struct Node {
    std::map<int, Node> children{}; ///< by the byte before the ending
    const EndingWord* word{};       ///< where the word begins
    Costs inside{};                 ///< without a rule at this node
    std::size_t best{};
    double with_rule{};
};

class Tree {
public:
    Tree(const std::vector<std::size_t>& reach, EndingCosts costs) : reach_(reach), costs_(costs) {}

    void add(const std::string& text, const EndingWord& word) {
        auto* node = &root_;
        for (auto c = text.rbegin(); c != text.rend(); ++c) node = &node->children[static_cast<unsigned char>(*c)];
        node->children[word_begins].word = &word;
    }

    std::vector<EndingChoice> choose(std::size_t fallback) {
        price(root_, 0);
        choose(root_, fallback, "", false);
        return std::move(choices_);
    }

private:
    /// The costs of a node as its parent sees them: a rule here bounds what any rule above can lose.
    Costs price(Node& node, std::size_t bytes) {
        if (node.word) {
            node.inside.others = node.word->weight;
            for (const auto& [outcome, fit] : node.word->fits) node.inside.of[outcome] = node.word->weight * (1 - fit);
        }
        for (auto& [symbol, child] : node.children)
            node.inside.add(price(child, symbol == word_begins ? bytes : bytes + 1));
        return bound(node, bytes);
    }

    Costs bound(Node& node, std::size_t bytes) {
        const auto price_of_rule = node.word ? costs_.exception : costs_.rule;
        node.with_rule = node.inside.others + price_of_rule;
        node.best = 0;
        for (const auto& [outcome, cost] : node.inside.of)
            if (reach_[outcome] <= bytes && cost + price_of_rule < node.with_rule) {
                node.with_rule = cost + price_of_rule;
                node.best = outcome;
            }
        Costs out;
        out.others = std::min(node.inside.others, node.with_rule);
        for (const auto& [outcome, cost] : node.inside.of)
            if (cost < out.others) out.of.emplace(outcome, cost);
        return out;
    }

    void choose(const Node& node, std::size_t inherited, const std::string& ending, bool whole) {
        auto outcome = inherited;
        if (node.with_rule < node.inside.at(inherited)) {
            outcome = node.best;
            choices_.push_back({ending, whole, outcome});
        }
        for (const auto& [symbol, child] : node.children)
            if (symbol == word_begins)
                choose(child, outcome, ending, true);
            else
                choose(child, outcome, static_cast<char>(symbol) + ending, false);
    }

    const std::vector<std::size_t>& reach_;
    EndingCosts costs_;
    Node root_{};
    std::vector<EndingChoice> choices_{};
};

} // namespace

std::vector<EndingChoice> choose_endings(const std::map<std::string, EndingWord>& words, std::size_t fallback,
                                         const std::vector<std::size_t>& reach, EndingCosts costs) {
    Tree tree{reach, costs};
    for (const auto& [text, word] : words) tree.add(text, word);
    return tree.choose(fallback);
}

} // namespace dragoman
