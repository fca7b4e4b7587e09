// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

#include <array>

namespace dragoman {

namespace {

constexpr std::array<Command, 13> table{{
    {"ingest", "read articles into a store", run_ingest},
    {"timeline", "what happened, in order of time: table, JSON, SVG or DOT", run_timeline},
    {"graph", "who deals with whom: table, JSON, SVG or DOT", run_graph},
    {"path", "how two actors are connected", run_path},
    {"show", "an actor or an event, with all that is known of it", run_show},
    {"explain", "why an event is there: its words, rule, date and actors", run_explain},
    {"export", "all events, for scripts", run_export},
    {"stats", "what a store holds", run_stats},
    {"verify", "check a store: quotes, offsets, and the chronicle folded anew", run_verify},
    {"annotate", "the words of a text understood: CoNLL-U or JSON", run_annotate},
    {"dates", "the date phrases of a text, resolved", run_dates},
    {"help", "this list, or the options of a command", run_help},
    {"version", "the version", run_version},
}};

} // namespace

std::span<const Command> commands() {
    return table;
}

} // namespace dragoman
