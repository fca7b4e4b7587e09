// SPDX-License-Identifier: MIT
#pragma once

#include "core/knowledge.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman {

/// Maps datasets/models/english.model. Throws Error where there is none, or none that this program reads.
LanguageModel read_language_model(const std::filesystem::path& datasets);

/// Reads datasets/lexicon and datasets/gazetteer, and maps the language model. Throws InputError, naming file and line,
/// on a row that has too few columns, an unknown kind, slot, flag, type or country code, a duplicate or an unreachable
/// entry; Error where a file is missing.
Knowledge read_knowledge(const std::filesystem::path& datasets);

/// Adds the frames of one lexicon file (docs/frames.md). Throws InputError.
void read_frames(std::string_view text, const std::string& file, Lexicon& lexicon);

} // namespace dragoman
