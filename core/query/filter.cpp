// SPDX-License-Identifier: MIT
#include "core/query/filter.hpp"

#include "core/text/fold_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace dragoman {

namespace {

bool same(std::string_view a, std::string_view b) {
    return fold_case(a) == fold_case(b);
}

bool is_actor(const Actor& actor, std::string_view wanted) {
    return same(actor.id, wanted) || same(actor.name, wanted) ||
           (!actor.country.empty() && same(actor.country, wanted)) ||
           // "Blinken" asks for Antony Blinken
           (actor.type == ActorType::person && fold_case(actor.name).ends_with(" " + fold_case(wanted)));
}

template <typename Values, typename Test>
bool any_or_empty(const Values& values, Test test) {
    return values.empty() || std::ranges::any_of(values, test);
}

bool has_actor(const Event& event, std::string_view wanted) {
    return std::ranges::any_of(event.participants, [&](const Participant& p) { return is_actor(p.actor, wanted); }) ||
           (event.speaker && is_actor(*event.speaker, wanted));
}

bool has_status(const Event& event, const Filter& filter) {
    if (filter.statuses.empty() && !filter.claimed) return true;
    if (merely_claimed(event)) return filter.claimed;
    return std::ranges::find(filter.statuses, event.status) != filter.statuses.end();
}

bool in_period(const Event& event, const Filter& filter) {
    const auto& when = event.date.when;
    if (!filter.since && !filter.until) return true;
    if (!when.known()) return false;
    if (filter.since && when.end && *when.end < *filter.since) return false;
    return !(filter.until && when.start && *filter.until < *when.start);
}

} // namespace

bool matches(const Event& event, const Filter& filter) {
    const auto place_is = [&](const std::string& wanted) {
        return event.place && (same(event.place->name, wanted) || same(event.place->country, wanted));
    };
    const auto topic_is = [&](const std::string& wanted) {
        return std::ranges::any_of(event.topics, [&](const auto& topic) { return same(topic, wanted); });
    };
    return any_or_empty(filter.actors, [&](const auto& actor) { return has_actor(event, actor); }) &&
           any_or_empty(filter.kinds, [&](EventKind kind) { return event.kind == kind; }) &&
           has_status(event, filter) && any_or_empty(filter.places, place_is) &&
           any_or_empty(filter.topics, topic_is) && in_period(event, filter);
}

Selection select(const Chronicle& chronicle, const Filter& filter) {
    Selection selection;
    selection.query = in_words(filter);
    selection.total = chronicle.events.size();
    selection.articles = chronicle.articles.size();

    std::set<std::string_view> actors, articles;
    std::set<Place> places;
    for (const auto& event : chronicle.events) {
        if (!matches(event, filter)) continue;
        ++selection.matched;
        if (filter.limit != 0 && selection.chronicle.events.size() == filter.limit) continue;
        selection.chronicle.events.push_back(event);
        for (const auto& participant : event.participants) actors.insert(participant.actor.id);
        if (event.speaker) actors.insert(event.speaker->id);
        if (event.place) places.insert(*event.place);
        for (const auto& mention : event.evidence) articles.insert(mention.article);
    }
    std::ranges::copy_if(chronicle.actors, std::back_inserter(selection.chronicle.actors),
                         [&](const ActorProfile& profile) { return actors.contains(profile.actor.id); });
    std::ranges::copy_if(chronicle.articles, std::back_inserter(selection.chronicle.articles),
                         [&](const ArticleInfo& article) { return articles.contains(article.id); });
    selection.chronicle.places.assign(places.begin(), places.end());
    return selection;
}

std::string in_words(const Filter& filter) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view what, const auto& values, auto name) {
        if (values.empty()) return;
        std::string text{what};
        for (std::size_t i = 0; i < values.size(); ++i) text += (i == 0 ? " " : " or ") + std::string{name(values[i])};
        parts.push_back(std::move(text));
    };
    const auto itself = [](const std::string& value) -> std::string_view { return value; };
    add("actor", filter.actors, itself);
    add("kind", filter.kinds, [](EventKind kind) { return to_string(kind); });
    add("place", filter.places, itself);
    std::vector<std::string> statuses;
    for (const auto status : filter.statuses) statuses.emplace_back(to_string(status));
    if (filter.claimed) statuses.emplace_back("claimed");
    add("status", statuses, itself);
    add("topic", filter.topics, itself);
    if (filter.since) parts.push_back("since " + to_string(*filter.since));
    if (filter.until) parts.push_back("until " + to_string(*filter.until));
    if (filter.limit != 0) parts.push_back(fmt::format("the first {}", filter.limit));
    if (parts.empty()) return "everything";
    std::string text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) text += " · " + parts[i];
    return text;
}

std::vector<ActorProfile> actors_named(const Chronicle& chronicle, std::string_view name) {
    std::vector<ActorProfile> found;
    std::ranges::copy_if(chronicle.actors, std::back_inserter(found), [&](const ActorProfile& profile) {
        return is_actor(profile.actor, name) ||
               std::ranges::any_of(profile.names, [&](const auto& n) { return same(n, name); });
    });
    return found;
}

} // namespace dragoman
