#include "extract/events/statements.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/status/modality.hpp"
#include "extract/status/mood.hpp"

namespace pg::extract {
namespace {

std::vector<MentionIndex>& of(Statements::Told& told, Role role) { return told.match.roles[static_cast<std::size_t>(role)]; }

}  // namespace

std::optional<Statements::Told> Statements::accusation(const Clause& clause) const {
    const std::string lemma = lower_lemma(tree_, clause.predicate);
    if (clause.subject == no_token || clause.passive || !modality_.effect(ModalPlace::Wrong, lemma)) return std::nullopt;
    const std::uint32_t above = tree_.head(clause.predicate);
    if (above != no_token && modality_.effect(ModalPlace::Blame, lower_lemma(tree_, above))) return std::nullopt;  // "accused him of lying" tells it
    // "people lying on the ground" say nothing false
    if (lemma == "lie" && std::any_of(clause.obliques.begin(), clause.obliques.end(), [](const auto& phrase) { return phrase.first == "on" || phrase.first == "in" || phrase.first == "under"; })) return std::nullopt;
    const auto teller = voice_.teller_of(clause.predicate);
    if (!teller || status_of(tree_, clause.predicate, modality_) != Status::Actual) return std::nullopt;
    Told told;
    auto& accused = of(told, Role::Recipient);
    arguments_.add_actors(clause.subject, accused);
    const EntityLayer& layer = participants_.layer();
    std::erase_if(accused, [&](MentionIndex m) { return layer.mentions[m].entity == layer.mentions[*teller].entity; });
    if (accused.empty()) return std::nullopt;
    of(told, Role::Agent).push_back(*teller);
    told.frame.name = lemma + "/wrong";
    told.frame.type = EventType::Accuse;
    told.frame.mode = Mode::Allege;
    told.status = Status::Actual;
    return told;
}

/// "asked that Turkey return him": the bare verb of what is asked for.
bool Statements::is_bare(std::uint32_t verb) const {
    const Token& token = tree_.token(verb);
    return (token.xpos == Xpos::Vb || token.xpos == Xpos::Vbp) && utf8::lower(tree_.form(verb)) == token.lemma && tree_.child(verb, {Deprel::Aux, Deprel::AuxPass}) == no_token;
}

bool Statements::requests(const std::string& verb) const {
    const auto effect = modality_.effect(ModalPlace::VerbThat, verb);
    const auto& frames = frames_.verb(verb);
    return effect && effect->status == Status::Hypothetical && std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.type == EventType::Request; });
}

bool Statements::asks_for(const Clause& clause) const {
    const std::string lemma = lower_lemma(tree_, clause.predicate);
    if (is_bare(clause.ccomp) && tree_.marker(clause.ccomp, Deprel::Mark) == "that" && requests(lemma)) return true;
    if (!modality_.reports(lemma) || tree_.token(clause.ccomp).upos == Upos::Verb) return false;  // of verbs see duty()
    for (const std::uint32_t c : tree_.children(clause.ccomp))
        if (tree_.token(c).deprel == Deprel::Aux && modality_.effect(ModalPlace::Duty, lower_lemma(tree_, c))) return true;
    return false;
}

/// "must lift", "has to lift", "needs to be lifted".
bool Statements::is_duty(std::uint32_t verb) const {
    for (const std::uint32_t c : tree_.children(verb))
        if (tree_.token(c).deprel == Deprel::Aux && modality_.effect(ModalPlace::Duty, lower_lemma(tree_, c))) return true;
    if (tree_.token(verb).deprel != Deprel::Xcomp || tree_.marker(verb, Deprel::Mark) != "to") return false;
    const std::uint32_t above = tree_.head(verb);
    const Xpos tense = tree_.token(above).xpos;  // "had to change" tells what was done
    return (tense == Xpos::Vbz || tense == Xpos::Vbp) && modality_.effect(ModalPlace::DutyVerb, lower_lemma(tree_, above)) && tree_.child(above, {Deprel::Obj}) == no_token && status_of(tree_, above, modality_) == Status::Actual;
}

