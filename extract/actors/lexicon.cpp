#include "extract/actors/lexicon.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "extract/actors/prefixes.hpp"

namespace pg::extract {
namespace {

RoleWord role(const Tsv& file, std::size_t row) {
    RoleWord out;
    const auto type = from_name<NodeType>(file.cell(row, file.column("type")));
    if (!type) file.fail(row, unknown_name_message<NodeType>(file.cell(row, file.column("type"))));
    out.type = *type;
    out.sector = from_name<Sector>(file.cell(row, file.column("sector")));
    if (!out.sector) file.fail(row, unknown_name_message<Sector>(file.cell(row, file.column("sector"))));
    return out;
}

const RoleWord* find(const std::unordered_map<std::string, RoleWord>& table, std::string_view key) {
    const auto found = table.find(std::string(key));
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace

ActorLexicon ActorLexicon::load(const std::filesystem::path& data_dir) {
    ActorLexicon lexicon;
    lexicon.counted_people_ = CountedPeople::load(data_dir);
    lexicon.nameless_people_ = NamelessPeople::load(data_dir);
    lexicon.role_noun_senses_ = RoleNounSenses::load(data_dir / "lexicons/role-noun-senses.tsv");
    const Tsv nouns = Tsv::read(data_dir / "lexicons/role-nouns.tsv");
    for (std::size_t r = 0; r < nouns.rows(); ++r)
        for (auto word : split(nouns.cell(r, nouns.column("words")), ' ')) {
            std::string key(word);
            std::replace(key.begin(), key.end(), '-', ' ');
            lexicon.roles_.emplace(key, role(nouns, r));
            if (nouns.cell(r, nouns.column("ambiguous")) == "yes") lexicon.ambiguous_.insert(key);
        }
    const Tsv titles = Tsv::read(data_dir / "lexicons/titles.tsv");
    for (std::size_t r = 0; r < titles.rows(); ++r)
        for (auto title : split(titles.cell(r, titles.column("titles")), ';')) {
            const RoleWord word = role(titles, r);
            lexicon.titles_.emplace(title, word);
            if (word.sector == Sector::Unk) lexicon.honorifics_.emplace(title);
            lexicon.longest_title_ = std::max(lexicon.longest_title_, split(title, ' ').size() + static_cast<std::size_t>(std::count(title.begin(), title.end(), '-')) * 2);
        }
    const Tsv heads = Tsv::read(data_dir / "lexicons/org-heads.tsv");
    for (std::size_t r = 0; r < heads.rows(); ++r)
        for (auto word : split(heads.cell(r, heads.column("words")), ' ')) lexicon.organization_words_.emplace(word, role(heads, r));
    const Tsv buildings = Tsv::read(data_dir / "lexicons/buildings.tsv");
    for (std::size_t r = 0; r < buildings.rows(); ++r)
        for (const auto last : split(buildings.cell(r, buildings.column("last")), ' '))
            for (const auto before : split(buildings.cell(r, buildings.column("before")), ' '))
                if (auto& words = lexicon.buildings_[std::string(last)]; !before.empty()) words.emplace(before);
    const Tsv houses = Tsv::read(data_dir / "lexicons/houses.tsv");
    for (std::size_t r = 0; r < houses.rows(); ++r)
        for (const auto name : split(houses.cell(r, houses.column("names")), ';'))
            for (const auto preposition : split(houses.cell(r, houses.column("prepositions")), ' ')) lexicon.houses_[std::string(name)].emplace(preposition);
    const Tsv settlements = Tsv::read(data_dir / "lexicons/settlement-nouns.tsv");
    for (std::size_t r = 0; r < settlements.rows(); ++r) lexicon.settlement_nouns_.emplace(settlements.cell(r, 0));
    const Tsv bodies = Tsv::read(data_dir / "lexicons/bodies.tsv");
    for (std::size_t r = 0; r < bodies.rows(); ++r) {
        const auto sector = from_name<Sector>(bodies.cell(r, bodies.column("sector")));
        if (!sector) bodies.fail(r, unknown_name_message<Sector>(bodies.cell(r, bodies.column("sector"))));
        for (auto noun : split(bodies.cell(r, bodies.column("nouns")), ' ')) {
            std::string key(noun);
            std::replace(key.begin(), key.end(), '-', ' ');
            lexicon.state_bodies_[key] = {NodeType::Government, sector};
        }
    }
    const Tsv tags = Tsv::read(data_dir / "lexicons/party-tags.tsv");
    for (std::size_t r = 0; r < tags.rows(); ++r) lexicon.party_tags_[std::string(tags.cell(r, tags.column("tag")))] = tags.cell(r, tags.column("party"));
    const Tsv shared = Tsv::read(data_dir / "lexicons/shared-bodies.tsv");
    for (std::size_t r = 0; r < shared.rows(); ++r) lexicon.shared_bodies_.emplace(shared.cell(r, 0));
    const Tsv others = Tsv::read(data_dir / "lexicons/not-actors.tsv");
    for (std::size_t r = 0; r < others.rows(); ++r)
        for (auto name : split(others.cell(r, others.column("names")), ';'))
            (others.cell(r, others.column("acts")) == "yes" ? lexicon.subject_only_ : lexicon.never_).emplace(name);
    return lexicon;
}

const RoleWord* ActorLexicon::role_noun(std::string_view lemma) const {
    const RoleWord* known = find(roles_, lemma);
    return known != nullptr ? known : find(roles_, without_prefix(lemma));  // some have a row of their own: "co-founder"
}
const RoleWord* ActorLexicon::title(std::string_view text) const { return find(titles_, text); }
const RoleWord* ActorLexicon::state_body(std::string_view lemma) const { return find(state_bodies_, lemma); }
std::string_view ActorLexicon::party_of_tag(std::string_view tag) const {
    const auto found = party_tags_.find(std::string(tag));
    return found == party_tags_.end() ? std::string_view() : std::string_view(found->second);
}
bool ActorLexicon::is_honorific(std::string_view text) const { return honorifics_.contains(std::string(text)); }
const RoleWord* ActorLexicon::organization_word(std::string_view word) const { return find(organization_words_, word); }
bool ActorLexicon::names_house(std::string_view name, std::string_view preposition) const {
    const auto found = houses_.find(std::string(name));
    return found != houses_.end() && found->second.contains(std::string(preposition));
}

bool ActorLexicon::names_building(std::string_view before, std::string_view last) const {
    const auto found = buildings_.find(std::string(last));
    return found != buildings_.end() && (found->second.empty() || found->second.contains(std::string(before)));
}

}  // namespace pg::extract
