#include "extract/events/act_of.hpp"

namespace pg::extract {

std::optional<Act> act_of(const EntityLayer& layer, const Clause& clause, const Frame& frame) {
    // "introduced mortgage rules": bills are introduced to become law; rules, programmes and what else one does are in force.
    if (frame.act == Act::Propose && frame.name.starts_with("introduce/") && clause.object != no_token)
        if (const auto policy = layer.headed_by(clause.object, NodeKind::Policy)) {
            const NodeType type = layer.entity_of(*policy).type;
            if (type == NodeType::Rule || type == NodeType::Order || type == NodeType::Programme || type == NodeType::Practice) return Act::Implement;
        }
    if (frame.act != Act::Propose || clause.nominal || clause.subject == no_token) return frame.act;
    const auto policy = layer.headed_by(clause.subject, NodeKind::Policy);
    if (!policy) return frame.act;
    const NodeType type = layer.entity_of(*policy).type;
    return type == NodeType::Bill || type == NodeType::Proposal ? frame.act : std::optional(Act::Implement);
}

}  // namespace pg::extract
