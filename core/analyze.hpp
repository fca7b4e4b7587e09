// SPDX-License-Identifier: MIT
#pragma once

#include "core/knowledge.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"

namespace dragoman {

/// What the article says, by the datasets given. Pure: no clock, no randomness, no other article. Total: any valid
/// UTF-8 text gives an answer. An article that brings its own annotation is read by that. Safe to call from many
/// threads with one `Knowledge`.
Analysis analyze(const Article& article, const Knowledge& knowledge);

} // namespace dragoman
