// SPDX-License-Identifier: MIT
#pragma once

#include "train/lessons.hpp"
#include "train/optimizer.hpp"
#include "train/plan.hpp"

namespace dragoman::train {

using RawText = std::vector<std::vector<std::uint32_t>>; ///< sentences of forms

/// Guesses masked words of raw text: what the net learns before it sees a tree. A fifth of the known words is guessed,
/// most of them hidden with all that is known of their form; each is told from the same sample of other words (Jean et
/// al., "On Using Very Large Target Vocabulary for Neural Machine Translation", ACL 2015).
void learn_to_guess(Learner& learner, const Plan& plan, const RawText& raw, const Forms& forms,
                    const Vocabulary& vocabulary);

} // namespace dragoman::train
