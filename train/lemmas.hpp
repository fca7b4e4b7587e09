// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/word.hpp"

#include <span>
#include <string>

namespace dragoman {

/// A word as a treebank has it, and its lemma.
struct LemmaExample {
    std::string form{};
    Upos upos{};
    Xpos xpos{};
    std::string lemma{};
};

/// The lemmatiser's section (core/language/lemma_section.hpp), learnt from the examples; their order does not matter.
/// A rule is kept where it says more words right than it costs, an exception where no rule fits and the examples agree.
std::string train_lemmas(std::span<const LemmaExample> examples);

} // namespace dragoman
