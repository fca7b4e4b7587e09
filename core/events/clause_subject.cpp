// SPDX-License-Identifier: MIT
#include "core/events/clause.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

// Clause: subjects and objects, those of another verb that are left unsaid among them.

namespace dragoman {

namespace {

/// Verbs whose infinitive is done by whom they name behind a preposition: "called on Iran to release".
bool asks_somebody(std::string_view lemma) {
    return one_of(lemma, {"call", "appeal", "press", "plead", "prevail", "rely"});
}

/// "accused Iran of bombing": the accused does it.
bool blames(std::string_view lemma) {
    return one_of(lemma, {"accuse",  "blame", "suspect", "criticise", "criticize", "condemn", "denounce", "praise",
                          "thank",   "stop",  "prevent", "ban",       "bar",       "charge",  "convict",  "arrest",
                          "find",    "urge",  "ask",     "order",     "tell",      "force",   "allow",    "invite",
                          "request", "press", "warn",    "persuade",  "encourage", "expect",  "instruct", "compel"});
}

/// Verbs that have an object, and whose infinitive is done by their subject all the same.
bool keeps_subject(std::string_view lemma) {
    return one_of(lemma, {"promise", "vow", "pledge", "threaten", "use", "join", "sign", "hold", "take", "make"});
}

} // namespace

// ---- voice

bool Clause::is_passive(std::size_t verb) const {
    const auto form = words_[verb].form;
    if (tree_.child(verb, {Relation::aux_pass})) return true;
    // "students demonstrated": the past tense is no participle, whatever the relation says.
    const bool participle = form == VerbForm::participle || tree_.child(verb, {Relation::obl_agent});
    if (participle && tree_.child(verb, {Relation::nsubj_pass, Relation::csubj_pass})) return true;
    if (tree_.child(verb, {Relation::aux, Relation::nsubj})) return false;
    if (form == VerbForm::past) return tree_.child(verb, {Relation::obl_agent}) && !tree_.child(verb, {Relation::obj});
    if (form != VerbForm::participle) return false;
    const std::size_t first = tree_.first_conjunct(verb);
    return first == verb || !is_verb(first) || is_passive(first);
}

// ---- subjects

Clause::Found Clause::subject(std::size_t verb) const {
    auto found = subject(verb, 0);
    if (found.empty() && !own_subject(verb)) found = nearest_left(verb);
    return found;
}

/// Where the tree has lost the subject: the nearest before the verb whom no other word governs.
Clause::Found Clause::nearest_left(std::size_t verb) const {
    const std::size_t start = group_start(verb);
    for (std::size_t i = start; i-- > 0;) {
        if (const auto m = mention_at(i)) {
            const auto& mention = mentions_[*m];
            i = mention.first;
            const std::size_t top = tree_.top(mention.first, mention.last);
            const bool named = !mention.actors.empty() || mention.reference == Reference::pronoun;
            if (!named || mention.reference == Reference::people) continue;
            // "comes after Matt Miller said": right before a finite verb "after" opens a clause.
            const bool adjacent = mention.last == start && (start < verb || is_finite(verb));
            if (adjacent || !tree_.child(top, {Relation::case_})) return actors(top, false);
        } else if ((is_verb(i) && is_finite(i)) || boundary(i)) {
            break;
        }
    }
    return {};
}

/// The noun that the relative clause of the verb hangs on.
std::optional<std::size_t> Clause::antecedent(std::size_t verb) const {
    const std::size_t first = tree_.first_conjunct(verb);
    if (!tree_.is(first, {Relation::acl_relcl, Relation::acl})) return std::nullopt;
    return tree_.head(first);
}

/// "met on Monday and China signed": a name between the "and" of a verb and the verb is its subject, even where the
/// tree joins it to another name.
std::optional<std::size_t> Clause::joined_by_mistake(std::size_t verb) const {
    const auto conjunction = tree_.child(verb, {Relation::cc});
    const std::size_t start = group_start(verb);
    if (!conjunction || start == 0) return std::nullopt;
    const auto m = mention_at(start - 1);
    if (!m || mentions_[*m].first <= *conjunction) return std::nullopt;
    return tree_.top(mentions_[*m].first, mentions_[*m].last);
}

/// "China did not meet Peru, Chile said", "China, Chile said, met Peru": where the tree gives "said" both subjects, the
/// first is that of "met", which has none; so is a single one before "met".
std::optional<Clause::Lent> Clause::lent_subject(std::size_t teller) const {
    std::optional<std::size_t> first;
    std::size_t count = 0;
    for (const auto c : tree_.children(teller))
        if (c < teller && tree_.is(c, {Relation::nsubj, Relation::nsubj_pass})) {
            if (!first) first = c;
            ++count;
        }
    if (!first) return std::nullopt;
    for (const auto c : tree_.children(teller)) {
        if (!tree_.is(c, {Relation::ccomp, Relation::parataxis}) || !is_verb(c)) continue;
        if (tree_.child(c, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj, Relation::expl})) continue;
        if (c < teller ? *first < c && (count > 1 || tree_.is(c, {Relation::ccomp})) : count > 1)
            return Lent{c, *first};
    }
    return std::nullopt;
}

