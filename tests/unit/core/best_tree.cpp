// SPDX-License-Identifier: MIT
#include "core/language/best_tree.hpp"
#include "core/language/best_names.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <limits>

using namespace dragoman;

namespace {

std::vector<std::int32_t> random_scores(std::size_t count, int largest, test::Random& random) {
    std::vector<std::int32_t> scores(count);
    for (auto& score : scores)
        score = static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(2 * largest + 1))) - largest;
    return scores;
}

bool is_tree(const std::vector<std::uint32_t>& heads) {
    std::size_t roots = 0;
    for (std::size_t d = 0; d < heads.size(); ++d) {
        roots += heads[d] == d;
        std::size_t node = d, steps = 0;
        while (heads[node] != node && ++steps <= heads.size()) node = heads[node];
        if (steps > heads.size()) return false;
    }
    return roots == 1;
}

std::int64_t worth(const std::vector<std::uint32_t>& heads, const std::vector<std::int32_t>& scores) {
    std::int64_t sum = 0;
    for (std::size_t d = 0; d < heads.size(); ++d)
        sum += scores[d * (heads.size() + 1) + (heads[d] == d ? 0 : heads[d] + 1)];
    return sum;
}

/// The best of all trees, one by one.
std::int64_t best_worth(std::size_t n, const std::vector<std::int32_t>& scores) {
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    std::vector<std::uint32_t> heads(n, 0);
    for (;;) {
        if (is_tree(heads)) best = std::max(best, worth(heads, scores));
        std::size_t d = 0;
        while (d < n && ++heads[d] == n) heads[d++] = 0;
        if (d == n) return best;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(best_tree_of_scores)

BOOST_AUTO_TEST_CASE(no_other_tree_scores_more) {
    test::Random random{1};
    for (int round = 0; round < 400; ++round) {
        const std::size_t n = 1 + random.below(5U);
        const auto scores = random_scores(n * (n + 1), round % 2 == 0 ? 3 : 1000, random);
        const auto heads = best_tree(scores, n);
        BOOST_TEST(is_tree(heads));
        BOOST_TEST(worth(heads, scores) == best_worth(n, scores));
    }
}

BOOST_AUTO_TEST_CASE(a_long_sentence_is_a_tree_whatever_the_scores) {
    test::Random random{2};
    for (const int largest : {0, 1, 1 << 29}) {
        const std::size_t n = 120;
        const auto scores = random_scores(n * (n + 1), largest, random);
        BOOST_TEST(is_tree(best_tree(scores, n)));
    }
}

BOOST_AUTO_TEST_CASE(cycles_in_cycles_are_unwound) {
    // Every token wants its neighbour for a head, the nearer the more: a cycle at every level.
    const std::size_t n = 900;
    std::vector<std::int32_t> scores(n * (n + 1), 0);
    for (std::size_t d = 0; d < n; ++d)
        for (std::size_t h = 0; h < n; ++h)
            scores[d * (n + 1) + h + 1] = static_cast<std::int32_t>(1000 * n - 1000 * (d > h ? d - h : h - d) - h);
    const auto heads = best_tree(scores, n);
    for (std::size_t d = 0; d < n; ++d) BOOST_TEST(heads[d] == (d == 0 ? 0 : d - 1), d);
}

BOOST_AUTO_TEST_CASE(every_token_wants_to_be_the_root_but_one_is) {
    const std::vector<std::int32_t> scores{9, 0, 5, 9, 1, 0}; // two tokens: root, first, second
    BOOST_TEST(best_tree(scores, 2) == (std::vector<std::uint32_t>{1, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_has_no_heads) {
    BOOST_TEST(best_tree({}, 0).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(best_names_of_scores)

namespace {

bool names_are_whole(const std::vector<std::uint8_t>& tags) {
    int open = -1; // class of the name that is open
    for (const int tag : tags) {
        const int part = tag == 0 ? -1 : (tag - 1) % 4, type = (tag - 1) / 4;
        const bool begins = tag == 0 || part == 0 || part == 3;
        if (begins != (open < 0) || (!begins && type != open)) return false;
        open = part == 0 || part == 1 ? type : -1;
    }
    return open < 0;
}

std::int64_t worth(const std::vector<std::uint8_t>& tags, const std::vector<std::int32_t>& scores) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) sum += scores[i * name_tag_count + tags[i]];
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(no_other_names_score_more) {
    test::Random random{3};
    for (int round = 0; round < 60; ++round) {
        const std::size_t n = 1 + random.below(3);
        const auto scores = random_scores(n * name_tag_count, 50, random);
        std::int64_t best = std::numeric_limits<std::int64_t>::min();
        std::vector<std::uint8_t> tags(n, 0);
        for (bool more = true; more;) {
            if (names_are_whole(tags)) best = std::max(best, worth(tags, scores));
            std::size_t i = 0;
            while (i < n && ++tags[i] == name_tag_count) tags[i++] = 0;
            more = i < n;
        }
        const auto found = best_names(scores);
        BOOST_TEST(names_are_whole(found));
        BOOST_TEST(worth(found, scores) == best);
    }
}

BOOST_AUTO_TEST_CASE(no_token_no_tag) {
    BOOST_TEST(best_names({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
