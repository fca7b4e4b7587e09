// SPDX-License-Identifier: MIT
#include "core/actors/name_words.hpp"

#include "core/text/one_of.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 19> calendar_words{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",  "sunday",  "january",  "february", "march",
    "april",  "may",     "june",      "july",     "august", "september", "october", "november", "december"};

bool is_calendar_word(std::string_view lower) {
    return std::ranges::find(calendar_words, lower) != calendar_words.end();
}

/// What a hyphen joins to a name without becoming part of it: "Moscow-based".
bool is_name_suffix(std::string_view lower) {
    return one_of(lower, {"led", "based", "born", "like", "era", "run", "owned", "style", "wide", "only", "held",
                          "made", "built", "bound", "armed", "aided", "ruled", "free"});
}

} // namespace

bool NameWords::is_possessive(std::size_t i) const {
    return lower(i) == "'s" || (lower(i) == "'" && i > 0 && lower(i - 1).ends_with('s'));
}

bool NameWords::is_name_token(std::size_t i) const {
    if (i >= size() || tokens_[i].type != TokenClass::word || !tokens_[i].capital) return false;
    const bool acronym = tokens_[i].all_capitals && words_[i].word_class == WordClass::noun;
    return (words_[i].word_class == WordClass::proper || acronym) &&
           (!is_calendar_word(tokens_[i].lower) || words_[i].name == NameClass::person);
}

template <typename Form>
std::string NameWords::joined(std::size_t first, std::size_t last, Form form) const {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first && tokens_[i].span.start != tokens_[i - 1].span.end) out += ' ';
        out += form(tokens_[i]);
    }
    return out;
}

std::string NameWords::phrase(std::size_t first, std::size_t last) const {
    return joined(first, last, [&](const Token& token) { return token.span.in(text_); });
}

std::string NameWords::lower_phrase(std::size_t first, std::size_t last) const {
    return joined(first, last, [](const Token& token) -> const std::string& { return token.lower; });
}

std::size_t NameWords::name_end(std::size_t i) const {
    std::size_t end = i;
    while (end < size() && end - i < 6) {
        if (is_name_token(end) && !(end > i && gazetteer_.office_at(tokens_, end)))
            ++end;
        else if (end > i &&
                 one_of(lower(end), {"al", "bin", "bint", "ibn", "de", "da", "dos", "del", "di", "von", "van", "der",
                                     "la", "el", "ul"}) &&
                 is_name_token(end + 1))
            ++end;
        else if (end > i && has_article(end))
            end += 3;
        else if (end > i && joins_name(end, i))
            end += 2;
        else
            break;
    }
    return end;
}

/// "al-Assad", "el-Sisi" behind a first name.
bool NameWords::has_article(std::size_t i) const {
    return one_of(lower(i), {"al", "el", "ul", "as", "ad", "an", "ar", "az"}) && is_joined(i + 1) &&
           tokens_[i + 2].capital;
}

/// Is token i a hyphen between two parts of one word?
bool NameWords::is_joined(std::size_t i) const {
    return i > 0 && i + 1 < size() && one_of(lower(i), {"-", "\u2010", "\u2011"}) &&
           tokens_[i].span.start == tokens_[i - 1].span.end && tokens_[i + 1].span.start == tokens_[i].span.end;
}

/// "Jean-Yves", "Ban Ki-moon"; but "Moscow-based", "Kim-led".
bool NameWords::joins_name(std::size_t i, std::size_t first) const {
    if (!is_joined(i) || tokens_[i + 1].type != TokenClass::word) return false;
    if (tokens_[i + 1].capital) return true;
    const auto half = [&](std::size_t k) { return lower(k).size() <= 5; };
    if (!half(i - 1) || !half(i + 1) || is_name_suffix(lower(i + 1)) || tokens_[i - 1].all_capitals) return false;
    return i >= first + 2 ||
           (words_[i + 1].word_class != WordClass::verb && !gazetteer_.name_at(text_, tokens_, i - 1));
}

} // namespace dragoman
