// SPDX-License-Identifier: MIT
#include "core/actors/gazetteer.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// The tokens of a phrase as they stand in a sentence: a word follows, and titles begin with a capital.
std::vector<std::string> words_of(std::string_view phrase, bool lower) {
    std::string text{phrase};
    for (std::size_t i = 0; lower && i < text.size(); ++i)
        if ((i == 0 || text[i - 1] == ' ') && text[i] >= 'a' && text[i] <= 'z')
            text[i] = static_cast<char>(text[i] - 32);
    text += " Smith";
    auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
    tokens.pop_back();
    std::vector<std::string> words;
    for (const auto& token : tokens) words.push_back(lower ? token.lower : std::string{token.span.in(text)});
    return words;
}

} // namespace

template <typename T>
void Gazetteer::Phrases<T>::add(std::vector<std::string> words, T value) {
    if (words.empty()) return;
    auto& rows = by_first_word[words.front()];
    if (std::ranges::find(rows, words, &Row::words) != rows.end()) return;
    const auto place = std::ranges::find_if(rows, [&](const Row& row) { return row.words.size() < words.size(); });
    rows.insert(place, Row{std::move(words), std::move(value)});
}

template <typename T>
template <typename Form>
Gazetteer::Match<T> Gazetteer::Phrases<T>::find(std::size_t size, std::size_t i, Form form) const {
    if (i >= size) return {};
    const auto rows = by_first_word.find(form(i));
    if (rows == by_first_word.end()) return {};
    for (const auto& row : rows->second) {
        if (i + row.words.size() > size) continue;
        std::size_t k = 1;
        while (k < row.words.size() && form(i + k) == row.words[k]) ++k;
        if (k == row.words.size()) return {&row.value, k};
    }
    return {};
}

void Gazetteer::add_name(std::string_view name, KnownName meaning) {
    if (meaning.kind == NameKind::country) countries_.try_emplace(meaning.actor.country, meaning.actor);
    names_.add(words_of(name, false), std::move(meaning));
}

void Gazetteer::add_office(std::string_view title, Office office) {
    offices_.add(words_of(title, true), std::move(office));
}

void Gazetteer::add_group(std::string_view noun, std::string code) {
    groups_.add(words_of(noun, true), std::move(code));
}

void Gazetteer::add_body_word(std::string_view word, BodyWord body) {
    body_words_.try_emplace(std::string{word}, std::move(body));
}

Gazetteer::Match<KnownName> Gazetteer::name_at(std::string_view text, const std::vector<Token>& tokens,
                                               std::size_t i) const {
    return names_.find(tokens.size(), i, [&](std::size_t k) { return tokens[k].span.in(text); });
}

Gazetteer::Match<Office> Gazetteer::office_at(const std::vector<Token>& tokens, std::size_t i) const {
    return offices_.find(tokens.size(), i, [&](std::size_t k) -> std::string_view { return tokens[k].lower; });
}

Gazetteer::Match<std::string> Gazetteer::group_at(const std::vector<Token>& tokens, std::size_t i) const {
    return groups_.find(tokens.size(), i, [&](std::size_t k) -> std::string_view { return tokens[k].lower; });
}

const BodyWord* Gazetteer::body_word(std::string_view lower) const {
    const auto found = body_words_.find(lower);
    return found == body_words_.end() ? nullptr : &found->second;
}

const Actor* Gazetteer::country(std::string_view code) const {
    const auto found = countries_.find(code);
    return found == countries_.end() ? nullptr : &found->second;
}

} // namespace dragoman
