#include "extract/events/told_twice.hpp"

#include <algorithm>
#include <unordered_map>

#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

class Twins {
public:
    Twins(const Tree& tree, const EntityLayer& layer, const std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims) : tree_(tree), layer_(layer), predicates_(predicates), claims_(claims), gone_(claims.size(), false) {
        for (std::uint32_t i = 0; i < claims.size(); ++i) at_.try_emplace(predicates[i], i);
    }

    void run() {
        for (std::uint32_t i = 0; i < claims_.size(); ++i) {
            const std::uint32_t above = upper(i);
            if (above == no_token || above == i || gone_[above]) continue;
            const bool attack = is_attack_and_its_victims(above, i), casualties = is_casualties_too(above, i);
            if (!attack && !casualties && !is_one_happening(claims_[above], claims_[i], i)) continue;
            // "shot and killed": how it was done says more; "the strike which killed ten": to whom it was done does.
            const Deprel relation = tree_.token(predicates_[i]).deprel;
            const bool better = attack ? relation == Deprel::AclRelcl : !claims_[above].mode && claims_[i].mode && relation == Deprel::Conj;
            EventClaim &kept = claims_[better ? i : above], &gone = claims_[better ? above : i];
            join(kept, gone);
            if (casualties) kept.recipient.insert(kept.recipient.end(), gone.recipient.begin(), gone.recipient.end());
            if (attack && kept.place.empty()) kept.place = gone.recipient;  // "killed in an attack on Aleppo"
            gone_[better ? above : i] = true;
        }
        std::uint32_t i = 0;
        std::erase_if(claims_, [&](const EventClaim&) { return gone_[i++]; });
    }

private:
    /// The claim told at the word on which this one's depends, or at the object of that word: "began meetings to discuss it".
    std::uint32_t upper(std::uint32_t i) const {
        std::uint32_t t = predicates_[i];
        for (int step = 0; step < 2; ++step) {
            const std::uint32_t head = tree_.head(t);
            if (head == no_token) return no_token;
            if (const auto found = at_.find(head); found != at_.end()) return found->second;
            const std::uint32_t object = tree_.child(head, {Deprel::Obj});
            if (const auto found = object == no_token ? at_.end() : at_.find(object); found != at_.end() && object != predicates_[i]) return found->second;
            const bool of_object = step == 0 && tree_.token(t).deprel == Deprel::Acl && tree_.token(t).xpos == Xpos::Vbg && tree_.token(head).deprel == Deprel::Obj;  // "filed a lawsuit challenging it"
            if (of_object) {
                t = head;
                continue;
            }
            if (tree_.token(predicates_[i]).upos != Upos::Noun || tree_.token(t).deprel == Deprel::Conj) return no_token;
            t = head;
        }
        return no_token;
    }

    static bool is_help(const EventClaim& claim) { return claim.type == EventType::Aid || claim.type == EventType::Cooperate || (claim.type == EventType::Mobilize && !claim.mode); }  // troops are sent against somebody

    /// "sent doctors to assist the clinics", "is providing money to help Haiti": whom it is to help is whom it is given to.
    bool is_help_for(const EventClaim& above, const EventClaim& below, std::uint32_t i) const {
        const Token& token = tree_.token(predicates_[i]);
        const bool purpose = (token.deprel == Deprel::Advcl || token.deprel == Deprel::Acl) && token.xpos == Xpos::Vb && tree_.marker(predicates_[i], Deprel::Mark) == "to";
        if (!purpose || !is_help(above) || !is_help(below) || below.type == EventType::Mobilize || below.act || above.agent.empty() || above.status == Status::Negated) return false;
        return same_entities(layer_, above.agent, below.agent) && (above.recipient.empty() || below.recipient.empty() || same_entities(layer_, above.recipient, below.recipient));
    }

