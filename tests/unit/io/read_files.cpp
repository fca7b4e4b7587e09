// SPDX-License-Identifier: MIT
#include "core/error.hpp"
#include "reading.hpp"
#include "temp_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <chrono>
#include <iostream>

using namespace dragoman;
using test::read_path;

namespace {

constexpr std::string_view page = "date 2023-08-04\nThey met.\n";
constexpr std::string_view line = R"({"id":"one","text":"They met.","published":"2023"})";

/// Standard input is some other text for as long as this lives.
class StandardInput {
public:
    explicit StandardInput(std::string text) : text_(std::move(text)), before_(std::cin.rdbuf(text_.rdbuf())) {}
    ~StandardInput() {
        std::cin.rdbuf(before_);
        std::cin.clear();
    }
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;

private:
    std::istringstream text_;
    std::streambuf* before_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(read_files)

BOOST_AUTO_TEST_CASE(a_file_is_named_by_its_stem) {
    const test::TempFolder folder;
    BOOST_TEST(read_path(folder.write("a/talks.v2.txt", page)).summary() == "talks.v2 2023-08-04\n");
}

BOOST_AUTO_TEST_CASE(auto_goes_by_extension_then_content) {
    const test::TempFolder folder;
    for (const auto* name : {"x.jsonl", "x.ndjson", "x.JSON", "x", "x.log"})
        BOOST_TEST(read_path(folder.write(name, line)).summary() == "one 2023\n");
    BOOST_TEST(read_path(folder.write("y.log", page)).summary() == "y 2023-08-04\n");
    BOOST_TEST(read_path(folder.write("z.txt", "date 2023-08-04\n{they} met")).summary() == "z 2023-08-04\n");
    BOOST_TEST(read_path(folder / "y.log", "jsonl").problems.size() == 2); // as told, not as it looks
}

BOOST_AUTO_TEST_CASE(a_folder_is_read_in_order_and_to_its_depth) {
    const test::TempFolder folder;
    folder.write("b.txt", page);
    folder.write("2023/08/a.txt", page);
    folder.write("2023/c.jsonl", line);
    folder.write("2023/bad.txt", "They met.");
    folder.write(".hidden.txt", page);
    folder.write(".git/x.txt", page);
    folder.write("notes.md", page);
    folder.write("picture.png", "\x89PNG");
    const auto bad = folder / "2023/bad.txt";
    BOOST_TEST(read_path(folder.path()).summary() == "2023/08/a 2023-08-04\none 2023\nb 2023-08-04\n" + bad +
                                                         ": no publication date; add a first line 'date YYYY-MM-DD'\n");
    BOOST_TEST(read_path(folder.path() + "/").articles.size() == 3);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_a_problem) {
    const test::TempFolder folder;
    BOOST_TEST(read_path(folder / "no.txt").summary() ==
               (folder / "no.txt") + ": cannot be opened: No such file or directory\n");
    BOOST_TEST(read_path("").summary() == ": cannot be opened: No such file or directory\n");
    BOOST_TEST(read_path(folder.path()).summary() ==
               folder.path() + ": no articles here (.txt, .jsonl, .ndjson, .json or .conllu)\n");
    BOOST_TEST(read_path(folder.write("\xFF.txt", page)).problems.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_file_that_may_not_be_read_is_a_problem) {
    if (geteuid() == 0) {
        BOOST_TEST_MESSAGE("skipped: root may read everything");
        return;
    }
    const test::TempFolder folder;
    const auto file = folder.write("a.txt", page);
    std::filesystem::permissions(file, std::filesystem::perms::none);
    BOOST_TEST(read_path(file).summary() == file + ": cannot be opened: Permission denied\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_format_is_misuse) {
    BOOST_CHECK_EXCEPTION(read_path("x", "docx"), UsageError, [](const UsageError& error) {
        return std::string{error.what()} == "no article format 'docx'; known are auto, conllu, jsonl, text";
    });
}

BOOST_AUTO_TEST_CASE(standard_input_is_read_as_it_looks) {
    {
        const StandardInput input{std::string{page}};
        BOOST_TEST(read_path("-").summary() == "art_b168fc8ea2d0 2023-08-04\n");
    }
    const StandardInput input{std::string{line} + "\n{}\n"};
    BOOST_TEST(read_path("-").summary() == "one 2023\nstandard input:2: no \"text\"\n");
}

BOOST_AUTO_TEST_CASE(a_huge_file_of_text_is_refused_at_once) {
    const test::TempFolder folder;
    const auto file = folder.write("huge.txt", page);
    std::filesystem::resize_file(file, std::uintmax_t{8} << 30); // 8 GiB of nothing, on no disk
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(read_path(file).summary() ==
               file + ": larger than 16 MiB, which no article is; split it into one file an article\n");
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds{1}));
}

BOOST_AUTO_TEST_CASE(many_lines_come_one_at_a_time) {
    const test::TempFolder folder;
    std::string bytes;
    for (int i = 0; i < 20000; ++i)
        bytes += R"({"text":"They met )" + std::to_string(i) +
                 R"( times.","published":"2023"})"
                 "\n";
    const auto file = folder.write("many.jsonl", bytes);
    std::size_t articles = 0;
    read_articles(file, "auto",
                  {[&](const Article& article) {
                       BOOST_REQUIRE(article.text == "They met " + std::to_string(articles++) + " times.");
                   },
                   [](const Problem& problem) { BOOST_ERROR(to_string(problem)); }});
    BOOST_TEST(articles == 20000);
}

BOOST_AUTO_TEST_CASE(what_the_sink_throws_is_not_swallowed) {
    const test::TempFolder folder;
    const auto file = folder.write("x.jsonl", line);
    BOOST_CHECK_THROW(read_articles(file, "auto", {[](const Article&) { throw StoreError("full"); }, {}}), StoreError);
}

BOOST_AUTO_TEST_SUITE_END()
