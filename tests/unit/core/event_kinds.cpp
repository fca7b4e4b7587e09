// SPDX-License-Identifier: MIT
#include "core/analyze.hpp"
#include "core/text/utf8.hpp"
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace dragoman;
using test::first;

namespace {

struct Row {
    EventKind kind;
    std::string_view text, event;
};

/// A plain sentence of every kind, told as done.
constexpr Row plain[] = {
    {EventKind::meet, "Xi Jinping met Vladimir Putin in Moscow.", "meet happened Xi Jinping + Vladimir Putin"},
    {EventKind::visit, "Antony Blinken visited Turkey.", "visit happened Antony Blinken > Turkey"},
    {EventKind::say, "\"The talks failed,\" Foreign Minister Wang Yi said.", "say happened Wang Yi"},
    {EventKind::support, "Germany praised Poland.", "support happened Germany > Poland"},
    {EventKind::accuse, "Iran accused Israel of lying.", "accuse happened Iran > Israel"},
    {EventKind::request, "China urged Iran to release the crew.", "request happened China > Iran"},
    {EventKind::promise, "Japan pledged support to Ukraine.", "promise happened Japan > Ukraine"},
    {EventKind::agree, "India and Pakistan signed an agreement.", "agree happened India + Pakistan"},
    {EventKind::reject, "Russia snubbed Ukraine.", "reject happened Russia > Ukraine"},
    {EventKind::threaten, "North Korea threatened Japan.", "threaten happened North Korea > Japan"},
    {EventKind::letter, "Six senators wrote a letter to China.", "letter happened Six senators > China"},
    {EventKind::aid, "Canada donated $5 million to Ukraine.", "aid happened Canada > Ukraine"},
    {EventKind::sanction, "The United States imposed sanctions on Russia.", "sanction happened United States > Russia"},
    {EventKind::relations, "Iran cut ties with Saudi Arabia.", "relations happened Iran > Saudi Arabia"},
    {EventKind::yield, "Israel apologised to Turkey.", "yield happened Israel > Turkey"},
    {EventKind::cooperate, "Russia and China held exercises.", "cooperate happened Russia + China"},
    {EventKind::appoint, "Italy elected Sergio Mattarella.", "appoint happened Italy > Sergio Mattarella"},
    {EventKind::legislate, "The Knesset passed a law.", "legislate happened Knesset"},
    {EventKind::legal, "Turkish police arrested six lawmakers.", "legal happened Turkish police > six lawmakers"},
    {EventKind::protest, "Iranian students demonstrated against France.", "protest happened Iranian students > France"},
    {EventKind::mobilize, "Russia deployed troops to Belarus.", "mobilize happened Russia > Belarus"},
    {EventKind::attack, "Russia attacked Ukraine.", "attack happened Russia > Ukraine"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(event_kinds)

BOOST_AUTO_TEST_CASE(a_plain_sentence_of_every_kind) {
    std::set<EventKind> seen;
    for (const auto& [kind, text, event] : plain) {
        BOOST_TEST(test::brief(first(kind, text)) == event);
        seen.insert(kind);
    }
    BOOST_TEST(seen.size() == kinds().size());
}

BOOST_AUTO_TEST_CASE(relations_that_are_cut_have_their_own_code) {
    BOOST_TEST(first(EventKind::relations, "Iran cut ties with Saudi Arabia.").cameo.starts_with("16"));
    BOOST_TEST(first(EventKind::relations, "Iran restored relations with Saudi Arabia.").cameo.starts_with("05"));
}

BOOST_AUTO_TEST_CASE(talks_have_a_mode) {
    BOOST_TEST(first(EventKind::meet, "Xi Jinping spoke with Vladimir Putin by phone.").mode == "phone");
    BOOST_TEST(first(EventKind::meet, "Xi Jinping phoned Vladimir Putin.").mode == "phone");
    BOOST_TEST(first(EventKind::meet, "Xi Jinping met Vladimir Putin.").mode == "");
}

BOOST_AUTO_TEST_CASE(no_event_without_an_actor_or_a_word_for_it) {
    for (const std::string_view text : {"The visit was long.", "Relations are poor.", "Rain fell on France.", "",
                                        "The press conference began.", "Antony Blinken is the US secretary of state."})
        BOOST_TEST(test::told(text) == "", text);
}

BOOST_AUTO_TEST_CASE(media_are_a_source_and_do_nothing) {
    for (const std::string_view text :
         {"Local media said that Iran attacked Israel.", "Iranian media reported that Iran attacked Israel."})
        BOOST_TEST(test::told(text).find("say") == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(evidence_points_into_the_article) {
    // Letters of one to four bytes before, in and behind.
    const std::string text = "😀 Präsident – «früh».\n\nTomislav Nikolić met Ertuğrul Günay in München on Wednesday – "
                             "“it’s over,” Nikolić said. 王毅 met Iranian officials… Then Iran attacked Israel.";
    const auto article = test::page(text);
    const auto analysis = analyze(article, test::knowledge());
    BOOST_TEST(analysis.evidence.size() >= 3);
    std::vector<std::string> triggers;
    for (const auto& mention : analysis.evidence) {
        BOOST_TEST(slice(text, mention.sentence) == mention.quote);
        BOOST_TEST(mention.sentence.contains(mention.trigger));
        triggers.emplace_back(slice(text, mention.trigger));
        for (const auto& participant : mention.participants) BOOST_TEST(mention.sentence.contains(participant.mention));
    }
    BOOST_TEST(triggers.front() == "met");
    BOOST_TEST(triggers.back() == "attacked");
    for (const auto& actor : analysis.actors)
        if (actor.actor.name == "Tomislav Nikolić" && actor.span.size() > 10)
            BOOST_TEST(slice(text, actor.span) == "Tomislav Nikolić");
}

BOOST_AUTO_TEST_CASE(evidence_says_where_it_comes_from) {
    const auto mention = first(EventKind::visit, "Antony Blinken visited Turkey.");
    BOOST_TEST(mention.article == "a");
    BOOST_TEST(to_string(mention.published) == "2024-05-03");
    BOOST_TEST(mention.rule == "visit/verb: visit");
    BOOST_TEST(mention.participants.front().basis == "subject of 'visited'");
    BOOST_TEST((mention.confidence > 0 && mention.confidence < 100));
}

BOOST_AUTO_TEST_CASE(topics_are_the_tags_that_a_sentence_names) {
    auto article = test::page("Antony Blinken visited China over fentanyl.");
    article.info.tags = {"Fentanyl", "drugs", "china"};
    const auto topics = first(EventKind::visit, article).topics;
    BOOST_TEST((topics == std::vector<std::string>{"Fentanyl", "china"}));
}

BOOST_AUTO_TEST_CASE(the_front_matter_is_no_sentence) {
    auto article = test::page("Iran attacked Israel\n\nChina praised France.");
    article.body = 22;
    BOOST_TEST(test::told(article) == "support happened China > France");
}

BOOST_AUTO_TEST_SUITE_END()
