// SPDX-License-Identifier: MIT
#include "core/language/name_agreement.hpp"

#include "core/language/best_names.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

constexpr std::size_t classes = (name_tag_count - 1) / 4;
/// No place speaks louder.
constexpr std::int32_t loudest = 4 * name_score_unit;

using Margins = std::array<std::int64_t, classes>;

Margins margins_of(std::span<const std::int32_t> scores) {
    Margins margins{};
    for (std::size_t c = 0; c < classes; ++c) {
        const auto parts = scores.subspan(1 + 4 * c, 4);
        margins[c] = std::clamp(*std::ranges::max_element(parts) - scores[0], -loudest, loudest);
    }
    return margins;
}

/// The places of one form.
void agree(std::span<const NameCandidate> places) {
    std::vector<Margins> margins;
    Margins all{};
    for (const auto& place : places) {
        margins.push_back(margins_of(place.scores));
        for (std::size_t c = 0; c < classes; ++c) all[c] += margins.back()[c];
    }
    const auto others = static_cast<std::int64_t>(places.size()) - 1;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t c = 0; c < classes; ++c)
            for (auto& score : places[i].scores.subspan(1 + 4 * c, 4))
                score += static_cast<std::int32_t>((all[c] - margins[i][c]) / (2 * others));
}

} // namespace

void agree_on_names(std::vector<NameCandidate> candidates) {
    std::ranges::sort(candidates, {}, &NameCandidate::form);
    for (std::size_t first = 0, last = 0; first < candidates.size(); first = last) {
        while (last < candidates.size() && candidates[last].form == candidates[first].form) ++last;
        if (last - first > 1) agree({candidates.begin() + static_cast<std::ptrdiff_t>(first), last - first});
    }
}

} // namespace dragoman
