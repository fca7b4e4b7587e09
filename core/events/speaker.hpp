// SPDX-License-Identifier: MIT
#pragma once

#include "core/events/clause.hpp"
#include "core/events/trigger.hpp"

#include <optional>
#include <vector>

namespace dragoman {

/// Is this kind of act one by which its source tells of other events?
bool tells(EventKind kind);

/// The mention of whoever, in this sentence, tells of the event: "X said that Y attacked Z", "Y attacked Z, X said",
/// "according to X". `tellers` are the sentence's triggers of kinds that tell, with the mention of each one's source.
struct Teller {
    Trigger trigger{};
    std::size_t mention{};
};
std::optional<std::size_t> find_speaker(const Clause& clause, const Trigger& trigger,
                                        const std::vector<Teller>& tellers);

} // namespace dragoman
