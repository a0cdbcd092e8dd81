#include "extract/events/events.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/label.hpp"
#include "extract/events/quantity.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {
namespace {

/// How far the classifier's first choice must lead before a clause without a frame is an event.
constexpr float sure = 1.0f;

class EventFinder {
public:
    EventFinder(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, const EventKnowledge& knowledge)
        : document_(document), tree_(tree), layer_(layer), times_(times), knowledge_(knowledge), participants_(tree, layer), arguments_(document, tree, participants_), used_(document.tokens.size(), false) {
        for (std::uint32_t t = 0, time = 0; t < document.tokens.size() && time < times.size();) {
            if (document.tokens[t].span.begin >= times[time].span.end) { ++time; continue; }
            if (times[time].span.contains(document.tokens[t].span)) time_tokens_.emplace_back(t, time);
            ++t;
        }
    }

    std::vector<EventClaim> run() {
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t)
            if (document_.tokens[t].upos == Upos::Verb) verb(t);
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t)
            if (document_.tokens[t].upos == Upos::Noun && !used_[t]) noun(t);
        std::stable_sort(claims_.begin(), claims_.end(), [](const EventClaim& a, const EventClaim& b) { return a.trigger < b.trigger; });
        return std::move(claims_);
    }

private:
    void verb(std::uint32_t t) {
        const auto& frames = knowledge_.frames.verb(utf8::lower(document_.tokens[t].lemma));
        const Clause clause = read_verb(tree_, t);
        auto match = match_frame(clause, frames, participants_);
        if (!match) match = match_frame(clause, frames, participants_, true);
        if (!match) return open_verb(clause);
        for (const FrameCondition& c : match->frame->conditions)
            if (c.what == FrameCondition::What::ObjectWord && clause.object != no_token) used_[clause.object] = true;
        tell(clause, *match);
    }

    /// A verb that no frame fits, between an actor and another actor or a policy: the classifier tells the type, if it is sure.
    void open_verb(const Clause& clause) {
        const std::string lemma = utf8::lower(document_.tokens[clause.predicate].lemma);
        if (knowledge_.no_events.contains(lemma) || tree_.token(clause.predicate).deprel == Deprel::Aux) return;
        FrameMatch match;
        auto& agents = match.roles[static_cast<std::size_t>(Role::Agent)];
        auto& recipients = match.roles[static_cast<std::size_t>(Role::Recipient)];
        arguments_.add_actors(clause.subject, agents);
        arguments_.add_actors(clause.object, recipients);
        const auto policy = participants_.policy_inside(clause.object);
        if (agents.empty() || (recipients.empty() && !policy)) return;
        if (policy) match.roles[static_cast<std::size_t>(Role::Policy)].push_back(*policy);
        Participation who;
        who.sentence = document_.sentences[tree_.sentence_of(clause.predicate)].tokens;
        who.agent = layer_.mentions[agents.front()].tokens;
        who.recipient = layer_.mentions[recipients.empty() ? *policy : recipients.front()].tokens;
        who.predicate = clause.predicate;
        const TypeScores scores = knowledge_.types.scores(type_features(tree_, who, knowledge_.frames, knowledge_.modality, knowledge_.vectors));
        if (TypeClassifier::margin(scores) < sure) return;
        Frame frame;
        frame.name = lemma + "/open";
        frame.type = TypeClassifier::best(scores);
        match.frame = &frame;
        tell(clause, match);
    }

    void noun(std::uint32_t t) {
        const auto& frames = knowledge_.frames.noun(utf8::lower(document_.tokens[t].lemma));
        if (frames.empty() || layer_.headed_by(t, NodeKind::Policy) || layer_.headed_by(t, NodeKind::Actor)) return;
        const Token& token = document_.tokens[t];
        if (token.deprel == Deprel::Compound || token.deprel == Deprel::Amod) return;
        Clause clause = read_noun(tree_, t);
        auto match = match_frame(clause, frames, participants_);
        const bool one_sided = (clause.subject == no_token) != (clause.object == no_token);
        if (!match && one_sided) {
            // "Powell's resignation", "the withdrawal of troops", "Homan's arrest": the only participant told may be the other one.
            std::swap(clause.subject, clause.object);
            match = match_frame(clause, frames, participants_);
        }
        if (!match) return;
        bool named = false;
        for (Role role : {Role::Agent, Role::Recipient, Role::Policy})
            for (MentionIndex m : match->roles[static_cast<std::size_t>(role)]) named = named || !layer_.entity_of(m).generic;
        if (named) tell(clause, *match);
    }

    void tell(const Clause& clause, FrameMatch& match) {
        EventClaim claim;
        claim.type = match.frame->type;
        claim.mode = match.frame->mode;
        claim.act = match.frame->act;
        claim.rule = (clause.nominal ? "noun:" : "verb:") + match.frame->name;
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) claim.role(static_cast<Role>(r)) = std::move(match.roles[r]);
        arguments_.add_places(clause, claim);
        arguments_.add_policies(clause, claim);
        arguments_.add_recipients(clause, claim);
        const std::uint32_t t = clause.predicate;
        if (claim.agent.empty() && claim.recipient.empty() && claim.policy.empty() && claim.place.empty()) return;
        // An act of a policy needs a policy or an agent; a type needs somebody.
        if (claim.agent.empty() && claim.recipient.empty() && claim.policy.empty() && !clause.passive && !clause.nominal) return;
        if (claim.type == EventType::Consult && claim.agent.empty()) return;
        claim.trigger = document_.tokens[t].span;
        claim.sentence = document_.sentences[tree_.sentence_of(t)].span;
        claim.status = status_of(tree_, t, knowledge_.modality);
        if (claim.status == Status::Actual && is_provision(clause)) claim.status = Status::Planned;
        add_claimant(t, claim);
        claim.time = time_of(t);
        claim.quantity = quantity_of(document_, tree_, clause);
        claim.confidence = confidence(clause, claim, match.frame->weight);
        tidy(claim);
        claim.label = label_of(document_, tree_, layer_, clause, claim);
        claims_.push_back(std::move(claim));
    }

    /// What a bill or a proposal provides happens when it becomes law.
    bool is_provision(const Clause& clause) const {
        if (clause.subject == no_token || clause.nominal) return false;
        const auto policy = layer_.headed_by(clause.subject, NodeKind::Policy);
        if (!policy) return false;
        const NodeType type = layer_.entity_of(*policy).type;
        const Xpos tag = tree_.token(clause.predicate).xpos;
        return (type == NodeType::Bill || type == NodeType::Proposal) && (tag == Xpos::Vbz || tag == Xpos::Vbp || tag == Xpos::Vb);
    }

    void add_claimant(std::uint32_t t, EventClaim& claim) const {
        const std::uint32_t who = claimant_of(tree_, t, knowledge_.modality);
        if (who == no_token) return;
        const auto mention = participants_.actor(who);
        if (!mention) return;
        const EntityIndex entity = layer_.mentions[*mention].entity;
        for (MentionIndex agent : claim.agent)
            if (layer_.mentions[agent].entity == entity) return;  // who tells of his own deeds is no claimant
        claim.claimant.push_back(*mention);
    }

    /// The time expression that hangs on the predicate, nearest first; not one of a clause inside.
    std::optional<TimeIndex> time_of(std::uint32_t t) const {
        std::optional<TimeIndex> best;
        std::uint32_t distance = 0;
        const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
        for (const auto& [token, time] : time_tokens_) {
            if (!sentence.contains(token) || !belongs(token, t)) continue;
            const std::uint32_t gap = token > t ? token - t : t - token;
            if (!best || gap < distance) {
                best = time;
                distance = gap;
            }
        }
        if (best) return best;
        // "met and signed on Monday": the first of joined verbs may have it.
        if (tree_.token(t).deprel == Deprel::Conj && tree_.head(t) != no_token && document_.tokens[tree_.head(t)].upos == Upos::Verb) return time_of_head(tree_.head(t));
        return std::nullopt;
    }
    std::optional<TimeIndex> time_of_head(std::uint32_t t) const {
        for (const auto& [token, time] : time_tokens_)
            if (tree_.sentence_of(token) == tree_.sentence_of(t) && belongs(token, t)) return time;
        return std::nullopt;
    }

    /// The path from the time up to the predicate leads through no other predicate.
    bool belongs(std::uint32_t time, std::uint32_t predicate) const {
        for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps) {
            if (at == predicate) return true;
            if (document_.tokens[at].upos == Upos::Verb && at != time) return false;
        }
        return false;
    }

    static double confidence(const Clause& clause, const EventClaim& claim, int weight) {
        double c = 0.55 + 0.04 * std::min(weight, 6);
        if (!claim.agent.empty()) c += 0.08;
        if (!claim.recipient.empty() || !claim.policy.empty()) c += 0.08;
        if (clause.nominal) c -= 0.15;
        return std::clamp(c, 0.05, 0.95);
    }

    static void tidy(EventClaim& claim) {
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
            auto& list = claim.role(static_cast<Role>(r));
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
        // Nobody is both who does it and who suffers it.
        std::erase_if(claim.recipient, [&](MentionIndex m) { return std::binary_search(claim.agent.begin(), claim.agent.end(), m); });
    }

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<TimeExpression>& times_;
    const EventKnowledge& knowledge_;
    Participants participants_;
    ArgumentFinder arguments_;
    std::vector<bool> used_;
    std::vector<std::pair<std::uint32_t, TimeIndex>> time_tokens_;
    std::vector<EventClaim> claims_;
};

}  // namespace

EventKnowledge EventKnowledge::load(const std::filesystem::path& data_dir) {
    EventKnowledge knowledge{FrameLexicon::load(data_dir), ModalityLexicon::load(data_dir), {}, TypeClassifier::load(data_dir), language::WordVectors(data_dir / "models/parser.model")};
    const Tsv file = Tsv::read(data_dir / "lexicons/no-events.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (const auto word : split(file.cell(r, 0), ' ')) knowledge.no_events.emplace(word);
    return knowledge;
}

std::vector<EventClaim> find_events(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times,
                                    const EventKnowledge& knowledge) {
    return EventFinder(document, tree, layer, times, knowledge).run();
}

}  // namespace pg::extract
