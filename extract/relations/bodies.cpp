// Bodies that belong to bodies ("ICE's Fugitive Operations Support Center", "an agency of"), members, and where bodies are based.
#include <algorithm>

#include <map>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

class BodyFinder {
public:
    explicit BodyFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {
        for (MentionIndex m = 0; m < out.layer().mentions.size(); ++m) {
            const EntityMention& it = out.layer().mentions[m];
            if (it.form != MentionForm::Name) continue;
            if (out.is_body(m)) bodies_.emplace(key_of(m), m);
            if (!out.is_place(m)) continue;
            if (out.layer().entity_of(m).type == NodeType::Country) countries_.emplace(out.layer().entity_of(m).country, m);
            else if (out.layer().entity_of(m).type != NodeType::Facility) places_.emplace(key_of(m), m);
        }
    }

    void run() {
        const auto count = static_cast<MentionIndex>(out_.layer().mentions.size());
        for (MentionIndex m = 0; m < count; ++m) {
            if (out_.layer().kind_of_mention(m) != NodeKind::Actor || mention(m).form == MentionForm::Pronoun) continue;
            owner(m);
            apposition(m);
            based(m);
            seated(m);
            speaking_for(m);
            if (out_.is_body(m) || state_body(m)) {
                named_after(m);
                behind_possessive(m);
            }
        }
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }
    bool is_person(MentionIndex m) const { return out_.layer().entity_of(m).type == NodeType::Person; }
    bool is_generic(MentionIndex m) const { return out_.layer().entity_of(m).generic; }

    Span span_of_pair(std::uint32_t a, MentionIndex m) const { return out_.span_from(std::min(a, mention(m).tokens.begin), std::max(a, mention(m).tokens.end - 1)); }

