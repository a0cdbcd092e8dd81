// From what a person types to nodes and sentences.
#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "core/similar.hpp"
#include "graph/query.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

struct Candidate {
    std::string id, name, kind;
    bool exact_name = false;
    std::int64_t mentions = 0;
    bool group = false;  ///< a role group
};

std::vector<Candidate> candidates(const Database& db, const std::string& text, std::optional<NodeKind> kind) {
    std::vector<Candidate> out;
    Statement s = db.prepare("SELECT id, name, kind, mentions, generic FROM alias JOIN node ON node.id = alias.node WHERE key = ? ORDER BY mentions DESC, id");
    const std::string key = name_key(text);
    for (s.bind(key); s.step();) {
        if (kind && s.text(2) != name_of(*kind)) continue;
        out.push_back({std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), name_key(s.text(1)) == key, s.number(3), s.number(4) != 0});
    }
    return out;
}

/// Names and aliases, as keys, of about the same length: somebody may have meant one of them.
std::vector<std::string> keys_like(const Database& db, const std::string& key) {
    std::vector<std::string> out;
    Statement s = db.prepare("SELECT DISTINCT key FROM alias WHERE length(key) BETWEEN ? AND ? ORDER BY key");
    const auto length = static_cast<std::int64_t>(key.size());
    for (s.bind(length - 2).bind(length + 2); s.step();) out.emplace_back(s.text(0));
    return out;
}

/// Where a place lies: "Arkansas, United States"; its country's code where no more is told.
std::string whereabouts(const Database& db, const std::string& place) {
    std::string out;
    std::set<std::string> passed{place};
    Statement s = db.prepare("SELECT target, name FROM edge JOIN node ON node.id = target WHERE source = ? AND label = 'located_in' AND target LIKE 'place:%' "
                             "ORDER BY node.type = 'country', target");
    for (std::string at = place; s.bind(at).step();) {
        at = s.text(0);
        if (!passed.insert(at).second) break;
        out += (out.empty() ? "" : ", ") + std::string(s.text(1));
        s.reset();
    }
    if (!out.empty()) return out;
    const auto nodes = read_nodes(db, {place}, false);
    return nodes.empty() ? "" : nodes.front().country;
}

std::string jurisdiction(const Database& db, const std::string& policy) {
    const auto nodes = read_nodes(db, {policy}, false);
    return nodes.empty() ? "" : nodes.front().jurisdiction;
}

/// The article that first tells what a node does or what is done to it, with its day.
std::string first_told(const Database& db, const std::string& node) {
    Statement s = db.prepare("SELECT report.article, published FROM edge JOIN evidence ON evidence.edge = edge.number JOIN report ON report.article = evidence.article "
                             "WHERE edge.target = ? ORDER BY published = '', published, report.article LIMIT 1");
    if (!s.bind(node).step()) return {};
    return std::string(s.text(1)) + (s.text(1).empty() ? "" : " ") + "in " + std::string(s.text(0));
}

/// With what tells it apart from others so called.
std::string described(const Database& db, const Candidate& c) {
    std::string out = c.id + "  (" + c.name + ", " + std::to_string(c.mentions) + (c.mentions == 1 ? " mention" : " mentions");
    const auto add = [&](const char* before, const std::string& text) {
        if (!text.empty()) out += std::string("; ") + before + text;
    };
    if (c.kind == name_of(NodeKind::Place)) add("in ", whereabouts(db, c.id));
    if (c.kind == name_of(NodeKind::Policy)) {
        add("of ", jurisdiction(db, c.id));
        add("first told ", first_told(db, c.id));
    }
    return out + ")";
}

[[noreturn]] void ambiguous(const Database& db, const std::string& text, const std::vector<Candidate>& choices) {
    std::string message = "'" + text + "' matches several nodes; give one of these ids:";
    for (const Candidate& c : choices) message += "\n  " + described(db, c);
    throw UsageError(message);
}

/// Words for FTS5: each in double quotes, so that nothing in them is read as syntax.
std::string fts_query(const std::string& words) {
    std::string out;
    for (const auto& word : words_of(fold(words))) out += (out.empty() ? "\"" : " \"") + word + "\"";
    return out;
}

}  // namespace

std::string find_node(const Store& store, const std::string& text, std::optional<NodeKind> kind) {
    const Database& db = store.impl().database;
    if (Statement s = db.prepare("SELECT id FROM node WHERE id = ?"); s.bind(text).step()) return text;
    std::vector<Candidate> found = candidates(db, text, kind);
    if (found.size() > 1) {
        // A node's own name goes before another's alias.
        const auto named = std::count_if(found.begin(), found.end(), [](const Candidate& c) { return c.exact_name; });
        if (named == 1) return std::find_if(found.begin(), found.end(), [](const Candidate& c) { return c.exact_name; })->id;
        ambiguous(db, text, found);
    }
    if (found.size() == 1) return found.front().id;
    // The words of a description, in any of its forms: "access to jails" finds "access to local jails".
    Statement s = db.prepare("SELECT id, name, kind, mentions FROM words JOIN node ON node.id = words.node WHERE words MATCH ? AND words.node <> '' ORDER BY mentions DESC, id LIMIT 12");
    const std::string query = fts_query(text);
    if (!query.empty())
        for (s.bind(query); s.step();)
            if (!kind || s.text(2) == name_of(*kind)) found.push_back({std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), false, s.number(3), false});
    if (found.size() == 1) return found.front().id;
    if (found.size() > 1) ambiguous(db, text, found);
    if (kind)
        if (const auto other = candidates(db, text, std::nullopt); !other.empty())
            throw NotFound("'" + text + "' is no " + std::string(name_of(*kind)) + " but " + other.front().id);
    throw NotFound("nothing in the graph is called '" + text + "'" + did_you_mean(name_key(text), keys_like(db, name_key(text))));
}

