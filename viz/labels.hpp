// SPDX-License-Identifier: MIT
#pragma once

#include "viz/timeline.hpp"

#include <string>
#include <vector>

namespace dragoman {

/// What a label is made of.
struct LabelText {
    std::string date{};
    std::string headline{};
    std::string quote{}; ///< empty: without
    bool struck{};       ///< called off
};

/// Gives a label to each mark that has room for one, the highest ranked first: none covers a mark, another label, an
/// axis break or the frame, and as little as can be of connectors and bands. `texts` goes with `timeline.marks`.
void place_labels(Timeline& timeline, const std::vector<LabelText>& texts);

/// Where a note about the publication day stands: x from where, y the baseline.
Box published_note_box(const Timeline& timeline);

} // namespace dragoman
