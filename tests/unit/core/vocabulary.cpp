// SPDX-License-Identifier: MIT
#include "core/language/language.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

using namespace dragoman;

namespace {

constexpr std::array<std::string_view, 6> form_names{"none", "base", "present", "past", "participle", "gerund"};

std::string reading(const Vocabulary& vocabulary, std::string_view form) {
    const auto* found = vocabulary.verb(form);
    return found ? found->lemma + " " + std::string{form_names[static_cast<std::size_t>(found->form)]} : "unknown";
}

} // namespace

BOOST_AUTO_TEST_SUITE(vocabulary_of_the_tagger)

BOOST_AUTO_TEST_CASE(regular_verbs_have_their_forms) {
    struct Row {
        std::string_view lemma, present, past, gerund;
    };
    for (const auto& [lemma, present, past, gerund] : {Row{"attack", "attacks", "attacked", "attacking"},
                                                       Row{"urge", "urges", "urged", "urging"},
                                                       Row{"deny", "denies", "denied", "denying"},
                                                       Row{"deploy", "deploys", "deployed", "deploying"},
                                                       Row{"ban", "bans", "banned", "banning"},
                                                       Row{"visit", "visits", "visited", "visiting"},
                                                       Row{"veto", "vetoes", "vetoed", "vetoing"},
                                                       Row{"clash", "clashes", "clashed", "clashing"},
                                                       Row{"agree", "agrees", "agreed", "agreeing"},
                                                       Row{"die", "dies", "died", "dying"},
                                                       Row{"expel", "expels", "expelled", "expelling"},
                                                       Row{"confer", "confers", "conferred", "conferring"},
                                                       Row{"offer", "offers", "offered", "offering"},
                                                       Row{"differ", "differs", "differed", "differing"},
                                                       Row{"kidnap", "kidnaps", "kidnapped", "kidnapping"},
                                                       Row{"equip", "equips", "equipped", "equipping"},
                                                       Row{"deter", "deters", "deterred", "deterring"},
                                                       Row{"enter", "enters", "entered", "entering"},
                                                       Row{"cancel", "cancels", "canceled", "canceling"},
                                                       Row{"cancel", "cancels", "cancelled", "cancelling"},
                                                       Row{"travel", "travels", "traveled", "traveling"},
                                                       Row{"travel", "travels", "travelled", "travelling"},
                                                       Row{"initial", "initials", "initialled", "initialling"},
                                                       Row{"tax", "taxes", "taxed", "taxing"},
                                                       Row{"allow", "allows", "allowed", "allowing"},
                                                       Row{"shell", "shells", "shelled", "shelling"}}) {
        Vocabulary vocabulary;
        vocabulary.add_verb(lemma);
        const std::string name{lemma};
        BOOST_TEST(reading(vocabulary, lemma) == name + " base");
        BOOST_TEST(reading(vocabulary, present) == name + " present");
        BOOST_TEST(reading(vocabulary, past) == name + " past");
        BOOST_TEST(reading(vocabulary, gerund) == name + " gerund");
    }
}

BOOST_AUTO_TEST_CASE(one_syllable_doubles_and_so_is_not_taken_for_another_verb) {
    Vocabulary vocabulary;
    vocabulary.add_verb("plan");
    BOOST_TEST(reading(vocabulary, "planned") == "plan past");
    BOOST_TEST(reading(vocabulary, "planed") == "unknown");
}

BOOST_AUTO_TEST_CASE(irregular_verbs_have_their_own_forms) {
    Vocabulary vocabulary;
    vocabulary.add_irregular_verb("write", "wrote", "written");
    vocabulary.add_irregular_verb("begin", "began", "begun");
    vocabulary.add_irregular_verb("meet", "met", "met");
    vocabulary.add_irregular_verb("become", "became", "become");
    vocabulary.add_verb("write"); // the frames name it too
    BOOST_TEST(reading(vocabulary, "writes") == "write present");
    BOOST_TEST(reading(vocabulary, "wrote") == "write past");
    BOOST_TEST(reading(vocabulary, "written") == "write participle");
    BOOST_TEST(reading(vocabulary, "writing") == "write gerund");
    BOOST_TEST(reading(vocabulary, "writed") == "unknown");
    BOOST_TEST(reading(vocabulary, "beginning") == "begin gerund");
    BOOST_TEST(reading(vocabulary, "met") == "meet past");
    BOOST_TEST(reading(vocabulary, "become") == "become base");
}

BOOST_AUTO_TEST_CASE(nouns_have_a_plural) {
    Vocabulary vocabulary;
    for (const auto noun : {"treaty", "visit", "embassy", "march", "crisis", "envoy"}) vocabulary.add_noun(noun);
    BOOST_TEST(*vocabulary.noun_lemma("treaties") == "treaty");
    BOOST_TEST(*vocabulary.noun_lemma("embassies") == "embassy");
    BOOST_TEST(*vocabulary.noun_lemma("marches") == "march");
    BOOST_TEST(*vocabulary.noun_lemma("envoys") == "envoy");
    BOOST_TEST(*vocabulary.noun_lemma("visit") == "visit");
    BOOST_TEST(!vocabulary.noun_lemma("meeting"));
}

BOOST_AUTO_TEST_CASE(word_classes_have_names) {
    BOOST_TEST((word_class_named("subordinator") == WordClass::subordinator));
    BOOST_TEST((word_class_named("punctuation") == WordClass::punctuation));
    BOOST_TEST(!word_class_named("verbs"));
}

BOOST_AUTO_TEST_SUITE_END()
