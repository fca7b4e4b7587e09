// SPDX-License-Identifier: MIT
#include "viz/lanes.hpp"

#include "viz/country_names.hpp"
#include "viz/headline.hpp"
#include "viz/plain_text.hpp"
#include "viz/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace dragoman {

namespace {

constexpr double role_width = 150;
constexpr double role_size = 11;
constexpr double name_width = 164;
constexpr double name_size = 13;

double kind_weight(EventKind kind) {
    switch (kind) {
    case EventKind::agree:
    case EventKind::attack: return 2;
    case EventKind::meet: return 1.5;
    case EventKind::yield:
    case EventKind::sanction:
    case EventKind::reject:
    case EventKind::relations:
    case EventKind::letter:
    case EventKind::cooperate: return 1;
    case EventKind::say: return 0;
    default: return 0.5;
    }
}

/// All that the events say of one actor.
struct Candidate {
    Actor actor{};
    double rank{};
    std::vector<std::string> part{}; ///< what it does where: equal parts share a lane
    bool party{};                    ///< of an event whose parties are equals
    std::size_t seen{};              ///< when it was named first
    std::vector<Candidate> others{}; ///< who share its lane
};

std::vector<Candidate> candidates(const std::vector<Event>& events) {
    std::map<std::string, Candidate> by_id;
    for (const Event& event : events) {
        for (const Participant& participant : event.participants) {
            Candidate& candidate = by_id[participant.actor.id];
            if (candidate.part.empty()) candidate.seen = by_id.size();
            candidate.actor = std::max(candidate.actor, participant.actor);
            candidate.rank += rank_of(event);
            candidate.part.push_back(event.id + "/" + std::string{to_string(participant.role)});
            candidate.party = candidate.party || info(event.kind).symmetric;
        }
        if (event.participants.empty()) by_id[""].rank += rank_of(event);
    }
    std::vector<Candidate> out;
    for (auto& [id, candidate] : by_id) {
        std::ranges::sort(candidate.part);
        out.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(out, {}, &Candidate::seen);
    std::ranges::stable_sort(out, std::ranges::greater{}, &Candidate::rank);
    return out;
}

bool one_lane(const Candidate& a, const Candidate& b) {
    return a.part == b.part && !a.actor.country.empty() && a.actor.country == b.actor.country &&
           a.actor.id.empty() == b.actor.id.empty();
}

/// Signatories of one letter are one lane; two equals who meet are not, unless they are a whole delegation.
std::vector<Candidate> joined(std::vector<Candidate> all) {
    std::vector<Candidate> out;
    for (Candidate& candidate : all) {
        const auto same = std::ranges::find_if(out, [&](const Candidate& o) { return one_lane(o, candidate); });
        if (same == out.end())
            out.push_back(std::move(candidate));
        else
            same->others.push_back(std::move(candidate));
    }
    std::vector<Candidate> split;
    for (Candidate& candidate : out) {
        if (candidate.party && candidate.others.size() == 1) {
            Candidate other = std::move(candidate.others[0]);
            candidate.others.clear();
            split.push_back(std::move(candidate));
            split.push_back(std::move(other));
        } else {
            split.push_back(std::move(candidate));
        }
    }
    return split;
}

bool speaks_for_country(const Actor& actor) {
    return actor.type == ActorType::country || actor.type == ActorType::government;
}

/// Among `kept`, the lane that speaks for the country of `actor`.
std::optional<std::size_t> government_of(const Actor& actor, const std::vector<Candidate>& kept) {
    if (actor.country.empty()) return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const Actor& lane = kept[i].actor;
        if (lane.country != actor.country || !speaks_for_country(lane)) continue;
        if (!found || (lane.type == ActorType::country && kept[*found].actor.type != ActorType::country)) found = i;
    }
    return found;
}

const ActorProfile* profile_of(const Chronicle& chronicle, const std::string& id) {
    const auto found =
        std::ranges::find(chronicle.actors, id, [](const ActorProfile& p) -> const std::string& { return p.actor.id; });
    return found == chronicle.actors.end() ? nullptr : &*found;
}

/// "Secretary of State", "government", "group".
std::string office(const Actor& actor, const Chronicle& chronicle) {
    if (const ActorProfile* profile = profile_of(chronicle, actor.id); profile && !profile->titles.empty())
        return printable(std::ranges::min(profile->titles, {}, [](const std::string& t) {
            return std::pair{t.size(), t};
        }));
    switch (actor.type) {
    case ActorType::country: return "state";
    case ActorType::person:
    case ActorType::place:
    case ActorType::government: return "";
    default: return std::string{to_string(actor.type)};
    }
}

/// "KCNA, Ri +2", as long as it fits into two lines.
std::string listed(const std::vector<Candidate>& actors, const ShortNames& names) {
    std::string out;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const std::string more = out + (i > 0 ? ", " : "") + shortened(names.of(actors[i].actor), 30);
        const std::string rest = i + 1 < actors.size() ? fmt::format(" +{}", actors.size() - i - 1) : "";
        if (i > 0 && text_width(more + rest, role_size) > 2.6 * role_width)
            return out + fmt::format(" +{}", actors.size() - i);
        out = more;
    }
    return out;
}

std::string lane_title(const Candidate& candidate, const ShortNames& names) {
    if (candidate.actor.id.empty()) return "Nobody named";
    if (candidate.others.empty())
        return printable(candidate.actor.name.empty() ? candidate.actor.id : candidate.actor.name);
    const std::string first = names.of(candidate.actor);
    if (candidate.others.size() == 1) return first + ", " + names.of(candidate.others[0].actor);
    return fmt::format("{} and {} others", first, candidate.others.size());
}

