#include "extract/events/relevance.hpp"

#include <algorithm>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t few_sentences = 4;

}  // namespace

bool is_political(const EntityLayer& layer, MentionIndex mention) {
    const Entity& e = layer.entity_of(mention);
    if (kind_of(e.type) == NodeKind::Policy || !e.offices.empty() || (e.type == NodeType::Person && !e.ids.empty())) return true;  // the gazetteers know politicians only
    switch (e.type) {
        case NodeType::Country:
        case NodeType::Admin1:
        case NodeType::County:
        case NodeType::City:
        case NodeType::Government:
        case NodeType::Party: return true;
        default: break;
    }
    if (!e.sector) return false;
    switch (*e.sector) {
        case Sector::Unk:
        case Sector::Agr:
        case Sector::Bus:
        case Sector::Cvl:
        case Sector::Crm:
        case Sector::Edu:
        case Sector::Eli:
        case Sector::Jrn:
        case Sector::Med:
        case Sector::Soc:
        case Sector::Mnc: return false;
        default: return true;
    }
}

bool any_political(const EntityLayer& layer, const std::vector<MentionIndex>& list) {
    return std::any_of(list.begin(), list.end(), [&](MentionIndex m) { return is_political(layer, m); });
}

namespace {

/// Laws and the like are public whoever speaks of them; companies and clubs have programmes, plans and agreements as well.
bool is_public(const Entity& policy) {
    switch (policy.type) {
        case NodeType::Law:
        case NodeType::Bill:
        case NodeType::Order:
        case NodeType::Rule:
        case NodeType::Ruling: return true;
        default: return !policy.ids.empty() || !policy.jurisdiction.empty();
    }
}

/// What is said in court concerns justice, whoever says it.
bool is_heard_in_court(std::string_view rule) { return rule.starts_with("verb:plead") || rule.starts_with("verb:testify"); }

/// What people are asked by authorities rather than by one another.
bool is_authoritys(std::string_view rule) { return rule.starts_with("verb:urge/") || rule.starts_with("verb:order/") || rule.starts_with("verb:advise/") || rule.starts_with("verb:instruct/"); }

/// Companies, schools, hospitals, papers: nobody of whom less is known.
bool is_business(const Entity& e) {
    if (!e.sector || !e.offices.empty()) return false;
    switch (*e.sector) {
        case Sector::Bus:
        case Sector::Mnc:
        case Sector::Edu:
        case Sector::Med:
        case Sector::Jrn:
        case Sector::Soc: return true;
        default: return false;
    }
}

bool any_public(const EntityLayer& layer, const std::vector<MentionIndex>& policies) {
    return std::any_of(policies.begin(), policies.end(), [&](MentionIndex m) { return is_public(layer.entity_of(m)); });
}

}  // namespace

bool is_private(const Document& document, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    const bool leaves = claim.rule.starts_with("verb:retire");  // film stars do
    if (document.sentences.size() < few_sentences) return false;
    if (leaves && !claim.agent.empty() && claim.policy.empty() && !any_political(layer, claim.agent)) return true;
    const bool decides = claim.act && !is_office_act(*claim.act);
    if (!decides && (claim.act || !claim.type || !may_be_private(*claim.type))) return false;
    // "was charged on Monday", "farmers are urged to stay in": nobody but an authority does that without being named.
    if (claim.agent.empty() && clause.passive && (claim.type == EventType::Accuse || is_authoritys(claim.rule))) return false;
    if (is_heard_in_court(claim.rule) || any_political(layer, claim.agent)) return false;
    const bool business = !claim.agent.empty() && std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return is_business(layer.entity_of(m)); });
    if (!claim.policy.empty() && (!business || any_public(layer, claim.policy))) return false;
    if (decides && !business) return false;
    return std::none_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) {
        const NodeType type = layer.entity_of(m).type;
        return is_political(layer, m) && (kind_of(type) != NodeKind::Place || type == NodeType::Country);
    });
}

bool tells_event(const Tree& tree, const FrameLexicon& frames, std::uint32_t noun) {
    const std::uint32_t t = counted_by(tree, noun);
    return t != no_token && tree.token(t).upos == Upos::Noun && !frames.noun(utf8::lower(tree.lemma(t))).empty();
}

}  // namespace pg::extract
