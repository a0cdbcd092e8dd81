#include "export/diagram/diagram.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "export/diagram/legend.hpp"
#include "export/diagram/style.hpp"
#include "export/diagram/wrap.hpp"

namespace pg::exporting {

namespace {

constexpr std::size_t longest_tooltip = 400;
/// Edges are led around nodes up to this many; it takes time that grows with the square.
constexpr std::size_t largest_routed = 120;
/// So many events of one actor stand in one column before a second one begins.
constexpr std::size_t tallest_column = 10;

std::string when(const DateRange& date) {
    const auto start = date.start.iso();
    const auto end = date.end.iso();
    if (start == end || end.empty()) return start;
    return start + " – " + end;
}

std::string label_of(const graph::Node& node) {
    if (node.kind != NodeKind::Event) return wrapped(node.name, 20, 3);
    const std::string mark = node.status == Status::Negated ? "✗ " : "";
    const auto date = when(node.date);
    return wrapped(mark + shortened(node.name, 80), 24, 4) + (date.empty() ? "" : "\n" + date);
}

std::string tooltip_of(const graph::Node& node) {
    if (!node.evidence.empty()) return shortened(node.evidence.front().quote, longest_tooltip);
    std::string text = node.name;
    for (const auto& office : node.offices) text += ", " + office.title;
    return shortened(text, longest_tooltip);
}

/// Edges that say the same about the same two nodes are drawn once.
std::vector<const graph::Edge*> merged(const std::vector<graph::Edge>& edges) {
    std::vector<const graph::Edge*> out;
    std::set<std::tuple<std::string_view, std::string_view, std::string_view>> seen;
    for (const auto& edge : edges)
        if (seen.emplace(edge.source, edge.label(), edge.target).second) out.push_back(&edge);
    return out;
}

std::set<std::string_view> tied_nodes(const std::vector<const graph::Edge*>& edges) {
    std::set<std::string_view> out;
    for (const auto* edge : edges) {
        out.insert(edge->source);
        out.insert(edge->target);
    }
    return out;
}

class Drawing {
public:
    explicit Drawing(const graph::View& view) : graph_("policygraph") {
        for (const auto& article : view.articles) urls_.emplace(article.id, safe_url(article.url));
        settings(view);
        const auto edges = merged(view.edges);
        const auto tied = tied_nodes(edges);
        for (const auto& node : view.nodes)
            if (edges.empty() || tied.contains(node.id)) add(node);
        for (const auto* edge : edges)
            if (edge->role == Role::Agent) ++agent_of_[edge->target];
        for (const auto* edge : edges) add(*edge);
    }
    DotGraph take() { return std::move(graph_); }

private:
    struct Drawn {
        DotGraph::Node* handle;
        const graph::Node* node;
    };

    void settings(const graph::View& view) {
        const bool layered = view.nodes.size() <= largest_layered;
        graph_.set("layout", layered ? "dot" : "sfdp");
        graph_.set("rankdir", "LR");
        graph_.set("charset", "UTF-8");
        graph_.set("fontname", font);
        graph_.set("fontsize", "10");
        graph_.set("fontcolor", ink);
        graph_.set("bgcolor", "white");
        graph_.set("pad", "0.3");
        graph_.set("labelloc", "b");
        graph_.set("nodesep", "0.18");
        graph_.set("ranksep", "0.7");
        graph_.set("outputorder", "edgesfirst");
        if (!layered) {
            graph_.set("overlap", "prism");
            graph_.set("splines", view.nodes.size() <= largest_routed ? "true" : "line");
            graph_.set("K", "0.9");
            graph_.set("repulsiveforce", "1.5");
            graph_.set("start", "1");
        }
        graph_.set_html("label", legend());
        for (const auto& [name, value] :
             {std::pair{"fontname", font}, {"fontsize", "11"}, {"fontcolor", ink}, {"margin", "0.12,0.06"}, {"height", "0.3"}, {"width", "0.5"}})
            graph_.node_default(name, value);
        for (const auto& [name, value] : {std::pair{"fontname", font}, {"fontsize", "9"}, {"fontcolor", "#4A5561"}, {"arrowsize", "0.7"}})
            graph_.edge_default(name, value);
    }

