// SPDX-License-Identifier: MIT
#include "core/events/speaker.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// Content behind the verb: "said that ...", "said China had ...", "accused X of ...", "urged X to ...".
bool tells_ahead(const Clause& clause, const Teller& teller, const Trigger& trigger) {
    const std::size_t from = teller.trigger.last;
    if (trigger.head < from) return false;
    // "said X and visited Y": the second verb has the same subject and is told by the text itself.
    std::size_t start = trigger.verb ? clause.group_start(trigger.head) : trigger.head;
    if (trigger.verb && start > 0 && clause.word(start - 1).word_class == WordClass::conjunction) {
        bool own_clause = false;
        for (std::size_t i = from; i < start; ++i)
            own_clause = own_clause || (clause.is_verb(i) && clause.is_finite(i));
        if (!own_clause) return false;
    }
    // "said X, accusing Y": a participle behind a comma goes with the saying itself.
    if (trigger.verb && start > 0 && clause.lower(start - 1) == "," &&
        clause.word(trigger.head).form == VerbForm::gerund)
        return false;
    for (std::size_t i = from; i < start; ++i)
        if (clause.lower(i) == "after" || clause.lower(i) == "since" || clause.lower(i) == ";" ||
            clause.lower(i) == "during")
            return false;
    return true;
}

/// Content before the verb: "..., X said".
bool tells_back(const Clause& clause, const Teller& teller, const Trigger& trigger) {
    if (trigger.head > teller.trigger.head) return false;
    const auto& subject = clause.mentions()[teller.mention];
    std::size_t start = std::min<std::size_t>(subject.first, clause.group_start(teller.trigger.head));
    while (start > 0 && clause.word(start - 1).word_class == WordClass::determiner) --start;
    if (start == 0 || trigger.head >= start) return false;
    const auto before = clause.lower(start - 1);
    return before == "," || before == "\"" || before == "\u201d";
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
    // The nearest teller before the event, else one behind it.
    for (auto teller = tellers.rbegin(); teller != tellers.rend(); ++teller)
        if (teller->trigger.head != trigger.head && tells_ahead(clause, *teller, trigger)) return teller->mention;
    for (const auto& teller : tellers)
        if (teller.trigger.head != trigger.head && tells_back(clause, teller, trigger)) return teller.mention;
    return std::nullopt;
}

} // namespace dragoman
