// SPDX-License-Identifier: MIT
// An article that brings its analysis is read by that.
#include "core/analyze.hpp"
#include "core/language/conllu.hpp"
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::item;
using test::knowledge;

namespace {

/// Our own analysis of a text, as another parser would give it.
std::string annotation(const std::string& text) {
    ConlluWriter writer;
    for (const auto& read : knowledge().language->read(text, knowledge().language->sentences(text)))
        writer.write(text, read);
    return writer.take();
}

Article annotated(const std::string& text) {
    auto article = item(text);
    article.annotation = annotation(text);
    return article;
}

const std::string visit = "Norway visited Chile.";

} // namespace

BOOST_AUTO_TEST_SUITE(annotated_articles)

BOOST_AUTO_TEST_CASE(its_words_are_used) {
    auto article = annotated(visit);
    BOOST_TEST(test::told(article) == "visit happened Norway > Chile");
    const std::string verb = "visit\tVERB\tVBD", noun = "visited\tADJ\tJJ";
    const auto at = article.annotation.find(verb);
    BOOST_REQUIRE(at != std::string::npos);
    article.annotation.replace(at, verb.size(), noun);
    BOOST_TEST(test::told(article) == "");
}

BOOST_AUTO_TEST_CASE(an_annotation_of_another_text_is_none) {
    auto article = annotated(visit);
    const auto alone = analyze(item(visit), knowledge());
    for (const auto& other :
         {annotation("Norway attacked Chile."), article.annotation + "x\n", std::string{"# nothing"}}) {
        article.annotation = other;
        BOOST_TEST((analyze(article, knowledge()) == alone));
    }
}

BOOST_AUTO_TEST_CASE(capitals_of_its_lemmas_are_no_hindrance) {
    auto article = annotated("Norway held talks with Chile.");
    const auto told = test::told(article);
    BOOST_TEST(told != "");
    const auto lemma = article.annotation.find("\ttalk\t");
    BOOST_REQUIRE(lemma != std::string::npos);
    article.annotation[lemma + 1] = 'T';
    BOOST_TEST(test::told(article) == told);
}

BOOST_AUTO_TEST_CASE(batches_change_nothing) {
    const std::string text = "Norway visited Chile. It said no.\n\nThey met in Geneva. Talks failed.";
    const auto sentences = knowledge().language->sentences(text);
    ConlluWriter writer;
    for (const auto& sentence : sentences)
        for (const auto& read : knowledge().language->read(text, {sentence})) writer.write(text, read);
    BOOST_TEST(writer.take() == annotation(text));
}

BOOST_AUTO_TEST_SUITE_END()
