#include "extract/events/restatements.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/events/statements.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

enum class SaysLess : std::uint8_t { Neither, Upper, Lower };

class Restatements {
public:
    Restatements(const Tree& tree, const EntityLayer& layer, const ModalityLexicon& lexicon, const std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims)
        : tree_(tree), layer_(layer), lexicon_(lexicon), predicates_(predicates), claims_(claims), gone_(claims.size(), false) {
        for (std::uint32_t i = 0; i < claims.size(); ++i) at_.try_emplace(predicates[i], i);
    }

    std::vector<bool> run() {
        for (std::uint32_t i = 0; i < claims_.size(); ++i) {
            if (gone_[i]) continue;
            if (const EventClaim* carrier = carrier_of(i)) {
                if (is_by_same(*carrier, claims_[i])) hand_down(*carrier, claims_[i]);
                gone_[static_cast<std::size_t>(carrier - claims_.data())] = true;
                continue;
            }
            if (const auto saying = at_.find(saying_of(i)); saying != at_.end() && !gone_[saying->second]) {
                if (is_only_saying(saying->first, claims_[saying->second], claims_[i])) gone_[saying->second] = true;
                continue;
            }
            const auto above = at_.find(tree_.head(predicates_[i]));
            if (above == at_.end() || gone_[above->second]) continue;
            const SaysLess less = compare(above->second, i);
            if (less == SaysLess::Upper) gone_[above->second] = true;
            if (less == SaysLess::Lower) gone_[i] = true;
        }
        return std::move(gone_);
    }

private:
    SaysLess compare(std::uint32_t above, std::uint32_t below) const {
        const EventClaim &upper = claims_[above], &lower = claims_[below];
        const std::uint32_t t = predicates_[below];
        const bool to = tree_.token(t).xpos == Xpos::Vb && tree_.marker(t, Deprel::Mark) == "to";
        switch (tree_.token(t).deprel) {
            case Deprel::Acl: return to && is_by_same(upper, lower) ? intention(predicates_[above], upper, lower) : SaysLess::Neither;
            case Deprel::Xcomp: return is_by_same(upper, lower) ? resolve(predicates_[above], upper, lower, to) : SaysLess::Neither;
            case Deprel::Advcl:
                if (to) return is_measures_purpose(upper, lower, t) ? SaysLess::Lower : SaysLess::Neither;
                return is_reason_of_demand(upper, lower, t) ? SaysLess::Lower : SaysLess::Neither;
            default: return SaysLess::Neither;
        }
    }

    /// The verb whose clause this claim is told by, itself ("said it sent aid") or in its infinitive ("said it intends to send aid").
    std::uint32_t saying_of(std::uint32_t i) const {
        std::uint32_t t = predicates_[i];
        while (tree_.token(t).deprel == Deprel::Xcomp && tree_.head(t) != no_token && !at_.contains(tree_.head(t))) t = tree_.head(t);
        return tree_.token(t).deprel == Deprel::Ccomp ? tree_.head(t) : no_token;
    }

    bool is_by_same(const EventClaim& upper, const EventClaim& lower) const { return upper.agent.empty() || lower.agent.empty() || same_entities(layer_, upper.agent, lower.agent); }

    /// "its plans to buy jets", "the decision to raise the tax": the deed, planned; "her application to overturn it": the demand. An agreement to do
    /// it is made with somebody.
    SaysLess intention(std::uint32_t noun, const EventClaim& upper, const EventClaim& lower) const {
        if (tree_.token(noun).upos != Upos::Noun) return SaysLess::Neither;
        if (upper.type == EventType::Reject && upper.status != Status::Negated && lower.status == Status::Negated) return SaysLess::Lower;  // "her refusal to sign it"
        if (upper.type == EventType::Request) return lower.status == Status::Hypothetical && !lower.agent.empty() ? SaysLess::Lower : SaysLess::Neither;
        if (!upper.type) return upper.act == Act::Propose ? SaysLess::Upper : SaysLess::Neither;
        const auto effect = lexicon_.effect(ModalPlace::Noun, lower_lemma(tree_, noun));
        return effect && !effect->keep && effect->status == Status::Planned && upper.recipient.empty() ? SaysLess::Upper : SaysLess::Neither;
    }

