// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::who;

BOOST_AUTO_TEST_SUITE(actors)

BOOST_AUTO_TEST_CASE(titles_before_and_behind_names) {
    BOOST_TEST(who("President of Mexico Felipe Calderón left.") ==
               "President of Mexico Felipe Calderón=Felipe Calderón/person/MEX");
    BOOST_TEST(who("Serbian President Tomislav Nikolić left.") ==
               "Serbian President Tomislav Nikolić=Tomislav Nikolić/person/SRB");
    BOOST_TEST(who("Turkey's Foreign Minister Hakan Fidan left.") ==
               "Turkey's Foreign Minister Hakan Fidan=Hakan Fidan/person/TUR");
    BOOST_TEST(who("Matt Miller, a State Department spokesman, left.") == "Matt Miller=Matt Miller/person/USA");
    BOOST_TEST(who("Antony Blinken, the US secretary of state, left.") == "Antony Blinken=Antony Blinken/person/USA");
    BOOST_TEST(who("Bashar al-Assad and Mohammed bin Salman left.") ==
               "Bashar al-Assad=Bashar al-Assad/person/; Mohammed bin Salman=Mohammed bin Salman/person/");
}

BOOST_AUTO_TEST_CASE(hyphens_inside_names) {
    BOOST_TEST(who("They saw Jean-Yves Le Drian and Moon Jae-in.") ==
               "They=; Jean-Yves Le Drian=Jean-Yves Le Drian/person/; Moon Jae-in=Moon Jae-in/person/");
    BOOST_TEST(who("The US-led talks failed.") == "US=United States/country/USA");
}

BOOST_AUTO_TEST_CASE(surnames_offices_and_pronouns_are_taken_up) {
    const std::string blinken = "Antony Blinken/person/USA";
    BOOST_TEST(who("US Secretary of State Antony Blinken left. Blinken is tired. He slept.") ==
               "US Secretary of State Antony Blinken=" + blinken + "; Blinken=" + blinken + "; He=" + blinken);
    BOOST_TEST(who("French Foreign Minister Jean Dupont left. The minister is tired.") ==
               "French Foreign Minister Jean Dupont=Jean Dupont/person/FRA; minister=Jean Dupont/person/FRA");
    BOOST_TEST(who("Blinken left. Antony Blinken is tired.") ==
               "Blinken=Antony Blinken/person/; Antony Blinken=Antony Blinken/person/");  // a full name may come later
    BOOST_TEST(who("Ann Lee and Bob Lee left. Lee slept.").ends_with("Lee=Lee/person/")); // it could be either
}

BOOST_AUTO_TEST_CASE(enumerations_with_states) {
    const std::string list = "Susie Lee/person/USA+David Trone/person/USA+38 others/group/USA";
    BOOST_TEST(who("Reps. Susie Lee, Nevada; David Trone, Maryland; and 38 others left. They wrote.") ==
               "Reps. Susie Lee=Susie Lee/person/USA; Nevada@Nevada; David Trone=David Trone/person/USA; "
               "Maryland@Maryland; 38 others=38 others/group/USA; They=" +
                   list);
}

BOOST_AUTO_TEST_CASE(groups_act_for_a_country) {
    BOOST_TEST(who("Taiwanese officials met six senators.") ==
               "Taiwanese officials=Taiwanese officials/government/TWN; six senators=six senators/group/TWN");
    BOOST_TEST(who("38 lawmakers left.") == "38 lawmakers=38 lawmakers/group/");
}

BOOST_AUTO_TEST_CASE(governments_and_capitals_are_their_country) {
    BOOST_TEST(who("The Chinese government left.") == "Chinese government=China/country/CHN");
    BOOST_TEST(who("Beijing and the Kremlin left.") == "Beijing=China/country/CHN; Kremlin=Russia/country/RUS");
    BOOST_TEST(who("China left. The government slept.") == "China=China/country/CHN; government=China/country/CHN");
}

BOOST_AUTO_TEST_CASE(the_us_is_not_us) {
    BOOST_TEST(who("The US told us all.") == "US=United States/country/USA");
    BOOST_TEST(who("The U.S. left.") == "U.S.=United States/country/USA");
}

BOOST_AUTO_TEST_CASE(unknown_names_keep_their_words) {
    BOOST_TEST(who("They met Zorblax Quimby on Monday.") == "They=; Zorblax Quimby=Zorblax Quimby/person/");
    BOOST_TEST(who("The ZQXF left.") == "ZQXF=ZQXF/organisation/");
    BOOST_TEST(who("The minister left.") == "minister=minister/person/");
}

BOOST_AUTO_TEST_CASE(offices_of_international_bodies_have_no_country) {
    for (const std::string_view title :
         {"Secretary-General", "UN Secretary-General", "NATO Secretary-General", "European Union High Representative"})
        BOOST_TEST(who(std::string{title} + " Ann Smith met Iranian officials.")
                       .starts_with(std::string{title} + " Ann Smith=Ann Smith/person/;"),
                   title);
    BOOST_TEST(who("Iran met the secretary-general.").ends_with("secretary-general/person/"));
}

BOOST_AUTO_TEST_CASE(places_are_no_actors) {
    BOOST_TEST(who("They met in Geneva.").ends_with("Geneva@Geneva"));
    BOOST_TEST(who("Nevada is dry.") == "Nevada@Nevada");
}

BOOST_AUTO_TEST_CASE(a_longer_name_is_not_the_country_it_begins_with) {
    BOOST_TEST(who("Jordan Smith left.") == "Jordan Smith=Jordan Smith/person/");
    BOOST_TEST(who("South Korea left.") == "South Korea=South Korea/country/KOR");
    BOOST_TEST(who("Papua New Guinea left.") == "Papua New Guinea=Papua New Guinea/country/PNG");
}

BOOST_AUTO_TEST_CASE(days_and_months_are_nobody) {
    BOOST_TEST(who("On Wednesday in August.") == "");
}

BOOST_AUTO_TEST_CASE(mentions_stand_in_order_and_do_not_overlap) {
    const std::string text =
        "President of Mexico Felipe Calderón, the UN's António Guterres, 38 Iranian officials, the "
        "Ministry of Foreign Affairs of France and US Secretary of State Antony Blinken met in Geneva; they left.";
    const auto sentences = test::words(text);
    const auto mentions = find_mentions(text, sentences, test::knowledge().gazetteer);
    BOOST_REQUIRE(mentions.size() == sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        std::uint32_t end = 0;
        for (const auto& mention : mentions[s]) {
            BOOST_TEST((end <= mention.first && mention.first < mention.last));
            end = mention.last;
        }
        BOOST_TEST(end <= sentences[s].words.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
