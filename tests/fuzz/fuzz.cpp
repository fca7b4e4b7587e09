// SPDX-License-Identifier: MIT
// One program a target: FUZZ_TARGET is its name.
#include "targets.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto target =
        std::ranges::find(dragoman::fuzz::targets(), std::string_view{FUZZ_TARGET}, &dragoman::fuzz::Target::name);
    target->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