    /// "is reluctant to name him": the refusal; "wants to renegotiate the pact": the negotiation, hypothetical. A promise is told as well, and a vote that decides it.
    SaysLess resolve(std::uint32_t verb, const EventClaim& upper, const EventClaim& lower, bool to) const {
        if (to && upper.type == EventType::Reject && upper.status != Status::Negated && lower.status == Status::Negated) return SaysLess::Lower;
        const bool alone = to && is_open(upper) && upper.type != EventType::Agree && (!upper.act || upper.act == Act::Propose) && upper.status != Status::Negated && tree_.child(verb, {Deprel::Obj, Deprel::AuxPass}) == no_token;
        return alone && lexicon_.effect(ModalPlace::Resolve, lower_lemma(tree_, verb)) ? SaysLess::Upper : SaysLess::Neither;
    }

    /// "set up an office to police the ban", "gave a million to strengthen the army": what a measure or money is for. "dropped its plans to revise the
    /// law": what the plans are.
    bool is_measures_purpose(const EventClaim& upper, const EventClaim& lower, std::uint32_t t) const {
        if (!is_one_of<Act>(upper.act, {Act::Implement, Act::Amend, Act::Repeal, Act::Fund, Act::Adopt}) || (upper.type && upper.type != EventType::Aid)) return false;
        if (lower.status == Status::Actual || lower.status == Status::Negated || !is_by_same(upper, lower)) return false;
        const std::uint32_t object = tree_.child(tree_.head(t), {Deprel::Obj});
        return object == no_token || object + 1 != tree_.subtree(t).begin || !lexicon_.effect(ModalPlace::Noun, lower_lemma(tree_, object));
    }

    bool is_unmarked_participle(std::uint32_t t) const { return tree_.token(t).xpos == Xpos::Vbg && tree_.child(t, {Deprel::Mark}) == no_token; }

    /// "asked for asylum, saying that they had been ordered to shoot": why it is asked.
    bool is_reason_of_demand(const EventClaim& upper, const EventClaim& lower, std::uint32_t t) const {
        return upper.type == EventType::Request && is_open(lower) && is_unmarked_participle(t) && lexicon_.reports(lower_lemma(tree_, t)) && !lower.agent.empty() && same_entities(layer_, upper.agent, lower.agent);
    }

    /// "announced that he had signed it": the signing. "said that Russia would send troops", "confirmed that it was investigating": no stand of the speaker's own, where the model of triggers takes it
    /// for kindness by its tone, or for the very thing that is said.
    bool is_only_saying(std::uint32_t verb, const EventClaim& upper, const EventClaim& lower) const {
        const std::string lemma = lower_lemma(tree_, verb);
        if (lemma == "announce" && !upper.type && upper.act == Act::Propose && lower.status != Status::Hypothetical) return true;
        if (is_open(upper) && lower.rule.find(command_rule) != std::string::npos) return true;  // "Release them," he told the court: the demand is all that is said
        if (!is_open(upper) || !lexicon_.reports(lemma) || lemma == "tell" || upper.status == Status::Negated) return false;
        if (is_course(upper, lower)) return true;
        if (upper.type == lower.type) {
            const bool blames_doer = upper.type == EventType::Accuse && !upper.recipient.empty() && same_entities(layer_, upper.recipient, lower.agent);  // "said Iran was making wild accusations"
            return !blames_doer && tree_.token(tree_.child(verb, {Deprel::Ccomp})).upos != Upos::Noun;  // not "it is an insult"
        }
        if (is_one_of<EventType>(upper.type, {EventType::Aid, EventType::Agree, EventType::Cooperate, EventType::Concede})) return true;
        if (blames_nobody(upper, lower)) return true;
        const bool hard = is_one_of<EventType>(lower.type, {EventType::Coerce, EventType::Assault, EventType::Accuse, EventType::Reject, EventType::Sanction, EventType::Threaten});
        if (upper.type == EventType::Support && hard && !lower.agent.empty() && same_entities(layer_, upper.agent, lower.agent)) return true;  // "said she would veto it": no kindness
        return upper.type == EventType::Support && (lemma == "say" || lemma == "add") && !hard && (lower.status == Status::Actual || lower.status == Status::Planned);
    }

