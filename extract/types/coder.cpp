#include "extract/types/coder.hpp"

#include <algorithm>
#include <numeric>

#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// A second pair of a sentence must be this likely.
constexpr double likely = 0.35;

class Coder {
public:
    Coder(const Document& document, const Tree& tree, const EntityLayer& layer, const CodingKnowledge& knowledge, Record& record)
        : document_(document), tree_(tree), layer_(layer), knowledge_(knowledge), record_(record) {}

    void run() {
        for (const Sentence& sentence : document_.sentences) code(sentence);
        for (EventClaim& event : record_.events)
            if (event.type && !event.agent.empty() && !event.recipient.empty()) type(event);
        sort_mentions();
        std::stable_sort(record_.events.begin(), record_.events.end(), [](const EventClaim& a, const EventClaim& b) { return a.trigger < b.trigger; });
    }

private:
    void code(const Sentence& sentence) {
        const auto phrases = phrases_of(tree_, layer_, sentence.tokens);
        const auto pairs = pairs_of(phrases);
        if (pairs.empty()) return;
        const auto ranked = knowledge_.pairs.rank(PairFeatures(tree_, layer_, phrases, knowledge_.frames, knowledge_.modality), pairs);
        for (std::size_t i = 0; i < ranked.size() && i < 2; ++i) {
            if (i > 0 && ranked[i].probability < likely) break;
            tell(sentence, phrases[ranked[i].pair.agent], phrases[ranked[i].pair.recipient], ranked[i].probability);
        }
    }

    bool takes_part(const std::vector<MentionIndex>& mentions, const Phrase& phrase) const {
        const Span span = document_.span_of(phrase.tokens);
        return std::any_of(mentions.begin(), mentions.end(), [&](MentionIndex m) { return record_.mentions[m].span.overlaps(span); });
    }

    void tell(const Sentence& sentence, const Phrase& agent, const Phrase& recipient, double probability) {
        EventClaim* open = nullptr;
        for (EventClaim& event : record_.events) {
            if (!event.type || event.sentence.begin != sentence.span.begin) continue;
            const bool acts = takes_part(event.agent, agent), suffers = takes_part(event.recipient, recipient);
            if (acts && suffers) return;
            if (open == nullptr && ((acts && event.recipient.empty()) || (suffers && event.agent.empty()))) open = &event;
        }
        const MentionIndex a = mention_of(agent), r = mention_of(recipient);
        if (open != nullptr) {
            open->agent = {a};
            open->recipient = {r};
            return;
        }
        const std::uint32_t predicate = predicate_of(tree_, agent, recipient);
        EventClaim event;
        event.type = EventType::Consult;  // until it is typed
        event.agent = {a};
        event.recipient = {r};
        event.sentence = sentence.span;
        event.trigger = document_.tokens[predicate == no_token ? agent.head : predicate].span;
        if (predicate != no_token) event.status = status_of(tree_, predicate, knowledge_.modality);
        event.confidence = 0.6 * probability;
        event.rule = "pair";
        record_.events.push_back(std::move(event));
    }

    MentionIndex mention_of(const Phrase& phrase) {
        if (phrase.mention) return *phrase.mention;
        const Span span = document_.span_of(phrase.tokens);
        for (std::size_t m = layer_.mentions.size(); m < record_.mentions.size(); ++m)
            if (record_.mentions[m].span == span) return static_cast<MentionIndex>(m);
        Entity entity;
        entity.type = NodeType::Group;
        entity.name = std::string(span.of(document_.text()));
        entity.generic = true;
        record_.mentions.push_back({span, static_cast<EntityIndex>(record_.entities.size()), MentionForm::Nominal});
        record_.entities.push_back(std::move(entity));
        return static_cast<MentionIndex>(record_.mentions.size() - 1);
    }

    void type(EventClaim& event) const {
        Participation who = participation(document_, record_.mentions[event.agent.front()].span, record_.mentions[event.recipient.front()].span);
        if (const std::uint32_t t = tree_.token_at(event.trigger.begin); who.sentence.contains(t)) who.predicate = t;
        const EventType best = unfolded(TypeClassifier::best(knowledge_.types.scores(type_features(tree_, who, knowledge_.frames, knowledge_.modality, knowledge_.vectors))), event.status);
        if (event.type == best) return;
        event.type = best;
        event.mode.reset();
        event.rule += "/classifier";
    }

    /// New mentions stand at the end: all indices follow them to their places.
    void sort_mentions() {
        std::vector<MentionIndex> order(record_.mentions.size()), place(order.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](MentionIndex a, MentionIndex b) { return record_.mentions[a].span < record_.mentions[b].span; });
        std::vector<Mention> sorted;
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[order[i]] = static_cast<MentionIndex>(i);
            sorted.push_back(record_.mentions[order[i]]);
        }
        record_.mentions = std::move(sorted);
        for (EventClaim& event : record_.events)
            for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
                auto& list = event.role(static_cast<Role>(r));
                for (MentionIndex& m : list) m = place[m];
                std::sort(list.begin(), list.end());
            }
        for (Relation& relation : record_.relations) {
            relation.from = place[relation.from];
            if (relation.to) relation.to = place[*relation.to];
        }
        for (Quote& quote : record_.quotes)
            if (quote.speaker) quote.speaker = place[*quote.speaker];
    }

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const CodingKnowledge& knowledge_;
    Record& record_;
};

}  // namespace

void code_pairs(const Document& document, const Tree& tree, const EntityLayer& layer, const CodingKnowledge& knowledge, Record& record) {
    Coder(document, tree, layer, knowledge, record).run();
}

}  // namespace pg::extract
