// SPDX-License-Identifier: MIT
// An article that brings its analysis is read by that.
#include "core/analyze.hpp"
#include "core/language/conllu.hpp"
#include "random.hpp"
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

std::string written(const std::string& text, const std::vector<ReadSentence>& sentences) {
    ConlluWriter writer;
    for (const auto& read : sentences) writer.write(text, read);
    return writer.take();
}

/// Some tree over the words: each hangs on one of those that have been hung before.
void grow(ReadSentence& read, test::Random& random) {
    std::vector<std::uint32_t> hung;
    for (std::size_t i = 0; i < read.words.size(); ++i) hung.push_back(static_cast<std::uint32_t>(i));
    for (std::size_t i = hung.size(); i > 1; --i)
        std::swap(hung[i - 1], hung[random.below(static_cast<std::uint32_t>(i))]);
    for (std::size_t i = 0; i < hung.size(); ++i) {
        auto& word = read.words[hung[i]];
        word.head = hung[i == 0 ? 0 : random.below(static_cast<std::uint32_t>(i))];
        word.relation = i == 0 ? Relation::root : Relation{static_cast<std::uint8_t>(1 + random.below(51))};
    }
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

BOOST_AUTO_TEST_CASE(odd_trees_harm_nobody) {
    const std::string text =
        "Iran, which attacked Israel on Monday, urged China, France and Spain to condemn the visit of "
        "Wang Yi to Norway, the foreign minister said after talks with the leaders of Peru.";
    test::Random random{7};
    auto article = item(text);
    const auto ours = knowledge().language->read(text, knowledge().language->sentences(text));
    bool used = false;
    for (int round = 0; round < 300; ++round) {
        auto sentences = ours;
        for (auto& sentence : sentences) grow(sentence, random);
        article.annotation = written(text, sentences);
        const auto analysis = analyze(article, knowledge());
        BOOST_TEST((analyze(article, knowledge()) == analysis));
        used = used || analysis != analyze(item(text), knowledge());
    }
    BOOST_TEST(used);
}

BOOST_AUTO_TEST_CASE(a_long_chain_is_climbed) {
    std::string text = "Iran attacked Israel";
    for (int i = 0; i < 3000; ++i) text += " and attacked Israel";
    auto sentences = knowledge().language->read(text, knowledge().language->sentences(text));
    for (auto& sentence : sentences)
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            sentence.words[i].head = static_cast<std::uint32_t>(i == 0 ? 0 : i - 1);
            sentence.words[i].relation = i == 0 ? Relation::root : Relation::conj;
        }
    auto article = item(text);
    article.annotation = written(text, sentences);
    analyze(article, knowledge());
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
