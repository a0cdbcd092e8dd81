#include "graph/query/select.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/query/best_connected.hpp"
#include "graph/event_row.hpp"

namespace pg::graph {
namespace {

/// The type of events without one.
constexpr std::string_view untyped = "NONE";

using Index = std::map<std::string, std::size_t, std::less<>>;

class Selector {
public:
    Selector(View view, const Selection& selection) : view_(std::move(view)), selection_(selection) {
        for (std::size_t i = 0; i < view_.nodes.size(); ++i) index_[view_.nodes[i].id] = i;
        for (std::size_t i = 0; i < view_.articles.size(); ++i) article_[view_.articles[i].id] = i;
        keep_.assign(view_.nodes.size(), true);
        if (selection_.known_by) forget_later_articles();
        if (selection_.since || selection_.until) forget_relations_of_other_times();
        neighbours_.resize(view_.nodes.size());
        for (const Edge& e : view_.edges) {
            ends_.emplace_back(index_.at(e.source), index_.at(e.target));
            neighbours_[ends_.back().first].push_back(ends_.back().second);
            neighbours_[ends_.back().second].push_back(ends_.back().first);
        }
    }

    View run() {
        for (std::size_t i = 0; i < keep_.size(); ++i) keep_[i] = keep_[i] && fits(view_.nodes[i]);
        if (selection_.events) drop_bystanders();
        if (!selection_.around.empty()) near();
        if (chooses_events() && selection_.around.empty()) drop_what_nothing_chosen_needs();
        if (selection_.top) top(*selection_.top);
        if (chooses_nodes()) drop_lonely_events();
        if (selection_.whole_events) bring_back_participants();
        return compact();
    }

private:
    bool is_event(std::size_t i) const { return view_.nodes[i].kind == NodeKind::Event; }
    /// Whether both ends of an edge are still there.
    bool stands(std::size_t edge) const { return keep_[ends_[edge].first] && keep_[ends_[edge].second]; }

    /// Then events follow their participants, unless events themselves were asked for.
    bool chooses_nodes() const {
        if (std::count(selection_.kinds.begin(), selection_.kinds.end(), NodeKind::Event) != 0) return false;
        return !selection_.around.empty() || selection_.top || selection_.min_articles > 0 || !selection_.kinds.empty() || !selection_.types.empty();
    }
    bool asks_for_event_types() const {
        return std::any_of(selection_.types.begin(), selection_.types.end(), [](const auto& t) { return t == untyped || from_name<EventType>(t).has_value(); });
    }
    bool asks_for_what_did_not_happen_only() const {
        return std::find(selection_.statuses.begin(), selection_.statuses.end(), Status::Actual) == selection_.statuses.end();
    }
    /// Then nodes follow the events, and what is told of the time asked for.
    bool chooses_events() const { return selection_.since || selection_.until || asks_for_event_types() || asks_for_what_did_not_happen_only(); }

    void forget_later_articles() {
        const auto later = [&](const Evidence& e) {
            const auto at = article_.find(e.article);
            const auto& published = view_.articles[at->second].published;
            return !published || published->first_day() > selection_.known_by->last_day();
        };
        for (std::size_t i = 0; i < keep_.size(); ++i) {
            if (!is_event(i)) continue;
            std::erase_if(view_.nodes[i].evidence, later);
            keep_[i] = !view_.nodes[i].evidence.empty();
        }
        for (Edge& e : view_.edges) std::erase_if(e.evidence, later);
        std::erase_if(view_.edges, [](const Edge& e) { return e.evidence.empty(); });
    }

    /// A standing relation belongs to the time in which articles tell it.
    void forget_relations_of_other_times() {
        const auto other_time = [&](const Evidence& e) {
            const auto& published = view_.articles[article_.find(e.article)->second].published;
            return !published || !meets_time(*published, *published);
        };
        for (Edge& e : view_.edges)
            if (e.relation) std::erase_if(e.evidence, other_time);
        std::erase_if(view_.edges, [](const Edge& e) { return e.relation && e.evidence.empty(); });
    }

    bool meets_time(const Date& first, const Date& last) const {
        return (!selection_.since || last.last_day() >= selection_.since->first_day()) && (!selection_.until || first.first_day() <= selection_.until->last_day());
    }

    bool in_time(const Node& n) const {
        if (!selection_.since && !selection_.until) return true;
        const auto date = Date::from_iso(sort_date(n, view_.articles));
        return date && meets_time(*date, n.date.end.known() ? n.date.end : *date);
    }

    template <typename T>
    static bool among(const std::vector<T>& wanted, const T& value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    }

    bool is_centre(const Node& n) const { return std::count(selection_.around.begin(), selection_.around.end(), n.id) != 0; }
    bool event_fits(const Node& n) const {
        if (selection_.events && !std::binary_search(selection_.events->begin(), selection_.events->end(), n.id)) return false;
        return among(selection_.statuses, n.status) && graph::fits(selection_.claimed, n.claimed) && in_time(n);
    }

    bool fits(const Node& n) const {
        const bool event = n.kind == NodeKind::Event;
        if (!among(selection_.kinds, n.kind) && !is_centre(n) && !(event && selection_.whole_events)) return false;
        const std::string type(event ? (n.event_type ? name_of(*n.event_type) : untyped) : name_of(*n.type));
        if (event) return event_fits(n) && (!asks_for_event_types() || among(selection_.types, type));
        const bool some_node_type = std::any_of(selection_.types.begin(), selection_.types.end(), [](const auto& t) { return from_name<NodeType>(t).has_value(); });
        return (!some_node_type || among(selection_.types, type)) && n.articles >= selection_.min_articles;
    }

