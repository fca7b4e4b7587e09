// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dragoman {

/// A word that may be part of a name, and its name_tag_count scores as best_names() takes them.
struct NameCandidate {
    std::string_view form{};
    std::span<std::int32_t> scores{};
};

/// A word names the same sort of thing throughout a text, or a passage of a long one ("one sense per discourse", Gale,
/// Church and Yarowsky 1992; for names Krishnan and Manning, ACL 2006): to the scores of each class, half the mean of
/// how far that class is ahead of "no name" where else the form stands. So a place that shows what "Haavikko" is speaks
/// for those that do not. Sums of whole numbers: the order of the candidates changes nothing.
void agree_on_names(std::vector<NameCandidate> candidates);

} // namespace dragoman
