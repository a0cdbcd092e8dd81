#include "extract/events/events.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/carried_over.hpp"
#include "extract/events/claim_builder.hpp"
#include "extract/events/dated_elsewhere.hpp"
#include "extract/events/focus.hpp"
#include "extract/events/judge.hpp"
#include "extract/events/label.hpp"
#include "extract/events/noun_clauses.hpp"
#include "extract/events/open_roles.hpp"
#include "extract/events/pairs.hpp"
#include "extract/events/relevance.hpp"
#include "extract/events/restatements.hpp"
#include "extract/events/scene.hpp"
#include "extract/events/standing_rules.hpp"
#include "extract/events/statements.hpp"
#include "extract/events/told_beside.hpp"
#include "extract/events/told_elsewhere.hpp"
#include "extract/events/told_twice.hpp"
#include "extract/events/traits.hpp"
#include "extract/events/unframed.hpp"
#include "extract/events/voice.hpp"
#include "extract/frames/matcher.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// How far the classifier's first choice must lead before a clause without a frame, with both sides known, is an event.
constexpr float sure = 3.4f;

class EventFinder {
public:
    EventFinder(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, const std::vector<Quote>& quotes, const std::vector<Relation>& relations, const EventKnowledge& knowledge, const EventOptions& options)
        : document_(document), tree_(tree), layer_(layer), times_(times), quotes_(quotes), knowledge_(knowledge), watch_(options.watch), judged_(watch_ != nullptr || (options.models && knowledge.triggers)), participants_(tree, layer), arguments_(document, tree, participants_, knowledge.frames, knowledge.doers, knowledge.arguments), voice_(document, tree, quotes, relations, knowledge.modality, participants_, arguments_), focus_(document, tree, layer, knowledge.modality, participants_), nouns_(tree, layer, knowledge, participants_, arguments_), elsewhere_(tree, layer, knowledge, participants_), evaluations_(knowledge.evaluations, knowledge.modality, tree, participants_, arguments_, voice_, focus_), statements_(knowledge.frames, knowledge.modality, tree, participants_, arguments_, voice_), used_(document.tokens.size(), false), closed_(document.tokens.size(), nullptr), beside_(document, tree, layer, knowledge.modality, claims_), builder_(document, tree, layer, times, knowledge, {participants_, arguments_, voice_, focus_, elsewhere_}, judged_) {}

    std::vector<EventClaim> run() {
        const auto count = static_cast<std::uint32_t>(document_.tokens.size());
        in_name_.assign(count, false);  // "Promise Hospital", "Criminal Investigations": words of names tell nothing
        for (const Name& name : document_.names)
            for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) in_name_[t] = name.tokens.size() > 1 && name.type != NerType::Norp;
        for (std::uint32_t t = 0; t < count; ++t)
            if (document_.tokens[t].upos == Upos::Verb && !in_name_[t]) {
                if (elsewhere_.is_attribute(t)) close(t, "attribute");
                else verb(t);
            }
        for (std::uint32_t t = 0; t < count; ++t)
            if (document_.tokens[t].upos == Upos::Adj) adjective(t);
            else if (document_.tokens[t].upos == Upos::Noun || document_.tokens[t].upos == Upos::Propn) standing(t);
        for (std::uint32_t t = 0; t < count; ++t)
            if (document_.tokens[t].upos == Upos::Noun && !used_[t] && !in_name_[t] && !elsewhere_.ends_name(t)) noun(t);
        for (std::uint32_t t = 0; t < count; ++t)
            if (!in_name_[t]) evaluation(t);
        if (judged_) judge();
        drop_restatements(tree_, layer_, knowledge_.modality, predicates_, claims_);
        tell_once(tree_, layer_, predicates_, claims_);
        drop_background_provisions(layer_, provisions_, claims_);
        std::stable_sort(claims_.begin(), claims_.end(), [](const EventClaim& a, const EventClaim& b) { return a.trigger < b.trigger; });
        name_pairs(tree_, layer_, claims_);
        spread_dates(layer_, times_, claims_);
        take_dates_from_elsewhere(tree_, layer_, times_, claims_);
        carry_places_over(document_, layer_, claims_);
        set_the_scene(document_, tree_, layer_, times_, claims_);
        return std::move(claims_);
    }

