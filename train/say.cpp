// SPDX-License-Identifier: MIT
#include "train/say.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

namespace dragoman::train {

void say(const std::string& line) {
    static const auto start = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    fmt::print("{:7.1f} s  {}\n", passed.count(), line);
    std::fflush(stdout);
}

} // namespace dragoman::train
