// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace dragoman {

/// The dependency tree of a sentence, seen from the top down. It knows grammar and nothing else.
///
/// Total: a head outside the sentence counts as none, and whoever climbs past `size()` steps has met a circle, which
/// is no tree.
class Tree {
public:
    /// The words must outlive the tree.
    explicit Tree(const std::vector<Word>& words);
    explicit Tree(std::vector<Word>&&) = delete;

    std::size_t size() const { return words_.size(); }
    /// What governs token i; nothing for a root.
    std::optional<std::size_t> head(std::size_t i) const;
    Relation relation(std::size_t i) const { return words_[i].relation; }
    bool is(std::size_t i, std::initializer_list<Relation> relations) const;
    /// What i governs, in the order of the text.
    std::span<const std::uint32_t> children(std::size_t i) const;
    /// The first child with one of the relations, the earlier ones preferred.
    std::optional<std::size_t> child(std::size_t i, std::initializer_list<Relation> relations) const;
    /// The head of the words [first, last): the first of them whose own head lies outside.
    /// REQUIRES: first < last <= size().
    std::size_t top(std::size_t first, std::size_t last) const;
    /// The nearest above i, i itself included, that passes; nothing where none does.
    std::optional<std::size_t> climb(std::size_t i, const std::function<bool(std::size_t)>& passes) const;
    /// Where i is joined to others ("A, B and C"), the first of them.
    std::size_t first_conjunct(std::size_t i) const;

private:
    const std::vector<Word>& words_;
    std::vector<std::uint32_t> children_{}; ///< of all tokens, those of one head together
    std::vector<std::uint32_t> begin_{};    ///< of head i's: children_[begin_[i]..begin_[i + 1])
};

} // namespace dragoman
