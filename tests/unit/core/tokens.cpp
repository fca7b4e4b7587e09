// SPDX-License-Identifier: MIT
#include "core/text/sentence.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace dragoman;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
    return tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// The tokens with '|' between them.
std::string cut(std::string_view text) {
    std::string out;
    for (const auto& token : tokens_of(text)) out += (out.empty() ? "" : "|") + std::string{token.span.in(text)};
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tokens)

BOOST_AUTO_TEST_CASE(clitics_are_tokens_of_their_own) {
    BOOST_TEST(cut("Kerry's aides haven't said they'll go") == "Kerry|'s|aides|have|n't|said|they|'ll|go");
    BOOST_TEST(cut("Kerry’s aides haven’t said they’ll go") == "Kerry|’s|aides|have|n’t|said|they|’ll|go");
    BOOST_TEST(cut("the ministers' plan, I'm, we've, you're, he'd") ==
               "the|ministers|'|plan|,|I|'m|,|we|'ve|,|you|'re|,|he|'d");
    BOOST_TEST(tokens_of("can’t")[1].lower == "n't");
    BOOST_TEST(!tokens_of("KERRY'S")[1].capital);
}

BOOST_AUTO_TEST_CASE(two_kinds_of_apostrophe_in_a_word) {
    BOOST_TEST(cut("O’Brien's") == "O’Brien|'s");
    BOOST_TEST(cut("O'Brien’s") == "O'Brien|’s");
    BOOST_TEST(cut("O’日's") == "O’日|'s");
    BOOST_TEST(cut("Haʼs") == "Ha|ʼs");
}

BOOST_AUTO_TEST_CASE(words_that_are_two) {
    BOOST_TEST(cut("They cannot and don't wanna.") == "They|can|not|and|do|n't|wan|na|.");
    BOOST_TEST(cut("Im sure thats it, but Im Dong-won left") == "I|m|sure|that|s|it|,|but|Im|Dong|-|won|left");
    BOOST_TEST(cut("its a deal of its own") == "it|s|a|deal|of|its|own");
}

BOOST_AUTO_TEST_CASE(names_keep_their_apostrophes) {
    BOOST_TEST(cut("O'Neil, Xi'an, Côte d'Ivoire") == "O'Neil|,|Xi'an|,|Côte|d'Ivoire");
}

BOOST_AUTO_TEST_CASE(hyphens_part_words_but_for_prefixes) {
    BOOST_TEST(cut("al-Assad, Jean-Yves, US-led, U.S.-China, vice-president") ==
               "al|-|Assad|,|Jean|-|Yves|,|US|-|led|,|U.S.|-|China|,|vice|-|president");
    BOOST_TEST(cut("a 35-year-old F-16 al‑Qaeda") == "a|35|-|year|-|old|F|-|16|al|‑|Qaeda");
    BOOST_TEST(cut("e-mail, non-aligned, mid-March, mid-1990s, anti-war, re-elected, ex-minister, Kafka-esque") ==
               "e-mail|,|non-aligned|,|mid-March|,|mid-1990s|,|anti-war|,|re-elected|,|ex-minister|,|Kafka-esque");
    BOOST_TEST(cut("pro-same-sex, Jamaat-e-Islami") == "pro-same|-|sex|,|Jamaat|-|e|-|Islami");
}

BOOST_AUTO_TEST_CASE(slashes_part_words) {
    BOOST_TEST(cut("and/or, w/o, 9/11, 11/28/2000, he/she") == "and|/|or|,|w/o|,|9/11|,|11/28/2000|,|he|/|she");
}

BOOST_AUTO_TEST_CASE(abbreviations_keep_their_full_stop) {
    BOOST_TEST(cut("The U.S. and the U.K. at 5 p.m. met.") == "The|U.S.|and|the|U.K.|at|5|p.m.|met|.");
    BOOST_TEST(cut("Reps. Susie Lee, Nevada; David Trone, Maryland.;") ==
               "Reps.|Susie|Lee|,|Nevada|;|David|Trone|,|Maryland|.|;");
    BOOST_TEST(cut("Gen. John F. Kelly met Dr. No.") == "Gen.|John|F.|Kelly|met|Dr.|No|.");
    BOOST_TEST(cut("House Resolution No. 5 and nos. 6") == "House|Resolution|No.|5|and|nos.|6");
    BOOST_TEST(cut("Mr.\nLee of Acme Inc. and of i.e. Acme Inc.") == "Mr.|Lee|of|Acme|Inc.|and|of|i.e.|Acme|Inc|.");
    BOOST_TEST(cut("bread, etc. in bags, etc. They") == "bread|,|etc.|in|bags|,|etc|.|They");
    BOOST_TEST(cut("Ph.D. students of the sun. Sat. morning") == "Ph.D.|students|of|the|sun|.|Sat|.|morning");
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_marks) {
    BOOST_TEST(cut("3.5 of 10,000 in 2023, 2023-08-02. 4th 10% $5 US$3.2bn €4m .5") ==
               "3.5|of|10,000|in|2023|,|2023-08-02|.|4th|10|%|$|5|US$|3.2|bn|€|4|m|.5");
    BOOST_TEST(cut("at 5:30pm or 7am, 1980s, the 60's, '90s, ’72, 20-21 July, 1980-1985") ==
               "at|5:30|pm|or|7|am|,|1980s|,|the|60's|,|'90s|,|’72|,|20|-|21|July|,|1980|-|1985");
    BOOST_TEST(cut("3,5 per cent [3,5] 3,5,7") == "3,5|per|cent|[|3|,|5|]|3|,|5|,|7");
    BOOST_TEST(cut("713-853-3989, 345-9945, +44 1234") == "713-853-3989|,|345-9945|,|+44|1234");
    BOOST_TEST((tokens_of("10,000")[0].type == TokenClass::number));
    BOOST_TEST((tokens_of("B2B")[0].type == TokenClass::word));
    BOOST_TEST((tokens_of("%")[0].type == TokenClass::punctuation));
}

