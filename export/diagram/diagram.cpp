#include "export/diagram/diagram.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "export/diagram/labels.hpp"
#include "export/diagram/legend.hpp"
#include "export/diagram/style.hpp"
#include "export/safe_url.hpp"

namespace pg::exporting {

namespace {

/// Edges are led around nodes up to this many; it takes time that grows with the square.
constexpr std::size_t largest_routed = 120;
/// So many events of one actor stand in one column before a second one begins.
constexpr std::size_t tallest_column = 10;

class Drawing {
public:
    Drawing(const graph::View& view, const Framing& framing, Links links) : graph_("policygraph"), view_(view), framing_(framing), links_(links), lines_(lines_of(view)) {
        if (framing.quotes)
            for (const auto& article : view.articles) urls_.emplace(article.id, safe_url(article.url));
        std::set<std::string_view> tied(framing.centre.begin(), framing.centre.end());
        for (const auto& line : lines_) tied.insert({line.from->id, line.to->id});
        for (const auto& node : view.nodes)
            if (lines_.empty() || tied.contains(node.id)) drawn_.push_back(&node);
        settings();
        for (const auto* node : drawn_) add(*node);
        for (const auto& line : lines_)
            if (line.role == Role::Agent) ++agent_of_[line.from->id];
        for (const auto& line : lines_) add(line);
    }
    DotGraph take() { return std::move(graph_); }

private:
    bool layered() const { return view_.nodes.size() <= largest_layered; }

    void settings() {
        for (const auto& [name, value] : {std::pair{"rankdir", "LR"}, {"charset", "UTF-8"}, {"fontname", font}, {"fontsize", "10"}, {"fontcolor", ink}, {"bgcolor", "white"},
                                          {"pad", "0.3"}, {"labelloc", "t"}, {"labeljust", "l"}, {"nodesep", "0.18"}, {"ranksep", "0.55"}, {"outputorder", "edgesfirst"}})
            graph_.set(name, value);
        graph_.set("layout", layered() ? "dot" : "sfdp");
        if (!layered()) {
            for (const auto& [name, value] : {std::pair{"overlap", "prism"}, {"K", "0.9"}, {"repulsiveforce", "1.5"}, {"start", "1"}}) graph_.set(name, value);
            graph_.set("splines", view_.nodes.size() <= largest_routed ? "true" : "line");
        }
        if (const auto label = caption(framing_, drawn_, lines_); !label.empty()) graph_.set_html("label", label);
        for (const auto& [name, value] :
             {std::pair{"fontname", font}, {"fontsize", "11"}, {"fontcolor", ink}, {"margin", "0.12,0.06"}, {"height", "0.3"}, {"width", "0.5"}})
            graph_.node_default(name, value);
        for (const auto& [name, value] : {std::pair{"fontname", font}, {"fontsize", "9"}, {"fontcolor", faint_ink}, {"arrowsize", "0.7"}})
            graph_.edge_default(name, value);
    }

    void add(const graph::Node& node) {
        auto* drawn = graph_.node(node.id);
        const auto look = style_of(node);
        const bool event = node.kind == NodeKind::Event;
        const bool negated = event && node.status == Status::Negated;
        graph_.set_text(drawn, "label", label_of(node, view_));
        graph_.set(drawn, "shape", look.shape);
        graph_.set(drawn, "style", std::string(look.style) + "," + line_of(node));
        graph_.set(drawn, "fillcolor", negated ? negated_fill : look.fill);
        graph_.set(drawn, "color", negated ? negated_colour : look.border);
        if (negated) graph_.set(drawn, "fontcolor", negated_colour);
        if (event) {
            graph_.set(drawn, "fontsize", "10");
            graph_.set(drawn, "margin", "0.02,0.01");
        }
        if (framing_.centre.contains(node.id)) emphasise(drawn, look);
        graph_.set_text(drawn, "tooltip", tooltip_of(node, framing_.quotes));
        if (event && links_ == Links::Entries) graph_.set_text(drawn, "URL", "#" + entry_of(node));
        else if (links_ == Links::Articles) link(drawn, node.evidence);
        handles_.emplace(node.id, drawn);
    }

    void emphasise(DotGraph::Node* drawn, const NodeStyle& look) {
        graph_.set(drawn, "fillcolor", look.border);
        graph_.set(drawn, "fontcolor", "#FFFFFF");
        graph_.set(drawn, "fontsize", "16");
        graph_.set(drawn, "margin", "0.2,0.12");
    }

    void add(const Line& line) {
        auto* drawn = graph_.edge(handles_.at(line.from->id), handles_.at(line.to->id));
        const auto look = style_of(line);
        const bool negated = line.event != nullptr && line.event->status == Status::Negated;
        const bool from_event = line.event == line.from;
        graph_.set(drawn, "color", negated ? negated_colour : look.colour);
        graph_.set(drawn, "arrowhead", negated && from_event && !line.mutual ? "tee" : look.head);
        graph_.set(drawn, "penwidth", look.width);
        graph_.set(drawn, "style", line.role == Role::Claimant ? "dotted" : line.event != nullptr ? line_of(*line.event) : "solid");
        graph_.set(drawn, "weight", line.role == Role::Place || !line.role ? "1" : "3");
        if (const auto label = label_of(line); !label.empty()) {
            graph_.set_text(drawn, "label", label);
            graph_.set(drawn, "fontcolor", look.colour);
        }
        if (line.role == Role::Agent) stagger(drawn, line.from->id);
        graph_.set_text(drawn, "tooltip", tooltip_of(line, view_, framing_.quotes));
        if (links_ == Links::Entries) graph_.set_text(drawn, "URL", "#" + (line.event != nullptr ? entry_of(*line.event) : entry_of(line.edges.front())));
        else link(drawn, view_.edges[line.edges.front()].evidence);
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
    const graph::View& view_;
    const Framing& framing_;
    Links links_;
    std::vector<Line> lines_;
    std::vector<const graph::Node*> drawn_;
    std::map<std::string_view, std::string> urls_;
    std::map<std::string_view, DotGraph::Node*> handles_;
    std::map<std::string_view, std::size_t> agent_of_, turn_;
};

}  // namespace

DotGraph draw(const graph::View& view, const Framing& framing, Links links) { return Drawing(view, framing, links).take(); }

std::string entry_of(const graph::Node& event) { return event.id; }
std::string entry_of(std::size_t edge) { return "relation:" + std::to_string(edge + 1); }

}  // namespace pg::exporting
