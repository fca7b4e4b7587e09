// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/analysis.hpp"
#include "core/model/article.hpp"

#include <cstdint>
#include <vector>

namespace dragoman::test {

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
class Lcg {
public:
    explicit Lcg(std::uint64_t seed) : state_(seed) { below(1); }
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>((state_ >> 33) % bound);
    }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

/// Articles with their analyses, as a store takes them. Few actors, days and kinds, so that many articles tell of the
/// same events; and every field takes odd values now and then.
struct Invented {
    std::vector<Article> articles{};
    std::vector<Analysis> analyses{};

    Invented part(std::size_t first, std::size_t last) const;
    void append(const Invented& other);
};
Invented invent(std::size_t count, std::uint64_t seed);

} // namespace dragoman::test
