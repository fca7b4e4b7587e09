// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "tests/unit/viz/samples.hpp"
#include "tests/unit/viz/xml_check.hpp"
#include "viz/relation_diagram.hpp"
#include "viz/svg.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace dragoman;
using enum EventKind;
using enum Status;

namespace {

const Actor usa = country("USA", "United States"), china = country("CHN", "China"), iran = country("IRN", "Iran");

std::vector<Selection> samples() {
    return {letter_on_fentanyl(), busy_year(8), busy_year(40), busy_year(200)};
}

Selection crowd(std::size_t pairs) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < pairs; ++i)
        events.push_back(
            event("c" + std::to_string(i), meet, happened, "2020-01-05",
                  {person("Adam A" + std::to_string(i), "USA"), person("Boris B" + std::to_string(i), "RUS")}));
    return selection(std::move(events));
}

} // namespace

BOOST_AUTO_TEST_SUITE(relation_diagram)

BOOST_AUTO_TEST_CASE(a_pair_is_one_edge_with_its_count) {
    const auto sample = selection({event("a", attack, happened, "2020-01-05", {usa}, {iran}),
                                   event("b", attack, happened, "2020-01-06", {usa}, {iran}),
                                   event("c", threaten, happened, "2020-01-07", {usa}, {iran}),
                                   event("d", meet, happened, "2020-01-08", {usa, china})});
    const RelationDiagram diagram = layout_relations(sample, {});
    BOOST_REQUIRE(diagram.edges.size() == 2u);
    const RelationEdge& edge = diagram.edges[0];
    BOOST_TEST(edge.events == 3u);
    BOOST_TEST((edge.style == EdgeStyle::conflict));
    BOOST_TEST(edge.spoken == "Iran – United States: 3 events (0 cooperation, 3 conflict, 0 words)");
    BOOST_TEST(diagram.nodes[edge.a].actor == "act_IRN");
    BOOST_TEST(edge.arrow_at_a);
    BOOST_TEST(!edge.arrow_at_b);
    BOOST_TEST(edge.sentences.size() == 3u);
    BOOST_TEST((diagram.edges[1].style == EdgeStyle::cooperation));
    BOOST_TEST(!diagram.edges[1].arrow_at_a);
}

BOOST_AUTO_TEST_CASE(every_pair_and_actor_is_drawn_or_counted_as_hidden) {
    for (const Selection& sample : samples()) {
        const auto all = dragoman::relations(sample.chronicle.events);
        std::set<std::string> actors;
        for (const Relation& pair : all) actors.insert({pair.a, pair.b});
        for (const std::size_t most : {2u, 5u}) {
            const RelationDiagram diagram = layout_relations(sample, {"", most, 2});
            BOOST_TEST(diagram.edges.size() + diagram.hidden_pairs == all.size());
            BOOST_TEST(diagram.nodes.size() + diagram.hidden_actors == actors.size());
            BOOST_TEST(diagram.nodes.size() <= most);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_name_covers_another_name_or_a_ring) {
    for (const Selection& sample : samples()) {
        const RelationDiagram diagram = layout_relations(sample, {});
        for (const RelationNode& a : diagram.nodes) {
            BOOST_TEST(a.name_box.x >= 0);
            BOOST_TEST(a.name_box.right() <= page_width);
            for (const RelationNode& b : diagram.nodes) {
                if (&a == &b) continue;
                BOOST_TEST(!overlap(a.name_box, b.name_box), a.actor << " and " << b.actor);
                BOOST_TEST(!overlap(a.name_box, box_around(b.at, b.radius, b.radius)), a.actor << " and " << b.actor);
            }
            for (const RelationEdge& edge : diagram.edges)
                if (edge.pill) BOOST_TEST(!overlap(*edge.pill, a.name_box));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_svg_is_well_formed_with_unique_ids) {
    for (const Selection& sample : samples()) {
        const auto elements = read_xml(relations_svg(layout_relations(sample, {})));
        std::set<std::string> ids;
        for (const XmlElement& element : elements)
            if (!element.at("id").empty()) BOOST_TEST(ids.insert(element.at("id")).second, element.at("id"));
    }
}

BOOST_AUTO_TEST_CASE(a_link_leads_to_the_article_of_the_last_event) {
    const auto elements = read_xml(relations_svg(layout_relations(letter_on_fentanyl(), {})));
    const auto link = std::ranges::find(elements, "a", &XmlElement::name);
    BOOST_REQUIRE((link != elements.end()));
    BOOST_TEST(link->at("href") == "https://example.org/news?id=1&lang=en");
}

BOOST_AUTO_TEST_CASE(the_order_of_events_changes_no_byte) {
    Selection sample = busy_year(60);
    const std::string before = relations_svg(layout_relations(sample, {}));
    std::ranges::reverse(sample.chronicle.events);
    BOOST_TEST((relations_svg(layout_relations(sample, {})) == before));
}

BOOST_AUTO_TEST_CASE(too_many_actors_are_refused_with_advice) {
    BOOST_CHECK_EXCEPTION(layout_relations(crowd(251), {"", 1000, 1}), Error, [](const Error& error) {
        return std::string{error.what()}.find("--min-events") != std::string::npos;
    });
    BOOST_TEST(layout_relations(crowd(251), {}).nodes.size() <= 24u);
}

BOOST_AUTO_TEST_CASE(nothing_to_show_says_why) {
    const std::string nothing = relations_svg(layout_relations(Selection{}, {}));
    read_xml(nothing);
    BOOST_TEST(nothing.find("No event matched this query.") != std::string::npos);
    const std::string lonely =
        relations_svg(layout_relations(selection({event("a", say, happened, "2020-01-05", {usa})}), {}));
    read_xml(lonely);
    BOOST_TEST(lonely.find("No event of this query ties two actors.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
