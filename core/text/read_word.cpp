// SPDX-License-Identifier: MIT
#include "core/text/read_word.hpp"

#include "core/text/characters.hpp"
#include "core/text/fold_case.hpp"
#include "core/text/one_of.hpp"
#include "core/text/utf8.hpp"
#include "core/text/word_lists.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

/// The soft hyphen and the joiners of zero width stand inside words.
bool is_word(char32_t c) {
    return is_letter(c) || is_digit(c) || c == 0xAD || c == 0x200C || c == 0x200D;
}

char32_t at_or_end(std::string_view text, std::size_t i) {
    return i < text.size() ? code_point_at(text, i).value : U'\0';
}

/// The end of the letters (digits, both) that begin at i.
template <typename Is>
std::size_t run_end(std::string_view text, std::size_t i, Is is) {
    while (i < text.size()) {
        const auto [c, bytes] = code_point_at(text, i);
        if (!is(c)) break;
        i += bytes;
    }
    return i;
}

std::size_t letters_end(std::string_view text, std::size_t i) {
    return run_end(text, i, is_letter);
}
std::size_t digits_end(std::string_view text, std::size_t i) {
    return run_end(text, i, is_digit);
}

/// Digits joined by one mark: "713-853-3989", "11/28/2000".
struct Groups {
    std::array<std::size_t, 6> lengths{};
    std::size_t count{};
    std::size_t end{};
};

Groups digit_groups(std::string_view text, std::size_t at, char mark) {
    Groups groups;
    groups.end = at;
    for (std::size_t i = at; groups.count < groups.lengths.size();) {
        const auto end = digits_end(text, i);
        if (end == i) break;
        groups.lengths[groups.count++] = end - i;
        groups.end = end;
        if (end + 1 >= text.size() || text[end] != mark) break;
        i = end + 1;
    }
    return groups;
}

/// "2023-08-02", "713-853-3989", "345-9945", "3-9945", "77415-0027" are one; "20-21", "1980-1985" are not.
bool is_one(const Groups& groups) {
    if (groups.count == 2) return groups.lengths[1] == 4 && groups.lengths[0] % 2 == 1;
    const auto longest = std::max({groups.lengths[0], groups.lengths[1], groups.lengths[2]});
    return groups.count >= 3 && (longest > 2 || groups.lengths[0] + groups.lengths[1] + groups.lengths[2] == 6);
}

/// Does a mark between two digits belong to the number? "3.5", "10,000", "5:30", "9/11".
bool joins_digits(std::string_view text, std::size_t mark, bool lists) {
    const char c = text[mark];
    const auto after = digits_end(text, mark + 1);
    if (after == mark + 1) return false;
    // "10,000" and "3,5", but no list: "[3,5]", "3,5,7"
    if (c == ',')
        return after - mark == 4 || (after - mark < 4 && !lists && !(after < text.size() && text[after] == ','));
    return c == '.' || c == ':' || c == '/';
}

/// The end of the number at `at`, with the letters that belong to it ("19th", "1980s", but "5|pm").
std::size_t number_end(std::string_view text, std::size_t at) {
    if (const auto groups = digit_groups(text, at, '-'); groups.count > 1 && is_one(groups)) return groups.end;
    const bool lists = at > 0 && (text[at - 1] == '[' || text[at - 1] == '(' || text[at - 1] == ',');
    auto end = digits_end(text, at);
    while (end + 1 < text.size() && joins_digits(text, end, lists)) {
        // "713/871-5119"
        const auto groups = digit_groups(text, end + 1, '-');
        end = text[end] == '/' && groups.count == 2 && is_one(groups) ? groups.end : digits_end(text, end + 1);
    }
    const auto letters = run_end(text, end, is_word);
    if (letters == end) {
        // "the 60's"; the "'s" of other numbers is a word of its own
        return end - at >= 2 && text[end - 1] == '0' && clitic_length(text.substr(end)) == 2 ? end + 2 : end;
    }
    return letters - end <= 4 && is_unit(fold_case(text.substr(end, letters - end))) ? end : letters;
}

