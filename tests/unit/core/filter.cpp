// SPDX-License-Identifier: MIT
#include "core/query/filter.hpp"
#include "core/graph/fold.hpp"
#include "sample_events.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace dragoman;
using test::Random;

namespace {

/// Passing, said a second time and as plainly as can be; filter values here are ASCII and written as the events have
/// them.
bool passes(const Event& event, const Filter& filter) {
    const auto is = [](const Actor& actor, const std::string& wanted) {
        const bool surname = actor.type == ActorType::person && actor.name.find(' ') != std::string::npos &&
                             actor.name.substr(actor.name.rfind(' ') + 1) == wanted;
        return actor.id == wanted || actor.name == wanted || actor.country == wanted || surname;
    };
    bool actor = filter.actors.empty();
    for (const auto& wanted : filter.actors) {
        for (const auto& participant : event.participants)
            if (is(participant.actor, wanted)) actor = true;
        if (event.speaker && is(*event.speaker, wanted)) actor = true;
    }
    bool kind = filter.kinds.empty();
    for (const auto wanted : filter.kinds) kind = kind || wanted == event.kind;
    bool place = filter.places.empty();
    for (const auto& wanted : filter.places)
        if (event.place && (event.place->name == wanted || event.place->country == wanted)) place = true;
    bool topic = filter.topics.empty();
    for (const auto& wanted : filter.topics)
        for (const auto& has : event.topics)
            if (has == wanted) topic = true;
    const bool claim = event.speaker && (event.status == Status::happened || event.status == Status::ongoing);
    bool status = filter.statuses.empty() && !filter.claimed;
    if (claim && filter.claimed) status = true;
    for (const auto wanted : filter.statuses)
        if (!claim && wanted == event.status) status = true;
    bool period = true;
    const auto& when = event.date.when;
    if (filter.since) period = when.known() && (!when.end || *when.end >= *filter.since);
    if (filter.until) period = period && when.known() && (!when.start || *when.start <= *filter.until);
    return actor && kind && place && topic && status && period;
}

Filter some_filter(Random& random) {
    constexpr std::array<const char*, 7> actors{"act_CHN", "USA", "FRA", "United Nations", "Lee", "Ann Lee", "act_un"};
    constexpr std::array kinds{EventKind::meet, EventKind::visit, EventKind::say, EventKind::attack, EventKind::aid};
    Filter filter;
    while (random.one_in(3)) filter.actors.emplace_back(actors[random.below(actors.size())]);
    while (random.one_in(3)) filter.kinds.push_back(kinds[random.below(kinds.size())]);
    while (random.one_in(4)) filter.statuses.push_back(static_cast<Status>(random.below(5)));
    filter.claimed = random.one_in(6);
    if (random.one_in(5)) filter.places = {random.one_in(2) ? "Geneva" : "CHE"};
    if (random.one_in(5)) filter.topics = {"trade"};
    if (random.one_in(3)) filter.since = test::day("2024-04-25") + std::chrono::days{random.below(14)};
    if (random.one_in(3)) filter.until = test::day("2024-04-25") + std::chrono::days{random.below(14)};
    if (random.one_in(3)) filter.limit = 1 + random.below(5);
    return filter;
}

Chronicle some_chronicle(std::uint64_t seed) {
    Random random{seed};
    return fold(test::some_analyses(60, random));
}

} // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(a_selection_is_what_a_plain_loop_finds) {
    const auto chronicle = some_chronicle(31);
    Random random{32};
    std::size_t some = 0;
    for (int round = 0; round < 800; ++round) {
        const auto filter = some_filter(random);
        std::vector<Event> expected;
        for (const auto& event : chronicle.events)
            if (passes(event, filter)) expected.push_back(event);
        const auto matched = expected.size();
        if (filter.limit != 0 && expected.size() > filter.limit) expected.resize(filter.limit);
        const auto selection = select(chronicle, filter);
        BOOST_REQUIRE_MESSAGE((selection.chronicle.events == expected), selection.query);
        BOOST_REQUIRE(selection.matched == matched);
        BOOST_REQUIRE(selection.total == chronicle.events.size());
        BOOST_REQUIRE(selection.articles == chronicle.articles.size());
        some += matched > 0 && matched < chronicle.events.size();
    }
    BOOST_TEST(some > 200U); // else this tested nothing
}