    /// "appointed Keller minister, replacing Berg", "was named to succeed him": who replaces somebody is appointed.
    bool is_taking_over(const EventClaim& above, const EventClaim& below, std::uint32_t t) const {
        const bool gets_office = above.act == Act::Appoint || above.act == Act::Elect || above.act == Act::Nominate;
        const std::string_view lemma = tree_.lemma(t);
        if (!gets_office || below.act != Act::Appoint || (lemma != "replace" && lemma != "succeed") || (tree_.token(t).deprel != Deprel::Advcl && tree_.token(t).deprel != Deprel::Xcomp)) return false;
        return !above.recipient.empty() && same_entities(layer_, above.recipient, below.recipient);
    }

    bool is_one_happening(const EventClaim& above, const EventClaim& below, std::uint32_t i) const {
        if (is_help_for(above, below, i) || is_shared(above, below, predicates_[i]) || is_taking_over(above, below, predicates_[i])) return true;
        if (!above.type || above.type != below.type || (above.act && below.act && above.act != below.act)) return false;
        if (!same_entities(layer_, above.agent, below.agent)) return false;
        const bool recipients = same_entities(layer_, above.recipient, below.recipient);
        if (!recipients && !above.recipient.empty() && !below.recipient.empty()) return false;
        if (!same_entities(layer_, above.policy, below.policy) && !above.policy.empty() && !below.policy.empty()) return false;
        const std::uint32_t t = predicates_[i];
        const Token& token = tree_.token(t);
        const bool to = token.xpos == Xpos::Vb && tree_.marker(t, Deprel::Mark) == "to";
        switch (token.deprel) {
            case Deprel::Advcl:
            case Deprel::Acl: return (to || is_same_act(above, below, t) || is_same_stand(above, below, t)) && !above.agent.empty() && above.status != Status::Negated;
            case Deprel::Xcomp: return (to && (!below.act || above.act) && !above.agent.empty() && above.status == below.status) || (above.type == EventType::Assault && recipients && above.status == below.status);
            case Deprel::Conj: return is_same_said(above, below, t) || (above.type == EventType::Assault && recipients && !above.recipient.empty() && above.status == below.status && is_one_blow(above, below) && shares_object(t));
            case Deprel::Obj:
            case Deprel::Obl: return token.upos == Upos::Noun && recipients && above.status == below.status && (!above.agent.empty() || !above.recipient.empty());
            default: return false;
        }
    }

    /// "were killed in the attack", "the air strike killed ten", "the bombings which killed ten": the attack and what it did.
    bool is_attack_and_its_victims(std::uint32_t above, std::uint32_t below) const {
        const std::uint32_t head = predicates_[above], t = predicates_[below];
        if (tree_.head(t) != head || claims_[above].type != EventType::Assault || claims_[below].type != EventType::Assault || claims_[above].status != claims_[below].status) return false;
        const bool relative = tree_.token(t).deprel == Deprel::AclRelcl;
        const EventClaim &noun = claims_[relative ? above : below], &verb = claims_[relative ? below : above];
        if (tree_.token(relative ? head : t).upos != Upos::Noun || tree_.token(relative ? t : head).upos != Upos::Verb || verb.recipient.empty()) return false;
        switch (tree_.token(t).deprel) {
        case Deprel::Nsubj:
        case Deprel::OblAgent: break;
        case Deprel::Obl:
            if (const std::string marker = tree_.marker(t); marker != "in" && marker != "by" && marker != "during" && marker != "from") return false;
            break;
        case Deprel::AclRelcl:
            if (const std::uint32_t subject = tree_.child(t, {Deprel::Nsubj}); subject == no_token || (tree_.lemma(subject) != "which" && tree_.lemma(subject) != "that")) return false;
            break;
        default: return false;
        }
        const bool others = std::any_of(noun.recipient.begin(), noun.recipient.end(), [&](MentionIndex m) { return layer_.kind_of_mention(m) != NodeKind::Place; }) && !same_entities(layer_, noun.recipient, verb.recipient);
        return !others && noun.policy.empty() && noun.agent.size() < 2 && (noun.agent.empty() || verb.agent.empty() || same_entities(layer_, noun.agent, verb.agent));
    }

