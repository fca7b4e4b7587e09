// SPDX-License-Identifier: MIT
#include "core/text/gap.hpp"

#include "core/text/characters.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// FNV-1a; the same everywhere, which std::hash is not.
std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
    std::uint32_t x = (a ^ (b + 0x9E3779B9U + (a << 6) + (a >> 2))) * 0x85EBCA6BU;
    x ^= x >> 15;
    return x;
}

Shape ascii_mark(char c) {
    switch (c) {
    case '.': return Shape::stop;
    case '!':
    case '?': return Shape::question;
    case ',': return Shape::comma;
    case ':': return Shape::colon;
    case ';': return Shape::semicolon;
    case '-': return Shape::hyphen;
    case '"': return Shape::quote;
    case '\'':
    case '`': return Shape::single_quote;
    case '(':
    case '[':
    case '{': return Shape::opening_bracket;
    case ')':
    case ']':
    case '}': return Shape::closing_bracket;
    default: return Shape::other;
    }
}

Shape mark_shape(std::string_view mark) {
    if (mark.size() == 1) return ascii_mark(mark.front());
    if (one_of(mark, {"\u201c", "\u00ab", "``", "\u201e"})) return Shape::opening_quote;
    if (one_of(mark, {"\u201d", "\u00bb", "''"})) return Shape::closing_quote;
    if (one_of(mark, {"\u2018", "'", "\u2019"})) return Shape::single_quote;
    if (one_of(mark, {"\u2014", "\u2013", "--", "---"})) return Shape::dash;
    if (mark == "\u2026" || mark.starts_with("..")) return Shape::dots;
    if (mark.find_first_of("!?") != std::string_view::npos) return Shape::question;
    return (mark.front() & 0x80) != 0 ? Shape::other : Shape::face;
}

Shape word_shape(const Token& token) {
    const std::string_view lower = token.lower;
    if (lower.ends_with('.')) {
        if (!token.capital) return Shape::small_stopped;
        return lower.size() == 2 ? Shape::initial : Shape::capital_stopped;
    }
    if (lower.find_first_of("@/#") != std::string_view::npos || lower.starts_with("www.")) return Shape::address;
    if (token.all_capitals) return Shape::capitals;
    if (!token.capital) return Shape::small;
    return lower.size() == 1 ? Shape::capital_letter : Shape::capitalised;
}

Shape shape_of(const Token& token) {
    switch (token.type) {
    case TokenClass::number: return Shape::number;
    case TokenClass::word: return word_shape(token);
    case TokenClass::punctuation: return mark_shape(token.lower);
    }
    return Shape::other;
}

bool one_of(Shape shape, std::initializer_list<Shape> list) {
    return std::ranges::find(list, shape) != list.end();
}

bool ends_in_mark(Shape shape) {
    return !one_of(shape, {Shape::small, Shape::capitalised, Shape::capitals, Shape::capital_letter, Shape::number,
                           Shape::comma, Shape::hyphen, Shape::opening_bracket, Shape::opening_quote});
}

std::uint32_t bucket(std::size_t n) {
    if (n < 4) return static_cast<std::uint32_t>(n);
    if (n < 6) return 4;
    if (n < 9) return 5;
    if (n < 14) return 6;
    if (n < 22) return 7;
    if (n < 35) return 8;
    return n < 60 ? 9 : 10;
}

std::uint32_t pack(std::initializer_list<Shape> shapes) {
    std::uint32_t out = 1;
    for (const auto shape : shapes) out = out << 5 | static_cast<std::uint32_t>(shape);
    return out;
}

/// Quotes and brackets that are open behind the token.
std::uint8_t open_behind(std::uint8_t open, Shape shape) {
    switch (shape) {
    case Shape::quote: return open ^ 1;
    case Shape::opening_quote: return open | 1;
    case Shape::closing_quote: return open & ~1;
    case Shape::opening_bracket: return open | 2;
    case Shape::closing_bracket: return open & ~2;
    default: return open;
    }
}

} // namespace

