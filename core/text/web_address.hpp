// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

/// How many bytes of `chunk` (text without blanks) are, from its start, an address of the web or of mail, the name of a
/// file, a newsgroup, a "@handle" or a "#hashtag"; 0 where it begins otherwise. Marks that close a sentence or a
/// bracket behind it are no part of it.
std::size_t web_address(std::string_view chunk);

/// How many bytes of `chunk` are an emoticon (":-)") that only closing marks follow; 0 where it begins otherwise.
std::size_t emoticon(std::string_view chunk);

} // namespace dragoman
