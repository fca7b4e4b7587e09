// SPDX-License-Identifier: MIT
#pragma once

#include "train/net.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman::train {

/// What is to be trained from what; every number can be given on the command line (train/main.cpp says what it means).
struct Plan {
    std::vector<std::string> treebanks{}, names{}, more_names{}, raw{}, news{}, dev{}, dev_names{};
    std::string save_start{}, load_start{}, output{};

    std::size_t vocabulary{26000};
    int vector_epochs{1};
    double guess_tokens{32e6};
    float guess_rate{2e-3f};

    int epochs{18};
    std::size_t batch{200};
    float rate{3e-3f};
    float names_share{1.6f};
    float names_weight{0.5f};
    float word_dropout{0.5f};
    Dropout dropout{};
    std::uint64_t seed{1};
    Shape shape{};
};

/// Fisher and Yates.
template <typename T>
void shuffle(std::vector<T>& items, Random& random) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

} // namespace dragoman::train
