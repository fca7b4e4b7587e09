// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/event.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a picture shows, as plain data: layouts make it, writers draw it, and neither knows the other.
// All lengths are px at a drawing width of 1280, x to the right, y down. Grammar: docs/diagrams.md.

namespace dragoman {

struct Point {
    double x{};
    double y{};
    friend auto operator<=>(const Point&, const Point&) = default;
};

struct Box {
    double x{};
    double y{};
    double width{};
    double height{};
    friend auto operator<=>(const Box&, const Box&) = default;
};
bool overlap(const Box& a, const Box& b);

} // namespace dragoman
