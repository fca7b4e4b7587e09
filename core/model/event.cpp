// SPDX-License-Identifier: MIT
#include "core/model/event.hpp"

#include "core/model/names.hpp"

#include <array>

namespace dragoman {

namespace {
constexpr std::array<std::string_view, 5> statuses{"happened", "ongoing", "planned", "hypothetical", "negated"};
} // namespace

std::string_view to_string(Status status) {
    return statuses[static_cast<std::size_t>(status)];
}

std::optional<Status> status_named(std::string_view name) {
    return enum_named<Status>(statuses, name);
}

std::string_view to_string(Extent extent) {
    return extent == Extent::within ? "within" : "span";
}

} // namespace dragoman
