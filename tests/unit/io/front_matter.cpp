// SPDX-License-Identifier: MIT
#include "core/text/front_matter.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

/// The fields that are set, one a line, and the first word of the body.
std::string shown(std::string_view text) {
    const auto front = front_matter(text);
    std::string out;
    const auto line = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) out += std::string{name} + "=" + value + "\n";
    };
    line("date", front.date);
    line("published", front.published ? to_string(*front.published) : "");
    line("line", front.date_line ? std::to_string(front.date_line) : "");
    line("at", front.published_at);
    for (const auto& tag : front.tags) line("tag", tag);
    line("title", front.title);
    line("by", front.byline);
    const auto body = text.substr(front.body);
    return out + "> " + std::string{body.substr(0, body.find(' '))};
}

constexpr std::string_view news_page = " date 2023-08-04 ×\n"
                                       "Tags: fentanyl | drugs |  | china\n"
                                       "\n"
                                       "US Lawmakers Call for Action With China on Fentanyl\n"
                                       "\n"
                                       "By \u00A0 \u00A0 |\u00A0\u00A0 Friday, 04 August 2023 05:41 PM EDT\n"
                                       "\n"
                                       "Bipartisan members of Congress\n";

} // namespace

BOOST_AUTO_TEST_SUITE(front_matter_of_a_text)

BOOST_AUTO_TEST_CASE(a_news_page) {
    BOOST_TEST(shown(news_page) == "date=2023-08-04\npublished=2023-08-04\nline=1\nat=05:41 PM EDT\ntag=fentanyl\n"
                                   "tag=drugs\ntag=china\ntitle=US Lawmakers Call for Action With China on Fentanyl\n"
                                   "> Bipartisan");
}

BOOST_AUTO_TEST_CASE(line_ends_and_byte_order_mark_make_no_difference) {
    std::string windows{"\xEF\xBB\xBF"};
    for (const char c : news_page) windows += c == '\n' ? "\r\n" : std::string(1, c);
    BOOST_TEST(shown(windows) == shown(news_page));
    BOOST_TEST(front_matter("\xEF\xBB\xBFMinisters met.").body == 3);
}

BOOST_AUTO_TEST_CASE(a_text_without_front_matter_stays_whole) {
    for (const std::string_view text :
         {"", "\n\n", "The ministers met on Friday.\n\nThey talked.",
          "By Tuesday the talks had failed.\n\nNobody came.", "By Tuesday\n\nNobody came.",
          "A headline without anything\n\nThe ministers met.", "date palms grow\n\nhere",
          "August 4, 2023 saw two meetings.\nMore.", "Tagsüber regnete es.", "2023\n\nwas dry."})
        BOOST_TEST(front_matter(text).body == 0, text);
}

BOOST_AUTO_TEST_CASE(a_date_line_alone) {
    BOOST_TEST(shown("date 2024-05-03\nThe foreign ministers met.") ==
               "date=2024-05-03\npublished=2024-05-03\nline=1\n> The");
    BOOST_TEST(shown("\n\nDate: 2024-05\nThey met.") == "date=2024-05\npublished=2024-05\nline=3\n> They");
    BOOST_TEST(shown("date 3 May 2024\nThey met.") == "date=3 May 2024\npublished=2024-05-03\nline=1\n> They");
}

BOOST_AUTO_TEST_CASE(a_date_that_is_none_keeps_its_words) {
    BOOST_TEST(shown("date 2023-02-30\nThey met.") == "date=2023-02-30\nline=1\n> They");
    BOOST_TEST(shown("date 2023-13\nThey met.") == "date=2023-13\nline=1\n> They");
    BOOST_TEST(shown("Talks Fail\n31 June 2023\nThey met.") == "date=31 June 2023\nline=2\ntitle=Talks Fail\n> They");
}

BOOST_AUTO_TEST_CASE(a_title_is_no_sentence) {
    BOOST_TEST(shown("date 2024-05-03\n\nMinisters Meet\n\nThey met.") ==
               "date=2024-05-03\npublished=2024-05-03\nline=1\ntitle=Ministers Meet\n> They");
    BOOST_TEST(shown("date 2024-05-03\n\nMinisters met.\n\nThey talked.") ==
               "date=2024-05-03\npublished=2024-05-03\nline=1\n> Ministers");
    BOOST_TEST(shown("date 2024-05-03\n\n\"We met,\" she said. \"We talked.\"\n\nMore.").ends_with("> \"We"));
    BOOST_TEST(shown("date 2024-05-03\n\nMinisters met\nin Geneva.").ends_with("> Ministers")); // a wrapped paragraph
}

BOOST_AUTO_TEST_CASE(bylines) {
    BOOST_TEST(shown("Talks Fail\n\nBy Jane Doe and Xi Wang | August 4, 2023\n\nThey met.") ==
               "date=August 4, 2023\npublished=2023-08-04\nline=3\ntitle=Talks Fail\nby=Jane Doe and Xi Wang\n> They");
    BOOST_TEST(
        shown("Talks Fail\nBy Jane Doe\nPublished: Sat., Aug. 5, 2023 at 5:41 pm\nThey met.") ==
        "date=Sat., Aug. 5, 2023\npublished=2023-08-05\nline=3\nat=5:41 pm\ntitle=Talks Fail\nby=Jane Doe\n> They");
    BOOST_TEST(shown("Talks Fail\n4 August 2023\nBy Jane Doe\nThey met.") ==
               "date=4 August 2023\npublished=2023-08-04\nline=2\ntitle=Talks Fail\nby=Jane Doe\n> They");
    BOOST_TEST(shown("By Jane Doe | 2023-08-04T17:41:00Z\nThey met.") ==
               "date=2023-08-04\npublished=2023-08-04\nline=1\nat=T17:41:00Z\nby=Jane Doe\n> They");
}

BOOST_AUTO_TEST_CASE(the_date_line_wins_over_the_byline) {
    BOOST_TEST(shown("date 2023-08-05\n\nTalks Fail\n\nBy | Friday, 04 August 2023 05:41 PM EDT\n\nThey met.") ==
               "date=2023-08-05\npublished=2023-08-05\nline=1\ntitle=Talks Fail\n> They");
}

BOOST_AUTO_TEST_CASE(nothing_but_front_matter) {
    const std::string_view text = "date 2023-08-05\nTags: a\n\n";
    BOOST_TEST(front_matter(text).body == text.size());
}

BOOST_AUTO_TEST_CASE(truncated_anywhere_it_still_answers) {
    for (std::size_t size = 0; size <= news_page.size(); ++size)
        BOOST_TEST(front_matter(news_page.substr(0, size)).body <= size);
}

BOOST_AUTO_TEST_SUITE_END()
