// Verbs with their objects, infinitives and joined clauses, hung where they belong.
#include "extract/mending/mending.hpp"

#include <utility>

namespace pg::extract {
namespace {

/// "to" before it and a bare verb.
bool is_infinitive(const Tree& tree, std::uint32_t t) { return tree.token(t).xpos == Xpos::Vb && tree.marker(t, Deprel::Mark) == "to"; }

/// "expired", or a participle of what is done to nobody: "advanced".
bool is_finite(const Tree& tree, std::uint32_t verb, const MendingWords& words) {
    const Token& t = tree.token(verb);
    return t.xpos == Xpos::Vbd || (t.xpos == Xpos::Vbn && words.is(MendingWord::Intransitive, t.lemma) && tree.child(verb, {Deprel::OblAgent, Deprel::Aux, Deprel::AuxPass}) == no_token);
}

}  // namespace

void mend_object(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t next = verb + 1;
    if (next >= tree.document().tokens.size() || tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp, Deprel::AuxPass}) != no_token) return;
    const Token& t = tree.token(next);
    const bool nominal = t.upos == Upos::Propn || t.upos == Upos::Noun;
    const bool loose = t.deprel == Deprel::Nmod || t.deprel == Deprel::Compound || t.deprel == Deprel::NmodPoss || t.deprel == Deprel::Appos;
    if (!nominal || !loose || t.head == no_token || t.head >= verb || tree.child(next, {Deprel::Case}) != no_token || !tree.dominates(verb, t.head)) return;
    mended.tokens[next].head = verb;
    mended.tokens[next].deprel = Deprel::Obj;
}

void mend_amount(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t object = tree.child(verb, {Deprel::Obj});
    if (object == no_token || object < verb || (tree.token(object).upos != Upos::Sym && tree.token(object).upos != Upos::Num)) return;
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Obl && tree.token(c).upos == Upos::Noun && tree.subtree(c).begin == tree.subtree(object).end && tree.marker(c) == "in") {
            mended.tokens[c].head = object;
            mended.tokens[c].deprel = Deprel::Nmod;
        }
}

void mend_root(const Tree& tree, std::uint32_t root, const MendingWords& words, Document& mended) {
    std::uint32_t verb = no_token;
    for (const std::uint32_t c : tree.children(root))
        if (c > root && c <= root + 3 && tree.token(c).upos == Upos::Verb && verb == no_token && (tree.token(c).deprel == Deprel::Amod || (tree.token(c).deprel == Deprel::Acl && is_finite(tree, c, words)))) verb = c;
    if (verb == no_token || tree.child(root, {Deprel::Cop, Deprel::Nsubj}) != no_token) return;
    mended.tokens[verb].head = no_token;
    mended.tokens[verb].deprel = Deprel::Root;
    mended.tokens[verb].xpos = Xpos::Vbd;
    mended.tokens[root].head = verb;
    mended.tokens[root].deprel = Deprel::Nsubj;
    for (const std::uint32_t c : tree.children(root)) {
        if (c <= verb) continue;
        mended.tokens[c].head = verb;
        if (tree.token(c).deprel == Deprel::Acl) mended.tokens[c].deprel = Deprel::Advcl;
        if (tree.token(c).deprel == Deprel::Nmod) mended.tokens[c].deprel = Deprel::Obl;
    }
}

namespace {

bool is_present(Xpos tag) { return tag == Xpos::Vbz || tag == Xpos::Vbp; }

/// "becomes", "has become", "is a tool": not "became", "had become", "will become".
bool is_so_now(const Tree& tree, std::uint32_t predicate) {
    for (const std::uint32_t c : tree.children(predicate))
        if (const Deprel relation = tree.token(c).deprel; relation == Deprel::Aux || relation == Deprel::AuxPass || relation == Deprel::Cop) return is_present(tree.token(c).xpos);
    return is_present(tree.token(predicate).xpos);
}

/// "said the figures were shameful, and urged": a comma before "and" ends what was said.
bool is_set_off(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t begin = tree.subtree(verb).begin;
    return begin > 0 && (tree.form(begin) == "," || tree.form(begin - 1) == ",");
}

}  // namespace

