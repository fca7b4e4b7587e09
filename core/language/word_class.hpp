// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/language.hpp"

#include <vector>

namespace dragoman {

/// Fills `word_class` and `form` of each word from its tags, relation, lemma and form: what the stages behind ask for.
/// Where the Penn tag is missing, the ending and the words before decide. The lemma of an auxiliary that has none but
/// its form is filled too. REQUIRES: one word a token; all else of each word is filled.
///
/// As datasets/lexicon/function-words.tsv has them: "his" and "'s" are `possessive`, "its" a `determiner`; "no",
/// "never" and "nor" are `negation`; a relative "that" or "which" is a `subordinator`; "who" a `pronoun`. A verb's
/// `base` is the bare form, "meet" of "they meet" too, while auxiliaries ("are", "have") are `present` there. A
/// participle before its noun ("the detained envoy") is an `adjective`.
void derive_classes(std::vector<Word>& words, const Sentence& sentence);

} // namespace dragoman
