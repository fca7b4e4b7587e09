// SPDX-License-Identifier: MIT
// analyze() is total: whatever the text, it answers, and the answer points into the text.
#include "articles.hpp"
#include "core/analyze.hpp"
#include "core/text/utf8.hpp"
#include "tests/unit/core/random.hpp"
#include "tests/unit/core/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

using namespace dragoman;
using test::Random;

namespace {

constexpr std::array<std::string_view, 64> pieces{"Iran ",
                                                  "China's ",
                                                  "the US ",
                                                  "he ",
                                                  "they ",
                                                  "we ",
                                                  "President ",
                                                  "of ",
                                                  "Antony Blinken ",
                                                  "Reps. ",
                                                  "38 others ",
                                                  "Nevada; ",
                                                  "said ",
                                                  "that ",
                                                  "attacked ",
                                                  "met ",
                                                  "visited ",
                                                  "Turkey ",
                                                  "and ",
                                                  "Uzbekistan ",
                                                  "was ",
                                                  "by ",
                                                  "to ",
                                                  "will ",
                                                  "denied ",
                                                  "if ",
                                                  "\"",
                                                  "“",
                                                  "” ",
                                                  "'",
                                                  "’s ",
                                                  "n’t ",
                                                  ". ",
                                                  ", ",
                                                  "; ",
                                                  "\n",
                                                  "\n\n",
                                                  "on Monday ",
                                                  "3-5 June ",
                                                  "earlier this week ",
                                                  "in 2023 ",
                                                  "two years ago ",
                                                  "U.S. ",
                                                  "No. ",
                                                  "5 ",
                                                  "王毅 ",
                                                  "é",
                                                  "😀",
                                                  "\u00A0",
                                                  "\u200B",
                                                  "(",
                                                  ")",
                                                  "—",
                                                  "al-",
                                                  "according to ",
                                                  "letter ",
                                                  "talks ",
                                                  "with ",
                                                  "United Nations ",
                                                  "minister ",
                                                  "government ",
                                                  "the ",
                                                  "signed an agreement ",
                                                  "O’日's "};

/// Valid UTF-8, for that is what the readers let through: what mutation broke is dropped.
std::string repaired(std::string text) {
    while (const auto broken = find_invalid_utf8(text)) text.erase(*broken, 1);
    std::erase(text, '\0');
    return text;
}

std::string mutated(std::string text, Random& random) {
    const auto at = [&] { return random.below(static_cast<std::uint32_t>(text.size() + 1)); };
    for (auto changes = 1 + random.below(20); changes > 0; --changes) {
        switch (random.below(6)) {
        case 0: text.insert(at(), pieces[random.below(pieces.size())]); break;
        case 1: text.erase(at(), random.below(30)); break;
        case 2: text.insert(at(), 1, static_cast<char>(random.below(256))); break;
        case 3: text.insert(at(), text.substr(at(), random.below(200))); break;
        case 4: text.resize(random.one_in(8) ? at() : text.size()); break;
        default:
            if (!text.empty())
                text[random.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(random.below(128));
        }
    }
    return repaired(std::move(text));
}

void check(const Article& article) {
    const auto analysis = analyze(article, test::knowledge());
    const CodePointIndex index{article.text};
    const auto length = index.code_points(article.text.size());
    const auto cut = [&](TextSpan span) {
        const auto start = index.bytes(span.start);
        return std::string_view{article.text}.substr(start, index.bytes(span.end) - start);
    };
    BOOST_REQUIRE((analysis.article == article.info));
    BOOST_REQUIRE(std::ranges::is_sorted(analysis.evidence));
    for (const auto& mention : analysis.evidence) {
        BOOST_REQUIRE_MESSAGE(cut(mention.sentence) == mention.quote, article.text);
        BOOST_REQUIRE_MESSAGE(mention.sentence.contains(mention.trigger) && !mention.trigger.empty(), article.text);
        BOOST_REQUIRE(mention.sentence.start >= index.code_points(article.body));
        BOOST_REQUIRE(mention.sentence.end <= length);
        BOOST_REQUIRE_MESSAGE(!mention.participants.empty(), article.text);
        bool target = false;
        for (const auto& participant : mention.participants) {
            BOOST_REQUIRE_MESSAGE(participant.actor.id.size() > 4 && !participant.actor.name.empty(), article.text);
            BOOST_REQUIRE(participant.mention.end <= length);
            BOOST_REQUIRE_MESSAGE(!target || participant.role == Role::target, article.text); // sources first
            target = participant.role == Role::target;
            if (info(mention.kind).symmetric) BOOST_REQUIRE(participant.role == Role::source);
        }
        BOOST_REQUIRE(mention.confidence <= 100);
        const auto& when = mention.date.when;
        if (when.known()) BOOST_REQUIRE_MESSAGE((parse_edtf(to_string(when)) == when), to_string(when));
        if (when.start && when.end) BOOST_REQUIRE(*when.start <= *when.end);
    }
    for (std::size_t i = 1; i < analysis.evidence.size(); ++i) { // no two mentions have one key
        const auto& a = analysis.evidence[i - 1];
        const auto& b = analysis.evidence[i];
        BOOST_REQUIRE_MESSAGE(a.trigger.start != b.trigger.start || a.ordinal != b.ordinal, article.text);
    }
    for (const auto& mention : analysis.actors) {
        BOOST_REQUIRE_MESSAGE(mention.actor.id.size() > 4 && !mention.actor.name.empty(), article.text);
        BOOST_REQUIRE((mention.span.start < mention.span.end && mention.span.end <= length));
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(analyze_any_text)

BOOST_AUTO_TEST_CASE(the_example_articles_themselves) {
    std::size_t events = 0;
    for (const auto& article : test::example_articles()) {
        check(article);
        const auto once = analyze(article, test::knowledge());
        BOOST_TEST((analyze(article, test::knowledge()) == once));
        events += once.evidence.size();
    }
    BOOST_TEST(events > 50U);
}

BOOST_AUTO_TEST_CASE(the_example_articles_changed) {
    Random random{41};
    for (int round = 0; round < 250; ++round) {
        auto article =
            test::example_articles()[random.below(static_cast<std::uint32_t>(test::example_articles().size()))];
        article.text = mutated(article.text.substr(article.body, 1500), random);
        article.body = 0;
        if (random.one_in(5)) article.info.published = random.one_in(2) ? Edtf{} : Edtf::of_month(2024, 5);
        check(article);
    }
}

BOOST_AUTO_TEST_CASE(words_thrown_together) {
    Random random{42};
    for (int round = 0; round < 1500; ++round) {
        std::string text;
        for (auto n = random.below(40); n > 0; --n) text += pieces[random.below(pieces.size())];
        check(random.one_in(2) ? test::page(text) : test::item(text));
    }
}

BOOST_AUTO_TEST_CASE(random_characters) {
    Random random{43};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto n = random.below(200); n > 0; --n) text += static_cast<char>(random.below(256));
        check(test::item(repaired(std::move(text))));
    }
}

BOOST_AUTO_TEST_CASE(truncated_anywhere_an_article_still_answers) {
    const auto& text = test::example_articles().front().text;
    for (std::size_t size = 0; size < text.size(); size += 7) check(test::page(repaired(text.substr(0, size))));
}

BOOST_AUTO_TEST_CASE(one_endless_sentence) {
    std::string text = "Iran met ";
    for (int i = 0; i < 400; ++i) text += "China and Turkey and ";
    check(test::item(text));
    check(test::item(std::string(20'000, '(')));
    check(test::item(std::string(20'000, 'A')));
}

BOOST_AUTO_TEST_SUITE_END()
