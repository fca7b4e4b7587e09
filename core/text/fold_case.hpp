// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

/// Lower case of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters; everything else as it is.
/// The result has as many bytes as the text, so that offsets hold.
std::string fold_case(std::string_view text);

bool is_upper(std::string_view text, std::size_t offset); ///< is the code point at `offset` a capital of those scripts?
bool is_letter(char32_t code_point);                      ///< a letter or a combining mark of any script, roughly

} // namespace dragoman
