// SPDX-License-Identifier: MIT
#include "viz/graphviz.hpp"

#include "core/error.hpp"

#include <graphviz/gvc.h>

#include <memory>

namespace dragoman {

namespace {

std::string complaints; ///< guarded by graphviz_mutex()

extern "C" int keep_complaint(char* words) {
    complaints += words;
    return 0;
}

struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeLayout {
    GVC_t* context{};
    void operator()(Agraph_t* graph) const { gvFreeLayout(context, graph); }
};
struct FreeData {
    void operator()(char* data) const { gvFreeRenderData(data); }
};

[[noreturn]] void fail(const std::string& what) {
    std::string reason = complaints;
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ')) reason.pop_back();
    throw Error("Graphviz " + what + (reason.empty() ? "" : ": " + reason));
}

} // namespace

std::mutex& graphviz_mutex() {
    static std::mutex mutex;
    return mutex;
}

std::string render_svg(const std::string& dot) {
    const std::lock_guard lock{graphviz_mutex()};
    complaints.clear();
    agseterrf(keep_complaint);
    const std::unique_ptr<GVC_t, FreeContext> context{gvContext()};
    if (!context) fail("cannot start");
    const std::unique_ptr<Agraph_t, CloseGraph> graph{agmemread(dot.c_str())};
    if (!graph) fail("cannot read the graph");
    if (gvLayout(context.get(), graph.get(), "nop") != 0) fail("cannot lay out the graph");
    const std::unique_ptr<Agraph_t, FreeLayout> layout{graph.get(), FreeLayout{context.get()}};
    char* data = nullptr;
    unsigned length = 0;
    if (gvRenderData(context.get(), graph.get(), "svg", &data, &length) != 0 || data == nullptr)
        fail("cannot draw the graph");
    const std::unique_ptr<char, FreeData> owned{data};
    return std::string(data, length);
}

} // namespace dragoman
