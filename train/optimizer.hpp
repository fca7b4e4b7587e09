// SPDX-License-Identifier: MIT
#pragma once

#include "train/net.hpp"

#include <functional>

namespace dragoman::train {

/// One batch of lessons in two halves, each with its own gradient, whatever the number of cores: the sums, and with
/// them the model, are the same.
class Learner {
public:
    Learner(const Shape& shape, Weights weights);

    /// Kingma and Ba, "Adam", ICLR 2015; tables move only where the batch touched them.
    /// `lessons` are dealt to the halves in turn.
    Loss step(const std::vector<Lesson>& lessons, const Dropout& dropout, std::uint64_t seed, float rate,
              const std::vector<std::uint32_t>& negatives = {}, const std::vector<float>& log_counts = {});

    std::vector<Pass::Reading> read(const std::vector<Lesson>& lessons);

    Weights weights;

private:
    void move(float rate);

    Shape shape_;
    std::array<Weights, 2> gradients_;
    std::array<Pass, 2> passes_;
    Weights first_, second_;
    int steps_{};
};

} // namespace dragoman::train
