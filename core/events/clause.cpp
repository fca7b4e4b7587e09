// SPDX-License-Identifier: MIT
#include "core/events/clause.hpp"
#include "core/text/characters.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

namespace dragoman {

Clause::Clause(const Scene& scene)
    : tokens_(scene.read.sentence.tokens), words_(scene.read.words), mentions_(scene.mentions), dates_(scene.dates),
      tree_(words_), mention_of_token_(tokens_.size(), -1) {
    for (std::size_t m = 0; m < mentions_.size(); ++m)
        for (std::size_t i = mentions_[m].first; i < mentions_[m].last; ++i) mention_of_token_[i] = static_cast<int>(m);
    bool inside = scene.read.sentence.opens_in_quote;
    has_quotes_ = inside;
    for (const auto& token : tokens_) {
        if (is_quote(token.lower)) {
            inside = token.lower == "\"" ? !inside : one_of(token.lower, {"\u201c", "\u00ab"});
            has_quotes_ = true;
        }
        quoted_.push_back(inside);
    }
}

std::optional<std::size_t> Clause::mention_at(std::size_t token) const {
    if (token >= size() || mention_of_token_[token] < 0) return std::nullopt;
    return static_cast<std::size_t>(mention_of_token_[token]);
}

// ---- verbs and clauses

bool Clause::is_finite(std::size_t i) const {
    if (words_[i].word_class == WordClass::modal) return true;
    if (words_[i].word_class == WordClass::auxiliary)
        return words_[i].form == VerbForm::past || words_[i].form == VerbForm::present;
    if (!is_verb(i)) return false;
    const auto form = words_[i].form;
    if (form == VerbForm::past || form == VerbForm::present) return true;
    if (form == VerbForm::base)
        return group_start(i) == i && !(i > 0 && words_[i - 1].word_class == WordClass::infinitive);
    return false;
}

std::size_t Clause::group_start(std::size_t verb) const {
    std::size_t start = verb;
    for (std::size_t i = verb; i-- > 0;) {
        const auto cls = words_[i].word_class;
        if (cls == WordClass::auxiliary || cls == WordClass::modal || cls == WordClass::negation)
            start = i;
        else if (cls != WordClass::adverb)
            break;
    }
    return start;
}

std::optional<std::size_t> Clause::verb_before(std::size_t i) const {
    while (i-- > 0)
        if (is_verb(i)) return i;
    return std::nullopt;
}

std::optional<std::size_t> Clause::finite_before(std::size_t i) const {
    while (i-- > 0)
        if (is_verb(i) && (is_finite(i) || group_start(i) < i)) return i;
    return std::nullopt;
}

bool Clause::boundary(std::size_t i) const {
    return words_[i].word_class == WordClass::subordinator || lower(i) == ";" || is_quote(lower(i)) ||
           one_of(lower(i), {"who", "whom", "(", ")", "--", "\u2014"});
}

std::size_t Clause::clause_end(std::size_t i) const {
    for (std::size_t k = i + 1; k < size(); ++k) {
        if (boundary(k)) return k;
        const bool finite =
            (words_[k].word_class == WordClass::modal || words_[k].word_class == WordClass::auxiliary || is_verb(k)) &&
            is_finite(k);
        if (finite) return k;
    }
    return size();
}

bool Clause::subordinate(std::size_t i) const {
    const auto opens = [&](std::size_t c) {
        return tree_.is(c, {Relation::mark, Relation::case_, Relation::advmod}) &&
               one_of(lower(c), {"after", "before", "since", "until", "following", "because", "although", "though"});
    };
    const auto inside = [&](std::size_t at) {
        return tree_.is(at, {Relation::acl, Relation::acl_relcl, Relation::ccomp, Relation::appos, Relation::nmod}) ||
               std::ranges::any_of(tree_.children(at), opens);
    };
    return tree_.climb(i, inside).has_value();
}

} // namespace dragoman
