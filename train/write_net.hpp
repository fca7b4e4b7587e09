// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/net.hpp"
#include "train/lessons.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dragoman::train {

/// The sections of a model file (core/language/net.hpp) that hold the net. `sample`: sentences whose states show how
/// large numbers get, so that whole numbers use their range.
std::vector<std::pair<std::string, std::string>> net_sections(Weights& weights, const Shape& shape,
                                                              const Vocabulary& vocabulary, const Tags& tags,
                                                              const std::vector<Lesson>& sample);

/// The net of a model file in memory, in the program's own whole numbers.
class WrittenNet {
public:
    explicit WrittenNet(const std::string& bytes); ///< throws Error as Net does
    Net::Reading read(const Example& example, const Forms& forms) const;

private:
    std::unique_ptr<char, void (*)(void*)> bytes_; ///< where a model file may begin
    Net net_;
};

} // namespace dragoman::train
