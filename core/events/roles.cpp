// SPDX-License-Identifier: MIT
#include "core/events/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

/// Acts that strike whoever their complement speaks of: "threatened to bomb Syria", "rejects a request by Thailand".
bool passes_on(EventKind kind) {
    switch (kind) {
    case EventKind::accuse:
    case EventKind::aid:
    case EventKind::attack:
    case EventKind::reject:
    case EventKind::request:
    case EventKind::sanction:
    case EventKind::support:
    case EventKind::threaten:
    case EventKind::yield: return true;
    default: return false;
    }
}

class RoleFinder {
public:
    RoleFinder(const Clause& clause, const Trigger& trigger, const Lexicon& lexicon)
        : clause_(clause), trigger_(trigger), frame_(lexicon.frames()[lexicon.entries()[trigger.entry].frame]),
          passive_(trigger.verb && clause.is_passive(trigger.head)) {}

    Roles run() const {
        Roles roles;
        const bool symmetric = info(*frame_.kind).symmetric;
        for (const auto& slot : frame_.sources) {
            for (auto& filled : fill(slot)) add(roles.sources, roles.targets, std::move(filled));
            if (!roles.sources.empty() && !symmetric) break;
        }
        for (const auto& slot : frame_.targets) {
            for (auto& filled : fill(slot)) add(roles.targets, roles.sources, std::move(filled));
            if (!roles.targets.empty()) break;
        }
        if (trigger_.verb && roles.targets.empty() && passes_on(*frame_.kind))
            for (auto& filled : transferred()) add(roles.targets, roles.sources, std::move(filled));
        std::ranges::sort(roles.sources, {}, &Filled::mention);
        std::ranges::sort(roles.targets, {}, &Filled::mention);
        return roles;
    }

private:
    using Filled = Roles::Filled;

    /// Nobody is both doer and addressee, and nobody stands twice.
    static void add(std::vector<Filled>& to, const std::vector<Filled>& other, Filled filled) {
        const auto same = [&](const Filled& f) { return f.mention == filled.mention; };
        if (std::ranges::none_of(to, same) && std::ranges::none_of(other, same)) to.push_back(std::move(filled));
    }

    std::vector<Filled> fill(const Slot& slot) const {
        std::vector<Filled> out;
        const auto [found, basis] = find(slot);
        for (const auto mention : found) out.push_back({mention, basis});
        return out;
    }

    std::pair<Clause::Found, std::string> find(const Slot& slot) const {
        const auto word = clause_.lower(trigger_.head);
        switch (slot.kind) {
        case Slot::Kind::subject:
            if (!trigger_.verb) return governing_subject();
            if (passive_) return {clause_.agent(trigger_.head), fmt::format("behind 'by', '{}' being passive", word)};
            return {clause_.subject(trigger_.head), fmt::format("subject of '{}'", word)};
        case Slot::Kind::object:
            if (passive_) return {clause_.subject(trigger_.head), fmt::format("subject of passive '{}'", word)};
            return {clause_.object(trigger_.last - 1), fmt::format("object of '{}'", word)};
        case Slot::Kind::owner: return {clause_.owner(trigger_.head), fmt::format("before '{}'", word)};
        case Slot::Kind::preposition: break;
        }
        auto found = clause_.behind(trigger_.last - 1, slot.preposition);
        // "a task force with China has not been formed": the phrase hangs on the noun.
        if (found.empty() && trigger_.object) found = clause_.behind(*trigger_.object, slot.preposition);
        return {std::move(found), fmt::format("behind '{}'", slot.preposition)};
    }

    std::vector<Filled> transferred() const {
        std::vector<Filled> out;
        for (const auto mention : clause_.complement(trigger_.head))
            out.push_back({mention, fmt::format("in the complement of '{}'", clause_.lower(trigger_.head))});
        return out;
    }

    /// The subject of the verb that a noun belongs to: "Ghana and Togo are in talks".
    std::pair<Clause::Found, std::string> governing_subject() const {
        const auto verb = clause_.governing_verb(trigger_.head);
        if (!verb || clause_.is_passive(*verb)) return {};
        return {clause_.subject(*verb),
                fmt::format("subject of '{}', which governs '{}'", clause_.lower(*verb), clause_.lower(trigger_.head))};
    }

    const Clause& clause_;
    const Trigger& trigger_;
    const EventFrame& frame_;
    bool passive_;
};

} // namespace

Roles find_roles(const Clause& clause, const Trigger& trigger, const Lexicon& lexicon) {
    return RoleFinder{clause, trigger, lexicon}.run();
}

} // namespace dragoman
