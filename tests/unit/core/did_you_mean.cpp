// SPDX-License-Identifier: MIT
#include "core/query/filter.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

std::string meant(std::string_view word, std::vector<std::string> candidates, std::size_t limit = 3) {
    std::string out;
    for (const auto& name : did_you_mean(word, std::move(candidates), limit)) out += (out.empty() ? "" : " ") + name;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(did_you_mean_suggestions)

BOOST_AUTO_TEST_CASE(slips_of_the_keyboard) {
    BOOST_TEST(meant("Chian", {"China", "Chile", "France"}) == "China"); // two letters swapped
    BOOST_TEST(meant("timelin", {"timeline", "graph"}) == "timeline");
    BOOST_TEST(meant("graphh", {"timeline", "graph"}) == "graph");
    BOOST_TEST(meant("FRANCE", {"France"}) == "France");
    BOOST_TEST(meant("calderon", {"Calderón"}) == "Calderón");
}

BOOST_AUTO_TEST_CASE(nothing_is_better_than_anything) {
    BOOST_TEST(meant("Zorblax", {"China", "France"}) == "");
    BOOST_TEST(meant("China", {}) == "");
    BOOST_TEST(meant("xy", {"ab"}) == "");
}

BOOST_AUTO_TEST_CASE(the_nearest_come_first_and_only_so_many) {
    BOOST_TEST(meant("meet", {"feet", "meat", "mete", "meet"}, 2) == "meet feet");
    BOOST_TEST(meant("visit", {"visits", "visitor", "visit"}, 1) == "visit");
    BOOST_TEST(meant("China", {"China", "China"}) == "China");
    BOOST_TEST(meant("China", {"China"}, 0) == "");
}

BOOST_AUTO_TEST_CASE(endless_words_are_no_matter) {
    BOOST_TEST(meant(std::string(100'000, 'x'), {"China", std::string(100'000, 'y')}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
