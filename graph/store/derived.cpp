#include <algorithm>
#include <map>
#include <tuple>

#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/node_json.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

class DerivedWriter {
public:
    explicit DerivedWriter(const Database& db)
        : node_(db.prepare("INSERT INTO node VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")), alias_(db.prepare("INSERT OR IGNORE INTO alias VALUES (?,?)")),
          edge_(db.prepare("INSERT INTO edge VALUES (?,?,?,?,?,?)")), evidence_(db.prepare("INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?,?)")),
          words_(db.prepare("INSERT INTO words VALUES (?,?,?,?)")) {}

    void node(const Node& n, const std::string& seen) {
        const auto name = [this](const auto& value) {
            if (value) node_.bind(name_of(*value));
            else node_.bind_null();
        };
        const auto date = [this](const Date& d) {
            if (d.known()) node_.bind(d.iso());
            else node_.bind_null();
        };
        const bool event = n.kind == NodeKind::Event;
        node_.bind(n.id).bind(name_of(n.kind));
        if (event) name(n.event_type);
        else name(n.type);
        node_.bind(n.name);
        name(n.mode);
        name(n.act);
        if (event) node_.bind(name_of(n.status));
        else node_.bind_null();
        date(n.date.start);
        date(n.date.end);
        if (n.date.known()) node_.bind(name_of(n.date.granularity));
        else node_.bind_null();
        node_.bind(seen).bind(std::int64_t{n.mentions}).bind(std::int64_t{n.articles}).bind(std::int64_t{n.reports}).bind(std::int64_t{n.generic}).bind(std::int64_t{n.claimed});
        node_.bind(n.country).bind_maybe(n.latitude).bind_maybe(n.longitude).bind(detail_of(n));
        node_.run();
        for (const Evidence& e : n.evidence) evidence(e, &n.id, 0);
        if (event) return;
        alias(n.name, n.id);
        for (const auto& a : n.aliases) alias(a, n.id);
        words(n.name, n.id, "", 0);
    }

    void edge(const Edge& e) {
        ++edges_;
        edge_.bind(edges_).bind(e.source).bind(e.label()).bind(std::int64_t{e.role.has_value()}).bind(e.target).bind(e.title).run();
        for (const Evidence& x : e.evidence) evidence(x, nullptr, edges_);
    }

    void words(std::string_view content, std::string_view node, std::string_view article, std::uint32_t start) {
        words_.bind(content).bind(node).bind(article).bind(std::int64_t{start}).run();
    }

private:
    void alias(const std::string& text, const std::string& node) { alias_.bind(name_key(text)).bind(node).run(); }

    void evidence(const Evidence& e, const std::string* node, std::int64_t edge) {
        if (node != nullptr) evidence_.bind(*node).bind_null();
        else evidence_.bind_null().bind(edge);
        evidence_.bind(e.article).bind(std::int64_t{e.start}).bind(std::int64_t{e.end}).bind(e.trigger).bind(e.quote).bind(e.rule).bind(e.confidence).run();
    }

    Statement node_, alias_, edge_, evidence_, words_;
    std::int64_t edges_ = 0;
};

/// First publication of an event's reports: where it is sorted when it has no date.
std::string first_seen(const Node& node, const std::map<std::string, std::string>& published) {
    std::string first;
    for (const Evidence& e : node.evidence) {
        const auto at = published.find(e.article);
        if (at != published.end() && !at->second.empty() && (first.empty() || at->second < first)) first = at->second;
    }
    return first;
}

void write_articles(const Database& database, const Derived& derived, const std::vector<Observed>& observed) {
    std::map<std::string, std::int64_t> copies;
    for (const auto& group : derived.duplicates)
        for (const auto& id : group) copies[id] = static_cast<std::int64_t>(group.size()) - 1;
    std::map<std::string, std::string> hash;
    for (const Observed& o : observed) hash[o.public_id] = o.hash;
    Statement insert = database.prepare("INSERT INTO report VALUES (?,?,?,?,?,?,?)");
    for (const ArticleInfo& a : derived.view.articles)
        insert.bind(a.id).bind(hash[a.id]).bind(a.title).bind(a.source).bind(a.url).bind(a.published ? a.published->iso() : "").bind(copies[a.id]).run();
    Statement suggestion = database.prepare("INSERT INTO suggestion VALUES (?,?)");
    for (const auto& [a, b] : derived.suggestions) suggestion.bind(a).bind(b).run();
}

