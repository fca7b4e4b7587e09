// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/article.hpp"

#include <compare>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace dragoman {

class ArticleStream;

/// Why an article could not be read: "articles.jsonl:17: impossible date '2023-02-30'; write YYYY-MM-DD".
struct Problem {
    std::string file{};
    std::size_t line{}; ///< from 1; 0 where the whole file is meant
    std::string what{};
    friend auto operator<=>(const Problem&, const Problem&) = default;
};
std::string to_string(const Problem& problem);

/// Receives articles and problems in the order of the input, one at a time: a file of any length needs the memory of
/// one article.
struct ArticleSink {
    std::function<void(Article)> article{};
    std::function<void(Problem)> problem{};
};

/// Where a text comes from.
struct ArticleOrigin {
    std::string file{}; ///< for messages: the path as given, or "standard input"
    std::string stem{}; ///< the id of an article that is a file of its own: its path in its folder without the
                        ///< extension; empty for standard input
};

/// A format that articles come in.
struct ArticleFormat {
    std::string_view name{}; ///< for --format
    std::string_view meaning{};
    bool (*recognises)(std::string_view file_name, std::string_view head){}; ///< for `auto`; head: the first 4 KiB
    void (*read)(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink){};
};
/// The first that recognises a file reads it; the last recognises all.
std::span<const ArticleFormat> article_formats();

/// Largest file of plain text, JSON line, and article in CoNLL-U that is read: 16 MiB. A larger one is a problem, not
/// an article.
inline constexpr std::size_t max_article_bytes = std::size_t{16} << 20;

/// Reads a file, a folder (recursively, names sorted; hidden files and other extensions than .txt, .jsonl, .ndjson,
/// .json and .conllu left out) or standard input ("-").
/// `format`: a name of `article_formats()` or "auto". Never throws on bad input: it tells the sink and goes on.
/// Throws UsageError on an unknown format.
void read_articles(const std::string& path, std::string_view format, const ArticleSink& sink);

/// The id of an article that brings none: "art_" and 12 hexadecimal digits of a fingerprint of its date and text. The
/// same article has the same id wherever it stands.
std::string article_id(const Article& article);

} // namespace dragoman
