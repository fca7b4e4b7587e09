// SPDX-License-Identifier: MIT
#include "core/events/dating.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace dragoman {

namespace {

class EventDater {
public:
    EventDater(const Clause& clause, const Trigger& trigger, EventKind kind, const DateContext& context)
        : clause_(clause), trigger_(trigger), kind_(kind), context_(context) {}

    std::optional<std::size_t> phrase() const {
        std::optional<std::size_t> best;
        std::size_t nearest = ~std::size_t{0};
        for (std::size_t d = 0; d < clause_.dates().size(); ++d) {
            const auto& date = clause_.dates()[d];
            if (date.type != DateType::date || (!date.when.known() && date.value == "PRESENT_REF")) continue;
            if (const auto far = distance(date); far && *far < nearest) {
                nearest = *far;
                best = d;
            }
        }
        return best;
    }

    Dating without_phrase() const {
        Dating dating;
        if (context_.status != Status::happened && context_.status != Status::ongoing) return dating;
        if (context_.reported || clause_.subordinate(trigger_.head)) return dating;
        const bool now = present_tense();
        if (!now && !context_.dated_item) return dating;
        dating.when = context_.published;
        dating.basis = fmt::format("publication on {}: a main clause {}", to_string(context_.published),
                                   now ? "in the present tense" : "of a dated news item");
        return dating;
    }

    /// "3-5 June" is how long a visit lasted; "earlier this week" is some time in it, whatever it was.
    Extent extent(const DateMention& date) const {
        const bool range = date.value.find('/') != std::string::npos;
        return info(kind_).lasting && range ? Extent::span : Extent::within;
    }

private:
    /// How far a date phrase stands from the trigger that it may date; nothing where it dates another.
    std::optional<std::size_t> distance(const DateMention& date) const {
        const auto& tree = clause_.tree();
        const auto dated = tree.climb(tree.top(date.first, date.last),
                                      [&](std::size_t i) { return in_trigger(i) || clause_.is_verb(i); });
        if (!dated) return near(date);
        if (in_trigger(*dated)) return words_between(date);
        // What another word lends counts less than any of its own.
        return takes_date_of(*dated) ? std::optional{clause_.size() * 3 + words_between(date)} : std::nullopt;
    }

    bool in_trigger(std::size_t i) const { return i >= trigger_.head && i < trigger_.last; }

    /// "talks will be held on Monday", "is due on Monday to meet", "met on Monday and signed".
    bool takes_date_of(std::size_t verb) const {
        const auto& tree = clause_.tree();
        const std::size_t head = trigger_.head;
        if (!trigger_.verb && clause_.governing_verb(head) == verb) return true;
        const bool shares = trigger_.verb ? tree.is(head, {Relation::xcomp}) || tree.first_conjunct(head) == verb
                                          : tree.is(head, {Relation::nsubj, Relation::nsubj_pass});
        return shares && (tree.head(head) == verb || tree.first_conjunct(head) == verb);
    }

    /// What stands behind belongs to the word before it rather than to the next.
    std::size_t words_between(const DateMention& date) const {
        if (date.first >= trigger_.last) return (date.first - trigger_.last) * 2;
        return date.last <= trigger_.head ? (trigger_.head - date.last) * 3 : 0;
    }

    /// Without a verb in the tree above: no verb may stand between.
    std::optional<std::size_t> near(const DateMention& date) const {
        const bool right = date.first >= trigger_.last;
        for (std::size_t i = right ? trigger_.last : date.last; i < (right ? date.first : trigger_.head); ++i)
            if (clause_.lower(i) == ";" || clause_.is_verb(i)) return std::nullopt;
        return words_between(date);
    }

    bool present_tense() const {
        std::size_t verb = trigger_.head;
        if (!trigger_.verb) {
            const auto governor = clause_.finite_before(trigger_.head);
            if (!governor) return false;
            verb = *governor;
        }
        const std::size_t start = clause_.group_start(verb);
        if (clause_.word(verb).form == VerbForm::present && start == verb) return true;
        if (clause_.word(verb).form == VerbForm::base && start == verb &&
            !(start > 0 && clause_.word(start - 1).word_class == WordClass::infinitive))
            return true;
        return start < verb && clause_.word(verb).form == VerbForm::gerund &&
               (clause_.lower(start) == "is" || clause_.lower(start) == "are");
    }

    const Clause& clause_;
    const Trigger& trigger_;
    EventKind kind_;
    const DateContext& context_;
};

} // namespace

Dating date_event(const Clause& clause, const Trigger& trigger, EventKind kind, const DateContext& context,
                  std::string_view text) {
    const EventDater dater{clause, trigger, kind, context};
    const auto phrase = dater.phrase();
    if (!phrase) return dater.without_phrase();
    const auto& date = clause.dates()[*phrase];
    return {date.when, dater.extent(date), std::string{clause.span(date.first, date.last).in(text)}, date.basis};
}

} // namespace dragoman
