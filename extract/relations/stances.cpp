// Who supports and who opposes a policy, and whose policy it is, told by what the article's events do.
#include "extract/relations/stances.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <tuple>

#include "core/stance.hpp"
#include "core/utf8.hpp"
#include "extract/one_of.hpp"
#include "extract/relations/open_stands.hpp"
#include "extract/relations/sides.hpp"

namespace pg::extract {
namespace {

bool is_open(const EventClaim& event) { return event.rule.find(open_rule) != std::string::npos; }

class StanceFinder {
public:
    StanceFinder(const EntityLayer& layer, const OpenStands& open_stands, std::vector<Relation>& relations) : layer_(layer), open_stands_(open_stands), relations_(relations) {
        for (const auto& relation : relations)
            if (relation.to) known_.emplace(relation.type, entity(relation.from), entity(*relation.to));
    }

    void read(const EventClaim& event) {
        if (event.status == Status::Hypothetical || event.policy.empty()) return;
        if (!event.claimant.empty()) return;  // what somebody else says of him is no stand of his
        const bool negated = event.status == Status::Negated;
        const bool ruled = event.act == Act::Block || event.act == Act::Suspend;  // a court that blocks a law need not be against it
        const bool open = is_open(event);
        const auto stance = stance_of(event.type, event.act, open ? event.rule.substr(0, event.rule.find(open_rule)) + "/" : event.rule);
        for (const auto policy : event.policy) {
            const bool inner = event.type == EventType::Request && policy != event.policy.front();  // "asked for a referendum on the treaty"
            if (stance && !ruled && !negated && !inner && !open_stands_.only_mentioned(event, policy) && !open_stands_.only_changed(event, policy) && (!open || open_stands_.told(event, policy)))
                for (const auto agent : event.agent)
                    if (!open || !known(opposite(*stance), agent, policy)) add(*stance, agent, policy, event);
            if (stance && inner && !negated && !open && open_stands_.ended_by_first(event, policy))
                for (const auto agent : event.agent) add(opposite(*stance), agent, policy, event);
            if (event.act == Act::Implement || event.act == Act::Adopt)
                for (const auto agent : event.agent)
                    if (rules(agent) && (!open || open_stands_.told(event, policy))) add(RelationType::HasPolicy, agent, policy, event);
        }
    }

private:
    static RelationType opposite(RelationType stance) { return stance == RelationType::Supports ? RelationType::Opposes : RelationType::Supports; }
    bool known(RelationType type, MentionIndex from, MentionIndex to) const { return known_.contains({type, entity(from), entity(to)}); }
    EntityIndex entity(MentionIndex m) const { return layer_.mentions[m].entity; }
    /// Bodies and places that can have policies; what one chamber passes is no policy of the chamber.
    bool rules(MentionIndex m) const {
        const Entity& e = layer_.entity_of(m);
        return (e.type == NodeType::Government && e.sector != Sector::Leg) || kind_of(e.type) == NodeKind::Place;
    }

    void add(RelationType type, MentionIndex from, MentionIndex to, const EventClaim& event) {
        if (layer_.entity_of(from).generic && type == RelationType::HasPolicy) return;
        if (!known_.emplace(type, entity(from), entity(to)).second) return;
        Relation relation;
        relation.type = type;
        relation.from = from;
        relation.to = to;
        relation.span = event.sentence;
        relation.confidence = 0.8 * event.confidence;
        relations_.push_back(std::move(relation));
    }

