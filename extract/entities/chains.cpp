#include "extract/entities/chains.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"

namespace pg::extract {
namespace {

/// Two drafts with one head and kind: the longer stays, of equal ones the first.
std::vector<MentionDraft> without_doubles(std::vector<MentionDraft> drafts) {
    std::stable_sort(drafts.begin(), drafts.end(), [](const MentionDraft& a, const MentionDraft& b) {
        if (a.head != b.head) return a.head < b.head;
        const auto ka = kind_of(a.about.type), kb = kind_of(b.about.type);
        if (ka != kb) return ka < kb;
        return a.span.size() > b.span.size();
    });
    drafts.erase(std::unique(drafts.begin(), drafts.end(),
                             [](const MentionDraft& a, const MentionDraft& b) { return a.head == b.head && kind_of(a.about.type) == kind_of(b.about.type); }),
                 drafts.end());
    std::stable_sort(drafts.begin(), drafts.end(), [](const MentionDraft& a, const MentionDraft& b) { return a.span < b.span; });
    return drafts;
}

bool plural_noun(const Token& token) { return token.xpos == Xpos::Nns || token.xpos == Xpos::Nnps; }

}  // namespace

Chains::Chains(const Document& doc, const Tree& t, const CoreferenceKnowledge& k, const PolicyLexicon& p, std::vector<MentionDraft> given_drafts)
    : document(doc), tree(t), knowledge(k), policies(p) {
    std::erase_if(given_drafts, [&](const MentionDraft& d) { return d.head >= doc.tokens.size() || d.tokens.empty() || d.span.empty(); });
    drafts = without_doubles(std::move(given_drafts));
    given = drafts.size();
    cluster_of.assign(given, no_cluster);
    keys_.reserve(given);
    for (const auto& draft : drafts) keys_.push_back(name_key(draft.about.name.empty() ? draft.span.of(document.text()) : draft.about.name));
}

std::uint32_t Chains::start(std::uint32_t draft) {
    const auto id = static_cast<std::uint32_t>(clusters.size());
    Cluster cluster;
    cluster.type = drafts[draft].about.type;
    cluster.generic = drafts[draft].about.generic;
    clusters.push_back(std::move(cluster));
    tie(draft, id);
    return id;
}

void Chains::tie(std::uint32_t draft, std::uint32_t id) {
    Cluster& cluster = clusters[id];
    const MentionDraft& d = drafts[draft];
    cluster.mentions.push_back(draft);
    cluster_of[draft] = id;
    if (d.form == MentionForm::Name) cluster.named = true;
    if (d.form == MentionForm::Nominal && plural_noun(document.tokens[d.head])) cluster.plural = true;
    if (d.form == MentionForm::Nominal && document.tokens[d.head].xpos == Xpos::Nn)
        if (const Gender* gender = knowledge.person_noun(utf8::lower(document.tokens[d.head].lemma))) {
            cluster.one_person = true;
            if (cluster.gender == Gender::Unknown) cluster.gender = *gender;
        }
    for (const auto& office : d.about.offices) cluster.offices.push_back(utf8::lower(office.title));
}

std::uint32_t Chains::lone_person(std::uint32_t of_sentence) const {
    std::uint32_t found = no_cluster;
    for (std::uint32_t d = drafts_before(document.sentences[of_sentence].tokens.end); d-- > 0 && sentence(d) >= of_sentence;) {
        const std::uint32_t c = cluster_of[d];
        if (c == no_cluster || (clusters[c].type != NodeType::Person && !clusters[c].one_person)) continue;
        if (found != no_cluster && found != c) return no_cluster;
        found = c;
    }
    return found;
}

void Chains::merge(std::uint32_t from, std::uint32_t into) {
    if (from == into) return;
    Cluster& a = clusters[from];
    Cluster& b = clusters[into];
    for (const auto m : a.mentions) cluster_of[m] = into;
    b.mentions.insert(b.mentions.end(), a.mentions.begin(), a.mentions.end());
    b.offices.insert(b.offices.end(), a.offices.begin(), a.offices.end());
    b.named |= a.named;
    b.generic &= a.generic;
    b.plural |= a.plural;
    b.one_person |= a.one_person;
    if (b.gender == Gender::Unknown) b.gender = a.gender;
    a.mentions.clear();
    a.gone = true;
}

std::uint32_t Chains::add_draft(MentionDraft draft) {
    keys_.push_back(name_key(draft.span.of(document.text())));
    drafts.push_back(std::move(draft));
    cluster_of.push_back(no_cluster);
    return static_cast<std::uint32_t>(drafts.size() - 1);
}

std::uint32_t Chains::drafts_before(std::uint32_t token) const {
    const auto end = std::partition_point(drafts.begin(), drafts.begin() + static_cast<std::ptrdiff_t>(given), [&](const MentionDraft& d) { return d.tokens.begin < token; });
    return static_cast<std::uint32_t>(end - drafts.begin());
}

std::uint32_t Chains::last_mention_before(std::uint32_t cluster, std::uint32_t token) const {
    std::uint32_t best = no_cluster;
    for (const auto m : clusters[cluster].mentions)
        if (drafts[m].tokens.begin < token && (best == no_cluster || drafts[best].tokens.begin < drafts[m].tokens.begin)) best = m;
    return best;
}

std::uint32_t Chains::actor_headed(std::uint32_t head) const {
    for (std::uint32_t d = drafts_before(head + 1); d-- > 0;) {
        if (sentence(d) != tree.sentence_of(head)) break;
        if (drafts[d].head == head && cluster_of[d] != no_cluster && clusters[cluster_of[d]].kind() == NodeKind::Actor) return cluster_of[d];
    }
    return no_cluster;
}

}  // namespace pg::extract
