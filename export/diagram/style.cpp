#include "export/diagram/style.hpp"

namespace pg::exporting {

namespace {

constexpr const char* blue = "#2F5D8C";
constexpr const char* green = "#4B8B3B";
constexpr const char* gold = "#B7860B";
constexpr const char* grey = "#6B7785";
constexpr const char* plum = "#7A4E9E";

EdgeStyle style_of(RelationType type) {
    switch (type) {
        case RelationType::PartOf: return {grey, "odiamond", "1", "part of"};
        case RelationType::MemberOf: return {grey, "odiamond", "1", "member of"};
        case RelationType::HoldsOffice: return {grey, "vee", "1", "holds office"};
        case RelationType::LocatedIn: return {green, "odiamond", "1", "in"};
        case RelationType::BasedIn: return {green, "vee", "1", "based in"};
        case RelationType::Supports: return {plum, "vee", "1.6", "supports"};
        case RelationType::Opposes: return {plum, "tee", "1.6", "opposes"};
        case RelationType::HasPolicy: return {gold, "vee", "1", "has policy"};
        case RelationType::Amends: return {gold, "vee", "1", "amends"};
        case RelationType::Implements: break;
    }
    return {gold, "vee", "1", "implements"};
}

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

EdgeStyle style_of(const graph::Edge& edge) {
    if (!edge.role) return style_of(*edge.relation);
    switch (*edge.role) {
        case Role::Agent: return {blue, "normal", "1.2", ""};
        case Role::Recipient: return {ink, "normal", "1.2", ""};
        case Role::Place: return {green, "none", "1", ""};
        case Role::Policy: return {gold, "vee", "1.2", ""};
        case Role::Claimant: break;
    }
    return {plum, "none", "1", "says"};
}

}  // namespace pg::exporting
