// SPDX-License-Identifier: MIT
#include "sample_events.hpp"

#include "core/graph/fold.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dragoman::test {

namespace {

void add_parties(Evidence& mention, std::string_view codes, Role role) {
    while (!codes.empty()) {
        const auto plus = std::min(codes.find('+'), codes.size());
        mention.participants.push_back({country(codes.substr(0, plus)), role, {}, ""});
        codes.remove_prefix(std::min(plus + 1, codes.size()));
    }
}

Edtf some_date(Random& random) {
    const Day from = day("2024-04-25") + std::chrono::days{random.below(12)};
    switch (random.below(8)) {
    case 0:
    case 1: return {};
    case 2: return Edtf::of_month(2024, 4 + random.below(2));
    case 3: return Edtf::of_interval(from, from + std::chrono::days{random.below(6)});
    case 4: return random.one_in(2) ? Edtf::of_interval(from, std::nullopt) : Edtf::of_interval(std::nullopt, from);
    default: return Edtf::of_day(from);
    }
}

Actor some_actor(Random& random) {
    static const std::array<Actor, 6> actors{country("CHN"),
                                             country("USA"),
                                             country("FRA"),
                                             Actor{"act_un", "United Nations", ActorType::igo, "", "IGOUNO"},
                                             Actor{"act_ann-lee", "Ann Lee", ActorType::person, "USA", "USALEG"},
                                             Actor{"act_ann-lee", "Lee", ActorType::person, "", ""}};
    return actors[random.below(actors.size())];
}

Evidence some_mention(const ArticleInfo& article, std::uint32_t place, Random& random) {
    constexpr std::array kinds{EventKind::meet, EventKind::visit, EventKind::say, EventKind::attack};
    constexpr std::array<std::string_view, 3> quotes{"They talked about trade and about fishing.",
                                                     "They talked about trade and nothing else.", "Rain fell."};
    Evidence mention{.published = article.published, .article = article.id};
    mention.trigger = {place * 50, place * 50 + 4};
    mention.sentence = {place * 50 - std::min(place, 3U), place * 50 + 20};
    mention.kind = kinds[random.below(kinds.size())];
    mention.status = random.one_in(2) ? Status::happened : static_cast<Status>(random.below(5));
    mention.date.when = some_date(random);
    mention.quote = quotes[random.below(quotes.size())];
    mention.confidence = static_cast<std::uint8_t>(random.below(100));
    for (auto n = 1 + random.below(3); n > 0; --n) {
        const auto actor = some_actor(random);
        const auto same = [&](const Participant& p) { return p.actor.id == actor.id; };
        if (std::ranges::any_of(mention.participants, same)) continue;
        const auto role = info(mention.kind).symmetric || mention.participants.empty() ? Role::source : Role::target;
        mention.participants.push_back({actor, role, {}, ""});
    }
    if (random.one_in(3)) mention.speaker = some_actor(random);
    if (random.one_in(4)) mention.place = Place{"Geneva", "CHE"};
    if (random.one_in(4)) mention.mode = "phone";
    if (random.one_in(4)) mention.cameo = "042";
    if (random.one_in(3)) mention.topics = {random.one_in(2) ? "trade" : "fish"};
    return mention;
}

} // namespace

Day day(std::string_view text) {
    return *parse_edtf(text).value().start;
}

Edtf edtf(std::string_view text) {
    return text.empty() ? Edtf{} : parse_edtf(text).value();
}

Actor country(std::string_view code) {
    const std::string name{code};
    return {"act_" + name, name, ActorType::country, name, name + "GOV"};
}

Evidence mention(const Report& report) {
    Evidence mention{.published = edtf(report.published), .article = std::string{report.id}};
    mention.trigger = {10, 14};
    mention.kind = report.kind;
    mention.status = report.status;
    mention.date.when = edtf(report.date);
    mention.quote = report.quote;
    mention.confidence = 60;
    const auto arrow = report.parties.find(" > ");
    add_parties(mention, report.parties.substr(0, arrow), Role::source);
    if (arrow != std::string_view::npos) add_parties(mention, report.parties.substr(arrow + 3), Role::target);
    if (!report.speaker.empty()) mention.speaker = country(report.speaker);
    return mention;
}

Event event(const Report& report) {
    return fold_event({mention(report)});
}

std::vector<Analysis> some_analyses(std::size_t count, Random& random) {
    std::vector<Analysis> analyses;
    for (std::size_t i = 0; i < count; ++i) {
        Analysis analysis;
        analysis.article.id = "article-" + std::to_string(i);
        analysis.article.published = Edtf::of_day(day("2024-04-28") + std::chrono::days{random.below(9)});
        if (random.one_in(8)) analysis.article.published = Edtf::of_month(2024, 5);
        const auto mentions = random.below(6);
        for (std::uint32_t m = 0; m < mentions; ++m) {
            analysis.evidence.push_back(some_mention(analysis.article, m, random));
            analysis.actors.push_back({some_actor(random), {m * 50, m * 50 + 3}, random.one_in(3) ? "minister" : ""});
        }
        analyses.push_back(std::move(analysis));
    }
    return analyses;
}

std::vector<Relation> some_relations(std::uint32_t actors, std::uint32_t edges, Random& random) {
    std::map<std::pair<std::string, std::string>, Relation> pairs;
    for (std::uint32_t i = 0; i < edges; ++i) {
        std::string a = "act_" + std::string(1, static_cast<char>('a' + random.below(actors)));
        std::string b = "act_" + std::string(1, static_cast<char>('a' + random.below(actors)));
        if (a == b) continue;
        if (b < a) std::swap(a, b);
        auto& relation = pairs[{a, b}];
        relation.a = a;
        relation.b = b;
        relation.cooperation = 1 + random.below(random.one_in(3) ? 2000 : 3);
    }
    std::vector<Relation> out;
    for (auto& [_, relation] : pairs) out.push_back(std::move(relation));
    std::ranges::stable_sort(out, std::greater{}, &Relation::weight);
    return out;
}

} // namespace dragoman::test