void mend_joined(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended) {
    const std::uint32_t head = tree.head(verb);
    if (tree.token(verb).deprel != Deprel::Conj || tree.token(verb).xpos != Xpos::Vbd || head == no_token) return;
    if (tree.child(verb, {Deprel::Nsubj, Deprel::Aux}) != no_token) return;
    std::uint32_t above = tree.head(head);
    if (tree.token(head).xpos != Xpos::Vb) {
        const bool said = tree.token(head).deprel == Deprel::Ccomp && above != no_token && tree.token(above).xpos == Xpos::Vbd && words.is(MendingWord::Reporting, tree.lemma(above));
        const bool denied = tree.token(head).deprel == Deprel::Ccomp && above != no_token && tree.lemma(above) == "deny" && tree.token(above).xpos == Xpos::Vbd;
        if (denied && words.is(MendingWord::Spoken, tree.lemma(verb))) mended.tokens[verb].head = above;  // "denied that it had attacked and accused Chad"
        if (said && words.is(MendingWord::Spoken, tree.lemma(verb)) && (is_so_now(tree, head) || is_set_off(tree, verb))) mended.tokens[verb].head = above;
        return;
    }
    if (tree.token(head).deprel == Deprel::Acl && above != no_token) above = tree.head(above);  // hung on the object: mend_infinitive
    const Deprel relation = tree.token(head).deprel;
    if (relation != Deprel::Ccomp && relation != Deprel::Xcomp && relation != Deprel::Advcl && relation != Deprel::Acl) return;
    if (above == no_token) return;
    const std::uint32_t is = tree.child(above, {Deprel::Cop});  // "was willing to free them and praised"
    if (tree.token(is != no_token ? is : above).xpos == Xpos::Vbd) mended.tokens[verb].head = above;
}

void mend_joined_subject(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    const bool finite = t.xpos == Xpos::Vbd || t.xpos == Xpos::Vbz || t.xpos == Xpos::Vbp;
    if (t.deprel != Deprel::Conj || !finite || verb == 0 || tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Cc, Deprel::Aux, Deprel::Expl}) != no_token) return;
    for (std::uint32_t noun = verb - 1; noun > t.head && noun != no_token; noun = tree.head(noun)) {
        const Token& n = tree.token(noun);
        if (tree.subtree(noun).end != verb) return;
        if (n.deprel != Deprel::Conj || (n.upos != Upos::Noun && n.upos != Upos::Propn) || n.head == no_token || n.head > noun) continue;
        const std::uint32_t cc = tree.child(noun, {Deprel::Cc});
        const Deprel above = tree.token(n.head).deprel;
        if (cc == no_token || (above != Deprel::Obj && above != Deprel::Obl && above != Deprel::Nmod)) return;
        mended.tokens[noun].head = verb;
        mended.tokens[noun].deprel = Deprel::Nsubj;
        mended.tokens[cc].head = verb;
        return;
    }
}

void mend_report(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.child(verb, {Deprel::Ccomp, Deprel::Obj}) != no_token) return;
    for (const std::uint32_t paper : tree.children(verb)) {
        if (paper < verb || tree.token(paper).deprel != Deprel::Obl) continue;
        for (const std::uint32_t c : tree.children(paper))
            if (tree.token(c).deprel == Deprel::Acl && tree.marker(c, Deprel::Mark) == "that" && tree.child(c, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Expl}) != no_token) {
                mended.tokens[c].head = verb;
                mended.tokens[c].deprel = Deprel::Ccomp;
                return;
            }
    }
}

