// SPDX-License-Identifier: MIT
#include "core/language/tree.hpp"

#include <algorithm>

namespace dragoman {

Tree::Tree(const std::vector<Word>& words) : words_(words), children_(words.size()), begin_(words.size() + 1) {
    for (std::size_t i = 0; i < size(); ++i)
        if (const auto above = head(i)) ++begin_[*above + 1];
    for (std::size_t i = 0; i < size(); ++i) begin_[i + 1] += begin_[i];
    auto next = begin_;
    for (std::size_t i = 0; i < size(); ++i)
        if (const auto above = head(i)) children_[next[*above]++] = static_cast<std::uint32_t>(i);
}

std::optional<std::size_t> Tree::head(std::size_t i) const {
    const std::size_t above = words_[i].head;
    if (above == i || above >= size()) return std::nullopt;
    return above;
}

bool Tree::is(std::size_t i, std::initializer_list<Relation> relations) const {
    return std::ranges::find(relations, words_[i].relation) != relations.end();
}

std::span<const std::uint32_t> Tree::children(std::size_t i) const {
    return std::span{children_}.subspan(begin_[i], begin_[i + 1] - begin_[i]);
}

std::optional<std::size_t> Tree::child(std::size_t i, std::initializer_list<Relation> relations) const {
    for (const auto relation : relations)
        for (const auto c : children(i))
            if (words_[c].relation == relation) return c;
    return std::nullopt;
}

std::size_t Tree::top(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
        if (const auto above = head(i); !above || *above < first || *above >= last) return i;
    return first;
}

std::optional<std::size_t> Tree::climb(std::size_t i, const std::function<bool(std::size_t)>& passes) const {
    for (std::size_t steps = 0; steps < size(); ++steps) {
        if (passes(i)) return i;
        const auto above = head(i);
        if (!above) return std::nullopt;
        i = *above;
    }
    return std::nullopt;
}

std::size_t Tree::first_conjunct(std::size_t i) const {
    return climb(i, [&](std::size_t k) { return words_[k].relation != Relation::conj || !head(k); }).value_or(i);
}

} // namespace dragoman
