#include "export/diagram/style.hpp"

namespace pg::exporting {

namespace {

constexpr const char* blue = "#2F5D8C";
constexpr const char* green = "#4B8B3B";
constexpr const char* gold = "#9A6F00";
constexpr const char* grey = "#6B7785";
constexpr const char* purple = "#5E3C99";
constexpr const char* orange = "#E66101";

}  // namespace

NodeStyle style_of(const graph::Node& node) {
    switch (node.kind) {
        case NodeKind::Place: return {"box", "filled,rounded", "#DDEFD8", green};
        case NodeKind::Policy: return {"note", "filled", "#FDF0C4", gold};
        case NodeKind::Event: return {"ellipse", "filled", "#FFFFFF", grey};
        case NodeKind::Actor: break;
    }
    if (node.type == NodeType::Person) return {"box", "filled,rounded", "#D9E6F5", blue};
    if (node.type == NodeType::Group || node.generic) return {"box", "filled", "#EEF3F9", blue};
    return {"box", "filled", "#D9E6F5", blue};
}

const char* line_of(const graph::Node& event) {
    if (event.kind != NodeKind::Event) return "solid";
    if (event.claimed || event.status == Status::Hypothetical) return "dotted";
    return event.status == Status::Planned ? "dashed" : "solid";
}

const char* mark_of(const graph::Node& event) {
    if (event.kind != NodeKind::Event) return "";
    return event.status == Status::Negated ? "✗ " : event.status == Status::Hypothetical ? "? " : "";
}

EdgeStyle style_of(RelationType type) {
    switch (type) {
        case RelationType::PartOf:
        case RelationType::MemberOf: return {grey, "odiamond", "1"};
        case RelationType::HoldsOffice: return {grey, "vee", "1"};
        case RelationType::LocatedIn: return {green, "odiamond", "1"};
        case RelationType::BasedIn: return {green, "vee", "1"};
        case RelationType::Supports: return {purple, "vee", "1.8"};
        case RelationType::Opposes: return {orange, "tee", "1.8"};
        case RelationType::HasPolicy:
        case RelationType::Amends:
        case RelationType::Implements: break;
    }
    return {gold, "vee", "1"};
}

EdgeStyle style_of(Role role) {
    switch (role) {
        case Role::Agent: return {blue, "normal", "1.2"};
        case Role::Recipient: return {ink, "normal", "1.2"};
        case Role::Place: return {green, "none", "1"};
        case Role::Policy: return {gold, "vee", "1.2"};
        case Role::Claimant: break;
    }
    return {grey, "none", "1"};
}

EdgeStyle style_of(const Line& line) {
    if (!line.role) return style_of(line.relations.front());
    auto look = style_of(line.mutual ? Role::Agent : *line.role);
    if (line.mutual) look.head = "none";
    return look;
}

std::string spoken(RelationType type) {
    if (type == RelationType::LocatedIn) return "in";
    std::string words(name_of(type));
    for (char& c : words)
        if (c == '_') c = ' ';
    return words;
}

}  // namespace pg::exporting
