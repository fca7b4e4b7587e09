// SPDX-License-Identifier: MIT
#include "core/language/language.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace dragoman {

namespace {

using enum WordClass;

struct Auxiliary {
    std::string_view word{};
    std::string_view lemma{};
    VerbForm form{};
};

constexpr std::array<Auxiliary, 18> auxiliaries{{
    {"am", "be", VerbForm::present},
    {"is", "be", VerbForm::present},
    {"are", "be", VerbForm::present},
    {"'re", "be", VerbForm::present},
    {"'m", "be", VerbForm::present},
    {"was", "be", VerbForm::past},
    {"were", "be", VerbForm::past},
    {"be", "be", VerbForm::base},
    {"been", "be", VerbForm::participle},
    {"being", "be", VerbForm::gerund},
    {"have", "have", VerbForm::present},
    {"'ve", "have", VerbForm::present},
    {"has", "have", VerbForm::present},
    {"had", "have", VerbForm::past},
    {"having", "have", VerbForm::gerund},
    {"do", "do", VerbForm::present},
    {"does", "do", VerbForm::present},
    {"did", "do", VerbForm::past},
}};

/// The tagger looks at the words before (already tagged) and at the forms behind.
class Tagger {
public:
    Tagger(const Sentence& sentence, const Vocabulary& vocabulary)
        : tokens_(sentence.tokens), vocabulary_(vocabulary) {}

    std::vector<Word> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) words_.push_back(word_at(i));
        return std::move(words_);
    }

