// SPDX-License-Identifier: MIT
#include "core/language/conllu.hpp"

#include "core/language/conllu_row.hpp"
#include "core/language/word_class.hpp"
#include "core/text/characters.hpp"
#include "core/text/one_of.hpp"
#include "core/text/scan.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

using conllu::Row;

/// Treebanks have typewriters' quotes too.
bool is_any_quote(std::string_view mark) {
    return is_quote(mark) || one_of(mark, {"``", "''"});
}

std::string_view without_blanks_before(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text.empty() || static_cast<unsigned char>(text.front()) > 0x7F ? trim_left(text) : text;
}

/// Where the forms stand in the text; nothing where they do not, or where there is more than they.
std::optional<std::vector<ByteSpan>> find_forms(std::string_view text, const std::vector<Row>& rows) {
    std::vector<ByteSpan> spans;
    spans.reserve(rows.size());
    auto rest = text;
    for (const auto& row : rows) {
        rest = without_blanks_before(rest);
        if (!rest.starts_with(row.form())) return std::nullopt;
        const auto start = static_cast<std::uint32_t>(text.size() - rest.size());
        spans.push_back({start, start + static_cast<std::uint32_t>(row.form().size())});
        rest.remove_prefix(row.form().size());
    }
    if (!without_blanks_before(rest).empty()) return std::nullopt;
    return spans;
}

std::vector<ByteSpan> join_forms(std::string& text, const std::vector<Row>& rows) {
    std::vector<ByteSpan> spans;
    for (const auto& row : rows) {
        const auto start = static_cast<std::uint32_t>(text.size());
        text += row.form();
        spans.push_back({start, static_cast<std::uint32_t>(text.size())});
        if (&row != &rows.back() && !row.glued) text += ' ';
    }
    return spans;
}

} // namespace

/// The lines of a sentence so far.
struct ConlluReader::Block {
    std::vector<Row> rows{};
    std::optional<std::string_view> text{}; ///< "# text"
    std::string_view id{};
    std::size_t range_end{}; ///< the last word of the multi-word range that is open; 0 for none
    bool range_glued{};
    bool faulty{};
};

std::optional<std::string_view> conllu_comment(std::string_view line, std::string_view key) {
    if (!line.starts_with('#')) return std::nullopt;
    line = trim(line.substr(1));
    if (!line.starts_with(key)) return std::nullopt;
    line = trim(line.substr(key.size()));
    if (line.empty()) return line;
    if (line.front() != '=') return std::nullopt;
    return trim(line.substr(1));
}

bool begins_document(std::string_view line) {
    return conllu_comment(line, "newdoc") || conllu_comment(line, "newdoc id");
}

void ConlluReader::fault(std::size_t line, std::string what) {
    if (part_.faults.size() < ConlluText::max_faults)
        part_.faults.push_back({line, std::move(what)});
    else
        ++part_.more_faults;
}

void ConlluReader::read(std::string_view lines, std::size_t first_line) {
    Block block;
    for (auto number = first_line; !lines.empty(); ++number) {
        const auto end = lines.find('\n');
        auto text = lines.substr(0, end);
        if (text.ends_with('\r')) text.remove_suffix(1);
        line(block, text, number);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    close(block);
}

void ConlluReader::line(Block& block, std::string_view line, std::size_t number) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) return close(block);
    if (auto what = conllu::fault_of_bytes(line)) {
        block.faulty = block.faulty || !line.starts_with('#');
        return fault(number, std::move(*what));
    }
    if (line.front() == '#')
        comment(block, line);
    else
        row(block, line, number);
}

void ConlluReader::comment(Block& block, std::string_view line) {
    if (const auto text = conllu_comment(line, "text"))
        block.text = *text;
    else if (const auto id = conllu_comment(line, "sent_id"))
        block.id = *id;
    else if (conllu_comment(line, "newpar") || conllu_comment(line, "newpar id"))
        new_paragraph_ = true;
}

