// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/article.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dragoman {

/// Why an article could not be read: "articles.jsonl:17: impossible date '2023-02-30'; write YYYY-MM-DD".
struct Problem {
    std::string file{};
    std::size_t line{};  ///< from 1; 0 where the whole file is meant
    std::string what{};
    friend auto operator<=>(const Problem&, const Problem&) = default;
};
std::string to_string(const Problem& problem);

/// Receives articles and problems in the order of the input.
struct ArticleSink {
    std::function<void(Article)> article{};
    std::function<void(Problem)> problem{};
};

/// A format that articles come in.
struct ArticleFormat {
    std::string_view name{};                   ///< for --format
    std::string_view meaning{};
    bool (*recognises)(std::string_view file_name, std::string_view head){}; ///< for `auto`; head: the first 4 KiB
    void (*read)(std::string_view text, const std::string& file, const ArticleSink& sink){};
};
std::span<const ArticleFormat> article_formats();

/// Largest file of plain text, and largest JSON line, that is read: 16 MiB. A larger one is a problem, not an article.
inline constexpr std::size_t max_article_bytes = std::size_t{16} << 20;

/// Reads a file, a folder (recursively, names sorted; hidden files left out) or standard input ("-").
/// `format`: a name of `article_formats()` or "auto". Never throws on bad input: it tells the sink and goes on.
/// Throws UsageError on an unknown format.
void read_articles(const std::string& path, std::string_view format, const ArticleSink& sink);

} // namespace dragoman
