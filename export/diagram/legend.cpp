#include "export/diagram/legend.hpp"

#include "export/diagram/style.hpp"

namespace pg::exporting {

namespace {

std::string cell(const std::string& text, const std::string& attributes) {
    return "<TD " + attributes + ">" + text + "</TD>";
}

std::string kind(NodeKind kind, NodeType type, const std::string& text) {
    graph::Node node;
    node.kind = kind;
    node.type = type;
    const auto look = style_of(node);
    const bool round = std::string(look.style).find("rounded") != std::string::npos || kind == NodeKind::Event;
    return cell(text, std::string("BORDER=\"1\" CELLPADDING=\"4\" STYLE=\"") + (round ? "rounded" : "solid") + "\" BGCOLOR=\"" + look.fill +
                          "\" COLOR=\"" + look.border + "\"");
}

std::string line(const std::string& style, const std::string& colour, const std::string& text) {
    return cell(text, "BORDER=\"1\" SIDES=\"B\" CELLPADDING=\"4\" STYLE=\"" + style + "\" COLOR=\"" + colour + "\"");
}

std::string gap() { return "<TD WIDTH=\"14\"></TD>"; }

}  // namespace

std::string legend() {
    const std::string solid = "solid";
    std::string row = kind(NodeKind::Actor, NodeType::Person, "person") + kind(NodeKind::Actor, NodeType::Organization, "organization") +
                      kind(NodeKind::Place, NodeType::City, "place") + kind(NodeKind::Policy, NodeType::Law, "policy") +
                      kind(NodeKind::Event, NodeType::Law, "event") + gap();
    row += line(solid, ink, "happened") + line("dashed", ink, "planned") + line("dotted", ink, "claimed or hypothetical") +
           line(solid, negated_colour, std::string("<FONT COLOR=\"") + negated_colour + "\">✗ denied, did not happen</FONT>");
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"6\"><TR>" + row + "</TR></TABLE>";
}

}  // namespace pg::exporting
