// SPDX-License-Identifier: MIT
#include "io/export.hpp"
#include "cli/options.hpp"

namespace dragoman {

int run_export(const Arguments& arguments, Streams& streams) {
    CLI::App app{"All events for scripts: JSON lines, or the graph in node-link form.", "export"};
    StoreOption store;
    FilterOptions filters;
    OutputOptions output;
    output.formats = {"events", "graph"};
    output.format = "events";
    store.add_to(app);
    filters.add_to(app);
    output.add_to(app);
    if (!parse(app, arguments, streams)) return done;

    const auto filter = filters.filter();
    const auto format = output.chosen(streams);
    const auto selection = answer(store.open().chronicle(), filter, streams);
    output.write(format == "events" ? events_jsonl(selection.chronicle) : graph_json(selection) + "\n", streams);
    return done;
}

} // namespace dragoman
