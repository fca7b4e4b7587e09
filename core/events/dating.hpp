// SPDX-License-Identifier: MIT
#pragma once

#include "core/events/clause.hpp"
#include "core/events/trigger.hpp"
#include "core/model/event.hpp"

namespace dragoman {

/// What decides the date where no words of the sentence give it.
struct DateContext {
    Edtf published{};
    bool dated_item{}; ///< a short news item, whose main clauses hold on its date
    bool reported{};   ///< the event is told by a speaker
    Status status{};
};

/// The date of an event: of the phrase in its clause, else of its governing clause, else the publication date where the
/// event guide allows it (a main clause in the present tense, or of a dated item). Otherwise unknown: nothing is
/// guessed. `text` is the article's.
Dating date_event(const Clause& clause, const Trigger& trigger, EventKind kind, const DateContext& context,
                  std::string_view text);

} // namespace dragoman
