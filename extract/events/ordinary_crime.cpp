#include "extract/events/ordinary_crime.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/events/relevance.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

namespace {

constexpr std::size_t few_sentences = 4;

}  // namespace

OrdinaryCrimes OrdinaryCrimes::load(const std::filesystem::path& data_dir) {
    OrdinaryCrimes crimes;
    crimes.words_ = read_words(data_dir / "lexicons/ordinary-crimes.tsv");
    crimes.public_words_ = read_words(data_dir / "lexicons/public-violence.tsv");
    return crimes;
}

bool OrdinaryCrimes::is_private(const Document& document) const {
    return std::none_of(document.tokens.begin(), document.tokens.end(), [this](const Token& token) { return public_words_.contains(utf8::lower(token.lemma)); });
}

bool names_government(const EntityLayer& layer) {
    return std::any_of(layer.entities.begin(), layer.entities.end(), [](const Entity& e) {
        // a police chief, a judge, the victim's father, a historian
        const bool private_office = is_one_of<Sector>(e.sector, {Sector::Cop, Sector::Jud, Sector::Cvl, Sector::Eli, Sector::Edu, Sector::Med, Sector::Bus, Sector::Jrn, Sector::Soc});
        return (!e.offices.empty() && e.sector && !private_office) || (e.type == NodeType::Government && e.sector && (*e.sector == Sector::Gov || *e.sector == Sector::Leg)) || e.type == NodeType::Party;
    });
}

namespace {

bool is_arrest_or_charge(const EventClaim& claim) {
    return is_one_of<Mode>(claim.mode, {Mode::Arrest, Mode::Allege, Mode::Convict}) && is_one_of<EventType>(claim.type, {EventType::Coerce, EventType::Accuse, EventType::Sanction});
}

bool keeps_order(const EntityLayer& layer, MentionIndex m) {
    const auto sector = layer.entity_of(m).sector;
    return sector == Sector::Cop || sector == Sector::Jud;
}

}  // namespace

bool is_public_violence(const EventClaim& claim) { return is_one_of<Mode>(claim.mode, {Mode::Explosives, Mode::SuicideAttack, Mode::Aerial, Mode::Drone, Mode::HeavyWeapons, Mode::CrowdControl, Mode::Unconventional}); }

namespace {

/// Violence of a single person, and what is done about it.
bool is_crime(const EventClaim& claim) {
    if (claim.act || !claim.policy.empty()) return false;
    switch (claim.type.value_or(EventType::Agree)) {
        case EventType::Assault: return !is_public_violence(claim);
        case EventType::Coerce: return is_one_of<Mode>(claim.mode, {Mode::Arrest, Mode::Seize});
        case EventType::Accuse: return is_one_of<Mode>(claim.mode, {Mode::Allege, Mode::Investigate});
        case EventType::Sanction: return claim.mode == Mode::Convict;
        case EventType::Retreat: return claim.mode == Mode::Release;
        case EventType::Concede: return claim.rule.starts_with("verb:plead") || claim.rule.starts_with("verb:admit") || claim.rule.starts_with("verb:confess");
        default: return false;
    }
}

/// Somebody of whom no more is known than that he is a person, or several such.
bool is_private_citizen(const Entity& e) {
    const bool one_or_some = e.type == NodeType::Person || (e.type == NodeType::Group && e.generic);
    if (!one_or_some || !e.offices.empty() || !e.ids.empty()) return false;
    return !e.sector || is_one_of<Sector>(e.sector, {Sector::Unk, Sector::Cvl, Sector::Crm, Sector::Edu, Sector::Soc, Sector::Med, Sector::Bus});
}

}  // namespace

bool is_between_private_people(const EntityLayer& layer, const EventClaim& claim) {
    const auto citizen = [&](MentionIndex m) { return is_private_citizen(layer.entity_of(m)); };
    return std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return citizen(m) || keeps_order(layer, m); }) && std::all_of(claim.recipient.begin(), claim.recipient.end(), citizen);
}

bool is_ordinary_crime(const Tree& tree, const EntityLayer& layer, const OrdinaryCrimes& crimes, const Clause& clause, const EventClaim& claim) {
    if (!is_arrest_or_charge(claim) || !claim.policy.empty() || any_political(layer, claim.recipient)) return false;
    if (!std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return keeps_order(layer, m); })) return false;
    const TokenRange range = tree.subtree(clause.predicate);
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (crimes.contains(lower_lemma(tree, t))) return true;
    return false;
}

bool concerns_private_people(const EntityLayer& layer, const EventClaim& claim) {
    const auto private_or_officer = [&](MentionIndex m) {
        const Entity& e = layer.entity_of(m);
        return is_private_citizen(e) || keeps_order(layer, m) || (e.generic && e.sector == Sector::Ref);
    };
    return std::all_of(claim.agent.begin(), claim.agent.end(), private_or_officer) && std::all_of(claim.recipient.begin(), claim.recipient.end(), private_or_officer);
}

void drop_private_crimes(const Document& document, const EntityLayer& layer, const OrdinaryCrimes& crimes, std::vector<EventClaim>& claims) {
    if (document.sentences.size() < few_sentences || names_government(layer) || !crimes.is_private(document)) return;
    std::erase_if(claims, [&](const EventClaim& claim) { return is_crime(claim) && is_between_private_people(layer, claim); });
}

}  // namespace pg::extract
