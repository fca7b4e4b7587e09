// SPDX-License-Identifier: MIT
#include "core/graph/fold.hpp"
#include "sample_events.hpp"

#include <boost/test/unit_test.hpp>

using namespace dragoman;
using test::mention;
using test::Report;
using enum EventKind;

namespace {

std::vector<Event> fold_reports(const std::vector<Report>& reports) {
    std::vector<Analysis> analyses;
    for (const auto& report : reports) {
        Analysis analysis;
        analysis.article.id = report.id;
        analysis.article.published = test::edtf(report.published);
        analysis.evidence.push_back(mention(report));
        analyses.push_back(std::move(analysis));
    }
    return fold(analyses).events;
}

Event one(const std::vector<Report>& reports) {
    auto events = fold_reports(reports);
    BOOST_REQUIRE(events.size() == 1);
    return events.front();
}

std::string history(const Event& event) {
    std::string out;
    for (const auto& step : event.history)
        out += (out.empty() ? "" : "; ") + step.article + " " + std::string{to_string(step.status)} + " " +
               to_string(step.date);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fold_of_reports)

BOOST_AUTO_TEST_CASE(two_reports_of_one_meeting_are_one_event) {
    const auto event =
        one({{"2024-05-03", "a", meet, "CHN+USA", "2024-05-02"}, {"2024-05-04", "b", meet, "CHN+USA", "2024-05"}});
    BOOST_TEST(event.evidence.size() == 2);
    BOOST_TEST(to_string(event.date.when) == "2024-05-02"); // the narrower date
    BOOST_TEST(event.participants.size() == 2);
    BOOST_TEST(event.history.empty());
}

BOOST_AUTO_TEST_CASE(different_things_stay_apart) {
    const Report base{"2024-05-03", "a", meet, "CHN+USA", "2024-05-02"};
    BOOST_TEST(fold_reports({base, {"2024-05-03", "b", visit, "CHN > USA", "2024-05-02"}}).size() == 2); // kind
    BOOST_TEST(fold_reports({base, {"2024-05-03", "b", meet, "CHN+FRA", "2024-05-02"}}).size() == 2);    // parties
    BOOST_TEST(fold_reports({base, {"2024-05-09", "b", meet, "CHN+USA", "2024-05-08"}}).size() == 2);    // day
    BOOST_TEST(fold_reports({base, {"2024-06-03", "b", meet, "CHN+USA", "2024-06-02"}}).size() == 2); // a month apart
    const Report bomb{"2024-05-03", "a", attack, "CHN > USA", "2024-05-02"};
    BOOST_TEST(fold_reports({bomb, {"2024-05-03", "b", attack, "USA > CHN", "2024-05-02"}}).size() == 2); // direction
}

BOOST_AUTO_TEST_CASE(two_calls_a_month_apart_stay_two_though_undated) {
    BOOST_TEST(
        fold_reports({{"2024-05-03", "a", meet, "CHN+USA", ""}, {"2024-06-03", "b", meet, "CHN+USA", ""}}).size() == 2);
    BOOST_TEST(
        fold_reports({{"2024-05-03", "a", meet, "CHN+USA", ""}, {"2024-05-20", "b", meet, "CHN+USA", ""}}).size() == 2);
    BOOST_TEST(
        fold_reports({{"2024-05-03", "a", meet, "CHN+USA", ""}, {"2024-05-05", "b", meet, "CHN+USA", ""}}).size() == 1);
}

BOOST_AUTO_TEST_CASE(statements_are_one_only_where_they_say_the_same) {
    const Report first{"2024-05-03", "a",
                       say,          "CHN",
                       "2024-05-02", Status::happened,
                       "",           "Beijing said that tariffs would harm everybody"};
    const Report same{"2024-05-03", "b",
                      say,          "CHN",
                      "2024-05-02", Status::happened,
                      "",           "that tariffs would harm everybody, Beijing said"};
    const Report other{
        "2024-05-03", "b", say, "CHN", "2024-05-02", Status::happened, "", "Beijing said nothing about pandas"};
    BOOST_TEST(fold_reports({first, same}).size() == 1);
    BOOST_TEST(fold_reports({first, other}).size() == 2);
}

BOOST_AUTO_TEST_CASE(planned_then_moved_then_happened) {
    const std::vector<Report> reports{{"2024-05-01", "a", meet, "CHN+USA", "2024-05-10", Status::planned},
                                      {"2024-05-05", "b", meet, "CHN+USA", "2024-05-14", Status::planned},
                                      {"2024-05-15", "c", meet, "CHN+USA", "2024-05-14", Status::happened}};
    const auto plan = one({reports[0], reports[1]});
    BOOST_TEST(to_string(plan.status) == "planned");
    BOOST_TEST(to_string(plan.date.when) == "2024-05-14"); // the latest report moves a plan
    const auto event = one(reports);
    BOOST_TEST(to_string(event.status) == "happened");
    BOOST_TEST(to_string(event.date.when) == "2024-05-14");
    BOOST_TEST(history(event) == "a planned 2024-05-10; b planned 2024-05-14; c happened 2024-05-14");
    BOOST_TEST(!event.called_off);
    BOOST_TEST(event.id == plan.id);
    BOOST_TEST(event.id == one({reports[0]}).id);
}

BOOST_AUTO_TEST_CASE(planned_then_called_off) {
    const auto event = one({{"2024-05-01", "a", meet, "CHN+USA", "2024-05-10", Status::planned},
                            {"2024-05-05", "b", meet, "CHN+USA", "2024-05-10", Status::negated}});
    BOOST_TEST(to_string(event.status) == "negated");
    BOOST_TEST(event.called_off);
    BOOST_TEST(history(event) == "a planned 2024-05-10; b negated 2024-05-10");
    BOOST_TEST(!one({{"2024-05-05", "b", meet, "CHN+USA", "2024-05-10", Status::negated}}).called_off);
}

BOOST_AUTO_TEST_CASE(a_claim_stays_a_claim_until_somebody_asserts_it) {
    const Report claim{"2024-05-03", "a", attack, "CHN > USA", "2024-05-02", Status::happened, "FRA"};
    const Report again{"2024-05-03", "b", attack, "CHN > USA", "2024-05-02", Status::happened, "USA"};
    const Report told{"2024-05-04", "c", attack, "CHN > USA", "2024-05-02", Status::happened};
    BOOST_TEST(merely_claimed(one({claim})));
    BOOST_TEST(merely_claimed(one({claim, again})));
    BOOST_TEST(one({claim, again}).speaker->id == "act_FRA");
    BOOST_TEST(!merely_claimed(one({claim, again, told})));
    BOOST_TEST(!one({claim, told}).speaker.has_value());
}

BOOST_AUTO_TEST_CASE(the_text_itself_outweighs_claims) {
    const auto event = one({{"2024-05-03", "a", attack, "CHN > USA", "2024-05-02", Status::negated},
                            {"2024-05-04", "b", attack, "CHN > USA", "2024-05-02", Status::happened, "FRA"}});
    BOOST_TEST(to_string(event.status) == "negated");
    BOOST_TEST(!event.speaker.has_value());
}

BOOST_AUTO_TEST_CASE(more_articles_make_it_surer) {
    const Report first{"2024-05-03", "a", meet, "CHN+USA", "2024-05-02"},
        second{"2024-05-04", "b", meet, "CHN+USA", "2024-05-02"};
    BOOST_TEST(one({first}).confidence == 60);
    BOOST_TEST(one({first, second}).confidence > 60);
}

BOOST_AUTO_TEST_CASE(a_fuller_list_of_parties_completes_a_shorter) {
    auto shorter = mention({"2024-05-03", "a", meet, "CHN+USA", "2024-05-02"});
    auto longer = mention({"2024-05-04", "b", meet, "CHN+USA", "2024-05-02"});
    Actor person{"act_ann-lee", "Ann Lee", ActorType::person, "USA", "USALEG"};
    longer.participants.push_back({person, Role::source, {}, ""});
    auto events = fold_block({shorter, longer});
    BOOST_REQUIRE(events.size() == 1);
    BOOST_TEST(events[0].participants.size() == 3);
}

BOOST_AUTO_TEST_CASE(events_sort_by_date_then_id_and_undated_ones_last) {
    const auto events = fold_reports({{"2024-05-03", "a", meet, "CHN+USA", ""},
                                      {"2024-05-03", "b", visit, "CHN > USA", "2024-05-02"},
                                      {"2024-05-03", "c", attack, "CHN > USA", "2024-05-01"}});
    BOOST_REQUIRE(events.size() == 3);
    BOOST_TEST((events[0].kind == attack && events[1].kind == visit && events[2].kind == meet));
    BOOST_TEST(events[0].id.starts_with("evt_attack_"));
}

BOOST_AUTO_TEST_CASE(an_actor_is_called_as_most_call_it) {
    const auto seen = [](std::string name, ActorType type, std::string country, std::string title,
                         std::string_view published) {
        return Sighting{{{"act_lee", std::move(name), type, std::move(country), ""}, {}, std::move(title)},
                        test::edtf(published)};
    };
    const std::vector sightings{seen("Ann Lee", ActorType::person, "", "senator", "2024-05-03"),
                                seen("Ann Lee", ActorType::person, "USA", "", "2024-05-01"),
                                seen("Lee", ActorType::group, "", "mayor", "2024-05-09")};
    const auto profile = fold_actor(sightings);
    BOOST_TEST(profile.actor.name == "Ann Lee");
    BOOST_TEST((profile.actor.type == ActorType::person));
    BOOST_TEST(profile.actor.country == "USA");
    BOOST_TEST((profile.names == std::vector<std::string>{"Ann Lee", "Lee"}));
    BOOST_TEST((profile.titles == std::vector<std::string>{"mayor", "senator"}));
    BOOST_TEST(to_string(profile.first_seen) == "2024-05-01");
    BOOST_TEST(to_string(profile.last_seen) == "2024-05-09");
    BOOST_TEST(profile.mentions == 3U);
}

BOOST_AUTO_TEST_CASE(an_event_takes_its_mentions_unsorted_and_repeated) {
    const auto early = mention({"2024-05-03", "a", meet, "CHN+USA", "2024-05-02"});
    const auto late = mention({"2024-05-04", "b", meet, "CHN+USA", "2024-05-02"});
    const auto event = fold_event({late, early, late});
    BOOST_TEST(event.evidence.size() == 2);
    BOOST_TEST((event == fold_event({early, late})));
}

BOOST_AUTO_TEST_CASE(nothing_folds_to_nothing) {
    BOOST_TEST((fold({}) == Chronicle{}));
    BOOST_TEST(fold_block({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
