// Makes the stored derived layer equal to a derivation and touches only what differs: a small change of a large graph writes little, and
// what was written is known to be what changed.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/hash.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/layer_rows.hpp"
#include "graph/store/row_set.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

using Published = std::map<std::string, std::string, std::less<>>;

/// First publication of an event's reports: where it is sorted when it has no date.
std::string first_seen(const Node& node, const Published& published) {
    std::string first;
    for (const Evidence& e : node.evidence) {
        const auto at = published.find(e.article);
        if (at != published.end() && !at->second.empty() && (first.empty() || at->second < first)) first = at->second;
    }
    return first;
}

/// A sentence that an event quotes, once an article.
using Sentence = std::tuple<std::string, std::uint32_t, std::string>;

std::vector<Sentence> sentences_of(const View& view) {
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> first;
    for (const Node& n : view.nodes)
        for (const Evidence& e : n.evidence) {
            const auto [at, fresh] = first.try_emplace({e.article, e.quote}, e.start);
            if (!fresh) at->second = std::min(at->second, e.start);
        }
    std::vector<Sentence> out;
    out.reserve(first.size());
    for (const auto& [key, start] : first) out.emplace_back(key.first, start, key.second);
    std::sort(out.begin(), out.end());
    return out;
}

class LayerUpdate {
public:
    LayerUpdate(const Database& db, const Derived& derived) : db_(db), derived_(derived) {
        for (const ArticleInfo& a : derived.view.articles) published_[a.id] = a.published ? a.published->iso() : "";
    }

    std::vector<LayerChange> run() {
        LayerRows rows(db_);
        nodes(rows);
        edges(rows);
        sentences(rows);
        return std::move(changes_);
    }

private:
    void tell(ChangeKind kind, bool edge, const std::string& id, const std::string& name) { changes_.push_back({kind, edge, id, name}); }

    void nodes(LayerRows& rows) {
        std::vector<const Node*> wanted;
        for (const Node& n : derived_.view.nodes) wanted.push_back(&n);
        std::sort(wanted.begin(), wanted.end(), [](const Node* a, const Node* b) { return a->id < b->id; });
        std::vector<const Node*> fresh, changed;
        std::vector<std::pair<std::string, std::string>> gone;
        Statement stored = db_.prepare("SELECT id, digest, name FROM node ORDER BY id");
        auto next = wanted.begin();
        while (stored.step()) {
            for (; next != wanted.end() && (*next)->id < stored.text(0); ++next) fresh.push_back(*next);
            if (next == wanted.end() || (*next)->id != stored.text(0)) {
                gone.emplace_back(stored.text(0), stored.text(2));
                continue;
            }
            if (digest_of(**next, first_seen(**next, published_)) != stored.number(1)) changed.push_back(*next);
            ++next;
        }
        stored.reset();
        fresh.insert(fresh.end(), next, wanted.end());
        for (const auto& [id, name] : gone) {
            rows.remove_node(id);
            tell(ChangeKind::Removed, false, id, name);
        }
        for (const Node* n : changed) {
            rows.remove_node(n->id);
            rows.insert(*n, first_seen(*n, published_));
            tell(ChangeKind::Changed, false, n->id, n->name);
        }
        for (const Node* n : fresh) {
            rows.insert(*n, first_seen(*n, published_));
            tell(ChangeKind::Added, false, n->id, n->name);
        }
    }

    static std::string name_of_edge(std::string_view source, std::string_view label, std::string_view target) {
        return std::string(source) + " " + std::string(label) + " " + std::string(target);
    }

    void edges(LayerRows& rows) {
        using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
        const auto key_of = [](const Edge& e) { return Key(e.source, e.label(), e.target, e.title); };
        std::vector<const Edge*> wanted;
        for (const Edge& e : derived_.view.edges) wanted.push_back(&e);
        std::sort(wanted.begin(), wanted.end(), [&](const Edge* a, const Edge* b) { return key_of(*a) < key_of(*b); });
        std::vector<std::pair<const Edge*, std::int64_t>> changed;
        std::vector<const Edge*> fresh;
        std::vector<std::tuple<std::int64_t, std::string, std::string>> gone;
        Statement stored = db_.prepare("SELECT source, label, target, title, number, digest FROM edge ORDER BY source, label, target, title");
        auto next = wanted.begin();
        while (stored.step()) {
            const Key key(stored.text(0), stored.text(1), stored.text(2), stored.text(3));
            for (; next != wanted.end() && key_of(**next) < key; ++next) fresh.push_back(*next);
            if (next == wanted.end() || key_of(**next) != key) {
                gone.emplace_back(stored.number(4), name_of_edge(stored.text(0), stored.text(1), stored.text(2)), std::string(stored.text(3)));
                continue;
            }
            if (digest_of(**next) != stored.number(5)) changed.emplace_back(*next, stored.number(4));
            ++next;
        }
        stored.reset();
        fresh.insert(fresh.end(), next, wanted.end());
        for (const auto& [number, name, title] : gone) {
            rows.remove_edge(number);
            tell(ChangeKind::Removed, true, name, title);
        }
        for (const auto& [edge, number] : changed) {
            rows.remove_edge(number);
            rows.insert(*edge);
            tell(ChangeKind::Changed, true, name_of_edge(edge->source, edge->label(), edge->target), edge->title);
        }
        for (const Edge* e : fresh) {
            rows.insert(*e);
            tell(ChangeKind::Added, true, name_of_edge(e->source, e->label(), e->target), e->title);
        }
    }

