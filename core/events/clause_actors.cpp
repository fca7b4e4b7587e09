// SPDX-License-Identifier: MIT
#include "core/events/clause.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

// Clause: from words of the tree to whoever they stand for; phrases and owners.

namespace dragoman {

// ---- from a word of the tree to mentions

bool Clause::has_case(std::size_t token, std::string_view preposition) const {
    return std::ranges::any_of(tree_.children(token), [&](std::size_t c) {
        return tree_.is(c, {Relation::case_, Relation::mark}) && lower(c) == preposition && !is_verb(token);
    });
}

bool Clause::is_relative(std::size_t token) const {
    return one_of(lower(token), {"who", "which", "that", "whom"});
}

void Clause::merge(Found& into, const Found& more) {
    for (const auto m : more)
        if (std::ranges::find(into, m) == into.end()) into.push_back(m);
}

/// Is what stands in apposition somebody else, of a list that the tree did not take for one?
bool Clause::is_other_name(std::size_t token, std::size_t apposition) const {
    if (!tree_.is(apposition, {Relation::appos, Relation::list})) return false;
    const auto one = mention_at(token), other = mention_at(apposition);
    if (!one || !other || *one == *other) return false;
    const auto& a = mentions_[*one];
    const auto& b = mentions_[*other];
    return a.reference == Reference::name && b.reference == Reference::name && a.actors.size() == 1 &&
           b.actors.size() == 1 && a.actors.front().type == b.actors.front().type;
}

/// "A, B and C", each of which may be somebody; "in A and with B" is no enumeration.
void Clause::add_conjuncts(Found& found, std::size_t token, bool places, int depth) const {
    const auto own_case = tree_.child(token, {Relation::case_});
    for (const auto c : tree_.children(token)) {
        if (is_verb(c) || (tree_.relation(c) != Relation::conj && !is_other_name(token, c))) continue;
        const auto other = tree_.child(c, {Relation::case_});
        if (other && (!own_case || lower(*other) != lower(*own_case))) continue;
        merge(found, actors(c, places, depth + 1));
    }
}

/// Whoever the phrase that `token` heads stands for, with all that are joined to it.
Clause::Found Clause::actors(std::size_t token, bool places, int depth) const {
    Found found;
    if (depth > deepest) return found;
    const auto m = mention_at(token);
    if (m) {
        const auto& mention = mentions_[*m];
        const bool nobody_yet = mention.reference == Reference::pronoun && mention.actors.empty();
        if (!mention.actors.empty() || nobody_yet || (places && mention.place)) found.push_back(*m);
        for (std::size_t i = mention.first; i < mention.last; ++i) add_conjuncts(found, i, places, depth);
    } else {
        add_conjuncts(found, token, places, depth);
    }
    if (auto named = m ? named_behind(token, *m) : Found{}; !named.empty()) return named;
    if (found.empty()) found = actors_within(token, places, depth);
    if (found.empty()) return found;
    for (const auto c : tree_.children(token))
        if (tree_.relation(c) == Relation::nmod && (has_case(c, "including") || has_case(c, "included")))
            merge(found, actors(c, places, depth + 1));
    return found;
}

/// "the minister, Wang Yi", "rebels of the Front": who is described is named behind.
Clause::Found Clause::named_behind(std::size_t token, std::size_t mention) const {
    const auto& described = mentions_[mention];
    const bool group = described.reference == Reference::name && !described.actors.empty() &&
                       described.actors.front().type == ActorType::group;
    if (described.reference != Reference::description && !group) return {};
    for (const auto c : tree_.children(token)) {
        if (c < described.last || !tree_.is(c, {Relation::appos, Relation::flat, Relation::nmod_desc})) continue;
        const auto m = mention_at(c);
        if (m && mentions_[*m].reference == Reference::name && !mentions_[*m].actors.empty())
            return actors(c, false, deepest);
    }
    return {};
}

/// "the leaders of France and Germany", "Turkish jets", "the minister, Wang Yi".
Clause::Found Clause::actors_within(std::size_t token, bool places, int depth) const {
    for (const auto relation : {Relation::appos, Relation::flat, Relation::nmod_poss, Relation::compound,
                                Relation::amod, Relation::nmod_desc})
        for (const auto c : tree_.children(token)) {
            if (tree_.relation(c) != relation) continue;
            if (!mention_at(c) && relation != Relation::appos) continue;
            if (auto found = actors(c, places, depth + 1); !found.empty()) return found;
        }
    for (const auto c : tree_.children(token)) {
        if (tree_.relation(c) != Relation::nmod) continue;
        if (!has_case(c, "of") && !has_case(c, "from") && !has_case(c, "between") && !has_case(c, "by")) continue;
        if (auto found = actors(c, places, depth + 1); !found.empty()) return found;
    }
    for (const auto c : tree_.children(token))
        if (tree_.relation(c) == Relation::acl)
            if (const auto by = tree_.child(c, {Relation::obl_agent})) return actors(*by, places, depth + 1);
    return {};
}

// ---- phrases

/// Phrases with the preposition that hang on `above`, or on its objects and phrases.
Clause::Found Clause::oblique(std::size_t above, std::string_view preposition, int depth) const {
    const auto is_phrase = [&](std::size_t c) {
        return tree_.is(c, {Relation::obl, Relation::nmod, Relation::obl_agent});
    };
    for (const auto c : tree_.children(above))
        if (is_phrase(c) && has_case(c, preposition))
            if (auto found = actors(c, true); !found.empty()) return found;
    if (is_verb(above))
        for (const auto c : tree_.children(above))
            if (tree_.relation(c) == Relation::conj && is_verb(c) && !own_subject(c) && depth < deepest)
                if (auto found = oblique(c, preposition, deepest); !found.empty()) return found;
    if (depth >= 3) return {};
    for (const auto c : tree_.children(above)) {
        const bool inner = is_phrase(c) || tree_.is(c, {Relation::obj, Relation::nsubj_pass, Relation::acl}) ||
                           (tree_.relation(c) == Relation::xcomp && !is_verb(c));
        if (!inner) continue;
        if (auto found = oblique(c, preposition, depth + 1); !found.empty()) return found;
    }
    return {};
}

Clause::Found Clause::hanging_on(std::size_t from, std::string_view preposition) const {
    const std::size_t base = phrase_head(from);
    auto found = oblique(base, preposition, 0);
    if (!found.empty() || is_verb(base) || one_of(preposition, {"by", "of", "from"})) return found;
    // "held talks on Monday with China": the phrase hangs on the verb above.
    std::size_t at = base;
    for (int steps = 0; steps < 3; ++steps) {
        const auto above = tree_.head(at);
        if (!above || !tree_.is(at, {Relation::obj, Relation::nsubj, Relation::nsubj_pass, Relation::obl,
                                     Relation::nmod, Relation::conj, Relation::compound}))
            return {};
        at = *above;
        if (found = oblique(at, preposition, 3); !found.empty()) return found;
        if (is_verb(at)) return {};
    }
    return {};
}

Clause::Found Clause::behind(std::size_t from, std::string_view preposition) const {
    auto found = hanging_on(from, preposition);
    // Whatever the phrase was attached to, it may speak of this.
    const std::size_t end = clause_end(from);
    for (std::size_t c = from + 1; c < end && found.empty(); ++c)
        if (has_case(c, preposition)) found = actors(c, true);
    return found;
}

// ---- owners

Clause::Found Clause::own_owner(std::size_t noun) const {
    for (const auto relation :
         {Relation::nmod_poss, Relation::compound, Relation::amod, Relation::nmod_desc, Relation::nmod})
        for (const auto c : tree_.children(noun)) {
            if (tree_.relation(c) != relation || c > noun) continue;
            if (auto found = actors(c, false); !found.empty()) return found;
        }
    return {};
}

Clause::Found Clause::owner(std::size_t noun) const {
    auto found = own_owner(noun);
    // "China's visit and talks"
    if (found.empty() && tree_.relation(noun) == Relation::conj) found = own_owner(tree_.first_conjunct(noun));
    return found;
}

} // namespace dragoman
