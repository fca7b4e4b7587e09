// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace dragoman {

namespace {

const Command* find_command(std::string_view name) {
    const auto all = commands();
    const auto found = std::ranges::find(all, name, &Command::name);
    return found == all.end() ? nullptr : &*found;
}

const Command& named_command(std::string_view name) {
    if (const auto* command = find_command(name)) return *command;
    std::vector<std::string> names;
    for (const auto& command : commands()) names.emplace_back(command.name);
    throw UsageError{fmt::format("unknown command '{}'{}", name, suggestion(name, names))};
}

int run_command(const Arguments& arguments, Streams& streams) {
    if (arguments.empty()) {
        run_help({}, streams);
        return misuse;
    }
    if (arguments.front() == "--help" || arguments.front() == "-h") return run_help({}, streams);
    if (arguments.front() == "--version") return run_version({}, streams);
    return named_command(arguments.front()).run({arguments.begin() + 1, arguments.end()}, streams);
}

} // namespace

int run_help(const Arguments& arguments, Streams& streams) {
    if (!arguments.empty() && arguments.front() == "kinds") {
        for (const auto& row : kinds()) streams.out << fmt::format("  {:<11}{}\n", row.name, row.meaning);
        return done;
    }
    if (!arguments.empty()) {
        const auto& command = named_command(arguments.front());
        if (command.run != run_help && command.run != run_version) return command.run({"--help"}, streams);
    }
    streams.out << "dragoman builds a knowledge graph of diplomacy in time from news articles.\n\n"
                   "usage: dragoman COMMAND [OPTION...]\n\n";
    for (const auto& command : commands()) streams.out << fmt::format("  {:<10}{}\n", command.name, command.summary);
    streams.out << "\n'dragoman help COMMAND' lists its options, 'dragoman help kinds' the kinds of events.\n";
    return done;
}

int run_version(const Arguments&, Streams& streams) {
    streams.out << "dragoman " DRAGOMAN_VERSION "\n";
    return done;
}

int run_program(const Arguments& arguments, Streams& streams) {
    try {
        return run_command(arguments, streams);
    } catch (const UsageError& error) {
        streams.err << "dragoman: " << error.what() << '\n';
        return misuse;
    } catch (const std::exception& error) {
        streams.err << "dragoman: " << error.what() << '\n';
        return nothing_found;
    }
}

} // namespace dragoman
