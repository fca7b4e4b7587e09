// SPDX-License-Identifier: MIT
#include "core/graph/relations.hpp"
#include "sample_events.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::event;
using enum EventKind;

namespace {

/// "CHN-USA 1 cooperation 0 conflict 0 words".
std::string shown(const std::vector<Event>& events) {
    std::string out;
    for (const auto& r : dragoman::relations(events))
        out += (out.empty() ? "" : "; ") + r.a.substr(4) + "-" + r.b.substr(4) + " " + std::to_string(r.cooperation) +
               "/" + std::to_string(r.conflict) + "/" + std::to_string(r.words);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(relations_between_actors)

BOOST_AUTO_TEST_CASE(sources_are_tied_to_targets_and_parties_to_each_other) {
    BOOST_TEST(shown({event({"2024-05-03", "a", meet, "USA+CHN+FRA"})}) ==
               "CHN-FRA 1/0/0; CHN-USA 1/0/0; FRA-USA 1/0/0");
    BOOST_TEST(shown({event({"2024-05-03", "a", attack, "USA+CHN > FRA"})}) == "CHN-FRA 0/1/0; FRA-USA 0/1/0");
    BOOST_TEST(shown({event({"2024-05-03", "a", request, "USA > CHN"})}) == "CHN-USA 0/0/1");
    BOOST_TEST(shown({event({"2024-05-03", "a", say, "USA"})}) == "");
}

BOOST_AUTO_TEST_CASE(only_what_the_text_tells_as_done_or_going_on_counts) {
    for (const auto status : {Status::planned, Status::hypothetical, Status::negated})
        BOOST_TEST(shown({event({"2024-05-03", "a", attack, "USA > CHN", "", status})}) == "");
    BOOST_TEST(shown({event({"2024-05-03", "a", attack, "USA > CHN", "", Status::ongoing})}) == "CHN-USA 0/1/0");
    BOOST_TEST(shown({event({"2024-05-03", "a", attack, "USA > CHN", "", Status::happened, "FRA"})}) == ""); // a claim
}

BOOST_AUTO_TEST_CASE(conflict_knows_who_did_it) {
    const auto found = dragoman::relations(std::vector{event({"2024-05-03", "a", attack, "USA > CHN"}),
                                                       event({"2024-05-04", "b", accuse, "USA > CHN"}),
                                                       event({"2024-05-05", "c", sanction, "CHN > USA"})});
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found[0].a == "act_CHN");
    BOOST_TEST(found[0].conflict == 3U);
    BOOST_TEST(found[0].conflict_by_a == 1U);
    BOOST_TEST(found[0].conflict_by_b == 2U);
    BOOST_TEST(found[0].weight() == 3U);
    BOOST_TEST(found[0].events.size() == 3U);
}

BOOST_AUTO_TEST_CASE(an_event_that_both_sides_do_counts_once) {
    auto clash = event({"2024-05-03", "a", attack, "CHN+USA"});
    clash.participants.push_back({test::country("CHN"), Role::target, {}, ""});
    clash.participants.push_back({test::country("USA"), Role::target, {}, ""});
    const auto found = dragoman::relations(std::vector{clash});
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found[0].weight() == 1U);
    BOOST_TEST(found[0].events.size() == 1U);
    BOOST_TEST((found[0].conflict_by_a == 1U && found[0].conflict_by_b == 1U));
}

BOOST_AUTO_TEST_CASE(kinds_are_cooperation_conflict_or_words) {
    const auto named = [](EventKind kind, std::string_view cameo = "") {
        switch (polarity(kind, cameo)) {
        case Polarity::cooperation: return "cooperation";
        case Polarity::conflict: return "conflict";
        case Polarity::words: break;
        }
        return "words";
    };
    for (const auto kind : {meet, visit, support, promise, agree, aid, yield, cooperate})
        BOOST_TEST(named(kind) == "cooperation");
    for (const auto kind : {accuse, reject, threaten, sanction, protest, mobilize, attack, legal})
        BOOST_TEST(named(kind) == "conflict");
    for (const auto kind : {say, request, letter, appoint, legislate}) BOOST_TEST(named(kind) == "words");
    BOOST_TEST(named(EventKind::relations, "161") == "conflict");
    BOOST_TEST(named(EventKind::relations, "05") == "cooperation");
}

BOOST_AUTO_TEST_CASE(the_heaviest_come_first_then_the_smaller_ids) {
    const std::vector events{event({"2024-05-01", "a", meet, "USA+FRA"}), event({"2024-05-02", "b", meet, "USA+CHN"}),
                             event({"2024-05-03", "c", meet, "USA+GBR"}), event({"2024-05-04", "d", aid, "USA > GBR"})};
    BOOST_TEST(shown(events) == "GBR-USA 2/0/0; CHN-USA 1/0/0; FRA-USA 1/0/0");
}

BOOST_AUTO_TEST_SUITE_END()
