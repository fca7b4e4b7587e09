// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

/// The name a headline would use: a person's surname ("Xi", "von der Leyen", "Blinken"), "US" for the United States,
/// any other name as it is.
std::string short_name(const Actor& actor);

/// Short names within one picture: two people of one surname keep their full names.
class ShortNames {
public:
    explicit ShortNames(const Chronicle& chronicle);
    std::string of(const Actor& actor) const;

private:
    std::vector<std::pair<std::string, std::string>> taken_{}; ///< (short name, actor id), sorted
};

} // namespace dragoman
