// Bodies that belong to bodies ("ICE's Fugitive Operations Support Center", "an agency of"), members, and where bodies are based.
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

class BodyFinder {
public:
    explicit BodyFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {}

    void run() {
        const auto count = static_cast<MentionIndex>(out_.layer().mentions.size());
        for (MentionIndex m = 0; m < count; ++m) {
            if (out_.layer().kind_of_mention(m) != NodeKind::Actor || mention(m).form == MentionForm::Pronoun) continue;
            owner(m);
            apposition(m);
            based(m);
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
                if (is_person(m) && !is_generic(m)) continue;  // "ICE's John Smith" is told by his office
                out_.add(belonging(m), m, *a, span_of_pair(c, m), rel == Deprel::NmodPoss ? 0.85 : 0.75);
            } else if (rel == Deprel::Nmod) {
                const auto a = out_.body_at(c);
                const auto marker = tree_.marker(c);
                if (!a || mention(*a).form == MentionForm::Pronoun) continue;
                const bool inside = marker == "of" || marker == "at" || (marker == "from" && is_person(m)) || (marker == "with" && is_person(m)) || (marker == "in" && out_.is_body(*a));
                if (!inside || critic(head)) continue;
                out_.add(belonging(m), m, *a, out_.span_from(mention(m).tokens.begin, mention(*a).tokens.end - 1), 0.75);
            }
        }
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

    bool critic(std::uint32_t head) const {
        const auto word = utf8::lower(tree_.lemma(head));
        for (const std::string_view outside : {"critic", "opponent", "supporter", "enemy", "ally", "rival", "victim", "advocate", "protester", "neighbor", "half", "majority", "most", "some", "all"})
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
            if (utf8::lower(doc_.form(c)) == "based" || utf8::lower(doc_.form(c)) == "headquartered") {
                for (const auto g : tree_.children(c))
                    if (const auto place = out_.place_at(g)) return out_.add(RelationType::BasedIn, m, *place, span_of_pair(g, m), 0.9);
            }
            if (doc_.tokens[c].deprel == Deprel::Nmod && tree_.marker(c) == "in" && out_.is_body(m) && mention(m).form == MentionForm::Name)
                if (const auto place = out_.place_at(c)) out_.add(RelationType::LocatedIn, m, *place, out_.span_from(mention(m).tokens.begin, mention(*place).tokens.end - 1), 0.8);
        }
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
};

}  // namespace

void find_bodies(RelationCollector& out) { BodyFinder(out).run(); }

}  // namespace pg::extract
