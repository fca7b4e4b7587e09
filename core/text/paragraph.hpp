// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/utf8.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dragoman {

/// The paragraphs of text[body, end) that are not blank. A blank line ends one; so does a line end behind a short line
/// or a full stop, while the line ends of a text that was wrapped do not.
std::vector<ByteSpan> paragraphs(std::string_view text, std::size_t body);

} // namespace dragoman
