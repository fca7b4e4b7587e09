// SPDX-License-Identifier: MIT
#include "articles.hpp"

#include "io/read_articles.hpp"

#include <boost/test/unit_test.hpp>

namespace dragoman::test {

const std::vector<Article>& example_articles() {
    static const auto articles = [] {
        std::vector<Article> out;
        read_articles(DRAGOMAN_SOURCE_DIR "/datasets/articles", "auto",
                      {[&](Article article) { out.push_back(std::move(article)); },
                       [](const Problem& problem) { BOOST_TEST_MESSAGE(to_string(problem)); }});
        return out;
    }();
    BOOST_REQUIRE(articles.size() >= 10);
    return articles;
}

} // namespace dragoman::test
