#include "graph/store.hpp"

#include <filesystem>
#include <future>

#include "core/error.hpp"
#include "core/hash.hpp"
#include "core/record_json.hpp"
#include "graph/query/select.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/remains.hpp"
#include "graph/store/run_log.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

/// Joins fields so that no two different articles give the same bytes.
std::string framed(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (std::string_view f : fields) out += std::to_string(f.size()) + ":" + std::string(f);
    return out;
}

}  // namespace

std::string article_hash(const Article& a) {
    const std::string published = a.published ? a.published->iso() : "";
    return content_hash(framed({a.id, a.url, a.title, a.author, a.source, a.language, published, a.text}));
}

Store::Impl::Impl(const std::string& file, Access given)
    : lock(given == Access::Write ? std::make_unique<WriterLock>(file) : nullptr),
      database(file, given == Access::Write ? Database::Mode::Write : Database::Mode::Read),
      access(given) {
    database.execute("PRAGMA foreign_keys = ON");
    if (access == Access::Write) {
        migrate(database);
        // A cache (in KiB) for the pages that a derivation comes back to.
        database.execute("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -131072");
        return;
    }
    // One snapshot for all questions: what a writer commits meanwhile is not seen in halves.
    database.execute("BEGIN");
    check_readable(database);
}

void Store::Impl::rollback() noexcept {
    if (in_batch) sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    in_batch = false;
}

void Store::Impl::begin() {
    PG_ASSERT(access == Access::Write);
    if (in_batch) return;
    database.execute("BEGIN IMMEDIATE");
    in_batch = true;
}

void Store::Impl::touch() {
    begin();
    database.execute("UPDATE state SET value = '1' WHERE name = 'stale'");
}

