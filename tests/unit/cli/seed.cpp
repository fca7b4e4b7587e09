// SPDX-License-Identifier: MIT
// The article that started the project: what a reader finds in it, the program must find too.
#include "run.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace dragoman;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(seed_article)

BOOST_AUTO_TEST_CASE(its_timeline_has_what_the_article_tells) {
    const auto article = source("../shared/examples/us-lawmakers-fentanyl.txt");
    if (!std::filesystem::exists(article)) {
        BOOST_TEST_MESSAGE("skipped: the shared example article is not here");
        return;
    }
    const TempFolder folder{"seed"};
    const auto store = folder / "store.db";
    BOOST_TEST(run({"ingest", "--store", store, article}).code == done);
    const auto table = run({"timeline", "--store", store, "--format", "table"}).out;
    const auto has = [&](const std::string& kind, const std::vector<std::string>& parts) {
        std::istringstream lines{table};
        for (std::string line; std::getline(lines, line);) {
            if (line.find("  " + kind + " ") == std::string::npos) continue;
            bool all = true;
            for (const auto& part : parts) all = all && line.find(part) != std::string::npos;
            if (all) return true;
        }
        return false;
    };
    BOOST_TEST(has("letter", {"2023-08-02", "happened", "Susie Lee", "David Trone", "Annie Kuster", "Lisa McClain",
                              "Dan Crenshaw", "Blaine Luetkemeyer", "38 others", "→ Biden administration"}));
    BOOST_TEST(has("request", {"happened", "→ Biden administration"}));
    BOOST_TEST(has("say", {"2023-07-31/2023-08-04", "Matt Miller"}));
    BOOST_TEST(has("cooperate", {"negated", "China", "United States"}));
    BOOST_TEST(has("visit", {"2023-06 ", "happened", "Antony Blinken → China"}));
    BOOST_TEST(has("visit", {"undated", "hypothetical", "Antony Blinken → China"}));
    // Nothing comes from the page's furniture: no event before the first paragraph.
    const auto events = run({"export", "--store", store}).out;
    BOOST_TEST(events.find("Call for Action") == std::string::npos);
    BOOST_TEST(run({"verify", "--store", store}).code == done);
}

BOOST_AUTO_TEST_SUITE_END()
