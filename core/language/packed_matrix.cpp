// SPDX-License-Identifier: MIT
#include "core/language/packed_matrix.hpp"

#include "core/language/vectors.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace dragoman {

namespace {

constexpr std::size_t block = PackedMatrix::block;

#if defined(__x86_64__)

/// Measured against the loop below as compilers vectorise it: docs/performance.md.
template <std::size_t Tile>
__attribute__((target("avx2"))) void multiply_tile(const PackedMatrix& matrix, const std::int16_t* x,
                                                   std::int32_t* out) {
    for (std::size_t first = 0; first < matrix.rows; first += block) {
        const auto* w = reinterpret_cast<const __m256i*>(matrix.values.data() + first * matrix.columns);
        __m256i low[Tile], high[Tile];
        for (std::size_t t = 0; t < Tile; ++t) low[t] = high[t] = _mm256_setzero_si256();
        for (std::size_t c = 0; c < matrix.columns; c += 2, w += 2) {
            const __m256i w_low = _mm256_loadu_si256(w), w_high = _mm256_loadu_si256(w + 1);
            for (std::size_t t = 0; t < Tile; ++t) {
                std::int32_t pair;
                std::memcpy(&pair, x + t * matrix.columns + c, sizeof pair);
                const __m256i in = _mm256_set1_epi32(pair);
                low[t] = _mm256_add_epi32(low[t], _mm256_madd_epi16(in, w_low));
                high[t] = _mm256_add_epi32(high[t], _mm256_madd_epi16(in, w_high));
            }
        }
        for (std::size_t t = 0; t < Tile; ++t) {
            auto* to = reinterpret_cast<__m256i*>(out + t * matrix.rows + first);
            _mm256_storeu_si256(to, low[t]);
            _mm256_storeu_si256(to + 1, high[t]);
        }
    }
}

__attribute__((target("avx2"))) void multiply_avx2(const PackedMatrix& matrix, const std::int16_t* x,
                                                   std::size_t tokens, std::int32_t* out) {
    constexpr std::size_t tile = 6;
    for (; tokens >= tile; tokens -= tile, x += tile * matrix.columns, out += tile * matrix.rows)
        multiply_tile<tile>(matrix, x, out);
    for (; tokens > 0; --tokens, x += matrix.columns, out += matrix.rows) multiply_tile<1>(matrix, x, out);
}

#endif

} // namespace

void multiply_portably(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int32_t* out) {
    for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t first = 0; first < matrix.rows; first += block) {
            const std::int16_t* w = matrix.values.data() + first * matrix.columns;
            const std::int16_t* in = x + t * matrix.columns;
            std::array<std::int32_t, block> sums{};
            for (std::size_t c = 0; c < matrix.columns; c += 2, w += 2 * block)
                for (std::size_t r = 0; r < block; ++r) sums[r] += in[c] * w[2 * r] + in[c + 1] * w[2 * r + 1];
            std::ranges::copy(sums, out + t * matrix.rows + first);
        }
}

void multiply(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int32_t* out) {
#if defined(__x86_64__)
    static const bool avx2 = __builtin_cpu_supports("avx2");
    if (avx2) return multiply_avx2(matrix, x, tokens, out);
#endif
    multiply_portably(matrix, x, tokens, out);
}

DRAGOMAN_VECTORS void to_whole(const float* values, std::size_t n, float scale, std::int16_t* out) {
    const float limit = largest_whole;
    for (std::size_t i = 0; i < n; ++i) {
        float v = values[i] * scale;
        v = v > limit ? limit : v;
        v = v < -limit ? -limit : v;
        out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(v + (v < 0 ? -0.5f : 0.5f)));
    }
}

DRAGOMAN_VECTORS std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t n) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += a[i] * b[i];
    return sum;
}

} // namespace dragoman
