// The persistent graph: one SQLite file in layers. Articles with what each says (observations), human judgements, and all that
// is derived from those two by graph/derive: nodes, merged events, edges. See docs/graph.md.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.hpp"
#include "core/record.hpp"
#include "graph/view.hpp"

namespace pg::graph {

enum class Access : std::uint8_t { Read, Write };  ///< Write creates the file if it is missing

/// What a person decided about two nodes, or about one sentence that tells an event; replayed whenever the graph is derived. `unsay` withdraws
/// one without a trace in the graph.
enum class JudgementKind : std::uint8_t { Same, Different, Rename, Reject, Recode, Accept };
constexpr bool is_of_events(JudgementKind kind) { return kind >= JudgementKind::Reject; }
struct Judgement {
    std::int64_t number = 0;
    JudgementKind kind = JudgementKind::Same;
    /// Node ids at the time; rename: a node id and its name. Of events: a ClaimPlace and a Coding as text (graph/event_judgement.hpp): nothing for reject, what is
    /// coded anew, or what the coding is that was accepted (nothing: whatever it is).
    std::string a, b;
    std::string who, why, when;
    bool withdrawn = false;
};

/// An article in the graph, by the id that is shown, and where it was found.
struct Held {
    std::string hash, id, title;
    std::vector<Location> places;
};

/// What names mean to `remove`.
struct NamedArticles {
    std::vector<Held> articles;         ///< by hash, each once
    std::vector<Rejection> rejections;  ///< by place; also those of a file none of whose articles would be left
};

/// Identifies an article's content: everything but where it was found.
std::string article_hash(const Article& article);

/// Throws Error that tells how to make the graph when there is no such file.
void check_exists(const std::filesystem::path& file);

/// One connection, for one thread. Readers may work while a writer writes. Every function throws Error that names the file when
/// the file is missing, locked by another writer, damaged, foreign or newer than the program, or when the disk is full; what was
/// committed before stays.
class Store {
public:
    static Store open(const std::filesystem::path& file, Access access);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // Building: changes become visible to readers with commit().
    /// True when this place held this very article, read by extractors with this fingerprint, before.
    bool known(const Location& where, std::string_view hash, std::string_view fingerprint) const;
    /// What was at this place before is replaced; an article without any place left goes.
    void add(const Location& where, const Record& record, std::string_view fingerprint);
    void reject(const Rejection& rejection);
    /// What each of the names means: an article's id, a place ("a.txt", "wire.jsonl:3"), or a file or folder with all that was found in it.
    /// Paths count by what they mean (core/path_meaning.hpp). NotFound when one matches nothing, UsageError with the choices when several
    /// articles came with one id.
    NamedArticles named(const std::vector<std::string>& names) const;
    /// Takes out what the names mean, and tells what that was.
    NamedArticles remove(const std::vector<std::string>& names);
    /// Remembers the hashes of their texts, and nothing else of them.
    void keep_out(const std::vector<Held>& articles);
    bool is_kept_out(const Article& article) const;
    void let_in(const Article& article);
    /// Every path at which something was found or turned away; sorted, each once.
    std::vector<std::string> paths() const;
    std::vector<Location> places_at(const std::string& path) const;
    /// Nothing is there any more: an article without any place left goes.
    void vacate(const Location& where);
    /// True when there is no article, no rejection and no judgement.
    bool is_empty() const;
    void judge(JudgementKind kind, std::string_view a, std::string_view b, std::string_view who, std::string_view why, std::string_view when);
    void withdraw(std::int64_t judgement);
    void commit();
    /// Takes in all articles, rejections and judgements of another graph; the order and grouping of such merges do not show. Commits.
    void absorb(const std::filesystem::path& other);
    /// Names the run whose changes `derive` notes for `diff --since`: the command, and when (ISO 8601).
    void run(std::string_view command, std::string_view at);
    /// Brings everything derived up to date when articles or judgements changed since it was derived last, and commits. Only rows that
    /// differ are written. `anew` makes the whole layer from nothing, which mends it. Where an article or a place went, nothing of it is left
    /// in the file and its log after that; false when another process still reads what was before: then the next call takes it out.
    bool derive(bool anew = false);

    /// One article's text and where its observations came from.
    struct Stored {
        std::string hash;
        Article article;
    };
    /// Articles that extractors with another fingerprint read, up to `limit`, in the order of their hashes after `after`. Those whose
    /// records were loaded are not among them: no extractor of ours read them.
    std::vector<Stored> stale(std::string_view fingerprint, std::string_view after, std::size_t limit) const;
    /// What the article says, read anew. False when that is what was known already.
    bool reread(std::string_view hash, const Record& record, std::string_view fingerprint);

    // Reading.
    std::vector<Judgement> judgements() const;
    View view(const Selection& selection) const;
    /// The store's own access for graph/query and graph/derive.
    struct Impl;
    Impl& impl() const { return *impl_; }

private:
    explicit Store(std::unique_ptr<Impl> impl);
    void derive_layer(bool anew);
    std::unique_ptr<Impl> impl_;
};

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::JudgementKind, "judgement", "same", "different", "rename", "reject", "recode", "accept");