std::optional<std::size_t> Clause::own_subject(std::size_t verb) const {
    const auto lent = lent_subject(verb);
    std::optional<std::size_t> own;
    for (const auto c : tree_.children(verb))
        if ((!lent || c != lent->subject) && (c < verb || !own) &&
            tree_.is(c, {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}))
            own = c;
    std::size_t clause = verb;
    if (const auto teller = tree_.head(verb); teller && !own)
        if (const auto given = lent_subject(*teller); given && given->content == verb) {
            own = given->subject;
            clause = *teller; // "Russia, who Iran said attacked Israel"
        }
    if (!own) return joined_by_mistake(verb);
    if (!is_relative(*own)) return own;
    const auto noun = antecedent(clause);
    return noun ? noun : own;
}

Clause::Found Clause::subject(std::size_t verb, int depth) const {
    if (depth > deepest) return {};
    if (const auto own = own_subject(verb)) return actors(*own, false);
    if (tree_.child(verb, {Relation::csubj, Relation::csubj_pass, Relation::expl})) return {};
    const auto above = tree_.head(verb);
    if (!above) return {};
    switch (universal(tree_.relation(verb))) {
    case Relation::conj: return subject(*above, depth + 1);
    case Relation::xcomp:
    case Relation::ccomp:
    case Relation::advcl:
    case Relation::parataxis: return controlled(verb, *above, depth);
    case Relation::acl: return subject_of_modifier(verb, *above, depth);
    default: return {};
    }
}

/// The subject of a clause that has none of its own is the object of a verb that controls it, else the subject above.
Clause::Found Clause::controlled(std::size_t verb, std::size_t governor, int depth) const {
    const std::string_view lemma = words_[governor].lemma;
    const bool xcomp = tree_.relation(verb) == Relation::xcomp;
    if (!is_passive(governor) && ((xcomp && !keeps_subject(lemma)) || blames(lemma))) {
        const auto object = tree_.child(governor, {Relation::obj, Relation::iobj});
        if (object && *object < verb) return actors(*object, false);
    }
    if (asks_somebody(lemma))
        for (const std::string_view preposition : {"on", "to", "upon", "with"})
            if (auto asked = oblique(governor, preposition, deepest); !asked.empty()) return asked;
    auto found = subject(governor, depth + 1);
    // "A joined B in signing": both.
    const auto mark = tree_.child(verb, {Relation::mark});
    if (lemma == "join" && mark && lower(*mark) == "in") merge(found, object(governor));
    return found;
}

/// "the soldiers killed in", "a man carrying"; but "China's decision to attack", "a plan to attack" have other doers.
Clause::Found Clause::subject_of_modifier(std::size_t verb, std::size_t noun, int depth) const {
    const bool infinitive = words_[verb].form == VerbForm::base || tree_.child(verb, {Relation::mark, Relation::case_});
    auto found = actors(noun, false);
    if (!found.empty()) return found;
    if (!infinitive && words_[verb].form != VerbForm::gerund) return {};
    const auto above = governing_verb(noun);
    return above ? subject(*above, depth + 1) : Found{};
}

