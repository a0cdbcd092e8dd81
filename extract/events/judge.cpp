#include "extract/events/judge.hpp"

#include <utility>

#include "extract/events/open_roles.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/matcher.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// Logits, chosen by cross-validation (data/models/triggers.md): from which on an event is told where a frame fits, where the frames doubt, and
/// where no frame fits; and how far the first type or act must lead before the second.
constexpr float told_from = -1.5f, doubtful_from = 0.0f, open_from = -0.3f, retyped_from = 0.4f, act_from = 0.0f;
/// How far a status must lead before the next to stand against the rules': from there on it is right four times as often as they are. What is not
/// said to be done is called done more reluctantly.
constexpr float restated_from = 1.0f, done_from = 1.5f;
/// What the logit of an event that no frame fits and the lead of its type must come to together; what is denied has its type from the denial as often
/// as from the verb, and what is said from its tone.
constexpr float sure_from = 1.0f, not_done_from = 1.5f, denied_from = 2.0f, said_from = 2.5f;

bool is_kind(EventType type) { return is_one_of<EventType>(type, {EventType::Agree, EventType::Support, EventType::Cooperate, EventType::Aid}); }

/// "have not granted permission", "never listened": where the model takes what is not done for a refusal, the refusal is done.
Status status_of_refusal(Status status, EventType type, std::optional<EventType> before) {
    return status == Status::Negated && type == EventType::Reject && before != EventType::Reject ? Status::Actual : status;
}

/// "drew criticism from unions", "has the support of the police": the object tells it and both sides are told; of such a verb alone the model thinks little.
bool is_told_by_object(const FrameLexicon& frames, const std::string& lemma, const EventClaim& claim) {
    const bool carries = lemma == "have" || frames.light(lemma) == LightVerb::Recipient;
    return carries && claim.type && is_said(*claim.type) && claim.rule.find("/obj~") != std::string::npos && !claim.agent.empty() && !(claim.recipient.empty() && claim.policy.empty());
}

/// "left four people dead": those who suffered tell it; of "left" alone the model thinks little.
bool is_told_by_toll(std::string_view lemma, const EventClaim& claim) { return lemma == "leave" && claim.type == EventType::Assault && !claim.recipient.empty(); }

/// "Title 42 expired": what becomes of a policy that has a name matters, whatever the model thinks of a sentence in which nobody acts.
bool tells_life_of_named(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    if (!claim.act || is_office_act(*claim.act) || claim.policy.empty() || tree.token(clause.predicate).upos != Upos::Verb) return false;
    return layer.mentions[claim.policy.front()].form == MentionForm::Name;
}

/// Neither who does it nor to whom nor where nor about what; an act without its policy.
bool tells_of_nobody(const EventClaim& claim) {
    if (!claim.type && claim.act && !is_office_act(*claim.act)) return claim.policy.empty();
    return claim.agent.empty() && claim.recipient.empty() && claim.policy.empty() && claim.place.empty() && !claim.quantity;
}

}  // namespace

TriggerJudge::TriggerJudge(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes, const EventKnowledge& knowledge, const Participants& participants, const ArgumentFinder& arguments, const NounClauses& nouns, const std::vector<EventClaim>& told)
    : document_(document), tree_(tree), layer_(layer), knowledge_(knowledge), participants_(participants), arguments_(arguments), nouns_(nouns), reader_(document, tree, layer, quotes, knowledge.frames, knowledge.vectors, knowledge.evaluations, told, knowledge.contests.covers(document)), moods_(tree, layer, quotes, knowledge.frames, knowledge.modality) {}

bool TriggerJudge::believes(TriggerCandidate& told) const {
    TriggerFeatures features = reader_.of(told);
    const float logit = knowledge_.triggers->event(features);
    const std::string lemma = lower_lemma(tree_, told.clause.predicate);
    if (logit < told_from && !is_told_by_object(knowledge_.frames, lemma, told.claim) && !is_told_by_toll(lemma, told.claim) && !tells_life_of_named(tree_, layer_, told.clause, told.claim)) return false;
    told.claim.confidence = confidence_from(logit);
    restate(told, features);
    retype(told, features);
    return true;
}

