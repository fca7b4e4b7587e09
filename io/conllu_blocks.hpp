// SPDX-License-Identifier: MIT
#pragma once

#include "io/article_stream.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace dragoman {

/// The lines of a sentence of CoNLL-U, with the comments above it and the empty line below.
struct ConlluBlock {
    std::string lines{}; ///< each with a line feed
    std::size_t first_line{};
    std::size_t comments_end{}; ///< where the lines before its first word end
    bool has_words{};
    bool begins_document{}; ///< one of its comments is "# newdoc"
    bool too_long{};        ///< over `max_article_bytes`; only the comments above are kept
};

/// Cuts a stream into sentences, one in memory at a time.
class ConlluBlocks {
public:
    explicit ConlluBlocks(ArticleStream& in) : in_(in) {}
    std::optional<ConlluBlock> next(); ///< nothing at the end

private:
    ArticleStream& in_;
};

} // namespace dragoman
