// Offices that somebody is put into, hung on the verb that tells so: "named Ann Keller finance minister", "was re-elected president".
#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"

namespace pg::extract {
namespace {

bool is_office(const Tree& tree, std::uint32_t t, const MendingWords& words) {
    const Token& token = tree.token(t);
    const std::string lemma = utf8::lower(token.lemma);
    return (token.xpos == Xpos::Nn || token.xpos == Xpos::Nnp) && (words.is(MendingWord::Office, lemma) || words.is(MendingWord::Holder, lemma));
}

}  // namespace

void mend_appointee(const Tree& tree, const Name& name, const MendingWords& words, Document& mended) {
    if (name.type != NerType::Per) return;
    const std::uint32_t person = name.tokens.begin, office = tree.head(person);
    if (office == no_token || office < name.tokens.end || tree.token(person).deprel != Deprel::Compound || !is_office(tree, office, words)) return;
    const std::uint32_t verb = tree.head(office);
    const Deprel relation = tree.token(office).deprel;
    if (verb == no_token || verb > person || !words.is(MendingWord::Appointing, tree.lemma(verb)) || (relation != Deprel::Obj && relation != Deprel::Xcomp)) return;
    for (std::uint32_t t = name.tokens.end; t < office; ++t)
        if (tree.token(t).upos == Upos::Punct || tree.token(t).xpos == Xpos::Pos) return;  // "named Ann Keller's deputy"
    for (const std::uint32_t c : tree.children(office))
        if (c < person) mended.tokens[c].head = person;  // "named former mayor Ann Keller minister"
    mended.tokens[person].head = verb;
    mended.tokens[person].deprel = Deprel::Obj;
    mended.tokens[office].deprel = Deprel::Xcomp;
}

void mend_elected(const Tree& tree, std::uint32_t office, const MendingWords& words, Document& mended) {
    if (!is_office(tree, office, words)) return;
    const std::uint32_t is = tree.child(office, {Deprel::Cop}), who = tree.child(office, {Deprel::Nsubj});
    if (is == no_token || who == no_token || is > office || who > is) return;
    const std::uint32_t verb = tree.token(is + 1).upos == Upos::Adv ? is + 2 : is + 1;  // "was narrowly re-elected"
    if (verb >= office || tree.token(verb).xpos != Xpos::Vbn || !words.is(MendingWord::Appointing, tree.lemma(verb))) return;
    const bool describes = tree.head(verb) == office && tree.token(verb).deprel == Deprel::Amod, governs = tree.head(office) == verb && tree.token(office).deprel == Deprel::Obj;
    if (!describes && !governs) return;
    for (const std::uint32_t c : tree.children(office))
        if (c < verb || tree.token(c).deprel == Deprel::Punct || base_of(tree.token(c).deprel) == Deprel::Obl) mended.tokens[c].head = verb;
    mended.tokens[is].deprel = Deprel::AuxPass;
    mended.tokens[who].deprel = Deprel::NsubjPass;
    if (describes) {
        mended.tokens[verb].head = tree.head(office);
        mended.tokens[verb].deprel = tree.token(office).deprel;
    }
    mended.tokens[verb].upos = Upos::Verb;
    mended.tokens[office].head = verb;
    mended.tokens[office].deprel = Deprel::Xcomp;
}

}  // namespace pg::extract
