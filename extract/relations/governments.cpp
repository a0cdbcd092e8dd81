// Who is in which government: "Lam Akol, the Sudanese foreign minister" and "the Sudanese government", "Stephen Harper" and "the Harper government".
#include <algorithm>
#include <string>
#include <vector>

#include "extract/entities/name_key.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

class GovernmentFinder {
public:
    explicit GovernmentFinder(RelationCollector& out) : out_(out), layer_(out.layer()) {
        for (MentionIndex m = 0; m < layer_.mentions.size(); ++m) {
            const Entity& e = layer_.entity_of(m);
            if (e.type != NodeType::Government || e.generic || layer_.mentions[m].form == MentionForm::Pronoun) continue;
            const auto words = name_words(e.name);
            const bool known = std::any_of(governments_.begin(), governments_.end(), [&](MentionIndex g) { return layer_.mentions[g].entity == layer_.mentions[m].entity; });
            if (!known && words.size() == 2 && (words[1] == "government" || words[1] == "administration")) governments_.push_back(m);
        }
    }

    void run() {
        if (governments_.empty()) return;
        const auto offices = out_.found();  // a copy: what is added is no office
        for (const auto& relation : offices)
            if (relation.type == RelationType::HoldsOffice && is_in_government(relation)) in_government(relation);
    }

private:
    static bool is_in_government(const Relation& office) {
        const auto words = name_words(office.title);
        bool minister = false;
        for (const auto& word : words) {
            if (word == "minister" || word == "president" || word == "chancellor" || word == "premier" || word == "secretary") minister = true;
            if (word == "deputy" || word == "vice" || word == "general" || word == "press" || word == "former" || word == "candidate" || word == "council" || word == "elect") return false;
        }
        return minister;
    }

    void in_government(const Relation& office) {
        const Entity& person = layer_.entity_of(office.from);
        if (std::any_of(person.offices.begin(), person.offices.end(), [&](const Office& held) { return held.former && held.title == office.title; })) return;
        const auto name = name_words(person.name), title = name_words(office.title);
        for (const auto government : governments_) {
            const auto words = name_words(layer_.entity_of(government).name);
            const bool his = !name.empty() && words.front() == name.back();
            const bool of_state = office.to && out_.is_place(*office.to) && governs(words.front(), layer_.entity_of(*office.to));
            const bool same_word = !title.empty() && title.front() == words.front();  // "Sudanese foreign minister", where no Sudan is told of
            if (his || of_state || same_word) out_.add(RelationType::MemberOf, office.from, government, office.span, 0.8);
        }
    }

    /// "sudanese" or "sudan" is the word of a government of this country.
    bool governs(std::string word, const Entity& country) const {
        if (country.type != NodeType::Country) return false;
        if (word == name_key(country.name)) return true;
        if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        const PlaceEntry* people = out_.sources().gazetteer.demonym(word);
        return people != nullptr && people->type == NodeType::Country && people->country == country.country;
    }

    RelationCollector& out_;
    const EntityLayer& layer_;
    std::vector<MentionIndex> governments_;  ///< first mention of each
};

}  // namespace

void find_governments(RelationCollector& out) { GovernmentFinder(out).run(); }

}  // namespace pg::extract
