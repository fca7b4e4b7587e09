// SPDX-License-Identifier: MIT
#include "io/export.hpp"
#include "io/export_values.hpp"
#include "io/json.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace dragoman {

namespace {

void write_date(JsonWriter& json, const Dating& date) {
    json.begin_object().key("edtf");
    write_edtf(json, date.when);
    json.key("start");
    write_day(json, date.when.start);
    json.key("end");
    write_day(json, date.when.end);
    json.key("precision").string(to_string(date.when.precision));
    json.key("extent").string(to_string(date.extent));
    json.key("text").string_or_null(date.text);
    json.key("basis").string_or_null(date.basis).end_object();
}

void write_participants(JsonWriter& json, const std::vector<Participant>& participants) {
    json.begin_array();
    for (const auto& [actor, role, mention, basis] : participants) {
        json.begin_object().key("actor").string(actor.id).key("name").string(actor.name);
        json.key("type").string(to_string(actor.type)).key("country").string_or_null(actor.country);
        json.key("code").string_or_null(actor.code).key("role").string(to_string(role)).end_object();
    }
    json.end_array();
}

void write_place(JsonWriter& json, const std::optional<Place>& place) {
    if (!place) return void(json.null());
    json.begin_object().key("name").string(place->name).key("country").string_or_null(place->country).end_object();
}

void write_speaker(JsonWriter& json, const std::optional<Actor>& speaker) {
    if (!speaker) return void(json.null());
    json.begin_object().key("actor").string(speaker->id).key("name").string(speaker->name).end_object();
}

/// Who did it to whom, whatever the names in the article at hand.
std::vector<std::pair<Role, std::string>> parties(const std::vector<Participant>& participants) {
    std::vector<std::pair<Role, std::string>> parties;
    for (const auto& participant : participants) parties.emplace_back(participant.role, participant.actor.id);
    std::ranges::sort(parties);
    return parties;
}

bool same_speaker(const std::optional<Actor>& a, const std::optional<Actor>& b) {
    return a.has_value() == b.has_value() && (!a || a->id == b->id);
}

/// What this report says otherwise than the event as all reports together have it.
void write_differences(JsonWriter& json, const Evidence& report, const Event& event) {
    if (report.kind != event.kind) json.key("kind").string(to_string(report.kind));
    if (report.status != event.status) json.key("status").string(to_string(report.status));
    if (std::tie(report.date.when, report.date.extent) != std::tie(event.date.when, event.date.extent))
        write_date(json.key("date"), report.date);
    if (parties(report.participants) != parties(event.participants))
        write_participants(json.key("participants"), report.participants);
    if (report.place != event.place) write_place(json.key("place"), report.place);
    if (!same_speaker(report.speaker, event.speaker)) write_speaker(json.key("speaker"), report.speaker);
}

/// Empty where the article is not there, or has none.
std::string_view url_of(std::string_view article, std::span<const ArticleInfo> articles) {
    const auto found = std::ranges::lower_bound(articles, article, {}, &ArticleInfo::id);
    return found != articles.end() && found->id == article ? std::string_view{found->url} : std::string_view{};
}

void write_evidence(JsonWriter& json, const Event& event, std::span<const ArticleInfo> articles) {
    json.begin_array();
    for (const auto& report : event.evidence) {
        json.begin_object().key("article").string(report.article).key("published");
        write_edtf(json, report.published);
        json.key("url").string_or_null(url_of(report.article, articles));
        json.key("char_start").integer(report.sentence.start).key("char_end").integer(report.sentence.end);
        json.key("quote").string(report.quote);
        json.key("trigger_start").integer(report.trigger.start).key("trigger_end").integer(report.trigger.end);
        json.key("rule").string_or_null(report.rule);
        write_differences(json, report, event);
        json.end_object();
    }
    json.end_array();
}

void write_history(JsonWriter& json, const std::vector<HistoryStep>& history) {
    json.begin_array();
    for (const auto& step : history) {
        json.begin_object().key("published");
        write_edtf(json, step.published);
        json.key("status").string(to_string(step.status)).key("date");
        write_edtf(json, step.date);
        json.key("article").string(step.article).end_object();
    }
    json.end_array();
}

void write_event(JsonWriter& json, const Event& event, std::span<const ArticleInfo> articles) {
    json.begin_object().key("id").string(event.id).key("kind").string(to_string(event.kind));
    json.key("mode").string_or_null(event.mode).key("status").string(to_string(event.status));
    write_date(json.key("date"), event.date);
    write_participants(json.key("participants"), event.participants);
    write_place(json.key("place"), event.place);
    write_speaker(json.key("speaker"), event.speaker);
    json.key("topic").strings(event.topics);
    json.key("plover").string_or_null(info(event.kind).plover).key("cameo").string_or_null(event.cameo);
    json.key("confidence").percent(event.confidence);
    write_evidence(json.key("evidence"), event, articles);
    write_history(json.key("history"), event.history);
    json.key("called_off").boolean(event.called_off).end_object();
}

} // namespace

std::string event_json(const Event& event, std::span<const ArticleInfo> articles) {
    JsonWriter json;
    write_event(json, event, articles);
    return json.take();
}

std::string events_jsonl(const Chronicle& chronicle) {
    std::string lines;
    JsonWriter json;
    for (const auto& event : chronicle.events) {
        write_event(json, event, chronicle.articles);
        lines += json.take();
        lines += '\n';
    }
    return lines;
}

std::string events_json(const Chronicle& chronicle) {
    JsonWriter json;
    json.begin_array();
    for (const auto& event : chronicle.events) write_event(json, event, chronicle.articles);
    return json.end_array().take();
}

} // namespace dragoman
