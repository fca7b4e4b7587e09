// SPDX-License-Identifier: MIT
// The example articles in any order, in any groups and on any number of threads give one chronicle.
#include "articles.hpp"
#include "core/analyze.hpp"
#include "core/graph/fold.hpp"
#include "tests/unit/core/random.hpp"
#include "tests/unit/core/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <thread>

using namespace dragoman;
using test::Random;

namespace {

std::vector<Analysis> analyses_by(std::size_t threads) {
    const auto& articles = test::example_articles();
    const auto& knowledge = test::knowledge();
    std::vector<Analysis> analyses(articles.size());
    std::vector<std::thread> workers;
    for (std::size_t w = 0; w < threads; ++w)
        workers.emplace_back([&, w] {
            for (std::size_t i = w; i < articles.size(); i += threads) analyses[i] = analyze(articles[i], knowledge);
        });
    for (auto& worker : workers) worker.join();
    return analyses;
}

template <typename T>
void shuffle(std::vector<T>& values, Random& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(static_cast<std::uint32_t>(i))]);
}

} // namespace

BOOST_AUTO_TEST_SUITE(fold_articles)

BOOST_AUTO_TEST_CASE(threads_change_nothing) {
    const auto alone = analyses_by(1);
    for (const std::size_t threads : {2, 5}) BOOST_TEST((analyses_by(threads) == alone));
}

BOOST_AUTO_TEST_CASE(order_changes_nothing) {
    auto analyses = analyses_by(1);
    const auto chronicle = fold(analyses);
    BOOST_TEST(std::ranges::any_of(chronicle.events, [](const Event& e) { return e.evidence.size() > 1; }));
    BOOST_TEST(std::ranges::is_sorted(chronicle.events, earlier));
    BOOST_TEST(std::ranges::is_sorted(chronicle.articles, {}, &ArticleInfo::id));
    Random random{51};
    for (int round = 0; round < 6; ++round) {
        shuffle(analyses, random);
        BOOST_TEST((fold(analyses) == chronicle));
    }
}

BOOST_AUTO_TEST_CASE(articles_that_came_later_leave_the_ids_of_older_events) {
    auto analyses = analyses_by(1);
    std::ranges::sort(analyses, {}, [](const Analysis& a) { return std::pair{a.article.published, a.article.id}; });
    const auto all = fold(analyses);
    for (std::size_t known = 0; known < analyses.size(); ++known)
        for (const auto& event : fold(std::span{analyses}.first(known)).events) {
            const auto now = std::ranges::find_if(all.events, [&](const Event& e) {
                return std::ranges::find(e.evidence, event.evidence.front()) != e.evidence.end();
            });
            BOOST_REQUIRE(now != all.events.end());
            if (now->evidence.front() == event.evidence.front()) BOOST_TEST(now->id == event.id);
        }
}

BOOST_AUTO_TEST_SUITE_END()
