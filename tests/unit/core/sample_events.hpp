// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/relations.hpp"
#include "core/model/analysis.hpp"
#include "random.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::test {

Day day(std::string_view text);
Edtf edtf(std::string_view text); ///< unknown where the text is empty

Actor country(std::string_view code); ///< "act_CHN", named like its code

/// A mention in the article `id`, published then: "CHN > USA" names sources and targets, joined by '+'.
struct Report {
    std::string_view published{};
    std::string_view id{};
    EventKind kind{};
    std::string_view parties{};
    std::string_view date{};
    Status status{Status::happened};
    std::string_view speaker{}; ///< a country code
    std::string_view quote{};
};
Evidence mention(const Report& report);

/// An event of its own out of one such mention.
Event event(const Report& report);

/// Analyses of articles on few actors, days and kinds, so that many tell of the same events.
std::vector<Analysis> some_analyses(std::size_t count, Random& random);

/// Relations between `actors` actors, sorted as relations() sorts them.
std::vector<Relation> some_relations(std::uint32_t actors, std::uint32_t edges, Random& random);

} // namespace dragoman::test
