// SPDX-License-Identifier: MIT
#include "io/export.hpp"

#include "io/json.hpp"
#include "temp_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace dragoman;

namespace {

const Actor lee{"act_susie-lee", "Susie Lee", ActorType::person, "USA", "USALEG"};
const Actor china{"act_CHN", "China", ActorType::country, "CHN", ""};
const Actor un{"act_IGOUNO", "United Nations", ActorType::igo, "", "IGOUNO"};
const Actor miller{"act_matt-miller", "Matt Miller", ActorType::person, "USA", "USAGOV"};

Day august(unsigned day) {
    return *make_day(2023, 8, day);
}

/// A letter that was announced, and then sent.
Event letter() {
    Event event;
    event.id = "evt_letter_000000000001";
    event.kind = EventKind::letter;
    event.mode = "joint";
    event.date = {Edtf::of_day(august(2)), Extent::within, "Wednesday", "the Wednesday before 2023-08-04"};
    event.participants = {{lee, Role::source, {4, 9}, "subject"}, {china, Role::target, {20, 25}, ""}};
    event.place = Place{"Washington", "USA"};
    event.topics = {"fentanyl", "\"trade\""};
    event.cameo = "0214";
    event.confidence = 85;
    event.history = {{Edtf::of_day(august(1)), Status::planned, Edtf::of_month(2023, 8), "a"},
                     {Edtf::of_day(august(4)), Status::happened, Edtf::of_day(august(2)), "b"}};

    Evidence plan{.published = Edtf::of_day(august(1)), .article = "a", .trigger = {3, 8}};
    plan.kind = EventKind::letter;
    plan.status = Status::planned;
    plan.date = {Edtf::of_month(2023, 8), Extent::within, "this month", "the month of publication"};
    plan.participants = {{lee, Role::source, {}, ""}};
    plan.speaker = miller;
    plan.sentence = {0, 40};
    plan.quote = "Lee’s letter is due this month.";
    Evidence report{.published = Edtf::of_day(august(4)), .article = "b", .trigger = {14, 20}};
    report.kind = EventKind::letter;
    report.date = {Edtf::of_day(august(2)), Extent::within, "August 2", ""}; // the same day in other words
    report.participants = {{china, Role::target, {}, "x"}, {lee, Role::source, {}, "y"}};
    report.place = event.place;
    report.sentence = {10, 30};
    report.quote = "They \"wrote\" to China.\n";
    report.rule = "letter/verb: write S to O";
    event.evidence = {plan, report};
    return event;
}

/// A meeting of three, told as a claim, of which nothing is known but that it was called off.
Event meeting() {
    Event event;
    event.id = "evt_meet_000000000002";
    event.kind = EventKind::meet;
    event.status = Status::negated;
    event.participants = {{un, Role::source, {}, ""}, {china, Role::source, {}, ""}, {lee, Role::source, {}, ""}};
    event.speaker = miller;
    event.confidence = 7;
    event.called_off = true;
    Evidence report{.published = Edtf::of_year(2023), .article = "c"};
    report.kind = EventKind::meet;
    report.status = Status::negated;
    report.participants = event.participants;
    report.speaker = miller;
    report.quote = "No meeting.";
    event.evidence = {report};
    return event;
}

Selection selection() {
    Selection selection{.query = "everything"};
    auto& chronicle = selection.chronicle;
    chronicle.articles = {{.id = "a", .published = Edtf::of_day(august(1))},
                          {.id = "b", .published = Edtf::of_day(august(4)), .url = "https://example.org/b"}};
    for (const auto& actor : {china, un, lee})
        chronicle.actors.push_back({actor, {actor.name}, {}, Edtf::of_day(august(1)), Edtf::of_day(august(4)), 3});
    Event lonely = meeting();
    lonely.id = "evt_say_000000000003";
    lonely.kind = EventKind::say;
    lonely.participants = {{lee, Role::source, {}, ""}};
    chronicle.events = {letter(), meeting(), lonely};
    return selection;
}

constexpr std::string_view letter_json =
    R"({"id":"evt_letter_000000000001","kind":"letter","mode":"joint","status":"happened",)"
    R"("date":{"edtf":"2023-08-02","start":"2023-08-02","end":"2023-08-02","precision":"day","extent":"within",)"
    R"("text":"Wednesday","basis":"the Wednesday before 2023-08-04"},)"
    R"("participants":[{"actor":"act_susie-lee","name":"Susie Lee","type":"person","country":"USA","code":"USALEG",)"
    R"("role":"source"},{"actor":"act_CHN","name":"China","type":"country","country":"CHN","code":null,"role":"target"}],)"
    R"("place":{"name":"Washington","country":"USA"},"speaker":null,"topic":["fentanyl","\"trade\""],)"
    R"("plover":"REQUEST","cameo":"0214","confidence":0.85,"evidence":[)"
    R"({"article":"a","published":"2023-08-01","url":null,"char_start":0,"char_end":40,)"
    R"("quote":"Lee’s letter is due this month.","trigger_start":3,"trigger_end":8,"rule":null,"status":"planned",)"
    R"("date":{"edtf":"2023-08","start":"2023-08-01","end":"2023-08-31","precision":"month","extent":"within",)"
    R"("text":"this month","basis":"the month of publication"},)"
    R"("participants":[{"actor":"act_susie-lee","name":"Susie Lee","type":"person","country":"USA","code":"USALEG",)"
    R"("role":"source"}],"place":null,"speaker":{"actor":"act_matt-miller","name":"Matt Miller"}},)"
    R"({"article":"b","published":"2023-08-04","url":"https://example.org/b","char_start":10,"char_end":30,)"
    R"("quote":"They \"wrote\" to China.\n","trigger_start":14,"trigger_end":20,"rule":"letter/verb: write S to O"}],)"
    R"("history":[{"published":"2023-08-01","status":"planned","date":"2023-08","article":"a"},)"
    R"({"published":"2023-08-04","status":"happened","date":"2023-08-02","article":"b"}],"called_off":false})";

