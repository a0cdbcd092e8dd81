// Role nouns, titles and telling words of organizations. Data: data/lexicons/{role-nouns,titles,org-heads,buildings,houses,settlement-nouns,not-actors}.tsv. Immutable after loading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/ontology.hpp"
#include "extract/actors/counted_people.hpp"
#include "extract/actors/nameless_people.hpp"
#include "extract/actors/role_noun_senses.hpp"

namespace pg::extract {

struct RoleWord {
    NodeType type = NodeType::Group;
    std::optional<Sector> sector;
};

class ActorLexicon {
public:
    static ActorLexicon load(const std::filesystem::path& data_dir);

    const RoleWord* role_noun(std::string_view lemma) const;
    /// A role noun that often means no people: "power", "board", "business".
    bool ambiguous(std::string_view lemma) const { return ambiguous_.contains(std::string(lemma)); }
    /// A role noun that in that sense is nobody.
    bool has_sense(RoleNounSense sense, std::string_view lemma) const { return role_noun_senses_.is(sense, lemma); }
    /// A title as written ("Gov.", "border czar"), without its surroundings.
    const RoleWord* title(std::string_view text) const;
    /// "Mr.", "Dr.": a title that is no office.
    bool is_honorific(std::string_view text) const;
    const RoleWord* organization_word(std::string_view word) const;
    /// "Eloy Detention Center", "Topkapi Palace": how names of buildings end, by the last word and the one before it.
    bool names_building(std::string_view before, std::string_view last) const;
    /// "met at the Pentagon", "rallied outside the State Department": the name behind the preposition is that of a house.
    bool names_house(std::string_view name, std::string_view preposition) const;
    /// "village": what is called so is a place. By lemma.
    bool is_settlement_noun(std::string_view lemma) const { return settlement_nouns_.contains(std::string(lemma)); }
    /// Names that are no actors though they look like organizations: never, or unless they are the subject of a verb.
    bool never_acts(std::string_view name) const { return never_.contains(std::string(name)); }
    bool acts_as_subject_only(std::string_view name) const { return subject_only_.contains(std::string(name)); }
    /// "Senate", "Justice Department": names that bodies of many countries have.
    bool is_shared_body(std::string_view name) const { return shared_bodies_.contains(std::string(name)); }
    /// "government", "parliament": with a state's name before it a body of its own. By lemma.
    const RoleWord* state_body(std::string_view lemma) const;
    /// The party that a letter behind a name tells ("D" in "(D-Minn.)"); empty when it tells none.
    std::string_view party_of_tag(std::string_view tag) const;
    const CountedPeople& counted_people() const { return counted_people_; }
    const NamelessPeople& nameless_people() const { return nameless_people_; }
    std::size_t longest_title() const { return longest_title_; }  ///< in words

private:
    std::unordered_map<std::string, RoleWord> roles_, titles_, organization_words_, state_bodies_;
    std::unordered_map<std::string, std::unordered_set<std::string>> buildings_;  ///< by the last word: words one of which stands before it; none: any
    std::unordered_map<std::string, std::unordered_set<std::string>> houses_;     ///< by name: the prepositions behind which it is one
    std::unordered_map<std::string, std::string> party_tags_;
    std::unordered_set<std::string> honorifics_, never_, subject_only_, ambiguous_, shared_bodies_, settlement_nouns_;
    CountedPeople counted_people_;
    NamelessPeople nameless_people_;
    RoleNounSenses role_noun_senses_;
    std::size_t longest_title_ = 1;
};

}  // namespace pg::extract
