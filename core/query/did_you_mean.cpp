// SPDX-License-Identifier: MIT
#include "core/query/filter.hpp"
#include "core/text/fold_case.hpp"

#include <algorithm>

namespace dragoman {

namespace {

/// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other (optimal string
/// alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t k = 0; k <= b.size(); ++k) d[0][k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = a[i - 1] == b[k - 1] ? 0 : 1;
            d[i][k] = std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + change});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
        }
    return d[a.size()][b.size()];
}

} // namespace

std::vector<std::string> did_you_mean(std::string_view word, std::vector<std::string> candidates, std::size_t limit) {
    const auto wanted = fold_case(word).substr(0, 64);
    const std::size_t at_most = std::max<std::size_t>(1, wanted.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (auto& candidate : candidates) {
        const auto folded = fold_case(candidate);
        if (wanted.size() > 2 && folded.starts_with(wanted)) {
            near.emplace_back(0, std::move(candidate));
            continue;
        }
        if (folded.size() > wanted.size() + at_most || wanted.size() > folded.size() + at_most) continue;
        const auto d = distance(wanted, folded);
        if (d <= at_most) near.emplace_back(d, std::move(candidate));
    }
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> out;
    for (auto& [_, candidate] : near)
        if (out.size() < limit) out.push_back(std::move(candidate));
    return out;
}

} // namespace dragoman