Gaps::Gaps(std::span<const Token> tokens) {
    seen_.reserve(tokens.size());
    capitals_ = true;
    std::uint8_t open = 0;
    std::uint16_t run = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto shape = shape_of(tokens[i]);
        const bool glued = i > 0 && tokens[i - 1].span.end == tokens[i].span.start;
        open = open_behind(open, shape);
        run = shape == Shape::small ? 0 : static_cast<std::uint16_t>(std::min(run + 1, 60));
        if (shape == Shape::small && !glued) capitals_ = false;
        seen_.push_back({hash_of(tokens[i].lower), shape, glued, open, run});
    }
    if (!seen_.empty()) end_ = seen_.back().shape;
}

const Gaps::Seen& Gaps::at(std::size_t i, std::ptrdiff_t step) const {
    static constexpr Seen nothing{};
    const auto k = static_cast<std::ptrdiff_t>(i) + step;
    return k >= 0 && k < static_cast<std::ptrdiff_t>(seen_.size()) ? seen_[static_cast<std::size_t>(k)] : nothing;
}

bool Gaps::may_end(std::size_t i) const {
    if (i + 1 >= seen_.size()) return true;
    const auto left = seen_[i].shape, right = seen_[i + 1].shape;
    if (one_of(right, {Shape::stop, Shape::comma, Shape::closing_bracket, Shape::closing_quote, Shape::semicolon}))
        return false;
    if (seen_[i + 1].glued)
        return one_of(right, {Shape::capitalised, Shape::capitals, Shape::capital_letter, Shape::opening_quote}) &&
               one_of(left, {Shape::stop, Shape::question, Shape::dots, Shape::closing_quote, Shape::closing_bracket});
    return right != Shape::small || ends_in_mark(left);
}

bool Gaps::marked(std::size_t i) const {
    return i + 1 >= seen_.size() || ends_in_mark(seen_[i].shape);
}

Gaps::Features Gaps::features(std::size_t i, std::size_t first) const {
    const auto &l = at(i, 0), &ll = at(i, -1), &lll = at(i, -2), &r = at(i, 1), &rr = at(i, 2), &rrr = at(i, 3);
    const auto pair = pack({l.shape, r.shape});
    const auto length = bucket(i + 1 - first);
    const auto left = bucket(seen_.size() - i - 1);
    const std::uint32_t glue = r.glued * 2U + rr.glued;
    // Has the sentence been nothing but capitalised words, like a headline?
    const auto run = std::min<std::size_t>(l.small_run, i + 1 - first);
    const std::uint32_t headline = run == i + 1 - first ? 1 : 0;
    const std::uint32_t state = l.open | r.glued << 2 | capitals_ << 3 | headline << 4;
    Features out{
        pair,
        mix(l.word, 1),
        mix(r.word, pack({l.shape})),
        mix(l.word, pack({r.shape})),
        mix(mix(ll.word, l.word), 2),
        mix(mix(r.word, rr.word), 3),
        mix(mix(l.word, r.word), 4),
        pack({ll.shape, l.shape, r.shape, rr.shape}),
        mix(pack({lll.shape, ll.shape, l.shape, r.shape}), glue),
        mix(pack({l.shape, r.shape, rr.shape, rrr.shape}), 5),
        mix(pair, 6 + glue),
        mix(pair, 16 + length),
        mix(pair, 32 + left),
        mix(pair, 64 + state),
        mix(mix(r.word, 128 + state), pack({l.shape})),
        mix(ll.word, pair),
        mix(rr.word, pair),
        mix(pair, mix(static_cast<std::uint32_t>(end_), 256 + state)),
        mix(pair, mix(at(first, 0).word, 7)),
        mix(pack({at(first, 0).shape, l.shape, r.shape}), length),
        mix(pair, 512 + bucket(run)),
        mix(mix(at(first, 0).word, r.word), 8),
        mix(pack({at(first, 0).shape, at(first, 1).shape, l.shape, r.shape}), 9),
        mix(pair, mix(length * 16 + left, 10)),
    };
    for (std::uint32_t k = 0; auto& feature : out) feature = mix(feature, ++k * 0x27D4EB2FU);
    return out;
}

} // namespace dragoman
