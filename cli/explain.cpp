// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "core/error.hpp"
#include "core/graph/fold.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <set>

namespace dragoman {

namespace {

/// The sentence with its trigger between marks, line ends as spaces.
std::string marked_quote(const Evidence& mention) {
    const CodePointIndex index{mention.quote};
    const auto at = [&](std::uint32_t offset) { return index.bytes(offset - mention.sentence.start); };
    auto text = mention.quote.substr(0, at(mention.trigger.start)) + "«" +
                mention.quote.substr(at(mention.trigger.start), at(mention.trigger.end) - at(mention.trigger.start)) +
                "»" + mention.quote.substr(at(mention.trigger.end));
    return without_controls(text);
}

std::string date_reason(const Dating& date) {
    if (!date.when.known()) {
        if (date.text.empty()) return "unknown: no words of the sentence give it";
        return fmt::format("unknown: '{}', {}", date.text, date.basis);
    }
    std::string text = to_string(date.when);
    if (!date.text.empty()) text += fmt::format(", from '{}'", date.text);
    if (!date.basis.empty()) text += ": " + date.basis;
    return text;
}

std::string explain_mention(const Evidence& mention) {
    std::string out =
        fmt::format("\n{}, published {}, characters {}-{}\n  {}\n", mention.article, to_string(mention.published),
                    mention.sentence.start, mention.sentence.end, marked_quote(mention));
    const auto line = [&](std::string_view name, std::string_view text) {
        out += fmt::format("  {:<9}{}\n", name, without_controls(text));
    };
    line("rule", mention.rule);
    line("status",
         std::string{to_string(mention.status)} +
             (mention.status_basis.empty() ? ", nothing speaks against it" : ", because of " + mention.status_basis));
    line("date", date_reason(mention.date));
    for (const auto& [actor, role, _, basis] : mention.participants)
        line(to_string(role), fmt::format("{} ({}): {}", actor.name, actor.id, basis));
    if (mention.speaker) line("speaker", fmt::format("{} ({})", mention.speaker->name, mention.speaker->id));
    if (mention.place) line("place", mention.place->name);
    line("confidence", fmt::format(" {} %", mention.confidence));
    return out;
}

std::string explain(const Event& event) {
    std::string out =
        fmt::format("{}\n{}  {}  {}  {}{}\n", event.id, date_in_words(event.date.when), to_string(event.kind),
                    status_in_words(event), who(event), event.place ? ", " + event.place->name : "");
    for (const auto& mention : event.evidence) out += explain_mention(mention);
    if (event.evidence.size() > 1) {
        std::set<std::string> blocks;
        for (const auto& mention : event.evidence) blocks.insert(block_key(mention));
        out += fmt::format("\nOne event of {} mentions: they stand in one block ({}), their parties agree, and their "
                           "dates can be one.\n",
                           event.evidence.size(), *blocks.begin());
    }
    for (const auto& step : event.history)
        out += fmt::format("history  {} {} {} ({})\n", to_string(step.published), to_string(step.status),
                           date_in_words(step.date), step.article);
    return out;
}

/// The events whose id begins with the word.
std::vector<const Event*> events_named(const Chronicle& chronicle, std::string_view id) {
    std::vector<const Event*> found;
    for (const auto& event : chronicle.events)
        if (event.id.starts_with(id)) found.push_back(&event);
    return found;
}

std::vector<std::string> event_ids(const Chronicle& chronicle) {
    std::vector<std::string> ids;
    std::ranges::transform(chronicle.events, std::back_inserter(ids), &Event::id);
    return ids;
}

const Event& one_event(const Chronicle& chronicle, const std::string& id) {
    const auto found = events_named(chronicle, id);
    if (found.empty()) throw Error{fmt::format("no event '{}'{}", id, suggestion(id, event_ids(chronicle)))};
    if (found.size() > 1)
        throw UsageError{fmt::format("{} events begin with '{}'; give more of the id", found.size(), id)};
    return *found.front();
}

std::string join(const std::vector<std::string>& values) {
    return fmt::format("{}", fmt::join(values, ", "));
}

std::string show_actor(const ActorProfile& profile, const Chronicle& chronicle) {
    const auto& actor = profile.actor;
    std::string out = fmt::format("{}\n", actor.id);
    const auto line = [&](std::string_view name, std::string_view text) {
        if (!text.empty()) out += fmt::format("  {:<10}{}\n", name, text);
    };
    line("name", actor.name);
    line("type", to_string(actor.type));
    line("country", actor.country);
    line("code", actor.code);
    if (profile.names.size() > 1) line("names", join(profile.names));
    line("offices", join(profile.titles));
    line("seen", fmt::format("{} to {}, {} mentions", to_string(profile.first_seen), to_string(profile.last_seen),
                             profile.mentions));
    std::vector<std::vector<std::string>> rows;
    for (const auto& event : chronicle.events)
        if (std::ranges::any_of(event.participants, [&](const Participant& p) { return p.actor.id == actor.id; }))
            rows.push_back(event_row(event));
    return out + format_table(rows);
}

} // namespace

int run_explain(const Arguments& arguments, Streams& streams) {
    CLI::App app{"Why an event is there: its words, the rule, the date, the actors.", "explain"};
    StoreOption store;
    std::string id;
    store.add_to(app);
    app.add_option("event", id, "the event's id, or its beginning")->required()->type_name("EVENT");
    if (!parse(app, arguments, streams)) return done;
    const auto chronicle = store.open().chronicle();
    streams.out << explain(one_event(chronicle, id));
    return done;
}

int run_show(const Arguments& arguments, Streams& streams) {
    CLI::App app{"An actor with its events, or an event with its evidence.", "show"};
    StoreOption store;
    std::string name;
    store.add_to(app);
    app.add_option("name", name, "an actor's name, id or country code, or an event's id")
        ->required()
        ->type_name("NAME");
    if (!parse(app, arguments, streams)) return done;
    const auto chronicle = store.open().chronicle();
    if (name.starts_with("evt_")) {
        streams.out << explain(one_event(chronicle, name));
        return done;
    }
    // Every actor that the word may mean is shown.
    const auto found = actors_named(chronicle, name);
    for (const auto& profile : found) streams.out << show_actor(profile, chronicle);
    if (found.empty()) say_unknown_actors(chronicle, {name}, streams);
    return found.empty() ? nothing_found : done;
}

} // namespace dragoman