void write_doubts_and_offices(const Database& database, const Derived& derived) {
    Statement contradiction = database.prepare("INSERT INTO contradiction VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const Contradiction& c : derived.contradictions) {
        contradiction.bind(name_of(c.kind)).bind(c.event).bind(c.other).bind(c.says).bind(c.other_says);
        for (const Evidence* e : {&c.evidence, &c.other_evidence})
            contradiction.bind(e->article).bind(std::int64_t{e->start}).bind(std::int64_t{e->end}).bind(e->trigger).bind(e->quote);
        contradiction.run();
    }
    Statement holding = database.prepare("INSERT INTO holding VALUES (?,?,?,?,?,?,?,?,?,?)");
    for (const Holding& h : derived.holdings)
        holding.bind(h.person).bind(h.title).bind(h.body).bind(h.start.iso()).bind(h.end.iso()).bind(std::int64_t{h.former})
            .bind(h.evidence.article).bind(std::int64_t{h.evidence.start}).bind(std::int64_t{h.evidence.end}).bind(h.evidence.quote).run();
}

}  // namespace

const char* const node_columns =
    "id, kind, type, name, mode, act, status, start, until, granularity, mentions, articles, reports, generic, claimed, country, latitude, longitude, detail";

void write_derived(const Database& database, const Derived& derived, const std::vector<Observed>& observed) {
    database.execute(derived_tables);
    std::map<std::string, std::string> published;
    for (const ArticleInfo& a : derived.view.articles) published[a.id] = a.published ? a.published->iso() : "";
    DerivedWriter writer(database);
    for (const Node& n : derived.view.nodes) writer.node(n, first_seen(n, published));
    for (const Edge& e : derived.view.edges) writer.edge(e);
    // Sentences once each, as the events quote them.
    std::map<std::pair<std::string, std::string>, std::uint32_t> sentences;
    for (const Node& n : derived.view.nodes)
        for (const Evidence& e : n.evidence) sentences.try_emplace({e.article, e.quote}, e.start);
    for (const auto& [key, start] : sentences) writer.words(key.second, "", key.first, start);
    write_articles(database, derived, observed);
    write_doubts_and_offices(database, derived);
    database.execute(derived_indexes);
}

Node node_of_row(const Statement& row) {
    Node n;
    n.id = row.text(0);
    n.kind = from_name<NodeKind>(row.text(1)).value_or(NodeKind::Actor);
    if (n.kind == NodeKind::Event) n.event_type = from_name<EventType>(row.text(2));
    else n.type = from_name<NodeType>(row.text(2));
    n.name = row.text(3);
    n.mode = from_name<Mode>(row.text(4));
    n.act = from_name<Act>(row.text(5));
    n.status = from_name<Status>(row.text(6)).value_or(Status::Actual);
    n.date.start = Date::from_iso(row.text(7)).value_or(Date{});
    n.date.end = Date::from_iso(row.text(8)).value_or(Date{});
    n.date.granularity = from_name<Granularity>(row.text(9)).value_or(Granularity::Unknown);
    n.mentions = static_cast<std::uint32_t>(row.number(10));
    n.articles = static_cast<std::uint32_t>(row.number(11));
    n.reports = static_cast<std::uint32_t>(row.number(12));
    n.generic = row.number(13) != 0;
    n.claimed = row.number(14) != 0;
    n.country = row.text(15);
    if (!row.is_null(16)) n.latitude = row.real(16);
    if (!row.is_null(17)) n.longitude = row.real(17);
    read_detail(row.text(18), n);
    return n;
}

