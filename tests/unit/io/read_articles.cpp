// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::read_bytes;

namespace {

constexpr std::string_view news_page =
    " date 2023-08-04 ×\nTags: fentanyl | china\n\nTalks Fail\n\n"
    "By Jane Doe | Friday, 04 August 2023 05:41 PM EDT\n\nThe ministers met – briefly.\n";

constexpr std::string_view full_line =
    R"({"id":"a-1","text":"Ministers met.","published":"2023-08-04T17:41:00-04:00",)"
    R"("title":"Talks","source":"The Courier","url":"https://e.org","tags":["x","y"]})";

/// Bytes, and what the reader says to them.
struct Case {
    std::string_view bytes{};
    std::string_view said{};
};

} // namespace

BOOST_AUTO_TEST_SUITE(read_text)

BOOST_AUTO_TEST_CASE(a_news_page_becomes_an_article) {
    const auto reading = read_bytes(news_page, "text");
    BOOST_REQUIRE_EQUAL(reading.summary(), "f 2023-08-04\n");
    const auto& [info, text, body, annotation] = reading.articles.front();
    BOOST_TEST(text == news_page);
    BOOST_TEST(annotation.empty());
    BOOST_TEST(text.substr(body) == "The ministers met – briefly.\n");
    BOOST_TEST(info.title == "Talks Fail");
    BOOST_TEST(info.byline == "Jane Doe");
    BOOST_TEST(info.published_at == "05:41 PM EDT");
    BOOST_TEST((info.tags == std::vector<std::string>{"fentanyl", "china"}));
}

BOOST_AUTO_TEST_CASE(bytes_are_kept) {
    const std::string bytes = "\xEF\xBB\xBF date 2023-08-04\r\nThey\tmet.\r\n\r\n ";
    const auto reading = read_bytes(bytes, "text");
    BOOST_REQUIRE_EQUAL(reading.articles.size(), 1);
    BOOST_TEST(reading.articles.front().text == bytes);
    BOOST_TEST(bytes.substr(reading.articles.front().body) == "They\tmet.\r\n\r\n ");
}

BOOST_AUTO_TEST_CASE(what_is_no_article_is_a_problem) {
    using namespace std::string_view_literals;
    const std::vector<Case> cases{
        {"", "f: empty file\n"},
        {" \r\n\n", "f: empty file\n"},
        {"\xEF\xBB\xBF", "f: empty file\n"},
        {"They met.\n", "f: no publication date; add a first line 'date YYYY-MM-DD'\n"},
        {"\n\ndate 2023-02-30\nThey met.", "f:3: impossible date '2023-02-30'; write YYYY-MM-DD\n"},
        {"Talks Fail\n31 June 2023\nThey met.", "f:2: impossible date '31 June 2023'; write YYYY-MM-DD\n"},
        {"date 2023-08-04\nTags: a\n", "f:3: no text below the title and byline\n"},
        {"date 2023-08-04\nThey m\xE9t.", "f: invalid UTF-8: byte 0xe9 at byte 22; save it as UTF-8\n"},
        {"date 2023-08-04\nThey met\0."sv, "f: NUL character at byte 24; an article is text\n"},
        {"\xFF\xFE"
         "d",
         "f: invalid UTF-8: byte 0xff at byte 0; save it as UTF-8\n"},
    };
    for (const auto& [bytes, said] : cases) BOOST_TEST(read_bytes(bytes, "text").summary() == said);
}

BOOST_AUTO_TEST_CASE(sixteen_mib_and_no_more) {
    std::string bytes = "date 2023-08-04\n";
    bytes.resize(max_article_bytes, 'a');
    BOOST_TEST(read_bytes(bytes, "text").summary() == "f 2023-08-04\n");
    bytes += 'a';
    BOOST_TEST(read_bytes(bytes, "text").summary() ==
               "f: larger than 16 MiB, which no article is; split it into one file an article\n");
}