BOOST_AUTO_TEST_CASE(a_selection_brings_whom_and_what_its_events_name_and_nothing_else) {
    const auto chronicle = some_chronicle(33);
    Random random{34};
    for (int round = 0; round < 100; ++round) {
        const auto selection = select(chronicle, some_filter(random)).chronicle;
        std::set<std::string> actors, articles;
        std::set<Place> places;
        for (const auto& event : selection.events) {
            for (const auto& participant : event.participants) actors.insert(participant.actor.id);
            if (event.speaker) actors.insert(event.speaker->id);
            if (event.place) places.insert(*event.place);
            for (const auto& mention : event.evidence) articles.insert(mention.article);
        }
        for (const auto& profile : selection.actors) BOOST_REQUIRE(actors.contains(profile.actor.id));
        BOOST_REQUIRE(std::ranges::equal(selection.articles, articles, {}, &ArticleInfo::id));
        BOOST_REQUIRE(std::ranges::equal(selection.places, places));
    }
}

BOOST_AUTO_TEST_CASE(names_are_found_in_any_case) {
    const auto visit = test::event({"2024-05-03", "a", EventKind::visit, "CHN > FRA", "2024-05-02"});
    for (const std::string actor : {"chn", "act_chn", "CHN", "fra"})
        BOOST_TEST(matches(visit, {.actors = {actor}}), actor);
    for (const std::string actor : {"ch", "", "USA", "act_"}) BOOST_TEST(!matches(visit, {.actors = {actor}}), actor);
    auto person = visit;
    person.participants.front().actor = {"act_felipe-calderón", "Felipe Calderón", ActorType::person, "", ""};
    BOOST_TEST(matches(person, {.actors = {"felipe CALDERÓN"}}));
    BOOST_TEST(matches(person, {.actors = {"calderón"}}));
    BOOST_TEST(!matches(person, {.actors = {"derón"}}));
}

BOOST_AUTO_TEST_CASE(a_period_takes_what_may_lie_in_it) {
    const auto dated = [](std::string_view date) {
        return test::event({"2024-05-03", "a", EventKind::meet, "CHN+FRA", date});
    };
    const auto in_may = [&](std::string_view date) {
        return matches(dated(date), {.since = test::day("2024-05-01"), .until = test::day("2024-05-31")});
    };
    for (const std::string_view date :
         {"2024-05-01", "2024-05-31", "2024-05", "2024", "2024-04-20/2024-05-01", "2024-05-31/..", "../2024-05-01"})
        BOOST_TEST(in_may(date), date);
    for (const std::string_view date :
         {"2024-04-30", "2024-06-01", "2024-04", "2023", "2024-06-01/..", "../2024-04-30", ""})
        BOOST_TEST(!in_may(date), date);
    BOOST_TEST(matches(dated(""), {}));
}

BOOST_AUTO_TEST_CASE(a_filter_can_be_said_in_words) {
    BOOST_TEST(in_words({}) == "everything");
    BOOST_TEST(
        in_words(
            {.actors = {"China", "USA"}, .kinds = {EventKind::meet}, .since = test::day("2023-06-01"), .limit = 3}) ==
        "actor China or USA · kind meet · since 2023-06-01 · the first 3");
}

BOOST_AUTO_TEST_CASE(actors_are_found_by_every_name_they_were_given) {
    Chronicle chronicle;
    chronicle.actors = {
        {.actor = {"act_CHN", "China", ActorType::country, "CHN", "CHNGOV"}, .names = {"China", "PRC"}},
        {.actor = {"act_ann-lee", "Ann Lee", ActorType::person, "USA", ""}, .names = {"Ann Lee", "Senator Lee"}},
        {.actor = {"act_bob-lee", "Bob Lee", ActorType::person, "", ""}, .names = {"Bob Lee"}}};
    const auto found = [&](std::string_view name) {
        std::string ids;
        for (const auto& profile : actors_named(chronicle, name)) ids += profile.actor.id + " ";
        return ids;
    };
    BOOST_TEST(found("prc") == "act_CHN ");
    BOOST_TEST(found("chn") == "act_CHN ");
    BOOST_TEST(found("Lee") == "act_ann-lee act_bob-lee ");
    BOOST_TEST(found("senator lee") == "act_ann-lee ");
    BOOST_TEST(found("act_bob-lee") == "act_bob-lee ");
    BOOST_TEST(found("Xi") == "");
    BOOST_TEST(found("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
