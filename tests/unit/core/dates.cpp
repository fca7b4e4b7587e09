// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace dragoman;
using test::when;

BOOST_AUTO_TEST_SUITE(date_phrases)

BOOST_AUTO_TEST_CASE(a_bare_weekday_is_the_last_or_by_the_verb_the_next) {
    // Wednesday 1 May 2024 seen from every day of that week, Monday first.
    constexpr std::array<std::string_view, 7> references{"2024-04-29", "2024-04-30", "2024-05-01", "2024-05-02",
                                                         "2024-05-03", "2024-05-04", "2024-05-05"};
    constexpr std::array<std::string_view, 7> past{"2024-04-24", "2024-04-24", "2024-05-01", "2024-05-01",
                                                   "2024-05-01", "2024-05-01", "2024-05-01"};
    constexpr std::array<std::string_view, 7> future{"2024-05-01", "2024-05-01", "2024-05-08", "2024-05-08",
                                                     "2024-05-08", "2024-05-08", "2024-05-08"};
    for (std::size_t i = 0; i < 7; ++i) {
        BOOST_TEST(when("They met on Wednesday.", references[i]) == "Wednesday=" + std::string{past[i]});
        BOOST_TEST(when("They will meet on Wednesday.", references[i]) == "Wednesday=" + std::string{future[i]});
        BOOST_TEST(when("They plan to meet on Wednesday.", references[i]) == "Wednesday=" + std::string{future[i]});
        BOOST_TEST(when("They meet next Wednesday.", references[i]) == "next Wednesday=" + std::string{future[i]});
    }
    BOOST_TEST(when("They met last Wednesday.", "2024-05-01") == "last Wednesday=2024-04-24");
    BOOST_TEST(when("They met last Wednesday.", "2024-05-02") == "last Wednesday=2024-05-01");
}

BOOST_AUTO_TEST_CASE(named_days) {
    BOOST_TEST(when("They met yesterday and meet today; tomorrow they leave.", "2024-03-01") ==
               "yesterday=2024-02-29; today=2024-03-01; tomorrow=2024-03-02");
    BOOST_TEST(when("They leave tomorrow.", "2023-12-31") == "tomorrow=2024-01-01");
    BOOST_TEST(when("They met yesterday.", "2023-03-01") == "yesterday=2023-02-28");
    BOOST_TEST(when("They are now in Paris.") == "now=?PRESENT_REF");
}

BOOST_AUTO_TEST_CASE(parts_of_weeks_and_months_reach_to_the_publication) {
    BOOST_TEST(when("They met earlier this week.") == "earlier this week=2024-04-29/2024-05-03");
    BOOST_TEST(when("They met earlier this week.", "2024-04-29") == "earlier this week=2024-04-29");
    BOOST_TEST(when("They met earlier in the week.", "2024-05-05") == "earlier in the week=2024-04-29/2024-05-05");
    BOOST_TEST(when("They meet later this week.") == "later this week=2024-05-03/2024-05-05");
    BOOST_TEST(when("They met earlier this month.", "2024-02-29") == "earlier this month=2024-02-01/2024-02-29");
    BOOST_TEST(when("They meet later this year.") == "later this year=2024-05-03/2024-12-31");
}

BOOST_AUTO_TEST_CASE(no_interval_ends_before_it_begins) {
    for (const std::string_view reference : {"2024-05-06", "2024-05-08", "2024-05-11", "2024-05-12"})
        for (const std::string_view phrase : {"earlier", "later"})
            for (const std::string_view unit : {"weekend", "week", "month", "quarter", "year", "day"})
                for (const auto& sentence :
                     test::words("They met " + std::string{phrase} + " this " + std::string{unit} + "."))
                    for (const auto& date : find_dates(sentence.sentence, sentence.words, *parse_edtf(reference)))
                        BOOST_TEST((!date.when.known() || *date.when.start <= *date.when.end), phrase << " " << unit);
}

BOOST_AUTO_TEST_CASE(units_by_their_order) {
    BOOST_TEST(when("Last week, this week, next week.", "2024-12-31") ==
               "Last week=2024-12-23/2024-12-29; this week=2024-12-30/2025-01-05; next week=2025-01-06/2025-01-12");
    BOOST_TEST(when("Last month and next month.", "2024-01-31") == "Last month=2023-12; next month=2024-02");
    BOOST_TEST(when("Last year and next year.", "2024-02-29") == "Last year=2023; next year=2025");
    BOOST_TEST(when("Last quarter.", "2024-02-29") == "Last quarter=2023-10-01/2023-12-31");
}