void ConlluReader::row(Block& block, std::string_view line, std::size_t number) {
    auto row = conllu::split_row(line, number);
    const auto id = conllu::row_id(row);
    if (id.kind == conllu::IdKind::empty_node) return;
    const auto refuse = [&](std::string what) {
        block.faulty = true;
        fault(number, std::move(what));
    };
    if (row.count != conllu::columns) refuse(conllu::wrong_count(row));
    if (id.kind == conllu::IdKind::range) {
        if (id.first != block.rows.size() + 1 || id.last < id.first)
            return refuse(fmt::format("the range {} does not begin with the next word, {}", row[conllu::id],
                                      block.rows.size() + 1));
        block.range_end = id.last;
        block.range_glued = row.glued;
        return;
    }
    if (id.kind == conllu::IdKind::none)
        refuse(fmt::format("'{}' is no ID; a line begins with the word's number and a tab", conllu::shown(row[0])));
    else if (id.first != block.rows.size() + 1)
        refuse(fmt::format("ID {} where {} should stand", row[conllu::id], block.rows.size() + 1));
    if (row.form().empty()) {
        if (row.count == conllu::columns) refuse("no FORM");
        return;
    }
    if (block.range_end > block.rows.size()) // the line of a range knows of the space behind its last word
        row.glued = row.glued || block.range_glued || block.rows.size() + 1 < block.range_end;
    block.rows.push_back(row);
}

void ConlluReader::close(Block& block) {
    if (block.rows.size() > conllu::max_words) {
        fault(block.rows.front().line,
              fmt::format("a sentence of {} words; more than {} are none", block.rows.size(), conllu::max_words));
        block.rows.clear();
        if (begun_ && separator_.empty()) separator_ = " "; // what stood before was glued to what is left out
    }
    if (!block.rows.empty() && (use_ == ConlluUse::tokens || !block.faulty)) add_sentence(block);
    block = {};
}

/// Adds the text of a sentence to the text so far, behind what stands between; gives the spans of its forms.
std::vector<ByteSpan> ConlluReader::add_text(const Block& block) {
    if (new_paragraph_ && begun_) {
        separator_ = "\n\n";
        ++paragraph_;
        in_quote_ = false;
    }
    begun_ = true;
    new_paragraph_ = false;
    part_.text += std::exchange(separator_, conllu::space_after(block.rows.back()));
    const auto start = static_cast<std::uint32_t>(part_.text.size());
    auto spans = block.text ? find_forms(*block.text, block.rows) : std::nullopt;
    if (!spans) return join_forms(part_.text, block.rows);
    part_.text += *block.text;
    for (auto& span : *spans) span = {start + span.start, start + span.end};
    return std::move(*spans);
}

Sentence ConlluReader::sentence_of(const std::vector<ByteSpan>& spans) {
    Sentence sentence{
        .span = {spans.front().start, spans.back().end}, .paragraph = paragraph_, .opens_in_quote = in_quote_};
    sentence.tokens.reserve(spans.size());
    for (const auto& span : spans) {
        sentence.tokens.push_back(make_token(part_.text, span));
        if (is_any_quote(sentence.tokens.back().lower)) in_quote_ = !in_quote_;
    }
    return sentence;
}

void ConlluReader::add_sentence(const Block& block) {
    conllu::Tree tree;
    if (use_ == ConlluUse::trees) tree = conllu::read_tree(block.rows);
    if (tree.fault) return fault(tree.fault->line, std::move(tree.fault->what));
    ReadSentence read{sentence_of(add_text(block)), std::move(tree.words)};
    if (use_ == ConlluUse::trees) {
        conllu::fill_lemmas(read, block.rows);
        derive_classes(read.words, read.sentence);
    }
    tokens_ += read.sentence.tokens.size();
    part_.sentences.push_back(std::move(read));
    part_.notes.push_back({std::string{block.id}, separator_.empty()});
}

ConlluText ConlluReader::take() {
    tokens_ = 0;
    return std::exchange(part_, {});
}

ConlluText read_conllu(std::string_view lines, ConlluUse use) {
    ConlluReader reader{use};
    reader.read(lines);
    return reader.take();
}

} // namespace dragoman
