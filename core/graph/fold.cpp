// SPDX-License-Identifier: MIT
#include "core/graph/fold.hpp"

#include "core/graph/group_mentions.hpp"
#include "core/model/fingerprint.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dragoman {

namespace {

template <typename T>
void sort_unique(std::vector<T>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::string month_of(const Edtf& date) {
    const auto day = date.start ? date.start : date.end;
    return day ? to_string(*day).substr(0, 7) : "";
}

bool asserted(const Evidence& mention) {
    return !mention.speaker;
}

/// The mentions whose word counts for the status: those of the text itself, or where there are none, the claims.
std::vector<const Evidence*> witnesses(const std::vector<Evidence>& mentions) {
    std::vector<const Evidence*> out;
    for (const auto& mention : mentions)
        if (asserted(mention)) out.push_back(&mention);
    if (out.empty())
        for (const auto& mention : mentions) out.push_back(&mention);
    return out;
}

/// What is told as done stands; otherwise the latest report has the last word.
Status status_of(const std::vector<const Evidence*>& witnesses) {
    for (const Status certain : {Status::happened, Status::ongoing})
        for (const auto* mention : witnesses)
            if (mention->status == certain) return certain;
    return witnesses.back()->status;
}

std::int64_t length(const Edtf& date) {
    if (!date.start || !date.end) return std::numeric_limits<std::int64_t>::max();
    return (*date.end - *date.start).count();
}

/// Is `a` the better date of an event with this status? The latest report moves a plan; elsewhere the narrower date
/// wins, and the earlier report of two that are as narrow.
bool better_date(const Evidence& a, const Evidence& b, Status status) {
    if (status == Status::planned && a.published != b.published) return b.published < a.published;
    return length(a.date.when) < length(b.date.when);
}

Dating date_of(const std::vector<const Evidence*>& witnesses, Status status) {
    const Evidence* best = nullptr;
    for (const bool same_status : {true, false}) {
        for (const auto* mention : witnesses) {
            if (!mention->date.when.known() || (same_status && mention->status != status)) continue;
            if (!best || better_date(*mention, *best, status)) best = mention;
        }
        if (best) return best->date;
    }
    return witnesses.front()->date;
}

/// The witnesses that tell the event with the status it has: what another says of a denial or a claim, of who was there
/// and where, is no part of what happened.
std::vector<const Evidence*> tellers(const std::vector<const Evidence*>& witnesses, Status status) {
    std::vector<const Evidence*> out;
    std::ranges::copy_if(witnesses, std::back_inserter(out), [&](const Evidence* m) { return m->status == status; });
    return out;
}

/// The union of all lists: an actor once per role, under the fullest name.
std::vector<Participant> participants_of(const std::vector<const Evidence*>& tellers) {
    std::vector<Participant> out;
    for (const auto* mention : tellers)
        for (const auto& participant : mention->participants) {
            const auto same = std::ranges::find_if(out, [&](const Participant& p) {
                return p.actor.id == participant.actor.id && p.role == participant.role;
            });
            if (same == out.end())
                out.push_back(participant);
            else if (participant.actor.name.size() > same->actor.name.size())
                *same = participant;
        }
    std::ranges::stable_sort(out, {}, &Participant::role);
    return out;
}

/// How the reports, in order of publication, changed the picture; one step an article, empty where all agree.
std::vector<HistoryStep> history_of(const std::vector<Evidence>& mentions) {
    std::vector<HistoryStep> steps;
    std::set<std::string_view> articles;
    for (const auto& mention : mentions) {
        // What a speaker claims, or denies, is that speaker's word and no change of the picture.
        if (mention.speaker || !articles.insert(mention.article).second) continue;
        HistoryStep step{mention.published, mention.status, mention.date.when, mention.article};
        if (!steps.empty()) {
            const auto& last = steps.back();
            const bool same_date = !step.date.known() || overlap(step.date, last.date);
            if (step.status == last.status && same_date) continue;
        }
        steps.push_back(std::move(step));
    }
    if (steps.size() < 2) steps.clear();
    return steps;
}

std::uint8_t confidence_of(const std::vector<Evidence>& mentions) {
    std::set<std::string_view> articles;
    int best = 0;
    for (const auto& mention : mentions) {
        articles.insert(mention.article);
        best = std::max<int>(best, mention.confidence);
    }
    return static_cast<std::uint8_t>(std::min<std::size_t>(99, best + 3 * (articles.size() - 1)));
}

std::string event_id(const Evidence& earliest) {
    const auto key =
        earliest.article + '\n' + std::to_string(earliest.trigger.start) + '\n' + std::to_string(earliest.ordinal);
    return "evt_" + std::string{to_string(earliest.kind)} + "_" + hex(fingerprint(key), 12);
}

/// The most frequent value; the smaller of two that are as frequent.
template <typename T>
T most_frequent(const std::map<T, int>& counts) {
    return std::ranges::max_element(counts, [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

} // namespace

std::string block_key(const Evidence& mention) {
    std::set<std::string_view> countries;
    for (const auto& participant : mention.participants)
        if (!participant.actor.country.empty()) countries.insert(participant.actor.country);
    std::string key{to_string(mention.kind)};
    char separator = ' ';
    for (const auto country : countries) {
        key += separator;
        key += country;
        separator = '+';
    }
    key += ' ';
    return key + month_of(mention.date.when.known() ? mention.date.when : mention.published);
}

Event fold_event(std::vector<Evidence> mentions) {
    sort_unique(mentions);
    const auto witness = witnesses(mentions);
    Event event;
    event.id = event_id(mentions.front());
    event.kind = mentions.front().kind;
    event.status = status_of(witness);
    event.date = date_of(witness, event.status);
    const auto telling = tellers(witness, event.status);
    event.participants = participants_of(telling);
    event.history = history_of(mentions);
    event.confidence = confidence_of(mentions);
    if (!asserted(*witness.front())) event.speaker = witness.front()->speaker;
    for (const auto* mention : telling) {
        if (event.mode.empty()) event.mode = mention->mode;
        if (!event.place) event.place = mention->place;
        if (event.cameo.empty()) event.cameo = mention->cameo;
    }
    for (const auto& mention : mentions)
        event.topics.insert(event.topics.end(), mention.topics.begin(), mention.topics.end());
    sort_unique(event.topics);
    const auto planned = std::ranges::any_of(mentions, [](const Evidence& m) { return m.status == Status::planned; });
    event.called_off = planned && event.status == Status::negated;
    event.evidence = std::move(mentions);
    return event;
}

std::vector<Event> fold_block(std::vector<Evidence> mentions) {
    sort_unique(mentions);
    std::vector<Event> events;
    for (auto& group : group_mentions(mentions)) events.push_back(fold_event(std::move(group)));
    std::ranges::sort(events, earlier);
    return events;
}

ActorProfile fold_actor(std::span<const Sighting> sightings) {
    ActorProfile profile;
    std::map<std::string, int> names, countries, codes;
    std::map<ActorType, int> types;
    for (const auto& [mention, published] : sightings) {
        ++names[mention.actor.name];
        ++types[mention.actor.type];
        // What one article does not know, another may: only what is known is counted.
        if (!mention.actor.country.empty()) ++countries[mention.actor.country];
        if (!mention.actor.code.empty()) ++codes[mention.actor.code];
        if (!mention.title.empty()) profile.titles.push_back(mention.title);
        if (!profile.first_seen.known() || published < profile.first_seen) profile.first_seen = published;
        if (!profile.last_seen.known() || profile.last_seen < published) profile.last_seen = published;
    }
    sort_unique(profile.titles);
    for (const auto& [name, _] : names) profile.names.push_back(name);
    profile.actor = {sightings.front().mention.actor.id, most_frequent(names), most_frequent(types),
                     countries.empty() ? "" : most_frequent(countries), codes.empty() ? "" : most_frequent(codes)};
    profile.mentions = static_cast<std::uint32_t>(sightings.size());
    return profile;
}

bool earlier(const Event& a, const Event& b) {
    return std::pair{sort_day(a.date.when), std::string_view{a.id}} <
           std::pair{sort_day(b.date.when), std::string_view{b.id}};
}

Chronicle fold(std::span<const Analysis> analyses) {
    Chronicle chronicle;
    std::map<std::string, std::vector<Evidence>> blocks;
    std::map<std::string, std::vector<Sighting>> actors;
    std::set<Place> places;
    for (const auto& analysis : analyses) {
        chronicle.articles.push_back(analysis.article);
        for (const auto& mention : analysis.evidence) {
            blocks[block_key(mention)].push_back(mention);
            if (mention.place) places.insert(*mention.place);
        }
        for (const auto& mention : analysis.actors)
            actors[mention.actor.id].push_back({mention, analysis.article.published});
    }
    std::ranges::sort(chronicle.articles, {}, &ArticleInfo::id);
    for (auto& [_, mentions] : blocks) {
        auto events = fold_block(std::move(mentions));
        std::ranges::move(events, std::back_inserter(chronicle.events));
    }
    std::ranges::sort(chronicle.events, earlier);
    for (const auto& [_, sightings] : actors) chronicle.actors.push_back(fold_actor(sightings));
    chronicle.places.assign(places.begin(), places.end());
    return chronicle;
}

} // namespace dragoman
