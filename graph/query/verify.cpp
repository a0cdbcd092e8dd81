// Whether the file is sound: its pages, its texts, what the articles say, every quote, and everything derived against a derivation anew.
#include "core/error.hpp"
#include "core/record_json.hpp"
#include "core/utf8.hpp"
#include "graph/query.hpp"
#include "graph/query/table_difference.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Problems = std::vector<std::string>;

void check_file(const Database& db, Problems& wrong) {
    Statement pages = db.prepare("PRAGMA integrity_check");
    while (pages.step())
        if (pages.text(0) != "ok") wrong.push_back("the file is damaged: " + std::string(pages.text(0)));
    Statement keys = db.prepare("PRAGMA foreign_key_check");
    while (keys.step()) wrong.push_back("a row of table " + std::string(keys.text(0)) + " belongs to a row of table " + std::string(keys.text(2)) + " that is missing");
}

Article article_of_row(const Statement& s) {
    Article a;
    a.id = s.text(1);
    a.title = s.text(2);
    a.author = s.text(3);
    a.source = s.text(4);
    a.url = s.text(5);
    a.published = Date::from_iso(s.text(6));
    a.language = s.text(7);
    a.text = s.text(8);
    return a;
}

std::string observation_problem(const Article& article, std::string_view json) {
    try {
        const Record record = record_from_json(json);
        if (const std::string broken = record.check(); !broken.empty()) return "what it says is damaged: " + broken;
        if (article_hash(record.article) != article_hash(article)) return "what it says was read from another text";
        return {};
    } catch (const Error& error) {
        return std::string("what it says is damaged: ") + error.what();
    }
}

/// True when everything can be derived from.
bool check_articles(const Database& db, Problems& wrong) {
    const std::size_t before = wrong.size();
    Statement articles = db.prepare("SELECT hash, id, title, author, source, url, published, language, text, record FROM article ORDER BY hash");
    Statement place = db.prepare("SELECT 1 FROM location WHERE article = ? LIMIT 1");
    while (articles.step()) {
        const Article article = article_of_row(articles);
        const std::string name = "article " + article.id + ": ";
        if (article_hash(article) != articles.text(0)) wrong.push_back(name + "its text, title, date, source or URL is not what was read");
        else if (const auto problem = observation_problem(article, articles.text(9)); !problem.empty()) wrong.push_back(name + problem);
        if (!place.bind(articles.text(0)).step()) wrong.push_back(name + "nothing tells where it was found");
        place.reset();
    }
    return wrong.size() == before;
}

void check_quotes(const Database& db, Problems& wrong) {
    Statement articles = db.prepare("SELECT report.article, article.text FROM report LEFT JOIN article ON article.hash = report.hash ORDER BY report.article");
    Statement evidence = db.prepare("SELECT start, until, trigger, quote FROM evidence WHERE article = ? ORDER BY start, until, trigger");
    while (articles.step()) {
        const std::string id(articles.text(0)), text(articles.text(1));
        if (articles.is_null(1)) {
            wrong.push_back("article " + id + " is missing");
            continue;
        }
        const utf8::CodePointIndex points(text);
        for (evidence.bind(id); evidence.step();) {
            const auto begin = points.byte_of(static_cast<std::uint32_t>(evidence.number(0))), end = points.byte_of(static_cast<std::uint32_t>(evidence.number(1)));
            const std::string at = " at " + std::to_string(evidence.number(0));
            if (begin > end || std::string_view(text).substr(begin, end - begin) != evidence.text(2))
                wrong.push_back("article " + id + ": '" + std::string(evidence.text(2)) + "' does not stand" + at);
            else if (text.find(evidence.text(3)) == std::string::npos)
                wrong.push_back("article " + id + ": the sentence quoted" + at + " does not stand in its text: '" + std::string(evidence.text(3)) + "'");
        }
        evidence.reset();
    }
}

bool check_fresh(const Database& db, Problems& wrong) {
    Statement stale = db.prepare("SELECT value FROM state WHERE name = 'stale'");
    if (stale.step() && stale.text(0) == "0") return true;
    wrong.emplace_back("the graph was not derived since its articles changed: the last build was interrupted; run `policygraph build` again");
    return false;
}

void check_derived(const Store& store, Problems& wrong) {
    const Database anew("", Database::Mode::Write);  // without a name, gone when it is closed
    write_derived(anew, derive(observed_articles(store.impl().database), store.judgements()), true);
    for (auto& difference : table_differences(store.impl().database, anew)) wrong.push_back(std::move(difference));
}

}  // namespace

std::vector<std::string> verify(const Store& store) {
    const Database& db = store.impl().database;
    Problems wrong;
    try {
        check_file(db, wrong);
        // What is no longer true of the articles is not looked for in what follows from them.
        if (check_articles(db, wrong) && check_fresh(db, wrong)) check_derived(store, wrong);
        if (wrong.empty()) check_quotes(db, wrong);
    } catch (const Error& error) {
        wrong.emplace_back(error.what());
    }
    return wrong;
}

}  // namespace pg::graph
