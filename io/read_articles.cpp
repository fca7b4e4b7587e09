// SPDX-License-Identifier: MIT
#include "io/read_articles.hpp"

#include "core/error.hpp"
#include "core/model/fingerprint.hpp"
#include "core/text/utf8.hpp"
#include "io/article_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <vector>

namespace dragoman {

namespace fs = std::filesystem;

namespace {

constexpr std::array<ArticleFormat, 3> formats{{
    {"conllu", "articles with their analysis by another parser, CoNLL-U", is_conllu, read_conllu_articles},
    {"jsonl", "one article a line, a JSON object with \"text\" and \"published\"", is_jsonl, read_jsonl},
    {"text", "one article a file: date line, tags, title, byline, paragraphs", is_text, read_text},
}};

constexpr std::array<std::string_view, 5> extensions{".txt", ".jsonl", ".ndjson", ".json", ".conllu"};

/// Nothing stands for `auto`.
const ArticleFormat* format_named(std::string_view name) {
    if (name == "auto") return nullptr;
    const auto* const found = std::ranges::find(formats, name, &ArticleFormat::name);
    if (found != formats.end()) return found;
    std::string known = "auto";
    for (const auto& format : formats) known += fmt::format(", {}", format.name);
    throw UsageError(fmt::format("no article format '{}'; known are {}", name, known));
}

void read_stream(std::istream& bytes, const ArticleFormat* format, const ArticleOrigin& origin,
                 const ArticleSink& sink) {
    ArticleStream in{bytes};
    if (!format)
        format = std::ranges::find_if(formats, [&](const auto& f) { return f.recognises(origin.file, in.head()); });
    format->read(in, origin, sink);
    if (in.failed()) sink.problem({origin.file, 0, "the disk refused before the end of the file"});
}

void read_file(const fs::path& path, const fs::path& name, const ArticleFormat* format, const ArticleSink& sink) {
    errno = 0;
    std::ifstream bytes(path, std::ios::binary);
    if (!bytes) {
        sink.problem({path.string(), 0, fmt::format("cannot be opened: {}", std::generic_category().message(errno))});
        return;
    }
    const auto stem = (name.parent_path() / name.stem()).generic_string();
    if (find_invalid_utf8(stem)) {
        sink.problem({path.string(), 0, "the file's name is no UTF-8 and cannot name an article; rename it"});
        return;
    }
    read_stream(bytes, format, {path.string(), stem}, sink);
}

bool hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

bool holds_articles(const fs::path& path) {
    return std::ranges::find(extensions, path.extension().string()) != extensions.end();
}

/// The files of a folder and the folders below that may hold articles, sorted.
/// Adds the files below a folder. A folder that cannot be listed is a problem of its own and stops no other.
void add_article_files(const fs::path& folder, const ArticleSink& sink, std::vector<fs::path>& files) {
    std::error_code error;
    auto entry = fs::directory_iterator(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unreadable; // of this entry alone
        if (hidden(entry->path())) continue;
        if (entry->is_directory(unreadable) && !entry->is_symlink(unreadable))
            add_article_files(entry->path(), sink, files);
        else if (entry->is_regular_file(unreadable) && holds_articles(entry->path()))
            files.push_back(entry->path());
    }
    if (error) sink.problem({folder.string(), 0, fmt::format("cannot be listed: {}", error.message())});
}

std::vector<fs::path> article_files(const fs::path& folder, const ArticleSink& sink) {
    std::vector<fs::path> files;
    bool refused = false;
    const ArticleSink noting{sink.article, [&](Problem problem) {
                                 refused = true;
                                 sink.problem(std::move(problem));
                             }};
    add_article_files(folder, noting, files);
    if (files.empty() && !refused)
        sink.problem({folder.string(), 0, "no articles here (.txt, .jsonl, .ndjson, .json or .conllu)"});
    std::ranges::sort(files, {}, [](const fs::path& path) { return path.generic_string(); });
    return files;
}

} // namespace

std::string to_string(const Problem& problem) {
    if (problem.line == 0) return fmt::format("{}: {}", problem.file, problem.what);
    return fmt::format("{}:{}: {}", problem.file, problem.line, problem.what);
}

std::span<const ArticleFormat> article_formats() {
    return formats;
}

void read_articles(const std::string& path, std::string_view format, const ArticleSink& sink) {
    const auto* const chosen = format_named(format);
    std::error_code error;
    if (path == "-") {
        read_stream(std::cin, chosen, {"standard input", ""}, sink);
    } else if (fs::is_directory(path, error)) {
        for (const auto& file : article_files(path, sink)) read_file(file, file.lexically_relative(path), chosen, sink);
    } else {
        read_file(path, fs::path{path}.filename(), chosen, sink);
    }
}

std::string article_id(const Article& article) {
    const auto key = fmt::format("{}\n{}", to_string(article.info.published), article.text);
    return "art_" + hex(fingerprint(key), 12);
}

std::optional<std::string> fault_of_bytes(std::string_view text) {
    if (const auto offset = find_invalid_utf8(text))
        return fmt::format("invalid UTF-8: byte {:#04x} at byte {}; save it as UTF-8",
                           static_cast<unsigned char>(text[*offset]), *offset);
    if (const auto offset = text.find('\0'); offset != std::string_view::npos)
        return fmt::format("NUL character at byte {}; an article is text", offset);
    return std::nullopt;
}

bool is_blank(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

std::optional<Edtf> publication_date(std::string_view text) {
    return text.find('/') == std::string_view::npos ? parse_edtf(text) : std::nullopt;
}

bool set_published(ArticleInfo& info, std::string_view text) {
    constexpr std::size_t day_letters = 10;
    auto day = text;
    std::string_view time;
    if (text.size() > day_letters && (text[day_letters] == 'T' || text[day_letters] == ' ')) {
        day = text.substr(0, day_letters);
        time = text.substr(day_letters + 1);
        const auto in_a_time = [](char c) {
            return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '+' || c == '-' || c == 'Z';
        };
        if (time.empty() || !std::ranges::all_of(time, in_a_time)) return false;
    }
    const auto date = publication_date(day);
    if (!date) return false;
    info.published = *date;
    info.published_at = time;
    return true;
}

std::string impossible_date(std::string_view text) {
    return fmt::format("impossible date '{}'; write YYYY-MM-DD", text);
}

} // namespace dragoman
