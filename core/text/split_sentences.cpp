// SPDX-License-Identifier: MIT
#include "core/text/characters.hpp"
#include "core/text/gap.hpp"
#include "core/text/one_of.hpp"
#include "core/text/paragraph.hpp"
#include "core/text/sentence.hpp"
#include "core/text/sentence_model.hpp"

#include <iterator>
#include <utility>

namespace dragoman {

namespace {

bool ends_sentence(const Token& token) {
    const std::string_view mark = token.lower;
    if (mark == "." || mark == "\u2026") return true;
    return token.type == TokenClass::punctuation && mark.find_first_not_of(".!?") == std::string_view::npos;
}
bool closes(const Token& token) {
    return is_quote(token.lower) || one_of(token.lower, {")", "]", "'", "\u2019", "''"});
}
bool is_full_stop_word(const Token& token) {
    return token.type == TokenClass::word && token.lower.ends_with('.');
}

/// No sentence of a language is so long: a list, or a text without stops. It is cut behind a comma, or where it stands.
bool is_too_long(std::size_t tokens, const Token& last) {
    return tokens >= 300 || (tokens >= 200 && one_of(last.lower, {",", ";", ":"}));
}

/// Where sentences end, by rules.
class Rules {
public:
    explicit Rules(const std::vector<Token>& tokens) : tokens_(tokens) {}

    /// Does a sentence end behind tokens[i]?
    bool ends(std::size_t i, std::size_t) {
        if (i < closed_) return false;
        if (i == closed_ && i > 0) return true;
        if (!ends_sentence(tokens_[i]) && !is_full_stop_word(tokens_[i])) return false;
        std::size_t next = i + 1;
        // A straight quote mark behind the stop closes the quotation; it is no opening of the next.
        while (next < tokens_.size() && (closes(tokens_[next]) || ends_sentence(tokens_[next])) &&
               tokens_[next].span.start == tokens_[next - 1].span.end)
            ++next;
        if (!splits_at(i, next)) return false;
        closed_ = next - 1;
        return closed_ == i;
    }

private:
    /// Is the mark at tokens[i] the end of a sentence, seen what follows?
    bool splits_at(std::size_t i, std::size_t next) const {
        if (next >= tokens_.size()) return true;
        const auto& after = tokens_[next];
        const bool may_begin =
            after.capital || after.type == TokenClass::number || is_quote(after.lower) || after.lower == "(";
        if (ends_sentence(tokens_[i])) return may_begin;
        // "U.S." may end a sentence, where a word follows that begins one.
        const auto& lower = tokens_[i].lower;
        return lower.size() > 3 && lower.find('.') + 1 < lower.size() && after.capital && !after.all_capitals &&
               one_of(after.lower,
                      {"the", "he", "she", "it", "they", "in", "on", "but", "a", "an", "this", "that", "and"});
    }

    const std::vector<Token>& tokens_;
    std::size_t closed_{}; ///< the last token of the sentence whose stop was seen
};

/// Where sentences end, as learnt.
class Learnt {
public:
    Learnt(const std::vector<Token>& tokens, const SentenceModel& model) : gaps_(tokens), model_(model) {}

    bool ends(std::size_t i, std::size_t first) const {
        return gaps_.may_end(i) && model_.ends(gaps_.features(i, first), gaps_.marked(i));
    }

private:
    Gaps gaps_;
    const SentenceModel& model_;
};

/// The sentences of one paragraph.
template <typename Ends>
void cut(std::vector<Sentence>& to, std::vector<Token>& tokens, std::uint32_t paragraph, Ends ends) {
    bool in_quote = false, opens_in_quote = false;
    for (std::size_t first = 0, i = 0; i < tokens.size(); ++i) {
        if (is_quote(tokens[i].lower)) in_quote = !in_quote;
        const bool last = i + 1 == tokens.size();
        if (!ends.ends(i, first) && !last && !is_too_long(i + 1 - first, tokens[i])) continue;
        Sentence sentence;
        sentence.span = {tokens[first].span.start, tokens[i].span.end};
        sentence.paragraph = paragraph;
        sentence.opens_in_quote = std::exchange(opens_in_quote, in_quote);
        // Both deciders look ahead alone, or at their own notes.
        const auto place = [&](std::size_t at) {
            return std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(at));
        };
        sentence.tokens.assign(place(first), place(i + 1));
        to.push_back(std::move(sentence));
        first = i + 1;
    }
}

} // namespace

std::vector<Sentence> split_sentences(std::string_view text, std::size_t body, const SentenceModel* model) {
    std::vector<Sentence> sentences;
    std::uint32_t number = 0;
    for (const auto& paragraph : paragraphs(text, body)) {
        auto tokens = tokenize(text, paragraph);
        if (tokens.empty()) continue;
        if (model)
            cut(sentences, tokens, number++, Learnt{tokens, *model});
        else
            cut(sentences, tokens, number++, Rules{tokens});
    }
    return sentences;
}

} // namespace dragoman
