// SPDX-License-Identifier: MIT
#include "core/events/status.hpp"
#include "core/text/one_of.hpp"

#include <algorithm>
#include <optional>

namespace dragoman {

namespace {

using Decided = std::optional<StatusReading>;

/// What a verb says of the act that it governs ("plans to visit", "denied that", "cancelled the meeting").
std::optional<Status> status_under(std::string_view lemma) {
    if (one_of(lemma, {"plan",    "intend",     "agree", "expect",  "schedule", "pledge",    "vow",    "promise",
                       "prepare", "decide",     "set",   "due",     "announce", "undertake", "commit", "postpone",
                       "delay",   "reschedule", "move",  "arrange", "prepared", "ready",     "await"}))
        return Status::planned;
    if (one_of(lemma,
               {"want",     "urge",     "ask",       "call",   "demand",   "seek",    "request",   "propose", "offer",
                "threaten", "consider", "hope",      "allow",  "wish",     "suggest", "recommend", "press",   "push",
                "appeal",   "order",    "invite",    "warn",   "fear",     "try",     "aim",       "discuss", "oppose",
                "plead",    "tell",     "encourage", "advise", "pressure", "attempt", "mull"}))
        return Status::hypothetical;
    if (one_of(lemma, {"fail", "refuse", "decline", "deny", "cancel", "prevent", "avoid", "abandon", "scrap", "stop",
                       "reject"}))
        return Status::negated;
    return std::nullopt;
}

class StatusReader {
public:
    StatusReader(const Clause& clause, const Trigger& trigger) : clause_(clause), trigger_(trigger) {}

    StatusReading run() const {
        if (auto decided = doubted()) return *decided;
        if (auto decided = trigger_.verb ? of_verb(trigger_.head, 0) : of_noun()) return *decided;
        if (auto decided = conditional()) return *decided;
        return {};
    }

private:
    StatusReading decide(Status status, std::size_t word) const {
        return {status, "'" + std::string{clause_.lower(word)} + "'"};
    }

    /// What the word at i says of the act that it governs; "called off" and "ruled out" are verbs of their own.
    std::optional<Status> status_at(std::size_t i) const {
        const std::string_view lemma = clause_.word(i).lemma;
        const auto particle = clause_.lower(i + 1);
        if ((lemma == "call" && particle == "off") || (lemma == "rule" && particle == "out")) return Status::negated;
        if (lemma == "put" && particle == "off") return Status::planned;
        return status_under(lemma);
    }

    /// Words around the trigger that take its truth away, whatever its own form says.
    Decided doubted() const {
        if (clause_.lower(clause_.size() - 1) == "?") return decide(Status::hypothetical, clause_.size() - 1);
        bool verb_between = false, comma_between = false;
        const std::size_t start = trigger_.verb ? clause_.group_start(trigger_.head) : trigger_.head;
        for (std::size_t i = trigger_.head; i-- > 0 && clause_.lower(i) != ";";) {
            const auto lower = clause_.lower(i);
            const bool near = !verb_between && !comma_between;
            if (near && one_of(lower, {"allegedly", "reportedly", "supposedly", "purportedly", "possibly", "perhaps"}))
                return decide(Status::hypothetical, i);
            if (i + 1 >= start && one_of(lower, {"nearly", "almost"})) return decide(Status::negated, i);
            if (!verb_between && one_of(lower, {"neither", "without"})) return decide(Status::negated, i);
            if (lower == "that" && i > 0)
                if (auto decided = under_noun(i - 1)) return decided;
            verb_between = verb_between || (i < start && clause_.is_verb(i) && clause_.is_finite(i));
            comma_between = comma_between || lower == ",";
        }
        // "Had China attacked, ...": the inversion is an "if".
        const bool inverted = one_of(clause_.lower(0), {"had", "should", "were"}) && !comma_between;
        return inverted ? Decided{decide(Status::hypothetical, 0)} : std::nullopt;
    }

    /// "rumours that ...", "rejected reports that ...", "it is not true that ...".
    Decided under_noun(std::size_t noun) const {
        if (clause_.lower(noun) == "true" && noun > 0 && clause_.word(noun - 1).word_class == WordClass::negation)
            return decide(Status::negated, noun - 1);
        if (!one_of(clause_.word(noun).lemma, {"claim",       "claims",      "rumour",     "rumours",     "rumor",
                                               "rumors",      "report",      "reports",    "allegation",  "allegations",
                                               "accusation",  "accusations", "suggestion", "suggestions", "idea",
                                               "fear",        "fears",       "hope",       "hopes",       "possibility",
                                               "speculation", "suspicion",   "suspicions", "charge",      "charges"}))
            return std::nullopt;
        const auto verb = clause_.verb_before(noun);
        if (verb && one_of(clause_.word(*verb).lemma, {"deny", "reject", "dismiss", "refute"}))
            return decide(Status::negated, *verb);
        return decide(Status::hypothetical, noun);
    }

