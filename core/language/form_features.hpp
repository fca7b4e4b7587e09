// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dragoman {

/// What the net sees of a word form alone, before any context: the word, its endings and beginning, and how it is
/// written ("Xx" for "Peru", "d-d" for "9-5"). Two tokens of one form have the same features.
struct FormFeatures {
    static constexpr std::size_t affixes = 5;
    /// Rows of the tables that the hashes of the last two, three and four characters, of the first three and of the
    /// shape point into.
    static constexpr std::array<std::uint32_t, affixes> buckets{1024, 4096, 8192, 4096, 512};

    std::uint64_t word{};                       ///< fingerprint of the form in lower case, each digit as "0"
    std::array<std::uint32_t, affixes> affix{}; ///< affix[k] < buckets[k]
    friend bool operator==(const FormFeatures&, const FormFeatures&) = default;
};

/// `lower`: the form in lower case with curly apostrophes made straight (Token::lower).
FormFeatures form_features(std::string_view form, std::string_view lower);

} // namespace dragoman
