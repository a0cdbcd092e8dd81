#include "export/diagram/labels.hpp"

#include "export/dates.hpp"
#include "export/diagram/style.hpp"
#include "export/diagram/wrap.hpp"

namespace pg::exporting {

namespace {

constexpr std::size_t longest_tooltip = 400;

}  // namespace

std::string label_of(const graph::Node& node, const graph::View& view) {
    if (node.kind != NodeKind::Event) return wrapped(node.name, 20, 3);
    const auto when = written_when(node, view.articles);
    return wrapped(mark_of(node) + shortened(node.name, 80), 24, 4) + (when.empty() ? "" : "\n" + when);
}

std::string label_of(const Line& line) {
    std::string out;
    for (const auto relation : line.relations) out += (out.empty() ? "" : ", ") + spoken(relation);
    return out;
}

std::string tooltip_of(const graph::Node& node, bool quotes) {
    if (quotes && !node.evidence.empty()) return shortened(node.evidence.front().quote, longest_tooltip);
    std::string text = node.name;
    for (const auto& office : node.offices) text += ", " + office.title;
    return shortened(text, longest_tooltip);
}

std::string tooltip_of(const Line& line, const graph::View& view, bool quotes) {
    const auto& edge = view.edges[line.edges.front()];
    const auto what = line.role ? std::string(name_of(*line.role)) : label_of(line);
    return shortened(quotes && !edge.evidence.empty() ? what + ": " + edge.evidence.front().quote : what, longest_tooltip);
}

}  // namespace pg::exporting
