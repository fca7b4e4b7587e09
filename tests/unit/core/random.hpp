// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace dragoman::test {

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) { below(1); }
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>((state_ >> 33) % bound);
    }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

} // namespace dragoman::test
