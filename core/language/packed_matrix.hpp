// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dragoman {

/// Numbers of the net are products of small whole numbers: exact, and so the same on every machine. A value is its
/// whole number times a scale; whole numbers lie in [-largest_whole, largest_whole].
inline constexpr int largest_whole = 2047;

/// The longest row: 512 products of two such numbers fit 32 bits.
inline constexpr std::size_t longest_row = 512;

/// A matrix of whole numbers, laid out for products: blocks of 16 rows, in a block pairs of columns, in a pair 16 rows.
struct PackedMatrix {
    static constexpr std::size_t block = 16;

    std::size_t rows{};    ///< a multiple of `block`; rows of zeros fill it up
    std::size_t columns{}; ///< even
    std::span<const std::int16_t> values{};

    static constexpr std::size_t padded_rows(std::size_t rows) { return (rows + block - 1) / block * block; }
    /// Where the value of a row and column stands.
    static constexpr std::size_t place(std::size_t row, std::size_t column, std::size_t columns) {
        return row / block * block * columns + column / 2 * 2 * block + row % block * 2 + column % 2;
    }
};

/// out[t * matrix.rows + r] = sum over c of matrix(r, c) * x[t * matrix.columns + c], for t < tokens.
/// The products use the vector units that the processor has; the sums are exact, so the result does not depend on it.
void multiply(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int32_t* out);

/// The same without special instructions: what multiply() does where there are none, and what it is tested against.
void multiply_portably(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int32_t* out);

/// The nearest whole numbers to value * scale, kept in range.
void to_whole(const float* values, std::size_t n, float scale, std::int16_t* out);

/// The sum of products of two rows of `n` numbers. REQUIRES: n <= longest_row.
std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t n);

} // namespace dragoman
