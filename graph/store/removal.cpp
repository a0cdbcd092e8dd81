// Articles and places that go because somebody says so, and what is kept out after that.
#include "core/hash.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/remains.hpp"

namespace pg::graph {

NamedArticles Store::remove(const std::vector<std::string>& names) {
    NamedArticles what = named(names);
    impl_->begin();
    const Database& db = impl_->database;
    Statement drop = db.prepare("DELETE FROM article WHERE hash = ?");
    for (const Held& article : what.articles) {
        impl_->touch(article.hash, Touch::Removed);
        drop.bind(article.hash).run();
    }
    for (const Rejection& rejection : what.rejections) vacate(rejection.where);
    return what;
}

void Store::vacate(const Location& where) {
    impl_->begin();
    const Database& db = impl_->database;
    const auto item = static_cast<std::int64_t>(where.item);
    db.prepare("DELETE FROM rejected WHERE path = ? AND item = ?").bind(where.path).bind(item).run();
    if (sqlite3_changes(db.handle()) != 0) note_remains(db);
    Statement there = db.prepare("SELECT article FROM location WHERE path = ? AND item = ?");
    if (!there.bind(where.path).bind(item).step()) return;
    const std::string hash(there.text(0));
    there.reset();
    impl_->touch();
    note_remains(db);
    db.prepare("DELETE FROM location WHERE path = ? AND item = ?").bind(where.path).bind(item).run();
    impl_->drop_homeless(hash);
}

void Store::keep_out(const std::vector<Held>& articles) {
    impl_->begin();
    const Database& db = impl_->database;
    Statement text = db.prepare("SELECT text FROM article WHERE hash = ?"), insert = db.prepare("INSERT OR IGNORE INTO kept_out VALUES (?)");
    for (const Held& article : articles) {
        if (text.bind(article.hash).step()) insert.bind(content_hash(text.text(0))).run();
        text.reset();
    }
}

bool Store::is_kept_out(const Article& article) const {
    return impl_->database.prepare("SELECT 1 FROM kept_out WHERE text = ?").bind(content_hash(article.text)).step();
}

void Store::let_in(const Article& article) {
    impl_->begin();
    impl_->database.prepare("DELETE FROM kept_out WHERE text = ?").bind(content_hash(article.text)).run();
}

bool Store::is_empty() const {
    Statement s = impl_->database.prepare("SELECT EXISTS(SELECT 1 FROM article) OR EXISTS(SELECT 1 FROM rejected) OR EXISTS(SELECT 1 FROM judgement)");
    return s.step() && s.number(0) == 0;
}

}  // namespace pg::graph
