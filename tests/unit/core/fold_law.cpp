// SPDX-License-Identifier: MIT
// The law of core/graph/fold.hpp: the chronicle is a function of a set of evidence.
#include "core/graph/fold.hpp"
#include "core/graph/same_event.hpp"
#include "sample_events.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace dragoman;
using test::Random;

namespace {

template <typename T>
void shuffle(std::vector<T>& values, Random& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(static_cast<std::uint32_t>(i))]);
}

std::vector<Evidence> all_evidence(const std::vector<Analysis>& analyses) {
    std::vector<Evidence> out;
    for (const auto& analysis : analyses) out.insert(out.end(), analysis.evidence.begin(), analysis.evidence.end());
    return out;
}

std::vector<Event> by_blocks(const std::vector<Evidence>& mentions) {
    std::map<std::string, std::vector<Evidence>> blocks;
    for (const auto& mention : mentions) blocks[block_key(mention)].push_back(mention);
    std::vector<Event> events;
    for (const auto& [_, block] : blocks)
        for (auto& event : fold_block(block)) events.push_back(std::move(event));
    std::ranges::sort(events, earlier);
    return events;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fold_law)

BOOST_AUTO_TEST_CASE(no_order_of_articles_changes_the_chronicle) {
    Random random{11};
    std::size_t merged = 0;
    for (int round = 0; round < 12; ++round) {
        auto analyses = test::some_analyses(30, random);
        const auto chronicle = fold(analyses);
        for (const auto& event : chronicle.events) merged += event.evidence.size() > 1;
        for (int order = 0; order < 4; ++order) {
            shuffle(analyses, random);
            BOOST_REQUIRE((fold(analyses) == chronicle));
        }
    }
    BOOST_TEST(merged > 20U); // else this tested nothing
}

BOOST_AUTO_TEST_CASE(mentions_may_come_in_any_order_and_repeatedly) {
    Random random{12};
    for (int round = 0; round < 12; ++round) {
        auto mentions = all_evidence(test::some_analyses(25, random));
        const auto once = by_blocks(mentions);
        for (auto n = random.below(40); n > 0; --n)
            mentions.push_back(mentions[random.below(static_cast<std::uint32_t>(mentions.size()))]);
        shuffle(mentions, random);
        BOOST_REQUIRE((by_blocks(mentions) == once));
    }
}

BOOST_AUTO_TEST_CASE(the_chronicle_is_the_fold_of_its_blocks) {
    Random random{13};
    for (int round = 0; round < 12; ++round) {
        const auto analyses = test::some_analyses(25, random);
        BOOST_REQUIRE((fold(analyses).events == by_blocks(all_evidence(analyses))));
    }
}

BOOST_AUTO_TEST_CASE(what_groups_have_found_may_be_folded_again) {
    // Any split into groups: the union of the evidence that their events keep gives the same events.
    Random random{14};
    for (int round = 0; round < 12; ++round) {
        const auto analyses = test::some_analyses(25, random);
        std::vector<std::vector<Analysis>> groups(1 + random.below(5));
        for (const auto& analysis : analyses)
            groups[random.below(static_cast<std::uint32_t>(groups.size()))].push_back(analysis);
        std::vector<Evidence> kept;
        for (const auto& group : groups)
            for (const auto& event : fold(group).events)
                kept.insert(kept.end(), event.evidence.begin(), event.evidence.end());
        BOOST_REQUIRE((by_blocks(kept) == fold(analyses).events));
    }
}

BOOST_AUTO_TEST_CASE(no_mention_is_lost_and_none_counts_twice) {
    Random random{15};
    const auto analyses = test::some_analyses(60, random);
    auto told = all_evidence(analyses);
    std::vector<Evidence> kept;
    std::set<std::string> ids;
    for (const auto& event : fold(analyses).events) {
        BOOST_TEST(ids.insert(event.id).second);
        kept.insert(kept.end(), event.evidence.begin(), event.evidence.end());
        BOOST_TEST(std::ranges::is_sorted(event.evidence));
    }
    std::ranges::sort(told);
    std::ranges::sort(kept);
    BOOST_TEST((told == kept));
}

BOOST_AUTO_TEST_CASE(later_articles_leave_the_ids_of_earlier_events) {
    // An event keeps its id unless a later report joins it to one that is older still.
    Random random{16};
    for (int round = 0; round < 12; ++round) {
        auto analyses = test::some_analyses(30, random);
        std::ranges::sort(analyses, {}, [](const Analysis& a) { return a.article.published; });
        const auto before = fold(std::span{analyses}.first(20));
        const auto after = fold(analyses);
        for (const auto& event : before.events) {
            const auto now = std::ranges::find_if(after.events, [&](const Event& e) {
                return std::ranges::find(e.evidence, event.evidence.front()) != e.evidence.end();
            });
            BOOST_REQUIRE(now != after.events.end());
            if (now->evidence.front() == event.evidence.front())
                BOOST_TEST(now->id == event.id);
            else
                BOOST_TEST((now->evidence.front() < event.evidence.front()));
        }
    }
}

BOOST_AUTO_TEST_CASE(whether_two_mentions_are_one_event_is_symmetric) {
    Random random{17};
    const auto mentions = all_evidence(test::some_analyses(40, random));
    for (const auto& a : mentions)
        for (const auto& b : mentions) BOOST_REQUIRE(same_event(a, b) == same_event(b, a));
}

BOOST_AUTO_TEST_CASE(an_actor_is_a_fold_over_its_sightings_in_any_order) {
    Random random{18};
    for (int round = 0; round < 20; ++round) {
        std::vector<Sighting> sightings;
        for (int i = 0; i < 12; ++i) {
            Actor actor{"act_x", random.one_in(2) ? "X" : "Mr X", static_cast<ActorType>(random.below(3)),
                        random.one_in(2) ? "FRA" : "", ""};
            sightings.push_back({{actor, {}, random.one_in(2) ? "minister" : ""},
                                 Edtf::of_day(test::day("2024-05-01") + std::chrono::days{random.below(9)})});
        }
        const auto profile = fold_actor(sightings);
        shuffle(sightings, random);
        BOOST_REQUIRE((fold_actor(sightings) == profile));
        BOOST_TEST(profile.mentions == 12U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