BOOST_AUTO_TEST_CASE(truncated_anywhere_it_is_an_article_or_a_problem) {
    for (std::size_t size = 0; size <= news_page.size(); ++size) {
        const auto reading = read_bytes(news_page.substr(0, size), "text");
        BOOST_TEST(reading.articles.size() + reading.problems.size() == 1, "cut at byte " << size);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(read_jsonl)

BOOST_AUTO_TEST_CASE(a_line_becomes_an_article) {
    const auto reading = read_bytes(full_line, "jsonl");
    BOOST_REQUIRE_EQUAL(reading.summary(), "a-1 2023-08-04\n");
    const auto& [info, text, body, annotation] = reading.articles.front();
    BOOST_TEST(text == "Ministers met.");
    BOOST_TEST(annotation.empty());
    BOOST_TEST(body == 0);
    BOOST_TEST(info.published_at == "17:41:00-04:00");
    BOOST_TEST(info.title == "Talks");
    BOOST_TEST(info.source == "The Courier");
    BOOST_TEST(info.url == "https://e.org");
    BOOST_TEST((info.tags == std::vector<std::string>{"x", "y"}));
}

BOOST_AUTO_TEST_CASE(one_bad_line_does_not_stop_the_rest) {
    const std::string bytes = "\xEF\xBB\xBF" + std::string{full_line} + "\r\n\r\n  \n{\"text\":1}\n" +
                              R"({"id":"b","text":"x","published":"2023"})"
                              "\n"
                              R"({"id":"c","text":"x","published":"2023-08"})";
    BOOST_TEST(read_bytes(bytes, "jsonl").summary() ==
               "a-1 2023-08-04\nb 2023\nc 2023-08\nf:4: \"text\" must be a string\n");
}

BOOST_AUTO_TEST_CASE(the_text_may_bring_front_matter) {
    const std::string text = R"("text":"date 2023-08-04\nTags: a\n\nTalks Fail\n\nBy Jane Doe\n\nThey met.")";
    const auto alone = read_bytes("{" + text + "}", "jsonl");
    BOOST_REQUIRE_EQUAL(alone.articles.size(), 1);
    const auto& article = alone.articles.front();
    BOOST_TEST(to_string(article.info.published) == "2023-08-04");
    BOOST_TEST(article.info.title == "Talks Fail");
    BOOST_TEST(article.info.byline == "Jane Doe");
    BOOST_TEST(article.text.substr(article.body) == "They met.");

    const auto both = read_bytes("{" + text + R"(,"published":"2023-09-01","title":"Other","tags":[]})", "jsonl");
    BOOST_REQUIRE_EQUAL(both.articles.size(), 1);
    const auto& info = both.articles.front().info; // what the line says wins
    BOOST_TEST(to_string(info.published) == "2023-09-01");
    BOOST_TEST(info.title == "Other");
    BOOST_TEST(info.tags.empty());
    BOOST_TEST(both.articles.front().text.substr(both.articles.front().body) == "They met.");
}

BOOST_AUTO_TEST_CASE(an_id_is_made_of_date_and_text_alone) {
    const std::string a = R"({"text":"They met.","published":"2023-08-04"})",
                      b = R"({"text":"They left.","published":"2023-08-04"})";
    const auto forth = read_bytes(a + "\n" + b, "jsonl"), back = read_bytes(b + "\n\n" + a, "jsonl");
    BOOST_REQUIRE_EQUAL(forth.articles.size(), 2);
    BOOST_TEST(forth.articles[0].info.id == back.articles[1].info.id);
    BOOST_TEST(forth.articles[1].info.id == back.articles[0].info.id);
    BOOST_TEST(forth.articles[0].info.id != forth.articles[1].info.id);
    BOOST_TEST(forth.articles[0].info.id == "art_8d67cec7dc07"); // a promise: ids outlive versions
}

BOOST_AUTO_TEST_CASE(what_is_no_article_is_a_problem) {
    using namespace std::string_view_literals;
    const std::vector<Case> cases{
        {"", ""},
        {"{", "no JSON at column 2: Missing a name for object member."},
        {R"({"text":"é",})", "no JSON at column 13: Missing a name for object member."},
        {"[]", "an array; write one JSON object a line (jq -c '.[]' does)"},
        {"3", "no JSON object; write one object a line"},
        {R"({"published":"2023"})", "no \"text\""},
        {R"({"text":null,"published":"2023"})", "no \"text\""},
        {R"({"text":["x"],"published":"2023"})", "\"text\" must be a string"},
        {R"({"text":" \n","published":"2023"})", "\"text\" is empty"},
        {R"({"text":"x"})", "no publication date; add \"published\": \"YYYY-MM-DD\""},
        {R"({"text":"x","published":null})", "no publication date; add \"published\": \"YYYY-MM-DD\""},
        {R"({"text":"x","published":20230804})", "\"published\" must be a string"},
        {R"({"text":"x","published":"2023-02-30"})", "impossible date '2023-02-30'; write YYYY-MM-DD"},
        {R"({"text":"x","published":"04.08.2023"})", "impossible date '04.08.2023'; write YYYY-MM-DD"},
        {R"({"text":"x","published":"2023/2024"})", "impossible date '2023/2024'; write YYYY-MM-DD"},
        {R"({"text":"x","published":"2023-08-04Tnoon"})", "impossible date '2023-08-04Tnoon'; write YYYY-MM-DD"},
        {R"({"text":"x","published":""})", "impossible date ''; write YYYY-MM-DD"},
        {R"({"text":"x","published":"2023","id":7})", "\"id\" must be a string"},
        {R"({"text":"x","published":"2023","id":""})", "\"id\" is empty"},
        {R"({"text":"x","published":"2023","url":{}})", "\"url\" must be a string"},
        {R"({"text":"x","published":"2023","tags":"a"})", "\"tags\" must be an array of strings"},
        {R"({"text":"x","published":"2023","tags":["a",1]})", "\"tags\" must be an array of strings"},
        {R"({"text":"a\u0000b","published":"2023"})", "\"text\" holds a NUL character"},
        {R"({"text":"x","published":"2023","tags":["\u0000"]})", "\"tags\" holds a NUL character"},
        {"{\"text\":\"\xC3\"}",
         "invalid UTF-8: byte 0xc3 at byte 9; save it as UTF-8 (the line begins at byte 0 of the file)"},
        {"{\0}"sv, "NUL character at byte 1; an article is text (the line begins at byte 0 of the file)"},
    };
    for (const auto& [bytes, said] : cases)
        BOOST_TEST(read_bytes(bytes, "jsonl").summary() == (said.empty() ? "" : "f:1: " + std::string{said} + "\n"));
}

BOOST_AUTO_TEST_CASE(offsets_of_bytes_count_in_line_and_file) {
    BOOST_TEST(read_bytes("\n\n{\"\xFF\"}\n", "jsonl").summary() ==
               "f:3: invalid UTF-8: byte 0xff at byte 2; save it as UTF-8 (the line begins at byte 2 of the file)\n");
}

BOOST_AUTO_TEST_CASE(offsets_hold_far_into_a_file) {
    std::string bytes; // longer than what is read at once
    while (bytes.size() < 500000) bytes += std::string{full_line} + "\n";
    const auto lines = std::ranges::count(bytes, '\n');
    BOOST_TEST(read_bytes(bytes + "\xFF", "jsonl").problems.front() ==
               "f:" + std::to_string(lines + 1) +
                   ": invalid UTF-8: byte 0xff at byte 0; save it as UTF-8 (the line begins at byte " +
                   std::to_string(bytes.size()) + " of the file)");
}

BOOST_AUTO_TEST_CASE(a_line_of_sixteen_mib_and_no_more) {
    const std::string head = R"({"id":"long","published":"2023","text":")", tail = "\"}";
    const auto line = [&](std::size_t size) {
        return head + std::string(size - head.size() - tail.size(), 'a') + tail;
    };
    const auto bytes = line(max_article_bytes) + "\n" + line(max_article_bytes + 1) + "\n" + line(40 << 20) + "\r\n" +
                       std::string{full_line};
    BOOST_TEST(read_bytes(bytes, "jsonl").summary() ==
               "long 2023\na-1 2023-08-04\nf:2: line longer than 16 MiB, which no article is\n"
               "f:3: line longer than 16 MiB, which no article is\n");
}

BOOST_AUTO_TEST_CASE(truncated_anywhere_it_is_an_article_or_a_problem) {
    for (std::size_t size = 1; size <= full_line.size(); ++size) {
        const auto reading = read_bytes(full_line.substr(0, size), "jsonl");
        BOOST_TEST(reading.articles.size() + reading.problems.size() == 1, "cut at byte " << size);
    }
}

BOOST_AUTO_TEST_SUITE_END()
