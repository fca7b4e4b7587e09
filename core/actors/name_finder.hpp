// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/mention.hpp"

namespace dragoman {

/// The names and descriptions of one sentence, before references are resolved: a lone surname, "the minister" and "he"
/// still stand as they are.
std::vector<Mention> find_names(std::string_view text, const ReadSentence& sentence, const Gazetteer& gazetteer);

} // namespace dragoman
