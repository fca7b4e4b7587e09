// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dragoman {

/// Which events are asked for. Every field that is empty lets all through; values of one field are alternatives, fields
/// are joined by "and".
struct Filter {
    std::vector<std::string> actors{}; ///< id, name or country code; upper and lower case are one
    std::vector<EventKind> kinds{};
    std::vector<std::string> places{}; ///< name or country code
    std::optional<Day> since{};        ///< the event's last possible day is on or after it
    std::optional<Day> until{};        ///< the event's first possible day is on or before it
    std::vector<Status> statuses{};    ///< happened and ongoing: only what the text itself tells
    bool claimed{};                    ///< one status more: told as done by nobody but a speaker
    std::vector<std::string> topics{};
    std::size_t limit{}; ///< at most so many events, the earliest; 0 = all
};

/// Does the event pass (limit aside)? An undated event passes neither `since` nor `until`.
bool matches(const Event& event, const Filter& filter);

/// The answer to a query: values for any writer.
struct Selection {
    Chronicle chronicle{};  ///< the events that passed, and the actors, places and articles they name
    std::size_t matched{};  ///< events that passed before the limit
    std::size_t total{};    ///< events in the store
    std::size_t articles{}; ///< articles in the store
    std::string query{};    ///< the filter in words: "actor China, since 2023-06-01"
};

Selection select(const Chronicle& chronicle, const Filter& filter);

/// "actor China · kind meet · since 2023-06-01"; "everything" for the empty filter.
std::string in_words(const Filter& filter);

/// Actors of the chronicle whose id, name or country is `name` (case folded, ASCII); sorted by id.
std::vector<ActorProfile> actors_named(const Chronicle& chronicle, std::string_view name);

/// Up to `limit` of `candidates` that `word` may have meant, those that begin with it first, then by optimal
/// string alignment distance.
std::vector<std::string> did_you_mean(std::string_view word, std::vector<std::string> candidates,
                                      std::size_t limit = 3);

} // namespace dragoman