void mend_after(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    const bool finite = t.xpos == Xpos::Vbd || t.xpos == Xpos::Vbz || t.xpos == Xpos::Vbp;
    if (t.deprel != Deprel::Advcl || !finite || t.head == no_token || t.head > verb || tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Mark}) != no_token) return;
    for (const std::uint32_t c : tree.children(t.head)) {
        if (c < t.head || tree.token(c).deprel != Deprel::Obl || tree.subtree(c).end != tree.subtree(verb).begin) continue;
        const std::string marker = tree.marker(c);
        if (marker != "after" && marker != "before" && marker != "since" && marker != "until" && marker != "as") continue;
        mended.tokens[tree.child(c, {Deprel::Case})].head = verb;
        mended.tokens[tree.child(c, {Deprel::Case})].deprel = Deprel::Mark;
        mended.tokens[c].head = verb;
        mended.tokens[c].deprel = Deprel::Nsubj;
        return;
    }
}

void mend_adjunct(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.deprel != Deprel::Advcl || t.xpos != Xpos::Vbg || verb == 0 || t.head == no_token || t.head >= verb || tree.form(verb - 1) != "," || tree.child(verb, {Deprel::Mark, Deprel::Nsubj}) != no_token) return;
    std::uint32_t above = t.head;
    const auto is_below = [&](std::uint32_t v) { return tree.token(v).deprel == Deprel::Xcomp || (tree.token(v).deprel == Deprel::Advcl && is_infinitive(tree, v)); };
    for (int i = 0; i < 4 && is_below(above) && tree.head(above) != no_token; ++i) above = tree.head(above);
    if (tree.token(above).upos == Upos::Verb) mended.tokens[verb].head = above;
}

void mend_expletive(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t it = tree.child(verb, {Deprel::Expl}), clause = tree.child(verb, {Deprel::Csubj});
    if (it == no_token || clause == no_token || tree.child(verb, {Deprel::Obj}) == no_token || !is_infinitive(tree, clause)) return;
    mended.tokens[it].deprel = Deprel::Nsubj;
    mended.tokens[clause].deprel = Deprel::Xcomp;
}

void mend_voice(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.xpos != Xpos::Vbn || tree.document().sentences[tree.sentence_of(verb)].kind != SentenceKind::Prose) return;
    const std::uint32_t subject = tree.child(verb, {Deprel::NsubjPass});
    if (subject == no_token || subject > verb || tree.child(verb, {Deprel::Aux, Deprel::AuxPass, Deprel::OblAgent}) != no_token) return;
    const bool finite = t.deprel == Deprel::Root || t.deprel == Deprel::Ccomp || t.deprel == Deprel::Conj || (t.deprel == Deprel::Advcl && tree.child(verb, {Deprel::Mark}) != no_token);
    if (!finite || (t.deprel == Deprel::Advcl && tree.marker(verb, Deprel::Mark) == "with")) return;
    if (t.deprel == Deprel::Conj && tree.token(t.head).xpos == Xpos::Vbn) return;  // "two were killed and three wounded"
    mended.tokens[verb].xpos = Xpos::Vbd;
    mended.tokens[subject].deprel = Deprel::Nsubj;
}

void mend_participle(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended) {
    const Token& t = tree.token(verb);
    if (words.is(MendingWord::Intransitive, t.lemma)) return;  // "a group of students marched"
    if (t.deprel == Deprel::Acl && t.xpos == Xpos::Vbd && t.head != no_token && t.head < verb && tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Obj, Deprel::Mark}) == no_token) mended.tokens[verb].xpos = Xpos::Vbn;
}

void mend_passive(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.xpos != Xpos::Vbn && t.xpos != Xpos::Vbd) return;
    if (const std::uint32_t office = tree.child(verb, {Deprel::Xcomp}); office != no_token && office > verb && !is_verb(tree.token(office)) && t.xpos == Xpos::Vbn) {
        const std::uint32_t is = tree.child(office, {Deprel::Cop}), who = tree.child(office, {Deprel::Nsubj});  // "was elected chairman": he was elected, not chairman
        if (is == no_token || who == no_token || is > verb || who > is) return;
        for (const std::uint32_t c : tree.children(office))
            if (c < verb || tree.token(c).deprel == Deprel::Punct) mended.tokens[c].head = verb;
        mended.tokens[is].deprel = Deprel::AuxPass;
        mended.tokens[who].deprel = Deprel::NsubjPass;
        return;
    }
    const std::uint32_t be = tree.child(verb, {Deprel::Cop}), subject = tree.child(verb, {Deprel::Nsubj});
    if (be == no_token || be > verb || (subject != no_token && subject > verb)) return;
    mended.tokens[verb].xpos = Xpos::Vbn;
    mended.tokens[be].deprel = Deprel::AuxPass;
    if (subject != no_token) mended.tokens[subject].deprel = Deprel::NsubjPass;
}