BOOST_AUTO_TEST_CASE(addresses_are_one_token) {
    BOOST_TEST(cut("See http://example.org/a-b?c=d, www.example.org. or <jane.doe@example.org>.") ==
               "See|http://example.org/a-b?c=d|,|www.example.org|.|or|<|jane.doe@example.org|>|.");
    BOOST_TEST(cut("(example.co.uk) report.pdf @POTUS #Geneva #5 Yes.No") ==
               "(|example.co.uk|)|report.pdf|@POTUS|#Geneva|#|5|Yes|.|No");
    BOOST_TEST(cut("https://example.org/wiki/Pact_(2020)) www. http://") ==
               "https://example.org/wiki/Pact_(2020)|)|www|.|http|:|//");
}

BOOST_AUTO_TEST_CASE(names_of_files_are_one_token) {
    BOOST_TEST(cut("<<ab2d-#69366-1.DOC>> -FINAL.pdf (AT&T.html)") ==
               "<<|ab2d-#69366-1.DOC|>>|-FINAL.pdf|(|AT&T.html|)");
}

BOOST_AUTO_TEST_CASE(a_soft_hyphen_parts_no_word) {
    const auto found = tokens_of("diplo\u00ADmacy");
    BOOST_REQUIRE(found.size() == 1);
    BOOST_TEST(found[0].lower == "diplomacy");
    BOOST_TEST(tokens_of("\u00AD")[0].lower == "\u00AD");
}

BOOST_AUTO_TEST_CASE(runs_of_marks_are_one_token) {
    BOOST_TEST(cut("Well... no -- really?! ---- Yes :-) (or not) :)") ==
               "Well|...|no|--|really|?!|----|Yes|:-)|(|or|not|)|:)");
    BOOST_TEST(cut("''So'' (he said): “No.”)") == "''|So|''|(|he|said|)|:|“|No|.|”|)");
}

BOOST_AUTO_TEST_CASE(dashes_quotes_and_blanks_part_words) {
    BOOST_TEST(cut("talks—which “failed”\u00A0– ended…") == "talks|—|which|“|failed|”|–|ended|…");
    BOOST_TEST(cut("a\u2009b\u200Bc\u3000d\te\r\nf") == "a|b|c|d|e|f");
    BOOST_TEST(cut(" \u00A0\n").empty());
    BOOST_TEST(cut("").empty());
}

BOOST_AUTO_TEST_CASE(capitals_are_seen) {
    const auto seen = [](std::string_view word) {
        const auto token = tokens_of(word).front();
        return std::string(token.capital ? "C" : "c") + (token.all_capitals ? "A" : "a");
    };
    BOOST_TEST(seen("US") == "CA");
    BOOST_TEST(seen("U.S.") == "CA");
    BOOST_TEST(seen("us") == "ca");
    BOOST_TEST(seen("Iran") == "Ca");
    BOOST_TEST(seen("Élysée") == "Ca");
    BOOST_TEST(seen("A") == "Ca");
    BOOST_TEST(seen("ex-Soviet") == "ca");
}

BOOST_AUTO_TEST_CASE(only_the_span_is_read) {
    const std::string_view text = "Xi's visit";
    BOOST_TEST(tokenize(text, {0, 2}).size() == 1);
    BOOST_TEST(tokenize(text, {5, 10}).front().lower == "visit");
    BOOST_TEST(tokenize(text, {3, 3}).empty());
}

BOOST_AUTO_TEST_CASE(any_text_gives_tokens_in_order_that_begin_and_end_with_characters) {
    constexpr std::array<std::string_view, 46> pieces{
        "@", "#", "/",      "w/",   "http://", "www.",   ".com", "$",      "US$", ":",     ")",  "_",
        "&", "*", "cannot", "its ", "e-",      "\u2010", "713-", "etc",    "a",   "B",     "é",  "日",
        "'", "’", "ʼ",      "s",    "n't",     "’re",    ".",    ",",      "-",   " ",     "\n", "5",
        "“", "”", "\"",     "U.S.", "no.",     "Mr.",    "😀",    "\u00A0", "!",   "\u0301"};
    test::Random random{3};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto n = random.below(14); n > 0; --n) text += pieces[random.below(pieces.size())];
        std::uint32_t end = 0;
        for (const auto& token : tokens_of(text)) {
            // Between two tokens there are blanks alone.
            BOOST_REQUIRE_MESSAGE(tokenize(text, {end, token.span.start}).empty(), text);
            BOOST_REQUIRE_MESSAGE(end <= token.span.start && token.span.start < token.span.end, text);
            end = token.span.end;
            BOOST_REQUIRE_MESSAGE(!find_invalid_utf8(token.span.in(text)), text);
            BOOST_REQUIRE_MESSAGE(!token.lower.empty() && !find_invalid_utf8(token.lower), text);
        }
        BOOST_REQUIRE(end <= text.size());
        BOOST_REQUIRE(tokenize(text, {end, static_cast<std::uint32_t>(text.size())}).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