    void add(const graph::Node& node) {
        auto* drawn = graph_.node(node.id);
        const auto look = style_of(node);
        const bool event = node.kind == NodeKind::Event;
        const bool negated = event && node.status == Status::Negated;
        graph_.set_text(drawn, "label", label_of(node));
        graph_.set(drawn, "shape", look.shape);
        graph_.set(drawn, "style", std::string(look.style) + "," + line_of(node));
        graph_.set(drawn, "fillcolor", negated ? "#FDECEA" : look.fill);
        graph_.set(drawn, "color", negated ? negated_colour : look.border);
        if (negated) graph_.set(drawn, "fontcolor", negated_colour);
        if (event) {
            graph_.set(drawn, "fontsize", "10");
            graph_.set(drawn, "margin", "0.02,0.01");
        }
        graph_.set_text(drawn, "tooltip", tooltip_of(node));
        link(drawn, node.evidence);
        nodes_.emplace(node.id, Drawn{drawn, &node});
    }

    void add(const graph::Edge& edge) {
        const auto source = nodes_.find(edge.source);
        const auto target = nodes_.find(edge.target);
        if (source == nodes_.end() || target == nodes_.end()) return;
        const bool towards_event = edge.role == Role::Agent || edge.role == Role::Claimant;
        const auto& from = towards_event ? target->second : source->second;
        const auto& to = towards_event ? source->second : target->second;
        auto* drawn = graph_.edge(from.handle, to.handle);
        const auto look = style_of(edge);
        const bool negated = edge.role && source->second.node->status == Status::Negated;
        graph_.set(drawn, "color", negated ? negated_colour : look.colour);
        graph_.set(drawn, "arrowhead", negated && !towards_event ? "tee" : look.head);
        graph_.set(drawn, "penwidth", look.width);
        graph_.set(drawn, "style", edge.role == Role::Claimant ? "dotted" : edge.role ? line_of(*source->second.node) : "solid");
        if (*look.label != '\0') graph_.set_text(drawn, "label", look.label);
        graph_.set(drawn, "weight", edge.role == Role::Place || edge.relation ? "1" : "3");
        if (edge.role == Role::Agent) stagger(drawn, edge.target);
        const auto said = edge.evidence.empty() ? std::string{} : ": " + edge.evidence.front().quote;
        graph_.set_text(drawn, "tooltip", shortened(std::string(edge.label()) + said, longest_tooltip));
        link(drawn, edge.evidence);
    }

    /// Events of a busy actor stand in several columns, so that the picture does not grow into a tower.
    void stagger(DotGraph::Edge* drawn, const std::string& actor) {
        const auto columns = std::min<std::size_t>(agent_of_[actor] / tallest_column + 1, 4);
        const auto turn = turn_[actor]++;
        if (columns > 1) graph_.set(drawn, "minlen", std::to_string(1 + turn % columns));
    }

    template <typename Thing>
    void link(Thing* drawn, const std::vector<graph::Evidence>& evidence) {
        for (const auto& one : evidence) {
            const auto url = urls_.find(one.article);
            if (url == urls_.end() || url->second.empty()) continue;
            graph_.set_text(drawn, "URL", url->second);
            return;
        }
    }

    DotGraph graph_;
    std::map<std::string_view, std::string> urls_;
    std::map<std::string_view, Drawn> nodes_;
    std::map<std::string_view, std::size_t> agent_of_, turn_;
};

}  // namespace

std::string safe_url(const std::string& url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
    const auto unsafe = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\' || c == '`';
    };
    if (std::any_of(url.begin(), url.end(), unsafe)) return {};
    return url;
}

DotGraph draw(const graph::View& view) { return Drawing(view).take(); }

}  // namespace pg::exporting
