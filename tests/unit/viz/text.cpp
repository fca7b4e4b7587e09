// SPDX-License-Identifier: MIT
#include "viz/country_names.hpp"
#include "viz/plain_text.hpp"
#include "viz/text_width.hpp"
#include "viz/xml_writer.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

BOOST_AUTO_TEST_SUITE(picture_text)

BOOST_AUTO_TEST_CASE(widths_follow_the_helvetica_metrics) {
    BOOST_TEST(text_width("Hi", 1000) == (722 + 222) * 1.02, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(text_width("Hi", 1000, Weight::bold) == (722 + 278) * 1.02, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(text_width("é", 10) == text_width("e", 10));
    BOOST_TEST(text_width("Ř", 10) == text_width("R", 10));
    BOOST_TEST(text_width("習", 10) == 10.2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(text_width("김", 10) == 10.2, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(text_width("e\u0301", 10) == text_width("e", 10));
    BOOST_TEST(text_width("ж", 10) == 6.12, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_even_and_fit) {
    const auto lines = wrap("The foreign ministers of both countries met in Geneva", 180, 12, Weight::regular);
    BOOST_TEST(lines.size() == 2u);
    for (const auto& line : lines) BOOST_TEST(text_width(line, 12) <= 180);
    BOOST_TEST(text_width(lines[1], 12) > 100);
    BOOST_TEST(wrap("", 100, 12, Weight::regular).empty());
}

BOOST_AUTO_TEST_CASE(a_cut_text_fits_and_says_that_it_is_cut) {
    const std::string cut = fitted("Organisation of the Petroleum Exporting Countries", 120, 13, Weight::bold);
    BOOST_TEST(cut.ends_with("…"));
    BOOST_TEST(text_width(cut, 13, Weight::bold) <= 120);
    BOOST_TEST(fitted("OPEC", 120, 13) == "OPEC");
}

BOOST_AUTO_TEST_CASE(printable_drops_what_xml_forbids_and_mends_broken_bytes) {
    BOOST_TEST(printable(" a\t\n b\x01\x1F ") == "a b");
    BOOST_TEST(printable("x\xFFy") == "x\uFFFDy");
    BOOST_TEST(printable("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // a surrogate
    BOOST_TEST(printable("\xC0\xAF") == "\uFFFD\uFFFD");           // overlong
    BOOST_TEST(printable("\xEF\xBF\xBE|") == "|");                 // U+FFFE
    BOOST_TEST(printable("محمد 習近平 𝄞") == "محمد 習近平 𝄞");
    BOOST_TEST(printable("cut \xE7\xBF") == "cut \uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(shortened_ends_at_a_word) {
    BOOST_TEST(shortened("one two three", 9) == "one two…");
    BOOST_TEST(shortened("one two", 7) == "one two");
    BOOST_TEST(shortened("習近平訪問", 3) == "習近平…");
}

BOOST_AUTO_TEST_CASE(ids_are_valid_and_different_for_different_texts) {
    BOOST_TEST(xml_id("actor-", "act_CHN") == "actor-act_CHN");
    BOOST_TEST(xml_id("", "a b") == "a_x20b");
    BOOST_TEST(xml_id("", "a b") != xml_id("", "a_x20b"));
}

BOOST_AUTO_TEST_CASE(numbers_have_one_decimal_at_most) {
    BOOST_TEST(number(12) == "12");
    BOOST_TEST(number(12.25) == "12.3");
    BOOST_TEST(number(-0.04) == "0");
    BOOST_TEST(number(-1.5) == "-1.5");
}

BOOST_AUTO_TEST_CASE(countries_have_the_names_of_headlines) {
    BOOST_TEST(country_name("KOR") == "South Korea");
    BOOST_TEST(country_name("XYZ") == "XYZ");
}

BOOST_AUTO_TEST_SUITE_END()