bool TriggerJudge::accepts(TriggerCandidate& doubtful) const {
    if (tells_of_nobody(doubtful.claim)) return false;
    TriggerFeatures features = reader_.of(doubtful);
    const float logit = knowledge_.triggers->event(features);
    if (logit < doubtful_from) return false;
    doubtful.claim.confidence = confidence_from(logit);
    restate(doubtful, features);
    doubtful.claim.rule += "/weighed";
    retype(doubtful, features);
    return true;
}

void TriggerJudge::restate(TriggerCandidate& candidate, TriggerFeatures& features) const {
    Status& status = candidate.claim.status;
    if (status == Status::Negated || tells_refusal(tree_, candidate.claim, candidate.clause.predicate)) return;  // who denies it or stops it told the rules: "denied supporting them"
    moods_.read(candidate, features);
    if (features.moods.empty()) return;
    const auto choice = knowledge_.triggers->status(features);
    const auto mine = static_cast<Status>(choice.best);
    const bool hardly_differs = status == Status::Hypothetical && mine == Status::Planned;  // the model is right no more often than the rules
    if (choice.lead >= (mine == Status::Actual ? done_from : restated_from) && !hardly_differs) status = mine;
}

void TriggerJudge::retype(TriggerCandidate& candidate, TriggerFeatures& features) const {
    EventClaim& claim = candidate.claim;
    if (!claim.type || claim.mode || tells_refusal(tree_, claim, candidate.clause.predicate)) return;  // a frame that tells the mode is sure of its type
    classify(candidate, features);
    const auto choice = knowledge_.triggers->type(features);
    if (choice.best == TriggerModel::act_only || choice.lead < retyped_from || static_cast<EventType>(choice.best) == *claim.type) return;
    if (ends_policy(claim.act) && is_kind(static_cast<EventType>(choice.best))) return;  // a court that blocks a law does not support it
    claim.status = status_of_refusal(claim.status, static_cast<EventType>(choice.best), *claim.type);
    claim.type = static_cast<EventType>(choice.best);
    claim.rule += "/typed";
}

std::optional<TriggerCandidate> TriggerJudge::open(std::uint32_t t, const char* doubt) const {
    const Token& token = tree_.token(t);
    const bool noun = token.upos == Upos::Noun;
    if (!noun && token.upos != Upos::Verb && (token.upos != Upos::Adj || token.deprel == Deprel::Amod)) return std::nullopt;
    if (doubt != nullptr && std::string_view(doubt) == "attribute") return std::nullopt;  // "the elected president" tells what somebody is
    TriggerCandidate candidate;
    candidate.origin = TriggerOrigin::Open;
    if (doubt != nullptr) candidate.doubt = doubt;
    Clause& clause = candidate.clause;
    clause = noun ? read_noun(tree_, t) : read_verb(tree_, t);
    if (noun) arguments_.add_modifiers(clause);
    EventClaim& claim = candidate.claim;
    take_part(clause, claim);
    const std::string lemma = lower_lemma(tree_, t);
    const bool known = !(noun ? knowledge_.frames.noun(lemma) : knowledge_.frames.verb(lemma)).empty();
    if (!known && claim.agent.empty() && claim.recipient.empty() && claim.policy.empty()) return std::nullopt;
    claim.trigger = token.span;
    claim.sentence = document_.sentences[tree_.sentence_of(t)].span;
    claim.status = status_of(tree_, t, knowledge_.modality);
    return candidate;
}

void TriggerJudge::take_part(const Clause& clause, EventClaim& claim) const {
    OpenRoles roles = open_roles(participants_, arguments_, clause);
    claim.agent = std::move(roles.agents);
    claim.recipient = std::move(roles.recipients);
    claim.policy = std::move(roles.policies);
    std::erase_if(claim.policy, [&](MentionIndex m) { return layer_.mentions[m].head == clause.predicate; });  // "military operations" are not about themselves
}

void TriggerJudge::find_doers(TriggerCandidate& open) const {
    const Clause clause = open.clause.nominal ? nouns_.open_clause(open.clause.predicate) : read_state(tree_, knowledge_.doers, open.clause);
    if (!clause.nominal && clause.subject == open.clause.subject) return;
    open.clause = clause;
    for (const Role role : {Role::Agent, Role::Recipient, Role::Policy}) open.claim.role(role).clear();
    take_part(clause, open.claim);
    if (!clause.nominal || clause.subject == no_token || tree_.head(clause.subject) != clause.predicate) return;
    open.claim.agent.clear();  // "the proposal from France": who stands inside the name of a policy does it
    for (const std::uint32_t t : participants_.conjuncts(clause.subject))
        if (const auto actor = participants_.actor(t); actor && !layer_.headed_by(t, NodeKind::Policy)) open.claim.agent.push_back(*actor);
}

