// SPDX-License-Identifier: MIT
#include "viz/headline.hpp"
#include "viz/lanes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman {

namespace {

using Order = std::vector<std::size_t>; ///< lanes, or groups, from top to bottom

/// What an event costs for every lane it spans.
struct Tie {
    std::vector<std::size_t> lanes{};
    double weight{};
};

std::vector<Tie> ties_of(const LanePlan& plan, const std::vector<Event>& events) {
    std::vector<Tie> ties;
    for (const Event& event : events) {
        auto lanes = lanes_of(event, plan.lane_of);
        if (lanes.size() > 1)
            ties.push_back({std::move(lanes), 1 + std::log2(1 + static_cast<double>(article_count(event)))});
    }
    return ties;
}

double cost(const std::vector<Order>& groups, const std::vector<Tie>& ties, std::size_t lanes) {
    std::vector<std::size_t> place(lanes);
    std::size_t next = 0;
    for (const Order& group : groups)
        for (const std::size_t lane : group) place[lane] = next++;
    double sum = 0;
    for (const Tie& tie : ties) {
        std::size_t first = lanes, last = 0;
        for (const std::size_t lane : tie.lanes)
            first = std::min(first, place[lane]), last = std::max(last, place[lane]);
        sum += static_cast<double>(last - first) * tie.weight;
    }
    return sum;
}

/// Sifting: takes every item in turn to the place where it costs least; equal costs keep the order given.
template <typename Item, typename Cost>
bool sift(std::vector<Item>& items, const Cost& total) {
    bool better = false;
    for (std::size_t from = 0; from < items.size(); ++from) {
        double lowest = total();
        std::vector<Item> best = items;
        for (std::size_t to = 0; to < items.size(); ++to) {
            const std::vector<Item> before = items;
            const Item item = items[from];
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), item);
            if (const double now = total(); now < lowest - 1e-9) lowest = now, best = items, better = true;
            items = before;
        }
        items = best;
    }
    return better;
}

void rearrange(LanePlan& plan, const std::vector<Order>& groups) {
    std::vector<Lane> lanes;
    std::vector<LaneGroup> heads;
    std::vector<std::size_t> new_place(plan.lanes.size());
    for (const Order& group : groups) {
        heads.push_back(plan.groups[plan.lanes[group.front()].group]);
        for (const std::size_t lane : group) {
            new_place[lane] = lanes.size();
            lanes.push_back(plan.lanes[lane]);
            lanes.back().group = heads.size() - 1;
        }
    }
    plan.lanes = std::move(lanes);
    plan.groups = std::move(heads);
    for (auto& [id, lane] : plan.lane_of) lane = new_place[lane];
}

} // namespace

void order_lanes(LanePlan& plan, const std::vector<Event>& events) {
    const auto ties = ties_of(plan, events);
    std::vector<Order> groups(plan.groups.size());
    for (std::size_t lane = 0; lane < plan.lanes.size(); ++lane) groups[plan.lanes[lane].group].push_back(lane);
    const auto total = [&] { return cost(groups, ties, plan.lanes.size()); };
    constexpr int sweeps = 4;
    bool better = true;
    for (int sweep = 0; sweep < sweeps && better; ++sweep) {
        better = sift(groups, total);
        for (Order& group : groups) better = sift(group, total) || better;
    }
    rearrange(plan, groups);
}

} // namespace dragoman
