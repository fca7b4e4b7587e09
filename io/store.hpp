// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// One SQLite file that holds articles, their analyses, and the chronicle folded from them. Its schema is public:
/// docs/store.md. Every function throws StoreError, with the path and SQLite's reason, where the file refuses.
class Store {
public:
    enum class Mode { read, write }; ///< write creates the file where it is missing

    Store(const std::string& path, Mode mode);
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    /// Which datasets and program version made the analyses; empty in a new store.
    std::string analyzer() const;
    void set_analyzer(std::string_view fingerprint);

    /// The ids among `articles` whose text and info are stored just so: they need no analysis.
    std::vector<bool> known(std::span<const Article> articles) const;

    struct Report {
        std::size_t added{};
        std::size_t replaced{};   ///< same id, other text or info
        std::size_t unchanged{};
        friend auto operator<=>(const Report&, const Report&) = default;
    };

    /// Takes a batch in, whole or not at all: replaces the analyses of articles it had, folds the blocks and actors
    /// touched, and commits. Where an id stands twice in the batch, the last one wins. REQUIRES: same length, same order.
    Report put(std::span<const Article> articles, std::span<const Analysis> analyses);

    Chronicle chronicle() const;               ///< as folded, from the tables; equal to fold(analyses())
    std::vector<Analysis> analyses() const;    ///< sorted by article id
    std::optional<Article> article(std::string_view id) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace dragoman
