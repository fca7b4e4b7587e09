// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "core/text/gap.hpp"
#include "core/text/paragraph.hpp"
#include "core/text/sentence.hpp"
#include "core/text/sentence_model.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace dragoman;

namespace {

/// Each sentence in brackets; line ends shown as '/'.
std::string split(std::string_view text, std::size_t body = 0) {
    std::string out;
    for (const auto& sentence : split_sentences(text, body)) out += "[" + std::string{sentence.span.in(text)} + "]";
    for (char& c : out)
        if (c == '\n') c = '/';
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(full_stops_that_end_none) {
    BOOST_TEST(split("Mr. Lee met Reps. Kim and Park. They left.") == "[Mr. Lee met Reps. Kim and Park.][They left.]");
    BOOST_TEST(split("The U.S. Congress met. It rose 3.5 per cent.") ==
               "[The U.S. Congress met.][It rose 3.5 per cent.]");
    BOOST_TEST(split("George W. Bush left. Really? Yes! He did.") == "[George W. Bush left.][Really?][Yes!][He did.]");
    BOOST_TEST(split("They met at 5 p.m. in Geneva. Nobody came.") == "[They met at 5 p.m. in Geneva.][Nobody came.]");
}

BOOST_AUTO_TEST_CASE(an_abbreviation_may_end_a_sentence) {
    BOOST_TEST(split("He left the U.S. The talks failed.") == "[He left the U.S.][The talks failed.]");
}

BOOST_AUTO_TEST_CASE(no_is_an_answer_unless_a_number_follows) {
    BOOST_TEST(split("Asked again, he said no. Iran refused.") == "[Asked again, he said no.][Iran refused.]");
    BOOST_TEST(split("They passed No. 5 and left.") == "[They passed No. 5 and left.]");
}

BOOST_AUTO_TEST_CASE(a_quotation_closes_behind_the_stop) {
    BOOST_TEST(split("“We met.” He left.") == "[“We met.”][He left.]");
    BOOST_TEST(split("\"We met.\" He left.") == "[\"We met.\"][He left.]");
    BOOST_TEST(split("(We met.) He left.") == "[(We met.)][He left.]");
    BOOST_TEST(split("\"We met.\" \"We left.\"") == "[\"We met.\"][\"We left.\"]");
}

BOOST_AUTO_TEST_CASE(a_sentence_knows_that_it_stands_in_a_quotation) {
    const std::string_view text = "“We met. We talked.” He left.";
    const auto found = split_sentences(text, 0);
    BOOST_REQUIRE(found.size() == 3);
    BOOST_TEST(!found[0].opens_in_quote);
    BOOST_TEST(found[1].opens_in_quote);
    BOOST_TEST(!found[2].opens_in_quote);
}

BOOST_AUTO_TEST_CASE(blank_lines_end_paragraphs) {
    const std::string_view text = "Talks fail\n\nThey met\n \u00A0\nThey left";
    BOOST_TEST(split(text) == "[Talks fail][They met][They left]");
    const auto found = split_sentences(text, 0);
    BOOST_TEST(found[0].paragraph == 0);
    BOOST_TEST(found[1].paragraph == 1);
    BOOST_TEST(found[2].paragraph == 2);
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_one_sentence_and_short_ones_are_not) {
    BOOST_TEST(
        split("The foreign ministers of the two neighbours met in Geneva and\nagreed to meet again.\nThey left.") ==
        "[The foreign ministers of the two neighbours met in Geneva and/agreed to meet again.][They left.]");
    BOOST_TEST(split("Leaders meet\nThe ministers met.") == "[Leaders meet][The ministers met.]");
    BOOST_TEST(split("They met.\r\nThey left.\r\n") == "[They met.][They left.]");
}

BOOST_AUTO_TEST_CASE(a_long_last_line_without_a_full_stop_is_kept) {
    const std::string line = "The foreign ministers of the two neighbours met in Geneva (again)";
    for (const std::string_view end : {"", "\n", "\r\n", "\n\n"})
        BOOST_TEST(split("They left.\n" + line + std::string{end}) == "[They left.][" + line + "]");
    const std::string quoted = "The foreign minister of the big neighbour called the talks “very useful.”";
    BOOST_TEST(split(quoted + "\n") == "[" + quoted + "]");
    BOOST_TEST(split(quoted + "\nthat was all") == "[" + quoted + "][that was all]");
}

BOOST_AUTO_TEST_CASE(lists_and_headlines_are_no_sentences_more) {
    BOOST_TEST(split("Reps. Susie Lee, Nevada; David Trone, Maryland.; and others came.") ==
               "[Reps. Susie Lee, Nevada; David Trone, Maryland.; and others came.]");
    BOOST_TEST(split("U.S. AND CHINA MEET IN GENEVA\n\nGen. Smith said No. 5 failed.") ==
               "[U.S. AND CHINA MEET IN GENEVA][Gen. Smith said No. 5 failed.]");
}

BOOST_AUTO_TEST_CASE(endless_text_is_cut) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "word ";
    for (const auto& sentence : split_sentences(text, 0)) BOOST_TEST(sentence.tokens.size() <= 300);
}

BOOST_AUTO_TEST_CASE(a_model_has_one_size) {
    BOOST_CHECK_THROW(SentenceModel{std::string_view{}}, Error);
    BOOST_CHECK_THROW(SentenceModel{std::string(SentenceModel::bytes + 1, '\0')}, Error);
}

BOOST_AUTO_TEST_CASE(a_model_decides_where_there_is_one) {
    const std::string_view text = "They met (in Geneva) and left. He came";
    // Many features of 256 each: the sentence ends wherever it may, and nowhere else. The low byte stands first.
    std::string all;
    for (std::size_t i = 0; i < SentenceModel::buckets; ++i) all += {'\0', '\x01'};
    const SentenceModel eager{all};
    std::string out;
    for (const auto& sentence : split_sentences(text, 0, &eager))
        out += "[" + std::string{sentence.span.in(text)} + "]";
    BOOST_TEST(out == "[They met][(in][Geneva)][and left.][He came]");
    // Weights of 0: where a mark stands, and nowhere else.
    const std::string none(SentenceModel::bytes, '\0');
    const SentenceModel cautious{none};
    out.clear();
    for (const auto& sentence : split_sentences(text, 0, &cautious))
        out += "[" + std::string{sentence.span.in(text)} + "]";
    BOOST_TEST(out == "[They met (in Geneva)][and left.][He came]");
    // 0xFF00 is -256.
    std::string against;
    for (std::size_t i = 0; i < SentenceModel::buckets; ++i) against += {'\0', '\xFF'};
    const SentenceModel shy{against};
    BOOST_TEST(split_sentences(text, 0, &shy).size() == 1);
}

BOOST_AUTO_TEST_CASE(only_the_body_is_read) {
    BOOST_TEST(split("Title\n\nThey met.", 7) == "[They met.]");
    BOOST_TEST(split("They met.", 9).empty());
}

BOOST_AUTO_TEST_CASE(no_text_has_no_sentences) {
    for (const std::string_view text : {"", " ", "\n\n\n", "\u00A0", "\t\r\n \u200B"}) BOOST_TEST(split(text).empty());
}

BOOST_AUTO_TEST_CASE(any_text_gives_sentences_that_hold_every_word_once) {
    constexpr std::array<std::string_view, 20> pieces{
        "They ", "met",   ". ",     "! ",     "\n",
        "\n\n",  "\"",    "“",      "”",      "(",
        ") ",    "U.S. ", "no. ",   "No. 5 ", "é",
        "日本 ", "’s ",   "\u00A0", "5 ",     "a line that is long enough to be one of a wrapped text "};
    test::Random random{5};
    std::string weights(SentenceModel::bytes, '\0');
    const SentenceModel model{weights};
    for (int round = 0; round < 600; ++round) {
        std::string text;
        for (auto n = random.below(20); n > 0; --n) text += pieces[random.below(pieces.size())];
        std::vector<ByteSpan> whole;
        for (const auto& paragraph : paragraphs(text, 0))
            for (const auto& token : tokenize(text, paragraph)) whole.push_back(token.span);
        std::vector<ByteSpan> spans;
        std::uint32_t end = 0;
        const bool learnt = round % 2 == 1;
        if (learnt)
            for (char& weight : weights) weight = static_cast<char>(random.below(256));
        for (const auto& sentence : split_sentences(text, 0, learnt ? &model : nullptr)) {
            BOOST_REQUIRE(!sentence.tokens.empty());
            BOOST_REQUIRE_MESSAGE(end <= sentence.span.start, text);
            BOOST_REQUIRE(sentence.span.start == sentence.tokens.front().span.start);
            BOOST_REQUIRE(sentence.span.end == sentence.tokens.back().span.end);
            end = sentence.span.end;
            for (const auto& token : sentence.tokens) spans.push_back(token.span);
        }
        BOOST_REQUIRE_MESSAGE(spans.size() == whole.size(), text);
        for (std::size_t i = 0; i < spans.size(); ++i) BOOST_REQUIRE_MESSAGE((spans[i] == whole[i]), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
