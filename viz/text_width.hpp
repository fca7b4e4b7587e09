// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class Weight { regular, bold };

/// Width of `text` in px when set in Helvetica of `size` px, a little generous: Adobe's AFM table times 1.02. Accented
/// Latin letters are as wide as their base letter, CJK and Hangul one em, other scripts 0.6 em a character.
double text_width(std::string_view text, double size, Weight weight = Weight::regular);

/// `text` broken at spaces into as few lines as fit into `width` px, the lines as even as that number allows. `indent`
/// px of the first line are taken. A word wider than a line has a line of its own.
std::vector<std::string> wrap(std::string_view text, double width, double size, Weight weight, double indent = 0);

/// `text`, cut with "…" where it is wider than `width` px.
std::string fitted(std::string_view text, double width, double size, Weight weight = Weight::regular);

} // namespace dragoman
