// SPDX-License-Identifier: MIT
#pragma once

#include "train/net.hpp"

#include <span>

namespace dragoman::train {

/// Loss of a sentence's names: minus the logarithm of the chance of `names` among all sequences of tags that
/// best_names() could give (Lafferty et al. 2001, without weights of transitions). Columns [first, first +
/// names.size()) of `scores` become its gradient. Both are multiplied by `scale`.
double name_loss(Matrix& scores, Eigen::Index first, std::span<const std::uint8_t> names, float scale);

} // namespace dragoman::train
