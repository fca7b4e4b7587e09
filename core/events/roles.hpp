// SPDX-License-Identifier: MIT
#pragma once

#include "core/events/clause.hpp"
#include "core/events/trigger.hpp"
#include "core/model/actor.hpp"

#include <string_view>
#include <vector>

namespace dragoman {

/// Who takes part in an event, as indices into the sentence's mentions with the reason for each.
struct Roles {
    struct Filled {
        std::size_t mention{};
        std::string basis{};
    };
    std::vector<Filled> sources{};
    std::vector<Filled> targets{};
};

/// Fills the slots of the trigger's frame from its clause.
Roles find_roles(const Clause& clause, const Trigger& trigger, const Lexicon& lexicon);

} // namespace dragoman