std::optional<std::size_t> Clause::governing_verb(std::size_t noun) const {
    std::size_t at = noun;
    for (int steps = 0; steps < deepest; ++steps) {
        const auto above = tree_.head(at);
        if (!above || tree_.is(at, {Relation::nsubj, Relation::nsubj_pass, Relation::acl, Relation::acl_relcl,
                                    Relation::advcl, Relation::parataxis, Relation::ccomp}))
            return std::nullopt;
        at = *above;
        if (is_verb(at) || own_subject(at)) return at;
    }
    return std::nullopt;
}

// ---- objects

/// The word that a word of a fixed phrase belongs to: "call" of "call on", "rule" of "rule out".
std::size_t Clause::phrase_head(std::size_t token) const {
    std::size_t at = token;
    for (int steps = 0; steps < 3; ++steps) {
        const auto above = tree_.head(at);
        if (!above || !tree_.is(at, {Relation::compound_prt, Relation::advmod, Relation::fixed, Relation::mark,
                                     Relation::flat, Relation::case_}))
            break;
        const bool of_noun = tree_.is(at, {Relation::case_});
        at = *above;
        if (of_noun)
            if (const auto verb = tree_.head(at)) at = *verb;
    }
    return at;
}

Clause::Found Clause::object(std::size_t from) const {
    if (tree_.relation(from) == Relation::case_ && words_[from].word_class == WordClass::preposition)
        if (const auto noun = tree_.head(from)) return actors(*noun, false);
    const std::size_t verb = phrase_head(from);
    for (const auto relation : {Relation::iobj, Relation::obj})
        for (const auto c : tree_.children(verb)) {
            if (tree_.relation(c) != relation || c == from) continue;
            const auto noun = is_relative(c) ? antecedent(verb) : std::nullopt;
            if (auto found = actors(noun.value_or(c), false); !found.empty()) return found;
        }
    if (tree_.child(verb, {Relation::obj, Relation::iobj})) return {};
    const auto above = tree_.head(verb);
    if (above && tree_.relation(verb) == Relation::acl_relcl) {
        // "the envoy China expelled"
        const auto own = tree_.child(verb, {Relation::nsubj});
        if (own && !is_relative(*own) && *above < *own) return actors(*above, false);
    }
    if (above && tree_.relation(verb) == Relation::conj) {
        // "condemned and sanctioned Iran": what is shared stands behind.
        const auto shared = tree_.child(*above, {Relation::obj});
        if (shared && *shared > verb) return actors(*shared, false);
    }
    for (const auto c : tree_.children(verb))
        if (tree_.relation(c) == Relation::conj && is_verb(c) && c > verb && c <= verb + 2)
            if (const auto shared = tree_.child(c, {Relation::obj})) return actors(*shared, false);
    return {};
}

Clause::Found Clause::agent(std::size_t verb) const {
    if (const auto by = tree_.child(verb, {Relation::obl_agent})) return actors(*by, false);
    return behind(verb, "by");
}

Clause::Found Clause::complement(std::size_t verb) const {
    for (const auto c : tree_.children(verb)) {
        auto found = complement_at(c);
        if (!found.empty()) return found;
    }
    return {};
}

Clause::Found Clause::complement_at(std::size_t part) const {
    switch (universal(tree_.relation(part))) {
    case Relation::xcomp:
    case Relation::advcl: return is_verb(part) && !own_subject(part) ? object(part) : Found{};
    case Relation::ccomp: return is_verb(part) ? subject(part, 0) : Found{};
    case Relation::obl: return has_case(part, "in") || has_case(part, "at") ? Found{} : actors(part, false);
    case Relation::obj: break;
    default: return {};
    }
    for (const std::string_view preposition : {"of", "by", "from", "against", "on", "to", "with"})
        if (auto found = oblique(part, preposition, 1); !found.empty()) return found;
    return {};
}

} // namespace dragoman