constexpr std::string_view meeting_json =
    R"({"id":"evt_meet_000000000002","kind":"meet","mode":null,"status":"negated",)"
    R"("date":{"edtf":null,"start":null,"end":null,"precision":"unknown","extent":"within","text":null,"basis":null},)"
    R"("participants":[{"actor":"act_IGOUNO","name":"United Nations","type":"igo","country":null,"code":"IGOUNO",)"
    R"("role":"source"},{"actor":"act_CHN","name":"China","type":"country","country":"CHN","code":null,"role":"source"},)"
    R"({"actor":"act_susie-lee","name":"Susie Lee","type":"person","country":"USA","code":"USALEG","role":"source"}],)"
    R"("place":null,"speaker":{"actor":"act_matt-miller","name":"Matt Miller"},"topic":[],"plover":"CONSULT",)"
    R"("cameo":null,"confidence":0.07,"evidence":[{"article":"c","published":"2023","url":null,"char_start":0,)"
    R"("char_end":0,"quote":"No meeting.","trigger_start":0,"trigger_end":0,"rule":null}],"history":[],"called_off":true})";

} // namespace

BOOST_AUTO_TEST_SUITE(export_)

BOOST_AUTO_TEST_CASE(an_event_in_the_fixed_format) {
    const auto articles = selection().chronicle.articles;
    BOOST_TEST(event_json(letter(), articles) == letter_json);
    BOOST_TEST(event_json(meeting(), articles) == meeting_json);
}

