// SPDX-License-Identifier: MIT
#include "core/graph/network.hpp"
#include "sample_events.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace dragoman;
using test::Random;

namespace {

Relation tie(std::string a, std::string b, std::uint32_t weight = 1) {
    Relation relation;
    relation.a = std::move(a);
    relation.b = std::move(b);
    relation.cooperation = weight;
    return relation;
}

using Neighbours = std::map<std::string, std::set<std::string>>;

Neighbours neighbours(const std::vector<Relation>& relations) {
    Neighbours out;
    for (const auto& r : relations) {
        out[r.a].insert(r.b);
        out[r.b].insert(r.a);
    }
    return out;
}

/// Steps from everywhere to `goal`, breadth first.
std::map<std::string, std::size_t> steps_to(const Neighbours& graph, const std::string& goal) {
    std::map<std::string, std::size_t> steps;
    if (!graph.contains(goal)) return steps;
    std::vector<std::string> queue{goal};
    steps[goal] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const auto& next : graph.at(queue[i]))
            if (steps.try_emplace(next, steps[queue[i]] + 1).second) queue.push_back(next);
    return steps;
}

/// The actors along a path: "a b c"; "broken" where its relations do not follow each other.
std::string along(const std::vector<Relation>& path, const std::string& from) {
    std::string out = from, at = from;
    for (const auto& r : path) {
        if (r.a != at && r.b != at) return "broken";
        at = r.a == at ? r.b : r.a;
        out += " " + at;
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(network_of_actors)

BOOST_AUTO_TEST_CASE(standings_of_a_small_graph) {
    // a - b - c, b - d; x - y
    const std::vector relations{tie("a", "b"), tie("b", "c"), tie("b", "d"), tie("x", "y")};
    const auto found = standings(relations);
    BOOST_REQUIRE(found.size() == 6);
    std::string ids, degrees, components;
    for (const auto& s : found) {
        ids += s.actor;
        degrees += std::to_string(s.degree);
        components += std::to_string(s.component);
    }
    BOOST_TEST(ids == "abcdxy");
    BOOST_TEST(degrees == "131111");
    BOOST_TEST(components == "000011");
    // b lies between all three pairs of a, c, d, of the ten pairs that others could form.
    BOOST_TEST(found[1].betweenness == 0.3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(found[0].betweenness == 0.0);
}

BOOST_AUTO_TEST_CASE(standings_of_hardly_any_graph) {
    BOOST_TEST(standings({}).empty());
    const auto two = standings(std::vector{tie("a", "b")});
    BOOST_REQUIRE(two.size() == 2);
    BOOST_TEST(two[0].betweenness == 0.0);
}

BOOST_AUTO_TEST_CASE(the_order_of_relations_makes_no_difference) {
    Random random{21};
    for (int round = 0; round < 20; ++round) {
        auto relations = test::some_relations(8, 12, random);
        const auto before = standings(relations);
        const auto path = shortest_path(relations, "act_a", "act_b");
        std::ranges::reverse(relations);
        BOOST_TEST((standings(relations) == before));
        BOOST_TEST((shortest_path(relations, "act_a", "act_b") == path));
    }
}

BOOST_AUTO_TEST_CASE(few_steps_come_before_heavy_ties) {
    std::vector relations{tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "z")};
    for (const auto& [a, b] : {std::pair{"a", "p"}, {"p", "q"}, {"q", "r"}, {"r", "s"}, {"s", "z"}})
        relations.push_back(tie(a, b, 5000));
    BOOST_TEST(along(shortest_path(relations, "a", "z"), "a") == "a b c d z");
}

BOOST_AUTO_TEST_CASE(of_equal_steps_the_heavier_ties_then_the_smaller_ids) {
    BOOST_TEST(
        along(shortest_path(std::vector{tie("a", "b"), tie("b", "z"), tie("a", "c", 3), tie("c", "z", 3)}, "a", "z"),
              "a") == "a c z");
    BOOST_TEST(along(shortest_path(std::vector{tie("a", "c"), tie("c", "z"), tie("a", "b"), tie("b", "z")}, "a", "z"),
                     "a") == "a b z");
    // Seen from either end the first step that differs goes to the smaller id.
    const std::vector square{tie("a", "b"), tie("a", "c"), tie("b", "y"), tie("c", "x"), tie("x", "z"), tie("y", "z")};
    BOOST_TEST(along(shortest_path(square, "a", "z"), "a") == "a b y z");
    BOOST_TEST(along(shortest_path(square, "z", "a"), "z") == "z x c a");
}

BOOST_AUTO_TEST_CASE(no_path_where_none_leads) {
    const std::vector relations{tie("a", "b"), tie("x", "y")};
    BOOST_TEST(shortest_path(relations, "a", "x").empty());
    BOOST_TEST(shortest_path(relations, "a", "a").empty());
    BOOST_TEST(shortest_path(relations, "a", "nobody").empty());
    BOOST_TEST(shortest_path({}, "a", "b").empty());
}

BOOST_AUTO_TEST_CASE(paths_are_as_short_as_a_search_by_hand_finds_them) {
    Random random{22};
    for (int round = 0; round < 60; ++round) {
        const auto relations = test::some_relations(10, 8 + random.below(14), random);
        const auto graph = neighbours(relations);
        for (const auto& [goal, _] : graph) {
            const auto steps = steps_to(graph, goal);
            for (const auto& [from, __] : graph) {
                const auto path = shortest_path(relations, from, goal);
                const auto expected = steps.contains(from) ? steps.at(from) : 0;
                BOOST_REQUIRE(path.size() == expected);
                if (!path.empty()) BOOST_REQUIRE(along(path, from).ends_with(" " + goal));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(components_and_degrees_are_what_a_search_by_hand_finds) {
    Random random{23};
    for (int round = 0; round < 40; ++round) {
        const auto relations = test::some_relations(12, 4 + random.below(10), random);
        const auto graph = neighbours(relations);
        const auto found = standings(relations);
        BOOST_REQUIRE(found.size() == graph.size());
        for (const auto& a : found) {
            BOOST_TEST(a.degree == graph.at(a.actor).size());
            BOOST_TEST((a.betweenness >= 0.0 && a.betweenness <= 1.0));
            const auto reached = steps_to(graph, a.actor);
            for (const auto& b : found) BOOST_REQUIRE((a.component == b.component) == reached.contains(b.actor));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
