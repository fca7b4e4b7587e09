// SPDX-License-Identifier: MIT
#include "core/text/utf8.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;

namespace {

/// Letters of one to four bytes, in runs.
std::string some_text(test::Random& random, std::size_t letters) {
    std::string text;
    const bool ascii = random.one_in(5);
    for (std::size_t i = 0; i < letters; ++i) {
        const char32_t all[] = {U'a', U'\n', 0xE9, 0x2019, 0x738B, 0x1F600, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10FFFF};
        text += to_utf8(ascii ? U'x' : all[random.below(std::size(all))]);
    }
    return text;
}

bool starts(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(the_first_byte_that_breaks_the_rules_is_found) {
    struct Row {
        std::string_view text;
        int at; ///< -1: valid
    };
    using namespace std::string_view_literals;
    for (const auto& [text, at] : {
             Row{"", -1},
             Row{"plain", -1},
             Row{"\0"sv, -1},
             Row{"é 会 😀", -1},
             Row{"\xC2\x80", -1},
             Row{"\xDF\xBF", -1},
             Row{"\xE0\xA0\x80", -1},
             Row{"\xED\x9F\xBF", -1}, // U+D7FF, below the surrogates
             Row{"\xEE\x80\x80", -1}, // U+E000, above them
             Row{"\xEF\xBF\xBF", -1},
             Row{"\xF0\x90\x80\x80", -1},
             Row{"\xF4\x8F\xBF\xBF", -1}, // U+10FFFF
             Row{"\x80", 0},              // a continuation that continues nothing
             Row{"ab\xBFz", 2},
             Row{"\xC0\x80", 0}, // overlong NUL
             Row{"\xC1\xBF", 0},
             Row{"x\xE0\x9F\xBF", 1}, // overlong
             Row{"\xF0\x8F\xBF\xBF", 0},
             Row{"\xED\xA0\x80", 0}, // surrogates
             Row{"\xED\xBF\xBF", 0},
             Row{"\xF4\x90\x80\x80", 0}, // above U+10FFFF
             Row{"\xF5\x80\x80\x80", 0},
             Row{"\xFE", 0},
             Row{"\xFF", 0},
             Row{"a\xC3", 1}, // truncated
             Row{"a\xE4\xBC", 1},
             Row{"a\xF0\x9F\x98", 1},
             Row{"a\xC3z", 1}, // continued by a letter
             Row{"a\xE4\xBC"
                 "z",
                 1},
             Row{"\xC3\xA9\xC3\xA9\xA9", 4},
         }) {
        const auto found = find_invalid_utf8(text);
        BOOST_TEST((found ? static_cast<int>(*found) : -1) == at, text);
    }
}

BOOST_AUTO_TEST_CASE(code_points_are_read_as_they_were_written) {
    for (const char32_t c : {0x0, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF}) {
        const auto text = "x" + to_utf8(c);
        const auto [value, bytes] = code_point_at(text, 1);
        BOOST_TEST((value == c));
        BOOST_TEST(bytes == text.size() - 1);
        BOOST_TEST(!find_invalid_utf8(text));
    }
}

BOOST_AUTO_TEST_CASE(the_index_counts_as_one_would_by_hand) {
    test::Random random{7};
    for (const std::size_t letters : {0, 1, 2, 63, 64, 85, 86, 128, 255, 256, 257, 300, 512, 700, 1500})
        for (int round = 0; round < 4; ++round) {
            const auto text = some_text(random, letters);
            const CodePointIndex index{text};
            std::uint32_t count = 0;
            for (std::size_t byte = 0; byte <= text.size(); ++byte) {
                if (byte < text.size() && !starts(text[byte])) continue;
                BOOST_REQUIRE(index.code_points(byte) == count);
                BOOST_REQUIRE(index.bytes(count) == byte);
                ++count;
            }
            BOOST_TEST(index.bytes(count) == text.size());
            BOOST_TEST(index.bytes(count + 1000) == text.size());
        }
}

BOOST_AUTO_TEST_CASE(a_slice_is_cut_at_code_points) {
    const std::string_view text = "Calderón met 王毅 – «now» 😀.";
    BOOST_TEST(slice(text, {0, 8}) == "Calderón");
    BOOST_TEST(slice(text, {13, 15}) == "王毅");
    BOOST_TEST(slice(text, {24, 25}) == "😀");
    BOOST_TEST(slice(text, {24, 99}) == "😀.");
    BOOST_TEST(slice(text, {3, 3}) == "");
    BOOST_TEST(slice("", {0, 5}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