    /// "A's B", "A B", "B of A": B is a part of A; persons and role groups are members.
    void owner(MentionIndex m) {
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head)) {
            if (mention(m).tokens.contains(c) && mention(m).form == MentionForm::Name) continue;
            const auto rel = doc_.tokens[c].deprel;
            if (rel == Deprel::NmodPoss || rel == Deprel::Compound) {
                const auto a = out_.body_at(c);
                if (!a || mention(*a).form == MentionForm::Pronoun || (rel == Deprel::Compound && is_person(m))) continue;
                if (rel == Deprel::Compound && same_thing(head) && !sends_teams(*a, head) && name_key(out_.layer().entity_of(m).name).starts_with(key_of(*a))) continue;
                if (is_person(m) && !is_generic(m)) continue;  // "ICE's John Smith" is told by his office
                if (critic(head) || (runs(head) && !is_party(*a))) continue;
                out_.add(belonging(m), m, *a, span_of_pair(c, m), rel == Deprel::NmodPoss ? 0.85 : 0.75);
            } else if (rel == Deprel::Nmod) {
                const auto a = named_beside(c);
                const auto marker = tree_.marker(c);
                const auto next = mention(m).tokens.end;
                if (next < doc_.tokens.size() && (doc_.form(next) == "'s" || doc_.form(next) == "\xE2\x80\x99s")) continue;  // "the Department of State's Security Service"
                if (!a || mention(*a).form == MentionForm::Pronoun) continue;
                const bool inside = marker == "of" || marker == "at" || (marker == "from" && is_person(m)) || (marker == "with" && is_person(m)) || (marker == "in" && out_.is_body(*a));
                if (!inside || critic(head) || (runs(head) && !is_party(*a))) continue;
                out_.add(belonging(m), m, *a, out_.span_from(mention(m).tokens.begin, mention(*a).tokens.end - 1), 0.75);
            }
        }
    }

    /// "of the organization Human Rights Watch": the name beside a noun, else what the noun itself stands for.
    std::optional<MentionIndex> named_beside(std::uint32_t noun) const {
        if (doc_.tokens[noun].upos == Upos::Noun)
            for (const auto c : tree_.children(noun))
                if (c > noun && doc_.tokens[c].upos == Upos::Propn && (doc_.tokens[c].deprel == Deprel::Appos || doc_.tokens[c].deprel == Deprel::Flat || doc_.tokens[c].deprel == Deprel::NmodDesc))
                    if (const auto named = out_.body_at(c)) return named;
        return out_.body_at(noun);
    }

    /// "the Renault F1 team", "the MAC company": the noun says what the name beside it is.
    bool same_thing(std::uint32_t noun) const {
        const auto word = utf8::lower(tree_.lemma(noun));
        for (const std::string_view kind : {"company", "firm", "corporation", "party", "movement", "newspaper", "magazine", "network", "group", "organization", "organisation", "club", "band", "family", "team", "university"})
            if (word == kind) return true;
        return false;
    }

    /// "the IMF team" is a part of the IMF, "the Renault team" is Renault's racing.
    bool sends_teams(MentionIndex body, std::uint32_t noun) const {
        const auto sector = out_.layer().entity_of(body).sector;
        return tree_.lemma(noun) == "team" && sector && *sector != Sector::Unk && *sector != Sector::Bus && *sector != Sector::Cvl;
    }

    RelationType belonging(MentionIndex m) const {
        const Entity& entity = out_.layer().entity_of(m);
        if (entity.type == NodeType::Person) return RelationType::MemberOf;
        if (entity.type == NodeType::Group && entity.generic && people(mention(m).head)) return RelationType::MemberOf;
        return RelationType::PartOf;
    }

    /// Members, officials, soldiers ... are people; teams and agencies are parts.
    bool people(std::uint32_t head) const {
        const auto word = utf8::lower(tree_.lemma(head));
        for (const std::string_view part : {"team", "agency", "unit", "branch", "division", "committee", "office", "force", "panel", "government", "department", "body", "court"})
            if (word == part) return false;
        return true;
    }

    /// Candidates and nominees are members of their party, not yet of what they run for.
    bool runs(std::uint32_t head) const {
        const auto word = utf8::lower(tree_.lemma(head));
        return word == "candidate" || word == "contender" || word == "nominee";
    }
    bool is_party(MentionIndex m) const { return out_.layer().entity_of(m).type == NodeType::Party; }

    bool critic(std::uint32_t head) const {
        const auto word = utf8::lower(tree_.lemma(head));
        for (const std::string_view outside : {"critic", "opponent", "supporter", "enemy", "ally", "rival", "victim", "advocate", "protester", "neighbor", "backer", "foe", "detractor", "shareholder", "investor", "customer", "client", "half", "majority", "most", "some", "all"})
            if (word == outside) return true;
        return false;
    }

    /// "ICE, an agency of the Department of Homeland Security".
    void apposition(MentionIndex m) {
        if (!out_.is_body(m)) return;
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head)) {
            if (doc_.tokens[c].deprel != Deprel::Appos && !(doc_.tokens[c].deprel == Deprel::AclRelcl && doc_.tokens[c].upos == Upos::Noun)) continue;
            part_noun(m, c);
        }
        const Token& token = doc_.tokens[head];
        if (token.deprel == Deprel::Nsubj && token.head != no_token && tree_.child(token.head, {Deprel::Cop}) != no_token) part_noun(m, token.head);
    }

    void part_noun(MentionIndex m, std::uint32_t noun) {
        static constexpr std::string_view parts[] = {"agency", "arm", "branch", "unit", "part", "division", "bureau", "office", "wing", "subsidiary", "member", "affiliate", "department", "body", "component", "chapter", "section", "faction"};
        const auto word = utf8::lower(tree_.lemma(noun));
        if (std::find(std::begin(parts), std::end(parts), word) == std::end(parts)) return;
        for (const auto c : tree_.children(noun)) {
            const auto rel = doc_.tokens[c].deprel;
            if (rel != Deprel::Nmod && rel != Deprel::NmodPoss && rel != Deprel::Compound) continue;
            if (rel == Deprel::Nmod && tree_.marker(c) != "of" && tree_.marker(c) != "in" && tree_.marker(c) != "within") continue;
            if (const auto a = out_.body_at(c)) {
                out_.add(word == "member" ? RelationType::MemberOf : RelationType::PartOf, m, *a, out_.span_from(mention(m).tokens.begin, mention(*a).tokens.end - 1), 0.9);
                return;
            }
        }
    }

    /// "the Minneapolis-based group", "Amnesty, based in London", "the Foundation in Geneva".
    void based(MentionIndex m) {
        if (is_person(m)) return;
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head)) {
            const std::string form = utf8::lower(doc_.form(c));
            const bool lies = form == "located" || form == "situated";
            if (form == "based" || form == "headquartered" || lies) {
                for (const auto g : tree_.children(c))
                    if (const auto place = out_.place_at(g)) return out_.add(lies ? RelationType::LocatedIn : RelationType::BasedIn, m, *place, span_of_pair(g, m), 0.9);
            }
            if (doc_.tokens[c].deprel == Deprel::Nmod && tree_.marker(c) == "in" && out_.is_body(m) && !of_many_places(m) && (mention(m).form == MentionForm::Name || !is_generic(m)))
                if (const auto place = out_.place_at(c)) out_.add(RelationType::LocatedIn, m, *place, out_.span_from(mention(m).tokens.begin, mention(*place).tokens.end - 1), 0.8);
        }
    }

    /// "the European Union in Kosovo", "the FBI in Chicago": a body that is known by its name is at work there.
    bool of_many_places(MentionIndex m) const { return mention(m).form == MentionForm::Name && out_.layer().entity_of(m).ids.contains("pg"); }

    /// "sued in the District Court in Boston", "marched on the Japanese consulate in Guangzhou", whatever the tree hangs "in Boston" on; "Newcastle's Wellcome Centre".
    void seated(MentionIndex m) {
        if (is_person(m) || is_generic(m) || mention(m).form == MentionForm::Pronoun) return;
        const std::uint32_t end = mention(m).tokens.end;
        if (end + 1 < doc_.tokens.size() && doc_.form(end) == "in" && is_house(doc_.form(end - 1)))
            for (std::uint32_t t = end + 1; t < doc_.tokens.size() && t < end + 5; ++t)
                if (const auto place = out_.place_at(t); place && mention(*place).form == MentionForm::Name && mention(*place).tokens.begin == end + 1)
                    return out_.add(RelationType::LocatedIn, m, *place, out_.span_from(mention(m).tokens.begin, mention(*place).tokens.end - 1), 0.8);
        if (mention(m).form != MentionForm::Name || out_.layer().entity_of(m).type != NodeType::Organization || of_many_places(m)) return;
        for (const auto c : tree_.children(mention(m).head))
            if (const auto place = out_.place_at(c); place && doc_.tokens[c].deprel == Deprel::NmodPoss && mention(*place).form == MentionForm::Name)
                return out_.add(RelationType::LocatedIn, m, *place, span_of_pair(mention(*place).tokens.begin, m), 0.8);
    }
    static bool is_house(std::string_view word) {
        const std::string lower = utf8::lower(word);
        for (const std::string_view house : {"court", "embassy", "consulate", "hospital", "university", "prison", "jail", "headquarters"})
            if (lower == house) return true;
        return false;
    }

    /// "Speaking for the Red Cross, Anna Berg said", "Anna Berg, speaking on behalf of the Red Cross, said": the body between the words and a comma.
    void speaking_for(MentionIndex m) {
        if (!is_person(m) || mention(m).form != MentionForm::Name) return;
        const TokenRange name = mention(m).tokens, sentence = doc_.sentences[tree_.sentence_of(name.begin)].tokens;
        if (name.begin > sentence.begin + 3 && doc_.form(name.begin - 1) == ",") {
            for (std::uint32_t t = name.begin - 1; t-- > sentence.begin && t + 14 > name.begin && doc_.form(t) != ",";)
                if (speaks_for(t)) return spoken_for(m, t, name.begin - 1);
        } else if (name.end + 3 < sentence.end && doc_.form(name.end) == "," && speaks_for(name.end + 1)) {
            for (std::uint32_t t = name.end + 2; t < sentence.end && t < name.end + 14; ++t)
                if (doc_.form(t) == ",") return spoken_for(m, name.end + 1, t);
        }
    }
    bool speaks_for(std::uint32_t t) const { return t + 2 < doc_.tokens.size() && (doc_.form(t) == "speaking" || doc_.form(t) == "Speaking") && (doc_.form(t + 1) == "for" || (doc_.form(t + 1) == "on" && doc_.form(t + 2) == "behalf")); }
    void spoken_for(MentionIndex m, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t t = begin; t < end; ++t)
            if (const auto body = out_.body_at(t); body && mention(*body).form == MentionForm::Name && mention(*body).tokens.end == end) return out_.add(RelationType::MemberOf, m, *body, span_of_pair(begin, m), 0.75);
    }

    std::string key_of(MentionIndex m) const {
        std::string key = name_key(doc_.text().substr(mention(m).span.begin, mention(m).span.size()));
        if (key.starts_with("us ")) key.erase(0, 3);
        return key;
    }
    bool state_body(MentionIndex m) const {
        const Entity& e = out_.layer().entity_of(m);
        return e.type == NodeType::Government && !e.generic;
    }

    /// "Renault F1 Team" is Renault F1, "University of Canberra" no part of a university.
    bool adds_nothing(MentionIndex m, std::string_view rest) const { return rest.starts_with("of ") || (rest.find(' ') == std::string_view::npos && same_thing(mention(m).tokens.end - 1)); }

    /// "Senate Finance Committee" bears the name of the Senate, "the Greek parliament" that of Greece, where the article names these as well.
    void named_after(MentionIndex m) {
        const Entity& e = out_.layer().entity_of(m);
        const Span words = mention(m).span;
        if (mention(m).form == MentionForm::Name) {
            const std::string key = key_of(m);
            for (std::size_t cut = key.rfind(' '); cut != std::string::npos && cut > 0; cut = key.rfind(' ', cut - 1))
                if (const auto found = bodies_.find(key.substr(0, cut)); found != bodies_.end()) {
                    const Entity& whole = out_.layer().entity_of(found->second);
                    if (adds_nothing(m, std::string_view(key).substr(cut + 1))) break;
                    if (whole.type == NodeType::Government || whole.type == e.type) return out_.add(RelationType::PartOf, m, found->second, words, 0.8);
                }
        }
        if (e.type != NodeType::Government) return;
        if (mention(m).form == MentionForm::Name) {  // "Florida Highway Patrol", "Polk County Sheriff's Office"
            const std::string key = key_of(m);
            for (std::size_t cut = key.rfind(' '); cut != std::string::npos && cut > 0; cut = key.rfind(' ', cut - 1))
                if (const auto found = places_.find(key.substr(0, cut)); found != places_.end()) return out_.add(RelationType::PartOf, m, found->second, words, 0.8);
        }
        if (mention(m).form == MentionForm::Name) {  // "Foreign Office of the United Kingdom"
            std::string key = key_of(m);
            const auto of = key.rfind(" of ");
            if (of != std::string::npos) key.erase(0, of + 4);
            if (key.starts_with("the ")) key.erase(0, 4);
            if (of != std::string::npos)
                for (const auto& [code, country] : countries_)
                    if (key == key_of(country) || key == name_key(out_.layer().entity_of(country).name)) return out_.add(RelationType::PartOf, m, country, words, 0.85);
        }
        for (std::uint32_t t = mention(m).tokens.begin; t < mention(m).tokens.end; ++t) {
            const PlaceEntry* people = out_.sources().gazetteer.demonym(doc_.form(t));
            if (people == nullptr || people->type != NodeType::Country) continue;
            if (const auto found = countries_.find(people->country); found != countries_.end()) return out_.add(RelationType::PartOf, m, found->second, words, 0.85);
        }
        for (const auto c : tree_.children(mention(m).head)) {
            const auto rel = doc_.tokens[c].deprel;
            if (rel != Deprel::NmodPoss && rel != Deprel::Compound && rel != Deprel::Amod) continue;
            const auto place = out_.place_at(c);
            if (place && out_.layer().entity_of(*place).type <= NodeType::Region) return out_.add(RelationType::PartOf, m, *place, span_of_pair(c, m), 0.85);
            const PlaceEntry* people = out_.sources().gazetteer.demonym(doc_.form(c));
            if (people == nullptr) continue;
            if (const auto found = countries_.find(people->country); found != countries_.end() && people->type == NodeType::Country) return out_.add(RelationType::PartOf, m, found->second, span_of_pair(c, m), 0.85);
        }
    }

    /// "U.S. Immigration and Customs Enforcement's (ICE) Enforcement and Removal Operations": owner, possessive, its acronym, the part.
    void behind_possessive(MentionIndex m) {
        if (mention(m).form != MentionForm::Name || mention(m).tokens.begin < 2) return;
        std::uint32_t t = mention(m).tokens.begin - 1;
        if (doc_.form(t) == ")" && t >= 4 && doc_.form(t - 2) == "(") t -= 3;
        const auto form = doc_.form(t);
        if ((form != "'s" && form != "\xE2\x80\x99s") || t == 0) return;
        for (std::uint32_t back = t; back > 0 && back + 12 > t; --back)
            if (const auto owner = out_.body_at(back - 1); owner && mention(*owner).form == MentionForm::Name && mention(*owner).tokens.end == t)
                return out_.add(RelationType::PartOf, m, *owner, span_of_pair(mention(*owner).tokens.begin, m), 0.85);
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
    std::map<std::string, MentionIndex> bodies_;     ///< first mention by the key of the words
    std::map<std::string, MentionIndex> countries_;  ///< first mention by ISO code
    std::map<std::string, MentionIndex> places_;     ///< other places, first mention by the key of the words
};

}  // namespace

void find_bodies(RelationCollector& out) { BodyFinder(out).run(); }

}  // namespace pg::extract
