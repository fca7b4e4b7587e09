// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::first;

namespace {

struct Row {
    std::string_view text, status;
};

std::string status(EventKind kind, std::string_view text) {
    return std::string{to_string(first(kind, text).status)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(event_status)

BOOST_AUTO_TEST_CASE(what_the_verb_and_the_words_above_it_say) {
    for (const auto& [text, expected] : {
             Row{"Xi Jinping visited France.", "happened"},
             Row{"Xi Jinping visits France.", "happened"},
             Row{"Xi Jinping has visited France.", "happened"},
             Row{"Xi Jinping is visiting France.", "ongoing"},
             Row{"Xi Jinping will visit France.", "planned"},
             Row{"Xi Jinping plans to visit France.", "planned"},
             Row{"Xi Jinping is to visit France.", "planned"},
             Row{"Xi Jinping is scheduled to visit France.", "planned"},
             Row{"Xi Jinping agreed to visit France.", "planned"},
             Row{"Xi Jinping may visit France.", "hypothetical"},
             Row{"Xi Jinping could visit France.", "hypothetical"},
             Row{"Xi Jinping wants to visit France.", "hypothetical"},
             Row{"Xi Jinping offered to visit France.", "hypothetical"},
             Row{"If Xi Jinping visits France, Iran will protest.", "hypothetical"},
             Row{"It is unclear when Xi Jinping visited France.", "hypothetical"},
             Row{"France urged Xi Jinping to visit Poland.", "hypothetical"},
             Row{"Xi Jinping did not visit France.", "negated"},
             Row{"Xi Jinping never visited France.", "negated"},
             Row{"Xi Jinping won't visit France.", "negated"},
             Row{"Xi Jinping has not yet visited France.", "negated"},
             Row{"Xi Jinping refused to visit France.", "negated"},
             Row{"Xi Jinping failed to visit France.", "negated"},
             Row{"Xi Jinping left without visiting France.", "negated"},
         })
        BOOST_TEST(status(EventKind::visit, text) == expected, text);
}

BOOST_AUTO_TEST_CASE(what_stands_around_a_noun) {
    for (const auto& [text, expected] : {
             Row{"Xi Jinping's visit to France began.", "happened"},
             Row{"Xi Jinping cancelled a visit to France.", "negated"},
             Row{"Xi Jinping postponed a visit to France.", "planned"},
             Row{"Xi Jinping announced a planned visit to France.", "planned"},
             Row{"The upcoming visit of Xi Jinping to France is short.", "planned"},
             Row{"A possible visit of Xi Jinping to France is news.", "hypothetical"},
         })
        BOOST_TEST(status(EventKind::visit, text) == expected, text);
    BOOST_TEST(status(EventKind::meet, "Talks between Iran and Israel were called off.") == "negated");
    BOOST_TEST(status(EventKind::meet, "Talks between Iran and Israel were put off.") == "planned");
    BOOST_TEST(status(EventKind::meet, "Talks between Iran and Israel will begin.") == "planned");
    BOOST_TEST(status(EventKind::meet, "Iran ruled out a meeting with Israel.") == "negated");
    BOOST_TEST(status(EventKind::meet, "Iran called for talks with Israel.") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(joined_verbs_share_an_auxiliary) {
    BOOST_TEST(status(EventKind::meet, "Xi Jinping will visit France and meet Emmanuel Macron.") == "planned");
    BOOST_TEST(status(EventKind::meet, "Xi Jinping visited France and met Emmanuel Macron.") == "happened");
}

BOOST_AUTO_TEST_CASE(what_is_denied_did_not_happen) {
    for (const std::string_view text :
         {"Iran denied that it attacked Israel.", "Iran denied it attacked Israel.", "Iran denied attacking Israel.",
          "Iran denied the claim that it attacked Israel."})
        BOOST_TEST(status(EventKind::attack, text) == "negated", text);
    BOOST_TEST(status(EventKind::attack, "Iran did not deny that it attacked Israel.") == "happened");
    BOOST_TEST(status(EventKind::attack, "Iran attacked Israel and denied it.") == "happened");
}

BOOST_AUTO_TEST_CASE(a_passive_is_no_less_done) {
    BOOST_TEST(status(EventKind::attack, "Israel was attacked by Iran.") == "happened");
    BOOST_TEST(status(EventKind::attack, "Israel is being attacked by Iran.") == "happened");
    BOOST_TEST(status(EventKind::attack, "Israel was not attacked by Iran.") == "negated");
    BOOST_TEST(status(EventKind::attack, "Israel will be attacked by Iran.") == "planned");
}

BOOST_AUTO_TEST_CASE(the_deciding_word_is_kept) {
    BOOST_TEST(first(EventKind::visit, "Xi Jinping will visit France.").status_basis == "'will'");
    BOOST_TEST(first(EventKind::visit, "Xi Jinping did not visit France.").status_basis == "'not'");
    BOOST_TEST(first(EventKind::visit, "Xi Jinping visited France.").status_basis == "");
}

BOOST_AUTO_TEST_SUITE_END()
