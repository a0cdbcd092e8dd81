// Makes the stored derived layer equal to a derivation and touches only what differs: a small change of a large graph writes little, and
// what was written is known to be what changed.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/hash.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/layer_rows.hpp"
#include "graph/store/row_set.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

/// By article id.
using Published = std::unordered_map<std::string_view, std::string>;

/// First publication of an event's reports: where it is sorted when it has no date.
std::string first_seen(const Node& node, const Published& published) {
    std::string first;
    for (const Evidence& e : node.evidence) {
        const auto at = published.find(e.article);
        if (at != published.end() && !at->second.empty() && (first.empty() || at->second < first)) first = at->second;
    }
    return first;
}

/// A sentence that an event quotes, once an article: article, where the first of its words stands that an event tells of, and the sentence.
using Sentence = std::tuple<std::string_view, std::uint32_t, std::string_view>;

/// Sorted; the views are into `view`.
std::vector<Sentence> sentences_of(const View& view) {
    std::vector<Sentence> out;
    for (const Node& n : view.nodes)
        for (const Evidence& e : n.evidence) out.emplace_back(e.article, e.start, e.quote);
    std::sort(out.begin(), out.end());
    std::set<std::string_view> told;
    std::string_view article;
    std::erase_if(out, [&](const Sentence& s) {
        if (std::get<0>(s) != article) told.clear();
        article = std::get<0>(s);
        return !told.insert(std::get<2>(s)).second;
    });
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
        // By id: they are sorted by kind and id, and an id begins with the name of the kind.
        std::stable_sort(wanted.begin(), wanted.end(), [](const Node* a, const Node* b) { return name_of(a->kind) < name_of(b->kind); });
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

    using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;
    static Key key_of(const Edge& e) { return Key(e.source, e.label(), e.target, e.title); }

    /// Both in the order of their keys.
    struct OtherEdges {
        std::vector<const Edge*> wanted;   ///< those that are not stored as they are wanted
        std::vector<std::int64_t> stored;  ///< numbers of those that are not wanted as they are stored
    };

    /// By digests, which tell edges and their evidence apart: of the many that stay as they are nothing else is read.
    OtherEdges other_edges() {
        std::vector<std::pair<std::int64_t, const Edge*>> wanted;
        for (const Edge& e : derived_.view.edges) wanted.emplace_back(digest_of(e), &e);
        std::vector<std::pair<std::int64_t, std::int64_t>> stored;  // digest, number
        Statement all = db_.prepare("SELECT digest, number FROM edge");
        while (all.step()) stored.emplace_back(all.number(0), all.number(1));
        std::sort(wanted.begin(), wanted.end());
        std::sort(stored.begin(), stored.end());
        OtherEdges out;
        auto next = wanted.begin();
        for (const auto& [digest, number] : stored) {
            for (; next != wanted.end() && next->first < digest; ++next) out.wanted.push_back(next->second);
            if (next != wanted.end() && next->first == digest) ++next;
            else out.stored.push_back(number);
        }
        for (; next != wanted.end(); ++next) out.wanted.push_back(next->second);
        std::sort(out.wanted.begin(), out.wanted.end(), [](const Edge* a, const Edge* b) { return key_of(*a) < key_of(*b); });
        return out;
    }

    void edges(LayerRows& rows) {
        const OtherEdges other = other_edges();
        struct Stored {
            std::string source, label, target, title;
            std::int64_t number;

            Key key() const { return Key(source, label, target, title); }
        };
        std::vector<Stored> there;
        Statement of = db_.prepare("SELECT source, label, target, title FROM edge WHERE number = ?");
        for (const auto number : other.stored) {
            of.bind(number).step();
            there.push_back({std::string(of.text(0)), std::string(of.text(1)), std::string(of.text(2)), std::string(of.text(3)), number});
            of.reset();
        }
        std::sort(there.begin(), there.end(), [](const Stored& a, const Stored& b) { return a.key() < b.key(); });
        std::vector<std::pair<const Edge*, std::int64_t>> changed;
        std::vector<const Edge*> fresh;
        std::vector<const Stored*> gone;
        auto next = other.wanted.begin();
        for (const Stored& s : there) {
            for (; next != other.wanted.end() && key_of(**next) < s.key(); ++next) fresh.push_back(*next);
            if (next != other.wanted.end() && key_of(**next) == s.key()) changed.emplace_back(*next++, s.number);
            else gone.push_back(&s);
        }
        fresh.insert(fresh.end(), next, other.wanted.end());
        for (const Stored* s : gone) {
            rows.remove_edge(s->number);
            tell(ChangeKind::Removed, true, name_of_edge(s->source, s->label, s->target), s->title);
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
