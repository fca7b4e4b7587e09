// SPDX-License-Identifier: MIT
#include "viz/timeline.hpp"

#include "tests/unit/viz/samples.hpp"
#include "tests/unit/viz/xml_check.hpp"
#include "viz/marks.hpp"
#include "viz/svg.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace dragoman;
using enum EventKind;
using enum Status;

namespace {

const Mark& mark_named(const Timeline& timeline, const std::string& id) {
    return *std::ranges::find(timeline.marks, id, &Mark::event);
}

std::vector<Selection> samples() {
    std::vector<Selection> out{letter_on_fentanyl(), busy_year(1), busy_year(13), busy_year(45), busy_year(300)};
    out.push_back(
        selection({event("unknown", meet, planned, "", {country("USA", "United States"), country("CHN", "China")})}));
    out.push_back(selection({event("nobody", protest, happened, "2020-02-29", {})}));
    out.push_back(selection({event("first", say, happened, "0001-01-01", {country("ITA", "Italy")}),
                             event("last", say, happened, "9999-12-31", {country("ITA", "Italy")})}));
    return out;
}

struct Picture {
    Selection sample{};
    Timeline timeline{};
};

/// Laid out once for all tests that only look.
const std::vector<Picture>& pictures() {
    static const std::vector<Picture> all = [] {
        std::vector<Picture> out;
        for (Selection& sample : samples()) out.push_back({sample, layout_timeline(sample, {})});
        return out;
    }();
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(timeline)

BOOST_AUTO_TEST_CASE(every_event_is_drawn_or_counted_as_hidden) {
    for (const Selection& sample : samples()) {
        for (const std::size_t lanes : {1u, 4u}) {
            const Timeline timeline = layout_timeline(sample, {"", lanes, 60});
            BOOST_TEST(timeline.marks.size() + timeline.hidden_events == sample.chronicle.events.size());
            BOOST_TEST(timeline.lanes.size() <= lanes);
        }
    }
}

BOOST_AUTO_TEST_CASE(events_cut_by_the_query_limit_are_counted_too) {
    Selection sample = busy_year(5);
    sample.matched = 12;
    const Timeline timeline = layout_timeline(sample, {});
    BOOST_TEST(timeline.marks.size() + timeline.hidden_events == 12u);
    BOOST_TEST(timeline.frame.query.find("of 12 events shown") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_label_covers_another_or_a_mark_or_leaves_the_picture) {
    for (const Picture& picture : pictures()) {
        const Timeline& timeline = picture.timeline;
        std::vector<Box> boxes;
        for (const Mark& mark : timeline.marks) {
            if (!mark.label) continue;
            for (const Box& other : boxes) BOOST_TEST(!overlap(mark.label->box, other));
            for (const Mark& other : timeline.marks) BOOST_TEST(!overlap(mark.label->box, box_of(other)));
            BOOST_TEST(mark.label->box.x >= 188);
            BOOST_TEST(mark.label->box.right() <= page_width);
            BOOST_TEST(mark.label->box.bottom() <= timeline.bottom);
            boxes.push_back(mark.label->box);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_mark_covers_another) {
    for (const Picture& picture : pictures()) {
        const Timeline& timeline = picture.timeline;
        for (const Mark& a : timeline.marks)
            for (const Mark& b : timeline.marks)
                if (a.event < b.event)
                    BOOST_TEST(!overlap(box_of(a).grown(-1.5), box_of(b).grown(-1.5)), a.event << " and " << b.event);
    }
}

BOOST_AUTO_TEST_CASE(names_and_rows_stay_inside_their_lane) {
    for (const Picture& picture : pictures()) {
        for (const Mark& mark : picture.timeline.marks) {
            const Lane& lane = picture.timeline.lanes[mark.lane];
            BOOST_TEST(lane.top <= mark.at.y - 14);
            BOOST_TEST(mark.at.y + 14 <= lane.top + lane.height);
        }
        for (const Lane& lane : picture.timeline.lanes) {
            const double half = 7 * static_cast<double>(lane.name.size()) + 6.5 * static_cast<double>(lane.role.size());
            BOOST_TEST(lane.top <= lane.y - half);
            BOOST_TEST(lane.y + half <= lane.top + lane.height);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_small_picture_labels_every_event) {
    const Timeline timeline = layout_timeline(letter_on_fentanyl(), {});
    for (const Mark& mark : timeline.marks) BOOST_TEST(mark.label.has_value(), mark.event);
}

BOOST_AUTO_TEST_CASE(signatories_of_one_letter_share_a_lane) {
    const Timeline timeline = layout_timeline(letter_on_fentanyl(), {});
    const auto lane = std::ranges::find(timeline.lanes, std::vector<std::string>{"Lee and 2 others"}, &Lane::name);
    BOOST_REQUIRE(lane != timeline.lanes.end());
    BOOST_TEST(lane->actors.size() == 3u);
}

BOOST_AUTO_TEST_CASE(one_event_in_several_lanes_is_one_mark_with_stops) {
    const Timeline timeline = layout_timeline(letter_on_fentanyl(), {});
    const Mark& accuse_mark = mark_named(timeline, "evt_accuse");
    BOOST_REQUIRE(accuse_mark.stops.size() == 1u);
    BOOST_TEST(accuse_mark.stops[0].addressee);
    BOOST_TEST(timeline.lanes[accuse_mark.stops[0].lane].id == "act_CHN");
    BOOST_TEST(!mark_named(timeline, "evt_agreement").stops.at(0).addressee);
}

BOOST_AUTO_TEST_CASE(parties_who_meet_never_share_one_lane) {
    const Timeline timeline =
        layout_timeline(selection({event("m", meet, happened, "2020-01-05",
                                         {person("Nicolás Maduro", "VEN"), person("Juan Guaidó", "VEN")})}),
                        {});
    BOOST_TEST(timeline.lanes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_undated_event_stands_in_the_last_bin) {
    const Timeline timeline = layout_timeline(letter_on_fentanyl(), {});
    const AxisPiece& last = timeline.axis.pieces.back();
    BOOST_TEST((last.kind == AxisPiece::Kind::open));
    BOOST_TEST(last.title == "Later, date open");
    for (const char* id : {"evt_agreement", "evt_return"}) {
        BOOST_TEST(mark_named(timeline, id).at.x > last.x0);
        BOOST_TEST(mark_named(timeline, id).start == "");
    }
}

BOOST_AUTO_TEST_CASE(only_what_happened_or_goes_on_looks_so) {
    for (const auto& [sample, timeline] : pictures()) {
        for (const Mark& mark : timeline.marks) {
            const Event& told = *std::ranges::find(sample.chronicle.events, mark.event, &Event::id);
            const bool filled = mark.glyph.style == MarkStyle::happened || mark.glyph.style == MarkStyle::ongoing;
            const bool done =
                (told.status == happened || told.status == ongoing) && !merely_claimed(told) && !told.called_off;
            BOOST_TEST(filled == done, mark.event);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_svg_draws_no_filled_mark_for_what_did_not_happen) {
    const std::string hollow = "f-bg", solid = "s-bg";
    for (const Status status : {planned, hypothetical, negated, happened}) {
        Event e = event("one", meet, status, "2020-01-05", {country("USA", "United States"), country("CHN", "China")});
        if (status == happened) e.speaker = person("Matt Miller", "USA");
        const std::string svg = timeline_svg(layout_timeline(selection({e}), {}));
        const auto mark =
            svg.substr(svg.find("<g class=\"ev "), svg.find("class=\"labels\"") - svg.find("<g class=\"ev "));
        BOOST_TEST(mark.find("f-enc s-bg") == std::string::npos, mark);
        BOOST_TEST(mark.find(hollow) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_claim_names_its_speaker) {
    const Timeline timeline = layout_timeline(letter_on_fentanyl(), {});
    const Mark& mark = mark_named(timeline, "evt_press");
    BOOST_TEST(mark.headline == "US calls on China, says Miller");
    BOOST_TEST(mark.spoken.find("claimed by Matt Miller, not confirmed") != std::string::npos);
    const auto told = std::ranges::find(timeline.legend, "claimed, not confirmed", &LegendItem::text);
    BOOST_TEST((told != timeline.legend.end()));
}

BOOST_AUTO_TEST_CASE(every_svg_is_well_formed_with_unique_ids) {
    for (const Picture& picture : pictures()) {
        const auto elements = read_xml(timeline_svg(picture.timeline));
        std::set<std::string> ids;
        for (const XmlElement& element : elements)
            if (!element.at("id").empty()) BOOST_TEST(ids.insert(element.at("id")).second, element.at("id"));
    }
}

BOOST_AUTO_TEST_CASE(a_mark_says_what_it_is) {
    const auto elements = read_xml(timeline_svg(layout_timeline(letter_on_fentanyl(), {})));
    const auto marks = with_class(elements, "ev");
    BOOST_TEST(marks.size() == 9u);
    const auto visit_mark = *std::ranges::find(marks, "evt_visit", [](const XmlElement& e) { return e.at("id"); });
    BOOST_TEST(visit_mark.at("tabindex") == "0");
    BOOST_TEST(visit_mark.at("role") == "img");
    BOOST_TEST(visit_mark.at("data-kind") == "visit");
    BOOST_TEST(visit_mark.at("data-status") == "happened");
    BOOST_TEST(visit_mark.at("data-start") == "2023-06-01");
    BOOST_TEST(visit_mark.at("data-end") == "2023-06-30");
    BOOST_TEST(visit_mark.at("data-actors") == "act_antony-blinken act_CHN");
    BOOST_TEST(visit_mark.at("aria-label") == "2023-06 (month) visit (happened): Antony Blinken → China; 1 article");
    const auto links = std::ranges::count(elements, "a", &XmlElement::name);
    BOOST_TEST(links == 9);
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
    const std::string names[]{"<b>&\"'</b>",        "محمد بن سلمان",           "習近平", "김정은",
                              "a\x01\x0B\x7F name", "bad \xC3\x28 bytes \xFF", "",       "]]>"};
    std::vector<Event> events;
    for (const std::string& name : names) {
        Event e =
            event("e" + std::to_string(events.size()), say, happened, "2020-01-0" + std::to_string(1 + events.size()),
                  {{"act_" + name, name, ActorType::person, "", ""}}, {country("CHN", "China")});
        e.evidence[0].quote = "He said \"<" + name + ">\" & left\x02.";
        e.evidence[0].article = "a" + name;
        e.place = Place{name, ""};
        events.push_back(e);
    }
    events[1].id = "not an <id>";
    Selection sample = selection(events);
    sample.query = "actor <&>\x03";
    for (ArticleInfo& article : sample.chronicle.articles) article.url = "https://example.org/?a=1&b=<2>\"x\"";
    const auto elements = read_xml(timeline_svg(layout_timeline(sample, {"T < & \x04", 14, 60})));
    BOOST_TEST(with_class(elements, "ev").size() == 8u);
    const auto link = std::ranges::find(elements, "a", &XmlElement::name);
    BOOST_TEST(link->at("href") == "https://example.org/?a=1&b=<2>\"x\"");
    BOOST_TEST(with_class(elements, "ttl").at(0).text == "T < &");
    read_xml(relations_svg(layout_relations(sample, {})));
}

BOOST_AUTO_TEST_CASE(a_link_that_runs_code_is_not_written) {
    Selection sample = letter_on_fentanyl();
    sample.chronicle.articles[0].url = "javascript:alert(1)";
    const std::string svg = timeline_svg(layout_timeline(sample, {}));
    BOOST_TEST(svg.find("javascript") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_selection_says_so) {
    Selection none;
    none.total = 7;
    none.query = "actor Atlantis";
    const Timeline timeline = layout_timeline(none, {});
    const std::string svg = timeline_svg(timeline);
    read_xml(svg);
    BOOST_TEST(svg.find("No event matched this query.") != std::string::npos);
    BOOST_TEST(svg.find("actor Atlantis · no event of 7 matches") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_of_events_changes_no_byte) {
    Selection sample = busy_year(45);
    const std::string before = timeline_svg(layout_timeline(sample, {}));
    std::ranges::reverse(sample.chronicle.events);
    std::ranges::reverse(sample.chronicle.actors);
    BOOST_TEST((timeline_svg(layout_timeline(sample, {})) == before));
}

BOOST_AUTO_TEST_CASE(the_legend_explains_what_occurs_and_no_more) {
    const auto elements = read_xml(timeline_svg(
        layout_timeline(selection({event("one", say, happened, "2020-01-05", {country("ITA", "Italy")})}), {})));
    std::string legend;
    bool inside = false;
    for (const XmlElement& element : elements) {
        inside = inside || element.at("class") == "legend";
        if (inside && element.name == "text") legend += element.text + "|";
    }
    BOOST_TEST(legend.starts_with("Words|S|statement|"), legend);
    BOOST_TEST(legend.find("planned") == std::string::npos);
    BOOST_TEST(legend.find("meeting") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