/// "A missile strike destroyed it": where a frame of the noun fits, which told nothing for want of names, it names the type.
void TriggerJudge::type_by_frame(const Clause& clause, Frame& frame) const {
    if (!clause.nominal) return;
    const auto match = match_frame(clause, knowledge_.frames.noun(lower_lemma(tree_, clause.predicate)), participants_);
    if (!match || !match->frame->type || !match->frame->asks_for(FrameCondition::What::Modifier)) return;
    frame.type = match->frame->type;
    frame.mode = match->frame->mode;
}

std::optional<Frame> TriggerJudge::frame_of(TriggerCandidate& open) const {
    if (layer_.headed_by(open.clause.predicate, NodeKind::Policy)) return std::nullopt;  // "the sanctions": what it is about, not what happens
    TriggerFeatures features = reader_.of(open);
    const float logit = knowledge_.triggers->event(features);
    if (logit < open_from) return std::nullopt;
    open.claim.confidence = confidence_from(logit);
    classify(open, features);
    const auto type = knowledge_.triggers->type(features);
    // The type of what is only said hangs on its tone: there the model must be surer.
    const bool said = knowledge_.modality.reports(lower_lemma(tree_, open.clause.predicate));
    const float needed = said ? said_from : open.claim.status == Status::Actual ? sure_from : open.claim.status == Status::Negated ? denied_from : not_done_from;
    if (logit + type.lead < needed) return std::nullopt;
    const auto act = knowledge_.triggers->act(features);
    Frame frame;
    frame.name = lower_lemma(tree_, open.clause.predicate) + std::string(open_rule);
    if (type.best != TriggerModel::act_only) frame.type = static_cast<EventType>(type.best);
    if (act.lead >= act_from) frame.act = static_cast<Act>(act.best);
    if (!frame.type && !frame.act) return std::nullopt;
    type_by_frame(open.clause, frame);
    restate(open, features);
    if (frame.type) open.claim.status = status_of_refusal(open.claim.status, *frame.type, std::nullopt);
    return frame;
}

TriggerFeatures TriggerJudge::all_features(const TriggerCandidate& candidate) const {
    TriggerFeatures features = reader_.of(candidate);
    classify(candidate, features);
    moods_.read(candidate, features);
    return features;
}

/// What the classifier of types says of the two who take part, in the trigger's sentence.
void TriggerJudge::classify(const TriggerCandidate& candidate, TriggerFeatures& features) const {
    const EventClaim& claim = candidate.claim;
    const auto& firsts = !claim.agent.empty() ? claim.agent : !claim.recipient.empty() ? claim.recipient : claim.policy;
    if (firsts.empty()) return;
    const MentionIndex first = firsts.front();
    const MentionIndex second = !claim.recipient.empty() ? claim.recipient.front() : !claim.policy.empty() ? claim.policy.front() : first;
    const std::uint32_t predicate = candidate.clause.predicate, sentence = tree_.sentence_of(predicate);
    if (tree_.sentence_of(layer_.mentions[first].head) != sentence || tree_.sentence_of(layer_.mentions[second].head) != sentence) return;
    const TypeScores scores = scores_between(document_, tree_, layer_, knowledge_, predicate, first, second);
    const float lead = TypeClassifier::margin(scores);
    const std::string name = "classified:" + std::string(name_of(TypeClassifier::best(scores)));
    for (const std::string& n : {name, lead > 1 ? name + "!" : name + "?", lead > 3 ? name + "!!" : name + "??", name + lower_lemma(tree_, predicate)}) features.classified.push_back({feature_hash(n), 1.0f});
}

TypeScores scores_between(const Document& document, const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, std::uint32_t predicate, MentionIndex first, MentionIndex second) {
    Participation who;
    who.sentence = document.sentences[tree.sentence_of(predicate)].tokens;
    who.agent = layer.mentions[first].tokens;
    if (second != first) who.recipient = layer.mentions[second].tokens;
    who.predicate = predicate;
    return knowledge.types.scores(type_features(tree, who, knowledge.frames, knowledge.modality, knowledge.vectors));
}

}  // namespace pg::extract
