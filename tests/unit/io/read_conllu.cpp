// SPDX-License-Identifier: MIT
#include "core/language/conllu.hpp"
#include "io/store.hpp"
#include "reading.hpp"
#include "temp_folder.hpp"
#include "tests/unit/core/conllu_sample.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace dragoman;
using test::conllu;
using test::read_bytes;
using test::sample_conllu;

namespace {

const std::string row = conllu("1 Talks talk NOUN NNS _ 0 root _ _\n\n");

std::string article(std::string_view comments) {
    return std::string{comments} + row;
}

} // namespace

BOOST_AUTO_TEST_SUITE(read_conllu_files)

BOOST_AUTO_TEST_CASE(a_document_is_an_article) {
    const auto reading = read_bytes(sample_conllu() + article("# newdoc id = b\n# date = 2024-05\n"), "conllu");
    BOOST_TEST(reading.summary() == "geneva 2024-05-03\nb 2024-05\n");
    BOOST_TEST(reading.articles[0].text == "Kari Aas didn’t meet “Pablo” in New York.\n\nHe said so.");
    BOOST_TEST(reading.articles[0].annotation + "\n" == sample_conllu());
    BOOST_TEST(reading.articles[1].text == "Talks");
    for (const auto& read : reading.articles)
        BOOST_TEST(read_conllu(read.annotation, ConlluUse::trees).text == read.text);
}

BOOST_AUTO_TEST_CASE(comments_tell_of_the_article) {
    const auto reading = read_bytes(article("# newdoc id = a\n# published = 2024-05-03T10:00Z\n# title = Talks = held\n"
                                            "# source = The Courier\n# url = https://example.org/17\n"),
                                    "conllu");
    const auto& info = reading.articles.at(0).info;
    BOOST_TEST(to_string(info.published) == "2024-05-03");
    BOOST_TEST(info.published_at == "10:00Z");
    BOOST_TEST(info.title == "Talks = held");
    BOOST_TEST(info.source == "The Courier");
    BOOST_TEST(info.url == "https://example.org/17");
    const auto gum = read_bytes(article("# newdoc id = g\n# meta::dateCreated = 2012-03-28\n# meta::sourceURL = "
                                        "https://x.org\n# meta::title = T\n"),
                                "conllu");
    BOOST_TEST(gum.summary() == "g 2012-03-28\n");
    BOOST_TEST(gum.articles.at(0).info.url == "https://x.org");
    BOOST_TEST(gum.articles.at(0).info.title == "T");
}

BOOST_AUTO_TEST_CASE(an_id_is_given_or_the_file_or_made) {
    BOOST_TEST(read_bytes(article("# published = 2024-05-03\n"), "conllu").summary() == "f 2024-05-03\n");
    const auto made = read_bytes(article("# newdoc\n# published = 2024-05-03\n"), "conllu");
    BOOST_TEST(made.articles.at(0).info.id.starts_with("art_"));
}

BOOST_AUTO_TEST_CASE(a_document_is_the_same_wherever_it_stands) {
    const auto a = article("# newdoc id = a\n# date = 2024-05-03\n"),
               b = article("# newdoc id = b\n# date = 2024-05-04\n");
    const auto one = read_bytes("\n\n" + a + "\n\n\n" + b, "conllu"), other = read_bytes(b + a, "conllu");
    BOOST_TEST((one.articles.at(0) == other.articles.at(1)));
    BOOST_TEST((one.articles.at(1) == other.articles.at(0)));
}

BOOST_AUTO_TEST_CASE(comments_may_stand_alone_above) {
    const auto reading =
        read_bytes("\xEF\xBB\xBF# made by a parser\n\n# newdoc id = a\n# date = 2024-05-03\n\n" + row, "conllu");
    BOOST_TEST(reading.summary() == "a 2024-05-03\n");
}

