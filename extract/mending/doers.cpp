// Verb forms hung on who does what they tell.
#include <algorithm>

#include "extract/mending/mending.hpp"
#include "extract/mending/words.hpp"

namespace pg::extract {
namespace {

/// "by France" of "an offer by France", "of the court" of "the decision of the court".
bool is_somebodys(const Tree& tree, std::uint32_t noun) {
    return std::any_of(tree.children(noun).begin(), tree.children(noun).end(), [&](std::uint32_t c) { return c > noun && tree.token(c).deprel == Deprel::Nmod && (tree.marker(c) == "by" || tree.marker(c) == "from" || tree.marker(c) == "of"); });
}

}  // namespace

void mend_offer(const Tree& tree, std::uint32_t infinitive, const MendingWords& words, Document& mended) {
    const Token& t = tree.token(infinitive);
    if ((t.deprel != Deprel::Advcl && t.deprel != Deprel::Xcomp) || t.xpos != Xpos::Vb || t.head == no_token || t.head > infinitive || tree.marker(infinitive, Deprel::Mark) != "to") return;
    for (const std::uint32_t c : tree.children(t.head)) {
        const Deprel relation = tree.token(c).deprel;
        if (c < t.head || (relation != Deprel::Obj && base_of(relation) != Deprel::Obl) || tree.subtree(c).end != tree.subtree(infinitive).begin) continue;
        if (!words.is(MendingWord::Offer, tree.lemma(c)) || !is_somebodys(tree, c)) return;
        mended.tokens[infinitive].head = c;
        mended.tokens[infinitive].deprel = Deprel::Acl;
        return;
    }
}

void mend_plan(const Tree& tree, std::uint32_t noun, Document& mended) {
    const Token& t = tree.token(noun);
    if (t.xpos != Xpos::Nns || (t.lemma != "plan" && t.lemma != "vow" && t.lemma != "move") || (t.deprel != Deprel::Root && t.deprel != Deprel::Ccomp && t.deprel != Deprel::Parataxis && base_of(t.deprel) != Deprel::Advcl) || noun == 0) return;
    const std::uint32_t subject = noun - 1, infinitive = tree.child(noun, {Deprel::Acl});
    if (tree.head(subject) != noun || tree.token(subject).deprel != Deprel::Compound || tree.child(noun, {Deprel::Cop, Deprel::Nsubj, Deprel::NmodPoss, Deprel::Case}) != no_token) return;
    if (infinitive == no_token || infinitive < noun || tree.token(infinitive).xpos != Xpos::Vb || tree.subtree(infinitive).begin != noun + 1) return;
    for (const std::uint32_t c : tree.children(noun))
        if (c < subject && (tree.token(c).deprel == Deprel::Det || tree.token(c).deprel == Deprel::Amod || tree.token(c).deprel == Deprel::Compound)) mended.tokens[c].head = subject;
    mended.tokens[noun].upos = Upos::Verb;
    mended.tokens[noun].xpos = Xpos::Vbz;
    mended.tokens[subject].deprel = Deprel::Nsubj;
    mended.tokens[infinitive].deprel = Deprel::Xcomp;
}

void mend_absolute(const Tree& tree, std::uint32_t participle, Document& mended) {
    const Token& t = tree.token(participle);
    if (t.deprel != Deprel::Advcl || t.xpos != Xpos::Vbg || t.head == no_token || tree.child(participle, {Deprel::Mark, Deprel::Nsubj, Deprel::Aux}) != no_token) return;
    for (const std::uint32_t c : tree.children(t.head)) {
        if (tree.token(c).deprel != Deprel::Obl || tree.subtree(c).end != participle) continue;
        const std::string marker = tree.marker(c);
        const bool leads = marker == "to" && (tree.lemma(t.head) == "lead" || tree.lemma(t.head) == "object");
        if (marker != "despite" && marker != "with" && marker != "without" && marker != "amid" && !leads) return;
        mended.tokens[c].head = participle;
        mended.tokens[c].deprel = Deprel::Nsubj;
        return;
    }
}

void mend_progressive(const Tree& tree, std::uint32_t gerund, Document& mended) {
    const Token& t = tree.token(gerund);
    if (t.deprel != Deprel::Conj || t.xpos != Xpos::Vbg || t.head == no_token || t.head > gerund || tree.token(t.head).xpos == Xpos::Vbg || !is_verb(tree.token(t.head))) return;
    if (tree.child(gerund, {Deprel::Nsubj, Deprel::Aux}) != no_token || tree.child(gerund, {Deprel::Cc}) == no_token) return;
    const std::uint32_t first = gerund > t.head + 16 ? gerund - 16 : t.head + 1;
    for (std::uint32_t above = gerund - 1; above >= first; --above) {
        if (tree.token(above).deprel != Deprel::AclRelcl || !tree.dominates(t.head, above)) continue;
        const bool is = tree.child(above, {Deprel::Cop}) != no_token || (tree.token(above).xpos == Xpos::Vbg && tree.child(above, {Deprel::Aux}) != no_token);
        if (!is) continue;
        mended.tokens[gerund].head = above;
        return;
    }
}

void mend_doer_before_verb(const Tree& tree, std::uint32_t doer, Document& mended) {
    const std::uint32_t verb = tree.head(doer);
    if (base_of(tree.token(doer).deprel) != Deprel::Nsubj || verb == no_token || verb < doer || tree.marker(doer) != "by") return;
    const std::uint32_t begin = tree.subtree(doer).begin;
    for (const std::uint32_t subject : tree.children(verb)) {
        if (subject >= begin || base_of(tree.token(subject).deprel) != Deprel::Nsubj || tree.subtree(subject).end != begin) continue;
        for (const std::uint32_t participle : tree.children(subject)) {
            if (tree.token(participle).deprel != Deprel::Acl || tree.token(participle).xpos != Xpos::Vbn || tree.subtree(participle).end != begin) continue;
            mended.tokens[doer].head = participle;
            mended.tokens[doer].deprel = Deprel::OblAgent;
            return;
        }
    }
}

void mend_trailing_participle(const Tree& tree, std::uint32_t participle, Document& mended) {
    const Token& t = tree.token(participle);
    if (t.deprel != Deprel::Advcl || t.xpos != Xpos::Vbg || t.head == no_token || t.head > participle || tree.form(participle - 1) != ",") return;
    if (tree.lemma(t.head) != "have" || tree.token(t.head).deprel != Deprel::AclRelcl || tree.child(participle, {Deprel::Mark, Deprel::Nsubj, Deprel::Aux}) != no_token) return;
    const std::uint32_t who = tree.head(t.head), verb = who == no_token ? no_token : tree.head(who);
    if (verb == no_token || verb > who || tree.token(who).deprel != Deprel::Obj || !is_verb(tree.token(verb))) return;
    mended.tokens[participle].head = verb;
}

}  // namespace pg::extract
