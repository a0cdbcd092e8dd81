// From what a person types to the articles and places that are meant.
#include <charconv>
#include <map>
#include <set>

#include "core/error.hpp"
#include "core/path_meaning.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

Location place_of_row(const Statement& row) { return {std::string(row.text(0)), static_cast<std::uint64_t>(row.number(1))}; }

class Naming {
public:
    explicit Naming(const Database& db) : db_(db), by_id_(db.prepare("SELECT hash FROM article WHERE id = ? ORDER BY hash")) {}

    void add(const std::string& name) {
        const auto claimed = claimants(name);
        if (claimed.size() > 1) ambiguous(name, claimed);
        if (claimed.size() == 1) hashes_.insert(claimed.front());
        else if (!add_shown_id(name) && !add_path(name) && !add_item(name)) throw NotFound("no article '" + name + "': it is no id, and nothing was found at such a path");
    }

    NamedArticles result() {
        NamedArticles out;
        for (const auto& hash : hashes_) out.articles.push_back(held(hash));
        for (const Held& article : out.articles)
            for (const Location& place : article.places) add_rejections_of_emptied(place.path);
        for (const auto& [where, reason] : rejected_) out.rejections.push_back({where, reason});
        return out;
    }

private:
    /// Hashes of the articles that came with this id.
    std::vector<std::string> claimants(const std::string& id) {
        std::vector<std::string> out;
        for (by_id_.bind(id); by_id_.step();) out.emplace_back(by_id_.text(0));
        by_id_.reset();
        return out;
    }

    /// "ID~01234567", as public_ids() makes it of an id that several articles claim.
    bool add_shown_id(const std::string& name) {
        const auto mark = name.rfind('~');
        if (mark == std::string::npos) return false;
        for (const auto& hash : claimants(name.substr(0, mark))) {
            if (held(hash).id != name) continue;
            hashes_.insert(hash);
            return true;
        }
        return false;
    }

    [[noreturn]] void ambiguous(const std::string& id, const std::vector<std::string>& hashes) {
        std::string message = "'" + id + "' is the id of several articles; give one of these:";
        for (const auto& hash : hashes) {
            const Held article = held(hash);
            message += "\n  " + article.id + "  (" + article.title + (article.places.empty() ? "" : ", " + article.places.front().display()) + ")";
        }
        throw UsageError(message);
    }

    Held held(const std::string& hash) {
        Held out{hash, {}, {}, {}};
        Statement article = db_.prepare("SELECT id, title FROM article WHERE hash = ?");
        if (article.bind(hash).step()) {
            out.id = article.text(0);
            out.title = article.text(1);
        }
        if (claimants(out.id).size() > 1) out.id += "~" + hash.substr(0, 8);
        Statement places = db_.prepare("SELECT path, item FROM location WHERE article = ? ORDER BY path, item");
        for (places.bind(hash); places.step();) out.places.push_back(place_of_row(places));
        return out;
    }

    const std::vector<std::pair<std::string, std::string>>& paths() {
        if (!paths_.empty()) return paths_;
        Statement s = db_.prepare("SELECT path FROM location UNION SELECT path FROM rejected");
        while (s.step()) paths_.emplace_back(meaning_.of(s.text(0)), s.text(0));
        return paths_;
    }

    /// All at or below that path.
    bool add_path(const std::string& name) {
        const std::string top = meaning_.of(name);
        bool found = false;
        for (const auto& [meaning, path] : paths())
            if (is_at_or_below(meaning, top)) found = add_all_at(path) || found;
        return found;
    }

    bool add_all_at(const std::string& path) {
        bool found = false;
        Statement there = db_.prepare("SELECT DISTINCT article FROM location WHERE path = ?");
        for (there.bind(path); there.step(); found = true) hashes_.emplace(there.text(0));
        return add_rejections(path) || found;
    }

    bool add_rejections(const std::string& path) {
        bool found = false;
        Statement s = db_.prepare("SELECT path, item, reason FROM rejected WHERE path = ?");
        for (s.bind(path); s.step(); found = true) rejected_.emplace(place_of_row(s), s.text(2));
        return found;
    }

    void add_rejections_of_emptied(const std::string& path) {
        Statement there = db_.prepare("SELECT DISTINCT article FROM location WHERE path = ?");
        for (there.bind(path); there.step();)
            if (!hashes_.contains(std::string(there.text(0)))) return;
        add_rejections(path);
    }

    /// "wire.jsonl:3"
    bool add_item(const std::string& name) {
        const auto colon = name.rfind(':');
        std::int64_t item = 0;
        if (colon == std::string::npos || std::from_chars(name.data() + colon + 1, name.data() + name.size(), item).ptr != name.data() + name.size()) return false;
        const std::string wanted = meaning_.of(std::string_view(name).substr(0, colon));
        bool found = false;
        Statement article = db_.prepare("SELECT article FROM location WHERE path = ? AND item = ?");
        Statement rejection = db_.prepare("SELECT path, item, reason FROM rejected WHERE path = ? AND item = ?");
        for (const auto& [meaning, path] : paths()) {
            if (meaning != wanted) continue;
            for (article.bind(path).bind(item); article.step(); found = true) hashes_.emplace(article.text(0));
            article.reset();
            for (rejection.bind(path).bind(item); rejection.step(); found = true) rejected_.emplace(place_of_row(rejection), rejection.text(2));
            rejection.reset();
        }
        return found;
    }

    const Database& db_;
    Statement by_id_;
    PathMeaning meaning_;
    std::vector<std::pair<std::string, std::string>> paths_;  ///< what it means, and as stored
    std::set<std::string> hashes_;
    std::map<Location, std::string> rejected_;
};

}  // namespace

NamedArticles Store::named(const std::vector<std::string>& names) const {
    Naming naming(impl_->database);
    for (const auto& name : names) naming.add(name);
    return naming.result();
}

std::vector<std::string> Store::paths() const {
    std::vector<std::string> out;
    Statement s = impl_->database.prepare("SELECT path FROM location UNION SELECT path FROM rejected ORDER BY path");
    while (s.step()) out.emplace_back(s.text(0));
    return out;
}

std::vector<Location> Store::places_at(const std::string& path) const {
    std::vector<Location> out;
    Statement s = impl_->database.prepare("SELECT path, item FROM location WHERE path = ?1 UNION SELECT path, item FROM rejected WHERE path = ?1 ORDER BY item");
    for (s.bind(path); s.step();) out.push_back(place_of_row(s));
    return out;
}

}  // namespace pg::graph