    void sentences(LayerRows& rows) {
        const std::vector<Sentence> wanted = sentences_of(derived_.view);
        std::vector<std::int64_t> gone;
        std::vector<const Sentence*> fresh;
        Statement stored = db_.prepare("SELECT article, start, content, number FROM phrase WHERE node = '' ORDER BY article, start, content");
        auto next = wanted.begin();
        while (stored.step()) {
            const Sentence there(stored.text(0), static_cast<std::uint32_t>(stored.number(1)), stored.text(2));
            for (; next != wanted.end() && *next < there; ++next) fresh.push_back(&*next);
            if (next != wanted.end() && *next == there) ++next;
            else gone.push_back(stored.number(3));
        }
        stored.reset();
        for (; next != wanted.end(); ++next) fresh.push_back(&*next);
        for (const auto number : gone) rows.remove_phrase(number);
        for (const Sentence* s : fresh) rows.insert_sentence(std::get<0>(*s), std::get<1>(*s), std::get<2>(*s));
    }

    const Database& db_;
    const Derived& derived_;
    Published published_;
    std::vector<LayerChange> changes_;
};

/// One row an article: those that differ.
void write_reports(const Database& database, const Derived& derived) {
    std::map<std::string, std::int64_t> copies;
    for (const auto& group : derived.duplicates)
        for (const auto& id : group) copies[id] = static_cast<std::int64_t>(group.size()) - 1;
    std::map<std::string, std::pair<std::string, std::int64_t>> stored;
    Statement there = database.prepare("SELECT article, hash, copies FROM report");
    while (there.step()) stored[std::string(there.text(0))] = {std::string(there.text(1)), there.number(2)};
    Statement insert = database.prepare("INSERT OR REPLACE INTO report VALUES (?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < derived.hashes.size(); ++i) {
        const ArticleInfo& a = derived.view.articles[i];
        const std::string& hash = derived.hashes[i];
        const auto at = stored.find(a.id);
        // The hash covers title, source, URL and date.
        const bool same = at != stored.end() && at->second == std::make_pair(hash, copies[a.id]);
        if (at != stored.end()) stored.erase(at);
        if (!same)
            insert.bind(a.id).bind(hash).bind(a.title).bind(a.source).bind(a.url).bind(a.published ? a.published->iso() : "").bind(copies[a.id]).run();
    }
    Statement drop = database.prepare("DELETE FROM report WHERE article = ?");
    for (const auto& [id, row] : stored) drop.bind(id).run();
}

void write_suggestions(const Database& database, const Derived& derived) {
    std::vector<TextRow> rows;
    for (const auto& [a, b] : derived.suggestions) rows.push_back({a, b});
    write_row_set(database, "suggestion", {"a", "b"}, rows);
}

void write_contradictions(const Database& database, const Derived& derived) {
    std::vector<TextRow> rows;
    for (const Contradiction& c : derived.contradictions) {
        TextRow row{std::string(name_of(c.kind)), c.event, c.other, c.says, c.other_says};
        for (const Evidence* e : {&c.evidence, &c.other_evidence})
            row.insert(row.end(), {e->article, std::to_string(e->start), std::to_string(e->end), e->trigger, e->quote});
        rows.push_back(std::move(row));
    }
    write_row_set(database, "contradiction",
                  {"kind", "event", "other", "says", "other_says", "article", "from_", "to_", "trigger", "quote", "other_article", "other_from", "other_to",
                   "other_trigger", "other_quote"},
                  rows);
}

void write_holdings(const Database& database, const Derived& derived) {
    std::vector<TextRow> rows;
    for (const Holding& h : derived.holdings)
        rows.push_back({h.person, h.title, h.body, h.start.iso(), h.end.iso(), h.former ? "1" : "0", h.evidence.article, std::to_string(h.evidence.start),
                        std::to_string(h.evidence.end), h.evidence.quote});
    write_row_set(database, "holding", {"person", "title", "body", "start_", "end_", "former", "article", "from_", "to_", "quote"}, rows);
}

void write_effects(const Database& database, const Derived& derived) {
    std::vector<TextRow> rows;
    for (const Effect& e : derived.effects) rows.push_back({std::to_string(e.judgement), e.on});
    write_row_set(database, "effect", {"judgement", "node"}, rows);
}

}  // namespace

std::string derived_layout() { return content_hash(std::string(derived_tables) + derived_indexes).substr(0, 16); }

std::vector<LayerChange> write_derived(const Database& database, const Derived& derived, bool anew) {
    if (anew) database.execute(derived_tables);
    std::vector<LayerChange> changes = LayerUpdate(database, derived).run();
    write_reports(database, derived);
    write_suggestions(database, derived);
    write_contradictions(database, derived);
    write_holdings(database, derived);
    write_effects(database, derived);
    if (anew) database.execute(derived_indexes);  // faster than keeping them up to date row by row
    return changes;
}

}  // namespace pg::graph