BOOST_AUTO_TEST_CASE(counted_units) {
    BOOST_TEST(when("It began two years ago.") == "two years ago=2022");
    BOOST_TEST(when("It began three days ago.") == "three days ago=2024-04-30");
    BOOST_TEST(when("It began a week ago.") == "a week ago=2024-04-22/2024-04-28");
    BOOST_TEST(when("It began a month ago.", "2024-03-31") == "a month ago=2024-02");
    BOOST_TEST(when("It began 18 months ago.") == "18 months ago=2022-11");
    BOOST_TEST(when("It lasted three days.") == "three days=?P3D");
}

BOOST_AUTO_TEST_CASE(full_dates_need_no_publication_date) {
    for (const std::string_view reference : {"2024-05-03", ""}) {
        BOOST_TEST(when("It began on 2 August 2023.", reference) == "2 August 2023=2023-08-02");
        BOOST_TEST(when("It began on Aug. 2, 2023.", reference) == "Aug. 2, 2023=2023-08-02");
        BOOST_TEST(when("It began on the 4th of August 2023.", reference) == "4th of August 2023=2023-08-04");
        BOOST_TEST(when("It began on 2023-08-02.", reference) == "2023-08-02=2023-08-02");
        BOOST_TEST(when("It began in August 2023.", reference) == "August 2023=2023-08");
        BOOST_TEST(when("It began in 2019.", reference) == "2019=2019");
    }
    BOOST_TEST(when("It began on 30 February 2023.").find("2023-02-30") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(hyphens_inside_date_phrases) {
    BOOST_TEST(when("A two-year term.") == "two-year=?P2Y");
    BOOST_TEST(when("They met on 20-21 July 2023.") == "20-21 July 2023=2023-07-20/2023-07-21");
}

BOOST_AUTO_TEST_CASE(ranges_of_days) {
    for (const std::string_view days : {"3-5 June 2023", "June 3-5, 2023", "June 3–5, 2023", "3–5 June 2023"})
        BOOST_TEST(when("They met on " + std::string{days} + ".") == std::string{days} + "=2023-06-03/2023-06-05");
    BOOST_TEST(when("They met on 3-5 June.") == "3-5 June=2024-06-03/2024-06-05");
    BOOST_TEST(when("They met on June 3-5.", "") == "June 3-5=?XXXX-06-03");
}

BOOST_AUTO_TEST_CASE(dates_without_a_year_fall_near_the_publication) {
    BOOST_TEST(when("They met on 30 December.", "2024-01-05") == "30 December=2023-12-30");
    BOOST_TEST(when("They will meet on 2 January.", "2023-12-30") == "2 January=2024-01-02");
    BOOST_TEST(when("They met in June.") == "June=2023-06");
    BOOST_TEST(when("They met in March.") == "March=2024-03");
    BOOST_TEST(when("They met in May.") == "May=2024-05");
    BOOST_TEST(when("They will meet in June.") == "June=2024-06");
    BOOST_TEST(when("They will meet in March.") == "March=2025-03");
}

BOOST_AUTO_TEST_CASE(words_that_only_look_like_dates) {
    for (const std::string_view text :
         {"They may march.", "May said no.", "He sat.", "A 2000 strong army.", "3-5 soldiers."})
        BOOST_TEST(when(text) == "", text);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_counted_keeps_its_words) {
    const std::string text = "On Wednesday, yesterday, three days ago, earlier this week and last month.";
    for (const std::string_view reference : {"2024-05", "2024", ""})
        BOOST_TEST(when(text, reference) ==
                       "Wednesday=?; yesterday=?; three days ago=?; earlier this week=?; last month=?",
                   reference);
    BOOST_TEST(when("They met in June.", "2024") == "June=2023-06");
    BOOST_TEST(when("They met in June and on 3 June.", "") == "June=?XXXX-06; 3 June=?XXXX-06-03");
}

BOOST_AUTO_TEST_CASE(no_date_lies_beyond_the_years_that_edtf_can_write) {
    BOOST_TEST(when("They leave tomorrow.", "9999-12-31") == "tomorrow=?");
    BOOST_TEST(when("They met yesterday.", "0001-01-01") == "yesterday=?");
    BOOST_TEST(when("It began 30 years ago.", "0020-01-01") == "30 years ago=?");
}

BOOST_AUTO_TEST_SUITE_END()
