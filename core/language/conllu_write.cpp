// SPDX-License-Identifier: MIT
#include "core/language/conllu.hpp"

#include "core/text/scan.hpp"
#include "core/text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace dragoman {

namespace {

void add_number(std::string& to, std::uint64_t number) {
    char digits[20];
    to.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// A cell or comment is one line, and a tab ends it: they become spaces, one for one, so that offsets hold.
void add_text(std::string& to, std::string_view text) {
    const auto start = static_cast<std::ptrdiff_t>(to.size());
    to += text;
    std::replace_if(
        to.begin() + start, to.end(), [](char c) { return c >= '\t' && c <= '\r'; }, ' ');
}

/// Does no space stand at the byte, but the next token?
bool next_follows(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto rest = text.substr(at, 4);
    return static_cast<unsigned char>(rest.front()) > ' ' && trim_left(rest).size() == rest.size();
}

} // namespace

std::uint64_t CodePointCounter::at(std::string_view part, std::size_t byte) {
    for (; byte_ < byte; ++byte_) count_ += !continues_code_point(part[byte_]);
    return count_;
}

void CodePointCounter::next_part(std::string_view part) {
    at(part, part.size());
    byte_ = 0;
}

void ConlluWriter::begin_document(std::string_view id) {
    begins_ = "# newdoc";
    if (!id.empty()) add_text(begins_.append(" id = "), id);
    begins_ += '\n';
    counter_ = {};
    sentences_ = 0;
    paragraph_.reset();
}

void ConlluWriter::write(std::string_view text, const ReadSentence& sentence, const SentenceNote& note) {
    out_ += std::exchange(begins_, {});
    if (paragraph_ != sentence.sentence.paragraph) out_ += "# newpar\n";
    paragraph_ = sentence.sentence.paragraph;
    out_ += "# sent_id = ";
    ++sentences_;
    if (note.id.empty())
        add_number(out_, sentences_);
    else
        add_text(out_, note.id);
    out_ += "\n# text = ";
    add_text(out_, sentence.sentence.span.in(text));
    out_ += '\n';
    const auto& tokens = sentence.sentence.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t end = tokens[i].span.end;
        const bool glued =
            i + 1 < tokens.size() ? tokens[i + 1].span.start == end : note.glued || next_follows(text, end);
        write_row(text, sentence, i, glued);
    }
    out_ += '\n';
}

void ConlluWriter::write_row(std::string_view text, const ReadSentence& sentence, std::size_t i, bool glued) {
    const auto& token = sentence.sentence.tokens[i];
    const auto& word = sentence.words[i];
    add_number(out_, i + 1);
    out_ += '\t';
    add_text(out_, token.span.in(text));
    out_ += '\t';
    add_text(out_, word.lemma.empty() ? std::string_view{"_"} : std::string_view{word.lemma});
    (out_ += '\t') += to_string(word.upos);
    (out_ += '\t') += to_string(word.xpos);
    out_ += "\t_\t";
    add_number(out_, word.head == i ? 0 : word.head + 1);
    (out_ += '\t') += to_string(word.relation);
    out_ += "\t_\t";
    if (word.name != NameClass::none) {
        out_ += word.name_begins ? "NER=B-" : "NER=I-";
        out_ += to_string(word.name);
        out_ += '|';
    }
    if (glued) out_ += "SpaceAfter=No|";
    out_ += "start_char=";
    add_number(out_, counter_.at(text, token.span.start));
    out_ += "|end_char=";
    add_number(out_, counter_.at(text, token.span.end));
    out_ += '\n';
}

} // namespace dragoman