BOOST_AUTO_TEST_CASE(open_dates_are_null_at_their_open_end) {
    Event event = meeting();
    event.date.when = Edtf::of_interval(august(5), {});
    BOOST_TEST(event_json(event, {}).find(
                   R"("edtf":"2023-08-05/..","start":"2023-08-05","end":null,"precision":"interval")") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(events_one_a_line_or_as_one_array) {
    Chronicle chronicle = selection().chronicle;
    chronicle.events.pop_back();
    BOOST_TEST(events_jsonl(chronicle) == std::string{letter_json} + "\n" + std::string{meeting_json} + "\n");
    BOOST_TEST(events_json(chronicle) == "[" + std::string{letter_json} + "," + std::string{meeting_json} + "]");
    BOOST_TEST(events_jsonl({}) == "");
    BOOST_TEST(events_json({}) == "[]");
}

BOOST_AUTO_TEST_CASE(a_graph_of_nodes_and_links) {
    const auto parsed = parse_json(graph_json(selection()));
    BOOST_REQUIRE(std::holds_alternative<Json>(parsed));
    const auto& graph = std::get<Json>(parsed);
    std::string nodes, links, edges;
    for (const auto& node : *graph.find("nodes")->array()) nodes += *node.string_at("id") + " ";
    for (const auto& [name, text] : {std::pair{"links", &links}, std::pair{"edges", &edges}})
        for (const auto& link : *graph.find(name)->array())
            *text += *link.string_at("key") + " " + *link.string_at("source") + " " + *link.string_at("target") + "\n";
    BOOST_TEST(nodes == "act_CHN act_IGOUNO act_susie-lee ");
    BOOST_TEST(links == "evt_letter_000000000001 act_susie-lee act_CHN\n"
                        "evt_meet_000000000002 act_CHN act_IGOUNO\n"
                        "evt_meet_000000000002 act_CHN act_susie-lee\n"
                        "evt_meet_000000000002 act_IGOUNO act_susie-lee\n"); // and none for who speaks to nobody
    BOOST_TEST(edges == links);
}

BOOST_AUTO_TEST_CASE(nodes_and_links_carry_what_is_known) {
    const auto graph = graph_json(selection());
    BOOST_TEST(
        graph.starts_with(R"({"directed":true,"multigraph":true,"graph":{"query":"everything"},"nodes":[)"
                          R"({"id":"act_CHN","name":"China","type":"country","country":"CHN","code":null,"mentions":3,)"
                          R"("first_seen":"2023-08-01","last_seen":"2023-08-04","degree":1,"betweenness":0.0},)"));
    BOOST_TEST(
        graph.find(R"("links":[{"source":"act_susie-lee","target":"act_CHN","key":"evt_letter_000000000001",)"
                   R"("kind":"letter","status":"happened","date":"2023-08-02","start":"2023-08-02",)"
                   R"("end":"2023-08-02","place":"Washington","confidence":0.85,"sources":2,"speaker":null},)") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_link_ends_in_a_node) {
    auto only_events = selection();
    only_events.chronicle.actors.clear(); // parties that no article mentions by themselves
    BOOST_TEST(graph_json(only_events)
                   .find(R"({"id":"act_CHN","name":"China","type":"country","country":"CHN","code":null,)"
                         R"("mentions":0,"first_seen":null)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(networkx_reads_the_graph) {
    if (std::system("python3 -c 'import networkx' 2>/dev/null") != 0) {
        BOOST_TEST_MESSAGE("skipped: python3 has no networkx");
        return;
    }
    const test::TempFolder folder;
    folder.write("graph.json", graph_json(selection()));
    folder.write("read.py", "import json, sys, networkx as nx\n"
                            "g = nx.node_link_graph(json.load(open(sys.argv[1])))\n"
                            "assert g.is_multigraph() and g.is_directed()\n"
                            "assert sorted(g) == ['act_CHN', 'act_IGOUNO', 'act_susie-lee'], list(g)\n"
                            "assert g.number_of_edges() == 4\n"
                            "edge = g.edges['act_susie-lee', 'act_CHN', 'evt_letter_000000000001']\n"
                            "assert edge['kind'] == 'letter' and edge['sources'] == 2, edge\n"
                            "assert g.nodes['act_CHN']['name'] == 'China'\n");
    BOOST_TEST(std::system(("python3 -W ignore " + (folder / "read.py") + " " + (folder / "graph.json")).c_str()) == 0);
}

BOOST_AUTO_TEST_CASE(relations_one_a_line) {
    const std::vector<Relation> relations{
        {.a = "act_CHN",
         .b = "act_susie-lee",
         .conflict = 2,
         .words = 1,
         .conflict_by_a = 2,
         .events = {"e1", "e2", "e3"}},
        {.a = "act_IGOUNO", .b = "act_x", .cooperation = 1, .words = 1, .events = {"e4"}}};
    BOOST_TEST(
        relations_jsonl(relations, selection().chronicle) ==
        R"({"a":"act_CHN","b":"act_susie-lee","a_name":"China","b_name":"Susie Lee","cooperation":0,"conflict":2,)"
        R"("words":1,"conflict_by_a":2,"conflict_by_b":0,"polarity":"conflict","events":["e1","e2","e3"]})"
        "\n"
        R"({"a":"act_IGOUNO","b":"act_x","a_name":"United Nations","b_name":"act_x","cooperation":1,"conflict":0,)"
        R"("words":1,"conflict_by_a":0,"conflict_by_b":0,"polarity":"mixed","events":["e4"]})"
        "\n");
}

BOOST_AUTO_TEST_SUITE_END()
