// Standing facts that the article states: offices, membership, parts of bodies, where places and bodies lie. Which actor supports
// or opposes which policy follows from events and is not found here.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Offices whose holder is a member of a body that the title does not name (data/lexicons/office-bodies.tsv), and nouns that tell an office beside a
/// name without being a title before it ("head of the ministry"; data/lexicons/office-words.tsv), and titles cut short ("Sen."; title-abbreviations.tsv).
/// Immutable, thread-safe.
class OfficeBodies {
public:
    /// Throws Error naming the file and line.
    static OfficeBodies load(const std::filesystem::path& data_dir);
    /// Names (lower case, without article) of the body that the title speaks of, the likeliest first; empty when it speaks of none.
    const std::vector<std::string>& of_title(const std::string& title) const;
    /// By lemma, lower case.
    bool is_office(const std::string& lemma) const { return words_.contains(lemma); }
    /// "Lt. Gov.", "Lt Gov" -> "Lieutenant Governor": one office, one name.
    std::string written_out(const std::string& title) const;

private:
    struct Row {
        std::vector<std::string> words, excluded, bodies;
    };
    std::vector<Row> rows_;
    std::unordered_set<std::string> words_;
    std::unordered_map<std::string, std::string> written_out_;
};

/// What the finders need; everything outlives the call.
struct RelationSources {
    const Document& document;
    const Tree& tree;
    const ActorLexicon& lexicon;
    const Gazetteer& gazetteer;
    const OfficeBodies& bodies;
};

/// Every relation has the words that say it; known containment (a city in its state) counts only where the article names both, for small places
/// only where sentences near one another do. Fills Entity::offices of persons from titles, appositions and "is the". One relation for each pair and type, the surest first.
std::vector<Relation> find_relations(const RelationSources& sources, EntityLayer& layer);

}  // namespace pg::extract
