// SPDX-License-Identifier: MIT
#include "io/store_values.hpp"

#include "core/error.hpp"
#include "io/json.hpp"

#include <fmt/format.h>

#include <type_traits>

namespace dragoman {

void damaged(const Statement& from, std::string_view what, std::string_view value) {
    throw StoreError(fmt::format("{}: holds '{}' where {} should stand; ingest the articles into a new file",
                                 from.path(), value, what));
}

namespace {

/// Reads one column as a value of an enumeration.
template <typename Named>
auto read_named(Statement& from, std::string_view what, Named named) {
    const auto word = from.view();
    const auto value = named(word);
    if (!value) damaged(from, what, word);
    return *value;
}

std::optional<Role> role_named(std::string_view name) {
    for (const Role role : {Role::source, Role::target})
        if (to_string(role) == name) return role;
    return std::nullopt;
}

std::optional<Extent> extent_named(std::string_view name) {
    for (const Extent extent : {Extent::within, Extent::span})
        if (to_string(extent) == name) return extent;
    return std::nullopt;
}

void bind_day(Statement& to, const std::optional<Day>& day) {
    if (day)
        to.bind(to_string(*day));
    else
        to.bind_null();
}

void bind_dating(Statement& to, const Dating& date) {
    bind_edtf(to, date.when);
    bind_day(to, date.when.start);
    bind_day(to, date.when.end);
    to.bind(to_string(date.when.precision))
        .bind(to_string(date.extent))
        .bind_or_null(date.text)
        .bind_or_null(date.basis);
}

Dating read_dating(Statement& from) {
    Dating date{.when = read_edtf(from)};
    from.skip(3); // start, end and precision follow from the EDTF string
    date.extent = read_named(from, "an extent", extent_named);
    date.text = from.text();
    date.basis = from.text();
    return date;
}

void bind_place(Statement& to, const std::optional<Place>& place) {
    if (place)
        to.bind(place->name).bind_or_null(place->country);
    else
        to.bind_null().bind_null();
}

std::optional<Place> read_place(Statement& from) {
    auto name = from.text_or_null();
    auto country = from.text();
    if (!name) return std::nullopt;
    return Place{std::move(*name), std::move(country)};
}

constexpr int actor_column_count = 5;

void bind_speaker(Statement& to, const std::optional<Actor>& speaker) {
    if (speaker) return bind_actor(to, *speaker);
    for (int i = 0; i < actor_column_count; ++i) to.bind_null();
}

std::optional<Actor> read_speaker(Statement& from) {
    if (!from.null_ahead()) return read_actor(from);
    from.skip(actor_column_count);
    return std::nullopt;
}

} // namespace

void bind_edtf(Statement& to, const Edtf& date) {
    to.bind_or_null(to_string(date));
}

Edtf read_edtf(Statement& from) {
    if (from.null_ahead()) {
        from.skip(1);
        return {};
    }
    return read_named(from, "a date", parse_edtf);
}

void bind_list(Statement& to, const std::vector<std::string>& list) {
    to.bind(JsonWriter{}.strings(list).take());
}

std::vector<std::string> read_list(Statement& from) {
    const auto text = from.view();
    std::vector<std::string> list;
    if (text == "[]") return list;
    auto parsed = parse_json(text);
    auto* json = std::get_if<Json>(&parsed);
    auto* array = json ? std::get_if<Json::Array>(&json->value) : nullptr;
    if (!array) damaged(from, "a JSON array", text);
    for (auto& item : *array) {
        auto* string = std::get_if<std::string>(&item.value);
        if (!string) damaged(from, "a JSON array of strings", text);
        list.push_back(std::move(*string));
    }
    return list;
}

void bind_actor(Statement& to, const Actor& actor) {
    to.bind(actor.id).bind(actor.name).bind(to_string(actor.type)).bind_or_null(actor.country).bind_or_null(actor.code);
}

Actor read_actor(Statement& from) {
    Actor actor{.id = from.text(), .name = from.text()};
    actor.type = read_named(from, "a type of actor", actor_type_named);
    actor.country = from.text();
    actor.code = from.text();
    return actor;
}

void bind_participant(Statement& to, const Participant& participant) {
    to.bind(to_string(participant.role));
    bind_actor(to, participant.actor);
    bind_span(to, participant.mention);
    to.bind_or_null(participant.basis);
}

Participant read_participant(Statement& from) {
    Participant participant;
    participant.role = read_named(from, "a role", role_named);
    participant.actor = read_actor(from);
    participant.mention = read_span(from);
    participant.basis = from.text();
    return participant;
}

void bind_span(Statement& to, TextSpan span) {
    to.bind(std::int64_t{span.start}).bind(std::int64_t{span.end});
}

TextSpan read_span(Statement& from) {
    const auto start = static_cast<std::uint32_t>(from.integer());
    return {start, static_cast<std::uint32_t>(from.integer())};
}

Status read_status(Statement& from) {
    return read_named(from, "a status", status_named);
}

template <typename EventOrEvidence>
void bind_account(Statement& to, const EventOrEvidence& value) {
    to.bind(to_string(value.kind)).bind(to_string(value.status)).bind_or_null(value.mode);
    bind_dating(to, value.date);
    bind_place(to, value.place);
    bind_speaker(to, value.speaker);
    bind_list(to, value.topics);
    to.bind_or_null(value.cameo).bind(std::int64_t{value.confidence});
}

template <typename EventOrEvidence>
void read_account(Statement& from, EventOrEvidence& value) {
    value.kind = read_named(from, "a kind", kind_named);
    value.status = read_status(from);
    value.mode = from.text();
    value.date = read_dating(from);
    value.place = read_place(from);
    value.speaker = read_speaker(from);
    value.topics = read_list(from);
    value.cameo = from.text();
    value.confidence = static_cast<std::uint8_t>(from.integer());
}

template void bind_account(Statement&, const Event&);
template void bind_account(Statement&, const Evidence&);
template void read_account(Statement&, Event&);
template void read_account(Statement&, Evidence&);

std::string placeholders(int count) {
    std::string list = "?";
    for (int i = 1; i < count; ++i) list += ", ?";
    return list;
}

} // namespace dragoman
