// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/mention.hpp"
#include "core/events/lexicon.hpp"
#include "core/model/article.hpp"
#include "core/model/event.hpp"
#include "core/time/dates.hpp"

#include <vector>

namespace dragoman {

/// What the stages before have found in an article; one row a sentence in each.
struct ReadArticle {
    const Article& article;
    const std::vector<ReadSentence>& sentences;
    const std::vector<std::vector<Mention>>& mentions;
    const std::vector<std::vector<DateMention>>& dates;
};

/// The events that the article mentions, sorted. An event without any actor is none.
std::vector<Evidence> find_events(const ReadArticle& read, const Lexicon& lexicon, const Gazetteer& gazetteer);

} // namespace dragoman
