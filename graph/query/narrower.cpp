// A question about a policy is one about its narrower descriptions too.
#include <algorithm>
#include <set>

#include "graph/query.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Words = std::set<std::string>;

Words words_in(std::string_view name) {
    const auto list = words_of(description_key(name));
    return {list.begin(), list.end()};
}

/// One word ("treaty") tells too little to include whatever contains it.
constexpr std::size_t telling = 2;

}  // namespace

std::vector<std::string> with_narrower_policies(const Store& store, const std::vector<std::string>& policies) {
    const Database& db = store.impl().database;
    std::set<std::string> all(policies.begin(), policies.end());
    std::vector<Words> asked;
    for (const Node& node : read_nodes(db, policies, false))
        if (auto words = words_in(node.name); words.size() >= telling) asked.push_back(std::move(words));
    if (asked.empty()) return policies;
    Statement s = db.prepare("SELECT id, name FROM node WHERE kind = 'policy'");
    while (s.step()) {
        const Words words = words_in(s.text(1));
        for (const Words& a : asked)
            if (std::includes(words.begin(), words.end(), a.begin(), a.end())) all.emplace(s.text(0));
    }
    return {all.begin(), all.end()};
}

}  // namespace pg::graph
