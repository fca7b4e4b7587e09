// SPDX-License-Identifier: MIT
#include "core/events/speaker.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// Is the part of the sentence at `part` what the verb above it says? "said China had ...", "denied the attack",
/// "accused X of ...", "urged X to ...".
bool is_content(const Clause& clause, std::size_t part) {
    const auto& tree = clause.tree();
    if (tree.is(part, {Relation::ccomp, Relation::xcomp, Relation::parataxis, Relation::obj})) return true;
    if (!tree.is(part, {Relation::obl, Relation::advcl})) return false;
    const auto mark = tree.child(part, {Relation::case_, Relation::mark});
    if (!mark) return false;
    return clause.lower(*mark) == "of" || (clause.lower(*mark) == "to" && tree.is(part, {Relation::advcl}));
}

/// "said earlier this week that China had ...": where the tree hangs what is said on the day, the verb above the day.
std::optional<std::size_t> teller_of_day(const Clause& clause, std::size_t part) {
    const auto& tree = clause.tree();
    const auto mark = tree.child(part, {Relation::mark});
    const auto day = tree.head(part);
    if (!tree.is(part, {Relation::acl, Relation::acl_relcl}) || !mark || clause.lower(*mark) != "that" || !day ||
        !tree.is(*day, {Relation::obl_unmarked}))
        return std::nullopt;
    const auto above = tree.head(*day);
    return above && tree.is(*above, {Relation::advmod}) ? tree.head(*above) : above; // "earlier this week"
}

/// "Their urging comes after Miller said": what he says stands behind, whatever the tree makes of "after".
bool opens_aside(const Clause& clause, const Teller& teller) {
    std::size_t start = std::min<std::size_t>(clause.mentions()[teller.mention].first, teller.trigger.head);
    while (start > 0 && clause.word(start - 1).word_class == WordClass::determiner) --start;
    return start > 0 && one_of(clause.lower(start - 1), {"after", "before", "since", "until", "while", "when"});
}

/// "..., as China said": a verb that says nothing of its own, but what stands beside it.
bool says_as(const Clause& clause, std::size_t verb) {
    const auto& tree = clause.tree();
    const auto mark = tree.child(verb, {Relation::mark});
    return tree.is(verb, {Relation::advcl}) && mark && clause.lower(*mark) == "as" &&
           !tree.child(verb, {Relation::ccomp, Relation::xcomp, Relation::obj});
}

/// The nearest teller above the event whose content it stands in, or that is put in beside it ("..., X said, ...").
std::optional<std::size_t> teller_above(const Clause& clause, const Trigger& trigger,
                                        const std::vector<Teller>& tellers) {
    const auto& tree = clause.tree();
    const auto telling = [&](std::size_t token) {
        return std::ranges::find_if(tellers, [&](const Teller& teller) {
            return token >= teller.trigger.head && token < teller.trigger.last && teller.trigger.head != trigger.head &&
                   !(trigger.head < teller.trigger.head && opens_aside(clause, teller));
        });
    };
    auto found = tellers.end();
    tree.climb(trigger.head, [&](std::size_t at) {
        for (const auto c : tree.children(at))
            if (found == tellers.end() && (tree.is(c, {Relation::parataxis}) || says_as(clause, c))) found = telling(c);
        const auto above = tree.head(at);
        if (found == tellers.end() && above && is_content(clause, at)) found = telling(*above);
        if (const auto verb = teller_of_day(clause, at); verb && found == tellers.end()) found = telling(*verb);
        return found != tellers.end();
    });
    return found == tellers.end() ? std::nullopt : std::optional{found->mention};
}

} // namespace

bool tells(EventKind kind) {
    switch (kind) {
    case EventKind::say:
    case EventKind::accuse:
    case EventKind::request:
    case EventKind::promise:
    case EventKind::threaten:
    case EventKind::reject:
    case EventKind::letter: return true;
    default: return false;
    }
}

std::optional<std::size_t> find_speaker(const Clause& clause, const Trigger& trigger,
                                        const std::vector<Teller>& tellers) {
    for (std::size_t i = 0; i + 2 < clause.size(); ++i)
        if (clause.lower(i) == "according" && clause.lower(i + 1) == "to")
            for (std::size_t k = i + 2; k < std::min(clause.size(), i + 5); ++k)
                if (const auto m = clause.mention_at(k); m && !clause.mentions()[*m].actors.empty()) return *m;
    return teller_above(clause, trigger, tellers);
}

} // namespace dragoman
