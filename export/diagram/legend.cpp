#include "export/diagram/legend.hpp"

#include <algorithm>
#include <array>

#include "export/diagram/style.hpp"
#include "export/markup.hpp"

namespace pg::exporting {

namespace {

using Nodes = std::vector<const graph::Node*>;

std::string coloured(const std::string& text, const std::string& colour) { return "<FONT COLOR=\"" + colour + "\">" + text + "</FONT>"; }

/// A sign that stands for a line.
std::string drawn(const char* glyph, const std::string& colour) { return "<FONT POINT-SIZE=\"14\" COLOR=\"" + colour + "\"><B>" + glyph + "</B></FONT>"; }

std::string cell(const std::string& text, const std::string& attributes = "CELLPADDING=\"4\"") { return "<TD " + attributes + ">" + text + "</TD><TD WIDTH=\"6\"></TD>"; }

/// A table of its own, so that the cells of one row do not widen those of another. Graphviz gives every column of a row that is too short the same
/// share of what is left: many empty ones take nearly all of it.
std::string row(const std::string& cells) {
    if (cells.empty()) return {};
    return "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"><TR>" + cells +
           "<TD COLSPAN=\"200\"></TD></TR></TABLE></TD></TR>";
}

std::string text_row(const std::string& text, const char* size, const char* colour) {
    return "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"" + std::string(size) + "\" COLOR=\"" + colour + "\">" + escaped_markup(text) + "</FONT></TD></TR>";
}

std::string shape(const graph::Node& like, const std::string& text) {
    const auto look = style_of(like);
    const bool round = std::string(look.style).find("rounded") != std::string::npos || like.kind == NodeKind::Event;
    return cell(text, std::string("BORDER=\"1\" CELLPADDING=\"4\" STYLE=\"") + (round ? "rounded" : "solid") + "\" BGCOLOR=\"" + look.fill + "\" COLOR=\"" +
                          look.border + "\"");
}

std::string name_of_shape(const graph::Node& node) {
    if (node.kind != NodeKind::Actor) return std::string(name_of(node.kind));
    if (node.type == NodeType::Person) return "person";
    return node.type == NodeType::Group || node.generic ? "group" : "organization";
}

std::string shapes(const Nodes& nodes) {
    std::string out;
    for (const char* name : {"person", "organization", "group", "place", "policy", "event"}) {
        const auto like = std::find_if(nodes.begin(), nodes.end(), [&](const auto* node) { return name_of_shape(*node) == name; });
        if (like != nodes.end()) out += shape(**like, name);
    }
    return out;
}

/// The words stand where the node stands from which, or to which, the line leads.
std::string roles(const std::vector<Line>& lines) {
    const auto occurs = [&](Role role, bool mutual) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.role && line.mutual == mutual && (mutual || line.role == role); });
    };
    const auto arrow = [](Role role, const char* glyph) { return drawn(glyph, style_of(role).colour); };
    std::string out;
    if (occurs(Role::Agent, false)) out += cell("who does it " + arrow(Role::Agent, "⟶"));
    if (occurs(Role::Recipient, false)) out += cell(arrow(Role::Recipient, "⟶") + " to whom");
    if (occurs(Role::Agent, true)) out += cell(arrow(Role::Agent, "—") + " takes part");
    if (occurs(Role::Policy, false)) out += cell(arrow(Role::Policy, "⟶") + " about which policy");
    if (occurs(Role::Place, false)) out += cell(arrow(Role::Place, "—") + " where");
    if (occurs(Role::Claimant, false)) out += cell("who says so " + arrow(Role::Claimant, "···"));
    for (const auto side : {RelationType::Supports, RelationType::Opposes})
        if (std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return !line.relations.empty() && line.relations.front() == side; }))
            out += cell(drawn(side == RelationType::Supports ? "⟶" : "⊣", style_of(side).colour) + " " + spoken(side));
    return out;
}

std::string status(const char* style, const char* colour, const std::string& text) {
    return cell(coloured(text, colour), std::string("BORDER=\"1\" SIDES=\"B\" CELLPADDING=\"4\" STYLE=\"") + style + "\" COLOR=\"" + colour + "\"");
}

std::string statuses(const Nodes& nodes) {
    const auto occurs = [&](Status wanted, bool claimed) {
        return std::any_of(nodes.begin(), nodes.end(), [&](const auto* node) {
            return node->kind == NodeKind::Event && (claimed ? node->claimed : node->status == wanted && (!node->claimed || wanted > Status::Planned));
        });
    };
    std::string out;
    if (occurs(Status::Actual, false)) out += status("solid", ink, "happened");
    if (occurs(Status::Planned, false)) out += status("dashed", ink, "planned");
    if (occurs(Status::Actual, true)) out += status("dotted", ink, "only claimed by somebody");
    if (occurs(Status::Hypothetical, false)) out += status("dotted", ink, "? hypothetical");
    if (occurs(Status::Negated, false)) out += status("solid", negated_colour, "✗ denied, did not happen");
    return out;
}

}  // namespace

std::string caption(const Framing& framing, const Nodes& nodes, const std::vector<Line>& lines) {
    std::string rows;
    if (!framing.title.empty()) rows += text_row(framing.title, "18", ink);
    for (const auto& note : framing.notes)
        if (!note.empty()) rows += text_row(note, "10", faint_ink);
    rows += row(shapes(nodes)) + row(roles(lines)) + row(statuses(nodes));
    return rows.empty() ? rows : "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\">" + rows + "<TR><TD HEIGHT=\"8\"></TD></TR></TABLE>";
}

}  // namespace pg::exporting
