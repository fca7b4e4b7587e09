// SPDX-License-Identifier: MIT
#include "core/text/one_of.hpp"
#include "core/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dragoman {

namespace {

/// A line of a wrapped text is at least so long (bytes); a shorter one ends its paragraph.
constexpr std::size_t wrapped_line = 56;

bool ends_sentence(const Token& token) {
    return one_of(token.lower, {".", "!", "?", "\u2026"});
}
bool is_quote(std::string_view mark) {
    return one_of(mark, {"\"", "\u201c", "\u201d", "\u00ab", "\u00bb"});
}
bool closes(const Token& token) {
    return is_quote(token.lower) || one_of(token.lower, {")", "]", "'", "\u2019"});
}
/// Does a line that ends like this end its paragraph, however long it is?
bool ends_line(std::string_view line) {
    constexpr std::array<std::string_view, 8> marks{".", "!", "?", "\"", ":", "\u2026", "\u201d", "\u00bb"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.ends_with(mark); });
}
bool is_full_stop_word(const Token& token) {
    return token.type == TokenClass::word && token.lower.ends_with('.');
}

std::string_view trim_end(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}
bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v\xC2\xA0") == std::string_view::npos;
}

/// The paragraphs of text[body, end).
std::vector<ByteSpan> paragraphs(std::string_view text, std::size_t body) {
    std::vector<ByteSpan> out;
    std::size_t start = body;
    const auto close = [&](std::size_t end) {
        if (!is_blank(text.substr(start, end - start)))
            out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
        start = end;
    };
    for (std::size_t at = body; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto line = trim_end(text.substr(at, end - at));
        if (is_blank(line) || line.size() < wrapped_line || ends_line(line)) close(end);
        at = end + 1;
    }
    close(text.size());
    return out;
}

/// No sentence of a language is so long: a list, or a text without stops. It is cut behind a comma, or where it stands.
bool is_too_long(const Sentence& sentence) {
    const auto& last = sentence.tokens.back();
    return sentence.tokens.size() >= 300 || (sentence.tokens.size() >= 200 && one_of(last.lower, {",", ";", ":"}));
}

/// Is the mark at tokens[i] the end of a sentence, seen what follows?
bool splits_at(const std::vector<Token>& tokens, std::size_t i, std::size_t next) {
    if (next >= tokens.size()) return true;
    const auto& after = tokens[next];
    const bool may_begin =
        after.capital || after.type == TokenClass::number || is_quote(after.lower) || after.lower == "(";
    if (ends_sentence(tokens[i])) return may_begin;
    // "U.S." may end a sentence, where a word follows that begins one.
    return tokens[i].lower.size() > 3 && tokens[i].lower.find('.') + 1 < tokens[i].lower.size() && after.capital &&
           one_of(after.lower, {"the", "he", "she", "it", "they", "in", "on", "but", "a", "an", "this", "that", "and"});
}

} // namespace

std::vector<Sentence> split_sentences(std::string_view text, std::size_t body) {
    std::vector<Sentence> sentences;
    std::uint32_t number = 0;
    for (const auto& paragraph : paragraphs(text, body)) {
        const auto tokens = tokenize(text, paragraph);
        if (tokens.empty()) continue;
        bool in_quote = false;
        Sentence sentence;
        sentence.paragraph = number++;
        const auto close = [&] {
            if (sentence.tokens.empty()) return;
            sentence.span = {sentence.tokens.front().span.start, sentence.tokens.back().span.end};
            sentences.push_back(std::exchange(sentence, {}));
            sentence.paragraph = number - 1;
            sentence.opens_in_quote = in_quote;
        };
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            sentence.tokens.push_back(tokens[i]);
            if (is_quote(tokens[i].lower)) in_quote = !in_quote;
            if (is_too_long(sentence)) close();
            if (!ends_sentence(tokens[i]) && !is_full_stop_word(tokens[i])) continue;
            std::size_t next = i + 1;
            // A straight quote mark behind the stop closes the quotation; it is no opening of the next.
            while (next < tokens.size() && (closes(tokens[next]) || ends_sentence(tokens[next])) &&
                   tokens[next].span.start == tokens[next - 1].span.end)
                ++next;
            if (!splits_at(tokens, i, next)) continue;
            for (++i; i < next; ++i) {
                sentence.tokens.push_back(tokens[i]);
                if (is_quote(tokens[i].lower)) in_quote = !in_quote;
            }
            --i;
            close();
        }
        close();
    }
    return sentences;
}

} // namespace dragoman
