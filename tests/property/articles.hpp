// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/article.hpp"

#include <vector>

namespace dragoman::test {

/// The example articles of datasets/articles, as ingest reads them.
const std::vector<Article>& example_articles();

} // namespace dragoman::test
