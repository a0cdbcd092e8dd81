// What all rules of resolution work on: every entity of every article, and the sets in which they meet.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/derive/observed.hpp"
#include "graph/resolve/resolver.hpp"
#include "graph/resolve/union_find.hpp"

namespace pg::graph {

/// An entity of an article with its keys, computed once.
struct Known {
    const Entity* entity = nullptr;
    std::uint32_t article = 0;
    NodeKind kind = NodeKind::Actor;
    std::string id;    ///< the gazetteer id that decides identity; empty when there is none
    std::string name;  ///< name_key
    std::int32_t day = 0;  ///< of publication, since 1970; no_day when unknown

    bool person() const { return entity->type == NodeType::Person; }
    bool body() const { return kind == NodeKind::Actor && !person(); }
};
inline constexpr std::int32_t no_day = -1'000'000;

class Gathering {
public:
    explicit Gathering(const std::vector<Observed>& observed);

    const std::vector<EntityRef>& refs() const { return refs_; }
    const Known& at(std::uint32_t ref) const { return known_[ref]; }
    std::size_t size() const { return refs_.size(); }
    std::uint32_t root(std::uint32_t ref) { return sets_.find(ref); }
    /// Refuses what would bring two ids, or two countries of bodies or people, into one set. Returns whether they are together now.
    bool join(std::uint32_t a, std::uint32_t b);
    /// A pair that may be one, for people to decide.
    void doubt(std::uint32_t a, std::uint32_t b) { doubtful_.emplace_back(a, b); }
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& doubtful() const { return doubtful_; }
    std::vector<std::vector<std::uint32_t>> groups() { return sets_.groups(); }
    const std::string& id_of(std::uint32_t ref) { return id_[root(ref)]; }
    const std::string& country_of(std::uint32_t ref) { return country_[root(ref)]; }

    /// What an article names, as numbers of ids and names: actors, places and policies. Sorted. `narrow` leaves out countries and
    /// what stands in a large part of all articles: it tells nothing about who else is meant.
    const std::vector<std::uint32_t>& named_in(std::uint32_t article, bool narrow) const { return (narrow ? narrow_ : wide_)[article]; }
    /// The entity's own number there.
    std::uint32_t item_of(std::uint32_t ref) const { return items_[ref]; }
    bool is_country(std::uint32_t item) const { return country_items_[item]; }
    std::size_t articles() const { return wide_.size(); }

private:
    void gather_context();

    std::vector<EntityRef> refs_;
    std::vector<Known> known_;
    UnionFind sets_;
    std::vector<std::string> id_, country_;  ///< by root
    std::vector<std::pair<std::uint32_t, std::uint32_t>> doubtful_;
    std::vector<std::uint32_t> items_;                       ///< by ref
    std::vector<bool> country_items_;                        ///< by item
    std::vector<std::vector<std::uint32_t>> wide_, narrow_;  ///< by article
};

// The rules, each a function of the whole set. They run in this order.
void join_by_identity(Gathering& all);
void join_people(Gathering& all, const class Nicknames& nicknames);
void join_bodies(Gathering& all, const class LegalForms& legal_forms);
void join_places(Gathering& all);
void join_policies(Gathering& all);
void join_role_groups(Gathering& all, const std::vector<std::uint32_t>& report_of);

}  // namespace pg::graph
