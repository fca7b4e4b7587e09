// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"

#include <chrono>
#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// One SQLite file that holds articles, their analyses, and the chronicle folded from them. Its schema is public:
/// docs/store.md. Every function throws StoreError, with the path, SQLite's reason and what to try, where the file
/// refuses; what it holds is then as it was before. For one thread at a time.
class Store {
public:
    enum class Mode { read, write }; ///< write creates the file where it is missing

    /// `patience`: how long to wait for another process that writes.
    Store(const std::string& path, Mode mode, std::chrono::milliseconds patience = std::chrono::seconds{10});
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    /// Which datasets and program version made the analyses; empty in a new store.
    std::string analyzer() const;
    void set_analyzer(std::string_view fingerprint);

    /// For each of `articles`: are its text and info stored just so? Then it needs no analysis.
    std::vector<bool> known(std::span<const Article> articles) const;

    struct Report {
        std::size_t added{};
        std::size_t replaced{}; ///< same id, other text or info
        std::size_t unchanged{};
        friend auto operator<=>(const Report&, const Report&) = default;
    };

    /// Takes a batch in, whole or not at all: replaces the analyses of articles it had, folds the blocks and actors
    /// touched, and commits. Where an id stands twice in the batch, the last one wins. REQUIRES: same length, same
    /// order; no two mentions of one article with the same trigger start and ordinal. An actor is folded from all its
    /// mentions again: batches of a thousand articles are much cheaper than of ten.
    Report put(std::span<const Article> articles, std::span<const Analysis> analyses);

    Chronicle chronicle() const;            ///< as folded, from the tables; equal to fold(analyses())
    std::vector<Analysis> analyses() const; ///< sorted by article id
    std::optional<Article> article(std::string_view id) const;
    std::vector<std::string> article_ids() const; ///< sorted

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace dragoman