    /// Nodes that take part in no event that is kept.
    void drop_bystanders() {
        std::vector<bool> takes_part(keep_.size(), false);
        for (std::size_t e = 0; e < ends_.size(); ++e)
            if (view_.edges[e].role && stands(e)) takes_part[ends_[e].second] = true;
        for (std::size_t i = 0; i < keep_.size(); ++i)
            if (!is_event(i) && !takes_part[i] && !is_centre(view_.nodes[i])) keep_[i] = false;
    }

    /// A hop leads from a node over an event or a relation to another node.
    void near() {
        std::vector<bool> reached(keep_.size(), false);
        std::vector<std::size_t> front = centre();
        for (std::size_t i : front) reached[i] = true;
        for (unsigned hop = 0; hop < selection_.hops; ++hop) {
            std::vector<std::size_t> next;
            const auto reach = [&](std::size_t i) {
                if (!keep_[i] || reached[i]) return false;
                reached[i] = true;
                next.push_back(i);
                return true;
            };
            for (std::size_t i : front)
                for (std::size_t n : neighbours_[i]) {
                    if (!reach(n)) continue;
                    if (!is_event(n)) continue;
                    for (std::size_t other : neighbours_[n]) reach(other);
                }
            front = std::move(next);
        }
        for (std::size_t i = 0; i < keep_.size(); ++i) keep_[i] = keep_[i] && reached[i];
    }

    std::vector<std::size_t> centre() const {
        std::vector<std::size_t> out;
        for (const auto& id : selection_.around)
            if (const auto at = index_.find(id); at != index_.end() && keep_[at->second]) out.push_back(at->second);
        return out;
    }

    /// Leaves the events, who takes part in them, and what relations tie that were told in the time asked for.
    void drop_what_nothing_chosen_needs() {
        const bool relations_too = !asks_for_event_types() && !asks_for_what_did_not_happen_only();
        std::vector<bool> needed(keep_.size(), false);
        for (std::size_t i = 0; i < keep_.size(); ++i) needed[i] = is_event(i);
        for (std::size_t e = 0; e < ends_.size(); ++e)
            if (stands(e) && (view_.edges[e].role || relations_too)) needed[ends_[e].first] = needed[ends_[e].second] = true;
        for (std::size_t i = 0; i < keep_.size(); ++i) keep_[i] = keep_[i] && needed[i];
    }

    /// Of whole events the most reported ones, else the best connected nodes.
    void top(std::uint32_t count) {
        if (selection_.whole_events) return most_reported(count);
        keep_ = best_connected(keep_, ties_of(view_, ends_, keep_), centre(), count);
    }

    void most_reported(std::uint32_t count) {
        std::vector<std::size_t> events;
        for (std::size_t i = 0; i < keep_.size(); ++i)
            if (keep_[i] && is_event(i)) events.push_back(i);
        std::stable_sort(events.begin(), events.end(), [&](std::size_t a, std::size_t b) { return view_.nodes[a].reports > view_.nodes[b].reports; });
        for (std::size_t k = count; k < events.size(); ++k) keep_[events[k]] = false;
    }

    void drop_lonely_events() {
        std::vector<bool> tied(keep_.size(), false);
        for (std::size_t e = 0; e < ends_.size(); ++e)
            if (view_.edges[e].role && stands(e)) tied[ends_[e].first] = true;
        for (std::size_t i = 0; i < keep_.size(); ++i)
            if (is_event(i) && !tied[i]) keep_[i] = false;
    }

    void bring_back_participants() {
        for (std::size_t e = 0; e < ends_.size(); ++e)
            if (view_.edges[e].role && keep_[ends_[e].first]) keep_[ends_[e].second] = true;
    }

    View compact() {
        View out;
        std::set<std::string> cited;
        for (std::size_t i = 0; i < keep_.size(); ++i)
            if (keep_[i]) out.nodes.push_back(std::move(view_.nodes[i]));
        for (std::size_t e = 0; e < ends_.size(); ++e)
            if (stands(e)) out.edges.push_back(std::move(view_.edges[e]));
        for (const Node& n : out.nodes)
            for (const Evidence& e : n.evidence) cited.insert(e.article);
        for (const Edge& n : out.edges)
            for (const Evidence& e : n.evidence) cited.insert(e.article);
        const bool whole = selection_.around.empty() && !selection_.top && !selection_.known_by && !chooses_events();
        for (ArticleInfo& a : view_.articles)
            if (whole || cited.contains(a.id)) out.articles.push_back(std::move(a));
        return out;
    }

    View view_;
    const Selection& selection_;
    Index index_, article_;
    std::vector<bool> keep_;
    std::vector<std::pair<std::size_t, std::size_t>> ends_;  ///< of each edge
    std::vector<std::vector<std::size_t>> neighbours_;
};

}  // namespace

std::string sort_date(const Node& event, const std::vector<ArticleInfo>& articles) {
    if (event.date.start.known()) return event.date.start.iso();
    const auto day = reported(event.evidence, articles);
    return day ? day->iso() : std::string();
}

View select(View view, const Selection& selection) { return Selector(std::move(view), selection).run(); }

}  // namespace pg::graph
