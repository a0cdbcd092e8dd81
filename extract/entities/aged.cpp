#include "extract/entities/aged.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/entities/apposition.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t sentences_back = 3;

/// The subject of a verb of saying tells of others.
bool tells(const Chains& chains, std::uint32_t other) {
    const auto verb = chains.tree.head(other);
    return verb != no_token && base_of(chains.document.tokens[other].deprel) == Deprel::Nsubj && chains.knowledge.is(PronounVerb::Saying, chains.tree.lemma(verb));
}

/// "Keller met the 45-year-old", "Keller said that the 45-year-old": who acts upon him or speaks of him is another.
bool is_other(const Chains& chains, std::uint32_t other, std::uint32_t head) {
    const auto verb = chains.tree.head(other);
    return verb != no_token && chains.tree.sentence_of(other) == chains.tree.sentence_of(head) && (chains.tree.head(head) == verb || (tells(chains, other) && chains.tree.dominates(verb, head)));
}

/// Of the people of one sentence, before the token: the only one, else the subject of it who tells nothing of others, else the one told last.
std::uint32_t person_of(const Chains& chains, std::uint32_t sentence, std::uint32_t head, bool named) {
    std::uint32_t last = no_cluster, subject = no_cluster;
    for (std::uint32_t d = chains.drafts_before(std::min(head, chains.document.sentences[sentence].tokens.end)); d-- > 0 && chains.sentence(d) >= sentence;) {
        const auto c = chains.cluster_of[d];
        if (c == no_cluster || (named ? !chains.clusters[c].named || chains.clusters[c].type != NodeType::Person : !chains.clusters[c].one_person)) continue;
        const auto other = described_by(chains.tree, chains.drafts[d].head);
        if (is_other(chains, other, head)) continue;
        const bool teller = tells(chains, other);
        if (last == no_cluster || (tells(chains, chains.drafts[chains.clusters[last].mentions.back()].head) && !teller)) last = c;
        if (!teller && base_of(chains.document.tokens[other].deprel) == Deprel::Nsubj) subject = c;
    }
    return subject != no_cluster ? subject : last;
}

}  // namespace

std::uint32_t aged_person(const Chains& chains, std::uint32_t draft) {
    const auto head = chains.drafts[draft].head;
    const auto det = chains.tree.child(head, {Deprel::Det});
    if (chains.tree.lemma(head) != "year old" || det == no_token || chains.tree.lemma(det) != "the") return no_cluster;
    const auto own = chains.sentence(draft);
    for (std::uint32_t sentence = own + 1; sentence-- > 0 && sentence + sentences_back >= own;)
        for (const bool named : {true, false})
            if (const auto c = person_of(chains, sentence, head, named); c != no_cluster) return c;
    return no_cluster;
}

}  // namespace pg::extract
