// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace dragoman;

namespace {

/// The tags of the words that are verbs, auxiliaries or nouns: "visit:verb.base/visit".
std::string tags(std::string_view text) {
    constexpr std::array<std::string_view, 6> forms{"", ".base", ".present", ".past", ".participle", ".gerund"};
    std::string out;
    for (const auto& [sentence, words] : test::words(text))
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto cls = words[i].word_class;
            const std::string_view name = cls == WordClass::verb        ? "verb"
                                          : cls == WordClass::auxiliary ? "aux"
                                          : cls == WordClass::noun      ? "noun"
                                                                        : "";
            if (name.empty()) continue;
            out += (out.empty() ? "" : " ") + sentence.tokens[i].lower + ":" + std::string{name} +
                   std::string{forms[static_cast<std::size_t>(words[i].form)]};
            if (words[i].lemma != sentence.tokens[i].lower) out += "/" + words[i].lemma;
        }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tagger)

BOOST_AUTO_TEST_CASE(visit_is_verb_or_noun) {
    BOOST_TEST(tags("Obama will visit China.") == "visit:verb.base");
    BOOST_TEST(tags("He wants to visit China.") == "wants:verb.present/want visit:verb.base");
    BOOST_TEST(tags("Obama visits China.") == "visits:verb.present/visit");
    BOOST_TEST(tags("The visit ended.") == "visit:noun ended:verb.past/end");
    BOOST_TEST(tags("Obama's visit to China failed.") == "visit:noun failed:verb.past/fail");
}

BOOST_AUTO_TEST_CASE(attack_is_verb_or_noun) {
    BOOST_TEST(tags("Rebels attack the town.") == "rebels:noun/rebel attack:verb.base town:noun");
    BOOST_TEST(tags("The attack killed many.") == "attack:noun killed:verb.past/kill");
    BOOST_TEST(tags("They did not attack.") == "did:aux.past/do attack:verb.base");
    BOOST_TEST(tags("They attack Iran.") == "attack:verb.base");
}

BOOST_AUTO_TEST_CASE(talks_is_verb_or_noun) {
    BOOST_TEST(tags("He talks to Iran.") == "talks:verb.present/talk");
    BOOST_TEST(tags("The talks in Geneva failed.") == "talks:noun/talk failed:verb.past/fail");
    BOOST_TEST(tags("They held talks.") == "held:verb.past/hold talks:noun/talk");
}

BOOST_AUTO_TEST_CASE(passives_and_perfects_have_participles) {
    BOOST_TEST(tags("He is arrested.") == "is:aux.present/be arrested:verb.participle/arrest");
    BOOST_TEST(tags("They were killed.") == "were:aux.past/be killed:verb.participle/kill");
    BOOST_TEST(tags("She has been expelled.") ==
               "has:aux.present/have been:aux.participle/be expelled:verb.participle/expel");
    BOOST_TEST(tags("He will have met Xi.") == "have:aux.base met:verb.participle/meet");
    BOOST_TEST(tags("They have met Xi.") == "have:aux.present met:verb.participle/meet");
}

BOOST_AUTO_TEST_CASE(verbs_whose_forms_look_alike) {
    BOOST_TEST(tags("Iran threatened to cut ties.") == "threatened:verb.past/threaten cut:verb.base ties:noun/tie");
    BOOST_TEST(tags("Iran cut ties.") == "cut:verb.past ties:noun/tie");
    BOOST_TEST(tags("He wants to run for office.") == "wants:verb.present/want run:verb.base office:noun");
    BOOST_TEST(tags("Xi has come to Paris.") == "has:aux.present/have come:verb.participle");
}

BOOST_AUTO_TEST_CASE(to_before_a_noun_or_a_name_is_a_preposition) {
    const auto to = [](std::string_view text) {
        for (const auto& [sentence, words] : test::words(text))
            for (std::size_t i = 0; i < words.size(); ++i)
                if (sentence.tokens[i].lower == "to") return words[i].word_class;
        return WordClass::punctuation;
    };
    BOOST_TEST((to("They went to China.") == WordClass::preposition));
    BOOST_TEST((to("They went to the talks.") == WordClass::preposition));
    BOOST_TEST((to("They want to formally apologise.") == WordClass::infinitive));
    BOOST_TEST((to("They want to apologise.") == WordClass::infinitive));
}

BOOST_AUTO_TEST_CASE(capitals_make_names_except_where_a_sentence_begins) {
    const auto first = [](std::string_view text) { return test::words(text).front().words.front().word_class; };
    BOOST_TEST((first("Visit the embassy.") == WordClass::verb));
    BOOST_TEST((first("Kowalczyk left.") == WordClass::proper));
    BOOST_TEST((first("US officials left.") == WordClass::proper));
    BOOST_TEST(tags("“Talks failed,” he said.") == "talks:noun/talk failed:verb.past/fail said:verb.past/say");
}

BOOST_AUTO_TEST_CASE(every_token_has_a_word) {
    for (const auto& [sentence, words] : test::words("Xi, who'd met \"Putin\" – 王毅 – 3 times (in 2023), won't go!"))
        BOOST_TEST(words.size() == sentence.tokens.size());
}

BOOST_AUTO_TEST_SUITE_END()