void mend_inverted(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    if (t.deprel != Deprel::Conj || t.xpos != Xpos::Vbd || t.head == no_token || t.head > verb || verb == 0 || tree.form(verb - 1) != ",") return;
    const std::uint32_t subject = tree.child(verb, {Deprel::Nsubj});
    if (subject == no_token || subject < verb || tree.child(verb, {Deprel::Cc, Deprel::Obj, Deprel::Ccomp, Deprel::Aux, Deprel::Expl}) != no_token) return;
    mended.tokens[verb].deprel = Deprel::Parataxis;
}

void mend_purpose(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.child(verb, {Deprel::Obj}) == no_token) return;
    const std::uint32_t purpose = tree.child(verb, {Deprel::Xcomp});
    if (purpose != no_token && tree.token(purpose).upos == Upos::Verb && tree.marker(purpose, Deprel::Mark) == "to") mended.tokens[purpose].deprel = Deprel::Advcl;
}

void mend_headline(const Tree& tree, std::uint32_t verb, Document& mended) {
    const Token& t = tree.token(verb);
    const std::uint32_t noun = t.head;
    if ((t.deprel != Deprel::Amod && t.deprel != Deprel::Compound) || t.xpos != Xpos::Vbd || noun == no_token || noun < verb || tree.token(noun).deprel != Deprel::Root || verb == 0) return;
    const std::uint32_t subject = tree.head(verb - 1) == noun ? verb - 1 : no_token;
    if (subject == no_token || tree.token(subject).upos != Upos::Propn || tree.child(noun, {Deprel::Cop, Deprel::Nsubj}) != no_token) return;
    mended.tokens[verb].head = no_token;
    mended.tokens[verb].deprel = Deprel::Root;
    mended.tokens[noun].head = verb;
    mended.tokens[noun].deprel = Deprel::Obj;
    mended.tokens[subject].head = verb;
    mended.tokens[subject].deprel = Deprel::Nsubj;
    for (const std::uint32_t c : tree.children(noun))
        if ((c < subject && tree.token(c).deprel != Deprel::Det) || tree.token(c).deprel == Deprel::Punct) mended.tokens[c].head = c < subject && tree.token(c).deprel == Deprel::Compound ? subject : verb;
}

void mend_decision(const Tree& tree, std::uint32_t verb, Document& mended) {
    if (tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) != no_token) return;
    if (const std::uint32_t object = tree.child(verb, {Deprel::Obj}); object != no_token && tree.token(object).upos != Upos::Num) return;  // "voted 52 to 46 to confirm her"
    for (const std::uint32_t c : tree.children(verb))
        if (tree.token(c).deprel == Deprel::Advcl && c > verb && tree.marker(c, Deprel::Mark) == "to" && tree.token(c).upos == Upos::Verb) {
            mended.tokens[c].deprel = Deprel::Xcomp;
            return;
        }
}

