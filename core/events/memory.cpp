// SPDX-License-Identifier: MIT
#include "core/events/memory.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

bool has(const Evidence& mention, Role role) {
    return std::ranges::any_of(mention.participants, [&](const Participant& p) { return p.role == role; });
}

const Actor* first_source(const Evidence& mention) {
    const auto found = std::ranges::find(mention.participants, Role::source, &Participant::role);
    return found == mention.participants.end() ? nullptr : &found->actor;
}

/// The addressee of the nearest letter or request of the article, the earlier ones first.
const Participant* addressee(const std::vector<Evidence>& mentions, std::size_t of) {
    const auto target = [&](const Evidence& mention) -> const Participant* {
        if (mention.kind != EventKind::letter && mention.kind != EventKind::request) return nullptr;
        if (mention.speaker || mention.status != Status::happened) {
            if (mention.status != Status::ongoing || mention.speaker) return nullptr;
        }
        const auto found = std::ranges::find(mention.participants, Role::target, &Participant::role);
        return found == mention.participants.end() ? nullptr : &*found;
    };
    for (std::size_t i = of; i-- > 0;)
        if (const auto* found = target(mentions[i])) return found;
    for (std::size_t i = of + 1; i < mentions.size(); ++i)
        if (const auto* found = target(mentions[i])) return found;
    return nullptr;
}

/// Have its sources written a letter in this article?
bool wrote(const std::vector<Evidence>& mentions, const Evidence& mention) {
    const auto* source = first_source(mention);
    return source && std::ranges::any_of(mentions, [&](const Evidence& other) {
               const auto* writer = first_source(other);
               return other.kind == EventKind::letter && writer && writer->id == source->id;
           });
}

void recall_addressee(std::vector<Evidence>& mentions, std::size_t i) {
    auto& mention = mentions[i];
    // What a letter asks, it asks of whom it is written to.
    const bool asks = mention.kind == EventKind::request && wrote(mentions, mention);
    if ((mention.kind != EventKind::letter && !asks) || has(mention, Role::target)) return;
    const auto* found = addressee(mentions, i);
    if (!found ||
        std::ranges::any_of(mention.participants, [&](const Participant& p) { return p.actor.id == found->actor.id; }))
        return;
    mention.participants.push_back({found->actor, Role::target, found->mention, "whom the article's requests address"});
}

/// "a task force with China has not been formed, Miller said": with the side that Miller speaks for.
void recall_own_side(Evidence& mention, const Gazetteer& gazetteer) {
    if (!info(mention.kind).symmetric || mention.participants.size() != 1 || !mention.speaker) return;
    const auto& speaker = *mention.speaker;
    const auto& other = mention.participants.front().actor;
    // Only "with" leaves a side open; who does something by himself is not joined by whoever tells of it.
    if (!mention.participants.front().basis.starts_with("behind 'with'")) return;
    const auto* side = gazetteer.country(speaker.country);
    if (!side || speaker.country == other.country || other.type != ActorType::country) return;
    mention.participants.push_back({*side, Role::source, mention.participants.front().mention,
                                    fmt::format("the side that {} speaks for", speaker.name)});
}

/// Statements of one speaker in one article that give no date share the date of the one that does.
void recall_date(const std::vector<Evidence>& mentions, Evidence& mention) {
    if (mention.date.when.known() || mention.kind != EventKind::say || mention.speaker) return;
    const auto* speaker = first_source(mention);
    if (!speaker) return;
    for (const auto& other : mentions) {
        const auto* said = first_source(other);
        if (other.kind != EventKind::say || !other.date.when.known() || other.speaker || !said ||
            said->id != speaker->id)
            continue;
        mention.date = other.date;
        mention.date.basis = fmt::format("when {} is said to have spoken: {}", speaker->name, other.date.basis);
        return;
    }
}

} // namespace

void recall(std::vector<Evidence>& mentions, const Gazetteer& gazetteer) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        recall_addressee(mentions, i);
        recall_own_side(mentions[i], gazetteer);
    }
    const auto dated = mentions;
    for (auto& mention : mentions) recall_date(dated, mention);
}

} // namespace dragoman
