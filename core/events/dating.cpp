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
    /// How far a date phrase stands from the trigger; nothing where another verb stands between that it belongs to.
    std::optional<std::size_t> distance(const DateMention& date) const {
        const bool right = date.first >= trigger_.last;
        const std::size_t from = right ? trigger_.last : date.last;
        const std::size_t to = right ? date.first : trigger_.head;
        std::size_t verbs = 0;
        for (std::size_t i = from; i < to; ++i) {
            if (clause_.lower(i) == ";") return std::nullopt;
            // "traveled to China in June when he stressed": the relative clause keeps its own date, and takes none.
            if (clause_.word(i).word_class == WordClass::subordinator && right) return std::nullopt;
            if (clause_.is_verb(i) && clause_.word(i).form != VerbForm::gerund) ++verbs;
        }
        // A noun may be dated across the verb that governs it ("talks will be held on Monday"); a verb across none.
        const std::size_t allowed = trigger_.verb ? 0 : 1;
        if (verbs > allowed) return std::nullopt;
        // What stands behind belongs to the word before it rather than to the next.
        return (to - from) * (right ? 2 : 3);
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
