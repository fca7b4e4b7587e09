// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"
#include "io/sqlite.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Values of the model as columns of the store. Each `bind` fills the columns that the constant or comment above it
// names, and each `read` takes those that a SELECT of `..._columns` gives, in the same order.

namespace dragoman {

using sqlite::Statement;

/// An EDTF string, null where unknown.
void bind_edtf(Statement& to, const Edtf& date);
Edtf read_edtf(Statement& from);

/// Lists of strings are JSON arrays.
void bind_list(Statement& to, const std::vector<std::string>& list);
std::vector<std::string> read_list(Statement& from);

inline constexpr std::string_view actor_columns = "actor, name, type, country, code";
void bind_actor(Statement& to, const Actor& actor);
Actor read_actor(Statement& from);

inline constexpr std::string_view participant_columns =
    "role, actor, name, type, country, code, mention_start, mention_end, basis";
void bind_participant(Statement& to, const Participant& participant);
Participant read_participant(Statement& from);

void bind_span(Statement& to, TextSpan span);
TextSpan read_span(Statement& from);

Status read_status(Statement& from);

/// What an event and its evidence both have: kind, status, mode, date (with start, end and precision for SQL alone),
/// place, speaker, topics, CAMEO code and confidence.
inline constexpr std::string_view account_columns =
    "kind, status, mode, date, date_start, date_end, date_precision, date_extent, date_text, date_basis, place, "
    "place_country, speaker, speaker_name, speaker_type, speaker_country, speaker_code, topics, cameo, confidence";
inline constexpr int account_column_count = 20;
template <typename EventOrEvidence>
void bind_account(Statement& to, const EventOrEvidence& value);
template <typename EventOrEvidence>
void read_account(Statement& from, EventOrEvidence& value);

/// Somebody else wrote into the store, or its disk forgot: "holds 'x' where a date should stand".
[[noreturn]] void damaged(const Statement& from, std::string_view what, std::string_view value);

/// "?, ?, ?"
std::string placeholders(int count);

} // namespace dragoman
