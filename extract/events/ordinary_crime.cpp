#include "extract/events/ordinary_crime.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "extract/events/relevance.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

OrdinaryCrimes OrdinaryCrimes::load(const std::filesystem::path& data_dir) {
    OrdinaryCrimes crimes;
    crimes.words_ = read_words(data_dir / "lexicons/ordinary-crimes.tsv");
    return crimes;
}

bool names_government(const EntityLayer& layer) {
    return std::any_of(layer.entities.begin(), layer.entities.end(), [](const Entity& e) {
        return !e.offices.empty() || (e.type == NodeType::Government && e.sector && (*e.sector == Sector::Gov || *e.sector == Sector::Leg)) || e.type == NodeType::Party;
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

bool is_ordinary_crime(const Tree& tree, const EntityLayer& layer, const OrdinaryCrimes& crimes, const Clause& clause, const EventClaim& claim) {
    if (!is_arrest_or_charge(claim) || !claim.policy.empty() || any_political(layer, claim.recipient)) return false;
    if (!std::all_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return keeps_order(layer, m); })) return false;
    const TokenRange range = tree.subtree(clause.predicate);
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (crimes.contains(lower_lemma(tree, t))) return true;
    return false;
}

}  // namespace pg::extract
