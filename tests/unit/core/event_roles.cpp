// SPDX-License-Identifier: MIT
#include "core/analyze.hpp"
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::brief;
using test::first;

namespace {

std::string speaker(EventKind kind, std::string_view text) {
    const auto mention = first(kind, text);
    return mention.speaker ? mention.speaker->name : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(event_roles)

BOOST_AUTO_TEST_CASE(a_passive_turns_the_roles) {
    for (const std::string_view text :
         {"Israel was attacked by Iran.", "Israel is attacked by Iran.", "Israel has been attacked by Iran."})
        BOOST_TEST(brief(first(EventKind::attack, text)) == "attack happened Iran > Israel", text);
    BOOST_TEST(brief(first(EventKind::attack, "Six soldiers were killed by Taliban fighters.")) ==
               "attack happened Taliban fighters > Six soldiers");
}

BOOST_AUTO_TEST_CASE(who_is_urged_does_it) {
    BOOST_TEST(test::told("China urged Iran to release six sailors.") ==
               "request happened China > Iran; yield hypothetical Iran > six sailors");
    BOOST_TEST(brief(first(EventKind::visit, "China has planned to visit France.")) == "visit planned China > France");
}

BOOST_AUTO_TEST_CASE(who_is_accused_did_it) {
    BOOST_TEST(brief(first(EventKind::attack, "Israel accused Iran of bombing Syria.")) ==
               "attack happened Iran > Syria");
}

BOOST_AUTO_TEST_CASE(whoever_is_joined_takes_part) {
    BOOST_TEST(brief(first(EventKind::agree, "Neither Chile nor Peru signed the treaty.")) ==
               "agree negated Chile + Peru");
    BOOST_TEST(brief(first(EventKind::accuse, "France, Germany and Spain condemned Iran.")) ==
               "accuse happened France + Germany + Spain > Iran");
    BOOST_TEST(brief(first(EventKind::visit, "The presidents of France and Germany visited Poland.")) ==
               "visit happened France + Germany > Poland");
    BOOST_TEST(test::told("France visited Germany and condemned Iran.") ==
               "visit happened France > Germany; accuse happened France > Iran");
    BOOST_TEST(brief(first(EventKind::accuse, "France criticised and condemned Iran.")) ==
               "accuse happened France > Iran");
}

BOOST_AUTO_TEST_CASE(a_relative_clause_takes_its_noun) {
    BOOST_TEST(test::told("Iran, which attacked Israel, praised China.") ==
               "attack happened Iran > Israel; support happened Iran > China");
    BOOST_TEST(brief(first(EventKind::attack, "China praised the Taliban fighters who attacked Israel.")) ==
               "attack happened Taliban fighters > Israel");
    BOOST_TEST(brief(first(EventKind::attack, "Six soldiers killed by Taliban fighters were buried on Monday.")) ==
               "attack happened Taliban fighters > Six soldiers");
}

BOOST_AUTO_TEST_CASE(an_apposition_names_who_is_described) {
    BOOST_TEST(brief(first(EventKind::visit, "The foreign minister, Wang Yi, visited France.")) ==
               "visit happened Wang Yi > France");
    BOOST_TEST(brief(first(EventKind::visit, "Wang Yi, the foreign minister of China, visited France.")) ==
               "visit happened Wang Yi > France");
}

BOOST_AUTO_TEST_CASE(a_verb_without_a_subject_borrows_one) {
    BOOST_TEST(brief(first(EventKind::yield, "Iran was urged to release six sailors.")) ==
               "yield hypothetical Iran > six sailors");
    BOOST_TEST(brief(first(EventKind::attack, "China condemned Iran for attacking Israel.")) ==
               "attack happened Iran > Israel");
    BOOST_TEST(brief(first(EventKind::attack, "Before attacking Israel, Iran praised China.")) ==
               "attack happened Iran > Israel");
}

BOOST_AUTO_TEST_CASE(a_complement_says_against_whom) {
    BOOST_TEST(brief(first(EventKind::threaten, "Iran threatened to bomb Israel.")) ==
               "threaten happened Iran > Israel");
    BOOST_TEST(brief(first(EventKind::reject, "Cambodia rejected a request by Thailand.")) ==
               "reject happened Cambodia > Thailand");
}

BOOST_AUTO_TEST_CASE(two_hosts_are_two_visits) {
    const auto evidence =
        analyze(test::page("Antony Blinken visited Turkey and Uzbekistan on Monday."), test::knowledge()).evidence;
    BOOST_REQUIRE(evidence.size() == 2);
    BOOST_TEST(brief(evidence[0]) == "visit happened Antony Blinken > Turkey");
    BOOST_TEST(brief(evidence[1]) == "visit happened Antony Blinken > Uzbekistan");
    BOOST_TEST((evidence[0].ordinal == 0 && evidence[1].ordinal == 1));
    BOOST_TEST((evidence[0].trigger == evidence[1].trigger));
    BOOST_TEST(to_string(evidence[1].date.when) == "2024-04-29");
}

BOOST_AUTO_TEST_CASE(each_visit_has_its_own_place) {
    const auto evidence = analyze(test::page("Antony Blinken visited Paris and London."), test::knowledge()).evidence;
    BOOST_REQUIRE(evidence.size() == 2);
    BOOST_TEST(evidence[0].place->name == "Paris");
    BOOST_TEST(evidence[0].place->country == "FRA");
    BOOST_TEST(evidence[1].place->name == "London");
    BOOST_TEST(first(EventKind::meet, "Xi Jinping met Vladimir Putin in Moscow.").place->name == "Moscow");
    BOOST_TEST(first(EventKind::meet, "In Moscow, Xi Jinping met Vladimir Putin.").place->name == "Moscow");
    BOOST_TEST(!first(EventKind::meet, "Xi Jinping met Vladimir Putin.").place);
}

BOOST_AUTO_TEST_CASE(parties_of_a_symmetric_kind_are_all_sources) {
    const auto meeting = first(EventKind::meet, "Xi Jinping held talks with Vladimir Putin and Narendra Modi.");
    BOOST_TEST(brief(meeting) == "meet happened Xi Jinping + Vladimir Putin + Narendra Modi");
}

BOOST_AUTO_TEST_CASE(nobody_does_something_to_himself) {
    for (const std::string_view text : {"Iran attacked Iran.", "Iran met Iran.", "Iran urged Tehran to release Iran."})
        for (const auto& mention : analyze(test::page(text), test::knowledge()).evidence)
            for (std::size_t i = 1; i < mention.participants.size(); ++i)
                BOOST_TEST(mention.participants[i].actor.id != mention.participants[0].actor.id, text);
}

BOOST_AUTO_TEST_CASE(speakers_stand_ahead_behind_or_in_according_to) {
    for (const std::string_view text :
         {"China said that Iran attacked Israel.", "China said Iran attacked Israel.",
          "Iran attacked Israel, China said.", "\"Iran attacked Israel,\" China said.",
          "According to China, Iran attacked Israel.", "Iran attacked Israel, according to China.",
          "Iran attacked Israel, as China said."})
        BOOST_TEST(speaker(EventKind::attack, text) == "China", text);
    BOOST_TEST(speaker(EventKind::attack, "Iran attacked Israel.") == "");
    BOOST_TEST(speaker(EventKind::attack, "Iran attacked Israel after China said that it slept.") == "");
    BOOST_TEST(speaker(EventKind::attack, "Israel said earlier this week that Iran has attacked Syria.") == "Israel");
    BOOST_TEST(speaker(EventKind::attack, "Iran, which attacked Israel, said that China slept.") == "");
    BOOST_TEST(speaker(EventKind::attack, "China spoke after Iran attacked Israel.") == "");
    BOOST_TEST(speaker(EventKind::attack, "Israel accused Iran of bombing Syria.") == "Israel");
    BOOST_TEST(speaker(EventKind::say, "China said Iran attacked Israel.") == ""); // the saying is told by the text
}

BOOST_AUTO_TEST_CASE(a_teller_put_in_between_does_nothing_but_tell) {
    for (const std::string_view text :
         {"China, Chile said, met Peru.", "China met Peru, Chile said.", "China, Chile said on Monday, met Peru."}) {
        BOOST_TEST(brief(first(EventKind::meet, text)) == "meet happened China + Peru", text);
        BOOST_TEST(speaker(EventKind::meet, text) == "Chile", text);
    }
    BOOST_TEST(brief(first(EventKind::meet, "China did not meet Peru, Chile said.")) == "meet negated China + Peru");
    BOOST_TEST(brief(first(EventKind::attack, "Hamas, Israel said, has attacked Egypt.")) ==
               "attack happened Hamas > Egypt");
}

BOOST_AUTO_TEST_CASE(according_to_is_no_event) {
    BOOST_TEST(test::told("According to China, Iran attacked Israel.") == "attack happened Iran > Israel");
}

BOOST_AUTO_TEST_CASE(pronouns_carry_over) {
    BOOST_TEST(test::told("US Secretary of State Antony Blinken was tired. He visited Turkey.") ==
               "visit happened Antony Blinken > Turkey");
    const auto visit = first(EventKind::visit, "US Secretary of State Antony Blinken was tired. He visited Turkey.");
    BOOST_TEST(visit.participants.front().basis == "subject of 'visited'; 'he' is Antony Blinken");
}

BOOST_AUTO_TEST_SUITE_END()
