// Which policies somebody means by words, topics or places.
#include <algorithm>
#include <set>

#include "graph/query.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Ids = std::set<std::string, std::less<>>;

std::set<std::string> words_in(std::string_view name) {
    const auto list = words_of(description_key(name));
    return {list.begin(), list.end()};
}

/// Policies of these nodes, and of events in which they take part.
Ids policies_of(const Store& store, const std::vector<std::string>& places) {
    const Database& db = store.impl().database;
    const auto nodes = with_all_within(store, places);
    Ids out;
    Statement own = db.prepare("SELECT target FROM edge WHERE source = ? AND label = 'has_policy'");
    Statement told = db.prepare("SELECT about.target FROM edge AS part JOIN edge AS about ON about.source = part.source AND about.label = 'policy' AND about.role = 1 "
                                "WHERE part.target = ? AND part.role = 1");
    for (auto* statement : {&own, &told})
        for (const auto& node : nodes) {
            for (statement->bind(node); statement->step();) out.emplace(statement->text(0));
            statement->reset();
        }
    return out;
}

Ids all_policies(const Database& db) {
    Ids out;
    Statement s = db.prepare("SELECT id FROM node WHERE kind = 'policy'");
    while (s.step()) out.emplace(s.text(0));
    return out;
}

bool fits(const Node& policy, const PolicyFilter& filter, const std::vector<std::set<std::string>>& wanted) {
    if (!filter.topics.empty() && (!policy.topic || std::find(filter.topics.begin(), filter.topics.end(), *policy.topic) == filter.topics.end())) return false;
    const auto have = words_in(policy.name);
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return std::includes(have.begin(), have.end(), w.begin(), w.end()); });
}

}  // namespace

std::vector<std::string> policies(const Store& store, const PolicyFilter& filter) {
    const Database& db = store.impl().database;
    std::vector<std::set<std::string>> wanted;
    for (const auto& words : filter.words) wanted.push_back(words_in(words));
    const Ids candidates = filter.places.empty() ? all_policies(db) : policies_of(store, filter.places);
    std::vector<std::string> out;
    for (const Node& policy : read_nodes(db, {candidates.begin(), candidates.end()}, false))
        if (fits(policy, filter, wanted)) out.push_back(policy.id);
    return out;
}

}  // namespace pg::graph
