// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/gazetteer.hpp"
#include "core/events/lexicon.hpp"
#include "core/language/language.hpp"

#include <string>

namespace dragoman {

/// Everything `analyze` knows beside the article: the datasets, read once (io/knowledge_files.hpp) and never changed.
struct Knowledge {
    Vocabulary vocabulary{};
    Gazetteer gazetteer{};
    Lexicon lexicon{};
    std::string fingerprint{}; ///< of the datasets' bytes: analyses made with another one may differ
};

} // namespace dragoman
