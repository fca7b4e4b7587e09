// SPDX-License-Identifier: MIT
#include "core/model/date.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

Edtf edtf(std::string_view text) {
    const auto date = parse_edtf(text);
    BOOST_REQUIRE_MESSAGE(date, text);
    return *date;
}

} // namespace

BOOST_AUTO_TEST_SUITE(edtf_dates)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_the_same) {
    for (const std::string_view text :
         {"2023-08-02", "2024-02-29", "2023-08", "2023", "0001-01-01", "9999-12-31", "2023-07-31/2023-08-04",
          "2023-08-05/..", "../2023-08-05", "2000-02-29", "0999"})
        BOOST_TEST(to_string(edtf(text)) == text);
}

BOOST_AUTO_TEST_CASE(precision_is_the_length_of_the_text) {
    const auto precision = [](std::string_view text) { return to_string(edtf(text).precision); };
    BOOST_TEST(precision("2023-08-02") == "day");
    BOOST_TEST(precision("2023-08") == "month");
    BOOST_TEST(precision("2023") == "year");
    BOOST_TEST(precision("2023-08-02/2023-08-03") == "interval");
    BOOST_TEST(precision("2023-08-02/2023-08-02") == "day");
    BOOST_TEST(to_string(Edtf{}.precision) == "unknown");
}

BOOST_AUTO_TEST_CASE(months_and_years_are_their_days) {
    BOOST_TEST(to_string(*edtf("2023-02").end) == "2023-02-28");
    BOOST_TEST(to_string(*edtf("2024-02").end) == "2024-02-29");
    BOOST_TEST(to_string(*edtf("1900-02").end) == "1900-02-28");
    BOOST_TEST(to_string(*edtf("2024").start) == "2024-01-01");
    BOOST_TEST(to_string(*edtf("2024").end) == "2024-12-31");
    BOOST_TEST(to_string(edtf("2023-06/2023-08")) == "2023-06-01/2023-08-31");
    BOOST_TEST(to_string(edtf("2022/2023-02")) == "2022-01-01/2023-02-28");
}

BOOST_AUTO_TEST_CASE(impossible_dates_are_refused) {
    for (const std::string_view text : {"2023-02-30",  "2023-02-29",  "1900-02-29",
                                        "2023-13",     "2023-00",     "2023-00-10",
                                        "2023-04-31",  "2023-01-00",  "2023-01-32",
                                        "0000",        "0000-01-01",  "2023-08-05/2023-08-04",
                                        "2023-2",      "2023-8-02",   "23",
                                        "20230802",    "2023-08-02 ", " 2023",
                                        "2023-08-",    "2023-",       "../..",
                                        "/",           "2023/",       "/2023",
                                        "2023-08-05/", "2023//2024",  "2023/2024/2025",
                                        "..",          "today",       "",
                                        "-2023",       "+2023",       "2023-08-02T00:00",
                                        "２０２３"})
        BOOST_TEST(!parse_edtf(text), text);
}

BOOST_AUTO_TEST_CASE(every_value_survives_print_and_parse) {
    test::Random random{1};
    const Day first{std::chrono::year{1} / 1 / 1};
    const auto some_day = [&] { return first + std::chrono::days{random.below(3'652'059)}; };
    for (int i = 0; i < 2000; ++i) {
        const auto day = some_day(), later = day + std::chrono::days{random.below(40)};
        BOOST_TEST((edtf(to_string(Edtf::of_day(day))) == Edtf::of_day(day)));
        for (const auto& date : {Edtf::of_interval(day, std::nullopt), Edtf::of_interval(std::nullopt, day)})
            BOOST_TEST((edtf(to_string(date)) == date));
        if (later > Day{std::chrono::year{9999} / 12 / 31}) continue;
        const auto interval = Edtf::of_interval(day, later);
        BOOST_TEST((edtf(to_string(interval)) == interval), to_string(interval));
    }
}

BOOST_AUTO_TEST_CASE(two_dates_overlap_where_they_share_a_day) {
    struct Row {
        std::string_view a, b;
        bool share;
    };
    for (const auto& [a, b, share] :
         {Row{"2023-08-02", "2023-08-02", true}, Row{"2023-08-02", "2023-08-03", false},
          Row{"2023-08", "2023-08-31", true}, Row{"2023-08", "2023-09-01", false}, Row{"2023", "2023-08", true},
          Row{"2023-08-05/..", "2024", true}, Row{"2023-08-05/..", "2023-08-04", false},
          Row{"../2023-08-05", "2023-08-05", true}, Row{"../2023-08-05", "2023-08-06/..", false},
          Row{"../2023-08-05", "../1900", true}, Row{"2023-08-01/2023-08-03", "2023-08-03/2023-08-09", true}}) {
        BOOST_TEST(overlap(edtf(a), edtf(b)) == share, a << " and " << b);
        BOOST_TEST(overlap(edtf(b), edtf(a)) == share, b << " and " << a);
    }
    BOOST_TEST(!overlap({}, edtf("2023")));
    BOOST_TEST(!overlap({}, {}));
}

BOOST_AUTO_TEST_CASE(a_date_is_within_another_where_all_its_days_are) {
    struct Row {
        std::string_view inner, outer;
        bool inside;
    };
    for (const auto& [inner, outer, inside] :
         {Row{"2023-08-02", "2023-08", true}, Row{"2023-08", "2023-08-02", false}, Row{"2023-08", "2023", true},
          Row{"2023-08", "2023-08", true}, Row{"2023-08-02", "2023-08-02/..", true},
          Row{"2023-08-02/..", "2023", false}, Row{"2023-08-02/..", "2023/..", true}, Row{"../2023", "2022/..", false},
          Row{"../2023", "../2024", true}, Row{"2023-07-31/2023-08-01", "2023-08", false},
          Row{"2023-08-31/2023-09-01", "2023-08", false}})
        BOOST_TEST(within(edtf(inner), edtf(outer)) == inside, inner << " in " << outer);
    BOOST_TEST(!within({}, edtf("2023")));
    BOOST_TEST(!within(edtf("2023"), {}));
}

BOOST_AUTO_TEST_CASE(dates_sort_by_their_first_day_and_unknown_ones_last) {
    BOOST_TEST(to_string(sort_day(edtf("2023-08"))) == "2023-08-01");
    BOOST_TEST(to_string(sort_day(edtf("../2023-08-05"))) == "2023-08-05");
    BOOST_TEST((sort_day({}) > sort_day(edtf("9999-12-31"))));
}

BOOST_AUTO_TEST_SUITE_END()
