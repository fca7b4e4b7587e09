// SPDX-License-Identifier: MIT
#include "core/model/kind.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace dragoman;

namespace {

/// The kinds as the glossary lists them, '*' behind the symmetric ones.
constexpr std::string_view listed = "meet* visit say support accuse request promise agree* reject threaten letter aid "
                                    "sanction relations yield cooperate* appoint legislate legal protest mobilize "
                                    "attack";

} // namespace

BOOST_AUTO_TEST_SUITE(kinds_of_events)

BOOST_AUTO_TEST_CASE(the_table_lists_the_glossarys_kinds) {
    std::string names;
    for (const auto& kind : kinds())
        names += (names.empty() ? "" : " ") + std::string{kind.name} + (kind.symmetric ? "*" : "");
    BOOST_TEST(names == listed);
}

BOOST_AUTO_TEST_CASE(each_row_stands_at_the_place_of_its_kind) {
    for (std::size_t i = 0; i < kinds().size(); ++i) {
        const auto& row = kinds()[i];
        BOOST_TEST(static_cast<std::size_t>(row.kind) == i, row.name);
        BOOST_TEST(&info(row.kind) == &row, row.name);
        BOOST_REQUIRE(kind_named(row.name));
        BOOST_TEST((*kind_named(row.name) == row.kind), row.name);
        BOOST_TEST(to_string(row.kind) == row.name);
    }
    BOOST_TEST(!kind_named("none"));
    BOOST_TEST(!kind_named("Meet"));
    BOOST_TEST(!kind_named(""));
}

BOOST_AUTO_TEST_CASE(marks_and_names_tell_kinds_apart) {
    std::set<char> letters;
    std::set<std::string_view> nouns, meanings;
    for (const auto& row : kinds()) {
        BOOST_TEST((row.letter > ' ' && row.letter <= '~'), row.name);
        BOOST_TEST(!row.noun.empty(), row.name);
        BOOST_TEST(row.meaning.size() > 20, row.name);
        letters.insert(row.letter);
        nouns.insert(row.noun);
        meanings.insert(row.meaning);
    }
    BOOST_TEST(letters.size() == kinds().size());
    BOOST_TEST(nouns.size() == kinds().size());
    BOOST_TEST(meanings.size() == kinds().size());
}

BOOST_AUTO_TEST_CASE(codes_agree_with_the_quadrants) {
    // CAMEO roots 01-05 are verbal cooperation, 06-08 material, 09-14 verbal conflict (14 is material here, as PLOVER
    // has it), 15-20 material conflict.
    for (const auto& row : kinds()) {
        BOOST_REQUIRE(row.cameo_root.size() == 2);
        const int root = (row.cameo_root[0] - '0') * 10 + row.cameo_root[1] - '0';
        BOOST_TEST((root >= 1 && root <= 20), row.name);
        if (row.quad == Quad::verbal_conflict) BOOST_TEST((root >= 9 && root <= 13), row.name);
        if (row.quad == Quad::material_conflict) BOOST_TEST(root >= 14, row.name);
        if (row.quad == Quad::verbal_cooperation || row.quad == Quad::material_cooperation)
            BOOST_TEST(root <= 8, row.name);
    }
}

BOOST_AUTO_TEST_CASE(symmetric_kinds_are_cooperation) {
    for (const auto& row : kinds())
        if (row.symmetric)
            BOOST_TEST((row.quad == Quad::verbal_cooperation || row.quad == Quad::material_cooperation), row.name);
}

BOOST_AUTO_TEST_SUITE_END()
