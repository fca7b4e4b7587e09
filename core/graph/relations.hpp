// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dragoman {

/// What an event does to a relation. Words are statements, requests, letters, and votes and offices.
enum class Polarity { cooperation, conflict, words };

/// By the quad of its kind; diplomatic relations that are cut (CAMEO root 16) are conflict.
Polarity polarity(EventKind kind, std::string_view cameo);

/// All events that tie two actors. `a` < `b`.
struct Relation {
    std::string a{}; ///< actor ids
    std::string b{};
    std::uint32_t cooperation{};
    std::uint32_t conflict{};
    std::uint32_t words{};
    std::uint32_t conflict_by_a{}; ///< of the conflict, what a does to b
    std::uint32_t conflict_by_b{};
    std::vector<std::string> events{}; ///< ids, in the order of the events given

    std::uint32_t weight() const { return cooperation + conflict + words; }
    friend auto operator<=>(const Relation&, const Relation&) = default;
};

/// One relation per pair of actors that share an event: sources with targets, and the parties of a symmetric kind with
/// each other. Only what the text itself tells as happened or going on counts: no plans, denials, fears or claims.
/// Sorted by weight (heaviest first), then ids.
std::vector<Relation> relations(std::span<const Event> events);

} // namespace dragoman
