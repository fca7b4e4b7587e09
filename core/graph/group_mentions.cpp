// SPDX-License-Identifier: MIT
#include "core/graph/group_mentions.hpp"

#include "core/graph/same_event.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace dragoman {

namespace {

using Group = std::vector<Evidence>;

/// 0: known to the day; 1: known, but coarser; 2: unknown.
int coarseness(const Evidence& mention) {
    if (!mention.date.when.known()) return 2;
    return mention.date.when.precision == Precision::day ? 0 : 1;
}

/// Groups of mentions that are one event pair by pair, or hang together through others.
std::vector<Group> connected(const std::vector<Evidence>& mentions) {
    std::vector<std::size_t> leader(mentions.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
        while (leader[i] != i) i = leader[i] = leader[leader[i]];
        return i;
    };
    for (std::size_t i = 0; i < mentions.size(); ++i)
        for (std::size_t k = i + 1; k < mentions.size(); ++k)
            if (find(i) != find(k) && same_event(mentions[i], mentions[k])) leader[find(k)] = find(i);
    std::map<std::size_t, Group> groups;
    for (std::size_t i = 0; i < mentions.size(); ++i) groups[find(i)].push_back(mentions[i]);
    std::vector<Group> out;
    for (auto& [_, group] : groups) out.push_back(std::move(group));
    return out;
}

/// The only group that has a mention of the same event.
std::optional<std::size_t> only_fit(const Evidence& mention, const std::vector<Group>& groups) {
    std::optional<std::size_t> fit;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto same = [&](const Evidence& other) { return same_event(mention, other); };
        if (std::ranges::none_of(groups[g], same)) continue;
        if (fit) return std::nullopt;
        fit = g;
    }
    return fit;
}

} // namespace

std::vector<std::vector<Evidence>> group_mentions(const std::vector<Evidence>& mentions) {
    std::vector<Group> groups;
    for (const int level : {0, 1, 2}) {
        std::vector<Evidence> loose;
        std::vector<std::pair<std::size_t, const Evidence*>> joining;
        for (const auto& mention : mentions) {
            if (coarseness(mention) != level) continue;
            if (const auto group = only_fit(mention, groups))
                joining.emplace_back(*group, &mention);
            else
                loose.push_back(mention);
        }
        for (const auto& [group, mention] : joining) groups[group].push_back(*mention);
        std::ranges::move(connected(loose), std::back_inserter(groups));
    }
    return groups;
}

} // namespace dragoman
