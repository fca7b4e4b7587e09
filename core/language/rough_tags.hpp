// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"

#include <vector>

namespace dragoman {

/// Fills the universal part of speech, the Penn tag and a tree from what tag() knows: word class and verb form. The
/// tree is no more than one: the first verb is the root, and all hangs on it. It stands in for a parser.
void add_rough_tags(std::vector<Word>& words, const Sentence& sentence);

} // namespace dragoman