    /// "four were killed and nine others injured" by the same deed.
    bool is_casualties_too(std::uint32_t above, std::uint32_t below) const {
        const EventClaim &first = claims_[above], &second = claims_[below];
        const std::uint32_t t = predicates_[below];
        if (tree_.token(t).deprel != Deprel::Conj || tree_.head(t) != predicates_[above] || first.type != EventType::Assault || second.type != EventType::Assault || first.mode || second.mode || first.status != second.status) return false;
        const auto suffered = [&](std::uint32_t verb, const EventClaim& claim) { return tree_.token(verb).xpos == Xpos::Vbn && tree_.child(verb, {Deprel::Obj}) == no_token && claim.agent.empty() && !claim.recipient.empty(); };
        return suffered(predicates_[above], first) && suffered(t, second);
    }

    /// "filed a lawsuit challenging the law": the participle tells what the first tells.
    bool is_same_act(const EventClaim& above, const EventClaim& below, std::uint32_t t) const {
        return tree_.token(t).xpos == Xpos::Vbg && above.act && above.act == below.act && !is_office_act(*above.act) && !above.policy.empty() && same_entities(layer_, above.policy, below.policy) && above.status == below.status;
    }

    /// "filed a complaint alleging that he lied", "presented a petition asking him to stay": what is asked or said by it.
    bool is_same_stand(const EventClaim& above, const EventClaim& below, std::uint32_t t) const {
        return is_one_of<EventType>(above.type, {EventType::Accuse, EventType::Request}) && tree_.token(t).xpos == Xpos::Vbg && tree_.child(t, {Deprel::Mark}) == no_token && above.status == below.status;
    }

    /// "was heckled and booed", "strengthened and deepened ties": done to the same, which both words share.
    bool is_same_said(const EventClaim& above, const EventClaim& below, std::uint32_t t) const {
        const bool alike = is_one_of<EventType>(above.type, {EventType::Accuse, EventType::Cooperate, EventType::Protest}) && above.mode == below.mode && above.act == below.act && above.status == below.status;
        return alike && t > tree_.head(t) && !(above.recipient.empty() && above.policy.empty()) && same_entities(layer_, above.recipient, below.recipient) && same_entities(layer_, above.policy, below.policy) && shares_object(t);
    }

    /// "the fair was organised by the city in cooperation with the union": with whom it is done.
    bool is_shared(const EventClaim& above, const EventClaim& below, std::uint32_t t) const {
        return above.type == EventType::Cooperate && below.type == EventType::Cooperate && tree_.token(t).deprel == Deprel::Obl && tree_.token(t).upos == Upos::Noun && tree_.marker(t) == "in" && below.agent.empty() && (above.recipient.empty() || same_entities(layer_, above.recipient, below.recipient)) && above.status == below.status;
    }

    /// "shot and killed", "kidnapped and held hostage": not "bombed and shot at".
    static bool is_one_blow(const EventClaim& a, const EventClaim& b) { return !a.mode || !b.mode || a.mode == b.mode; }

    /// "shot and killed four men", "was kidnapped and held": not "entered the town and shot four men", "one was killed and two were injured".
    bool shares_object(std::uint32_t second) const {
        return tree_.child(second, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token && (tree_.child(tree_.head(second), {Deprel::Obj}) == no_token || tree_.child(second, {Deprel::Obj}) == no_token);
    }

    static void join(EventClaim& kept, const EventClaim& gone) {
        for (const Role role : {Role::Agent, Role::Recipient, Role::Policy, Role::Place})
            if (kept.role(role).empty()) kept.role(role) = gone.role(role);
        if (!kept.act) kept.act = gone.act;
        if (!kept.mode) kept.mode = gone.mode;
        if (!kept.time) kept.time = gone.time;
        if (!kept.quantity) kept.quantity = gone.quantity;
    }

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<std::uint32_t>& predicates_;
    std::vector<EventClaim>& claims_;
    std::vector<bool> gone_;
    std::unordered_map<std::uint32_t, std::uint32_t> at_;  ///< claim by token
};

}  // namespace

void tell_once(const Tree& tree, const EntityLayer& layer, const std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims) { Twins(tree, layer, predicates, claims).run(); }

}  // namespace pg::extract
