// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/chronicle.hpp"
#include "core/graph/relations.hpp"
#include "core/query/filter.hpp"

#include <span>
#include <string>

namespace dragoman {

/// One event as a JSON object without a line end, in the fixed format of docs/formats.md. `articles` gives the URLs
/// (sorted by id, as a chronicle has them).
std::string event_json(const Event& event, std::span<const ArticleInfo> articles);

/// Events as JSON lines, one event a line, in the order of the chronicle.
std::string events_jsonl(const Chronicle& chronicle);

/// Events as one JSON array, without a line end.
std::string events_json(const Chronicle& chronicle);

/// The graph in node-link form, as networkx.node_link_graph and D3 read it: a directed multigraph whose nodes are
/// actors and whose links are events, one link a pair of actors that the event ties ("key" is the event's id). The
/// array of links stands under "links" and once more under "edges", since NetworkX changed the name. No line end.
std::string graph_json(const Selection& selection);

/// Relations, one JSON object a line: a, b, names, counts, polarity.
std::string relations_jsonl(std::span<const Relation> relations, const Chronicle& chronicle);

} // namespace dragoman
