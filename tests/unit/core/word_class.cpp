// SPDX-License-Identifier: MIT
#include "core/language/word_class.hpp"

#include "conllu_sample.hpp"
#include "core/language/conllu.hpp"
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::conllu;

namespace {

constexpr std::array<std::string_view, 17> class_names{
    "noun",         "proper",     "verb",       "auxiliary",   "modal",      "adjective",
    "adverb",       "determiner", "possessive", "preposition", "pronoun",    "conjunction",
    "subordinator", "negation",   "infinitive", "number",      "punctuation"};
constexpr std::array<std::string_view, 6> form_names{"", "/base", "/present", "/past", "/participle", "/gerund"};

std::string shown(const Word& word) {
    return std::string{class_names[static_cast<std::size_t>(word.word_class)]} +
           std::string{form_names[static_cast<std::size_t>(word.form)]};
}

/// "form lemma UPOS XPOS head relation", one a line -> the classes and forms.
std::string classes(std::string_view rows) {
    std::string lines;
    std::size_t number = 0;
    for (std::size_t at = 0; at < rows.size();) {
        const auto end = std::min(rows.find('\n', at), rows.size());
        std::string row{rows.substr(at, end - at)};
        const auto head = row.rfind(' ', row.rfind(' ') - 1);
        row.insert(head, " _");
        if (!row.empty()) lines += std::to_string(++number) + " " + row + " _ _\n";
        at = end + 1;
    }
    const auto read = read_conllu(conllu(lines), ConlluUse::trees);
    BOOST_TEST(read.faults.empty());
    std::string out;
    for (const auto& sentence : read.sentences)
        for (const auto& word : sentence.words) out += (out.empty() ? "" : " ") + shown(word);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(word_classes)

BOOST_AUTO_TEST_CASE(verbs_and_their_helpers) {
    BOOST_TEST(classes("They they PRON PRP 4 nsubj\nhave have AUX VBP 4 aux\nnot not PART RB 4 advmod\n"
                       "met meet VERB VBN 0 root\n") == "pronoun auxiliary/present negation verb/participle");
    BOOST_TEST(classes("She she PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nmeet meet VERB VB 0 root\n") ==
               "pronoun modal verb/base");
    BOOST_TEST(
        classes("We we PRON PRP 2 nsubj\nurge urge VERB VBP 0 root\nthem they PRON PRP 2 obj\nto to PART TO 5 mark\n"
                "stop stop VERB VB 2 xcomp\n") == "pronoun verb/base pronoun infinitive verb/base");
    BOOST_TEST(classes("Talks talk NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nheld hold VERB VBN 0 root\n") ==
               "noun auxiliary/past verb/participle");
    BOOST_TEST(classes("He he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nhe he PRON PRP 5 nsubj\n's be AUX VBZ 5 aux\n"
                       "leaving leave VERB VBG 2 ccomp\n") ==
               "pronoun verb/past pronoun auxiliary/present verb/gerund");
}

BOOST_AUTO_TEST_CASE(participles_before_their_noun_are_adjectives) {
    BOOST_TEST(classes("the the DET DT 3 det\ndetained detain VERB VBN 3 amod\nenvoy envoy NOUN NN 0 root\n"
                       "held hold VERB VBN 3 acl\n") == "determiner adjective/participle noun verb/participle");
}

BOOST_AUTO_TEST_CASE(owners) {
    BOOST_TEST(classes("Norway Norway PROPN NNP 3 nmod:poss\n's 's PART POS 1 case\nking king NOUN NN 0 root\n") ==
               "proper possessive noun");
    BOOST_TEST(classes("his his PRON PRP$ 2 nmod:poss\nking king NOUN NN 0 root\n") == "possessive noun");
    BOOST_TEST(classes("its its PRON PRP$ 2 nmod:poss\nking king NOUN NN 0 root\n") == "determiner noun");
}

BOOST_AUTO_TEST_CASE(words_that_join_clauses) {
    BOOST_TEST(classes("After after SCONJ IN 3 mark\ntalks talk NOUN NNS 3 nsubj\nfailed fail VERB VBD 0 root\n") ==
               "subordinator noun verb/past");
    BOOST_TEST(classes("accused accuse VERB VBN 0 root\nof of SCONJ IN 3 mark\nleaking leak VERB VBG 1 advcl\n") ==
               "verb/participle preposition verb/gerund");
    BOOST_TEST(classes("which which PRON WDT 2 nsubj\nended end VERB VBD 0 root\n") == "subordinator verb/past");
    BOOST_TEST(classes("that that PRON DT 2 nsubj\nended end VERB VBD 0 root\n") == "pronoun verb/past");
    BOOST_TEST(classes("who who PRON WP 2 nsubj\nleft leave VERB VBD 0 root\n") == "pronoun verb/past");
    BOOST_TEST(classes("according accord VERB VBG 3 case\nto to ADP IN 1 fixed\nher she PRON PRP 0 root\n") ==
               "preposition preposition pronoun");
    BOOST_TEST(classes("Neither neither CCONJ CC 2 cc\nwon win VERB VBD 0 root\n") == "negation verb/past");
    BOOST_TEST(classes("no no DET DT 2 det\ntalks talk NOUN NNS 0 root\n") == "negation noun");
}

BOOST_AUTO_TEST_CASE(names_are_proper_whatever_their_kind) {
    BOOST_TEST(classes("United Unite ADJ NNP 2 amod\nNations Nation NOUN NNPS 0 root\n") == "proper proper");
}

BOOST_AUTO_TEST_CASE(without_penn_tags_endings_tell) {
    BOOST_TEST(classes("They they PRON _ 3 nsubj\nwere be AUX _ 3 aux\nmeeting meet VERB _ 0 root\n") ==
               "pronoun auxiliary/past verb/gerund");
    BOOST_TEST(classes("He he PRON _ 3 nsubj\nhas have AUX _ 3 aux\nsigned sign VERB _ 0 root\n") ==
               "pronoun auxiliary/present verb/participle");
    BOOST_TEST(classes("He he PRON _ 2 nsubj\nmet meet VERB _ 0 root\n") == "pronoun verb/past");
    BOOST_TEST(classes("He he PRON _ 2 nsubj\nmeets meet VERB _ 0 root\n") == "pronoun verb/present");
    BOOST_TEST(classes("He he PRON _ 3 nsubj\nmay may AUX _ 3 aux\nmeet meet VERB _ 0 root\n") ==
               "pronoun modal verb/base");
    BOOST_TEST(
        classes("He he PRON _ 4 nsubj\ndid do AUX _ 4 aux\nn't not PART _ 4 advmod\nmeet meet VERB _ 0 root\n") ==
        "pronoun auxiliary/past negation verb/base");
}

BOOST_AUTO_TEST_CASE(without_universal_tags_penn_tags_tell) {
    BOOST_TEST(classes("They they _ PRP 2 nsubj\nmet meet _ VBD 0 root\nin in _ IN 4 case\nOslo Oslo _ NNP 2 obl\n") ==
               "pronoun verb/past preposition proper");
}

BOOST_AUTO_TEST_CASE(an_auxiliary_without_lemma_gets_one) {
    const auto read = read_conllu(conllu("1 was _ AUX VBD _ 0 root _ _\n"), ConlluUse::trees);
    BOOST_TEST(read.sentences.at(0).words.at(0).lemma == "be");
}

BOOST_AUTO_TEST_SUITE_END()