void Store::Impl::touch(std::string_view hash, Touch how) {
    touch();
    if (how == Touch::Removed) note_remains(database);
    Statement known = database.prepare("SELECT how FROM touched WHERE hash = ?");
    if (known.bind(hash).step()) {
        const auto before = from_name<Touch>(known.text(0)).value_or(Touch::Reread);
        known.reset();
        if (before == Touch::Added && how == Touch::Removed) {
            database.prepare("DELETE FROM touched WHERE hash = ?").bind(hash).run();
            return;
        }
        if (before == Touch::Added) return;
        if (before == Touch::Removed) how = Touch::Reread;
    }
    database.prepare("INSERT OR REPLACE INTO touched SELECT hash, id, ? FROM article WHERE hash = ?").bind(name_of(how)).bind(hash).run();
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

void check_exists(const std::filesystem::path& file) {
    std::error_code unknown;  // a folder that may not be entered: SQLite tells
    if (!std::filesystem::exists(file, unknown) && !unknown)
        throw Error("graph '" + file.string() + "' does not exist; `policygraph build -g " + file.string() + " ARCHIVE` makes it");
}

Store Store::open(const std::filesystem::path& file, Access access) {
    if (access == Access::Read) check_exists(file);
    return Store(std::make_unique<Impl>(file.string(), access));
}

bool Store::known(const Location& where, std::string_view hash, std::string_view fingerprint) const {
    auto& s = impl_->is_known;
    if (!s) s = impl_->database.prepare("SELECT 1 FROM location JOIN article ON article.hash = location.article WHERE path = ? AND item = ? AND hash = ? AND fingerprint = ?");
    const bool found = s->bind(where.path).bind(static_cast<std::int64_t>(where.item)).bind(hash).bind(fingerprint).step();
    s->reset();
    return found;
}

void Store::Impl::drop_homeless(std::string_view hash) {
    if (database.prepare("SELECT 1 FROM location WHERE article = ?").bind(hash).step()) return;
    touch(hash, Touch::Removed);
    database.prepare("DELETE FROM article WHERE hash = ?").bind(hash).run();
}

namespace {

std::string article_at(const Database& db, const Location& where) {
    Statement s = db.prepare("SELECT article FROM location WHERE path = ? AND item = ?");
    s.bind(where.path).bind(static_cast<std::int64_t>(where.item));
    return s.step() ? std::string(s.text(0)) : std::string();
}

}  // namespace

void Store::add(const Location& where, const Record& record, std::string_view fingerprint) {
    impl_->begin();
    const Database& db = impl_->database;
    const Article& a = record.article;
    const std::string hash = article_hash(a), before = article_at(db, where);
    if (db.prepare("SELECT 1 FROM article WHERE hash = ?").bind(hash).step()) {
        reread(hash, record, fingerprint);
    } else {
        db.prepare("INSERT INTO article (hash, id, title, author, source, url, published, language, text, fingerprint, record) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
            .bind(hash).bind(a.id).bind(a.title).bind(a.author).bind(a.source).bind(a.url).bind(a.published ? a.published->iso() : "").bind(a.language).bind(a.text)
            .bind(fingerprint).bind(record_to_json(record)).run();
        impl_->touch(hash, Touch::Added);
    }
    const auto item = static_cast<std::int64_t>(where.item);
    db.prepare("INSERT INTO location VALUES (?,?,?) ON CONFLICT(path, item) DO UPDATE SET article = excluded.article").bind(where.path).bind(item).bind(hash).run();
    db.prepare("DELETE FROM rejected WHERE path = ? AND item = ?").bind(where.path).bind(item).run();
    if (!before.empty() && before != hash) impl_->drop_homeless(before);
}

bool Store::reread(std::string_view hash, const Record& record, std::string_view fingerprint) {
    impl_->begin();
    const Database& db = impl_->database;
    const std::string json = record_to_json(record);
    Statement same = db.prepare("SELECT record = ? FROM article WHERE hash = ?");
    const bool changed = !same.bind(json).bind(hash).step() || same.number(0) == 0;
    same.reset();
    db.prepare("UPDATE article SET fingerprint = ?, record = ? WHERE hash = ?").bind(fingerprint).bind(json).bind(hash).run();
    if (changed) impl_->touch(hash, Touch::Reread);
    return changed;
}

std::vector<Store::Stored> Store::stale(std::string_view fingerprint, std::string_view after, std::size_t limit) const {
    std::vector<Stored> out;
    Statement s = impl_->database.prepare("SELECT hash, id, url, title, author, source, language, published, text FROM article "
                                          "WHERE hash > ? AND fingerprint <> ? AND fingerprint NOT LIKE 'record %' ORDER BY hash LIMIT ?");
    for (s.bind(after).bind(fingerprint).bind(static_cast<std::int64_t>(limit)); s.step();) {
        const auto text = [&](int column) { return std::string(s.text(column)); };
        out.push_back({text(0), {text(1), text(2), text(3), text(4), text(5), text(6), Date::from_iso(s.text(7)), text(8)}});
    }
    return out;
}

void Store::reject(const Rejection& rejection) {
    const Database& db = impl_->database;
    const auto item = static_cast<std::int64_t>(rejection.where.item);
    Statement same = db.prepare("SELECT 1 FROM rejected WHERE path = ? AND item = ? AND reason = ?");
    if (same.bind(rejection.where.path).bind(item).bind(rejection.reason).step()) return;
    impl_->begin();
    const std::string before = article_at(db, rejection.where);
    if (!before.empty()) {
        impl_->touch();
        db.prepare("DELETE FROM location WHERE path = ? AND item = ?").bind(rejection.where.path).bind(item).run();
        impl_->drop_homeless(before);
    }
    db.prepare("INSERT INTO rejected VALUES (?,?,?) ON CONFLICT(path, item) DO UPDATE SET reason = excluded.reason")
        .bind(rejection.where.path).bind(item).bind(rejection.reason).run();
}

void Store::judge(JudgementKind kind, std::string_view a, std::string_view b, std::string_view who, std::string_view why, std::string_view when) {
    impl_->touch();
    impl_->database.execute("INSERT OR REPLACE INTO state VALUES ('judged', '1')");
    impl_->database.prepare("INSERT INTO judgement (kind, a, b, who, why, at) VALUES (?,?,?,?,?,?)").bind(name_of(kind)).bind(a).bind(b).bind(who).bind(why).bind(when).run();
}

void Store::withdraw(std::int64_t judgement) {
    impl_->touch();
    impl_->database.execute("INSERT OR REPLACE INTO state VALUES ('judged', '1')");
    impl_->database.prepare("UPDATE judgement SET withdrawn = 1 WHERE number = ? AND withdrawn = 0").bind(judgement).run();
    if (sqlite3_changes(impl_->database.handle()) == 0) throw NotFound("no judgement " + std::to_string(judgement) + " to withdraw");
}

void Store::commit() {
    if (!impl_->in_batch) return;
    impl_->database.execute("COMMIT");
    impl_->in_batch = false;
}

void Store::run(std::string_view command, std::string_view at) {
    impl_->command = command;
    impl_->at = at;
}

bool Store::derive(bool anew) {
    commit();
    derive_layer(anew);
    return take_out_remains(impl_->database);
}

void Store::derive_layer(bool anew) {
    const Database& db = impl_->database;
    const auto state = [&](std::string_view name) {
        Statement s = db.prepare("SELECT value FROM state WHERE name = ?");
        return s.bind(name).step() ? std::string(s.text(0)) : std::string();
    };
    // A layer that another version of the program laid out otherwise is made from nothing.
    const bool first = state("layout") != derived_layout();
    if (!first && !anew && state("stale") == "0" && state("derivation") == derivation_version) return;
    // What is read belongs to the transaction that writes what follows from it.
    impl_->begin();
    try {
        RunLog log(db, first || anew);
        const Derived derived = graph::derive(observed_articles(db), judgements());
        const std::vector<LayerChange> changes = write_derived(db, derived, first || anew);
        log.write(impl_->command, impl_->at, derived, changes);
        db.prepare("INSERT OR REPLACE INTO state VALUES ('stale', '0'), ('layout', ?), ('derivation', ?)").bind(derived_layout()).bind(derivation_version).run();
        commit();
    } catch (...) {
        impl_->rollback();
        throw;
    }
}

std::vector<Judgement> Store::judgements() const {
    std::vector<Judgement> out;
    Statement s = impl_->database.prepare("SELECT number, kind, a, b, who, why, at, withdrawn FROM judgement ORDER BY number");
    while (s.step())
        out.push_back({s.number(0), from_name<JudgementKind>(s.text(1)).value_or(JudgementKind::Same), std::string(s.text(2)), std::string(s.text(3)), std::string(s.text(4)),
                       std::string(s.text(5)), std::string(s.text(6)), s.number(7) != 0});
    return out;
}

View Store::view(const Selection& selection) const { return select(read_view(impl_->database), selection); }

namespace {

/// Reads the records of some articles, half of them on another thread.
void read_records(const std::vector<std::string>& json, Observed* into) {
    const auto read = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) into[i].record = record_from_json(json[i]);
    };
    const std::size_t half = json.size() / 2;
    auto first = std::async(std::launch::async, read, 0, half);
    read(half, json.size());
    first.get();
}

constexpr std::size_t read_at_once = 1024;  ///< records whose text is held beside what was read of it

}  // namespace

std::vector<Observed> observed_articles(const Database& database) {
    std::vector<Observed> out;
    std::vector<std::pair<std::string, std::string>> names;
    std::vector<std::string> json;
    const auto read = [&] {
        read_records(json, out.data() + (out.size() - json.size()));
        json.clear();
    };
    Statement count = database.prepare("SELECT count(*) FROM article");
    if (count.step()) out.reserve(static_cast<std::size_t>(count.number(0)));
    Statement s = database.prepare("SELECT hash, id, record FROM article ORDER BY hash");
    while (s.step()) {
        names.emplace_back(s.text(0), s.text(1));
        out.push_back({names.back().first, {}, {}});
        json.emplace_back(s.text(2));
        if (json.size() == read_at_once) read();
    }
    read();
    const std::vector<std::string> ids = public_ids(names);
    for (std::size_t i = 0; i < out.size(); ++i) out[i].public_id = ids[i];
    return out;
}

}  // namespace pg::graph