    /// The auxiliaries of the verb itself, then what governs it.
    Decided of_verb(std::size_t verb, int depth) const {
        if (auto decided = conditional()) return decided;
        if (auto decided = auxiliaries(verb)) return decided;
        if (depth < 3 && shares_auxiliary(verb)) return of_verb(clause_.tree().first_conjunct(verb), depth + 1);
        if (auto decided = denied(verb)) return decided;
        const std::size_t start = clause_.group_start(verb);
        if (start > 0 && clause_.word(start - 1).word_class == WordClass::infinitive)
            return of_infinitive(start - 1, depth);
        if (clause_.word(verb).form == VerbForm::gerund && start == verb && verb > 0 && depth < 3) {
            if (auto decided = negated_noun(verb)) return decided;
            // "ruled out meeting", "accused of arming"; what accompanies the main verb has its status.
            if (const auto governor = clause_.verb_before(verb)) {
                if (verb - *governor <= 2)
                    if (const auto status = status_at(*governor); status && *status != Status::planned)
                        return decide(*status, *governor);
                // "is accused of attacking": by whom is not said.
                if (clause_.lower(verb - 1) == "of" && clause_.is_passive(*governor) &&
                    one_of(clause_.word(*governor).lemma, {"accuse", "suspect"}))
                    return decide(Status::hypothetical, *governor);
                return of_verb(*governor, depth + 1);
            }
        }
        return std::nullopt;
    }

    /// "we are not at the point of establishing it"
    Decided negated_noun(std::size_t verb) const {
        const auto& tree = clause_.tree();
        const auto noun = tree.head(verb);
        if (!noun || clause_.is_verb(*noun) || !tree.is(verb, {Relation::acl, Relation::xcomp})) return std::nullopt;
        for (const auto c : tree.children(*noun))
            if (clause_.word(c).word_class == WordClass::negation) return decide(Status::negated, c);
        return std::nullopt;
    }

    /// "will visit and sign"
    bool shares_auxiliary(std::size_t verb) const {
        const auto& tree = clause_.tree();
        const auto first = tree.first_conjunct(verb);
        const auto form = clause_.word(verb).form;
        if (first >= verb || !clause_.is_verb(first) || clause_.word(first).form != form) return false;
        const bool finite = form == VerbForm::past || form == VerbForm::present || form == VerbForm::none;
        return !finite && !tree.child(verb, {Relation::aux, Relation::aux_pass, Relation::mark, Relation::nsubj,
                                             Relation::nsubj_pass});
    }

    /// "denied that X attacked Y", "denied reports that", "denied it attacked Y".
    Decided denied(std::size_t verb) const {
        const auto& tree = clause_.tree();
        for (std::size_t at = verb, steps = 0; steps < 4; ++steps) {
            const auto above = tree.head(at);
            const bool joined = tree.is(at, {Relation::conj});
            if (!above || (!joined && !tree.is(at, {Relation::ccomp, Relation::xcomp, Relation::obj, Relation::acl})))
                return std::nullopt;
            at = *above;
            if (joined || !clause_.is_verb(at)) continue;
            const std::string_view lemma = clause_.word(at).lemma;
            if (one_of(lemma, {"believe", "think", "suspect", "fear", "doubt"}))
                return decide(Status::hypothetical, at);
            if (!one_of(lemma, {"deny", "refute", "disavow"})) return std::nullopt;
            if (const auto over = auxiliaries(at); over && over->status == Status::negated) return std::nullopt;
            return decide(Status::negated, at);
        }
        return std::nullopt;
    }

    Decided auxiliaries(std::size_t verb) const {
        Decided decided;
        for (std::size_t i = clause_.group_start(verb); i < verb; ++i) {
            const auto cls = clause_.word(i).word_class;
            if (cls == WordClass::negation) return decide(Status::negated, i);
            if (decided) continue;
            if (one_of(clause_.lower(i), {"will", "shall", "'ll", "wo"}))
                decided = decide(Status::planned, i);
            else if (cls == WordClass::modal)
                decided = decide(Status::hypothetical, i);
            else if (clause_.word(i).lemma == "be" && clause_.word(verb).form == VerbForm::gerund)
                decided = decide(Status::ongoing, i);
        }
        return decided;
    }

