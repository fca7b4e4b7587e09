// SPDX-License-Identifier: MIT
#include "core/language/model_file.hpp"
#include "core/error.hpp"
#include "core/language/packed_matrix.hpp"
#include "random.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace dragoman;

namespace {

const std::string& sample() {
    static const std::string bytes = write_model_file({{"one", "first section"}, {"two", std::string(100, 'x')}});
    return bytes;
}

std::string complaint(const std::string& bytes) {
    try {
        ModelFile{bytes, "english.model"};
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(model_files)

BOOST_AUTO_TEST_CASE(sections_come_back) {
    const ModelFile file{sample(), "english.model"};
    BOOST_TEST(file.section("one") == "first section");
    BOOST_TEST(file.section("two") == std::string(100, 'x'));
    BOOST_CHECK_THROW(file.section("three"), Error);
}

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_is_refused) {
    for (std::size_t size = 0; size < sample().size(); ++size)
        BOOST_TEST(complaint(sample().substr(0, size)).starts_with("english.model: "), size);
}

BOOST_AUTO_TEST_CASE(a_changed_byte_is_refused) {
    for (std::size_t i = 0; i < sample().size(); ++i) {
        auto bytes = sample();
        bytes[i] = static_cast<char>(bytes[i] ^ 0x40);
        BOOST_TEST(!complaint(bytes).empty(), i);
    }
}

BOOST_AUTO_TEST_CASE(another_version_is_named) {
    auto bytes = sample();
    bytes[8] = 9;
    BOOST_TEST(complaint(bytes).find("version 9") != std::string::npos);
    BOOST_TEST(complaint("something else, and long enough to hold a header").find("no language model") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(products)

BOOST_AUTO_TEST_CASE(products_are_exact_on_every_path) {
    test::Random random{5};
    for (const std::size_t tokens : {1U, 5U, 6U, 20U})
        for (const std::size_t columns : {2U, 64U, 512U}) {
            const std::size_t rows = 48;
            const auto whole = [&] {
                return static_cast<std::int16_t>(static_cast<int>(random.below(4095)) - largest_whole);
            };
            std::vector<std::int16_t> packed(rows * columns), x(tokens * columns);
            for (auto& value : packed) value = columns == 512 ? std::int16_t{largest_whole} : whole();
            for (auto& value : x) value = columns == 512 ? std::int16_t{largest_whole} : whole();
            const PackedMatrix matrix{rows, columns, packed};
            std::vector<std::int32_t> fast(tokens * rows), plain(tokens * rows);
            multiply(matrix, x.data(), tokens, fast.data());
            multiply_portably(matrix, x.data(), tokens, plain.data());
            for (std::size_t t = 0; t < tokens; ++t)
                for (std::size_t r = 0; r < rows; ++r) {
                    std::int64_t sum = 0;
                    for (std::size_t c = 0; c < columns; ++c)
                        sum += packed[PackedMatrix::place(r, c, columns)] * x[t * columns + c];
                    BOOST_TEST(fast[t * rows + r] == sum);
                    BOOST_TEST(plain[t * rows + r] == sum);
                }
        }
}

BOOST_AUTO_TEST_CASE(whole_numbers_are_the_nearest_and_stay_in_range) {
    const std::vector<float> values{0.26f, -0.26f, 0.24f, 1e9f, -1e9f, 0};
    std::vector<std::int16_t> whole(values.size());
    to_whole(values.data(), values.size(), 10, whole.data());
    BOOST_TEST(whole == (std::vector<std::int16_t>{3, -3, 2, largest_whole, -largest_whole, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
