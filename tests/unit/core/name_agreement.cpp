// SPDX-License-Identifier: MIT
#include "core/language/name_agreement.hpp"

#include "core/language/best_names.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

using Scores = std::vector<std::int32_t>;

/// Scores of a word that is a single name of the class by `margin`, which may be negative.
Scores single(NameClass name, std::int32_t margin) {
    Scores scores(name_tag_count, -9 * 4096);
    scores[0] = 0;
    scores[name_tag(name, NamePart::single)] = margin;
    return scores;
}

NameClass read(const Scores& scores) {
    return name_class_of(best_names(scores).front());
}

} // namespace

BOOST_AUTO_TEST_SUITE(name_agreement)

BOOST_AUTO_TEST_CASE(a_clear_place_speaks_for_a_doubtful_one) {
    auto clear = single(NameClass::person, 8192), doubtful = single(NameClass::person, -2048),
         other = single(NameClass::person, -2048);
    agree_on_names({{"Haavikko", clear}, {"Ferrum", other}, {"Haavikko", doubtful}});
    BOOST_TEST((read(clear) == NameClass::person));
    BOOST_TEST((read(doubtful) == NameClass::person));
    BOOST_TEST((read(other) == NameClass::none));
}

BOOST_AUTO_TEST_CASE(many_places_outweigh_one) {
    auto odd = single(NameClass::organisation, 1024);
    odd[name_tag(NameClass::location, NamePart::single)] = 0;
    auto first = single(NameClass::location, 12000), second = first, third = first;
    agree_on_names({{"Geneva", odd}, {"Geneva", first}, {"Geneva", second}, {"Geneva", third}});
    BOOST_TEST((read(odd) == NameClass::location));
    BOOST_TEST((read(third) == NameClass::location));
}

BOOST_AUTO_TEST_CASE(no_place_is_louder_than_four) {
    auto shout = single(NameClass::person, 1000 * 4096), quiet = single(NameClass::person, -3 * 4096);
    agree_on_names({{"May", shout}, {"May", quiet}});
    BOOST_TEST(quiet[name_tag(NameClass::person, NamePart::single)] == -1 * 4096);
    BOOST_TEST((read(quiet) == NameClass::none));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_places_changes_nothing) {
    auto a1 = single(NameClass::person, 5000), b1 = single(NameClass::location, -700),
         c1 = single(NameClass::person, 3);
    auto a2 = a1, b2 = b1, c2 = c1;
    agree_on_names({{"Paris", a1}, {"Paris", b1}, {"Paris", c1}});
    agree_on_names({{"Paris", c2}, {"Paris", a2}, {"Paris", b2}});
    BOOST_TEST((a1 == a2 && b1 == b2 && c1 == c2));
}

BOOST_AUTO_TEST_SUITE_END()
