// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Rows of cells as lines with aligned columns, two spaces between them; no trailing spaces.
std::string format_table(std::vector<std::vector<std::string>> rows);

/// The text without control characters: an article may hold what a terminal obeys.
std::string without_controls(std::string_view text);

/// "Susie Lee, David Trone → Biden administration".
std::string who(const Event& event);

/// "happened", "planned", "claimed by Matt Miller", "negated, says Matt Miller", "called off".
std::string status_in_words(const Event& event);

/// "2023-08-02", "2023-07-31/2023-08-04", "undated".
std::string date_in_words(const Edtf& date);

/// The cells of an event: date, kind, status, who, place, articles, id.
std::vector<std::string> event_row(const Event& event);

} // namespace dragoman
