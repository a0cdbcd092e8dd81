#include "extract/types/readings.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"
#include "extract/frames/matcher.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

class Reading {
public:
    Reading(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality)
        : tree_(tree), frames_(frames), modality_(modality), layer_(layer_of(tree, who)), participants_(tree, layer_) {}

    std::vector<FrameReading> run(const Participation& who) {
        for (std::uint32_t t = who.sentence.begin; t < who.sentence.end; ++t)
            if (!who.agent.contains(t) && !who.recipient.contains(t)) read(t);
        return std::move(out_);
    }

private:
    /// The two phrases as groups without a name: whoever may act, be a person or a crowd.
    EntityLayer layer_of(const Tree& tree, const Participation& who) {
        EntityLayer layer;
        const auto add = [&](TokenRange range) {
            EntityMention& m = layer.mentions.emplace_back();
            m.tokens = range;
            m.span = tree.document().span_of(range);
            m.head = head_of(tree, range);
            m.entity = static_cast<EntityIndex>(layer.entities.size());
            Entity& e = layer.entities.emplace_back();
            e.type = NodeType::Group;
            e.generic = true;
        };
        add(who.agent);
        const bool both = who.recipient.begin < who.recipient.end && head_of(tree, who.recipient) != head_of(tree, who.agent);
        if (both) add(who.recipient);
        if (both && layer.mentions[1].span < layer.mentions[0].span) {
            std::swap(layer.mentions[0], layer.mentions[1]);
            agent_ = 1;
            recipient_ = 0;
        }
        layer.index_heads(tree.document().tokens.size());
        return layer;
    }

    std::string lemma(std::uint32_t t) const { return utf8::lower(tree_.lemma(t)); }

    void read(std::uint32_t t) {
        const Upos tag = tree_.token(t).upos;
        if (tag == Upos::Verb) match(read_verb(tree_, t), frames_.verb(lemma(t)));
        else if (tag == Upos::Noun) match(borrowed(read_noun(tree_, t)), frames_.noun(lemma(t)));
        else if (tag == Upos::Adj) match(read_verb(tree_, t), frames_.adjective(lemma(t)));
    }

    /// "launched an attack": who does something with what a noun tells may do it.
    Clause borrowed(Clause clause) const {
        const std::uint32_t head = tree_.head(clause.predicate);
        if (clause.subject != no_token || head == no_token || tree_.token(head).upos != Upos::Verb) return clause;
        const Clause verb = read_verb(tree_, head);
        if (verb.object != clause.predicate) return clause;
        clause.subject = verb.subject;
        for (const auto& oblique : verb.obliques) clause.obliques.push_back(oblique);
        return clause;
    }

    void match(const Clause& clause, const std::vector<Frame>& frames) {
        if (frames.empty()) return;
        auto found = match_frame(clause, frames, participants_);
        if (!found) found = match_frame(clause, frames, participants_, true);
        if (!found || !found->frame->type) return;
        const auto fills = [&](Role role, MentionIndex m) {
            const auto& list = found->roles[static_cast<std::size_t>(role)];
            return std::find(list.begin(), list.end(), m) != list.end();
        };
        FrameReading reading;
        reading.trigger = clause.predicate;
        reading.type = *found->frame->type;
        reading.status = status_of(tree_, clause.predicate, modality_);
        reading.agent = fills(Role::Agent, agent_);
        reading.recipient = fills(Role::Recipient, recipient_);
        reading.swapped = fills(Role::Agent, recipient_) || fills(Role::Recipient, agent_);
        out_.push_back(reading);
    }

    const Tree& tree_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    MentionIndex agent_ = 0, recipient_ = 1;
    EntityLayer layer_;
    Participants participants_;
    std::vector<FrameReading> out_;
};

}  // namespace

std::vector<FrameReading> frame_readings(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality) {
    return Reading(tree, who, frames, modality).run(who);
}

}  // namespace pg::extract
