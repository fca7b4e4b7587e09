// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"
#include "io/json.hpp"

#include <optional>

namespace dragoman {

/// The EDTF string, or null where unknown.
inline void write_edtf(JsonWriter& json, const Edtf& date) {
    json.string_or_null(to_string(date));
}

/// "2023-08-02", or null.
inline void write_day(JsonWriter& json, const std::optional<Day>& day) {
    if (day)
        json.string(to_string(*day));
    else
        json.null();
}

} // namespace dragoman
