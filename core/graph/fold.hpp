// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"
#include "core/model/analysis.hpp"

#include <span>
#include <string>
#include <vector>

// THE LAW. An event is a fold over its evidence.
//
// `analyze` turns one article into evidence, and looks at nothing else. What is ever merged are sets of evidence, and
// the union of sets is associative, commutative and idempotent. The chronicle is a pure function of that set:
//
//     chronicle = fold( union of analyze(article) over all articles )
//
// So the order of articles, batches and threads changes nothing; an article read twice changes nothing; "what was known
// on a date" is the fold over the articles published by then; and an ingest need only fold the blocks that it touches
// again, because no two mentions of different blocks are ever one event, and no actor depends on another.

namespace dragoman {

/// The block of a mention: kind, countries of its participants, and the month in which it is dated to begin (of the
/// publication where it is undated). Mentions of different blocks are different events.
std::string block_key(const Evidence& mention);

/// The events of one block. The mentions may come in any order and repeatedly.
std::vector<Event> fold_block(std::vector<Evidence> mentions);

/// One event out of mentions that are the same event. REQUIRES: not empty.
Event fold_event(std::vector<Evidence> mentions);

/// A mention of an actor together with the publication date of its article.
struct Sighting {
    ActorMention mention{};
    Edtf published{};
    friend auto operator<=>(const Sighting&, const Sighting&) = default;
};

/// One actor out of its sightings, in any order. REQUIRES: not empty, all of one actor id.
ActorProfile fold_actor(std::span<const Sighting> sightings);

/// The order of events in a chronicle: by first day (unknown last), then id.
bool earlier(const Event& a, const Event& b);

/// The whole chronicle from the analyses of a set of articles. REQUIRES: article ids are unique.
Chronicle fold(std::span<const Analysis> analyses);

} // namespace dragoman