/// "'90s", "'72", "'em": the apostrophe stands for what was left out.
std::size_t clipped_end(std::string_view text, std::size_t at) {
    const auto first = at + code_point_at(text, at).bytes;
    const auto digits = digits_end(text, first);
    if (digits == first + 2) {
        const auto end = digits < text.size() && text[digits] == 's' ? digits + 1 : digits;
        if (!is_word(at_or_end(text, end)) && !is_apostrophe(at_or_end(text, end))) return end;
        return at;
    }
    const auto end = letters_end(text, first);
    if (end == first || end - first > 5 || is_apostrophe(at_or_end(text, end))) return at;
    return is_clipped(fold_case(text.substr(first, end - first))) ? end : at;
}

/// Reads a word that begins with a letter.
class WordReader {
public:
    WordReader(std::string_view text, std::size_t start) : text_(text), start_(start), part_(start) {}

    std::size_t run() {
        end_ = run_end(text_, start_, is_word);
        while (end_ < text_.size() && joins()) {
            part_ = end_ + code_point_at(text_, end_).bytes;
            end_ = run_end(text_, part_, is_word);
        }
        if (end_ < text_.size() && text_[end_] == '$' && is_dollar_country(lower())) ++end_;
        return end_;
    }

private:
    std::string lower() const { return fold_case(text_.substr(start_, end_ - start_)); }

    /// Does the mark at end_ belong to the word?
    bool joins() const {
        const auto [mark, bytes] = code_point_at(text_, end_);
        const auto next = at_or_end(text_, end_ + bytes);
        if (mark == U'/') return end_ - start_ <= 1 && slashed(end_ + bytes);
        if (!is_word(next)) return false;
        if (is_apostrophe(mark)) return is_letter(next) && is_letter(last());
        if (mark == U'.') return dotted(end_ + bytes);
        if (mark == U'_') return true;
        if (mark == U'*') return is_letter(next);
        if (mark == U'&') return parts_are_short(end_ + bytes);
        return is_hyphen(mark) && hyphen(end_ + bytes);
    }

    char32_t last() const {
        std::size_t i = end_ - 1;
        while (i > part_ && continues_code_point(text_[i])) --i;
        return code_point_at(text_, i).value;
    }

    /// "U.S", "a.m", "Ph.D": parts of one letter.
    bool dotted(std::size_t next) const {
        const auto after = run_end(text_, next, is_word);
        const auto left = end_ - part_;
        if (is_digit(last()) && is_digit(at_or_end(text_, next))) return true;
        if (after - next == 1) return left == 1 || (left == 2 && at_or_end(text_, after) == U'.');
        return left == 1 && after - next == 2 && end_ - start_ == 1 && at_or_end(text_, after) == U'.' &&
               !is_capital_ascii(at_or_end(text_, after - 1));
    }

    /// "AT&T", "R&D"
    bool parts_are_short(std::size_t next) const {
        return end_ - part_ <= 4 && run_end(text_, next, is_word) - next <= 2 &&
               is_capital_ascii(at_or_end(text_, part_)) == is_capital_ascii(at_or_end(text_, next));
    }

    bool slashed(std::size_t next) const {
        return is_slashed(fold_case(text_.substr(start_, letters_end(text_, next) - start_)));
    }

    /// "e-mail", "mid-March", "Kafka-esque"
    bool hyphen(std::size_t next) const {
        if (part_ != start_ || (start_ > 0 && text_[start_ - 1] == '-')) return false;
        if (end_ - start_ <= 7 && is_prefix(lower())) return true;
        const auto after = letters_end(text_, next);
        return after - next >= 3 && after - next <= 5 && is_suffix(fold_case(text_.substr(next, after - next)));
    }

    std::string_view text_;
    std::size_t start_;
    std::size_t part_; ///< where the last part began
    std::size_t end_{};
};

