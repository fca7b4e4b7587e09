// SPDX-License-Identifier: MIT
#pragma once

#include "core/actors/mention.hpp"
#include "core/knowledge.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"
#include "core/time/dates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::test {

/// The datasets of the source tree, read once.
const Knowledge& knowledge();

/// A page of news with a title, so that undated acts stay undated. Friday, 3 May 2024 where no date is given.
Article page(std::string_view text, std::string_view published = "2024-05-03");

/// A short item of a dated digest.
Article item(std::string_view text, std::string_view published = "2024-05-03");

/// The words of every sentence, as analyze() has them.
std::vector<ReadSentence> words(std::string_view text);

/// The mentions, one "words=actor/type/country" each, joined by "; ". A mere place is "words@place".
std::string who(std::string_view text);

/// The date phrases, one "words=value" each, joined by "; ".
std::string when(std::string_view text, std::string_view published = "2024-05-03");

/// "visit happened Antony Blinken > China": kind, status, sources, targets.
std::string brief(const Evidence& mention);

/// The events of an article, one `brief` each, joined by "; ", in the order of the text.
std::string told(const Article& article);
std::string told(std::string_view text);

/// The first event of the kind. Fails the test where there is none.
Evidence first(EventKind kind, const Article& article);
Evidence first(EventKind kind, std::string_view text);

} // namespace dragoman::test
