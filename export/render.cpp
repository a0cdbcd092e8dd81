#include "export/render.hpp"

#include <graphviz/gvc.h>

#include <cstdlib>
#include <memory>

#include "core/error.hpp"
#include "export/diagram/diagram.hpp"
#include "export/page.hpp"

namespace pg::exporting {

namespace {

int ignore_message(char*) { return 0; }

/// Graphviz's context: one for the process, as loading its plugins twice is not supported. Used under graphviz_mutex() only.
GVC_t* context() {
    static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> instance(gvContext(), gvFreeContext);
    return instance.get();
}

std::string rendered(const graph::View& view, const Framing& framing, const char* format, Links links = Links::Articles) {
    const std::scoped_lock lock(graphviz_mutex());
    const auto drawing = draw(view, framing, links);
    auto* graph = static_cast<Agraph_t*>(drawing.handle());
    agseterrf(ignore_message);
    std::srand(1);  // sfdp and prism draw from the process's random numbers
    srand48(1);
    const char* engine = view.nodes.size() <= largest_layered ? "dot" : "sfdp";
    if (gvLayout(context(), graph, engine) != 0) throw Error(std::string("Graphviz could not lay out the picture with ") + engine);
    char* bytes = nullptr;
    unsigned size = 0;
    const int failed = gvRenderData(context(), graph, format, &bytes, &size);
    std::string out = failed == 0 && bytes != nullptr ? std::string(bytes, size) : std::string();
    if (bytes != nullptr) gvFreeRenderData(bytes);
    gvFreeLayout(context(), graph);
    if (out.empty()) throw Error(std::string("Graphviz could not draw the picture as ") + format + ": is its plugin installed?");
    return out;
}

/// The page tells title and notes itself.
std::string page_of(const graph::View& view, const Framing& framing) {
    auto untitled = framing;
    untitled.title.clear();
    untitled.notes.clear();
    return page(view, framing, rendered(view, untitled, "svg", Links::Entries));
}

}  // namespace

void render(const graph::View& view, const Framing& framing, Picture picture, Output& output) {
    const auto bytes = picture == Picture::Html ? page_of(view, framing) : rendered(view, framing, std::string(name_of(picture)).c_str());
    output.file("").write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    output.close();
}

}  // namespace pg::exporting
