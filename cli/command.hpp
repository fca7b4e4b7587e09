// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Where a command reads and writes: data to `out`, messages to `err`.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal{};
    bool err_is_terminal{};
};

using Arguments = std::vector<std::string>; ///< behind the command's name

/// Exit codes: found or done; nothing found, or failed; misuse.
inline constexpr int done = 0;
inline constexpr int nothing_found = 1;
inline constexpr int misuse = 2;

struct Command {
    std::string_view name{};
    std::string_view summary{};
    int (*run)(const Arguments&, Streams&){}; ///< gives the exit code; throws Error
};

/// All commands, in the order of the help.
std::span<const Command> commands();

int run_annotate(const Arguments& arguments, Streams& streams);
int run_dates(const Arguments& arguments, Streams& streams);
int run_explain(const Arguments& arguments, Streams& streams);
int run_export(const Arguments& arguments, Streams& streams);
int run_graph(const Arguments& arguments, Streams& streams);
int run_help(const Arguments& arguments, Streams& streams);
int run_ingest(const Arguments& arguments, Streams& streams);
int run_path(const Arguments& arguments, Streams& streams);
int run_show(const Arguments& arguments, Streams& streams);
int run_stats(const Arguments& arguments, Streams& streams);
int run_timeline(const Arguments& arguments, Streams& streams);
int run_verify(const Arguments& arguments, Streams& streams);
int run_version(const Arguments& arguments, Streams& streams);

/// Runs the whole program: finds the command, calls it, and turns errors into messages and exit codes.
int run_program(const Arguments& arguments, Streams& streams);

} // namespace dragoman
