// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/actor.hpp"
#include "core/model/article.hpp"
#include "core/model/event.hpp"

#include <vector>

namespace dragoman {

/// What one article says: a pure function of the article and the datasets (core/analyze.hpp).
struct Analysis {
    ArticleInfo article{};
    std::vector<ActorMention> actors{}; ///< sorted by place in the text
    std::vector<Evidence> evidence{};   ///< sorted
    friend auto operator<=>(const Analysis&, const Analysis&) = default;
};

} // namespace dragoman
