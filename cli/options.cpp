// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace dragoman {

bool parse(CLI::App& app, const Arguments& arguments, Streams& streams) {
    // CLI11 takes the arguments from the back.
    Arguments reversed{arguments.rbegin(), arguments.rend()};
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        streams.out << app.help();
        return false;
    } catch (const CLI::ParseError& error) {
        throw UsageError{
            fmt::format("{}: {}; 'dragoman help {}' lists the options", app.get_name(), error.what(), app.get_name())};
    }
    return true;
}

std::string suggestion(std::string_view word, std::vector<std::string> candidates) {
    const auto near = did_you_mean(word, std::move(candidates));
    std::string text;
    for (const auto& name : near) text += (text.empty() ? "; did you mean '" : "' or '") + name;
    return text.empty() ? text : text + "'?";
}

void StoreOption::add_to(CLI::App& app) {
    app.add_option("--store", path, "the store: one SQLite file")->required()->type_name("FILE");
}

Store StoreOption::open(Store::Mode mode) const {
    return Store{path, mode};
}

void FilterOptions::add_to(CLI::App& app) {
    const auto several = [&](const char* name, std::vector<std::string>& values, const char* help, const char* type) {
        app.add_option(name, values, help)->delimiter(',')->type_name(type)->take_all();
    };
    several("--actor", actors, "only events of this actor: name, id or country code (repeat for more)", "NAME");
    several("--kind", kinds, "only this kind: meet, visit, say ... ('dragoman help kinds' lists them)", "KIND");
    several("--place", places, "only events at this place or in this country", "NAME");
    several("--status", statuses, "only this status: happened, ongoing, planned, hypothetical, negated, claimed",
            "STATUS");
    several("--topic", topics, "only events of this topic", "WORD");
    app.add_option("--since", since, "only events that may fall on or after this day")->type_name("DATE");
    app.add_option("--until", until, "only events that may fall on or before this day")->type_name("DATE");
    app.add_option("--limit", limit, "at most so many events, the earliest first")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
}

namespace {

template <typename Value, typename Named>
std::vector<Value> read_names(const std::vector<std::string>& names, std::string_view what, Named named,
                              const std::vector<std::string>& all) {
    std::vector<Value> values;
    for (const auto& name : names) {
        const auto value = named(name);
        if (!value) throw UsageError{fmt::format("unknown {} '{}'{}", what, name, suggestion(name, all))};
        values.push_back(*value);
    }
    return values;
}

/// A day, or the first or last day of a month or year.
std::optional<Day> read_day(const std::string& text, bool last) {
    if (text.empty()) return std::nullopt;
    const auto date = parse_edtf(text);
    if (!date || date->precision == Precision::interval)
        throw UsageError{fmt::format("'{}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", text)};
    return last ? date->end : date->start;
}

} // namespace

Filter FilterOptions::filter() const {
    std::vector<std::string> all_kinds;
    for (const auto& row : dragoman::kinds()) all_kinds.emplace_back(row.name);
    Filter filter;
    filter.actors = actors;
    filter.kinds = read_names<EventKind>(kinds, "kind", kind_named, all_kinds);
    filter.places = places;
    filter.since = read_day(since, false);
    filter.until = read_day(until, true);
    auto told = statuses;
    filter.claimed = std::erase(told, "claimed") > 0;
    filter.statuses = read_names<Status>(told, "status", status_named,
                                         {"happened", "ongoing", "planned", "hypothetical", "negated", "claimed"});
    filter.topics = topics;
    filter.limit = limit;
    if (filter.since && filter.until && *filter.until < *filter.since) throw UsageError{"--until lies before --since"};
    return filter;
}

void OutputOptions::add_to(CLI::App& app) {
    app.add_option("--format", format,
                   fmt::format("one of {}; a table on a terminal, JSON lines elsewhere", fmt::join(formats, ", ")))
        ->type_name("FORMAT");
    app.add_option("--output", path, "write to this file instead of standard output")->type_name("FILE");
}

std::string OutputOptions::chosen(const Streams& streams) const {
    if (format.empty()) {
        // timeline.svg asks for SVG.
        const auto ending = std::filesystem::path{path}.extension().string();
        if (ending.size() > 1 && std::ranges::find(formats, ending.substr(1)) != formats.end()) return ending.substr(1);
        return formats[path.empty() && streams.out_is_terminal ? 0 : std::min<std::size_t>(1, formats.size() - 1)];
    }
    if (std::ranges::find(formats, format) == formats.end())
        throw UsageError{fmt::format("unknown format '{}'; one of {}{}", format, fmt::join(formats, ", "),
                                     suggestion(format, formats))};
    return format;
}

void OutputOptions::write(std::string_view text, Streams& streams) const {
    if (path.empty()) {
        streams.out.write(text.data(), static_cast<std::streamsize>(text.size()));
        return;
    }
    std::ofstream file{path, std::ios::binary};
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw Error{path + ": cannot be written"};
}

void say_unknown_actors(const Chronicle& chronicle, const std::vector<std::string>& actors, Streams& streams) {
    for (const auto& name : actors) {
        if (!actors_named(chronicle, name).empty()) continue;
        std::vector<std::string> names;
        for (const auto& profile : chronicle.actors) {
            names.insert(names.end(), profile.names.begin(), profile.names.end());
            // A surname is a name too.
            const auto space = profile.actor.name.rfind(' ');
            if (profile.actor.type == ActorType::person && space != std::string::npos)
                names.push_back(profile.actor.name.substr(space + 1));
        }
        streams.err << fmt::format("dragoman: no article names '{}'{}\n", name, suggestion(name, std::move(names)));
    }
}

Selection answer(const Chronicle& chronicle, const Filter& filter, Streams& streams) {
    say_unknown_actors(chronicle, filter.actors, streams);
    return select(chronicle, filter);
}

void PictureQuery::add_to(CLI::App& app) {
    store.add_to(app);
    filters.add_to(app);
    output.add_to(app);
    app.add_flag("--graphviz", graphviz, "let Graphviz draw the SVG from the DOT: plainer");
}

int PictureQuery::run(const std::function<std::string(const Selection&, const std::string&)>& write,
                      Streams& streams) const {
    const auto filter = filters.filter();
    const auto format = output.chosen(streams);
    const auto selection = answer(store.open().chronicle(), filter, streams);
    output.write(write(selection, format), streams);
    if (selection.matched == 0) streams.err << fmt::format("dragoman: no event matches {}\n", selection.query);
    return selection.matched == 0 ? nothing_found : done;
}

std::string datasets_folder(const std::string& given) {
    if (!given.empty()) return given;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const auto installed = program.parent_path().parent_path() / "share/dragoman/datasets";
    if (std::filesystem::exists(installed / "lexicon/frames.txt", ignored)) return installed.string();
    return DRAGOMAN_DATASETS;
}

} // namespace dragoman