private:
    Word word_at(std::size_t i) {
        const auto& token = tokens_[i];
        if (token.type == TokenClass::punctuation) return {punctuation, VerbForm::none, token.lower};
        if (token.type == TokenClass::number) return {number, VerbForm::none, token.lower};
        if (token.capital && !begins(i)) return {proper, VerbForm::none, token.lower};
        if (const auto known = vocabulary_.function_word(token.lower)) return function_word(i, *known);
        if (const auto* verb_form = vocabulary_.verb(token.lower)) return verb_or_noun(i, *verb_form);
        if (const auto* lemma = vocabulary_.noun_lemma(token.lower)) return {noun, VerbForm::none, *lemma};
        if (token.capital) return {proper, VerbForm::none, token.lower};
        return by_ending(token.lower);
    }

    /// Is a capital at i no sign of a name, since a sentence or quotation begins there?
    bool begins(std::size_t i) const {
        if (tokens_[i].all_capitals) return false;
        return i == 0 || (tokens_[i - 1].type == TokenClass::punctuation && tokens_[i - 1].lower != "," &&
                          tokens_[i - 1].lower != "-" && tokens_[i - 1].lower != "'");
    }

    Word function_word(std::size_t i, WordClass known) {
        const auto& lower = tokens_[i].lower;
        if (known == infinitive) {
            const auto* next = i + 1 < tokens_.size() ? vocabulary_.verb(tokens_[i + 1].lower) : nullptr;
            const bool verb_follows = next && may_be_base(tokens_[i + 1].lower, *next) && !tokens_[i + 1].capital;
            return {verb_follows || next_is_adverb(i) ? infinitive : preposition, VerbForm::none, lower};
        }
        // "'s" behind a name owns; behind a pronoun it is a verb.
        if (lower == "'s" && !words_.empty() && words_.back().word_class == pronoun)
            return {auxiliary, VerbForm::present, "be"};
        if (known == auxiliary) {
            const auto row = std::ranges::find(auxiliaries, lower, &Auxiliary::word);
            if (row == auxiliaries.end()) return {auxiliary, VerbForm::present, lower};
            const auto* previous = before();
            const bool base =
                previous && one_of(previous->word_class, {infinitive, modal}) && row->form == VerbForm::present;
            return {auxiliary, base ? VerbForm::base : row->form, std::string{row->lemma}};
        }
        return {known, VerbForm::none, lower};
    }

    static bool one_of(WordClass word_class, std::initializer_list<WordClass> classes) {
        return std::ranges::find(classes, word_class) != classes.end();
    }

    /// "cut", "put" and "hit" are their own past.
    static bool may_be_base(std::string_view lower, const Vocabulary::Inflected& reading) {
        return reading.form == VerbForm::base || lower == reading.lemma;
    }

    bool next_is_adverb(std::size_t i) const {
        return i + 2 < tokens_.size() && tokens_[i + 1].lower.ends_with("ly") &&
               vocabulary_.verb(tokens_[i + 2].lower) != nullptr;
    }

    /// The class of the nearest word before that is no adverb; punctuation for the start.
    const Word* before() const {
        for (auto word = words_.rbegin(); word != words_.rend(); ++word)
            if (word->word_class != adverb && word->word_class != negation) return &*word;
        return nullptr;
    }

    bool followed_by_object(std::size_t i) const {
        if (i + 1 >= tokens_.size()) return false;
        const auto next = vocabulary_.function_word(tokens_[i + 1].lower);
        if (next)
            return *next != punctuation && *next != auxiliary && *next != modal && *next != preposition &&
                   *next != conjunction;
        return tokens_[i + 1].capital || tokens_[i + 1].type == TokenClass::number;
    }

    Word verb_or_noun(std::size_t i, const Vocabulary::Inflected& reading) {
        const Word as_noun = noun_reading(i, reading);
        const Word as_verb{verb, reading.form, reading.lemma};
        const auto* previous = before();
        const auto cls = previous ? previous->word_class : punctuation;
        const bool under_do = cls == auxiliary && previous->lemma == "do";
        switch (reading.form) {
        case VerbForm::base:
            if (cls == infinitive || cls == modal || under_do) return as_verb;
            if (cls == auxiliary && previous->lemma == "have") return {verb, VerbForm::participle, reading.lemma};
            if (cls == pronoun && tokens_[i - 1].lower != "it") return as_verb;
            if ((cls == noun || cls == proper) && plural_before(i) && (followed_by_object(i) || next_is(i, "to")))
                return as_verb;
            if (cls == conjunction && verb_before() == VerbForm::base) return as_verb;
            return as_noun;
        case VerbForm::present:
            if (cls == determiner || cls == adjective || cls == possessive || cls == preposition || cls == number)
                return as_noun;
            if (cls == pronoun || cls == subordinator) return as_verb;
            if (followed_by_object(i) || next_is(i, "to") || next_is(i, "that")) return as_verb;
            if ((cls == proper || cls == noun) && !vocabulary_.noun_lemma(tokens_[i].lower)) return as_verb;
            if (cls == proper && prepositions_follow(i)) return as_verb;
            return as_noun;
        case VerbForm::past:
        case VerbForm::participle:
            if (may_be_base(tokens_[i].lower, reading) && (cls == infinitive || cls == modal || under_do))
                return {verb, VerbForm::base, reading.lemma};
            return past_form(i, reading, cls, previous);
        case VerbForm::gerund:
            if (cls == determiner || cls == possessive || (cls == adjective && !followed_by_object(i))) return as_noun;
            return as_verb;
        case VerbForm::none: break;
        }
        return as_noun;
    }

    Word past_form(std::size_t i, const Vocabulary::Inflected& reading, WordClass cls, const Word* previous) const {
        if (cls == determiner || cls == possessive || cls == adjective)
            return {adjective, VerbForm::participle, reading.lemma};
        if (cls == preposition && previous->lemma != "after") return {adjective, VerbForm::participle, reading.lemma};
        if (cls == auxiliary) return {verb, VerbForm::participle, reading.lemma};
        const bool reduced_passive =
            reading.form == VerbForm::participle || (i + 1 < tokens_.size() && tokens_[i + 1].lower == "by");
        return {verb, reduced_passive ? VerbForm::participle : VerbForm::past, reading.lemma};
    }

    Word noun_reading(std::size_t i, const Vocabulary::Inflected& reading) const {
        const auto* lemma = vocabulary_.noun_lemma(tokens_[i].lower);
        return {noun, VerbForm::none,
                lemma                              ? *lemma
                : reading.form == VerbForm::gerund ? tokens_[i].lower
                                                   : reading.lemma};
    }

    bool plural_before(std::size_t i) const {
        return i > 0 && (tokens_[i - 1].lower.ends_with('s') || tokens_[i - 1].lower == "people" ||
                         tokens_[i - 1].lower == "police");
    }

    VerbForm verb_before() const {
        for (auto word = words_.rbegin(); word != words_.rend(); ++word)
            if (word->word_class == verb) return word->form;
        return VerbForm::none;
    }

    bool next_is(std::size_t i, std::string_view form) const {
        return i + 1 < tokens_.size() && tokens_[i + 1].lower == form;
    }

    bool prepositions_follow(std::size_t i) const {
        return i + 1 < tokens_.size() && vocabulary_.function_word(tokens_[i + 1].lower) == preposition;
    }

    static Word by_ending(const std::string& lower) {
        const std::string_view word{lower};
        if (word.ends_with("ly")) return {adverb, VerbForm::none, lower};
        for (const std::string_view ending :
             {"al", "ive", "ous", "ic", "ary", "ful", "less", "able", "ible", "ese", "ish"})
            if (word.size() > ending.size() + 2 && word.ends_with(ending)) return {adjective, VerbForm::none, lower};
        return {noun, VerbForm::none, lower};
    }

    const std::vector<Token>& tokens_;
    const Vocabulary& vocabulary_;
    std::vector<Word> words_{};
};

} // namespace

std::vector<Word> tag(const Sentence& sentence, const Vocabulary& vocabulary) {
    return Tagger{sentence, vocabulary}.run();
}

} // namespace dragoman