constexpr std::array<std::string_view, 7> clitics{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

/// Does `word` end in the clitic, whatever its apostrophe? Then where it begins, else 0.
std::size_t cut_before(std::string_view word, std::string_view clitic) {
    std::size_t at = word.size();
    for (std::size_t left = clitic.size(); left > 0; --left) {
        if (at == 0) return 0;
        --at;
        while (at > 0 && continues_code_point(word[at])) --at;
        const auto c = code_point_at(word, at).value;
        const char want = clitic[left - 1];
        if (want == '\'' ? !is_apostrophe(c) : c != char32_t(want) && c != char32_t(want - 32)) return 0;
    }
    return at;
}

/// Abbreviations written with full stops keep the last one: "U.S.", "a.m.", "Ph.D."
bool is_dotted(std::string_view word) {
    const auto dot = word.rfind('.');
    return dot != std::string_view::npos && dot > 0 && word.size() - dot <= 3 &&
           is_letter(code_point_at(word, 0).value);
}

/// What stands behind a full stop, blanks skipped ('A' for any capital); nothing at a paragraph's end.
char32_t behind(std::string_view text, std::size_t at) {
    for (int lines = 0; at < text.size();) {
        const auto [c, bytes] = code_point_at(text, at);
        if (!is_space(c)) return is_upper(text, at) ? U'A' : c;
        if (c == U'\n' && ++lines == 2) break;
        at += bytes;
    }
    return U'\0';
}

/// "etc." in the middle of a sentence, "etc" and a full stop at its end.
bool goes_on(char32_t next) {
    return next != U'\0' && next != U'A' && next != U'"' && next != 0x201C;
}

} // namespace

WordEnd read_word(std::string_view text, std::size_t at, bool opens) {
    const auto [c, bytes] = code_point_at(text, at);
    if (is_digit(c)) {
        const auto end = number_end(text, at);
        return {end, true};
    }
    if (is_letter(c)) return {WordReader{text, at}.run(), false};
    const auto next = at_or_end(text, at + bytes);
    if (is_single_quote(c) && is_word(next) && c != U'`') {
        const auto end = clipped_end(text, at);
        return {end, is_digit(next)};
    }
    // "+44", ".5"
    if (is_digit(next) && ((c == U'+' && opens) || (c == U'.' && (opens || text[at - 1] == '$'))))
        return {number_end(text, at + 1), true};
    return {at, false};
}

std::size_t clitic_start(std::string_view word) {
    if (word.size() < 3) return 0;
    for (const auto clitic : clitics)
        if (const auto at = cut_before(word, clitic)) return at;
    return 0;
}

std::size_t clitic_length(std::string_view rest) {
    if (rest.size() < 2) return 0;
    const auto [c, bytes] = code_point_at(rest, 0);
    if (!is_apostrophe(c)) return 0;
    const auto end = letters_end(rest, bytes);
    if (end == bytes || end - bytes > 2 || is_digit(at_or_end(rest, end))) return 0;
    const auto found = fold_case(rest.substr(bytes, end - bytes));
    return one_of(found, {"s", "re", "ve", "ll", "d", "m"}) ? end : 0;
}

bool keeps_full_stop(std::string_view text, std::size_t start, std::size_t end) {
    const auto word = text.substr(start, end - start);
    const bool second = end + 1 < text.size() && text[end + 1] == '.';
    if (second && (equals_small(word, "etc") || (end + 2 < text.size() && text[end + 2] == '.')))
        return false; // "etc..."
    const auto next = behind(text, end + 1);
    const bool capital = is_upper(text, start);
    if (is_dotted(word)) return true;
    if (word.size() == code_point_at(word, 0).bytes) return capital && next != U'\0' && word != "I";
    if (word.size() > 6) return false;
    const auto lower = fold_case(word);
    switch (abbreviation(lower)) {
    case Abbreviation::always: return lower == "etc" ? goes_on(next) : next != U'\0';
    case Abbreviation::capitalised: return capital && next != U'\0';
    case Abbreviation::before_number: return is_digit(next);
    case Abbreviation::none: return false;
    }
    return false;
}

std::size_t mark_end(std::string_view text, std::size_t at) {
    const auto [first, bytes] = code_point_at(text, at);
    const auto same = run_end(text, at, [c = first](char32_t other) { return other == c; });
    if (first == U'!' || first == U'?') return run_end(text, at, [](char32_t c) { return c == U'!' || c == U'?'; });
    if (first == U'.' && same == at + 1) // ".?"
        return run_end(text, same, [](char32_t c) { return c == U'!' || c == U'?'; });
    if (is_single_quote(first)) { // two of them make a double one
        const auto all = run_end(text, at, is_single_quote);
        const auto second = at + bytes < all ? code_point_at(text, at + bytes).bytes : 0;
        return all == at + bytes + second ? all : at + bytes;
    }
    constexpr std::u32string_view runs = U".-*=_~+<>#/\\$\u2014\u2013\u2026\u2022";
    return runs.find(first) != std::u32string_view::npos ? same : at + bytes;
}

} // namespace dragoman
