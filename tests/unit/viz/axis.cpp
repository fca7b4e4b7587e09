// SPDX-License-Identifier: MIT
#include "viz/axis.hpp"

#include "tests/unit/viz/samples.hpp"
#include "viz/text_width.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace dragoman;
using enum EventKind;
using enum Status;

namespace {

const Actor italy = country("ITA", "Italy");

Axis axis_of(const std::vector<Event>& events) {
    return make_axis(events, std::nullopt, 196, 1254);
}
Event on(std::string_view date, Status status = happened) {
    return event("e" + std::string{date}, say, status, date, {italy});
}
Day day(std::string_view date) {
    return *parse_edtf(date)->start;
}

} // namespace

BOOST_AUTO_TEST_SUITE(axis)

BOOST_AUTO_TEST_CASE(days_are_to_scale) {
    const Axis axis = axis_of({on("2020-01-01"), on("2020-01-11"), on("2020-01-21")});
    const double a = x_of(axis, day("2020-01-01")), b = x_of(axis, day("2020-01-11")),
                 c = x_of(axis, day("2020-01-21"));
    BOOST_TEST(b - a == c - b, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(b - a == 10 * axis.day_width, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(an_empty_stretch_is_left_out_and_named) {
    const Axis axis = axis_of({on("2018-05-01"), on("2018-05-20"), on("2019-02-01"), on("2019-02-20")});
    BOOST_REQUIRE(axis.pieces.size() == 2u);
    BOOST_REQUIRE(axis.gaps.size() == 1u);
    BOOST_TEST(axis.gaps[0].text.starts_with("none, "));
    BOOST_TEST(axis.gaps[0].text.ends_with("2019"));
    BOOST_TEST(axis_of({on("2018-05-01"), on("2018-05-25")}).gaps.empty());
}

BOOST_AUTO_TEST_CASE(a_month_of_which_no_day_is_known_is_a_bin) {
    const Event june = on("2023-06");
    const Axis axis = axis_of({june, on("2023-08-02"), on("2023-08-04")});
    BOOST_REQUIRE(axis.pieces.size() == 2u);
    BOOST_TEST((axis.pieces[0].kind == AxisPiece::Kind::bin));
    BOOST_TEST(axis.pieces[0].title == "June 2023, day not given");
    BOOST_TEST((stretch_of(june, axis).form == Stretch::Form::bin));
}

BOOST_AUTO_TEST_CASE(a_month_with_a_known_day_in_it_is_a_band_over_the_whole_month) {
    const Event august = on("2023-08");
    const Axis axis = axis_of({august, on("2023-08-02")});
    const Stretch stretch = stretch_of(august, axis);
    BOOST_TEST((stretch.form == Stretch::Form::band));
    BOOST_TEST(stretch.x1 - stretch.x0 == 31 * axis.day_width, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(stretch.closed_left);
    BOOST_TEST(stretch.closed_right);
}

BOOST_AUTO_TEST_CASE(a_length_is_a_bar_and_a_doubt_is_a_band) {
    Event stay = on("2018-03-25/2018-03-28");
    BOOST_TEST((stretch_of(stay, axis_of({stay})).form == Stretch::Form::band));
    stay.date.extent = Extent::span;
    BOOST_TEST((stretch_of(stay, axis_of({stay})).form == Stretch::Form::bar));
}

BOOST_AUTO_TEST_CASE(before_a_day_is_closed_on_the_right_only) {
    const Event before = on("../2018-04-17");
    const Stretch stretch = stretch_of(before, axis_of({before, on("2018-04-01")}));
    BOOST_TEST(!stretch.closed_left);
    BOOST_TEST(stretch.closed_right);
}

BOOST_AUTO_TEST_CASE(a_plan_without_an_end_has_no_place_on_the_scale) {
    const Event plan = on("2023-08-05/..", planned);
    const Axis axis = axis_of({on("2023-08-02"), plan});
    BOOST_TEST((stretch_of(plan, axis).form == Stretch::Form::open));
    const Event known = on("2023-08-05/..", ongoing);
    BOOST_TEST((stretch_of(known, axis_of({on("2023-08-02"), known})).form == Stretch::Form::band));
}

BOOST_AUTO_TEST_CASE(a_year_never_stands_on_days_that_are_no_part_of_it) {
    const Event year = on("2018");
    const Axis axis = axis_of({on("2016"), year, on("2018-04-01"), on("2018-09-01")});
    const Stretch stretch = stretch_of(year, axis);
    BOOST_TEST((axis.pieces[0].kind == AxisPiece::Kind::bin));
    BOOST_TEST(stretch.x0 >= axis.pieces[1].x0);
    BOOST_TEST(!stretch.closed_left);
}

BOOST_AUTO_TEST_CASE(tick_texts_never_run_into_each_other) {
    const std::vector<std::vector<Event>> cases{{on("2020-01-01"), on("2020-01-02")},
                                                {on("2020-01-01"), on("2020-02-20")},
                                                {on("2018-05-01"), on("2019-02-01"), on("2019-12-20")},
                                                {on("1990-05-01"), on("1991-05-01"), on("2019-02-01")},
                                                busy_year(40).chronicle.events};
    for (const auto& events : cases) {
        const Axis axis = axis_of(events);
        BOOST_TEST(!axis.ticks.empty());
        std::vector<std::pair<double, double>> taken;
        for (const Tick& tick : axis.ticks) {
            if (tick.text.empty()) continue;
            const double right = tick.x + 3 + text_width(tick.text, 11.5, tick.strong ? Weight::bold : Weight::regular);
            for (const auto& other : taken) BOOST_TEST((right <= other.first || other.second <= tick.x));
            taken.emplace_back(tick.x, right);
        }
        BOOST_TEST(!taken.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_pieces_fill_the_width) {
    for (const std::size_t n : {1u, 5u, 30u, 60u}) {
        const Axis axis = axis_of(busy_year(n).chronicle.events);
        BOOST_TEST(axis.pieces.front().x0 == 196);
        BOOST_TEST(axis.pieces.back().x1 == 1254, boost::test_tools::tolerance(0.2));
    }
}

BOOST_AUTO_TEST_SUITE_END()
