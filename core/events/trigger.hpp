// SPDX-License-Identifier: MIT
#pragma once

#include "core/events/clause.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace dragoman {

/// Words of a sentence that an entry of the lexicon takes for an event.
struct Trigger {
    std::size_t head{};  ///< token of the entry's first word
    std::size_t last{};  ///< tokens [head, last) are the trigger
    std::size_t entry{}; ///< index into Lexicon::entries()
    bool verb{};
    std::optional<std::size_t> object{}; ///< token of the noun that the entry's object test found
};

/// The triggers of a sentence in order of their heads. A noun that only completes a verb's entry ("hold talks"), and
/// entries of kind none, are left out.
std::vector<Trigger> find_triggers(const Clause& clause, const Lexicon& lexicon);

} // namespace dragoman
