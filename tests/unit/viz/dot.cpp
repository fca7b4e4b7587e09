// SPDX-License-Identifier: MIT
#include "viz/dot.hpp"

#include "core/error.hpp"
#include "tests/unit/viz/samples.hpp"
#include "tests/unit/viz/xml_check.hpp"
#include "viz/graphviz.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace dragoman;
using enum EventKind;
using enum Status;

namespace {

Selection one_visit() {
    Event e =
        event("visit", visit, planned, "2023-06-18", {person("Antony Blinken", "USA")}, {country("CHN", "China")});
    e.evidence[0].quote = "He said \"<soon>\" \\N & left.";
    Selection sample = selection({e});
    sample.chronicle.articles[0].url = "https://example.org/?a=1&b=2";
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(dot)

BOOST_AUTO_TEST_CASE(a_mark_is_a_pinned_node_named_by_its_event) {
    const std::string text = timeline_dot(layout_timeline(one_visit(), {}));
    const auto from = text.find("\tevt_visit\t[");
    BOOST_REQUIRE(from != std::string::npos);
    BOOST_TEST(text.substr(from, text.find("];", from) - from) ==
               R"(	evt_visit	[URL="https://example.org/?a=1&amp;b=2",
		class="ev visit planned",
		color="#226acd",
		fillcolor="#fdfcf9",
		fixedsize=true,
		fontcolor="#226acd",
		fontsize=11,
		height=0.278,
		id=evt_visit,
		label=V,
		pos="725,250!",
		shape=cds,
		style=dashed,
		tooltip="2023-06-18 visit (planned): Antony Blinken → China; 1 article
“He said \"<soon>\" &#92;N &amp; left.”",
		width=0.278)");
}

BOOST_AUTO_TEST_CASE(relations_read_as_a_graph) {
    const auto sample = selection(
        {event("a", meet, happened, "2020-01-05", {country("CHN", "China"), country("USA", "United States")})});
    const std::string text = relations_dot(layout_relations(sample, {}));
    BOOST_TEST(text.find("act_CHN -> act_USA\t[class=relation,") != std::string::npos, text);
    BOOST_TEST(text.find("id=\"rel-act_CHN-act_USA\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_values_give_the_same_text) {
    const Timeline timeline = layout_timeline(busy_year(45), {});
    BOOST_TEST((timeline_dot(timeline) == timeline_dot(timeline)));
}

BOOST_AUTO_TEST_CASE(graphviz_draws_every_mark_as_well_formed_svg) {
    for (const Selection& sample : {one_visit(), letter_on_fentanyl(), busy_year(45), Selection{}}) {
        const Timeline timeline = layout_timeline(sample, {});
        const auto elements = read_xml(render_svg(timeline_dot(timeline)));
        BOOST_TEST(with_class(elements, "ev").size() == timeline.marks.size());
        for (const XmlElement& element : elements)
            if (element.attributes.contains("xlink:title"))
                BOOST_TEST(element.at("xlink:title").find("evt_") == std::string::npos);
        read_xml(render_svg(relations_dot(layout_relations(sample, {}))));
    }
}

BOOST_AUTO_TEST_CASE(hostile_names_survive_graphviz) {
    const Actor odd{"act_<x>", "A \\N \"B\" <i> & é 習", ActorType::person, "", ""};
    const auto sample = selection({event("a", meet, happened, "2020-01-05", {odd, country("CHN", "China")})});
    read_xml(render_svg(timeline_dot(layout_timeline(sample, {}))));
    const auto elements = read_xml(render_svg(relations_dot(layout_relations(sample, {}))));
    const bool named = std::ranges::any_of(
        elements, [](const XmlElement& e) { return e.text.find("A \\N \"B\" <i> & é") != std::string::npos; });
    BOOST_TEST(named);
}

BOOST_AUTO_TEST_CASE(what_is_no_graph_is_refused_in_the_words_of_graphviz) {
    BOOST_CHECK_EXCEPTION(render_svg("digraph { a -> "), Error, [](const Error& error) {
        return std::string{error.what()}.find("syntax error") != std::string::npos;
    });
    // A refusal leaves nothing behind that spoils the next picture.
    read_xml(render_svg("digraph { a [pos=\"1,1!\"] }"));
}

BOOST_AUTO_TEST_SUITE_END()
