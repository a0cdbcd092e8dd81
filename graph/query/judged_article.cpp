#include "graph/query/judged_article.hpp"

#include "core/record_json.hpp"
#include "graph/store/sqlite.hpp"

namespace pg::graph {
namespace {

struct Told {
    std::string hash;
    Record record;
};

std::optional<Told> told_with_hash(const Database& db, const std::string& article) {
    Statement s = db.prepare(
        "SELECT article.hash, record FROM report JOIN article ON article.hash = report.hash WHERE report.article = ?1 "
        "UNION ALL SELECT hash, record FROM article WHERE id = ?1 LIMIT 1");
    if (!s.bind(article).step()) return std::nullopt;
    return Told{std::string(s.text(0)), record_from_json(s.text(1))};
}

}  // namespace

std::optional<JudgedArticle> judged_article(const Database& db, const EventCourt& court, const std::string& article) {
    auto told = told_with_hash(db, article);
    if (!told) return std::nullopt;
    JudgedArticle out{std::move(told->record), {}};
    out.verdicts = court.judge(told->hash, out.record);
    return out;
}

std::optional<Record> told_article(const Database& db, const std::string& article) {
    auto told = told_with_hash(db, article);
    if (!told) return std::nullopt;
    return std::move(told->record);
}

}  // namespace pg::graph
