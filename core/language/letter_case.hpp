// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// The capitals of a word, and how its lemma takes them over.

namespace dragoman {

/// How a word is written.
enum class Capitals : std::uint8_t {
    none,     ///< "word", "1990s", "%"
    first,    ///< "Word"
    initials, ///< "UN", "NATO", "U.S.", "I", "G20": capitals alone, but few of them or with something between
    all,      ///< "WASHINGTON"
    mixed,    ///< "iPhone", "McDonald", "DVDs"
};

/// How the lemma of a word is written.
enum class LemmaCase : std::uint8_t {
    as_form, ///< as the word is: DVDs -> DVD, Germans -> German
    small,   ///< STRIKES -> strike
    title,   ///< WASHINGTON -> Washington, JEAN-CLAUDE -> Jean-Claude
    capital, ///< tv -> TV
};

inline constexpr std::size_t capitals_count = 5;
inline constexpr std::size_t lemma_case_count = 4;

/// REQUIRES: `lower` has as many bytes as `form`. Total over any bytes.
Capitals capitals_of(std::string_view form, std::string_view lower);

/// `lemma`, in small letters, written as `how` says. REQUIRES: `lower` has as many bytes as `form`.
std::string with_case(std::string lemma, std::string_view form, std::string_view lower, LemmaCase how);

/// The form with straight apostrophes, as Token::lower has them.
std::string straight_apostrophes(std::string_view form);

} // namespace dragoman