private:
    void verb(std::uint32_t t) {
        const auto& frames = knowledge_.frames.verb(lower_lemma(tree_, t));
        const Clause clause = read_verb(tree_, t);
        if (tell_said(clause, statements_.accusation(clause)) || tell_said(clause, statements_.duty(clause)) || tell_said(clause, statements_.command(clause))) return;
        if (auto effect = evaluations_.effect(clause)) return tell(effect->clause, effect->match, Status::Actual);
        auto match = match_frame(clause, frames, participants_);
        if (!match && elsewhere_.carries_event(clause)) return close(t, "carries");  // "held talks": the noun tells it
        const bool by_word = match && match->frame->asks_for(FrameCondition::What::ObjectWord);
        if (match && !match->frame->type && !by_word && knowledge_.frames.light(lower_lemma(tree_, t)) == LightVerb::Agent && tells_event(tree_, knowledge_.frames, clause.object) && (!layer_.headed_by(clause.object, NodeKind::Policy) || begins_deed(clause, *match->frame))) return close(t, "light");  // "began a blockade", not "suspended the ban"
        if (!match) match = lenient(clause, frames);
        if (match && (elsewhere_.leaves_it_to_complement(clause, *match->frame) || elsewhere_.told_above(clause, *match->frame))) return close(t, "above");
        if (!match && (tell_said(clause, statements_.demand(clause)) || tell_said(clause, statements_.provision(clause)))) return;
        if (!match) return judged_ ? void() : open_verb(clause);
        // "held talks" tells one event, "denied involvement" two.
        const bool light = knowledge_.frames.light(lower_lemma(tree_, t)) != LightVerb::None;
        for (const FrameCondition& c : match->frame->conditions) {
            if (c.what == FrameCondition::What::ObjectWord && counted_by(tree_, clause.object) != clause.object) used_[counted_by(tree_, clause.object)] = true;  // "froze $800 million in aid"
            if (c.what == FrameCondition::What::ObjectWord && match->frame->type == EventType::Concede && clause.object != no_token) used_[clause.object] = true;  // "dropped his opposition"
            if (!light) break;
            if (c.what == FrameCondition::What::ObjectWord && clause.object != no_token) used_[clause.object] = true;
            if (c.what == FrameCondition::What::Oblique && !c.words.empty())
                for (const auto& [preposition, head] : clause.obliques)
                    if (preposition == c.preposition) used_[head] = true;
        }
        const std::size_t before = claims_.size();
        const Frame& frame = *match->frame;
        tell(clause, *match);
        const bool occurs = knowledge_.modality.effect(ModalPlace::Occur, lower_lemma(tree_, t)).has_value();
        if (claims_.size() > before && (occurs || frame.type == EventType::Request) && frame.asks_for(FrameCondition::What::SubjectWord) && clause.subject != no_token) used_[clause.subject] = true;  // "clashes erupted", "calls for it grew" are one happening
        // "doubled its aid" tells of the aid; "denied involvement" and "ordered the attack by the army" tell two things.
        const bool interrupts = knowledge_.modality.effect(ModalPlace::Interrupt, lower_lemma(tree_, t)).has_value();  // "suspended its compliance"
        if (claims_.size() > before && (frame.type != EventType::Reject || interrupts) && frame.asks_for(FrameCondition::What::ObjectWord) && clause.object != no_token && !has_doer(clause.object)) used_[clause.object] = true;
    }

    /// "began a three-day strike": the strike is what its strikers do, whatever others may decide on it.
    bool begins_deed(const Clause& clause, const Frame& frame) const {
        if (frame.act != Act::Implement) return false;
        const auto deed = nouns_.read(clause.object);
        return deed && is_one_of<EventType>(deed->match.frame->type, {EventType::Protest, EventType::Mobilize, EventType::Assault});
    }

    /// "the attack by the army", "Morneau's offer": not "its aid".
    bool has_doer(std::uint32_t noun) const {
        const std::uint32_t doer = read_noun(tree_, noun).subject;
        return doer != no_token && tree_.token(doer).upos != Upos::Pron;
    }

    /// An object of which nothing is known may be what the frame asks for, where who acts is political: "The White House announced a crackdown".
    std::optional<FrameMatch> lenient(const Clause& clause, const std::vector<Frame>& frames) const {
        auto match = match_frame(clause, frames, participants_, true);
        if (!match) return match;
        // "this seat is held", "a statement was released": what is known to be nobody is not arrested, but what is somebody's may be done to him.
        bool of_persons = false, of_actors = false;
        for (const FrameCondition& c : match->frame->conditions) {
            of_persons = of_persons || c.kind == "person";
            of_actors = of_actors || (c.what == FrameCondition::What::Object && c.kind == "actor");
        }
        const bool released = match->frame->type == EventType::Retreat;  // "released a sketch of the suspect"
        if (of_actors && !is_said(match->frame->type) && (released || !belongs_to_somebody(clause.object))) of_persons = true;
        if (of_persons || !match->frame->type || !political(*match)) match.reset();  // an act needs its policy
        return match;
    }

    /// "Russian warships", "their fees".
    bool belongs_to_somebody(std::uint32_t thing) const {
        if (thing == no_token) return false;
        for (const std::uint32_t c : tree_.children(thing)) {
            const Deprel relation = tree_.token(c).deprel;
            const bool owner = relation == Deprel::NmodPoss || relation == Deprel::Compound || relation == Deprel::Amod || (relation == Deprel::Nmod && tree_.marker(c) == "of");
            if (owner && participants_.actor(c)) return true;
        }
        return false;
    }

    bool political(const FrameMatch& match) const {
        const auto of = [&](Role role) { return any_political(layer_, match.roles[static_cast<std::size_t>(role)]); };
        return of(Role::Agent) || of(Role::Recipient) || of(Role::Policy);
    }

    bool tell_said(const Clause& clause, std::optional<Statements::Told> told) {
        if (!told) return false;
        told->match.frame = &told->frame;
        tell(clause, told->match, told->status, told->said);
        return true;
    }

    /// A verb that no frame fits, between an actor and another actor or a policy: the classifier tells the type, if it is sure.
    void open_verb(const Clause& clause) {
        const std::string lemma = lower_lemma(tree_, clause.predicate);
        if (knowledge_.no_events.contains(lemma) || tree_.token(clause.predicate).deprel == Deprel::Aux) return;
        const std::uint32_t above = tree_.head(clause.predicate);
        if (above != no_token && tree_.token(clause.predicate).deprel == Deprel::Xcomp && knowledge_.modality.effect(ModalPlace::Decline, lower_lemma(tree_, above))) return;  // "refused to inform him" is told
        auto [agents, recipients, policies] = open_roles(participants_, arguments_, clause);
        if ((agents.empty() && policies.empty()) || (!any_political(layer_, agents) && !any_political(layer_, recipients) && !any_political(layer_, policies))) return;
        if (agents.size() + recipients.size() + policies.size() < 2) return;
        const MentionIndex first = agents.empty() ? policies.front() : agents.front();
        const MentionIndex second = !recipients.empty() ? recipients.front() : !policies.empty() ? policies.front() : first;
        const TypeScores scores = scores_between(document_, tree_, layer_, knowledge_, clause.predicate, first, second);
        if (TypeClassifier::margin(scores) < sure) return;
        Frame frame;
        frame.name = lemma + std::string(open_rule);
        frame.type = TypeClassifier::best(scores);
        FrameMatch match;
        match.frame = &frame;
        match.roles[static_cast<std::size_t>(Role::Agent)] = std::move(agents);
        match.roles[static_cast<std::size_t>(Role::Recipient)] = std::move(recipients);
        match.roles[static_cast<std::size_t>(Role::Policy)] = std::move(policies);
        tell(clause, match);
    }

    /// "is opposed to the bill", "remained critical of Iran".
    void adjective(std::uint32_t t) {
        const auto& frames = knowledge_.frames.adjective(lower_lemma(tree_, t));
        if (frames.empty() || tree_.token(t).deprel == Deprel::Amod || elsewhere_.is_named(t)) return;
        Clause clause = read_verb(tree_, t);
        if (clause.passive) {  // "is concerned by the law"
            if (clause.subject != no_token) clause.obliques.emplace_back("by", clause.subject);
            clause.subject = clause.object;
            clause.object = no_token;
            clause.passive = false;
        }
        if (clause.subject == no_token) return;
        if (clause.xcomp != no_token && match_frame(read_verb(tree_, clause.xcomp), knowledge_.frames.verb(lower_lemma(tree_, clause.xcomp)), participants_)) return;  // "ready to host talks"
        if (auto match = match_frame(clause, frames, participants_)) tell(clause, *match);
    }

    /// "is against the deal", "are in favor of the bill": the preposition takes the stand.
    void standing(std::uint32_t t) {
        if (tree_.child(t, {Deprel::Cop}) == no_token) return;
        const std::uint32_t preposition = tree_.child(t, {Deprel::Case});
        if (preposition == no_token || preposition > t) return;
        const std::string marker = tree_.marker(t);
        const auto* frames = &knowledge_.frames.adjective(marker + " " + lower_lemma(tree_, t));
        Clause clause = read_noun(tree_, t);
        if (clause.object != no_token) clause.obliques.emplace_back("of", clause.object);
        if (clause.subject != no_token && (tree_.marker(clause.subject) == "from" || tree_.marker(clause.subject) == "by")) clause.obliques.emplace_back(tree_.marker(clause.subject), clause.subject);  // "under pressure from unions"
        if (frames->empty()) {
            frames = &knowledge_.frames.adjective(marker);
            clause.obliques.assign(1, {marker, t});
        }
        clause.object = no_token;
        clause.nominal = false;
        clause.subject = read_verb(tree_, t).subject;
        if (frames->empty() || clause.subject == no_token) return;
        auto match = match_frame(clause, *frames, participants_);
        if (!match) return;
        used_[t] = true;
        const std::size_t before = claims_.size();
        tell(clause, *match);
        if (claims_.size() > before) claims_.back().trigger = document_.tokens[preposition].span;
    }

    void noun(std::uint32_t t) {
        if (elsewhere_.is_declined(t)) return;
        // "suspended the ban": told of the ban, at the verb.
        const std::uint32_t above = tree_.head(t);
        if (above != no_token && layer_.headed_by(t, NodeKind::Policy) && is_told(above)) return;
        auto told = nouns_.read(t);
        if (!told) return;
        const std::optional<Act> act = told->match.frame->act;
        if ((act != Act::Amend && act != Act::Propose) || !elsewhere_.is_decided(t)) tell(told->clause, told->match, told->status);
    }

    bool is_told(std::uint32_t t) const {
        return std::any_of(claims_.begin(), claims_.end(), [&](const EventClaim& claim) { return claim.trigger == document_.tokens[t].span; });
    }

    /// "called the law a mistake", "is a step in the right direction": unless something else is told at the word itself or at the verb that judges.
    void evaluation(std::uint32_t t) {
        auto told = evaluations_.read(t);
        if (!told) return;
        const Span word = document_.tokens[t].span, above = tree_.head(t) == no_token ? word : document_.tokens[tree_.head(t)].span;
        if (std::none_of(claims_.begin(), claims_.end(), [&](const EventClaim& claim) { return claim.trigger == word || claim.trigger == above; })) tell(told->clause, told->match, Status::Actual);
    }

    /// `status`: where the frame tells it, whatever governs the predicate. `said`: the verb whose time is the event's, if it is another.
    void tell(const Clause& clause, FrameMatch& match, std::optional<Status> status = std::nullopt, std::uint32_t said = no_token) {
        if (match.frame->nothing) return close(clause.predicate, "nothing");
        if (elsewhere_.is_habit(clause.predicate)) return close(clause.predicate, "habit");
        if (elsewhere_.is_described(clause.predicate)) return close(clause.predicate, "described");
        if (elsewhere_.is_restated(clause.predicate)) return close(clause.predicate, "restated");
        auto built = builder_.build(clause, match, status, said);
        if (!built) return;
        if (built->provision) provisions_.push_back(built->claim.trigger);
        if (!built->doubt.empty()) return doubtful_.push_back({clause, std::move(built->claim), TriggerOrigin::Doubtful, std::string(built->doubt)});
        add(clause, std::move(built->claim));
    }

    void close(std::uint32_t t, const char* why) { closed_[t] = why; }

    /// Asks the model about all that the frames tell, doubt or leave open.
    void judge() {
        const TriggerJudge judge(document_, tree_, layer_, quotes_, knowledge_, participants_, arguments_, nouns_, claims_);
        std::vector<bool> stays(claims_.size(), true), asked(document_.tokens.size(), false);
        for (std::size_t i = 0; i < stays.size(); ++i) {
            asked[predicates_[i]] = true;
            TriggerCandidate candidate{clauses_[i], std::move(claims_[i]), TriggerOrigin::Told, {}};
            if (watch_ != nullptr) (*watch_)(candidate, judge.all_features(candidate));
            else {
                const Status by_rules = candidate.claim.status;
                stays[i] = judge.believes(candidate);
                if (candidate.claim.status != by_rules) builder_.date_again(predicates_[i], candidate.claim);
            }
            claims_[i] = std::move(candidate.claim);
        }
        for (TriggerCandidate& candidate : std::exchange(doubtful_, {})) {
            const std::uint32_t t = candidate.clause.predicate;
            if (asked[t]) continue;
            asked[t] = true;
            if (watch_ != nullptr) (*watch_)(candidate, judge.all_features(candidate));
            else if (const Status by_rules = candidate.claim.status; judge.accepts(candidate)) {
                if (candidate.claim.status != by_rules) builder_.date_again(t, candidate.claim);
                add(candidate.clause, std::move(candidate.claim));
            }
        }
        for (std::uint32_t t = 0; t < asked.size(); ++t) {
            if (asked[t] || in_name_[t]) continue;
            auto candidate = judge.open(t, closed_[t] == nullptr && used_[t] ? "used" : closed_[t]);
            if (!candidate) continue;
            if (watch_ != nullptr) (*watch_)(*candidate, judge.all_features(*candidate));
            else if (tells_nothing_unframed(tree_, knowledge_.frames, knowledge_.doers, *candidate) || beside_.is_object_of_told(*candidate)) continue;
            else if (const auto frame = judge.frame_of(*candidate)) {
                judge.find_doers(*candidate);
                if (!beside_.tells_same(*candidate, *frame)) tell_open(*candidate, *frame);
            }
        }
        keep(stays);
    }

    void tell_open(const TriggerCandidate& candidate, const Frame& frame) {
        FrameMatch match;
        match.frame = &frame;
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) match.roles[r] = candidate.claim.role(static_cast<Role>(r));
        settle_open_roles(participants_, knowledge_.frames, knowledge_.doers, candidate.clause, match);
        doubtful_.clear();
        const std::size_t before = claims_.size();
        tell(candidate.clause, match, candidate.claim.status);
        if (!doubtful_.empty() && doubtful_.back().doubt != "few") add(candidate.clause, std::move(doubtful_.back().claim));
        if (claims_.size() > before) claims_.back().confidence = candidate.claim.confidence;
    }

    /// Forgets the claims of the frames that the model does not believe.
    void keep(const std::vector<bool>& stays) {
        std::size_t to = 0;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (i < stays.size() && !stays[i]) continue;
            if (to != i) {
                claims_[to] = std::move(claims_[i]);
                predicates_[to] = predicates_[i];
            }
            ++to;
        }
        claims_.resize(to);
        predicates_.resize(to);
    }

    void add(const Clause& clause, EventClaim claim) {
        claim.label = label_of(document_, tree_, layer_, clause, claim);
        claims_.push_back(std::move(claim));
        predicates_.push_back(clause.predicate);
        clauses_.push_back(clause);
        beside_.note_last(clause.predicate);
    }

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<TimeExpression>& times_;
    const std::vector<Quote>& quotes_;
    const EventKnowledge& knowledge_;
    const TriggerWatch* watch_;
    bool judged_;  ///< by the model of triggers
    Participants participants_;
    ArgumentFinder arguments_;
    Voice voice_;
    Focus focus_;
    NounClauses nouns_;
    ToldElsewhere elsewhere_;
    Evaluations evaluations_;
    Statements statements_;
    std::vector<bool> used_, in_name_;
    std::vector<const char*> closed_;  ///< words of which it is known that they tell nothing, or that another word tells it
    std::vector<std::uint32_t> predicates_;  ///< of each claim
    std::vector<Span> provisions_;  ///< triggers of what texts in force provide
    std::vector<EventClaim> claims_;
    std::vector<Clause> clauses_;  ///< of each claim
    ToldBeside beside_;
    ClaimBuilder builder_;
    std::vector<TriggerCandidate> doubtful_;
};

}  // namespace

