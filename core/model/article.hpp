// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dragoman {

/// What is known of an article beside its words.
struct ArticleInfo {
    std::string id{};
    Edtf published{};           ///< day, month or year
    std::string published_at{}; ///< the time of day with its zone as the article gives it ("05:41 PM EDT"), or empty
    std::string title{};
    std::string source{}; ///< the outlet
    std::string url{};
    std::string byline{};
    std::vector<std::string> tags{};
    friend auto operator<=>(const ArticleInfo&, const ArticleInfo&) = default;
};

/// A news article as it came. Every offset that dragoman reports points into `text`.
struct Article {
    ArticleInfo info{};
    std::string text{}; ///< valid UTF-8, kept to the byte
    std::size_t body{}; ///< byte offset into `text` behind the front matter (date line, tags, title, byline); 0 where
                        ///< there is none
    std::string annotation{}; ///< CoNLL-U of the whole text by another parser, or empty: `text` is what
                              ///< core/language/conllu.hpp makes of it
    friend auto operator<=>(const Article&, const Article&) = default;
};

} // namespace dragoman
