// SPDX-License-Identifier: MIT
#include "core/text/fold_case.hpp"
#include "core/text/sentence.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_space(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0xFEFF;
}
bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x02BC;
}
bool is_word(char32_t c) {
    return is_letter(c) || is_digit(c);
}

/// Steps through the code points of a part of a text.
struct Cursor {
    std::string_view text{};
    std::size_t at{};
    std::size_t end{};

    bool done() const { return at >= end; }
    char32_t peek() const { return done() ? U'\0' : code_point_at(text, at).value; }
    char32_t peek_second() const {
        const std::size_t next = at + code_point_at(text, at).bytes;
        return next >= end ? U'\0' : code_point_at(text, next).value;
    }
    void step() { at += code_point_at(text, at).bytes; }
};

/// Does a mark between two parts of a word belong to it? "U.S", "3.5", "10,000", "al-Assad", "O'Brien".
bool joins(char32_t mark, char32_t before, char32_t after) {
    if (mark == U'-' || mark == 0x2010 || mark == 0x2011) return is_word(before) && is_word(after);
    if (mark == U'.') return (is_digit(before) && is_digit(after)) || (is_letter(before) && is_letter(after));
    if (mark == U',') return is_digit(before) && is_digit(after);
    return is_apostrophe(mark) && is_letter(before) && is_letter(after);
}

std::size_t read_word(Cursor cursor) {
    char32_t before = U'\0';
    while (!cursor.done()) {
        const char32_t c = cursor.peek();
        if (!is_word(c) && !joins(c, before, cursor.peek_second())) break;
        before = c;
        cursor.step();
    }
    return cursor.at;
}

std::string straighten(std::string lower) {
    for (const std::string_view curly : {"\u2019", "\u02bc"})
        for (auto at = lower.find(curly); at != std::string::npos; at = lower.find(curly, at))
            lower.replace(at, curly.size(), "'");
    return lower;
}

Token make_token(std::string_view text, ByteSpan span, TokenClass type) {
    Token token{span, straighten(fold_case(span.in(text))), type, false, false};
    if (type != TokenClass::word) return token;
    token.capital = is_upper(text, span.start);
    int capitals = 0;
    bool small = false;
    for (std::size_t i = span.start; i < span.end; i += code_point_at(text, i).bytes) {
        if (is_upper(text, i))
            ++capitals;
        else if (is_letter(code_point_at(text, i).value))
            small = true;
    }
    token.all_capitals = capitals > 1 && !small;
    return token;
}

/// Abbreviations written with full stops keep the last one: "U.S.", "a.m.".
bool is_dotted(std::string_view lower) {
    return lower.size() >= 3 && lower.size() % 2 == 1 &&
           std::ranges::all_of(lower, [&, i = 0](char c) mutable { return (i++ % 2 == 1) == (c == '.'); });
}

constexpr std::array<std::string_view, 49> abbreviations{
    "mr",  "mrs", "ms",   "dr",  "prof", "sr",   "jr",  "st",     "gen", "lt",    "col",  "maj", "capt",
    "cpl", "sgt", "cmdr", "adm", "sen",  "sens", "rep", "reps",   "gov", "govs",  "pres", "rev", "hon",
    "amb", "sec", "min",  "vs",  "jan",  "feb",  "mar", "apr",    "jun", "jul",   "aug",  "sep", "sept",
    "oct", "nov", "dec",  "inc", "ltd",  "corp", "co",  "approx", "spc", "messrs"};

/// Does a number stand behind the full stop at the cursor?
bool number_follows(Cursor cursor) {
    do cursor.step();
    while (is_space(cursor.peek()) && cursor.peek() != U'\n');
    return is_digit(cursor.peek());
}

bool takes_full_stop(std::string_view lower, bool capital, const Cursor& stop) {
    if (is_dotted(lower)) return true;
    if (lower == "no" || lower == "nos") return number_follows(stop); // else it is the answer
    if (lower.size() == 1 && capital) return true;                    // an initial
    return std::ranges::find(abbreviations, lower) != abbreviations.end();
}

constexpr std::array<std::string_view, 7> clitics{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

/// Where a clitic begins inside a word, or its end.
std::size_t clitic_start(std::string_view lower, std::string_view form) {
    for (const auto clitic : clitics)
        if (lower.size() > clitic.size() && lower.ends_with(clitic)) {
            // As many characters, but more bytes where the apostrophe is curly.
            std::size_t at = form.size();
            for (std::size_t left = clitic.size(); left > 0;)
                if ((static_cast<unsigned char>(form[--at]) & 0xC0) != 0x80) --left;
            return at;
        }
    return form.size();
}

void add_word(std::vector<Token>& tokens, std::string_view text, Cursor& cursor, std::size_t word_end) {
    const ByteSpan span{static_cast<std::uint32_t>(cursor.at), static_cast<std::uint32_t>(word_end)};
    const bool number = is_digit(cursor.peek());
    Token token = make_token(text, span, number ? TokenClass::number : TokenClass::word);
    cursor.at = word_end;
    if (number) {
        tokens.push_back(std::move(token));
        return;
    }
    if (cursor.peek() == U'.' && takes_full_stop(token.lower, token.capital, cursor)) {
        token = make_token(text, {span.start, span.end + 1}, TokenClass::word);
        ++cursor.at;
    }
    const auto form = token.span.in(text);
    const std::size_t cut = clitic_start(token.lower, form);
    const auto middle = static_cast<std::uint32_t>(token.span.start + cut);
    if (middle == token.span.end || middle == token.span.start) {
        tokens.push_back(std::move(token));
        return;
    }
    tokens.push_back(make_token(text, {token.span.start, middle}, TokenClass::word));
    tokens.push_back(make_token(text, {middle, token.span.end}, TokenClass::word));
    tokens.back().capital = false;
}

} // namespace

std::vector<Token> tokenize(std::string_view text, ByteSpan span) {
    std::vector<Token> tokens;
    Cursor cursor{text, span.start, span.end};
    while (!cursor.done()) {
        const char32_t c = cursor.peek();
        if (is_space(c)) {
            cursor.step();
        } else if (is_word(c)) {
            add_word(tokens, text, cursor, read_word(cursor));
        } else {
            const auto start = static_cast<std::uint32_t>(cursor.at);
            cursor.step();
            tokens.push_back(make_token(text, {start, static_cast<std::uint32_t>(cursor.at)}, TokenClass::punctuation));
        }
    }
    return tokens;
}

Token make_token(std::string_view text, ByteSpan span) {
    Cursor cursor{text, span.start, span.end};
    while (!cursor.done() && !is_word(cursor.peek())) cursor.step();
    const auto type = cursor.done()             ? TokenClass::punctuation
                      : is_digit(cursor.peek()) ? TokenClass::number
                                                : TokenClass::word;
    auto token = make_token(text, span, type);
    if (std::ranges::find(clitics, token.lower) != clitics.end()) token.capital = false;
    return token;
}

} // namespace dragoman
