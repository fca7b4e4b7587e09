// SPDX-License-Identifier: MIT
#pragma once

#include "train/lessons.hpp"

namespace dragoman::train {

/// Word vectors by structured skip-gram with negative samples (Ling et al., "Two/Too Simple Adaptations of Word2Vec for
/// Syntax Problems", NAACL 2015): one output table for each of the places -2, -1, +1, +2. One thread, so that the
/// result is the same each time. Columns of `words` are rows of the vocabulary.
void skipgram(Matrix& words, const std::vector<std::vector<std::uint32_t>>& raw, const Vocabulary& vocabulary,
              int epochs, std::uint64_t seed);

} // namespace dragoman::train
