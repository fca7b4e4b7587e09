// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// Forms of English whose spelling no rule gives, common knowledge of its grammar; words between spaces, rows end in
// ";". Some are regular in grammar but not in spelling ("benefited", "headaches", "gases").

namespace dragoman {

std::string_view irregular_verbs();   ///< "arise arose arisen; ..."; a verb with two pasts has two rows
std::string_view irregular_nouns();   ///< "analysis analyses; ..."
std::string_view regular_verbs();     ///< "abate abide ..."; verbs of newspapers that treebanks may lack
std::string_view proper_adjectives(); ///< "Dutch ..."; adjectives with a capital

} // namespace dragoman