    /// "plans to visit", "was urged to release", "is to meet", "refused to sign", "the decision to cut".
    Decided of_infinitive(std::size_t to, int depth) const {
        if (to > 0 && clause_.word(to - 1).word_class == WordClass::negation) return decide(Status::negated, to - 1);
        std::size_t at = to;
        // "urged Iran to release": over the object to the verb.
        while (at-- > 0 && to - at < 9) {
            if (const auto m = clause_.mention_at(at)) {
                at = clause_.mentions()[*m].first;
                continue;
            }
            const auto& word = clause_.word(at);
            if (word.lemma == "be" && word.word_class == WordClass::auxiliary && to - at <= 2)
                return decide(Status::planned, at);
            if (one_of(word.lemma, {"begin", "start", "continue", "manage", "help", "force", "use"}))
                return depth < 3 ? of_verb(at, depth + 1) : std::nullopt;
            if (to - at == 1 && one_of(word.lemma, {"decision", "move"})) return std::nullopt;
            if (const auto status = status_at(at)) {
                if (word.word_class == WordClass::verb)
                    if (auto above = auxiliaries(at); above && above->status == Status::negated) return above;
                return decide(*status, at);
            }
            if (word.word_class == WordClass::verb) break;
        }
        return decide(Status::hypothetical, to); // a purpose: it may or may not come to pass
    }

    /// "if", "unless", "whether", "unclear when" before it in its clause.
    Decided conditional() const {
        for (std::size_t i = trigger_.head; i-- > 0;) {
            if (one_of(clause_.lower(i), {"if", "unless", "whether"})) return decide(Status::hypothetical, i);
            if (one_of(clause_.lower(i), {"unclear", "uncertain"})) return decide(Status::hypothetical, i);
            // "If confirmed, it would be the first since Denmark recalled its envoy": that was done.
            if (one_of(clause_.lower(i), {";", "since"})) return std::nullopt;
            if (clause_.is_verb(i) && clause_.is_finite(i) && i + 1 < clause_.group_start(trigger_.head))
                return std::nullopt;
        }
        return std::nullopt;
    }

    Decided of_noun() const {
        if (auto decided = modifiers()) return decided;
        if (auto decided = as_subject()) return decided;
        const auto verb = clause_.verb_before(trigger_.head);
        if (!verb || trigger_.head - *verb > 7) return std::nullopt;
        if (auto decided = auxiliaries(*verb)) return decided;
        const auto status = status_at(*verb);
        if (status && clause_.word(*verb).lemma != "announce" && clause_.word(*verb).lemma != "agree")
            return decide(*status, *verb);
        if (clause_.word(*verb).word_class == WordClass::verb && clause_.group_start(*verb) > 0 &&
            clause_.word(clause_.group_start(*verb) - 1).word_class == WordClass::infinitive)
            return of_infinitive(clause_.group_start(*verb) - 1, 0);
        return std::nullopt;
    }

    /// "no agreement", "a planned visit", "possible sanctions".
    Decided modifiers() const {
        for (std::size_t i = trigger_.head; i-- > 0 && trigger_.head - i <= 4;) {
            const auto lower = clause_.lower(i);
            if (one_of(lower, {"no", "without", "nor"})) return decide(Status::negated, i);
            if (one_of(lower, {"planned", "upcoming", "scheduled", "next", "forthcoming", "future", "expected"}))
                return decide(Status::planned, i);
            if (one_of(lower, {"proposed", "possible", "potential", "further", "threatened", "alleged"}) &&
                lower != "further")
                return decide(Status::hypothetical, i);
            if (one_of(lower, {"cancelled", "canceled"})) return decide(Status::negated, i);
            if (one_of(lower, {"ongoing", "continuing"})) return decide(Status::ongoing, i);
            const auto cls = clause_.word(i).word_class;
            if (cls == WordClass::verb || cls == WordClass::preposition) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "a task force has not yet been formed": the verb behind the noun speaks of it.
    Decided as_subject() const {
        if (clause_.verb_before(trigger_.head) && trigger_.head - *clause_.verb_before(trigger_.head) <= 2)
            return std::nullopt;
        for (std::size_t i = trigger_.last; i < clause_.size(); ++i) {
            if (clause_.lower(i) == "," || clause_.word(i).word_class == WordClass::subordinator) return std::nullopt;
            if (!clause_.is_verb(i)) continue;
            if (auto decided = auxiliaries(i)) return decided;
            if (!clause_.is_passive(i)) return std::nullopt;
            const auto status = status_at(i);
            if (!status) return std::nullopt;
            return decide(*status, i);
        }
        return std::nullopt;
    }

    const Clause& clause_;
    const Trigger& trigger_;
};

} // namespace

StatusReading read_status(const Clause& clause, const Trigger& trigger) {
    return StatusReader{clause, trigger}.run();
}

} // namespace dragoman