    const EntityLayer& layer_;
    const OpenStands& open_stands_;
    std::vector<Relation>& relations_;
    std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> known_;
};

/// Those whose "policy", "treatment" or "operations" matter to politics: states, governments, parties, and people in them.
bool is_public(const Entity& owner) {
    if (owner.type == NodeType::Government || owner.type == NodeType::Party || kind_of(owner.type) == NodeKind::Place) return true;
    if (!owner.offices.empty() && owner.type == NodeType::Person) return true;
    if (!owner.sector) return false;
    switch (*owner.sector) {
        case Sector::Gov: case Sector::Leg: case Sector::Jud: case Sector::Eli: case Sector::Pty: case Sector::Reb: case Sector::Igo: case Sector::Eur: case Sector::Uno: case Sector::Opp: return true;
        default: return false;
    }
}

/// What somebody has beside his policies ("her rights", "its road toll"), and what is done in a place by others ("the Iraq war").
bool is_owned(const std::string& noun, const Entity& owner, Deprel relation) {
    if (is_one_of(noun, {"right", "toll", "deficit", "licence", "license", "treatment", "status", "election", "warming", "ties", "operations"})) return false;
    if (relation == Deprel::Compound && kind_of(owner.type) == NodeKind::Place && is_one_of(noun, {"war", "withdrawal", "pullout", "increase", "surge", "invasion", "crisis", "protection", "operation", "sanction", "embargo", "talks", "peace", "ceasefire"})) return false;
    return is_public(owner) || is_one_of(noun, {"proposal", "bill", "plan", "policy", "initiative", "amendment"});
}

/// "California's Proposition 8", "Obama's health care law": the possessor has the policy.
void possessed(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations) {
    std::set<std::pair<EntityIndex, EntityIndex>> known;
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        if (layer.kind_of_mention(m) != NodeKind::Policy || layer.mentions[m].form == MentionForm::Pronoun) continue;
        for (const auto c : tree.children(layer.mentions[m].head)) {
            const auto rel = document.tokens[c].deprel;
            if (rel != Deprel::NmodPoss && rel != Deprel::Compound) continue;
            for (const NodeKind kind : {NodeKind::Actor, NodeKind::Place}) {
                const auto owner = layer.headed_by(c, kind);
                if (!owner || layer.entity_of(*owner).generic || layer.mentions[*owner].entity == layer.mentions[m].entity) continue;
                const Entity& e = layer.entity_of(*owner);
                if (rel == Deprel::Compound && e.sector == Sector::Leg) continue;  // "Senate bill": where it is debated
                if (!is_owned(lower_lemma(tree, layer.mentions[m].head), e, rel)) continue;
                const bool body = e.type == NodeType::Government || kind == NodeKind::Place || (rel == Deprel::NmodPoss && e.type != NodeType::Group);
                if (!body || !known.emplace(layer.mentions[*owner].entity, layer.mentions[m].entity).second) continue;
                Relation relation;
                relation.type = RelationType::HasPolicy;
                relation.from = *owner;
                relation.to = m;
                relation.span = {std::min(layer.mentions[*owner].span.begin, layer.mentions[m].span.begin), std::max(layer.mentions[*owner].span.end, layer.mentions[m].span.end)};
                relation.confidence = 0.7;
                relations.push_back(std::move(relation));
            }
        }
    }
}

/// "Italy has strict rules", "Ireland, which has passed a ban", "France is to ban smoking": the state that acts has the policy.
class HavingFinder {
public:
    HavingFinder(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations) : document_(document), tree_(tree), layer_(layer), relations_(relations) {
        for (const auto& r : relations)
            if (r.type == RelationType::HasPolicy && r.to) known_.emplace(layer.mentions[r.from].entity, layer.mentions[*r.to].entity);
    }

    void run() {
        for (MentionIndex m = 0; m < layer_.mentions.size(); ++m) {
            if (layer_.kind_of_mention(m) != NodeKind::Policy || layer_.mentions[m].form == MentionForm::Pronoun) continue;
            const std::uint32_t head = layer_.mentions[m].head;
            after_others(document_.tokens[head].upos == Upos::Verb ? head : tree_.head(head), m);
            if (document_.tokens[head].deprel == Deprel::Nsubj && tree_.head(head) != no_token && is_one_of(tree_.lemma(tree_.head(head)), {"legal", "lawful"})) legal_in(tree_.head(head), m);
            else if (document_.tokens[head].upos == Upos::Verb) made_by(head, m);
            else if (document_.tokens[head].deprel == Deprel::NsubjPass && tree_.head(head) != no_token && is_one_of(tree_.lemma(tree_.head(head)), {"legalize", "legalise", "introduce", "adopt"})) made_by(tree_.head(head), m);
            else if (document_.tokens[head].deprel == Deprel::Obj && tree_.head(head) != no_token && gives(tree_.lemma(tree_.head(head)))) made_by(tree_.head(head), m);
        }
    }

private:
    /// "is legal in Belgium and Spain".
    void legal_in(std::uint32_t adjective, MentionIndex policy) {
        for (const auto c : tree_.children(adjective)) {
            const std::string_view lemma = tree_.lemma(c);
            if (lemma == "not" || lemma == "never" || lemma == "no" || lemma == "if" || document_.tokens[c].deprel == Deprel::Csubj) return;
            if (document_.tokens[c].deprel == Deprel::Aux && lemma != "have" && lemma != "be") return;
        }
        for (const auto c : tree_.children(adjective))
            if (document_.tokens[c].deprel == Deprel::Obl && tree_.marker(c) == "in") has(c, policy);
    }

