#include "graph/store/causes.hpp"

namespace pg::graph {

std::string mark_of(Touch how, const std::string& article) { return (how == Touch::Added ? "+" : how == Touch::Removed ? "-" : "~") + article; }

void Causes::edge(const std::string& source, std::string_view label, const std::string& target, const std::string& mark) {
    by_id_[source + " " + std::string(label) + " " + target].insert(mark);
    by_id_[source].insert(mark);
    by_id_[target].insert(mark);
}

void Causes::collect(const View& view, const Marks& marks) {
    if (marks.empty()) return;
    for (const Node& n : view.nodes)
        for (const Evidence& e : n.evidence)
            if (const auto at = marks.find(e.article); at != marks.end()) by_id_[n.id].insert(at->second);
    for (const Edge& n : view.edges)
        for (const Evidence& e : n.evidence)
            if (const auto at = marks.find(e.article); at != marks.end()) edge(n.source, n.label(), n.target, at->second);
}

void Causes::collect(const Database& database, const Marks& marks) {
    Statement s = database.prepare("SELECT node, source, label, target FROM evidence LEFT JOIN edge ON edge.number = evidence.edge WHERE article = ?");
    for (const auto& [article, mark] : marks) {
        for (s.bind(article); s.step();) {
            if (!s.is_null(0)) by_id_[std::string(s.text(0))].insert(mark);
            else edge(std::string(s.text(1)), s.text(2), std::string(s.text(3)), mark);
        }
        s.reset();
    }
}

std::vector<std::string> Causes::of(const std::string& id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? std::vector<std::string>{} : std::vector<std::string>(at->second.begin(), at->second.end());
}

}  // namespace pg::graph
