// SPDX-License-Identifier: MIT
#include "viz/graphviz.hpp"

#include "core/error.hpp"

#include <graphviz/gvc.h>

#include <memory>

/// Read by LeakSanitizer, and by nobody else: what fontconfig caches for the Pango plugin and what libgvc keeps of a
/// layout is theirs to free. Graphs are made by libcgraph, so one that we forget to close is still reported.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig.so\nleak:libgvc.so\n";
}

namespace dragoman {

namespace {

std::string complaints; ///< guarded by graphviz_mutex()

extern "C" int keep_complaint(char* words) {
    complaints += words;
    return 0;
}

/// One for the whole process: the Pango plugin (2.42) remembers a font name that gvFreeContext frees, and reads it
/// again with the next context.
GVC_t* context() {
    static GVC_t* const only = gvContext();
    return only;
}

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeLayout {
    void operator()(Agraph_t* graph) const { gvFreeLayout(context(), graph); }
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
    if (context() == nullptr) fail("cannot start");
    const std::unique_ptr<Agraph_t, CloseGraph> graph{agmemread(dot.c_str())};
    if (!graph) fail("cannot read the graph");
    if (gvLayout(context(), graph.get(), "nop") != 0) fail("cannot lay out the graph");
    const std::unique_ptr<Agraph_t, FreeLayout> layout{graph.get()};
    char* data = nullptr;
    unsigned length = 0;
    if (gvRenderData(context(), graph.get(), "svg", &data, &length) != 0 || data == nullptr)
        fail("cannot draw the graph");
    const std::unique_ptr<char, FreeData> owned{data};
    return std::string(data, length);
}

} // namespace dragoman
