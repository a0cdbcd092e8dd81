#include "extract/events/relevance.hpp"

#include <algorithm>
#include <string_view>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t few_sentences = 4;

}  // namespace

RelevanceLexicon RelevanceLexicon::load(const std::filesystem::path& data_dir) {
    RelevanceLexicon lexicon;
    const Tsv file = Tsv::read(data_dir / "lexicons/relevance.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto ground = from_name<RelevanceGround>(file.cell(r, file.column("ground")));
        if (!ground) file.fail(r, unknown_name_message<RelevanceGround>(file.cell(r, file.column("ground"))));
        for (const auto verb : split(file.cell(r, file.column("verbs")), ' ')) lexicon.verbs_.emplace(*ground, verb);
    }
    return lexicon;
}

bool is_political(const EntityLayer& layer, MentionIndex mention) {
    const Entity& e = layer.entity_of(mention);
    const bool in_office = !e.offices.empty() && e.sector && *e.sector != Sector::Cvl;  // "head coach": of no sector that is known
    if (kind_of(e.type) == NodeKind::Policy || in_office || (e.type == NodeType::Person && !e.ids.empty())) return true;  // the gazetteers know politicians only
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

bool names_bodies(const EntityLayer& layer, const std::vector<MentionIndex>& list) {
    return !list.empty() && std::all_of(list.begin(), list.end(), [&](MentionIndex m) {
        const NodeType type = layer.entity_of(m).type;
        return type == NodeType::Organization || type == NodeType::Government || type == NodeType::Party;
    });
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

/// Somebody without office: what he plans or begins is his own business.
bool is_private_person(const Entity& e) {
    if (e.type != NodeType::Person || !e.offices.empty() || !e.ids.empty()) return false;
    return !e.sector || *e.sector == Sector::Unk || *e.sector == Sector::Cvl || *e.sector == Sector::Edu || *e.sector == Sector::Med;
}

bool any_public(const EntityLayer& layer, const std::vector<MentionIndex>& policies) {
    return std::any_of(policies.begin(), policies.end(), [&](MentionIndex m) { return is_public(layer.entity_of(m)); });
}

}  // namespace

bool is_private(const Document& document, const Tree& tree, const EntityLayer& layer, const RelevanceLexicon& relevance, const Clause& clause, const EventClaim& claim) {
    const auto because = [&](RelevanceGround ground) { return !clause.nominal && relevance.names(ground, lower_lemma(tree, clause.predicate)); };
    if (document.sentences.size() < few_sentences) return false;
    if (because(RelevanceGround::Private) && !claim.agent.empty() && claim.policy.empty() && !any_political(layer, claim.agent)) return true;
    const bool decides = claim.act && !is_office_act(*claim.act);
    if (!decides && (claim.act || !claim.type || !may_be_private(*claim.type))) return false;
    // "was charged on Monday", "farmers are urged to stay in": nobody but an authority does that without being named.
    if (claim.agent.empty() && clause.passive && (claim.type == EventType::Accuse || because(RelevanceGround::Authority))) return false;
    if (because(RelevanceGround::Court) || any_political(layer, claim.agent)) return false;
    const bool business = !claim.agent.empty() && std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return is_business(layer.entity_of(m)); });
    const auto own = [&](MentionIndex m) { return is_private_person(layer.entity_of(m)); };
    if (is_one_of<Act>(claim.act, {Act::Propose, Act::Implement}) && !claim.agent.empty() && std::all_of(claim.agent.begin(), claim.agent.end(), own) && !any_public(layer, claim.policy) && !any_political(layer, claim.recipient)) return true;
    if (!claim.policy.empty() && (!business || any_public(layer, claim.policy))) return false;
    if (decides && !business) return false;
    const bool travels = claim.mode == Mode::Visit && !claim.agent.empty() && std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return layer.entity_of(m).generic; });
    return std::none_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) {
        const NodeType type = layer.entity_of(m).type;
        // "tourists flew to Cuba": nobody in Cuba is met
        return is_political(layer, m) && (kind_of(type) != NodeKind::Place || (type == NodeType::Country && !travels));
    });
}

bool tells_event(const Tree& tree, const FrameLexicon& frames, std::uint32_t noun) {
    const std::uint32_t t = counted_by(tree, noun);
    return t != no_token && tree.token(t).upos == Upos::Noun && !frames.noun(utf8::lower(tree.lemma(t))).empty();
}

}  // namespace pg::extract
