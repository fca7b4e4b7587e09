// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace dragoman {

/// How headlines call the country of an ISO 3166-1 alpha-3 code: "South Korea" for KOR. The code itself where it is in
/// no row, so that a picture never loses a country.
std::string_view country_name(std::string_view code);

} // namespace dragoman
