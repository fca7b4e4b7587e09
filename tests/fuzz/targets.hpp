// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace dragoman::fuzz {

/// A reader under test. It takes any bytes; where it breaks a promise, the program aborts.
struct Target {
    std::string_view name{};
    void (*run)(std::string_view bytes){};
    std::span<const std::string_view> seeds{}; ///< inputs worth changing
    std::span<const std::string_view> words{}; ///< what it looks for
};

std::span<const Target> targets();

} // namespace dragoman::fuzz
