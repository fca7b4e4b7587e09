// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/date.hpp"

#include <optional>
#include <string_view>

namespace dragoman {

/// A date in words, and what stands behind it.
struct WrittenDate {
    std::string_view words{};    ///< "Friday, 04 August 2023"
    std::optional<Edtf> value{}; ///< nothing where it names no day of the calendar ("31 June 2023")
    std::string_view rest{};     ///< "05:41 PM EDT"
};

/// The date with which `text` begins: "Friday, 04 August 2023", "August 4, 2023", "4 Aug 2023", or ISO 8601 of any
/// precision.
std::optional<WrittenDate> written_date(std::string_view text);

} // namespace dragoman
