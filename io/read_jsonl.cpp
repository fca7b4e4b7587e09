// SPDX-License-Identifier: MIT
#include "core/text/front_matter.hpp"
#include "core/text/utf8.hpp"
#include "io/article_formats.hpp"
#include "io/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

/// Why a line is no article. It never leaves this file: the sink is told.
struct Refusal {
    std::string what{};
};

/// A member that may be missing or null, but else must be a string without NUL.
const std::string* optional_string(const Json& object, std::string_view name) {
    const Json* member = object.find(name);
    if (!member || member->is_null()) return nullptr;
    const auto* text = member->string();
    if (!text) throw Refusal{fmt::format("\"{}\" must be a string", name)};
    if (text->find('\0') != std::string::npos) throw Refusal{fmt::format("\"{}\" holds a NUL character", name)};
    return text;
}

const std::string& required_text(const Json& object) {
    const auto* text = optional_string(object, "text");
    if (!text) throw Refusal{"no \"text\""};
    if (is_blank(*text)) throw Refusal{"\"text\" is empty"};
    return *text;
}

std::vector<std::string> tags_of(const Json& member) {
    const auto* list = member.array();
    std::vector<std::string> tags;
    for (const Json& item : list ? *list : Json::Array{}) {
        if (!item.string()) list = nullptr;
        if (!list) break;
        if (item.string()->find('\0') != std::string::npos) throw Refusal{"\"tags\" holds a NUL character"};
        tags.push_back(*item.string());
    }
    if (!list) throw Refusal{"\"tags\" must be an array of strings"};
    return tags;
}

/// What the line says of itself wins over the front matter of its text.
void set_date(ArticleInfo& info, const Json& object, const FrontMatter& front) {
    if (const auto* published = optional_string(object, "published")) {
        if (!set_published(info, *published)) throw Refusal{impossible_date(*published)};
        return;
    }
    if (front.date.empty()) throw Refusal{"no publication date; add \"published\": \"YYYY-MM-DD\""};
    if (!front.published) throw Refusal{impossible_date(front.date)};
    info.published = *front.published;
    info.published_at = front.published_at;
}

Article article_of(const Json& object) {
    Article article{.text = required_text(object)};
    auto front = front_matter(article.text);
    article.body = front.body;
    set_date(article.info, object, front);
    const auto string_or = [&](std::string_view name, std::string otherwise) {
        const auto* given = optional_string(object, name);
        return given ? *given : otherwise;
    };
    article.info.title = string_or("title", front.title);
    article.info.source = string_or("source", "");
    article.info.url = string_or("url", "");
    article.info.byline = string_or("byline", front.byline);
    const Json* tags = object.find("tags");
    article.info.tags = tags && !tags->is_null() ? tags_of(*tags) : std::move(front.tags);
    const auto* id = optional_string(object, "id");
    if (id && id->empty()) throw Refusal{"\"id\" is empty"};
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (id && std::ranges::any_of(*id, is_control)) throw Refusal{"\"id\" holds a control character"};
    article.info.id = id ? *id : article_id(article);
    return article;
}

/// A column counts characters from 1, as editors do.
std::size_t column(std::string_view line, std::size_t offset) {
    const auto starts = [](char c) { return !continues_code_point(c); };
    return 1 + static_cast<std::size_t>(std::ranges::count_if(line.substr(0, offset), starts));
}

Json object_of(std::string_view line) {
    auto parsed = parse_json(line);
    if (const auto* fault = std::get_if<JsonFault>(&parsed))
        throw Refusal{fmt::format("no JSON at column {}: {}", column(line, fault->offset), fault->what)};
    Json json = std::get<Json>(std::move(parsed));
    if (json.array()) throw Refusal{"an array; write one JSON object a line (jq -c '.[]' does)"};
    if (!json.object()) throw Refusal{"no JSON object; write one object a line"};
    return json;
}

Article article_of_line(const ArticleStream::Line& line) {
    if (line.too_long) throw Refusal{"line longer than 16 MiB, which no article is"};
    if (auto fault = fault_of_bytes(line.text))
        throw Refusal{fmt::format("{} (the line begins at byte {} of the file)", *fault, line.offset)};
    return article_of(object_of(line.text));
}

std::string lower(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

} // namespace

bool is_jsonl(std::string_view file_name, std::string_view head) {
    constexpr std::array<std::string_view, 3> extensions{".jsonl", ".ndjson", ".json"};
    const auto name = lower(file_name);
    if (std::ranges::any_of(extensions, [&](auto extension) { return name.ends_with(extension); })) return true;
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return !name.ends_with(".txt") && first != std::string_view::npos && head[first] == '{';
}

void read_jsonl(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink) {
    while (auto line = in.line(max_article_bytes)) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (line->number == 1 && line->text.starts_with(byte_order_mark))
            line->text.remove_prefix(byte_order_mark.size());
        if (!line->too_long && is_blank(line->text)) continue;
        std::optional<Article> article;
        try {
            article = article_of_line(*line);
        } catch (const Refusal& refusal) {
            sink.problem({origin.file, line->number, refusal.what});
            continue;
        }
        sink.article(std::move(*article)); // outside the try: what the sink throws is the sink's
    }
}

} // namespace dragoman
