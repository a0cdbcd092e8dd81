#include "export/diagram/lines.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/stance.hpp"

namespace pg::exporting {

namespace {

bool takes_part(Role role) { return role == Role::Agent || role == Role::Recipient; }

bool is_stance(RelationType type) { return type == RelationType::Supports || type == RelationType::Opposes; }

/// Every sentence that tells the relation tells the event.
bool same_sentences(const graph::Node& event, const graph::Edge& relation) {
    const auto tells_event = [&](const graph::Evidence& one) {
        return std::any_of(event.evidence.begin(), event.evidence.end(),
                           [&](const graph::Evidence& other) { return other.article == one.article && other.quote == one.quote; });
    };
    return !relation.evidence.empty() && std::all_of(relation.evidence.begin(), relation.evidence.end(), tells_event);
}

/// The event itself is for or against its policy, as the relation says.
bool takes_side(const graph::Node& event, RelationType side) {
    if (event.claimed || (event.status != Status::Actual && event.status != Status::Planned)) return false;
    return std::any_of(event.evidence.begin(), event.evidence.end(),
                       [&](const graph::Evidence& one) { return stance_of(event.event_type, event.act, one.rule) == side; });
}

class Lines {
public:
    explicit Lines(const graph::View& view) : view_(view) {
        for (const auto& node : view.nodes) nodes_.emplace(node.id, &node);
        for (const auto& edge : view.edges)
            if (edge.role == Role::Agent) done_by_[edge.target].push_back(nodes_.at(edge.source));
        for (const auto& edge : view.edges)
            if (edge.role == Role::Policy) about_[edge.source].push_back(edge.target);
    }

    std::vector<Line> run() {
        for (std::size_t e = 0; e < view_.edges.size(); ++e) {
            if (view_.edges[e].role) role(e);
            else if (!told_by_an_event(view_.edges[e])) relation(e);
        }
        return std::move(lines_);
    }

private:
    /// The line of that key, and whether it is new.
    std::pair<Line*, bool> line(const graph::Edge& edge, int sort) {
        const auto [found, fresh] = places_.try_emplace({edge.source, edge.target, sort}, lines_.size());
        if (fresh) lines_.push_back({nodes_.at(edge.source), nodes_.at(edge.target), nullptr, {}, false, {}, {}});
        return {&lines_[found->second], fresh};
    }

    void role(std::size_t e) {
        const auto& edge = view_.edges[e];
        const auto* event = nodes_.at(edge.source);
        const bool mutual = event->event_type && graph::is_mutual(*event->event_type) && takes_part(*edge.role);
        const auto [drawn, fresh] = line(edge, static_cast<int>(mutual ? Role::Agent : *edge.role));
        drawn->edges.push_back(e);
        if (!fresh) return;
        drawn->event = event;
        drawn->role = edge.role;
        drawn->mutual = mutual;
        if (edge.role == Role::Agent || edge.role == Role::Claimant) std::swap(drawn->from, drawn->to);
    }

    /// Stances have lines of their own; other relations of the same two join the first line that is there.
    void relation(std::size_t e) {
        constexpr int first = 100, second = 101;
        const auto& edge = view_.edges[e];
        Line* drawn = line(edge, first).first;
        if (is_stance(*edge.relation) && !drawn->relations.empty() && is_stance(drawn->relations.front()) && drawn->relations.front() != *edge.relation)
            drawn = line(edge, second).first;
        const bool ahead = is_stance(*edge.relation);
        drawn->edges.insert(ahead ? drawn->edges.begin() : drawn->edges.end(), e);
        auto& told = drawn->relations;
        if (std::find(told.begin(), told.end(), *edge.relation) == told.end()) told.insert(ahead ? told.begin() : told.end(), *edge.relation);
    }

    bool told_by_an_event(const graph::Edge& edge) const {
        if (!is_stance(*edge.relation) && edge.relation != RelationType::HasPolicy) return false;
        const auto events = done_by_.find(edge.source);
        if (events == done_by_.end()) return false;
        return std::any_of(events->second.begin(), events->second.end(), [&](const graph::Node* event) {
            const auto policies = about_.find(event->id);
            if (policies == about_.end() || std::find(policies->second.begin(), policies->second.end(), edge.target) == policies->second.end()) return false;
            return same_sentences(*event, edge) || takes_side(*event, *edge.relation);
        });
    }

    const graph::View& view_;
    std::map<std::string_view, const graph::Node*> nodes_;
    std::map<std::string_view, std::vector<const graph::Node*>> done_by_;     ///< agent -> events
    std::map<std::string_view, std::vector<std::string_view>> about_;         ///< event -> policies
    std::map<std::tuple<std::string_view, std::string_view, int>, std::size_t> places_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> lines_of(const graph::View& view) { return Lines(view).run(); }

}  // namespace pg::exporting
