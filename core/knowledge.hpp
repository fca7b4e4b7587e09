// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/gazetteer.hpp"
#include "core/events/lexicon.hpp"
#include "core/language/language_model.hpp"

#include <memory>
#include <string>

namespace dragoman {

/// Everything `analyze` knows beside the article: the datasets, read once (io/knowledge_files.hpp) and never changed.
struct Knowledge {
    std::shared_ptr<const LanguageModel> language{}; ///< never null
    Gazetteer gazetteer{};
    Lexicon lexicon{};
    std::string fingerprint{}; ///< of the datasets' bytes: analyses made with another one may differ
};

} // namespace dragoman
