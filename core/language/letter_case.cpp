// SPDX-License-Identifier: MIT
#include "core/language/letter_case.hpp"

#include "core/text/utf8.hpp"

#include <algorithm>

namespace dragoman {

namespace {

constexpr std::size_t most_initials = 4; // NATO, AFP; longer words in capitals are more often shouted

/// Where the code point at `offset` ends; total over any bytes.
std::size_t next_code_point(std::string_view text, std::size_t offset) {
    do ++offset;
    while (offset < text.size() && continues_code_point(text[offset]));
    return offset;
}

/// Roughly: punctuation of Latin-1 and of U+2000 and beyond is no letter.
bool is_small_letter(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return (byte >= 'a' && byte <= 'z') || (byte >= 0xC3 && byte < 0xE2);
}

char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const auto length = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < length && a[same] == b[same]) ++same;
    return same;
}

bool has_digit_or_stop(std::string_view form) {
    return form.find_first_of("0123456789.&") != std::string_view::npos;
}

std::string as_form(std::string lemma, std::string_view form, std::string_view lower) {
    const auto written = capitals_of(form, lower);
    if (written == Capitals::none) return lemma;
    const auto kept = common_prefix(lemma, lower);
    const bool loud = written == Capitals::initials || written == Capitals::all;
    std::copy_n(form.begin(), kept, lemma.begin());
    if (loud) std::transform(lemma.begin() + kept, lemma.end(), lemma.begin() + kept, ascii_upper);
    return lemma;
}

/// Capitals outside ASCII are taken from the form.
std::string title(std::string lemma, std::string_view form, std::string_view lower) {
    const auto kept = common_prefix(lemma, lower);
    for (std::size_t i = 0; i < lemma.size(); i = next_code_point(lemma, i)) {
        if (i > 0 && lemma[i - 1] != '-') continue;
        const auto end = next_code_point(lemma, i);
        if (end <= kept) std::copy(form.begin() + i, form.begin() + end, lemma.begin() + i);
        lemma[i] = ascii_upper(lemma[i]);
    }
    return lemma;
}

} // namespace

Capitals capitals_of(std::string_view form, std::string_view lower) {
    if (form == lower) return Capitals::none;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool first = false;
    for (std::size_t i = 0; i < form.size();) {
        const auto end = next_code_point(form, i);
        const bool capital = form.substr(i, end - i) != lower.substr(i, end - i);
        if (capital || is_small_letter(form[i])) {
            if (letters == 0) first = capital;
            ++letters;
            capitals += capital;
        }
        i = end;
    }
    const bool few = letters <= most_initials || has_digit_or_stop(form);
    if (capitals == letters) return few ? Capitals::initials : Capitals::all;
    return first && capitals == 1 ? Capitals::first : Capitals::mixed;
}

std::string with_case(std::string lemma, std::string_view form, std::string_view lower, LemmaCase how) {
    switch (how) {
    case LemmaCase::as_form: return as_form(std::move(lemma), form, lower);
    case LemmaCase::title: return title(std::move(lemma), form, lower);
    case LemmaCase::capital: std::transform(lemma.begin(), lemma.end(), lemma.begin(), ascii_upper); return lemma;
    case LemmaCase::small: break;
    }
    return lemma;
}

std::string straight_apostrophes(std::string_view form) {
    std::string out{form};
    for (const std::string_view curly : {"\u2019", "\u02bc"})
        for (auto at = out.find(curly); at != std::string::npos; at = out.find(curly, at))
            out.replace(at, curly.size(), "'");
    return out;
}

} // namespace dragoman
