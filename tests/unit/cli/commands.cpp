// SPDX-License-Identifier: MIT
#include "run.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace dragoman;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(cli_commands)

namespace {

const std::string two_articles =
    R"({"id":"a","published":"2024-05-03","text":"Norway's Foreign Minister Kari Aas met Pablo Rojas of Chile in Geneva on Thursday."})"
    "\n"
    R"({"id":"b","published":"2024-05-04","text":"Norway accused Chile of spying."})"
    "\n";

/// Ingests JSON lines from a file.
Answer ingest(const TempFolder& folder, const std::string& lines, const Arguments& options = {}) {
    std::ofstream{folder / "articles.jsonl"} << lines;
    Arguments arguments{"ingest", "--store", folder / "store.db"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back(folder / "articles.jsonl");
    return run(arguments);
}

std::string small_store(const TempFolder& folder) {
    const auto store = folder / "store.db";
    const auto answer = ingest(folder, two_articles);
    BOOST_TEST(answer.code == done, answer.err);
    return store;
}

} // namespace

BOOST_AUTO_TEST_CASE(help_of_every_command_names_its_options_and_succeeds) {
    for (const auto& command : commands()) {
        const auto answer = run({"help", std::string{command.name}});
        BOOST_TEST(answer.code == done);
        BOOST_TEST(answer.err.empty());
        BOOST_TEST(!answer.out.empty());
        BOOST_TEST((run({"help"}).out.find(command.summary) != std::string::npos));
    }
}

BOOST_AUTO_TEST_CASE(a_terminal_gets_a_table_and_a_pipe_gets_json_lines) {
    const TempFolder folder{"cli-format"};
    const auto store = small_store(folder);
    BOOST_TEST(run({"timeline", "--store", store}, "", true).out.starts_with("2024-05-02  meet"));
    BOOST_TEST(run({"timeline", "--store", store}, "", false).out.starts_with("{\"id\":\"evt_"));
}

BOOST_AUTO_TEST_CASE(output_chooses_the_format_by_its_ending) {
    const TempFolder folder{"cli-ending"};
    const auto store = small_store(folder);
    for (const std::string command : {"timeline", "graph"}) {
        BOOST_TEST(run({command, "--store", store, "--output", folder / "x.svg"}).code == done);
        BOOST_TEST(read_file(folder / "x.svg").starts_with("<svg"));
        BOOST_TEST(run({command, "--store", store, "--output", folder / "x.dot"}).code == done);
        BOOST_TEST(read_file(folder / "x.dot").find("graph") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(the_same_bytes_for_any_order_batches_and_threads) {
    const TempFolder folder{"cli-order"};
    std::vector<std::string> files;
    for (const auto& file : std::filesystem::directory_iterator{source("datasets/articles")})
        if (file.path().extension() == ".txt") files.push_back(file.path().string());
    std::sort(files.begin(), files.end());
    std::string first;
    for (int round = 0; round < 4; ++round) {
        const auto store = folder / ("store" + std::to_string(round) + ".db");
        if (round == 3) {
            for (auto file = files.rbegin(); file != files.rend(); ++file) BOOST_TEST(run({"ingest", "--store", store, *file}).code == done);
        } else {
            Arguments all{"ingest", "--store", store, "--threads", std::to_string(1 + 3 * round)};
            all.insert(all.end(), files.begin(), files.end());
            BOOST_TEST(run(all).code == done);
            std::rotate(files.begin(), files.begin() + 5, files.end());
        }
        const auto out = run({"export", "--store", store}).out + run({"graph", "--store", store, "--format", "svg"}).out +
                         run({"timeline", "--store", store, "--format", "dot"}).out;
        BOOST_TEST(!out.empty());
        if (round == 0) first = out;
        BOOST_TEST((out == first), "round " << round << " gives other bytes");
    }
}

BOOST_AUTO_TEST_CASE(one_bad_article_stops_nothing_and_sets_the_exit_code) {
    const TempFolder folder{"cli-bad"};
    const auto answer = ingest(folder, "{\"text\":\"x\",\"published\":\"2023-02-30\"}\n" + two_articles);
    BOOST_TEST(answer.code == nothing_found);
    BOOST_TEST(answer.err.find("articles.jsonl:1:") != std::string::npos, answer.err);
    BOOST_TEST(answer.err.find("2 new") != std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(two_texts_of_one_id_in_one_run_are_reported) {
    const TempFolder folder{"cli-conflict"};
    const auto answer = ingest(folder, "{\"id\":\"a\",\"text\":\"One.\",\"published\":\"2023-02-03\"}\n{\"id\":\"a\",\"text\":\"Two.\",\"published\":\"2023-02-03\"}\n");
    BOOST_TEST(answer.code == nothing_found);
    BOOST_TEST(answer.err.find("two different articles have the id 'a'") != std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(an_article_read_again_changes_nothing) {
    const TempFolder folder{"cli-again"};
    const auto store = small_store(folder);
    const auto before = run({"export", "--store", store}).out;
    const auto answer = ingest(folder, two_articles);
    BOOST_TEST(answer.err.find("2 unchanged") != std::string::npos, answer.err);
    BOOST_TEST(run({"export", "--store", store}).out == before);
}

BOOST_AUTO_TEST_CASE(a_new_frame_is_learned_without_a_compiler_and_old_articles_are_read_again) {
    const TempFolder folder{"cli-lexicon"};
    std::filesystem::copy(source("datasets"), folder / "datasets", std::filesystem::copy_options::recursive);
    const auto store = folder / "store.db";
    const std::string article = R"({"id":"a","published":"2024-05-03","text":"Norway smurfed Chile."})";
    const Arguments with_copy{"--datasets", folder / "datasets"};
    BOOST_TEST(ingest(folder, article, with_copy).code == done);
    BOOST_TEST(run({"export", "--store", store}).out.empty());
    std::ofstream{folder / "datasets/lexicon/frames.txt", std::ios::app} << "verb accuse S O : smurf\n";
    BOOST_TEST(ingest(folder, article, with_copy).code == done);
    BOOST_TEST(run({"timeline", "--store", store, "--format", "table"}).out.find("accuse  happened  Norway → Chile") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_mistake_in_the_lexicon_names_file_and_line) {
    const TempFolder folder{"cli-lint"};
    std::filesystem::copy(source("datasets"), folder / "datasets", std::filesystem::copy_options::recursive);
    std::ofstream{folder / "datasets/lexicon/frames.txt"} << "# one line\nverb acuse S O : smurf\n";
    const auto answer = ingest(folder, two_articles, {"--datasets", folder / "datasets"});
    BOOST_TEST(answer.code == nothing_found);
    BOOST_TEST(answer.err.find("frames.txt:2: unknown kind 'acuse'") != std::string::npos, answer.err);
}

BOOST_AUTO_TEST_CASE(verify_finds_a_quote_that_was_tampered_with) {
    const TempFolder folder{"cli-verify"};
    const auto store = small_store(folder);
    BOOST_TEST(run({"verify", "--store", store}).code == done);
    const auto command = "sqlite3 '" + store + "' \"update evidence set quote = 'Norway loves Chile.' where article = 'b'\" 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        BOOST_TEST_MESSAGE("skipped: sqlite3 is not installed");
        return;
    }
    BOOST_TEST(run({"verify", "--store", store}).code == nothing_found);
}

BOOST_AUTO_TEST_SUITE_END()
