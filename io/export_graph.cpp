// SPDX-License-Identifier: MIT
#include "core/graph/network.hpp"
#include "io/export.hpp"
#include "io/export_values.hpp"
#include "io/json.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace dragoman {

namespace {

using Profiles = std::map<std::string_view, ActorProfile>;

/// Everybody who takes part or is known to the selection; a party that no article mentions by itself has no sightings.
Profiles actors_of(const Chronicle& chronicle) {
    Profiles actors;
    for (const auto& profile : chronicle.actors) actors.emplace(profile.actor.id, profile);
    for (const auto& event : chronicle.events)
        for (const auto& participant : event.participants)
            actors.emplace(participant.actor.id, ActorProfile{.actor = participant.actor});
    return actors;
}

void write_nodes(JsonWriter& json, const Profiles& actors, std::span<const Standing> standings) {
    json.begin_array();
    for (const auto& [id, profile] : actors) {
        const auto& actor = profile.actor;
        json.begin_object().key("id").string(id).key("name").string(actor.name);
        json.key("type").string(to_string(actor.type)).key("country").string_or_null(actor.country);
        json.key("code").string_or_null(actor.code).key("mentions").integer(profile.mentions).key("first_seen");
        write_edtf(json, profile.first_seen);
        write_edtf(json.key("last_seen"), profile.last_seen);
        const auto standing = std::ranges::lower_bound(standings, id, {}, &Standing::actor);
        const bool tied = standing != standings.end() && standing->actor == id;
        json.key("degree")
            .integer(tied ? standing->degree : 0)
            .key("betweenness")
            .number(tied ? standing->betweenness : 0);
        json.end_object();
    }
    json.end_array();
}

/// Ids, from doer to addressee; the parties of a symmetric kind in the order of their ids.
std::set<std::pair<std::string_view, std::string_view>> ties(const Event& event) {
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    const bool symmetric = info(event.kind).symmetric;
    for (const auto& a : event.participants)
        for (const auto& b : event.participants) {
            const bool tied = symmetric ? a.actor.id < b.actor.id : a.role == Role::source && b.role == Role::target;
            if (tied && a.actor.id != b.actor.id) pairs.emplace(a.actor.id, b.actor.id);
        }
    return pairs;
}

std::size_t reporting_articles(const Event& event) {
    std::set<std::string_view> articles;
    for (const auto& mention : event.evidence) articles.insert(mention.article);
    return articles.size();
}

void write_link(JsonWriter& json, const Event& event, std::string_view source, std::string_view target) {
    json.begin_object().key("source").string(source).key("target").string(target).key("key").string(event.id);
    json.key("kind").string(to_string(event.kind)).key("status").string(to_string(event.status)).key("date");
    write_edtf(json, event.date.when);
    write_day(json.key("start"), event.date.when.start);
    write_day(json.key("end"), event.date.when.end);
    json.key("place").string_or_null(event.place ? event.place->name : "");
    json.key("confidence").percent(event.confidence);
    json.key("sources").integer(static_cast<long long>(reporting_articles(event)));
    json.key("speaker").string_or_null(event.speaker ? event.speaker->name : "").end_object();
}

void write_links(JsonWriter& json, std::span<const Event> events) {
    json.begin_array();
    for (const auto& event : events)
        for (const auto& [source, target] : ties(event)) write_link(json, event, source, target);
    json.end_array();
}

/// What weighs most in a relation, or "mixed".
std::string_view balance(const Relation& relation) {
    const auto most = std::max({relation.cooperation, relation.conflict, relation.words});
    const auto as_many = (relation.cooperation == most) + (relation.conflict == most) + (relation.words == most);
    if (as_many > 1) return "mixed";
    return relation.cooperation == most ? "cooperation" : relation.conflict == most ? "conflict" : "words";
}

} // namespace

std::string graph_json(const Selection& selection) {
    const auto& chronicle = selection.chronicle;
    const auto actors = actors_of(chronicle);
    JsonWriter json;
    json.begin_object().key("directed").boolean(true).key("multigraph").boolean(true);
    json.key("graph").begin_object().key("query").string(selection.query).end_object();
    write_nodes(json.key("nodes"), actors, standings(relations(chronicle.events)));
    for (const auto* name : {"links", "edges"}) write_links(json.key(name), chronicle.events);
    return json.end_object().take();
}

std::string relations_jsonl(std::span<const Relation> relations, const Chronicle& chronicle) {
    const auto actors = actors_of(chronicle);
    const auto name = [&](std::string_view id) {
        const auto found = actors.find(id);
        return found == actors.end() ? id : std::string_view{found->second.actor.name};
    };
    std::string lines;
    JsonWriter json;
    for (const auto& relation : relations) {
        json.begin_object().key("a").string(relation.a).key("b").string(relation.b);
        json.key("a_name").string(name(relation.a)).key("b_name").string(name(relation.b));
        json.key("cooperation").integer(relation.cooperation).key("conflict").integer(relation.conflict);
        json.key("words").integer(relation.words).key("conflict_by_a").integer(relation.conflict_by_a);
        json.key("conflict_by_b").integer(relation.conflict_by_b).key("polarity").string(balance(relation));
        json.key("events").strings(relation.events).end_object();
        lines += json.take() + '\n';
    }
    return lines;
}

} // namespace dragoman
