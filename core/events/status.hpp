// SPDX-License-Identifier: MIT
#pragma once

#include "core/events/clause.hpp"
#include "core/events/trigger.hpp"
#include "core/model/event.hpp"

#include <string>

namespace dragoman {

struct StatusReading {
    Status status{Status::happened};
    std::string basis{}; ///< the word that decided: "'will'"; empty where nothing spoke against "happened"
};

/// Did it happen? Negation, modals, tense and the verbs above the trigger decide; the event guide's five statuses.
StatusReading read_status(const Clause& clause, const Trigger& trigger);

} // namespace dragoman
