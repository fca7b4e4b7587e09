// SPDX-License-Identifier: MIT
#include "viz/timeline.hpp"
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "core/error.hpp"
#include "io/export.hpp"
#include "viz/dot.hpp"
#include "viz/graphviz.hpp"
#include "viz/svg.hpp"

namespace dragoman {

namespace {

std::string timeline_table(const Selection& selection) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& event : selection.chronicle.events) rows.push_back(event_row(event));
    return format_table(rows);
}

std::string write(const Selection& selection, const std::string& format, const TimelineOptions& options,
                  bool graphviz) {
    if (format == "table") return timeline_table(selection);
    if (format == "jsonl") return events_jsonl(selection.chronicle);
    if (format == "json") return events_json(selection.chronicle) + "\n";
    const auto timeline = layout_timeline(selection, options);
    if (format == "dot") return timeline_dot(timeline);
    return graphviz ? render_svg(timeline_dot(timeline)) : timeline_svg(timeline);
}

} // namespace

int run_timeline(const Arguments& arguments, Streams& streams) {
    CLI::App app{"What happened, in order of time.", "timeline"};
    PictureQuery query;
    TimelineOptions options;
    query.add_to(app);
    app.add_option("--title", options.title, "the title of the picture")->type_name("TEXT");
    app.add_option("--max-lanes", options.max_lanes, "actors with a lane of their own")->type_name("N");
    app.add_option("--max-events", options.max_events, "events drawn; the rest is counted")->type_name("N");
    if (!parse(app, arguments, streams)) return done;

    return query.run([&](const Selection& selection,
                         const std::string& format) { return write(selection, format, options, query.graphviz); },
                     streams);
}

} // namespace dragoman