    /// "said that 700 officers would leave": who tells of a plan to give in, to help or to talk, which a frame reads there, accuses and threatens nobody. (What was done may be a reproach.)
    static bool blames_nobody(const EventClaim& upper, const EventClaim& lower) {
        if (!is_one_of<EventType>(upper.type, {EventType::Accuse, EventType::Threaten}) || is_open(lower) || lower.status != Status::Planned) return false;
        return upper.recipient.empty() && upper.policy.empty() && is_one_of<EventType>(lower.type, {EventType::Agree, EventType::Consult, EventType::Support, EventType::Concede, EventType::Cooperate, EventType::Aid, EventType::Retreat});
    }

    /// "said the curfew would stay in place", "said the bill would not pass": what is to become of a policy, and no stand on it.
    bool is_course(const EventClaim& upper, const EventClaim& lower) const {
        if (!is_one_of<EventType>(upper.type, {EventType::Support, EventType::Reject}) || upper.act || !lower.act || is_office_act(*lower.act) || !lower.agent.empty() || lower.policy.empty()) return false;
        return !is_open(lower) && (lower.status == Status::Planned || (lower.status == Status::Negated && lower.act == Act::Adopt));
    }

    /// "wrote to the minister asking for talks", "issued a statement condemning the raid": the claim of the writing, whose letter tells this one.
    const EventClaim* carrier_of(std::uint32_t i) const {
        std::uint32_t t = predicates_[i];
        if (const std::uint32_t saying = saying_of(i); saying != no_token && !at_.contains(saying)) t = saying;  // "issued a statement, saying that he left"
        const std::uint32_t above = tree_.head(t);
        if (above == no_token || !is_unmarked_participle(t)) return nullptr;
        const Deprel relation = tree_.token(t).deprel;
        std::uint32_t verb = no_token, document = no_token;
        if (relation == Deprel::Advcl) {
            verb = above;
            document = tree_.child(verb, {Deprel::Obj, Deprel::NsubjPass});
        } else if (relation == Deprel::Acl && (tree_.token(above).deprel == Deprel::Obj || tree_.token(above).deprel == Deprel::NsubjPass)) {
            verb = tree_.head(above);
            document = above;
        }
        if (verb == no_token || tree_.token(verb).upos != Upos::Verb) return nullptr;
        const bool writes = document == no_token ? lower_lemma(tree_, verb) == "write" : lexicon_.effect(ModalPlace::Document, lower_lemma(tree_, document)).has_value();
        const auto found = at_.find(verb);
        if (!writes || found == at_.end() || gone_[found->second]) return nullptr;
        const EventClaim& upper = claims_[found->second];
        const bool carries = is_open(upper) || upper.type == EventType::Consult || (!upper.type && upper.act == Act::Propose);
        return carries && upper.status == Status::Actual && (t != predicates_[i] || is_by_same(upper, claims_[i])) ? &upper : nullptr;
    }

    /// Who gets the letter is asked, accused or threatened in it; who writes it does so.
    static void hand_down(const EventClaim& carrier, EventClaim& told) {
        if (told.agent.empty()) told.agent = carrier.agent;
        if (told.recipient.empty() && is_one_of<EventType>(told.type, {EventType::Request, EventType::Threaten})) told.recipient = carrier.recipient;
        if (!told.time) told.time = carrier.time;
    }

    const Tree& tree_;
    const EntityLayer& layer_;
    const ModalityLexicon& lexicon_;
    const std::vector<std::uint32_t>& predicates_;
    std::vector<EventClaim>& claims_;
    std::vector<bool> gone_;
    std::unordered_map<std::uint32_t, std::uint32_t> at_;  ///< claim by token
};

}  // namespace

void drop_restatements(const Tree& tree, const EntityLayer& layer, const ModalityLexicon& lexicon, std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims) {
    const std::vector<bool> gone = Restatements(tree, layer, lexicon, predicates, claims).run();
    std::size_t i = 0, p = 0;
    std::erase_if(claims, [&](const EventClaim&) { return gone[i++]; });
    std::erase_if(predicates, [&](std::uint32_t) { return gone[p++]; });
}

}  // namespace pg::extract