namespace {

Evidence evidence_of_row(const Statement& s, int from) {
    Evidence e;
    e.article = s.text(from);
    e.start = static_cast<std::uint32_t>(s.number(from + 1));
    e.end = static_cast<std::uint32_t>(s.number(from + 2));
    e.trigger = s.text(from + 3);
    e.quote = s.text(from + 4);
    e.rule = s.text(from + 5);
    e.confidence = s.real(from + 6);
    return e;
}

constexpr const char* evidence_columns = "article, start, until, trigger, quote, rule, confidence";

Edge edge_of_row(const Statement& s) {
    Edge e;
    e.source = s.text(1);
    if (s.number(3) != 0) e.role = from_name<Role>(s.text(2));
    else e.relation = from_name<RelationType>(s.text(2));
    e.target = s.text(4);
    e.title = s.text(5);
    return e;
}

}  // namespace

std::vector<Node> read_nodes(const Database& database, const std::vector<std::string>& ids, bool with_evidence) {
    Statement node = database.prepare(std::string("SELECT ") + node_columns + " FROM node WHERE id = ?");
    Statement evidence = database.prepare(std::string("SELECT ") + evidence_columns + " FROM evidence WHERE node = ? ORDER BY article, start, until, rowid");
    std::vector<Node> out;
    for (const auto& id : ids) {
        node.bind(id);
        if (node.step()) {
            out.push_back(node_of_row(node));
            if (with_evidence) {
                for (evidence.bind(id); evidence.step();) out.back().evidence.push_back(evidence_of_row(evidence, 0));
                evidence.reset();
            }
        }
        node.reset();
    }
    return out;
}

std::vector<Edge> read_edges(const Database& database, const std::string& node, bool outgoing, bool with_evidence) {
    Statement edges = database.prepare(outgoing ? "SELECT number, source, label, role, target, title FROM edge WHERE source = ? ORDER BY label, target, number"
                                                : "SELECT number, source, label, role, target, title FROM edge WHERE target = ? ORDER BY label, source, number");
    Statement evidence = database.prepare(std::string("SELECT ") + evidence_columns + " FROM evidence WHERE edge = ? ORDER BY article, start, until, rowid");
    std::vector<Edge> out;
    for (edges.bind(node); edges.step();) {
        out.push_back(edge_of_row(edges));
        if (!with_evidence) continue;
        for (evidence.bind(edges.number(0)); evidence.step();) out.back().evidence.push_back(evidence_of_row(evidence, 0));
        evidence.reset();
    }
    return out;
}

View read_view(const Database& database) {
    View view;
    std::map<std::string, std::size_t> by_id;
    Statement nodes = database.prepare(std::string("SELECT ") + node_columns + " FROM node");
    while (nodes.step()) view.nodes.push_back(node_of_row(nodes));
    std::sort(view.nodes.begin(), view.nodes.end(), [](const Node& a, const Node& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
    for (std::size_t i = 0; i < view.nodes.size(); ++i) by_id[view.nodes[i].id] = i;
    Statement edges = database.prepare("SELECT number, source, label, role, target, title FROM edge ORDER BY number");
    while (edges.step()) view.edges.push_back(edge_of_row(edges));
    Statement evidence = database.prepare(std::string("SELECT node, edge, ") + evidence_columns + " FROM evidence ORDER BY rowid");
    while (evidence.step()) {
        Evidence e = evidence_of_row(evidence, 2);
        if (!evidence.is_null(1)) view.edges.at(static_cast<std::size_t>(evidence.number(1)) - 1).evidence.push_back(std::move(e));
        else view.nodes.at(by_id.at(std::string(evidence.text(0)))).evidence.push_back(std::move(e));
    }
    Statement articles = database.prepare("SELECT article, title, source, url, published FROM report ORDER BY article");
    while (articles.step())
        view.articles.push_back({std::string(articles.text(0)), std::string(articles.text(1)), std::string(articles.text(2)), std::string(articles.text(3)),
                                 Date::from_iso(articles.text(4))});
    return view;
}

}  // namespace pg::graph
