// Who supports and who opposes a policy, and whose policy it is, told by what the article's events do.
#include "extract/relations/stances.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace pg::extract {
namespace {

/// What an act upon a policy says about who does it. Office acts and neutral ones say nothing.
std::optional<RelationType> stance_of_act(Act act) {
    switch (act) {
        case Act::Propose: case Act::Adopt: case Act::Uphold: case Act::Fund: return RelationType::Supports;
        case Act::Veto: case Act::Reject: case Act::Challenge: case Act::Repeal: return RelationType::Opposes;
        default: return std::nullopt;
    }
}

std::optional<RelationType> stance_of_type(EventType type) {
    switch (type) {
        case EventType::Support: case EventType::Agree: return RelationType::Supports;
        case EventType::Accuse: case EventType::Reject: case EventType::Protest: return RelationType::Opposes;
        default: return std::nullopt;
    }
}

class StanceFinder {
public:
    StanceFinder(const EntityLayer& layer, std::vector<Relation>& relations) : layer_(layer), relations_(relations) {
        for (const auto& relation : relations)
            if (relation.to) known_.emplace(relation.type, entity(relation.from), entity(*relation.to));
    }

    void read(const EventClaim& event) {
        if (event.status == Status::Hypothetical || event.policy.empty()) return;
        const bool negated = event.status == Status::Negated;
        const auto stance = event.act ? stance_of_act(*event.act) : event.type ? stance_of_type(*event.type) : std::nullopt;
        for (const auto policy : event.policy) {
            if (stance && !negated)
                for (const auto agent : event.agent) add(*stance, agent, policy, event);
            if (event.act == Act::Implement || event.act == Act::Adopt)
                for (const auto agent : event.agent)
                    if (rules(agent)) add(RelationType::HasPolicy, agent, policy, event);
        }
    }

private:
    EntityIndex entity(MentionIndex m) const { return layer_.mentions[m].entity; }
    /// Bodies and places that can have policies.
    bool rules(MentionIndex m) const {
        const Entity& e = layer_.entity_of(m);
        return e.type == NodeType::Government || kind_of(e.type) == NodeKind::Place;
    }

    void add(RelationType type, MentionIndex from, MentionIndex to, const EventClaim& event) {
        if (layer_.entity_of(from).generic && type == RelationType::HasPolicy) return;
        if (!known_.emplace(type, entity(from), entity(to)).second) return;
        Relation relation;
        relation.type = type;
        relation.from = from;
        relation.to = to;
        relation.span = event.sentence;
        relation.confidence = 0.8 * event.confidence;
        relations_.push_back(std::move(relation));
    }

    const EntityLayer& layer_;
    std::vector<Relation>& relations_;
    std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> known_;
};

/// "California's Proposition 8", "Obama's health care law": the possessor has the policy.
void possessed(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations) {
    std::set<std::pair<EntityIndex, EntityIndex>> known;
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        if (layer.kind_of_mention(m) != NodeKind::Policy || layer.mentions[m].form == MentionForm::Pronoun) continue;
        for (const auto c : tree.children(layer.mentions[m].head)) {
            const auto rel = document.tokens[c].deprel;
            if (rel != Deprel::NmodPoss && rel != Deprel::Compound) continue;
            for (const NodeKind kind : {NodeKind::Actor, NodeKind::Place}) {
                const auto owner = layer.headed_by(c, kind);
                if (!owner || layer.entity_of(*owner).generic || layer.mentions[*owner].entity == layer.mentions[m].entity) continue;
                const Entity& e = layer.entity_of(*owner);
                const bool body = e.type == NodeType::Government || kind == NodeKind::Place || (rel == Deprel::NmodPoss && e.type != NodeType::Group);
                if (!body || !known.emplace(layer.mentions[*owner].entity, layer.mentions[m].entity).second) continue;
                Relation relation;
                relation.type = RelationType::HasPolicy;
                relation.from = *owner;
                relation.to = m;
                relation.span = {std::min(layer.mentions[*owner].span.begin, layer.mentions[m].span.begin), std::max(layer.mentions[*owner].span.end, layer.mentions[m].span.end)};
                relation.confidence = 0.7;
                relations.push_back(std::move(relation));
            }
        }
    }
}

}  // namespace

void add_stances(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<EventClaim>& events, std::vector<Relation>& relations) {
    possessed(document, tree, layer, relations);
    StanceFinder finder(layer, relations);
    for (const auto& event : events) finder.read(event);
    std::stable_sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) { return a.span < b.span; });
}

}  // namespace pg::extract
