#include "extract/events/claim_builder.hpp"

#include <algorithm>

#include "extract/events/act_of.hpp"
#include "extract/events/quantity.hpp"
#include "extract/events/standing_rules.hpp"
#include "extract/events/tidy.hpp"
#include "extract/events/traits.hpp"
#include "extract/events/undoing.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// The object is no recipient: "shared files with the FBI", "pledged troops", "withdrew the United States from the pact".
bool has_recipient_elsewhere(const Clause& clause, const Frame& frame) {
    for (const FrameRole& role : frame.roles)
        if (role.role == Role::Recipient && (role.slots.front() == "to" || role.slots.front() == "from") && frame.type == EventType::Cooperate) return true;
    return (!clause.passive && frame.asks_for(FrameCondition::What::ObjectWord)) || frame.moves_country();
}

/// "voted to strike", "voted to send troops": a vote decides on such deeds, it does not do them.
bool is_only_voted(const Tree& tree, std::uint32_t predicate, std::optional<EventType> type) {
    const std::uint32_t head = tree.head(predicate);
    return tree.token(predicate).deprel == Deprel::Xcomp && head != no_token && tree.lemma(head) == "vote" && is_one_of<EventType>(type, {EventType::Protest, EventType::Assault, EventType::Mobilize, EventType::Retreat});
}

}  // namespace

ClaimBuilder::ClaimBuilder(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, const EventKnowledge& knowledge, const ClauseReaders& readers, bool keeps_doubtful)
    : document_(document), tree_(tree), layer_(layer), knowledge_(knowledge), readers_(readers), turns_(tree, layer, knowledge.modality, readers.voice), dates_(document, tree, times, knowledge.frames, knowledge.modality), doubts_(document, tree, layer, knowledge, readers.participants), keeps_doubtful_(keeps_doubtful) {}

std::optional<ClaimBuilder::Built> ClaimBuilder::build(const Clause& clause, FrameMatch& match, std::optional<Status> status, std::uint32_t said) const {
    auto claim = framed(clause, match);
    if (!claim) return std::nullopt;
    add_participants(clause, *match.frame, status, *claim);
    if (speaks_of_the_end(clause, *claim)) claim->rule += undone_rule;
    repeal_what_is_ended(*claim);
    std::string_view doubt = doubts_.of_participants(clause, *claim, *match.frame);
    if (!doubt.empty() && !keeps_doubtful_) return std::nullopt;
    const std::uint32_t t = clause.predicate;
    claim->trigger = document_.tokens[t].span;
    claim->sentence = document_.sentences[tree_.sentence_of(t)].span;
    turns_.turn(clause, *claim);
    readers_.voice.add_claimant(t, *claim);
    readers_.voice.own_measure(clause, *claim);
    add_time(t, said, *claim);
    if (doubt.empty()) doubt = doubts_.of_happening(clause, *claim);
    if (!doubt.empty() && !keeps_doubtful_) return std::nullopt;
    const bool provision = doubt.empty() && is_provision_in_force(tree_, layer_, clause, *claim);
    claim->quantity = quantity_of(document_, tree_, clause);
    claim->confidence = confidence_of(clause, *claim, match.frame->weight);
    tidy(layer_, *claim);
    return Built{std::move(*claim), doubt, provision};
}

/// "asked that the ban be lifted", "refused to lift the ban": what is asked for or refused is the end of the policy.
bool ClaimBuilder::speaks_of_the_end(const Clause& clause, const EventClaim& claim) const {
    if (claim.policy.empty() || claim.rule.find(undone_rule) != std::string::npos) return false;
    const bool refused = claim.type == EventType::Reject && knowledge_.modality.effect(ModalPlace::Decline, knowledge_.modality.word_at(tree_, clause.predicate));
    return (refused || claim.type == EventType::Request) && wants_it_undone(tree_, layer_.mentions[claim.policy.front()].head, clause.predicate);
}

/// "signed into law the repeal of the act": not the act is adopted.
void ClaimBuilder::repeal_what_is_ended(EventClaim& claim) const {
    if (claim.act != Act::Adopt || claim.policy.empty() || claim.rule.find(undone_rule) != std::string::npos) return;
    if (!std::all_of(claim.policy.begin(), claim.policy.end(), [&](MentionIndex m) { return stands_behind_its_end(tree_, layer_.mentions[m]); })) return;
    claim.act = Act::Repeal;
    claim.rule += undone_rule;
}

std::optional<EventClaim> ClaimBuilder::framed(const Clause& clause, FrameMatch& match) const {
    EventClaim claim;
    claim.type = match.frame->type;
    claim.mode = match.frame->mode;
    claim.act = act_of(layer_, clause, *match.frame);
    claim.rule = (clause.nominal ? "noun:" : "verb:") + match.frame->name;
    for (std::size_t r = 0; r < enum_size<Role>(); ++r) claim.role(static_cast<Role>(r)) = std::move(match.roles[r]);
    if (const auto ended = ended_by_object(tree_, readers_.participants, clause); ended && claim.act == Act::Adopt) {
        claim.rule += undone_rule;
        claim.act = Act::Repeal;
        claim.policy = {*ended};
        return claim;
    }
    if (!is_about_the_end(tree_, readers_.participants, clause)) return claim;
    claim.rule += undone_rule;
    if (claim.act && !is_office_act(*claim.act)) claim.act = reversed(*claim.act);
    if (!claim.type && !claim.act) return std::nullopt;
    return claim;
}

void ClaimBuilder::add_participants(const Clause& clause, const Frame& frame, std::optional<Status> status, EventClaim& claim) const {
    const ArgumentFinder& arguments = readers_.arguments;
    add_doers(clause, claim);
    arguments.add_policies(clause, claim);
    readers_.elsewhere.leave_own_description(clause, claim);
    claim.status = status ? *status : status_of(tree_, clause.predicate, knowledge_.modality);
    if (claim.status == Status::Actual && is_only_voted(tree_, clause.predicate, claim.type)) claim.status = Status::Planned;
    readers_.focus.add(clause, claim);
    arguments.add_recipients(clause, !has_recipient_elsewhere(clause, frame), claim);
    arguments.add_included(clause, claim);
    arguments.add_keeper(clause, claim);
    arguments.add_places(clause, claim);
}

/// Who does it, beyond what the frame's slots say: who speaks, acts through others, together with others or as one of them.
void ClaimBuilder::add_doers(const Clause& clause, EventClaim& claim) const {
    const Voice& voice = readers_.voice;
    const ArgumentFinder& arguments = readers_.arguments;
    voice.speak_for(clause, claim);
    voice.speak_together(clause, claim);
    voice.take_up_both(clause, claim);
    arguments.add_agent(clause, claim);
    arguments.add_doer_above(clause, claim);
    arguments.name_the_few(clause, claim);
    arguments.add_companions(clause, claim);
    arguments.add_partners(clause, claim);
    arguments.add_one_of(clause, claim);
}

void ClaimBuilder::add_time(std::uint32_t predicate, std::uint32_t said, EventClaim& claim) const {
    claim.time = dates_.of(said == no_token ? predicate : said, claim.status != Status::Actual);
    if (!claim.time || claim.status != Status::Actual || !dates_.is_to_come(*claim.time)) return;
    if (is_past(tree_, predicate) || tells_refusal(tree_, claim, predicate)) claim.time.reset();  // "promised to close it by May", "surrendered on August 15", "said he won't go there in May": another date
    else claim.status = Status::Planned;                // "is stepping down in May"
}

}  // namespace pg::extract
