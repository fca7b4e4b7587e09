// SPDX-License-Identifier: MIT
#include "core/language/conllu.hpp"
#include "core/text/scan.hpp"
#include "io/article_formats.hpp"
#include "io/conllu_blocks.hpp"
#include "io/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace dragoman {

namespace {

/// The comments that may say the same, the first that is there wins.
using Keys = std::array<std::string_view, 3>;
constexpr Keys published_keys{"published", "meta::dateCreated", "date"};
constexpr Keys title_keys{"title", "meta::title"};
constexpr Keys source_keys{"source", "meta::source"};
constexpr Keys url_keys{"url", "meta::sourceURL"};

/// The sentences of one document, as lines.
struct Document {
    std::string lines{};
    std::size_t first_line{};
    std::size_t comments_end{}; ///< where the comments before the first word end
    bool announced{};           ///< by "# newdoc"
    bool has_words{};
    bool too_long{};
};

bool ends_with_extension(std::string_view name) {
    constexpr std::string_view extension = ".conllu";
    return name.size() >= extension.size() &&
           std::ranges::equal(name.substr(name.size() - extension.size()), extension, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

bool is_row(std::string_view line) {
    return (line.starts_with("1\t") || line.starts_with("1-2\t")) && std::ranges::count(line, '\t') == 9;
}

/// The same document is the same, wherever it stands: without the empty lines around it.
std::string document_lines(std::string_view lines) {
    lines.remove_prefix(std::min(lines.find_first_not_of('\n'), lines.size()));
    return std::string{lines.substr(0, lines.find_last_not_of('\n') + 1)} + '\n';
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

class Reader {
public:
    Reader(const ArticleOrigin& origin, const ArticleSink& sink) : origin_(origin), sink_(sink) {}

    void take(const ConlluBlock& block) {
        if (block.begins_document) close();
        if (document_.lines.empty()) document_.first_line = block.first_line;
        document_.announced = document_.announced || block.begins_document;
        document_.too_long =
            document_.too_long || block.too_long || document_.lines.size() + block.lines.size() > max_article_bytes;
        if (document_.too_long) document_.lines.clear();
        if (!document_.has_words) document_.comments_end = document_.lines.size() + block.comments_end;
        document_.has_words = document_.has_words || block.has_words;
        if (!document_.too_long) document_.lines += block.lines;
    }

    /// The article of the document that ends here, or what is wrong with it.
    void close() {
        const auto document = std::exchange(document_, {});
        if (!document.has_words && !document.announced) return; // comments of the file
        ++documents_;
        if (document.too_long)
            return refuse(0, fmt::format("an article of more than 16 MiB{}",
                                         documents_ == 1 ? "; '# newdoc' begins the next article" : ""));
        if (!document.has_words) return refuse(document.first_line, "a document without words");
        auto read = read_conllu(document.lines, ConlluUse::trees);
        if (!read.faults.empty()) return refuse_faults(document, read);
        article_of(document, std::move(read.text));
    }

    std::size_t documents() const { return documents_; }

private:
    void refuse(std::size_t line, std::string what) const { sink_.problem({origin_.file, line, std::move(what)}); }

    void refuse_faults(const Document& document, const ConlluText& read) const {
        const auto more = read.faults.size() - 1 + read.more_faults;
        const auto& first = read.faults.front();
        refuse(document.first_line + first.line - 1,
               more == 0   ? first.what
               : more == 1 ? first.what + "; and one more fault in this article"
                           : fmt::format("{}; and {} more faults in this article", first.what, more));
    }

    /// The comments before the first word tell of the article.
    static std::string comment(const Document& document, const Keys& keys) {
        const auto head = std::string_view{document.lines}.substr(0, document.comments_end);
        for (const auto key : keys) {
            std::string_view found;
            if (!key.empty())
                each_line(head, [&](std::string_view line, std::size_t) {
                    if (found.empty()) found = conllu_comment(line, key).value_or("");
                });
            if (!found.empty()) return std::string{found};
        }
        return "";
    }

    void article_of(const Document& document, std::string text) const {
        Article article{.text = std::move(text), .annotation = document_lines(document.lines)};
        auto& info = article.info;
        const auto published = comment(document, published_keys);
        if (published.empty())
            return refuse(document.first_line, "no publication date; add a comment '# published = YYYY-MM-DD'");
        if (!set_published(info, published)) return refuse(document.first_line, impossible_date(published));
        if (is_blank(article.text)) return refuse(document.first_line, "no text, only blanks");
        if (article.text.size() > max_article_bytes) return refuse(document.first_line, "more than 16 MiB of text");
        info.title = comment(document, title_keys);
        info.source = comment(document, source_keys);
        info.url = comment(document, url_keys);
        info.id = comment(document, {"newdoc id"});
        if (info.id.empty()) info.id = document.announced || origin_.stem.empty() ? article_id(article) : origin_.stem;
        if (std::ranges::any_of(info.id, is_control))
            return refuse(document.first_line, "the id holds a control character");
        sink_.article(std::move(article));
    }

    const ArticleOrigin& origin_;
    const ArticleSink& sink_;
    Document document_{};
    std::size_t documents_{};
};

} // namespace

/// By its first line that is no comment; where the comments are long, by the comments that no other text has.
bool is_conllu(std::string_view file_name, std::string_view head) {
    if (ends_with_extension(file_name)) return true;
    bool told = false;
    for (head = trim_left(head); !head.empty();) {
        const auto end = head.find('\n');
        const auto line = head.substr(0, end);
        const bool cut = end == std::string_view::npos;
        if (is_row(line)) return true;
        if (!line.starts_with('#') && !is_blank(line)) return cut && told;
        told = told || begins_document(line) || conllu_comment(line, "sent_id");
        head.remove_prefix(cut ? head.size() : end + 1);
    }
    return told;
}

void read_conllu_articles(ArticleStream& in, const ArticleOrigin& origin, const ArticleSink& sink) {
    Reader reader{origin, sink};
    ConlluBlocks blocks{in};
    while (const auto block = blocks.next()) reader.take(*block);
    if (in.failed()) return; // told by the caller
    reader.close();
    if (reader.documents() == 0) sink.problem({origin.file, 0, "no words in it"});
}

} // namespace dragoman