void mend_blame(const Tree& tree, std::uint32_t verb, Document& mended) {
    // "was accused by rights groups of torturing them": no deed of the groups.
    for (const std::uint32_t by : tree.children(verb)) {
        if (tree.token(by).deprel != Deprel::OblAgent || by < verb) continue;
        for (const std::uint32_t c : tree.children(by)) {
            if (c < by || tree.token(c).deprel != Deprel::Acl || tree.token(c).xpos != Xpos::Vbg || tree.marker(c, Deprel::Mark) != "of") continue;
            mended.tokens[c].head = verb;
            mended.tokens[c].deprel = Deprel::Advcl;
        }
    }
    for (const std::uint32_t c : tree.children(verb)) {  // "accusing them of torturing prisoners": no complement of theirs
        if (tree.token(c).deprel == Deprel::Iobj && tree.child(verb, {Deprel::Obj}) == no_token) mended.tokens[c].deprel = Deprel::Obj;
        if (tree.token(c).deprel == Deprel::Xcomp && tree.token(c).xpos == Xpos::Vbg && tree.marker(c, Deprel::Mark) == "of") mended.tokens[c].deprel = Deprel::Advcl;
    }
    const std::uint32_t blamed = tree.child(verb, {Deprel::Obj, Deprel::NsubjPass});
    if (blamed == no_token) return;
    for (const std::uint32_t c : tree.children(blamed)) {
        const Token& t = tree.token(c);
        if (c < verb || c < blamed) continue;
        if (t.deprel == Deprel::Acl && t.xpos == Xpos::Vbg && tree.marker(c, Deprel::Mark) == "of") mended.tokens[c].deprel = Deprel::Advcl;
        else if (t.deprel == Deprel::Nmod && tree.marker(c) == "of" && t.upos == Upos::Noun && tree.token(blamed).upos != Upos::Num) mended.tokens[c].deprel = Deprel::Obl;
        else continue;
        mended.tokens[c].head = verb;
    }
}

void mend_infinitive(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t by = tree.child(verb, {Deprel::OblAgent});
    if (by != no_token && by > verb && tree.child(verb, {Deprel::NsubjPass, Deprel::AuxPass}) != no_token && tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) == no_token)
        for (const std::uint32_t c : tree.children(by))  // "was instructed by a sheikh to bomb it": not the sheikh bombs
            if (tree.token(c).deprel == Deprel::Acl && c > by && is_infinitive(tree, c)) {
                mended.tokens[c].head = verb;
                mended.tokens[c].deprel = Deprel::Xcomp;
                return;
            }
    const std::uint32_t object = tree.child(verb, {Deprel::Obj, Deprel::Iobj});
    if (object != no_token && tree.child(verb, {Deprel::Obj}) == no_token && tree.child(verb, {Deprel::Xcomp}) != no_token) mended.tokens[object].deprel = Deprel::Obj;  // "urging them to resign"
    if (object == no_token || object < verb || tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) != no_token) return;
    for (const auto& [above, relation] : {std::pair{object, Deprel::Acl}, std::pair{verb, Deprel::Advcl}})
        for (const std::uint32_t c : tree.children(above)) {
            if (tree.token(c).deprel != relation || c < object || !is_infinitive(tree, c)) continue;
            mended.tokens[c].head = verb;
            mended.tokens[c].deprel = Deprel::Xcomp;
            if (tree.child(verb, {Deprel::Obj}) == no_token) mended.tokens[object].deprel = Deprel::Obj;
            return;
        }
}

void mend_gerund(const Tree& tree, std::uint32_t gerund, Document& mended) {
    const Token& t = tree.token(gerund);
    if (t.xpos != Xpos::Vbg || t.head == no_token || t.head < gerund) return;
    if (tree.child(gerund, {Deprel::Obj, Deprel::Iobj, Deprel::Xcomp, Deprel::Ccomp, Deprel::Nsubj, Deprel::Mark, Deprel::Aux}) != no_token) return;
    mended.tokens[gerund].upos = Upos::Noun;
    mended.tokens[gerund].xpos = Xpos::Nn;
    mended.tokens[gerund].lemma = utf8::lower(tree.form(gerund));
    if (t.deprel == Deprel::Csubj) mended.tokens[gerund].deprel = Deprel::Nsubj;
    for (const std::uint32_t c : tree.children(gerund))
        if (base_of(tree.token(c).deprel) == Deprel::Obl) mended.tokens[c].deprel = Deprel::Nmod;
}

}  // namespace pg::extract
