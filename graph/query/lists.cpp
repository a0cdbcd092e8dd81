// What is in the graph: counts, articles, what was turned away.
#include "core/error.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {

std::vector<Count> stats(const Store& store) {
    const Database& db = store.impl().database;
    std::vector<Count> out;
    const auto one = [&](const std::string& what, const char* sql) {
        Statement s = db.prepare(sql);
        s.step();
        out.push_back({what, static_cast<std::uint64_t>(s.number(0))});
    };
    const auto groups = [&](const std::string& prefix, const char* sql) {
        Statement s = db.prepare(sql);
        while (s.step()) out.push_back({prefix + std::string(s.is_null(0) ? "NONE" : s.text(0)), static_cast<std::uint64_t>(s.number(1))});
    };
    one("articles", "SELECT count(*) FROM article");
    one("near copies", "SELECT count(*) FROM report WHERE copies > 0");
    one("rejected", "SELECT count(*) FROM rejected");
    one("actors", "SELECT count(*) FROM node WHERE kind = 'actor'");
    one("places", "SELECT count(*) FROM node WHERE kind = 'place'");
    one("policies", "SELECT count(*) FROM node WHERE kind = 'policy'");
    one("events", "SELECT count(*) FROM node WHERE kind = 'event'");
    groups("events ", "SELECT status, count(*) FROM node WHERE kind = 'event' GROUP BY status ORDER BY count(*) DESC, status");
    groups("events ", "SELECT type, count(*) FROM node WHERE kind = 'event' GROUP BY type ORDER BY count(*) DESC, type");
    groups("acts ", "SELECT act, count(*) FROM node WHERE kind = 'event' AND act IS NOT NULL GROUP BY act ORDER BY count(*) DESC, act");
    groups("relations ", "SELECT label, count(*) FROM edge WHERE role = 0 GROUP BY label ORDER BY count(*) DESC, label");
    return out;
}

namespace {

constexpr const char* report_columns = "SELECT article, title, source, url, published, copies, hash FROM report ";

std::vector<ArticleRow> rows_of(const Database& db, Statement rows) {
    std::vector<ArticleRow> out;
    Statement places = db.prepare("SELECT path, item FROM location WHERE article = ? ORDER BY path, item");
    Statement count = db.prepare("SELECT count(DISTINCT node) FROM evidence WHERE node IS NOT NULL AND article = ?");
    while (rows.step()) {
        ArticleRow row;
        row.info = {std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)), std::string(rows.text(3)), Date::from_iso(rows.text(4))};
        row.duplicates = static_cast<std::uint32_t>(rows.number(5));
        for (places.bind(rows.text(6)); places.step();)
            row.places.push_back(Location{std::string(places.text(0)), static_cast<std::uint64_t>(places.number(1))}.display());
        places.reset();
        count.bind(row.info.id).step();
        row.events = static_cast<std::uint32_t>(count.number(0));
        count.reset();
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace

std::vector<ArticleRow> articles(const Store& store) {
    const Database& db = store.impl().database;
    return rows_of(db, db.prepare(std::string(report_columns) + "ORDER BY published, article"));
}

ArticleRow article(const Store& store, const std::string& id) {
    const Database& db = store.impl().database;
    Statement one = db.prepare(std::string(report_columns) + "WHERE article = ?");
    one.bind(id);
    auto found = rows_of(db, std::move(one));
    if (found.empty()) throw NotFound("no article has the id '" + id + "': `policygraph articles` lists them");
    return std::move(found.front());
}

std::string article_text(const Store& store, const std::string& id) {
    Statement text = store.impl().database.prepare("SELECT text FROM report JOIN article USING (hash) WHERE article = ?");
    if (!text.bind(id).step()) throw NotFound("no article has the id '" + id + "'");
    return std::string(text.text(0));
}

std::vector<Rejection> rejected(const Store& store) {
    std::vector<Rejection> out;
    Statement s = store.impl().database.prepare("SELECT path, item, reason FROM rejected ORDER BY path, item");
    while (s.step()) out.push_back({{std::string(s.text(0)), static_cast<std::uint64_t>(s.number(1))}, std::string(s.text(2))});
    return out;
}

}  // namespace pg::graph
