// SPDX-License-Identifier: MIT
#include "viz/headline.hpp"

#include "core/graph/relations.hpp"
#include "viz/date_text.hpp"
#include "viz/diagram.hpp"
#include "viz/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace dragoman {

namespace {

using enum EventKind;

/// The words of a kind.
struct Phrase {
    EventKind kind{};
    std::string_view base{};    ///< without a target: "speak"
    std::string_view base_to{}; ///< before a target: "speak to"
    std::string_view passive{}; ///< of a target that nobody is named against: "accused"
};

// The first word of every verb takes a plain "s" in the third person.
constexpr std::array<Phrase, 22> phrases{{
    {meet, "hold talks", "meet", "in talks"},
    {visit, "travel", "visit", "visited"},
    {say, "make a statement", "speak to", "addressed"},
    {support, "voice support", "back", "backed"},
    {accuse, "voice criticism", "accuse", "accused"},
    {request, "make an appeal", "call on", "called on"},
    {promise, "make a pledge", "make a pledge to", "given a pledge"},
    {agree, "agree", "agree with", "in an agreement"},
    {reject, "refuse", "turn down", "turned down"},
    {threaten, "make a threat", "threaten", "threatened"},
    {letter, "write a letter", "write to", "written to"},
    {aid, "give aid", "aid", "given aid"},
    {sanction, "impose sanctions", "sanction", "sanctioned"},
    {relations, "build ties", "build ties with", "in new ties"},
    {yield, "make a concession", "make a concession to", "given a concession"},
    {cooperate, "cooperate", "cooperate with", "in joint action"},
    {appoint, "make an appointment", "appoint", "appointed"},
    {legislate, "adopt a decision", "decide on", "subject of a decision"},
    {legal, "take legal action", "take legal action against", "under legal action"},
    {protest, "protest", "protest against", "protested against"},
    {mobilize, "move forces", "move forces towards", "faced with forces"},
    {attack, "use force", "attack", "attacked"},
}};
constexpr Phrase cut_ties{relations, "cut ties", "cut ties with", "cut off"};

const Phrase& phrase_of(const Event& event) {
    if (event.kind == relations && polarity(event.kind, event.cameo) == Polarity::conflict) return cut_ties;
    return phrases[static_cast<std::size_t>(event.kind)];
}

std::string third_person(std::string_view verb) {
    std::string out{verb};
    return out.insert(std::min(verb.find(' '), verb.size()), "s");
}

std::vector<const Participant*> of_role(const Event& event, Role role) {
    std::vector<const Participant*> out;
    for (const Participant& participant : event.participants)
        if (participant.role == role) out.push_back(&participant);
    return out;
}

/// "Kim, Xi" or "Lee, Trone +5".
std::string listed(const std::vector<const Participant*>& who, const ShortNames& names) {
    constexpr std::size_t shown = 2;
    std::string out;
    const std::size_t most = who.size() == shown + 1 ? shown + 1 : shown;
    for (std::size_t i = 0; i < std::min(who.size(), most); ++i)
        out += (i > 0 ? ", " : "") + shortened(names.of(who[i]->actor), 36);
    if (who.size() > most) out += fmt::format(" +{}", who.size() - most);
    return out;
}

bool plural(const std::vector<const Participant*>& who) {
    if (who.size() > 1 || who.front()->actor.type == ActorType::group) return true;
    // A description, not a name: "more than 200 NGOs", "U.S. lawmakers", "members of Congress".
    std::string head = printable(who.front()->actor.name);
    head = head.substr(0, head.find(" of "));
    const char first = head.empty() ? 'A' : head[head.rfind(' ') == std::string::npos ? 0 : head.rfind(' ') + 1];
    const bool described = (first >= 'a' && first <= 'z') || (!head.empty() && !(head[0] >= 'A' && head[0] <= 'Z'));
    return described && head.ends_with('s') && !head.ends_with("ss");
}

std::string_view verb_alone(const Event& event, const Phrase& phrase) {
    if (event.kind != meet) return phrase.base;
    if (event.mode == "phone") return "speak by phone";
    if (event.mode == "video") return "talk by video";
    return of_role(event, Role::source).size() > 1 ? "meet" : phrase.base;
}

/// Verb and object: where a journey has a place, it is the object.
struct Predicate {
    std::string verb{};
    std::string object{};
    bool names_place{};
};

Predicate predicate(const Event& event, const ShortNames& names) {
    const Phrase& phrase = phrase_of(event);
    const std::string target = listed(of_role(event, Role::target), names);
    const std::string place = event.place ? printable(event.place->name) : "";
    if (event.kind == visit && !place.empty()) return {std::string{phrase.base_to}, place, true};
    if (target.empty()) return {std::string{verb_alone(event, phrase)}, "", false};
    return {std::string{phrase.base_to}, target, false};
}

std::string with(const std::string& verb, const std::string& object) {
    return object.empty() ? verb : verb + " " + object;
}

std::string active_clause(const Event& event, const std::vector<const Participant*>& sources, const Predicate& said,
                          const ShortNames& names) {
    const std::string subject = listed(sources, names);
    if (event.status == Status::planned || event.called_off) return subject + " to " + with(said.verb, said.object);
    if (event.status == Status::hypothetical) return subject + " may " + with(said.verb, said.object);
    return subject + " " + with(plural(sources) ? said.verb : third_person(said.verb), said.object);
}

std::string passive_clause(const Event& event, const std::string& target) {
    const std::string words = with(target, std::string{phrase_of(event).passive});
    if (event.status == Status::planned || event.called_off) return words + " (planned)";
    if (event.status == Status::hypothetical) return words + ", perhaps";
    return words;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string noun_alone(const Event& event) {
    const std::string noun{info(event.kind).noun};
    if (event.status == Status::planned || event.called_off) return capital(noun) + " planned";
    if (event.status == Status::hypothetical) return capital(noun) + " possible";
    return capital(noun);
}

/// "No agreement: US, China".
std::string negation(const Event& event, const ShortNames& names) {
    std::string who = listed(of_role(event, Role::source), names);
    const std::string target = listed(of_role(event, Role::target), names);
    if (!target.empty()) who += (who.empty() ? "" : ", ") + target;
    return fmt::format("No {}{}{}", info(event.kind).noun, who.empty() ? "" : ": ", who);
}

std::string claim(const Event& event, const ShortNames& names) {
    const auto sources = of_role(event, Role::source);
    if (sources.size() == 1 && sources[0]->actor.id == event.speaker->id) return ", by own account";
    return ", says " + names.of(*event.speaker);
}

bool names_place(const Event& event, std::string_view place) {
    return std::ranges::any_of(event.participants,
                               [&](const Participant& p) { return printable(p.actor.name) == place; });
}

std::string names_spoken(const Event& event, Role role) {
    std::string out;
    for (const Participant* participant : of_role(event, role))
        out += (out.empty() ? "" : ", ") + printable(participant->actor.name);
    return out;
}

std::string status_spoken(const Event& event) {
    const MarkStyle style = mark_style(event);
    if (style == MarkStyle::called_off) return "planned, then called off";
    if (style == MarkStyle::claimed) return "claimed by " + printable(event.speaker->name) + ", not confirmed";
    std::string out{to_string(style)};
    if (event.speaker) out += ", said by " + printable(event.speaker->name);
    return out;
}

} // namespace

std::string headline(const Event& event, const ShortNames& names) {
    const auto sources = of_role(event, Role::source);
    const auto targets = of_role(event, Role::target);
    const Predicate said = predicate(event, names);
    std::string out;
    if (event.status == Status::negated && !event.called_off) {
        out = negation(event, names);
    } else if (!sources.empty()) {
        out = active_clause(event, sources, said, names);
    } else if (!targets.empty()) {
        out = passive_clause(event, listed(targets, names));
    } else {
        out = noun_alone(event);
    }
    if (const std::string place = event.place ? printable(event.place->name) : "";
        !place.empty() && !(said.names_place && !sources.empty()) && !names_place(event, place))
        out += ", " + place;
    if (merely_claimed(event)) out += claim(event, names);
    return capital(out);
}

std::string spoken(const Event& event) {
    const std::string sources = names_spoken(event, Role::source);
    const std::string targets = names_spoken(event, Role::target);
    std::string out =
        fmt::format("{} {} ({})", spoken_date(event.date.when), to_string(event.kind), status_spoken(event));
    out += ": " + (sources.empty() && targets.empty() ? std::string{"nobody named"} : sources);
    if (!targets.empty()) out += (sources.empty() ? "→ " : " → ") + targets;
    if (event.place && !event.place->name.empty()) out += ", " + printable(event.place->name);
    return out + "; " + counted(article_count(event), "article");
}

std::size_t article_count(const Event& event) {
    std::set<std::string_view> articles;
    for (const Evidence& evidence : event.evidence) articles.insert(evidence.article);
    return articles.size();
}

std::string quoted(const Event& event, std::size_t limit) {
    for (const Evidence& evidence : event.evidence) {
        const std::string words = printable(evidence.quote);
        if (!words.empty()) return "“" + shortened(words, limit) + "”";
    }
    return "";
}

} // namespace dragoman
