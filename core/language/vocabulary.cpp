// SPDX-License-Identifier: MIT
#include "core/language/language.hpp"
#include "core/model/names.hpp"

#include <array>
#include <initializer_list>

namespace dragoman {

namespace {

constexpr std::array<std::string_view, 17> class_names{
    "noun",         "proper",     "verb",       "auxiliary",   "modal",      "adjective",
    "adverb",       "determiner", "possessive", "preposition", "pronoun",    "conjunction",
    "subordinator", "negation",   "infinitive", "number",      "punctuation"};

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    for (const auto ending : endings)
        if (word.ends_with(ending)) return true;
    return false;
}

/// "carry" -> "carri", where an ending follows.
bool consonant_y(std::string_view word) {
    return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::string plural(std::string_view word) {
    std::string stem{word};
    if (consonant_y(word)) return stem.substr(0, stem.size() - 1) + "ies";
    if (ends_with_any(word, {"s", "sh", "ch", "x", "z", "o"})) return stem + "es";
    return stem + "s";
}

/// Does it end in consonant, vowel, consonant ("stop", "offer", "equip"), of which the last may be doubled?
bool may_double(std::string_view word) {
    const std::size_t n = word.size();
    if (n < 3 || is_vowel(word[n - 1]) || !is_vowel(word[n - 2]) || ends_with_any(word, {"w", "x", "y"})) return false;
    return !is_vowel(word[n - 3]) || (n > 3 && word[n - 3] == 'u' && word[n - 4] == 'q');
}

std::size_t syllables(std::string_view word) {
    std::size_t vowels = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        vowels += is_vowel(word[i]) && !(word[i] == 'u' && i > 0 && word[i - 1] == 'q');
    return vowels;
}

/// The forms with "ed" or "ing". Whether "offer" and "deter" double their last letter is a matter of stress, and of the
/// side of the Atlantic with "cancel" and "fuel": both spellings are known.
std::vector<std::string> with_ending(std::string_view lemma, std::string_view ending) {
    const std::string end{ending};
    std::string stem{lemma};
    if (ending == "ed" && consonant_y(lemma)) return {stem.substr(0, stem.size() - 1) + "ied"};
    if (lemma.ends_with("ie") && ending == "ing") return {stem.substr(0, stem.size() - 2) + "ying"};
    if (lemma.ends_with('e') && !ends_with_any(lemma, {"ee", "ye", "oe"}))
        return {stem.substr(0, stem.size() - 1) + end};
    if (lemma.ends_with('e') && ending == "ed") return {stem + "d"};
    const auto twice = stem + stem.back() + end;
    if (may_double(lemma)) return syllables(lemma) == 1 ? std::vector{twice} : std::vector{stem + end, twice};
    const bool british = lemma.ends_with('l') && lemma.size() > 3 && is_vowel(lemma[lemma.size() - 2]);
    return british ? std::vector{stem + end, twice} : std::vector{stem + end};
}

} // namespace

std::optional<WordClass> word_class_named(std::string_view name) {
    return enum_named<WordClass>(class_names, name);
}

void Vocabulary::add_function_word(std::string_view word, WordClass word_class) {
    function_words_.insert_or_assign(std::string{word}, word_class);
}

void Vocabulary::add_irregular_verb(std::string_view lemma, std::string_view past, std::string_view participle) {
    const std::string name{lemma};
    verbs_.try_emplace(name, Inflected{name, VerbForm::base});
    verbs_.try_emplace(plural(lemma), Inflected{name, VerbForm::present});
    for (auto& gerund : with_ending(lemma, "ing"))
        verbs_.try_emplace(std::move(gerund), Inflected{name, VerbForm::gerund});
    verbs_.insert_or_assign(std::string{past}, Inflected{name, VerbForm::past});
    // "come", "become" and "run" are more often the base; the tagger knows the participle by its auxiliary.
    if (participle != past && participle != lemma)
        verbs_.insert_or_assign(std::string{participle}, Inflected{name, VerbForm::participle});
}

void Vocabulary::add_verb(std::string_view lemma) {
    const auto known = verbs_.find(lemma);
    if (known != verbs_.end() && known->second.lemma == lemma) return;
    const std::string name{lemma};
    verbs_.insert_or_assign(name, Inflected{name, VerbForm::base});
    verbs_.try_emplace(plural(lemma), Inflected{name, VerbForm::present});
    for (auto& gerund : with_ending(lemma, "ing"))
        verbs_.try_emplace(std::move(gerund), Inflected{name, VerbForm::gerund});
    for (auto& past : with_ending(lemma, "ed")) verbs_.try_emplace(std::move(past), Inflected{name, VerbForm::past});
}

void Vocabulary::add_noun(std::string_view lemma) {
    nouns_.try_emplace(std::string{lemma}, lemma);
    nouns_.try_emplace(plural(lemma), lemma);
}

std::optional<WordClass> Vocabulary::function_word(std::string_view lower) const {
    const auto found = function_words_.find(lower);
    if (found == function_words_.end()) return std::nullopt;
    return found->second;
}

const Vocabulary::Inflected* Vocabulary::verb(std::string_view lower) const {
    const auto found = verbs_.find(lower);
    return found == verbs_.end() ? nullptr : &found->second;
}

const std::string* Vocabulary::noun_lemma(std::string_view lower) const {
    const auto found = nouns_.find(lower);
    return found == nouns_.end() ? nullptr : &found->second;
}

} // namespace dragoman
