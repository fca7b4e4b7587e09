// SPDX-License-Identifier: MIT
#pragma once

#include "io/article_stream.hpp"
#include "io/read_articles.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace dragoman::test {

/// What a reader told its sink.
struct Reading {
    std::vector<Article> articles{};
    std::vector<std::string> problems{};

    ArticleSink sink() {
        return {[this](Article article) { articles.push_back(std::move(article)); },
                [this](const Problem& problem) { problems.push_back(to_string(problem)); }};
    }
    /// "1 article" / the problems, one a line: what a test compares.
    std::string summary() const {
        std::string text;
        for (const auto& article : articles) text += article.info.id + " " + to_string(article.info.published) + "\n";
        for (const auto& problem : problems) text += problem + "\n";
        return text;
    }
};

/// Reads bytes as a file of that name would be.
inline Reading read_bytes(std::string_view bytes, std::string_view format) {
    std::istringstream stream{std::string{bytes}};
    ArticleStream in{stream};
    Reading reading;
    const auto formats = article_formats();
    std::ranges::find(formats, format, &ArticleFormat::name)->read(in, {"f", "f"}, reading.sink());
    return reading;
}

inline Reading read_path(const std::string& path, std::string_view format = "auto") {
    Reading reading;
    read_articles(path, format, reading.sink());
    return reading;
}

} // namespace dragoman::test
