// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::first;

namespace {

std::string date(EventKind kind, const Article& article) {
    return to_string(first(kind, article).date.when);
}
std::string date(EventKind kind, std::string_view text) {
    return date(kind, test::page(text));
}

} // namespace

BOOST_AUTO_TEST_SUITE(event_dates)

BOOST_AUTO_TEST_CASE(the_phrase_of_its_clause_dates_an_event) {
    const std::string_view text = "Iran attacked Israel on Monday, and Israel bombed Syria on Tuesday.";
    const auto evidence = test::told(text);
    BOOST_TEST(evidence == "attack happened Iran > Israel; attack happened Israel > Syria");
    BOOST_TEST(date(EventKind::attack, text) == "2024-04-29");
    BOOST_TEST(date(EventKind::attack, "On Tuesday Israel bombed Syria.") == "2024-04-30");
    BOOST_TEST(date(EventKind::attack, "Iran attacked Israel in June 2023.") == "2023-06");
    BOOST_TEST(date(EventKind::attack, "Iran attacked Israel on Monday; China slept.") == "2024-04-29");
    BOOST_TEST(date(EventKind::attack, "China slept on Monday; Iran attacked Israel.") == "");
}

BOOST_AUTO_TEST_CASE(a_date_keeps_its_words_and_its_arithmetic) {
    const auto dating = first(EventKind::visit, "Antony Blinken visited Turkey on Wednesday.").date;
    BOOST_TEST(dating.text == "Wednesday");
    BOOST_TEST(dating.basis == "the last before publication on 2024-05-03");
    const auto unknown =
        first(EventKind::visit, test::page("Antony Blinken visited Turkey on Wednesday.", "2024-05")).date;
    BOOST_TEST(!unknown.when.known());
    BOOST_TEST(unknown.text == "Wednesday");
}

BOOST_AUTO_TEST_CASE(an_undated_act_of_a_dated_item_is_of_its_day) {
    BOOST_TEST(date(EventKind::attack, test::item("Iran attacked Israel.")) == "2024-05-03");
    BOOST_TEST(date(EventKind::attack, test::page("Iran attacked Israel.")) == "");
    BOOST_TEST(date(EventKind::attack, test::page("Iran attacks Israel.")) == "2024-05-03");
}

BOOST_AUTO_TEST_CASE(a_dated_item_says_nothing_of_plans_claims_and_what_lies_before) {
    BOOST_TEST(date(EventKind::attack, test::item("Iran will attack Israel.")) == "");
    BOOST_TEST(date(EventKind::attack, test::item("China said that Iran attacked Israel.")) == "");
    BOOST_TEST(date(EventKind::attack, test::item("China slept after Iran attacked Israel.")) == "");
    BOOST_TEST(date(EventKind::meet, test::item("It was a year after Peru had met Bolivia.")) == "");
    BOOST_TEST(date(EventKind::attack, test::item("Iran, which attacked Israel, praised China.")) == "");
    BOOST_TEST(date(EventKind::support, test::item("Iran, which attacked Israel, praised China.")) == "2024-05-03");
    BOOST_TEST(date(EventKind::attack, test::item("Iran did not attack Israel.")) == "");
}

BOOST_AUTO_TEST_CASE(a_long_text_is_no_dated_item) {
    std::string text = "Iran attacked Israel.";
    for (int i = 0; i < 40; ++i) text += " The rain fell again.";
    BOOST_TEST(date(EventKind::attack, test::item(text)) == "");
}

BOOST_AUTO_TEST_CASE(a_lasting_kind_fills_its_interval) {
    const auto visit = first(EventKind::visit, "Antony Blinken visited Turkey on 3-5 June 2023.").date;
    BOOST_TEST(to_string(visit.when) == "2023-06-03/2023-06-05");
    BOOST_TEST((visit.extent == Extent::span));
    const auto letter = first(EventKind::letter, "Six senators wrote a letter to China earlier this week.").date;
    BOOST_TEST(to_string(letter.when) == "2024-04-29/2024-05-03");
    BOOST_TEST((letter.extent == Extent::within));
    BOOST_TEST((first(EventKind::visit, "Antony Blinken visited Turkey in June 2023.").date.extent == Extent::within));
}

BOOST_AUTO_TEST_SUITE_END()