    /// "the fifth country to legalize it, after Belgium and Spain": so had those before it.
    void after_others(std::uint32_t verb, MentionIndex policy) {
        if (verb == no_token || (!gives(tree_.lemma(verb)) && !is_one_of(tree_.lemma(verb), {"legalize", "legalise", "ban", "outlaw", "recognize", "recognise"}))) return;
        const std::uint32_t noun = tree_.head(verb);
        if (noun == no_token || document_.tokens[verb].deprel != Deprel::Acl || !is_one_of(tree_.lemma(noun), {"country", "nation", "state", "province"})) return;
        for (const std::uint32_t around : {verb, noun, tree_.head(noun)}) {
            if (around == no_token) continue;
            for (const auto c : tree_.children(around))
                if (c > verb && (tree_.marker(c) == "after" || tree_.marker(c) == "following") && layer_.headed_by(c, NodeKind::Place)) has(c, policy);
        }
    }

    static bool gives(std::string_view lemma) {
        for (const std::string_view verb : {"have", "pass", "adopt", "introduce", "enact", "impose", "maintain", "operate", "run", "keep"})
            if (lemma == verb) return true;
        return false;
    }

    void made_by(std::uint32_t verb, MentionIndex policy) {
        if (tree_.child(verb, {Deprel::NsubjPass}) != no_token) {
            for (const auto c : tree_.children(verb))
                if (document_.tokens[c].deprel == Deprel::Obl && tree_.marker(c) == "in") has(c, policy);
            return;
        }
        for (const auto c : tree_.children(verb)) {
            const std::string form = utf8::lower(document_.form(c));
            if (form == "not" || form == "n't" || form == "never" || form == "if") return;
        }
        const auto subject = tree_.child(verb, {Deprel::Nsubj, Deprel::NsubjOuter});
        if (subject != no_token) has(subject, policy);
        // "Ireland and Italy, which have passed ...", "the only canton to have banned ..."
        if (document_.tokens[verb].deprel == Deprel::AclRelcl || document_.tokens[verb].deprel == Deprel::Acl) has(tree_.head(verb), policy);
    }

    void has(std::uint32_t t, MentionIndex policy) {
        if (t == no_token) return;
        own(t, policy);
        for (const auto c : tree_.children(t))
            if (document_.tokens[c].deprel == Deprel::Conj || (document_.tokens[c].deprel == Deprel::Nmod && tree_.marker(c) == "of")) own(c, policy);
        if (tree_.child(t, {Deprel::Cop}) != no_token)  // "Ticino is the only canton to have banned ..."
            if (const auto subject = tree_.child(t, {Deprel::Nsubj}); subject != no_token) {
                own(subject, policy);
                for (const auto c : tree_.children(subject))
                    if (document_.tokens[c].deprel == Deprel::Nmod && tree_.marker(c) == "of") own(c, policy);
            }
        const Token& token = document_.tokens[t];
        if (token.deprel == Deprel::Conj && token.head != no_token) own(token.head, policy);
    }

    void own(std::uint32_t t, MentionIndex policy) {
        for (const NodeKind kind : {NodeKind::Place, NodeKind::Actor}) {
            const auto owner = layer_.headed_by(t, kind);
            if (!owner || layer_.entity_of(*owner).generic || layer_.mentions[*owner].form == MentionForm::Pronoun) continue;
            const Entity& e = layer_.entity_of(*owner);
            const bool state = kind == NodeKind::Place || (e.type == NodeType::Government && e.sector != Sector::Leg);
            if (!state || !known_.emplace(layer_.mentions[*owner].entity, layer_.mentions[policy].entity).second) continue;
            Relation relation;
            relation.type = RelationType::HasPolicy;
            relation.from = *owner;
            relation.to = policy;
            relation.span = {std::min(layer_.mentions[*owner].span.begin, layer_.mentions[policy].span.begin), std::max(layer_.mentions[*owner].span.end, layer_.mentions[policy].span.end)};
            relation.confidence = 0.7;
            relations_.push_back(std::move(relation));
            return;
        }
    }

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    std::vector<Relation>& relations_;
    std::set<std::pair<EntityIndex, EntityIndex>> known_;
};

}  // namespace

void add_stances(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const std::vector<EventClaim>& events, std::vector<Relation>& relations) {
    possessed(document, tree, layer, relations);
    HavingFinder(document, tree, layer, relations).run();
    find_sides(document, tree, layer, relations);
    const OpenStands open_stands(tree, layer, modality);
    StanceFinder finder(layer, open_stands, relations);
    for (const bool open : {false, true})  // what a frame tells goes before what the model reads
        for (const auto& event : events)
            if (is_open(event) == open) finder.read(event);
    std::stable_sort(relations.begin(), relations.end(), [](const Relation& a, const Relation& b) { return a.span < b.span; });
}

}  // namespace pg::extract
