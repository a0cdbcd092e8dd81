#include "extract/events/relevance.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t few_sentences = 4;

bool is_weapon(std::string_view lemma) {
    static constexpr std::array<std::string_view, 10> words{"bomb", "missile", "rocket", "gunman", "bomber", "shell", "grenade", "bullet", "explosion", "blast"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

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

bool is_private(const Document& document, const EntityLayer& layer, const EventClaim& claim) {
    const bool leaves = claim.rule.starts_with("verb:retire");  // film stars do
    if (leaves && document.sentences.size() >= few_sentences && !claim.agent.empty() && claim.policy.empty() && !any_political(layer, claim.agent)) return true;
    if (!claim.type || claim.act || document.sentences.size() < few_sentences || !may_be_private(*claim.type)) return false;
    if (any_political(layer, claim.agent) || !claim.policy.empty()) return false;
    return std::none_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) {
        const NodeType type = layer.entity_of(m).type;
        return is_political(layer, m) && (kind_of(type) != NodeKind::Place || type == NodeType::Country);
    });
}

bool tells_event(const Tree& tree, const FrameLexicon& frames, std::uint32_t noun) {
    const std::uint32_t t = counted_by(tree, noun);
    return t != no_token && tree.token(t).upos == Upos::Noun && !frames.noun(utf8::lower(tree.lemma(t))).empty();
}

bool is_misfortune(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, const Clause& clause, const EventClaim& claim) {
    const std::uint32_t cause = clause.subject;
    if (claim.type != EventType::Assault || clause.nominal || !claim.agent.empty() || cause == no_token) return false;
    return tree.token(cause).upos == Upos::Noun && !layer.headed_by(cause) && !tells_event(tree, frames, cause) && !is_weapon(utf8::lower(tree.lemma(cause)));
}

}  // namespace pg::extract
