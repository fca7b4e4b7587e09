// SPDX-License-Identifier: MIT
#pragma once

#include "core/knowledge.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"

#include <string_view>
#include <vector>

namespace dragoman {

/// The words of the sentences understood, in the same order: the one place where language is analysed. `text` is what
/// the sentences' spans point into. Pure, and safe to call from many threads with one `Knowledge`; each sentence is
/// read for itself, so that batches change nothing.
std::vector<ReadSentence> read_sentences(std::string_view text, std::vector<Sentence> sentences,
                                         const Knowledge& knowledge);

/// What the article says, by the datasets given. Pure: no clock, no randomness, no other article. Total: any valid
/// UTF-8 text gives an answer. An article that brings its own annotation is read by that. Safe to call from many
/// threads with one `Knowledge`.
Analysis analyze(const Article& article, const Knowledge& knowledge);

} // namespace dragoman
