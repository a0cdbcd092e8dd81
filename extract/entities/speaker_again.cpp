#include "extract/entities/speaker_again.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.hpp"
#include "extract/entities/apposition.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t sentences_back = 3;

bool is_speaking(std::string_view verb) {
    static constexpr std::array<std::string_view, 36> verbs{"say", "add", "tell", "state", "note", "claim", "argue", "warn", "explain", "insist", "stress", "emphasise", "emphasize", "underline", "underscore", "express", "report", "continue", "highlight", "reiterate", "contend", "urge", "indicate", "comment", "declare", "affirm", "assure", "recall", "maintain", "reveal", "point", "remark", "announce", "acknowledge", "recount", "conclude"};
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

/// "the Uruguayan leader", "the veteran politician": nothing that tells which of several.
bool tells_apart(const Chains& chains, const MentionDraft& draft) {
    for (const auto c : chains.tree.children(draft.head)) {
        const Token& token = chains.document.tokens[c];
        const Deprel relation = base_of(token.deprel);
        if (c > draft.head) {
            if (relation != Deprel::Punct && relation != Deprel::Cop) return true;
            continue;
        }
        if (relation == Deprel::Det || relation == Deprel::Punct) continue;
        if (token.lemma == "veteran" || token.lemma == "senior" || token.lemma == "prime" || token.lemma == "vice" || token.lemma == "-") continue;
        if (relation == Deprel::Amod && !draft.about.country.empty() && token.xpos == Xpos::Jj && chains.document.form(c).front() >= 'A' && chains.document.form(c).front() <= 'Z') continue;
        return true;
    }
    return false;
}

bool holds(const Cluster& cluster, const Anaphor& anaphor) {
    return std::any_of(cluster.offices.begin(), cluster.offices.end(), [&](const std::string& office) {
        return std::any_of(anaphor.match.begin(), anaphor.match.end(), [&](const std::string& word) { return office.find(word) != std::string::npos; });
    });
}

}  // namespace

std::uint32_t speaker_again(const Chains& chains, std::uint32_t d) {
    const auto& draft = chains.drafts[d];
    const auto det = chains.tree.child(draft.head, {Deprel::Det});
    const auto verb = chains.tree.head(draft.head);
    if (det == no_token || chains.tree.lemma(det) != "the" || verb == no_token || chains.document.tokens[draft.head].xpos == Xpos::Nns || chains.document.tokens[draft.head].xpos == Xpos::Nnps) return no_cluster;
    const Anaphor* anaphor = chains.knowledge.anaphor(utf8::lower(chains.tree.lemma(draft.head)));
    if (anaphor == nullptr || !anaphor->office || base_of(chains.document.tokens[draft.head].deprel) != Deprel::Nsubj || !is_speaking(chains.tree.lemma(verb)) || tells_apart(chains, draft)) return no_cluster;
    std::uint32_t person = no_cluster, sentence = chains.sentence(d);
    bool subject = false;
    for (std::uint32_t e = chains.drafts_before(draft.head); e-- > 0 && chains.sentence(e) + sentences_back >= chains.sentence(d);) {
        const auto c = chains.cluster_of[e];
        if (c == no_cluster || chains.drafts[e].form != MentionForm::Name || chains.clusters[c].type != NodeType::Person) continue;
        if (chains.sentence(e) == chains.sentence(d)) return no_cluster;
        if (person != no_cluster && c != person && chains.sentence(e) + 1 >= sentence) return no_cluster;
        if (person == no_cluster) {
            person = c;
            sentence = chains.sentence(e);
        }
        const auto at = described_by(chains.tree, chains.drafts[e].head);
        subject = subject || (c == person && base_of(chains.document.tokens[at].deprel) == Deprel::Nsubj);
    }
    if (person == no_cluster || !subject) return no_cluster;
    const Cluster& cluster = chains.clusters[person];
    if (anaphor->gender != Gender::Unknown && cluster.gender != Gender::Unknown && anaphor->gender != cluster.gender) return no_cluster;
    return cluster.offices.empty() || holds(cluster, *anaphor) ? person : no_cluster;
}

}  // namespace pg::extract
