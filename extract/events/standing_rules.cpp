#include "extract/events/standing_rules.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/status/mood.hpp"

namespace pg::extract {
namespace {

/// "taxes", "are taxed": not "is being taxed", "has been taxed", "may tax".
bool is_simple_present(const Tree& tree, const Clause& clause) {
    Xpos tag = tree.token(clause.predicate).xpos;
    for (const std::uint32_t c : tree.children(clause.predicate)) {
        const Deprel relation = tree.token(c).deprel;
        if (relation == Deprel::Aux) return false;
        if (relation == Deprel::AuxPass) tag = tree.token(c).xpos;
    }
    return tag == Xpos::Vbz || tag == Xpos::Vbp;
}

/// Measures and what they leave free: "is banned", "are allowed", "is provided".
bool is_kept_up(const EventClaim& claim) {
    if (claim.type == EventType::Coerce) return !claim.mode || claim.mode == Mode::Restrict;
    return claim.type == EventType::Concede || claim.type == EventType::Aid;
}

/// "workers", "any worker", "smoking": not "the workers", "his workers", "40 workers", "Mexico".
bool is_anybody(const Tree& tree, std::uint32_t t) {
    const Token& token = tree.token(t);
    if (token.upos == Upos::Propn || token.upos == Upos::Pron || token.upos == Upos::Num || tree.child(t, {Deprel::NmodPoss, Deprel::Nummod}) != no_token) return false;
    const std::uint32_t article = tree.child(t, {Deprel::Det});
    if (article == no_token) return true;
    const std::string word = utf8::lower(tree.form(article));
    return word == "any" || word == "all" || word == "every" || word == "each" || word == "no";
}

bool is_generic(const EntityLayer& layer, const std::vector<MentionIndex>& list) {
    return std::all_of(list.begin(), list.end(), [&](MentionIndex m) { return layer.entity_of(m).generic; });
}

std::set<std::uint32_t> policies_of(const EntityLayer& layer, const EventClaim& claim) {
    std::set<std::uint32_t> out;
    for (const MentionIndex m : claim.policy) out.insert(layer.mentions[m].entity);
    return out;
}

}  // namespace

bool is_standing_rule(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    if (clause.nominal || !clause.passive || claim.status != Status::Actual || claim.time || !claim.agent.empty() || !is_kept_up(claim) || clause.object == no_token) return false;
    return is_simple_present(tree, clause) && is_generic(layer, claim.recipient) && is_anybody(tree, clause.object);
}

bool is_provision_in_force(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    if (clause.nominal || clause.passive || clause.subject == no_token || claim.status != Status::Actual || claim.time || !is_kept_up(claim)) return false;
    return is_simple_present(tree, clause) && layer.headed_by(clause.subject, NodeKind::Policy);
}

bool is_mere_purpose(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    const std::uint32_t t = clause.predicate, above = tree.head(t);
    if (clause.nominal || !claim.agent.empty() || claim.status == Status::Actual || above == no_token || tree.token(t).xpos != Xpos::Vb || tree.marker(t, Deprel::Mark) != "to") return false;
    if (!is_generic(layer, claim.recipient) || (takes_stand(claim.type) && !claim.act)) return false;
    const Deprel relation = tree.token(t).deprel;
    if (relation == Deprel::Advcl) return clause.subject == no_token || !layer.headed_by(clause.subject, NodeKind::Policy);
    const std::string lemma = lower_lemma(tree, above);
    if (relation == Deprel::Xcomp) return lemma == "design" || lemma == "intend" || lemma == "mean" || lemma == "gear";
    if (relation != Deprel::Acl) return false;
    const auto policy = layer.headed_by(above, NodeKind::Policy);
    return policy && layer.entity_of(*policy).type == NodeType::Programme;
}

bool is_bare_condition(const Tree& tree, const Clause& clause, const EventClaim& claim) {
    const bool told = !claim.agent.empty() || !claim.policy.empty() || claim.act;
    return !told && !clause.nominal && clause.passive && claim.status == Status::Hypothetical && (is_condition(tree, clause.predicate) || is_open(tree, clause.predicate));
}

bool is_mere_description(const Tree& tree, const Clause& clause, const EventClaim& claim) {
    if (clause.nominal || claim.status != Status::Actual || tree.token(clause.predicate).deprel != Deprel::AclRelcl) return false;
    if (claim.type == EventType::Request) return lower_lemma(tree, clause.predicate) == "need" && clause.object == tree.head(clause.predicate);
    return !claim.type && claim.act == Act::Expire && claim.agent.empty();
}

bool is_done_to_oneself(const Tree& tree, const Clause& clause, const EventClaim& claim) {
    if (clause.nominal || clause.object == no_token || !clause.particle.empty() || claim.mode == Mode::SuicideAttack || claim.mode == Mode::Explosives) return false;
    if (!is_one_of<EventType>(claim.type, {EventType::Support, EventType::Aid, EventType::Assault})) return false;
    const std::string whom = utf8::lower(tree.form(clause.object));
    return tree.token(clause.object).upos == Upos::Pron && (whom.ends_with("self") || whom.ends_with("selves"));
}

void drop_background_provisions(const EntityLayer& layer, const std::vector<Span>& triggers, std::vector<EventClaim>& claims) {
    if (triggers.empty()) return;
    std::set<std::uint32_t> starts;
    for (const Span& trigger : triggers) starts.insert(trigger.begin);
    const auto provides = [&](const EventClaim& claim) { return starts.contains(claim.trigger.begin); };
    std::vector<std::uint32_t> named(layer.entities.size(), 0);
    for (const EntityMention& m : layer.mentions) ++named[m.entity];
    std::set<std::uint32_t> told;
    for (const EventClaim& claim : claims)
        if (!provides(claim)) told.merge(policies_of(layer, claim));
    std::erase_if(claims, [&](const EventClaim& claim) {
        if (!provides(claim)) return false;
        const auto own = policies_of(layer, claim);
        return std::none_of(own.begin(), own.end(), [&](std::uint32_t policy) { return told.contains(policy) || named[policy] > 1; });
    });
}

}  // namespace pg::extract
