// Why something is in the graph, whether the file is sound, and free questions in SQL.
#include <chrono>

#include "core/error.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds sql_limit{30};

int stop_late(void* deadline) { return Clock::now() > *static_cast<Clock::time_point*>(deadline) ? 1 : 0; }

/// Only reading is allowed: no PRAGMA, no ATTACH, no writing.
int allow_reading(void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE ? SQLITE_OK : SQLITE_DENY;
}

/// Sets and clears what guards a query.
class Guard {
public:
    explicit Guard(sqlite3* db) : db_(db), deadline_(Clock::now() + sql_limit) {
        sqlite3_set_authorizer(db_, allow_reading, nullptr);
        sqlite3_progress_handler(db_, 10000, stop_late, &deadline_);
    }
    ~Guard() {
        sqlite3_set_authorizer(db_, nullptr, nullptr);
        sqlite3_progress_handler(db_, 0, nullptr, nullptr);
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

private:
    sqlite3* db_;
    Clock::time_point deadline_;
};

void check_quotes(const Database& db, std::vector<std::string>& wrong) {
    Statement articles = db.prepare("SELECT report.article, article.text FROM report LEFT JOIN article ON article.hash = report.hash ORDER BY report.article");
    Statement evidence = db.prepare("SELECT start, until, trigger, quote FROM evidence WHERE article = ?");
    while (articles.step()) {
        const std::string id(articles.text(0)), text(articles.text(1));
        const utf8::CodePointIndex points(text);
        for (evidence.bind(id); evidence.step();) {
            const auto begin = points.byte_of(static_cast<std::uint32_t>(evidence.number(0))), end = points.byte_of(static_cast<std::uint32_t>(evidence.number(1)));
            if (begin > end || std::string_view(text).substr(begin, end - begin) != evidence.text(2) || text.find(evidence.text(3)) == std::string::npos)
                wrong.push_back("article " + id + ": '" + std::string(evidence.text(2)) + "' does not stand at " + std::to_string(evidence.number(0)));
        }
        evidence.reset();
    }
}

bool same(const Node& a, const Node& b) {
    return a.id == b.id && a.name == b.name && a.aliases == b.aliases && a.ids == b.ids && a.event_type == b.event_type && a.act == b.act && a.status == b.status &&
           a.date == b.date && a.mentions == b.mentions && a.articles == b.articles && a.reports == b.reports && a.evidence == b.evidence && a.offices == b.offices;
}

void check_derivation(const Store& store, std::vector<std::string>& wrong) {
    const Database& db = store.impl().database;
    Statement stale = db.prepare("SELECT value FROM state WHERE name = 'stale'");
    if (stale.step() && stale.text(0) != "0") {
        wrong.push_back("the graph was not derived since its articles changed: the last build was interrupted; run `policygraph build` again");
        return;
    }
    const View fresh = derive(observed_articles(db), store.judgements()).view, stored = read_view(db);
    if (fresh.nodes.size() != stored.nodes.size()) wrong.push_back("nodes: " + std::to_string(stored.nodes.size()) + " stored, " + std::to_string(fresh.nodes.size()) + " derived");
    if (fresh.edges.size() != stored.edges.size()) wrong.push_back("edges: " + std::to_string(stored.edges.size()) + " stored, " + std::to_string(fresh.edges.size()) + " derived");
    for (std::size_t i = 0; i < std::min(fresh.nodes.size(), stored.nodes.size()); ++i)
        if (!same(fresh.nodes[i], stored.nodes[i])) wrong.push_back("node " + stored.nodes[i].id + " differs from what its articles say");
    for (std::size_t i = 0; i < std::min(fresh.edges.size(), stored.edges.size()); ++i) {
        const Edge &a = fresh.edges[i], &b = stored.edges[i];
        if (a.source != b.source || a.target != b.target || a.label() != b.label() || a.evidence != b.evidence)
            wrong.push_back("edge " + b.source + " " + std::string(b.label()) + " " + b.target + " differs from what its articles say");
    }
}

}  // namespace

std::vector<Evidence> why(const Store& store, const std::string& what) {
    const Database& db = store.impl().database;
    const auto parts = split(what, ' ');
    if (parts.size() == 3) {
        const std::string source = find_node(store, std::string(parts[0])), target = find_node(store, std::string(parts[2]));
        for (const Edge& e : read_edges(db, source, true, true))
            if (e.target == target && e.label() == parts[1]) return e.evidence;
        throw NotFound("no edge '" + what + "'");
    }
    const std::string id = find_node(store, what);
    std::vector<Node> nodes = read_nodes(db, {id});
    return nodes.empty() ? std::vector<Evidence>{} : nodes.front().evidence;
}

Table sql(const Store& store, const std::string& query) {
    const Database& db = store.impl().database;
    const Guard guard(db.handle());
    Table out;
    try {
        Statement s = db.prepare(query);
        if (s.handle() == nullptr) throw UsageError("sql: an empty query");
        for (int c = 0; c < s.columns(); ++c) out.columns.emplace_back(s.column_name(c));
        while (s.step()) {
            out.rows.emplace_back();
            for (int c = 0; c < s.columns(); ++c) out.rows.back().emplace_back(s.text(c));
        }
    } catch (const UsageError&) {
        throw;
    } catch (const Error& e) {
        throw UsageError(std::string("sql: ") + e.what());
    }
    return out;
}

std::vector<std::string> verify(const Store& store) {
    const Database& db = store.impl().database;
    std::vector<std::string> wrong;
    for (const char* check : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
        Statement s = db.prepare(check);
        while (s.step())
            if (s.text(0) != "ok") wrong.push_back(std::string(check).substr(7) + ": " + std::string(s.text(0)));
    }
    check_quotes(db, wrong);
    check_derivation(store, wrong);
    return wrong;
}

}  // namespace pg::graph
