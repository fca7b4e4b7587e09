// SPDX-License-Identifier: MIT
#include "core/text/front_matter.hpp"
#include "io/article_formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

std::size_t line_of(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

} // namespace

bool is_text(std::string_view, std::string_view) {
    return true;
}

void read_text(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink) {
    const auto refuse = [&](std::size_t line, std::string what) { sink.problem({origin.file, line, std::move(what)}); };
    auto text = in.all(max_article_bytes);
    if (!text) return refuse(0, "larger than 16 MiB, which no article is; split it into one file an article");
    if (in.failed()) return; // told by the caller
    if (auto fault = fault_of_bytes(*text)) return refuse(0, std::move(*fault));
    if (is_blank(*text)) return refuse(0, "empty file");

    auto front = front_matter(*text);
    if (front.date.empty()) return refuse(0, "no publication date; add a first line 'date YYYY-MM-DD'");
    if (!front.published) return refuse(front.date_line, impossible_date(front.date));
    if (is_blank(std::string_view{*text}.substr(front.body)))
        return refuse(line_of(*text, front.body), "no text below the title and byline");

    Article article{{.published = *front.published,
                     .published_at = std::move(front.published_at),
                     .title = std::move(front.title),
                     .byline = std::move(front.byline),
                     .tags = std::move(front.tags)},
                    std::move(*text),
                    front.body};
    article.info.id = origin.stem.empty() ? article_id(article) : origin.stem;
    sink.article(std::move(article));
}

} // namespace dragoman
