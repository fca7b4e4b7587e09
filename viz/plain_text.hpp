// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// The first code point of `rest`, which it is taken from; U+FFFD for a byte that starts none. REQUIRES: not empty.
char32_t take_code_point(std::string_view& rest);

void append_utf8(std::string& out, char32_t code);

/// Text fit for a picture: valid UTF-8, every run of white space one space, none at the ends, and none of the
/// characters that XML 1.0 forbids.
std::string printable(std::string_view text);

/// As much of `text` as ends at a word within `limit` code points, with "…" where something was left out.
std::string shortened(std::string_view text, std::size_t limit);

} // namespace dragoman
