// SPDX-License-Identifier: MIT
#include "train/sentences.hpp"

#include "core/text/sentence.hpp"
#include "core/text/sentence_model.hpp"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <sstream>
#include <string_view>

using namespace dragoman;

namespace {

/// A paragraph of the sentences.
SplitText paragraph_of(std::initializer_list<std::string_view> sentences) {
    SplitText out;
    for (const auto sentence : sentences) {
        if (!out.text.empty()) out.text += ' ';
        out.text += sentence;
        out.ends.push_back(static_cast<std::uint32_t>(out.text.size()));
    }
    return out;
}

std::vector<SplitText> texts() {
    return {paragraph_of({"Gen. Lee met Mr. Kim in Geneva.", "They left."}),
            paragraph_of({"Talks in Geneva:", "No deal.", "The general said nothing!"}),
            paragraph_of({"Thanks, Jane", "We met Gen. Lee."})};
}

} // namespace

BOOST_AUTO_TEST_SUITE(train_sentence_ends)

BOOST_AUTO_TEST_CASE(what_was_learnt_is_known_again) {
    const auto weights = train_sentences(texts());
    const SentenceModel model{weights};
    for (const auto& [text, ends] : texts()) {
        std::vector<std::uint32_t> found;
        for (const auto& sentence : split_sentences(text, 0, &model)) found.push_back(sentence.span.end);
        BOOST_TEST(found == ends, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_same_texts_give_the_same_bytes) {
    BOOST_TEST((train_sentences(texts()) == train_sentences(texts())));
}

BOOST_AUTO_TEST_CASE(a_treebank_gives_its_raw_text) {
    std::istringstream conllu{
        "# newdoc id = a\n# newpar\n# text = They met.\n1\tThey\n\n# text = They left.\n1\tThey\n\n"
        "# newpar\n# text = Nobody spoke.\r\n1\tNobody\n\n"};
    const auto read = read_split_text(conllu);
    BOOST_TEST(read.text == "They met. They left.\n\nNobody spoke.");
    const std::vector<std::uint32_t> ends{9, 20, 35};
    BOOST_TEST(read.ends == ends, boost::test_tools::per_element());
    BOOST_TEST(split_by_rules(read.text).ends == ends, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_texts_teach_nothing) {
    BOOST_TEST((train_sentences({}) == std::string(SentenceModel::bytes, '\0')));
}

BOOST_AUTO_TEST_SUITE_END()
