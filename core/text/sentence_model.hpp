// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dragoman {

/// Weighs whether a sentence ends between two tokens: a linear model over hashed features (core/text/gap.hpp), which
/// train/sentences.hpp learns. A view: the bytes outlive it. Integers alone, so that every machine decides alike.
class SentenceModel {
public:
    static constexpr std::size_t buckets = std::size_t{1} << 14; ///< a power of two
    static constexpr std::size_t bytes = 2 * buckets;

    /// `weights`: one signed 16-bit number a bucket, the low byte first. Throws Error where the size is another.
    explicit SentenceModel(std::string_view weights);

    /// Does a sentence end there? The features are hashes; their low bits name the bucket. `marked`: does a mark stand
    /// there that may end one? Where none does, the model must be sure: names in a row are no headline.
    bool ends(std::span<const std::uint32_t> features, bool marked) const {
        std::int32_t sum = 0;
        for (const auto feature : features) sum += weight(feature & (buckets - 1));
        return sum > (marked ? least : sure);
    }

    /// What a weight of 1 is in the logarithm of the odds.
    static constexpr double unit = 1.0 / 1024;

private:
    /// A little below even odds: a sentence that runs on spoils two, one that is cut too early spoils one.
    static constexpr std::int32_t least = -300;
    static constexpr std::int32_t sure = 2000; ///< odds of seven to one

    std::int16_t weight(std::size_t bucket) const {
        const auto low = static_cast<unsigned char>(weights_[2 * bucket]);
        const auto high = static_cast<unsigned char>(weights_[2 * bucket + 1]);
        return static_cast<std::int16_t>(low | high << 8);
    }
    std::string_view weights_;
};

} // namespace dragoman