std::optional<Statements::Told> Statements::duty(const Clause& clause) const {
    if (!is_duty(clause.predicate)) return std::nullopt;
    const std::uint32_t top = tree_.token(clause.predicate).deprel == Deprel::Xcomp ? tree_.head(clause.predicate) : clause.predicate;
    const std::string marker = tree_.marker(top, Deprel::Mark);
    if (!marker.empty() && marker != "that") return std::nullopt;  // "asked whether he should go", "if it has to close"
    const auto teller = voice_.teller_of(top);
    const std::uint32_t obliged = clause.passive ? clause.object : clause.subject;
    if (!teller || obliged == no_token) return std::nullopt;
    Told told;
    arguments_.add_actors(obliged, of(told, Role::Recipient));
    const EntityLayer& layer = participants_.layer();
    for (const MentionIndex m : of(told, Role::Recipient))
        if (layer.mentions[m].entity == layer.mentions[*teller].entity) return std::nullopt;  // "said he must leave"
    if (const auto policy = participants_.policy_inside(clause.object)) of(told, Role::Policy).push_back(*policy);
    if (of(told, Role::Recipient).empty() && of(told, Role::Policy).empty()) return std::nullopt;
    of(told, Role::Agent).push_back(*teller);
    if (tree_.token(top).deprel == Deprel::Ccomp) told.said = tree_.head(top);
    for (const std::uint32_t c : tree_.children(top))
        if (tree_.token(c).deprel == Deprel::Parataxis && modality_.reports(lower_lemma(tree_, c))) told.said = c;
    told.frame.name = lower_lemma(tree_, clause.predicate) + "/duty";
    told.frame.type = EventType::Request;
    told.frame.mode = Mode::Change;
    told.status = Status::Actual;
    return told;
}

std::optional<Statements::Told> Statements::command(const Clause& clause) const {
    const std::uint32_t said = tree_.head(clause.predicate);
    if (tree_.token(clause.predicate).deprel != Deprel::Ccomp || !modality_.reports(lower_lemma(tree_, said)) || !is_command(tree_, clause.predicate)) return std::nullopt;
    const auto teller = voice_.teller_of(clause.predicate);
    if (!teller) return std::nullopt;
    Told told;
    arguments_.add_actors(read_verb(tree_, said).object, of(told, Role::Recipient));
    if (const auto policy = participants_.policy_inside(clause.object)) of(told, Role::Policy).push_back(*policy);
    if (of(told, Role::Recipient).empty() && of(told, Role::Policy).empty()) return std::nullopt;
    of(told, Role::Agent).push_back(*teller);
    told.said = said;
    told.frame.name = lower_lemma(tree_, clause.predicate) + std::string(command_rule);
    told.frame.type = EventType::Request;
    told.frame.mode = Mode::Change;
    told.status = Status::Actual;
    return told;
}

std::optional<Statements::Told> Statements::demand(const Clause& clause) const {
    if (clause.ccomp == no_token || !asks_for(clause)) return std::nullopt;
    const Clause said = read_verb(tree_, clause.ccomp);
    Told told;
    arguments_.add_actors(clause.subject, of(told, Role::Agent));
    arguments_.add_actors(said.passive ? said.object : said.subject, of(told, Role::Recipient));
    if (const auto policy = participants_.policy_inside(said.object)) of(told, Role::Policy).push_back(*policy);
    if (of(told, Role::Agent).empty() || (of(told, Role::Recipient).empty() && of(told, Role::Policy).empty())) return std::nullopt;
    told.frame.name = lower_lemma(tree_, clause.predicate) + "/must";
    told.frame.type = EventType::Request;
    told.frame.mode = Mode::Change;
    return told;
}

std::optional<Statements::Told> Statements::provision(const Clause& clause) const {
    const std::uint32_t modal = tree_.child(clause.predicate, {Deprel::Aux});
    if (modal == no_token || tree_.token(modal).xpos != Xpos::Md || clause.subject == no_token) return std::nullopt;
    Told told;
    auto& policies = of(told, Role::Policy);
    for (const auto& [preposition, head] : clause.obliques)
        if (const auto policy = preposition == "under" ? participants_.of(head, NodeKind::Policy) : std::nullopt) policies.push_back(*policy);
    arguments_.add_actors(clause.passive ? clause.object : clause.subject, of(told, Role::Recipient));
    if (policies.empty() || of(told, Role::Recipient).empty()) return std::nullopt;
    const std::string lemma = lower_lemma(tree_, modal);
    const bool free = lemma == "may" || lemma == "can" || lemma == "could" || lemma == "might";
    const bool denied = status_of(tree_, clause.predicate, modality_) == Status::Negated;
    if (!free && !denied && !modality_.effect(ModalPlace::Duty, lemma)) return std::nullopt;
    told.frame.name = lower_lemma(tree_, clause.predicate) + "/under";
    told.frame.type = free && !denied ? EventType::Concede : EventType::Coerce;
    if (told.frame.type == EventType::Coerce) told.frame.mode = Mode::Restrict;
    const NodeType type = participants_.layer().entity_of(policies.front()).type;
    const bool proposed = type == NodeType::Bill || type == NodeType::Proposal || type == NodeType::Agreement;
    told.status = proposed ? Status::Planned : Status::Actual;
    return told;
}

}  // namespace pg::extract