EventKnowledge EventKnowledge::load(const std::filesystem::path& data_dir, bool with_triggers) {
    return {FrameLexicon::load(data_dir), ModalityLexicon::load(data_dir), read_words(data_dir / "lexicons/no-events.tsv"), TypeClassifier::load(data_dir), language::WordVectors(data_dir / "models/parser.model"), ContestLexicon::load(data_dir), NaturalCauses::load(data_dir), RelevanceLexicon::load(data_dir), EvaluationLexicon::load(data_dir), OrdinaryCrimes::load(data_dir), CriminalRecords::load(data_dir), DoerWords::load(data_dir / "lexicons/doer-words.tsv"), ArgumentWords::load(data_dir / "lexicons/argument-words.tsv"), with_triggers ? std::optional(TriggerModel::load(data_dir)) : std::nullopt};
}

std::vector<EventClaim> find_events(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times,
                                    const std::vector<Quote>& quotes, const std::vector<Relation>& relations, const EventKnowledge& knowledge, const EventOptions& options) {
    auto claims = EventFinder(document, tree, layer, times, quotes, relations, knowledge, options).run();
    const bool contest = knowledge.contests.covers(document);  // there, countries play
    if (contest || tells_little(document, claims)) keep_official(layer, !contest, claims);
    drop_private_crimes(document, layer, knowledge.ordinary_crimes, claims);
    return claims;
}

}  // namespace pg::extract
