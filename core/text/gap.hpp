// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/sentence.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

// What can be seen at the gap between two tokens that may be the end of a sentence.

namespace dragoman {

/// What a token looks like from afar.
enum class Shape : std::uint8_t {
    nothing, ///< before the first token, behind the last one
    small,
    capitalised,
    capitals,
    capital_letter,
    small_stopped,   ///< "etc.", "p.m."
    capital_stopped, ///< "Gen.", "U.S."
    initial,         ///< "F."
    address,
    number,
    stop,
    question, ///< or exclamation
    dots,
    comma,
    colon,
    semicolon,
    hyphen,
    dash,
    quote, ///< straight
    opening_quote,
    closing_quote,
    single_quote,
    opening_bracket,
    closing_bracket,
    face, ///< emoticons, rows of marks
    other,
};

/// The gaps of one paragraph. Gap i lies behind token i.
class Gaps {
public:
    static constexpr std::size_t feature_count = 24;
    using Features = std::array<std::uint32_t, feature_count>;

    explicit Gaps(std::span<const Token> tokens);

    /// Could a sentence end there at all? Inside a run of small letters, and before a closing mark, none does.
    bool may_end(std::size_t i) const;

    /// Does a mark stand there that may end a sentence: a stop, a colon, a closing quote or bracket?
    bool marked(std::size_t i) const;

    /// The hashed features of gap i in a sentence that began at token `first`.
    Features features(std::size_t i, std::size_t first) const;

private:
    struct Seen {
        std::uint32_t word{}; ///< hash of the lower form
        Shape shape{};
        bool glued{};              ///< without a blank behind the token before
        std::uint8_t open{};       ///< bit 0: in quotes, bit 1: in brackets, behind this token
        std::uint16_t small_run{}; ///< words since the last one in small letters
    };
    const Seen& at(std::size_t i, std::ptrdiff_t step) const; ///< nothing beyond the paragraph

    std::vector<Seen> seen_{};
    Shape end_{};     ///< what the paragraph ends in
    bool capitals_{}; ///< is the paragraph without small letters?
};

} // namespace dragoman
