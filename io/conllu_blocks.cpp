// SPDX-License-Identifier: MIT
#include "io/conllu_blocks.hpp"

#include "core/language/conllu.hpp"
#include "io/article_formats.hpp"

namespace dragoman {

namespace {

void add(ConlluBlock& block, const ArticleStream::Line& line) {
    block.too_long = block.too_long || line.too_long || block.lines.size() + line.text.size() > max_article_bytes;
    block.begins_document = block.begins_document || begins_document(line.text);
    if (block.too_long) {
        block.has_words = true;
        return block.lines.resize(block.comments_end);
    }
    block.lines += line.text;
    block.lines += '\n';
    block.has_words = block.has_words || !line.text.starts_with('#');
    if (!block.has_words) block.comments_end = block.lines.size();
}

} // namespace

std::optional<ConlluBlock> ConlluBlocks::next() {
    ConlluBlock block;
    while (auto line = in_.line(max_article_bytes)) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (line->number == 1 && line->text.starts_with(byte_order_mark))
            line->text.remove_prefix(byte_order_mark.size());
        if (block.first_line == 0) block.first_line = line->number;
        if (line->too_long || line->text.find_first_not_of(" \t") != std::string_view::npos) {
            add(block, *line);
            continue;
        }
        block.lines += '\n'; // an empty line counts
        return block;
    }
    if (block.first_line == 0) return std::nullopt;
    return block;
}

} // namespace dragoman
