// SPDX-License-Identifier: MIT
#include "core/model/actor.hpp"

#include "core/model/names.hpp"

#include <array>

namespace dragoman {

namespace {
constexpr std::array<std::string_view, 8> actor_types{"person",       "government", "country", "igo",
                                                      "organisation", "group",      "party",   "place"};
} // namespace

std::string_view to_string(ActorType type) {
    return actor_types[static_cast<std::size_t>(type)];
}

std::optional<ActorType> actor_type_named(std::string_view name) {
    return enum_named<ActorType>(actor_types, name);
}

std::string_view to_string(Role role) {
    return role == Role::source ? "source" : "target";
}

std::string actor_id(std::string_view name) {
    std::string id = "act_";
    bool gap = false;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool keep = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (!keep) {
            gap = true;
            continue;
        }
        if (gap && id.size() > 4) id += '-';
        gap = false;
        id += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return id;
}

} // namespace dragoman
