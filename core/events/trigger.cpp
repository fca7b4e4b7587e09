// SPDX-License-Identifier: MIT
#include "core/events/trigger.hpp"

#include <algorithm>

namespace dragoman {

namespace {

class TriggerFinder {
public:
    TriggerFinder(const Clause& clause, const Lexicon& lexicon)
        : clause_(clause), lexicon_(lexicon), used_(clause.size()) {}

    std::vector<Trigger> run() {
        // Verbs first: they take the nouns that complete them.
        for (std::size_t i = 0; i < clause_.size(); ++i)
            if (clause_.is_verb(i)) take_best(i, true);
        for (std::size_t i = 0; i < clause_.size(); ++i)
            if (clause_.word(i).word_class == WordClass::noun || clause_.word(i).word_class == WordClass::adjective)
                take_best(i, false);
        std::erase_if(triggers_, [&](const Trigger& t) { return !frame(t).kind; });
        std::ranges::sort(triggers_, {}, &Trigger::head);
        return std::move(triggers_);
    }

private:
    const EventFrame& frame(const Trigger& trigger) const {
        return lexicon_.frames()[lexicon_.entries()[trigger.entry].frame];
    }

    void take_best(std::size_t i, bool verb) {
        if (used_[i] || (!verb && clause_.mention_at(i) && clause_.word(i).word_class != WordClass::noun)) return;
        for (const auto index : lexicon_.starting(verb, clause_.word(i).lemma)) {
            const auto& entry = lexicon_.entries()[index];
            const auto last = phrase_end(entry, i);
            if (!last || !preposition_follows(entry, *last) || !clause_fits(entry, i)) continue;
            std::optional<std::size_t> object;
            if (!entry.object.empty() && !(object = find_object(entry.object, i, *last))) continue;
            // "the summit" inside a name is none.
            if (!verb && clause_.mention_at(i) && clause_.mentions()[*clause_.mention_at(i)].last != i + 1) return;
            triggers_.push_back({i, *last, index, verb, object});
            for (std::size_t k = i; k < *last; ++k) used_[k] = true;
            // "cancelled the visit": the visit is an event all the same, which did not take place.
            const bool calls_off = lexicon_.frames()[entry.frame].kind == EventKind::reject;
            if (object && !calls_off) used_[*object] = true;
            return;
        }
    }

    std::optional<std::size_t> phrase_end(const Entry& entry, std::size_t i) const {
        for (std::size_t k = 1; k < entry.words.size(); ++k)
            if (i + k >= clause_.size() ||
                (clause_.lower(i + k) != entry.words[k] && clause_.word(i + k).lemma != entry.words[k]))
                return std::nullopt;
        return i + entry.words.size();
    }

    bool preposition_follows(const Entry& entry, std::size_t last) const {
        if (entry.preposition.empty()) return true;
        const std::size_t end = clause_.clause_end(last - 1);
        for (std::size_t k = last; k < end; ++k) {
            if (clause_.lower(k) == entry.preposition) return true;
            if (clause_.lower(k) == ",") return false;
        }
        return false;
    }

    /// Kinds of saying need something said: a quotation, or a clause of its own.
    bool clause_fits(const Entry& entry, std::size_t i) const {
        const auto& frame = lexicon_.frames()[entry.frame];
        if (frame.quote) return clause_.lower(i + 1) == "that" || (clause_.has_quotes() && !clause_.in_quotes(i));
        if (!frame.clause) return true;
        if (clause_.has_quotes()) return true;
        for (std::size_t k = 0; k < clause_.size(); ++k)
            if (k != i && clause_.is_verb(k) && (k > i || clause_.lower(k + 1) == "," || k + 3 < i)) return true;
        return false;
    }

    std::optional<std::size_t> find_object(const ObjectTest& test, std::size_t verb, std::size_t last) const {
        const auto fits = [&](std::size_t k) {
            const auto& word = clause_.word(k);
            if (fits_compound(test, k)) return true;
            if (word.word_class == WordClass::verb && word.form != VerbForm::gerund) return false;
            if (std::ranges::find(test.nouns, word.lemma) != test.nouns.end()) return true;
            if (fits_phrase(test, k)) return true;
            return std::ranges::any_of(test.kinds, [&](EventKind kind) { return lexicon_.names(word.lemma, kind); });
        };
        if (clause_.is_passive(verb)) {
            for (std::size_t k = clause_.group_start(verb); k-- > 0 && !(clause_.is_verb(k) && clause_.is_finite(k));)
                if (fits(k)) return k;
        }
        const std::size_t end = std::min(clause_.clause_end(last - 1), last + 9);
        for (std::size_t k = last; k < end; ++k) {
            if (fits(k)) return k;
            if (clause_.lower(k) == "," && !clause_.mention_at(k + 1)) break;
        }
        return std::nullopt;
    }

    /// "sit-in" is three tokens.
    bool fits_compound(const ObjectTest& test, std::size_t k) const {
        if (clause_.lower(k + 1) != "-" || k + 2 >= clause_.size()) return false;
        const auto whole = clause_.word(k).lemma + "-" + clause_.word(k + 2).lemma;
        return std::ranges::find(test.nouns, whole) != test.nouns.end();
    }

    /// "working_group" among the nouns of a test is two words.
    bool fits_phrase(const ObjectTest& test, std::size_t k) const {
        if (k + 1 >= clause_.size()) return false;
        const auto two = clause_.word(k).lemma + "_" + clause_.word(k + 1).lemma;
        const auto form = std::string{clause_.lower(k)} + "_" + clause_.word(k + 1).lemma;
        return std::ranges::find(test.nouns, two) != test.nouns.end() ||
               std::ranges::find(test.nouns, form) != test.nouns.end();
    }

    const Clause& clause_;
    const Lexicon& lexicon_;
    std::vector<bool> used_;
    std::vector<Trigger> triggers_{};
};

} // namespace

std::vector<Trigger> find_triggers(const Clause& clause, const Lexicon& lexicon) {
    return TriggerFinder{clause, lexicon}.run();
}

} // namespace dragoman
