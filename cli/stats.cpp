// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "io/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace dragoman {

namespace {

/// What is counted, under its name, in the order of the output.
using Counts = std::vector<std::pair<std::string, std::size_t>>;

struct Stats {
    Counts all{};
    Counts kinds{};
    Counts statuses{};
    std::string first{}, last{}; ///< publication dates
};

Stats count(const Chronicle& chronicle) {
    std::map<EventKind, std::size_t> kinds;
    std::map<Status, std::size_t> statuses;
    std::size_t claimed = 0;
    std::size_t mentions = 0, several = 0, undated = 0;
    for (const auto& event : chronicle.events) {
        ++kinds[event.kind];
        if (merely_claimed(event))
            ++claimed;
        else
            ++statuses[event.status];
        mentions += event.evidence.size();
        several += event.evidence.front().article != event.evidence.back().article;
        undated += !event.date.when.known();
    }
    Stats stats;
    stats.all = {{"articles", chronicle.articles.size()},
                 {"actors", chronicle.actors.size()},
                 {"places", chronicle.places.size()},
                 {"events", chronicle.events.size()},
                 {"mentions of events", mentions},
                 {"events in several articles", several},
                 {"undated events", undated}};
    for (const auto& [kind, n] : kinds) stats.kinds.emplace_back(to_string(kind), n);
    for (const auto& [status, n] : statuses) stats.statuses.emplace_back(to_string(status), n);
    if (claimed > 0) stats.statuses.emplace_back("claimed", claimed);
    Edtf first, last;
    for (const auto& article : chronicle.articles) {
        if (!first.known() || article.published < first) first = article.published;
        if (!last.known() || last < article.published) last = article.published;
    }
    stats.first = to_string(first);
    stats.last = to_string(last);
    return stats;
}

std::string stats_table(const Stats& stats) {
    std::vector<std::vector<std::string>> rows;
    for (const auto* counts : {&stats.all, &stats.kinds, &stats.statuses}) {
        for (const auto& [name, n] : *counts) rows.push_back({name, fmt::format("{:>8}", n)});
        rows.push_back({});
    }
    rows.push_back({"published", stats.first.empty() ? "" : stats.first + " to " + stats.last});
    return format_table(rows);
}

std::string stats_json(const Stats& stats) {
    JsonWriter json;
    json.begin_object();
    for (const auto& [name, n] : stats.all) {
        auto key = name;
        std::ranges::replace(key, ' ', '_');
        json.key(key).integer(static_cast<long long>(n));
    }
    json.key("published_first").string_or_null(stats.first).key("published_last").string_or_null(stats.last);
    for (const auto& [name, counts] : {std::pair{"kinds", &stats.kinds}, std::pair{"statuses", &stats.statuses}}) {
        json.key(name).begin_object();
        for (const auto& [key, n] : *counts) json.key(key).integer(static_cast<long long>(n));
        json.end_object();
    }
    json.end_object();
    return json.take() + "\n";
}

} // namespace

int run_stats(const Arguments& arguments, Streams& streams) {
    CLI::App app{"What a store holds.", "stats"};
    StoreOption store;
    OutputOptions output;
    output.formats = {"table", "json"};
    store.add_to(app);
    output.add_to(app);
    if (!parse(app, arguments, streams)) return done;
    const auto format = output.chosen(streams);
    const auto stats = count(store.open().chronicle());
    output.write(format == "table" ? stats_table(stats) : stats_json(stats), streams);
    return done;
}

} // namespace dragoman
