// SPDX-License-Identifier: MIT
#include "cli/table.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(columns_align_whatever_the_script) {
    BOOST_TEST(format_table({{"a", "Zoë", "x"}, {"bb", "习近平", "y"}, {"", "", ""}}) ==
               "a   Zoë     x\nbb  习近平  y\n\n");
}

BOOST_AUTO_TEST_CASE(a_claim_is_never_called_happened) {
    Event event;
    event.status = Status::happened;
    BOOST_TEST(status_in_words(event) == "happened");
    event.speaker = Actor{"act_x", "Matt Miller", ActorType::person, "", ""};
    BOOST_TEST(status_in_words(event) == "claimed by Matt Miller");
    event.status = Status::negated;
    BOOST_TEST(status_in_words(event) == "negated, says Matt Miller");
    event.called_off = true;
    BOOST_TEST(status_in_words(event) == "called off");
}

BOOST_AUTO_TEST_CASE(an_event_without_a_doer_says_so) {
    Event event;
    event.participants.push_back({Actor{"act_CHN", "China", ActorType::country, "CHN", ""}, Role::target, {}, ""});
    BOOST_TEST(who(event) == "? → China");
}

BOOST_AUTO_TEST_SUITE_END()
