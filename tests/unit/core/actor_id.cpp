// SPDX-License-Identifier: MIT
#include "core/model/actor.hpp"
#include "core/model/event.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

BOOST_AUTO_TEST_SUITE(names_of_the_model)

BOOST_AUTO_TEST_CASE(an_actor_id_is_its_name_in_lower_case_with_hyphens) {
    BOOST_TEST(actor_id("Matt Miller") == "act_matt-miller");
    BOOST_TEST(actor_id("Felipe Calderón") == "act_felipe-calderón");
    BOOST_TEST(actor_id("  38  other lawmakers. ") == "act_38-other-lawmakers");
    BOOST_TEST(actor_id("al-Assad") == actor_id("Al Assad"));
    BOOST_TEST(actor_id("U.S. \"House\"") == "act_u-s-house");
    BOOST_TEST(actor_id("王毅") == "act_王毅");
}

BOOST_AUTO_TEST_CASE(types_roles_and_statuses_are_called_as_the_export_says) {
    for (const std::string_view name :
         {"person", "government", "country", "igo", "organisation", "group", "party", "place"}) {
        BOOST_REQUIRE(actor_type_named(name));
        BOOST_TEST(to_string(*actor_type_named(name)) == name);
    }
    BOOST_TEST(!actor_type_named("Person"));
    for (const std::string_view name : {"happened", "ongoing", "planned", "hypothetical", "negated"}) {
        BOOST_REQUIRE(status_named(name));
        BOOST_TEST(to_string(*status_named(name)) == name);
    }
    BOOST_TEST(!status_named(""));
    BOOST_TEST(to_string(Role::source) == "source");
    BOOST_TEST(to_string(Role::target) == "target");
    BOOST_TEST(to_string(Extent::within) == "within");
    BOOST_TEST(to_string(Extent::span) == "span");
}

BOOST_AUTO_TEST_SUITE_END()
