// SPDX-License-Identifier: MIT
#include "invented.hpp"

#include <array>
#include <string>

namespace dragoman::test {

namespace {

const std::array<Actor, 7> actors{{
    {"act_CHN", "China", ActorType::country, "CHN", "CHN"},
    {"act_USA", "United States", ActorType::country, "USA", "USA"},
    {"act_USAGOV", "the Biden administration", ActorType::government, "USA", "USAGOV"},
    {"act_IGOUNO", "United Nations", ActorType::igo, "", "IGOUNO"},
    {"act_lópez-obrador", "López Obrador", ActorType::person, "MEX", ""},
    {"act_susie-lee", "Susie \"Sue\" Lee", ActorType::person, "USA", "USALEG"},
    {"act_group-of-7", "Group of 7", ActorType::organisation, "", ""},
}};

Edtf some_date(Lcg& random) {
    const auto day = Day{std::chrono::year{2023} / 8 / 1} + std::chrono::days{random.below(10)};
    switch (random.below(9)) {
    case 0: return {};
    case 1: return Edtf::of_month(2023, 8);
    case 2: return Edtf::of_year(2023);
    case 3: return Edtf::of_interval(day, day + std::chrono::days{2});
    case 4: return Edtf::of_interval(day, {});
    case 5: return Edtf::of_interval({}, day);
    default: return Edtf::of_day(day);
    }
}

TextSpan some_span(Lcg& random) {
    const auto start = random.below(5000);
    return {start, start + random.below(40)};
}

Actor some_actor(Lcg& random) {
    Actor actor = actors[random.below(actors.size())];
    if (random.one_in(4)) actor.name = actor.name.substr(actor.name.find(' ') + 1);
    return actor;
}

Article some_article(std::size_t number, Lcg& random) {
    Article article;
    article.info.id = "article-" + std::to_string(number);
    article.info.published = Edtf::of_day(Day{std::chrono::year{2023} / 8 / 1} + std::chrono::days{random.below(20)});
    if (random.one_in(9)) article.info.published = Edtf::of_month(2023, 8);
    if (random.one_in(2)) article.info.published_at = "05:41 PM EDT";
    if (random.one_in(2)) article.info.title = "Talks in Geneva – «round» " + std::to_string(random.below(9));
    if (random.one_in(2)) article.info.source = "The Courier";
    if (random.one_in(2)) article.info.url = "https://example.org/?a=1&b='2'";
    if (random.one_in(3)) article.info.tags = {"china", "a \"quoted\" tag", ""};
    article.text = "Line one.\r\n\xC2\xA0 Tab\tand \"quotes\" – 会谈 " + std::to_string(random.below(1000));
    article.body = random.one_in(3) ? 11 : 0;
    return article;
}

Evidence some_evidence(const Article& article, std::uint32_t ordinal, Lcg& random) {
    constexpr std::array kinds{EventKind::meet, EventKind::say, EventKind::visit};
    Evidence evidence{.published = article.info.published, .article = article.info.id};
    evidence.trigger = {ordinal * 100, ordinal * 100 + 3};
    evidence.ordinal = random.below(3);
    evidence.kind = kinds[random.below(kinds.size())];
    evidence.status = static_cast<Status>(random.below(5));
    if (random.one_in(2)) evidence.mode = "in-person";
    evidence.date = {some_date(random), static_cast<Extent>(random.below(2)), random.one_in(2) ? "Wednesday" : "",
                     random.one_in(2) ? "the Wednesday before 2023-08-04" : ""};
    const auto parties = random.below(4);
    for (std::uint32_t i = 0; i < parties; ++i)
        evidence.participants.push_back({some_actor(random), static_cast<Role>(i * 2 / 4), some_span(random),
                                         random.one_in(2) ? "subject of 'met'" : ""});
    if (random.one_in(2)) evidence.place = Place{random.one_in(5) ? "" : "Geneva", random.one_in(3) ? "" : "CHE"};
    if (random.one_in(3)) evidence.speaker = some_actor(random);
    if (random.one_in(3)) evidence.topics = {"fentanyl", "ärger, \\ \"x\""};
    if (random.one_in(2)) evidence.cameo = "0214";
    evidence.confidence = static_cast<std::uint8_t>(random.below(100));
    evidence.sentence = some_span(random);
    evidence.quote = "They met – it's \"said\"\n" + std::to_string(random.below(100));
    if (random.one_in(2)) evidence.rule = "meet/verb: meet S O,with";
    if (random.one_in(2)) evidence.status_basis = "'will'";
    return evidence;
}

Analysis some_analysis(const Article& article, Lcg& random) {
    Analysis analysis{.article = article.info};
    const auto mentions = random.below(5);
    for (std::uint32_t i = 0; i < mentions; ++i)
        analysis.actors.push_back(
            {some_actor(random), {i * 50, i * 50 + 4}, random.one_in(3) ? "Foreign Minister" : ""});
    const auto events = random.below(5);
    for (std::uint32_t i = 0; i < events; ++i) analysis.evidence.push_back(some_evidence(article, i, random));
    return analysis;
}

} // namespace

Invented Invented::part(std::size_t first, std::size_t last) const {
    const auto slice = [&](const auto& values) {
        using Values = std::remove_cvref_t<decltype(values)>;
        return Values(values.begin() + static_cast<std::ptrdiff_t>(first),
                      values.begin() + static_cast<std::ptrdiff_t>(last));
    };
    return {slice(articles), slice(analyses)};
}

void Invented::append(const Invented& other) {
    articles.insert(articles.end(), other.articles.begin(), other.articles.end());
    analyses.insert(analyses.end(), other.analyses.begin(), other.analyses.end());
}

Invented invent(std::size_t count, std::uint64_t seed) {
    Lcg random{seed};
    Invented invented;
    for (std::size_t i = 0; i < count; ++i) {
        invented.articles.push_back(some_article(i, random));
        invented.analyses.push_back(some_analysis(invented.articles.back(), random));
    }
    return invented;
}

} // namespace dragoman::test