std::vector<std::string> lines_of(const std::string& text, double width, double size, Weight weight, std::size_t most) {
    auto lines = wrap(text, width, size, weight);
    if (lines.size() > most) lines.resize(most), lines.back() += "…";
    for (std::string& line : lines) line = fitted(line, width + 4, size, weight);
    return lines;
}

std::string group_key(const Actor& actor) {
    if (!actor.country.empty()) return actor.country;
    if (actor.id.empty()) return "~";
    return actor.type == ActorType::igo || actor.type == ActorType::organisation ? "~igo" : "~other";
}

std::string group_title(const std::string& key) {
    if (key == "~") return "No actor";
    if (key == "~igo") return "International bodies";
    if (key == "~other") return "Others";
    return std::string{country_name(key)};
}

/// Lanes of one country stand together; countries with one lane share a group where there are several of them.
std::vector<std::string> group_keys(const std::vector<Candidate>& kept) {
    std::vector<std::string> keys;
    for (const Candidate& candidate : kept) keys.push_back(group_key(candidate.actor));
    const auto alone = [&](const std::string& key) { return key != "~" && std::ranges::count(keys, key) == 1; };
    const auto singles = static_cast<std::size_t>(std::ranges::count_if(keys, alone));
    if (singles < 2) return keys;
    std::vector<std::string> out;
    for (const std::string& key : keys) out.push_back(alone(key) ? (singles == keys.size() ? "" : "~powers") : key);
    return out;
}

std::string role_text(const Candidate& candidate, const Chronicle& chronicle, bool with_country) {
    std::string role = office(candidate.actor, chronicle);
    if (!candidate.others.empty()) role.clear();
    if (with_country && !candidate.actor.country.empty()) {
        const std::string country{country_name(candidate.actor.country)};
        const bool said = candidate.actor.name == country;
        if (!said) role = role.empty() ? country : role + ", " + country;
    }
    return role;
}

} // namespace

double rank_of(const Event& event) {
    std::set<std::string_view> actors;
    for (const Participant& participant : event.participants) actors.insert(participant.actor.id);
    const double ties = std::max(0.0, static_cast<double>(std::min<std::size_t>(actors.size(), 5)) - 1);
    const bool ahead = event.status == Status::planned || event.status == Status::hypothetical;
    return kind_weight(event.kind) + std::log2(1 + static_cast<double>(article_count(event))) + 0.5 * ties -
           (ahead ? 1 : 0);
}

LanePlan plan_lanes(const std::vector<Event>& events, const Chronicle& chronicle, const ShortNames& names,
                    std::size_t max_lanes) {
    auto all = joined(candidates(events));
    const std::size_t kept_count = std::min(all.size(), std::max<std::size_t>(max_lanes, 1));
    const std::vector<Candidate> kept(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept_count));
    std::vector<std::vector<Candidate>> guests(kept.size());
    LanePlan plan;
    for (std::size_t i = kept_count; i < all.size(); ++i)
        if (const auto home = government_of(all[i].actor, kept)) {
            guests[*home].push_back(all[i]);
            guests[*home].insert(guests[*home].end(), all[i].others.begin(), all[i].others.end());
        }
    const auto keys = group_keys(kept);
    std::vector<std::string> group_of_key;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        auto group = std::ranges::find(group_of_key, keys[i]);
        if (group == group_of_key.end()) {
            group_of_key.push_back(keys[i]);
            group = group_of_key.end() - 1;
            plan.groups.push_back({keys[i] == "~powers" ? "Other powers"
                                   : keys[i].empty()    ? ""
                                                        : group_title(keys[i]),
                                   0});
        }
        Lane lane{kept[i].actor.id,
                  {kept[i].actor.id},
                  lines_of(lane_title(kept[i], names), name_width, name_size, Weight::bold, 2),
                  {},
                  0,
                  0,
                  0,
                  0,
                  {},
                  {}};
        lane.group = static_cast<std::size_t>(group - group_of_key.begin());
        std::vector<Candidate> also = kept[i].others.size() > 1 ? kept[i].others : std::vector<Candidate>{};
        also.insert(also.end(), guests[i].begin(), guests[i].end());
        std::string role = role_text(kept[i], chronicle, keys[i].empty() || keys[i] == "~powers");
        if (!also.empty()) role += (role.empty() ? "" : "; ") + listed(also, names);
        lane.role = lines_of(role, role_width, role_size, Weight::regular, also.size() > 2 ? 3 : 2);
        for (const Candidate& other : kept[i].others) lane.actors.push_back(other.actor.id);
        for (const Candidate& guest : guests[i]) lane.actors.push_back(guest.actor.id);
        for (const std::string& id : lane.actors) plan.lane_of.emplace(id, plan.lanes.size());
        plan.lanes.push_back(std::move(lane));
    }
    order_lanes(plan, events);
    return plan;
}

std::vector<std::size_t> lanes_of(const Event& event, const std::map<std::string, std::size_t>& lane_of) {
    std::vector<std::size_t> out;
    const auto add = [&](const std::string& id) {
        const auto found = lane_of.find(id);
        if (found != lane_of.end() && std::ranges::find(out, found->second) == out.end()) out.push_back(found->second);
    };
    for (const Participant& participant : event.participants) add(participant.actor.id);
    if (event.participants.empty()) add("");
    return out;
}

} // namespace dragoman
