// SPDX-License-Identifier: MIT
#include "core/text/fold_case.hpp"
#include "core/text/utf8.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

BOOST_AUTO_TEST_SUITE(lower_case)

BOOST_AUTO_TEST_CASE(names_of_many_scripts) {
    BOOST_TEST(fold_case("U.S. Élysée ÅLAND Łódź ŽIŽKOV İzmir") == "u.s. élysée åland łódź žižkov İzmir");
    BOOST_TEST(fold_case("ΑΘΗΝΑ Ώρα Έλληνες Ϊ") == "αθηνα ώρα έλληνες ϊ");
    BOOST_TEST(fold_case("МОСКВА Київ ЇЖАК Ґрати Ѝ Қазақстан") == "москва київ їжак ґрати ѝ қазақстан");
    BOOST_TEST(fold_case("Ÿ × ÷ ß ſ 北京") == "ÿ × ÷ ß ſ 北京");
}

BOOST_AUTO_TEST_CASE(no_letter_changes_its_length_and_folding_twice_is_folding_once) {
    std::string all;
    for (char32_t c = 1; c <= 0x2FFF; ++c)
        if (c < 0xD800) all += to_utf8(c);
    const auto once = fold_case(all);
    BOOST_TEST(once.size() == all.size());
    BOOST_TEST(!find_invalid_utf8(once));
    BOOST_TEST((fold_case(once) == once));
    for (char32_t c = 1; c <= 0x2FFF; ++c) BOOST_REQUIRE(fold_case(to_utf8(c)).size() == to_utf8(c).size());
}

BOOST_AUTO_TEST_CASE(capitals_and_letters) {
    for (const std::string_view capital : {"A", "É", "Ł", "Ž", "Ω", "Έ", "Ж", "Ї", "Ґ"}) {
        BOOST_TEST(is_upper(capital, 0), capital);
        BOOST_TEST(!is_upper(fold_case(capital), 0), capital);
        BOOST_TEST(is_letter(code_point_at(capital, 0).value), capital);
    }
    for (const std::string_view other : {"1", "-", "×", "«", "\u00A0", "–", "’", "€", "→", "、", "😀"})
        BOOST_TEST((!is_upper(other, 0) && !is_letter(code_point_at(other, 0).value)), other);
    BOOST_TEST(is_letter(U'王'));
    BOOST_TEST(is_letter(U'ß'));
}

BOOST_AUTO_TEST_SUITE_END()
