// SPDX-License-Identifier: MIT
#pragma once

#include "train/lessons.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dragoman::train {

/// The sections of a model file (core/language/net.hpp) that hold the net. `sample`: sentences whose states show how
/// large numbers get, so that whole numbers use their range.
std::vector<std::pair<std::string, std::string>> net_sections(Weights& weights, const Shape& shape,
                                                              const Vocabulary& vocabulary, const Tags& tags,
                                                              const std::vector<Lesson>& sample);

} // namespace dragoman::train
