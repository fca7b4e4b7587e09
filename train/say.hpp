// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace dragoman::train {

/// A line of the log, with the seconds since the first.
void say(const std::string& line);

} // namespace dragoman::train
