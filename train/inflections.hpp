// SPDX-License-Identifier: MIT
#pragma once

#include "train/lemmas.hpp"

#include <span>
#include <vector>

namespace dragoman {

/// What English grammar adds to treebanks: the forms of the verbs, nouns and adjectives whose lemmas the examples know,
/// the regular ones by rule, the irregular ones from a table. Words that the examples have are left as they are there.
std::vector<LemmaExample> inflections(std::span<const LemmaExample> examples);

} // namespace dragoman
