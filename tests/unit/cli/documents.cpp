// SPDX-License-Identifier: MIT
// What the documents say is true: their commands are run, and every command has its section and its golden.
#include "run.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace dragoman;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(documents)

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// A command of the README, and what stands below it.
struct Example {
    Arguments arguments{};
    std::string output{};
};

std::vector<Example> examples(const std::string& readme, const std::string& store) {
    std::vector<Example> out;
    bool open = false;
    for (const auto& line : lines_of(readme)) {
        if (line.starts_with("    $ dragoman ")) {
            Arguments words;
            std::istringstream in{line.substr(15)};
            for (std::string word; in >> word;)
                words.push_back(word == "news.db" ? store : word.starts_with("datasets/") ? source(word) : word);
            out.push_back({words, ""});
            open = true;
        } else if (open && (line.starts_with("    ") || line.empty())) {
            out.back().output += line.empty() ? "\n" : line.substr(4) + "\n";
        } else {
            open = false;
        }
    }
    for (auto& example : out) example.output.erase(example.output.find_last_not_of('\n') + 1);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_commands_of_the_readme_print_what_it_shows) {
    const TempFolder folder{"readme"};
    const auto all = examples(read_file(source("README.md")), folder / "news.db");
    BOOST_TEST(all.size() >= 6);
    for (const auto& example : all) {
        auto answer = run(example.arguments);
        answer.out.erase(answer.out.find_last_not_of('\n') + 1);
        BOOST_TEST(answer.code == done, answer.err);
        BOOST_TEST(answer.out == example.output, "README.md: 'dragoman " << example.arguments.front() << "' prints\n"
                                                                         << answer.out);
    }
}

BOOST_AUTO_TEST_CASE(the_pictures_of_the_documents_are_what_the_demo_draws) {
    const TempFolder folder{"pictures"};
    const auto store = folder / "store.db";
    BOOST_TEST(run({"ingest", "--store", store, source("datasets/articles")}).code == done);
    // The commands of scripts/demo.
    const auto timeline =
        run({"timeline", "--store", store, "--actor", "Whitcombe", "--kind", "meet,visit,letter,request,agree,promise",
             "--title", "A nickel accord, and how it came about", "--format", "svg"});
    const auto relations =
        run({"graph", "--store", store, "--title", "Three disputes, and who dealt with whom", "--format", "svg"});
    if (std::getenv("DRAGOMAN_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{source("docs/pictures/timeline.svg")} << timeline.out;
        std::ofstream{source("docs/pictures/relations.svg")} << relations.out;
    }
    BOOST_TEST((timeline.out == read_file(source("docs/pictures/timeline.svg"))),
               "docs/pictures/timeline.svg is not what the program draws");
    BOOST_TEST((relations.out == read_file(source("docs/pictures/relations.svg"))),
               "docs/pictures/relations.svg is not what the program draws");
}

BOOST_AUTO_TEST_CASE(every_command_has_its_section_and_its_golden) {
    const auto page = read_file(source("docs/commands.md"));
    std::string goldens;
    for (const auto& file : std::filesystem::directory_iterator{source("tests/golden/cases")})
        goldens += read_file(file.path());
    for (const auto& command : commands()) {
        BOOST_TEST((page.find("\n## " + std::string{command.name} + "\n") != std::string::npos),
                   "docs/commands.md has no section " << command.name);
        BOOST_TEST((goldens.find("\ntest " + std::string{command.name}) != std::string::npos),
                   "no golden runs " << command.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
