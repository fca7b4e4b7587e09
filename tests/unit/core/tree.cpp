// SPDX-License-Identifier: MIT
#include "core/language/tree.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

struct Row {
    std::uint32_t head{};
    Relation relation{};
};

std::vector<Word> words_of(const std::vector<Row>& rows) {
    std::vector<Word> words(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        words[i].head = rows[i].head;
        words[i].relation = rows[i].relation;
    }
    return words;
}

/// "Neither Chile nor Peru signed"
const std::vector<Row> sample{
    {1, Relation::cc_preconj}, {4, Relation::nsubj}, {3, Relation::cc}, {1, Relation::conj}, {4, Relation::root}};

} // namespace

BOOST_AUTO_TEST_SUITE(tree)

BOOST_AUTO_TEST_CASE(children_stand_in_the_order_of_the_text) {
    const auto words = words_of(sample);
    const Tree tree{words};
    const auto children = tree.children(1);
    BOOST_TEST((std::vector(children.begin(), children.end()) == std::vector<std::uint32_t>{0, 3}));
    BOOST_TEST(tree.children(0).empty());
    BOOST_TEST((tree.child(4, {Relation::obj, Relation::nsubj}) == 1U));
    BOOST_TEST((!tree.child(4, {Relation::obj})));
}

BOOST_AUTO_TEST_CASE(a_root_has_no_head) {
    const auto words = words_of(sample);
    const Tree tree{words};
    BOOST_TEST((!tree.head(4)));
    BOOST_TEST((tree.head(0) == 1U));
    BOOST_TEST(tree.first_conjunct(3) == 1U);
    BOOST_TEST(tree.first_conjunct(4) == 4U);
}

BOOST_AUTO_TEST_CASE(the_head_of_a_span_is_governed_from_outside) {
    const auto words = words_of(sample);
    const Tree tree{words};
    BOOST_TEST(tree.top(0, 4) == 1U);
    BOOST_TEST(tree.top(2, 4) == 3U);
    BOOST_TEST(tree.top(0, 5) == 4U);
}

BOOST_AUTO_TEST_CASE(what_is_no_tree_harms_nobody) {
    const std::vector<Word> nothing;
    BOOST_TEST(Tree{nothing}.size() == 0U);
    const auto circle = words_of({{1, Relation::conj}, {2, Relation::conj}, {0, Relation::conj}});
    const Tree round{circle};
    BOOST_TEST((!round.climb(0, [](std::size_t) { return false; })));
    BOOST_TEST(round.first_conjunct(1) == 1U);
    const auto astray = words_of({{7, Relation::nsubj}, {4'000'000'000U, Relation::root}});
    BOOST_TEST((!Tree{astray}.head(0)));
    BOOST_TEST((!Tree{astray}.head(1)));
}

BOOST_AUTO_TEST_SUITE_END()
