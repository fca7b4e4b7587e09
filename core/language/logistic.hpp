// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>

namespace dragoman {

/// 1 / (1 + exp(-z)) to about 1e-6, out of operations that IEEE 754 rounds the same way everywhere and that compilers
/// turn into vectors. Beyond -20 and 20 it stays what it is there.
inline float logistic(float z) {
    constexpr float log2_e = 1.44269504f;
    z = z > 20.0f ? 20.0f : z;
    z = z < -20.0f ? -20.0f : z;
    const float t = z * -log2_e;
    const std::int32_t whole = static_cast<std::int32_t>(t + 64.0f) - 64; // rounds down: the sum is positive
    const float f = t - static_cast<float>(whole);
    // 2^f on [0, 1), minimax of degree 5.
    const float p =
        0.99999994f + f * (0.69315308f + f * (0.24015361f + f * (0.05582631f + f * (0.00898934f + f * 0.00187757f))));
    const float power = std::bit_cast<float>((whole + 127) * (1 << 23));
    return 1.0f / (1.0f + p * power);
}

} // namespace dragoman
