#include "extract/events/misfortune.hpp"

#include <algorithm>
#include <array>

#include "core/tsv.hpp"
#include "extract/events/relevance.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {

NaturalCauses NaturalCauses::load(const std::filesystem::path& data_dir) {
    NaturalCauses causes;
    causes.words_ = read_words(data_dir / "lexicons/natural-causes.tsv");
    return causes;
}

namespace {

bool is_weapon(std::string_view lemma) {
    static constexpr std::array<std::string_view, 15> words{"drone", "mine", "mortar", "device", "gunfire", "bomb", "missile", "rocket", "gunman", "bomber", "shell", "grenade", "bullet", "explosion", "blast"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// The noun itself, or what it is an outbreak, a wave or a case of; "victims of the flood" are people.
bool names_cause(const Tree& tree, const EntityLayer& layer, const NaturalCauses& causes, std::uint32_t noun) {
    if (noun == no_token) return false;
    if (causes.contains(lower_lemma(tree, noun))) return true;
    const bool name = tree.token(noun).upos == Upos::Propn;
    for (const std::uint32_t c : tree.children(noun)) {
        const bool of = !name && tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of" && !layer.headed_by(noun, NodeKind::Actor);
        const bool before = name && tree.token(c).deprel == Deprel::Compound && c < noun;  // "Hurricane Katrina"
        if ((of || before) && causes.contains(lower_lemma(tree, c))) return true;
    }
    return false;
}

/// "killed by the flood", "injured in a crash", "died after the storm".
bool befalls(const Tree& tree, const NaturalCauses& causes, const Clause& clause) {
    for (const auto& [preposition, head] : clause.obliques)
        if ((preposition == "in" || preposition == "by" || preposition == "during" || preposition == "from" || preposition == "after") && causes.contains(lower_lemma(tree, head))) return true;
    return false;
}

/// Harm that may come by itself: not arrests or bans.
bool is_harm(const EventClaim& claim) {
    return claim.type == EventType::Assault || claim.type == EventType::Protest || (claim.type == EventType::Coerce && (!claim.mode || claim.mode == Mode::Restrict) && !claim.act);
}

}  // namespace

bool is_misfortune(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, const NaturalCauses& causes, const Clause& clause, const EventClaim& claim) {
    if (!is_harm(claim) || clause.nominal) return false;
    const std::uint32_t surface = tree.child(clause.predicate, {Deprel::Nsubj});
    if (claim.recipient.empty() && !clause.passive && names_cause(tree, layer, causes, clause.object)) return true;  // "to fight the flu"
    const Token& predicate = tree.token(clause.predicate);
    const std::uint32_t described = predicate.deprel == Deprel::Acl || predicate.deprel == Deprel::AclRelcl ? predicate.head : no_token;
    const std::uint32_t cause = counted_by(tree, clause.subject);  // "a series of explosions"
    for (const std::uint32_t one : {cause, surface, clause.passive ? no_token : described})
        if (names_cause(tree, layer, causes, one)) return true;
    if (claim.agent.empty() && clause.passive && befalls(tree, causes, clause)) return true;
    if (claim.type != EventType::Assault || !claim.agent.empty() || cause == no_token) return false;
    return tree.token(cause).upos == Upos::Noun && !layer.headed_by(cause) && !tells_event(tree, frames, cause) && !is_weapon(lower_lemma(tree, cause));
}

}  // namespace pg::extract
