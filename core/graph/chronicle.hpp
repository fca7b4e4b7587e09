// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/actor.hpp"
#include "core/model/article.hpp"
#include "core/model/event.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman {

/// An actor as all articles together show it.
struct ActorProfile {
    Actor actor{};                     ///< the most frequent name, type, country and code; ties go to the smaller
    std::vector<std::string> names{};  ///< every name it was given, sorted
    std::vector<std::string> titles{}; ///< every office it was given, sorted
    Edtf first_seen{};                 ///< publication dates
    Edtf last_seen{};
    std::uint32_t mentions{};
    friend auto operator<=>(const ActorProfile&, const ActorProfile&) = default;
};

/// Everything that is known: the fold over a set of analyses, and the only state there is.
/// Articles, actors and places are sorted by id or name, events by date (unknown last), then id.
struct Chronicle {
    std::vector<ArticleInfo> articles{};
    std::vector<ActorProfile> actors{};
    std::vector<Place> places{};
    std::vector<Event> events{};
    friend auto operator<=>(const Chronicle&, const Chronicle&) = default;
};

} // namespace dragoman
