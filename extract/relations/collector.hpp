// Gathers relations while they are found; shared by the finders of this folder.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "extract/relations/relations.hpp"

namespace pg::extract {

class RelationCollector {
public:
    RelationCollector(const RelationSources& sources, EntityLayer& layer) : sources_(sources), layer_(layer) {}

    const RelationSources& sources() const { return sources_; }
    EntityLayer& layer() { return layer_; }
    const EntityLayer& layer() const { return layer_; }

    /// Left out: relations of a thing with itself and those that are there already.
    void add(RelationType type, MentionIndex from, MentionIndex to, Span span, double confidence);
    /// Also enters the office with the person. `title` without article.
    void add_office(MentionIndex person, std::optional<MentionIndex> body, Office office, Span span, double confidence);

    /// A body that may have parts and members: organization, government, party, named group.
    bool is_body(MentionIndex mention) const;
    bool is_place(MentionIndex mention) const { return layer_.kind_of_mention(mention) == NodeKind::Place; }
    /// The body or place whose mention this token heads.
    std::optional<MentionIndex> body_at(std::uint32_t token) const;
    std::optional<MentionIndex> place_at(std::uint32_t token) const { return layer_.headed_by(token, NodeKind::Place); }
    Span span_from(std::uint32_t first_token, std::uint32_t last_token) const;
    const std::vector<Relation>& found() const { return relations_; }
    std::vector<Relation> take() { return std::move(relations_); }

private:
    std::optional<Sector> sector_of(std::string_view title, std::optional<MentionIndex> body) const;

    const RelationSources& sources_;
    EntityLayer& layer_;
    std::vector<Relation> relations_;
    std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> known_;
};

/// Titles before names, appositions, "X is the mayor of"; members through offices and parties.
void find_offices(RelationCollector& out);
/// Bodies that belong to bodies, persons and groups that belong to bodies, where bodies are based.
void find_bodies(RelationCollector& out);
/// Members of groups told by a list of names.
void find_listed_members(RelationCollector& out);
/// Heads and ministers as members of the government that the article names. Call after the two above.
void find_governments(RelationCollector& out);
/// Places in places, bodies in places.
void find_containment(RelationCollector& out);
/// Parts of laws and treaties.
void find_provisions(RelationCollector& out);

}  // namespace pg::extract