BOOST_AUTO_TEST_CASE(a_faulty_document_is_told_and_the_rest_is_read) {
    const auto bad = conllu("# newdoc id = x\n# date = 2024-05-03\n1 A a X _ _ 7 root _ _\n\n1 A a X _ _ 0 root _\n\n");
    const auto good = article("# newdoc id = a\n# date = 2024-05-03\n");
    BOOST_TEST(
        read_bytes(good + bad + good, "conllu").summary() ==
        "a 2024-05-03\na 2024-05-03\nf:7: HEAD 7, but the sentence has 1 words; and one more fault in this article\n");
    BOOST_TEST(read_bytes(row, "conllu").summary() ==
               "f:1: no publication date; add a comment '# published = YYYY-MM-DD'\n");
    BOOST_TEST(read_bytes(article("# published = 2024-02-30\n"), "conllu").summary() ==
               "f:1: impossible date '2024-02-30'; write YYYY-MM-DD\n");
    BOOST_TEST(read_bytes("", "conllu").summary() == "f: no words in it\n");
    BOOST_TEST(read_bytes("# newdoc id = a\n", "conllu").summary() == "f:1: a document without words\n");
}

BOOST_AUTO_TEST_CASE(an_endless_document_is_told_and_the_next_is_read) {
    std::string lines = "# newdoc id = a\n# date = 2024-05-03\n";
    while (lines.size() <= max_article_bytes) lines += row;
    lines += article("# newdoc id = b\n# date = 2024-05-03\n");
    BOOST_TEST(read_bytes(lines, "conllu").summary() ==
               "b 2024-05-03\nf: an article of more than 16 MiB; '# newdoc' begins the next article\n");
}

BOOST_AUTO_TEST_CASE(auto_knows_the_format) {
    const auto format_of = [](std::string_view name, std::string_view head) {
        const auto formats = article_formats();
        return std::ranges::find_if(formats, [&](const auto& f) { return f.recognises(name, head); })->name;
    };
    BOOST_TEST(format_of("a.CONLLU", "") == "conllu");
    BOOST_TEST(format_of("standard input", sample_conllu()) == "conllu");
    BOOST_TEST(format_of("standard input", std::string_view{sample_conllu()}.substr(0, 60)) == "conllu");
    BOOST_TEST(format_of("a", "# sent_id = 1\n" + row) == "conllu");
    BOOST_TEST(format_of("a.txt", "# A title\n\nThe ministers met.\n") == "text");
    BOOST_TEST(format_of("a.txt", "1\tA table\n") == "text");
    BOOST_TEST(format_of("a.jsonl", "{}") == "jsonl");
}

BOOST_AUTO_TEST_CASE(a_folder_may_hold_them) {
    const test::TempFolder folder;
    folder.write("a.conllu", article("# published = 2024-05-03\n"));
    BOOST_TEST(test::read_path(folder / "").summary() == "a 2024-05-03\n");
}

BOOST_AUTO_TEST_CASE(the_page_about_the_format_is_true) {
    std::ifstream page{DRAGOMAN_SOURCE_DIR "/docs/formats.md"};
    std::string example;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("    # ") || (line.starts_with("    ") && line.find("\t_\t") != std::string::npos))
            example += line.substr(4) + "\n";
    const auto reading = read_bytes(example, "conllu");
    BOOST_TEST(reading.summary() == "courier-17 2024-05-03\n");
    BOOST_TEST(reading.articles.at(0).text == "Kari Aas met him.");
}

BOOST_AUTO_TEST_CASE(the_store_keeps_the_annotation) {
    const test::TempFolder folder;
    const auto articles = read_bytes(sample_conllu(), "conllu").articles;
    Store store{folder / "s", Store::Mode::write};
    store.put(articles, std::vector<Analysis>{{articles[0].info, {}, {}}});
    BOOST_TEST((store.article("geneva") == articles[0]));
    BOOST_TEST(store.known(articles)[0]);
    auto other = articles;
    other[0].annotation += "# more\n";
    BOOST_TEST(!store.known(other)[0]);
}

BOOST_AUTO_TEST_SUITE_END()
