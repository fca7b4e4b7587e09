// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Small steps through a line: each takes what it recognises from the start of `text`, or leaves all as it is.

namespace dragoman {

/// Without the blanks at its start; no-break, thin and zero-width spaces are blanks, line feeds are not.
std::string_view trim_left(std::string_view text);
std::string_view trim(std::string_view text); ///< the same at both ends

/// Takes `word` (given in lower case), whatever its case in the text.
bool take(std::string_view& text, std::string_view word);

/// The same for a word that ends where it ends: not "May" in "Maybe".
bool take_word(std::string_view& text, std::string_view word);

/// Between `least` and `most` digits that no further digit follows.
std::optional<unsigned> take_number(std::string_view& text, std::size_t least, std::size_t most);

} // namespace dragoman
