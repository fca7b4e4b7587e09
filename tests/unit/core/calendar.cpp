// SPDX-License-Identifier: MIT
#include "core/time/calendar.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

Day day(std::string_view text) {
    return *parse_edtf(text)->start;
}

std::string weekday_before(std::string_view reference, std::chrono::weekday wanted, bool strictly = false) {
    return to_string(weekday_up_to(day(reference), wanted, strictly));
}

} // namespace

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(weekdays_around_every_day_of_a_week) {
    const Day monday = day("2024-04-29");
    for (unsigned reference = 0; reference < 7; ++reference)
        for (unsigned wanted = 0; wanted < 7; ++wanted) {
            const Day from = monday + std::chrono::days{reference};
            const std::chrono::weekday name{monday + std::chrono::days{wanted}};
            const auto last = weekday_up_to(from, name, false), before = weekday_up_to(from, name, true),
                       next = weekday_after(from, name);
            for (const Day found : {last, before, next}) BOOST_TEST((std::chrono::weekday{found} == name));
            BOOST_TEST((last <= from && from - last < std::chrono::days{7}));
            BOOST_TEST((before < from && from - before <= std::chrono::days{7}));
            BOOST_TEST((next > from && next - from <= std::chrono::days{7}));
        }
    BOOST_TEST(weekday_before("2024-01-01", std::chrono::Sunday) == "2023-12-31");
    BOOST_TEST(weekday_before("2024-03-01", std::chrono::Thursday) == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(units_are_added_and_short_months_give_their_last_day) {
    const auto add = [](std::string_view from, Unit unit, int count) {
        return to_string(add_units(day(from), unit, count));
    };
    BOOST_TEST(add("2023-12-31", Unit::day, 1) == "2024-01-01");
    BOOST_TEST(add("2024-03-01", Unit::day, -1) == "2024-02-29");
    BOOST_TEST(add("2023-12-28", Unit::week, 1) == "2024-01-04");
    BOOST_TEST(add("2024-01-31", Unit::month, 1) == "2024-02-29");
    BOOST_TEST(add("2023-01-31", Unit::month, 1) == "2023-02-28");
    BOOST_TEST(add("2024-01-15", Unit::month, -1) == "2023-12-15");
    BOOST_TEST(add("2024-02-29", Unit::year, -1) == "2023-02-28");
    BOOST_TEST(add("2024-02-29", Unit::year, 4) == "2028-02-29");
    BOOST_TEST(add("2024-02-29", Unit::quarter, -1) == "2023-11-29");
}

BOOST_AUTO_TEST_CASE(whole_units_hold_the_day) {
    const auto around = [](std::string_view at, Unit unit) { return to_string(unit_around(day(at), unit)); };
    BOOST_TEST(around("2024-05-05", Unit::week) == "2024-04-29/2024-05-05"); // a Sunday ends its week
    BOOST_TEST(around("2024-05-06", Unit::week) == "2024-05-06/2024-05-12");
    BOOST_TEST(around("2024-12-31", Unit::week) == "2024-12-30/2025-01-05");
    BOOST_TEST(around("2024-05-01", Unit::weekend) == "2024-05-04/2024-05-05");
    BOOST_TEST(around("2024-02-10", Unit::month) == "2024-02");
    BOOST_TEST(around("2024-02-10", Unit::quarter) == "2024-01-01/2024-03-31");
    BOOST_TEST(around("2024-12-31", Unit::quarter) == "2024-10-01/2024-12-31");
    BOOST_TEST(around("2024-02-10", Unit::year) == "2024");
    BOOST_TEST(around("2024-02-10", Unit::day) == "2024-02-10");
}

BOOST_AUTO_TEST_CASE(weeks_are_numbered_as_iso_8601_does) {
    const auto week = [](std::string_view at) { return timex_of(day(at), Unit::week); };
    BOOST_TEST(week("2021-01-03") == "2020-W53");
    BOOST_TEST(week("2021-01-04") == "2021-W01");
    BOOST_TEST(week("2018-12-31") == "2019-W01");
    BOOST_TEST(week("2022-01-01") == "2021-W52");
    BOOST_TEST(week("2024-12-29") == "2024-W52");
    BOOST_TEST(week("2024-12-30") == "2025-W01");
    BOOST_TEST(timex_of(day("2024-05-01"), Unit::weekend) == "2024-W18-WE");
    BOOST_TEST(timex_of(day("2024-05-01"), Unit::quarter) == "2024-Q2");
    BOOST_TEST(timex_of(day("2024-05-01"), Unit::month) == "2024-05");
}

BOOST_AUTO_TEST_CASE(a_month_and_day_fall_in_the_nearest_year) {
    const auto nearest = [](std::string_view reference, unsigned month, unsigned d, bool future = false) {
        const auto found = nearest_day(day(reference), month, d, future);
        return found ? to_string(*found) : "none";
    };
    BOOST_TEST(nearest("2024-01-05", 12, 30) == "2023-12-30");
    BOOST_TEST(nearest("2024-12-30", 1, 2) == "2025-01-02");
    BOOST_TEST(nearest("2024-05-03", 5, 3) == "2024-05-03");
    BOOST_TEST(nearest("2024-05-03", 4, 3, true) == "2025-04-03");
    BOOST_TEST(nearest("2024-05-03", 5, 3, true) == "2024-05-03");
    BOOST_TEST(nearest("2025-01-10", 2, 29) == "2024-02-29");
    BOOST_TEST(nearest("2026-06-10", 2, 29) == "none");
    BOOST_TEST(nearest("2024-05-03", 2, 30) == "none");
}

BOOST_AUTO_TEST_CASE(words_of_the_calendar) {
    BOOST_TEST(*month_named("august") == 8);
    BOOST_TEST(*month_named("aug.") == 8);
    BOOST_TEST(*month_named("sept.") == 9);
    BOOST_TEST(!month_named("mayor"));
    BOOST_TEST(!month_named("sec."));
    BOOST_TEST((*weekday_named("sunday") == std::chrono::Sunday));
    BOOST_TEST(!weekday_named("sun"));
    BOOST_TEST((unit_named("weeks") == Unit::week));
    BOOST_TEST((unit_named("quarter") == Unit::quarter));
    BOOST_TEST(!unit_named("hours"));
}

BOOST_AUTO_TEST_SUITE_END()
