// SPDX-License-Identifier: MIT
#pragma once

#include "io/article_stream.hpp"
#include "io/read_articles.hpp"

#include <optional>
#include <string>
#include <string_view>

// The readers, one file a format, and what they share. The table in read_articles.cpp names them all.

namespace dragoman {

/// io/read_conllu.cpp: articles with their analysis by another parser, as CoNLL-U.
bool is_conllu(std::string_view file_name, std::string_view head);
void read_conllu_articles(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink);

/// io/read_text.cpp: one article a file, in the form of a news page.
bool is_text(std::string_view file_name, std::string_view head);
void read_text(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink);

/// io/read_jsonl.cpp: one article a line, a JSON object.
bool is_jsonl(std::string_view file_name, std::string_view head);
void read_jsonl(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink);

/// Why `text` cannot be an article's: "invalid UTF-8: byte 0xff at byte 12; save the file as UTF-8". Offsets count from
/// 0.
std::optional<std::string> fault_of_bytes(std::string_view text);

/// Are there no words, only blanks?
bool is_blank(std::string_view text);

/// "2023-08-02", or its beginning; no interval.
std::optional<Edtf> publication_date(std::string_view text);

/// "2023-08-04" or "2023-08-04T17:41:00-04:00": the day as written, and the time behind it. False where it is no date.
bool set_published(ArticleInfo& info, std::string_view text);

std::string impossible_date(std::string_view text);

} // namespace dragoman