std::pair<std::string, std::string> judged_ids(const Store& store, const std::string& a, const std::string& b) {
    const std::string x = find_node(store, a), y = find_node(store, b);
    if (x != y || fold(a) == fold(b)) return {x, y};
    const std::string kind = x.substr(0, x.find(':') + 1);
    const auto part = [&](const std::string& text) { return text == x ? x : kind + slug(text); };
    return {part(a), part(b)};
}

std::vector<std::string> namesakes(const Store& store, const std::string& text, const std::vector<std::string>& chosen) {
    std::vector<std::string> out;
    if (chosen.size() == 1 && text == chosen.front()) return out;
    for (const Candidate& c : candidates(store.impl().database, text, std::nullopt))
        if (!c.group && std::find(chosen.begin(), chosen.end(), c.id) == chosen.end()) out.push_back(described(store.impl().database, c));
    return out;
}

std::vector<std::string> find_nodes(const Store& store, const std::string& text, std::optional<NodeKind> kind) {
    const Database& db = store.impl().database;
    if (Statement s = db.prepare("SELECT 1 FROM node WHERE id = ?"); s.bind(text).step()) return {text};
    const auto found = candidates(db, text, kind);
    const auto meant = [](const Candidate& c) { return c.group || c.exact_name; };
    const auto named_alone = [](const Candidate& c) { return c.exact_name && !c.group; };
    const bool groups_so_called = std::any_of(found.begin(), found.end(), [](const Candidate& c) { return c.exact_name && c.group; });
    const bool groups = std::any_of(found.begin(), found.end(), [](const Candidate& c) { return c.group; });
    // Somebody's alias takes nothing from groups so called; somebody's own name goes before a group's alias.
    if (!groups_so_called && (!groups || std::any_of(found.begin(), found.end(), named_alone))) return {find_node(store, text, kind)};
    std::vector<std::string> out;
    for (const Candidate& c : found)
        if (meant(c)) out.push_back(c.id);
    return out;
}

std::vector<std::string> find_articles(const Store& store, const std::string& text) {
    const Database& db = store.impl().database;
    std::vector<std::string> out;
    for (const char* sql : {"SELECT article FROM report WHERE article = ?", "SELECT article FROM report WHERE hash IN (SELECT article FROM location WHERE path = ?) ORDER BY article"}) {
        Statement s = db.prepare(sql);
        for (s.bind(text); s.step();) out.emplace_back(s.text(0));
        if (!out.empty()) return out;
    }
    throw NotFound("no article '" + text + "'");
}

namespace {

/// When the sentence was published, and which events it tells.
class SentenceFacts {
public:
    explicit SentenceFacts(const Database& db)
        : published_(db.prepare("SELECT published FROM report WHERE article = ?")),
          events_(db.prepare("SELECT DISTINCT node FROM evidence WHERE article = ? AND quote = ? AND node IS NOT NULL ORDER BY node")) {}

    void add(SearchHit& hit) {
        if (published_.bind(hit.article).step()) hit.published = Date::from_iso(published_.text(0));
        published_.reset();
        for (events_.bind(hit.article).bind(hit.name); events_.step();) hit.events.emplace_back(events_.text(0));
        events_.reset();
    }

private:
    Statement published_, events_;
};

}  // namespace

std::vector<SearchHit> search(const Store& store, const std::string& words, std::size_t limit) {
    const std::string query = fts_query(words);
    if (query.empty()) return {};
    std::vector<SearchHit> nodes, sentences;
    Statement s = store.impl().database.prepare("SELECT content, node, article, start FROM words WHERE words MATCH ? ORDER BY rank, article, start, node LIMIT ?");
    for (s.bind(query).bind(static_cast<std::int64_t>(limit * 2)); s.step();) {
        SearchHit hit{std::string(s.text(1)), std::string(s.text(0)), std::string(s.text(2)), static_cast<std::uint32_t>(s.number(3))};
        (hit.node.empty() ? sentences : nodes).push_back(std::move(hit));
    }
    nodes.insert(nodes.end(), sentences.begin(), sentences.end());
    if (nodes.size() > limit) nodes.resize(limit);
    SentenceFacts facts(store.impl().database);
    for (SearchHit& hit : nodes)
        if (hit.node.empty()) facts.add(hit);
    return nodes;
}

}  // namespace pg::graph
