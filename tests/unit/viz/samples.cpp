// SPDX-License-Identifier: MIT
#include "tests/unit/viz/samples.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dragoman {

using enum EventKind;
using enum Status;

Actor country(std::string_view code, std::string_view name) {
    return {"act_" + std::string{code}, std::string{name}, ActorType::country, std::string{code}, std::string{code}};
}

Actor person(std::string_view name, std::string_view code) {
    return {actor_id(name), std::string{name}, ActorType::person, std::string{code}, ""};
}

Event event(std::string_view name, EventKind kind, Status status, std::string_view edtf,
            const std::vector<Actor>& sources, const std::vector<Actor>& targets) {
    Event out;
    out.id = "evt_" + std::string{name};
    out.kind = kind;
    out.status = status;
    if (const auto date = parse_edtf(edtf)) out.date.when = *date;
    for (const Actor& actor : sources) out.participants.push_back({actor, Role::source, {}, ""});
    for (const Actor& actor : targets) out.participants.push_back({actor, Role::target, {}, ""});
    Evidence evidence;
    evidence.article = "sample";
    evidence.kind = kind;
    evidence.quote = "Words of the article about " + std::string{name} + ".";
    evidence.sentence = {0, static_cast<std::uint32_t>(evidence.quote.size())};
    out.evidence = {evidence};
    return out;
}

Selection selection(std::vector<Event> events) {
    std::map<std::string, Actor> actors;
    std::map<std::string, ArticleInfo> articles;
    for (const Event& e : events) {
        for (const Participant& participant : e.participants) actors.emplace(participant.actor.id, participant.actor);
        for (const Evidence& evidence : e.evidence) articles[evidence.article].id = evidence.article;
    }
    Selection out;
    std::ranges::sort(events, {}, [](const Event& e) { return std::pair{sort_day(e.date.when), e.id}; });
    out.matched = out.total = events.size();
    out.chronicle.events = std::move(events);
    for (const auto& [id, actor] : actors) out.chronicle.actors.push_back({actor, {actor.name}, {}, {}, {}, 1});
    for (const auto& [id, article] : articles) out.chronicle.articles.push_back(article);
    out.articles = out.chronicle.articles.size();
    out.query = "everything";
    return out;
}

Selection letter_on_fentanyl() {
    const Actor usa = country("USA", "United States"), china = country("CHN", "China");
    const Actor blinken = person("Antony Blinken", "USA"), miller = person("Matt Miller", "USA");
    const std::vector<Actor> lawmakers{person("Susie Lee", "USA"), person("David Trone", "USA"),
                                       person("Lisa McClain", "USA")};
    const Actor administration{"act_biden-administration", "Biden administration", ActorType::government, "USA",
                               "USAGOV"};
    Event press = event("press", request, ongoing, "2023-07-31/2023-08-03", {usa}, {china});
    press.speaker = miller;
    Event visit_back = event("return", visit, planned, "", {blinken}, {china});
    Selection out =
        selection({event("visit", visit, happened, "2023-06", {blinken}, {china}),
                   event("say", say, happened, "2023-07-31/2023-08-03", {miller}),
                   event("task-force", cooperate, negated, "2023-07-31/2023-08-03", {administration, china}), press,
                   event("letter", letter, happened, "2023-08-02", lawmakers, {administration}),
                   event("urge", request, happened, "2023-08-02", lawmakers, {administration}),
                   event("accuse", accuse, happened, "2023-08-02", lawmakers, {china}),
                   event("agreement", agree, hypothetical, "", {administration, china}), visit_back});
    out.chronicle.articles[0].published = *parse_edtf("2023-08-04");
    out.chronicle.articles[0].url = "https://example.org/news?id=1&lang=en";
    return out;
}

Selection busy_year(std::size_t events) {
    const std::vector<Actor> actors{
        country("USA", "United States"), country("CHN", "China"),       country("RUS", "Russia"),
        country("PRK", "North Korea"),   country("KOR", "South Korea"), country("JPN", "Japan"),
        person("Antony Blinken", "USA"), person("Kim Jong-un", "PRK"),  person("Kim Yong-chol", "PRK"),
        person("Moon Jae-in", "KOR"),    person("Xi Jinping", "CHN"),   person("Sergei Lavrov", "RUS")};
    const std::array<std::string, 7> forms{"2018-{}-11", "2018-{}-12", "2018-{}",      "2018-{}-03/2018-{}-09",
                                           "",           "2018",       "../2018-{}-20"};
    std::uint64_t state = 7;
    const auto draw = [&](std::size_t below) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((state >> 33) % below);
    };
    std::vector<Event> out;
    for (std::size_t i = 0; i < events; ++i) {
        const auto kind = static_cast<EventKind>(draw(kinds().size()));
        const auto status = static_cast<Status>(draw(5));
        const std::size_t a = draw(actors.size()), b = (a + 1 + draw(actors.size() - 1)) % actors.size();
        std::string date = forms[draw(3) == 0 ? draw(forms.size()) : 0];
        const std::size_t month = 1 + draw(12);
        for (auto at = date.find("{}"); at != std::string::npos; at = date.find("{}"))
            date.replace(at, 2, (month < 10 ? "0" : "") + std::to_string(month));
        const bool symmetric = info(kind).symmetric;
        Event e = event("n" + std::to_string(i), kind, status, date,
                        symmetric ? std::vector{actors[a], actors[b]} : std::vector{actors[a]},
                        symmetric ? std::vector<Actor>{} : std::vector{actors[b]});
        if (draw(6) == 0) e.speaker = actors[draw(actors.size())];
        if (draw(8) == 0 && status == negated) e.called_off = true;
        if (draw(3) == 0 && e.date.when.precision == Precision::interval) e.date.extent = Extent::span;
        out.push_back(std::move(e));
    }
    return selection(std::move(out));
}

} // namespace dragoman
