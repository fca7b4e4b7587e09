// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "core/query/filter.hpp"
#include "io/store.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Parses a command's arguments. Throws UsageError with CLI11's reason; prints the help and returns false where it is
/// asked for.
bool parse(CLI::App& app, const Arguments& arguments, Streams& streams);

/// --store FILE, of a store that is there.
struct StoreOption {
    std::string path{};
    void add_to(CLI::App& app);
    Store open(Store::Mode mode = Store::Mode::read) const;
};

/// The filters that every query shares.
struct FilterOptions {
    std::vector<std::string> actors{}, kinds{}, places{}, statuses{}, topics{};
    std::string since{}, until{};
    std::size_t limit{};
    void add_to(CLI::App& app);
    Filter filter() const; ///< throws UsageError, with suggestions
};

/// --format and --output. The first format is that of a terminal, the second that of a pipe.
struct OutputOptions {
    std::vector<std::string> formats{};
    std::string format{};
    std::string path{};
    void add_to(CLI::App& app);
    std::string chosen(const Streams& streams) const;
    /// Writes to the file, or to `out`. Throws Error where the file refuses.
    void write(std::string_view text, Streams& streams) const;
};

/// Says on `err`, with suggestions, which of the actors are in no article.
void say_unknown_actors(const Chronicle& chronicle, const std::vector<std::string>& actors, Streams& streams);

/// The answer to the filter; unknown actors are said.
Selection answer(const Chronicle& chronicle, const Filter& filter, Streams& streams);

/// "'timelin'" and up to three names that may have been meant: "; did you mean 'timeline'?", or "".
std::string suggestion(std::string_view word, std::vector<std::string> candidates);

/// What a query takes that is answered by a table, JSON or a picture.
struct PictureQuery {
    StoreOption store{};
    FilterOptions filters{};
    OutputOptions output{{"table", "jsonl", "json", "svg", "dot"}, {}, {}};
    bool graphviz{};
    void add_to(CLI::App& app);
    /// Asks the store, writes what `write(selection, format)` makes of the answer, and gives the exit code.
    int run(const std::function<std::string(const Selection&, const std::string&)>& write, Streams& streams) const;
};

/// Why the folder of datasets is where it is: --datasets, beside the program, or in the source tree.
std::string datasets_folder(const std::string& given);

} // namespace dragoman
