// SPDX-License-Identifier: MIT
#pragma once

#include "train/optimizer.hpp"
#include "train/plan.hpp"

#include <functional>

namespace dragoman::train {

/// Learns from annotated sentences, with the rate falling to nothing. `names` are sentences of which only the names are
/// known; some stand in each batch. `after_epoch` is called with the number of epochs done.
void fit(Learner& learner, const Plan& plan, const std::vector<Lesson>& gold, const std::vector<Lesson>& names,
         const std::function<void(int)>& after_epoch);

} // namespace dragoman::train
