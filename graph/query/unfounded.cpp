// Judgements of which no article tells any more.
#include <set>

#include "graph/query.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

/// Ids of nodes, and the ids that each of their names has by itself.
std::set<std::string> told_ids(const Database& db) {
    std::set<std::string> out;
    Statement s = db.prepare(std::string("SELECT ") + node_columns + " FROM node WHERE kind <> 'event'");
    while (s.step()) {
        const Node node = node_of_row(s);
        const std::string kind = std::string(name_of(node.kind)) + ":";
        out.insert(node.id);
        out.insert(kind + slug(node.name));
        for (const auto& alias : node.aliases) out.insert(kind + slug(alias));
    }
    return out;
}

bool is_node_id(const std::string& text) {
    const auto kind = from_name<NodeKind>(text.substr(0, text.find(':')));
    return kind && *kind != NodeKind::Event && text.find(':') != std::string::npos;
}

}  // namespace

std::vector<Judgement> unfounded(const Store& store) {
    std::vector<Judgement> out = store.judgements();
    if (out.empty()) return out;
    const auto told = told_ids(store.impl().database);
    const auto is_told = [&](const std::string& text) { return !is_node_id(text) || told.contains(text); };
    std::erase_if(out, [&](const Judgement& j) { return is_told(j.a) && is_told(j.b); });
    return out;
}

}  // namespace pg::graph
