// SPDX-License-Identifier: MIT
#include "core/graph/relations.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dragoman {

namespace {

using Pair = std::pair<std::string, std::string>; ///< first < second

/// Who is tied to whom: doers to addressees, and the parties of a symmetric kind with each other.
std::set<Pair> ties(const Event& event) {
    std::set<Pair> pairs;
    const bool symmetric = info(event.kind).symmetric;
    for (const auto& a : event.participants)
        for (const auto& b : event.participants) {
            const bool tied = symmetric ? a.actor.id < b.actor.id : a.role == Role::source && b.role == Role::target;
            if (tied && a.actor.id != b.actor.id) pairs.insert({a.actor.id, b.actor.id});
        }
    return pairs;
}

bool really_happened(const Event& event) {
    return (event.status == Status::happened || event.status == Status::ongoing) && !merely_claimed(event);
}

} // namespace

Polarity polarity(EventKind kind, std::string_view cameo) {
    if (kind == EventKind::relations) return cameo.starts_with("16") ? Polarity::conflict : Polarity::cooperation;
    switch (info(kind).family) {
    case Family::encounter:
    case Family::accord: return Polarity::cooperation;
    case Family::conflict:
    case Family::force: return Polarity::conflict;
    case Family::words: return Polarity::words;
    case Family::institutions: break;
    }
    return kind == EventKind::legal ? Polarity::conflict : Polarity::words;
}

std::vector<Relation> relations(std::span<const Event> events) {
    std::map<Pair, Relation> pairs;
    for (const auto& event : events) {
        if (!really_happened(event)) continue;
        const auto side = polarity(event.kind, event.cameo);
        for (const auto& [doer, other] : ties(event)) {
            const bool in_order = doer < other;
            auto& relation = pairs[in_order ? Pair{doer, other} : Pair{other, doer}];
            relation.a = in_order ? doer : other;
            relation.b = in_order ? other : doer;
            (in_order ? relation.conflict_by_a : relation.conflict_by_b) += side == Polarity::conflict;
            // Who fight each other stand in two ties of one event.
            if (!relation.events.empty() && relation.events.back() == event.id) continue;
            relation.events.push_back(event.id);
            relation.cooperation += side == Polarity::cooperation;
            relation.words += side == Polarity::words;
            relation.conflict += side == Polarity::conflict;
        }
    }
    std::vector<Relation> out;
    for (auto& [_, relation] : pairs) out.push_back(std::move(relation));
    std::ranges::stable_sort(out, std::greater{}, &Relation::weight);
    return out;
}

} // namespace dragoman
