// Phrases hung on the verb, or on the noun before, that belong to the noun which they stand behind or complete.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"

namespace pg::extract {
namespace {

void hang(Document& mended, std::uint32_t t, std::uint32_t head, Deprel relation) {
    mended.tokens[t].head = head;
    mended.tokens[t].deprel = relation;
}

/// The noun below the same verb that ends right before the phrase of this word begins; no_token where something else stands there.
std::uint32_t noun_before(const Tree& tree, std::uint32_t word) {
    const std::uint32_t above = tree.head(word), begin = tree.subtree(word).begin;
    if (above == no_token) return no_token;
    for (const std::uint32_t c : tree.children(above)) {
        const Deprel relation = tree.token(c).deprel;  // no "last week"
        if (c < word && tree.token(c).upos == Upos::Noun && tree.subtree(c).end == begin && (relation == Deprel::Obj || relation == Deprel::Obl || relation == Deprel::Nmod)) return c;
    }
    return no_token;
}

/// "the first senator", "the only state".
bool is_singled_out(const Tree& tree, std::uint32_t noun) {
    static constexpr std::array<std::string_view, 7> words{"first", "second", "third", "last", "only", "latest", "next"};
    return std::any_of(tree.children(noun).begin(), tree.children(noun).end(), [&](std::uint32_t c) {
        return tree.token(c).deprel == Deprel::Amod && std::find(words.begin(), words.end(), utf8::lower(tree.form(c))) != words.end();
    });
}

bool takes(std::string_view noun, std::string_view marker) {
    static constexpr std::array<std::string_view, 4> inquiries{"investigation", "inquiry", "enquiry", "probe"};
    if (marker == "into") return std::find(inquiries.begin(), inquiries.end(), noun) != inquiries.end();
    return marker == "to" && noun == "amendment";
}

}  // namespace

void mend_called_for(const Tree& tree, std::uint32_t infinitive, const MendingWords& words, Document& mended) {
    const Token& t = tree.token(infinitive);
    if ((t.deprel != Deprel::Advcl && t.deprel != Deprel::Xcomp) || t.head == no_token || t.head > infinitive || tree.child(infinitive, {Deprel::Mark}) == no_token) return;
    const std::uint32_t be = t.xpos == Xpos::Vbn ? tree.child(infinitive, {Deprel::AuxPass}) : infinitive;
    if (be == no_token || tree.token(be).xpos != Xpos::Vb) return;
    const std::uint32_t noun = noun_before(tree, infinitive);
    if (noun == no_token) return;
    const std::string_view first = tree.form(tree.subtree(infinitive).begin);
    if (first != "to" && (first != "for" || !words.is(MendingWord::Call, tree.lemma(noun)))) return;  // "rejected calls for the governor to resign"
    const bool asked = tree.token(noun).deprel == Deprel::Obj && words.is(MendingWord::Call, tree.lemma(noun)) && !words.is(MendingWord::Object, tree.lemma(t.head));
    if (asked || (is_singled_out(tree, noun) && !words.is(MendingWord::Object, tree.lemma(t.head)))) hang(mended, infinitive, noun, Deprel::Acl);
}

void mend_for_to(const Tree& tree, std::uint32_t infinitive, Document& mended) {
    const Token& t = tree.token(infinitive);
    if (t.xpos != Xpos::Vb || (t.deprel != Deprel::Advcl && t.deprel != Deprel::Acl) || t.head == no_token || tree.child(infinitive, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token) return;
    const std::uint32_t mark = tree.child(infinitive, {Deprel::Mark});
    if (mark == no_token || tree.form(mark) != "for") return;
    for (const std::uint32_t c : tree.children(t.head))
        if (c > mark && c < infinitive && (tree.token(c).deprel == Deprel::Obl || tree.token(c).deprel == Deprel::Nmod) && tree.subtree(c).begin == mark + 1 && tree.form(tree.subtree(c).end) == "to") hang(mended, mark, c, Deprel::Case);
}

void mend_origin(const Tree& tree, std::uint32_t place, Document& mended) {
    const std::string marker = tree.marker(place);
    const std::uint32_t noun = tree.token(place).deprel == Deprel::Obl && (marker == "from" || marker == "of") ? noun_before(tree, place) : no_token;
    if (noun == no_token) return;
    for (const std::uint32_t c : tree.children(place))
        if (const std::string_view lemma = tree.lemma(c); c < place && tree.token(c).deprel == Deprel::Advmod && (lemma == "originally" || lemma == "formerly")) hang(mended, place, noun, Deprel::Nmod);
}

void mend_guilty(const Tree& tree, std::uint32_t gerund, Document& mended) {
    const std::uint32_t guilty = tree.head(gerund);
    if (guilty == no_token || tree.token(gerund).xpos != Xpos::Vbg || tree.token(gerund).deprel != Deprel::Advcl || tree.marker(gerund, Deprel::Mark) != "to") return;
    if (tree.token(guilty).deprel == Deprel::Xcomp && tree.lemma(guilty) == "guilty" && tree.head(guilty) != no_token) mended.tokens[gerund].head = tree.head(guilty);
}

void mend_due(const Tree& tree, std::uint32_t due, Document& mended) {
    const std::uint32_t verb = tree.head(due), to = due + 1;
    if (verb == no_token || verb < due || tree.lemma(due) != "due" || tree.token(verb).xpos != Xpos::Vb || tree.head(to) != due || tree.token(to).deprel != Deprel::Fixed) return;
    const std::uint32_t is = tree.child(verb, {Deprel::Cop});
    if (is == no_token || is > due) return;
    hang(mended, due, tree.head(verb), tree.token(verb).deprel);
    mended.tokens[due].upos = Upos::Adj;
    hang(mended, to, verb, Deprel::Mark);
    hang(mended, verb, due, Deprel::Xcomp);
    for (const std::uint32_t c : tree.children(verb))
        if (c < due || tree.token(c).deprel == Deprel::Punct) mended.tokens[c].head = due;
}

void mend_noun_phrase(const Tree& tree, std::uint32_t noun, Document& mended) {
    const Token& t = tree.token(noun);
    if (t.head == no_token || t.head > noun) return;
    const std::string marker = tree.marker(noun);
    if (t.deprel == Deprel::Obl) {  // "an investigation into the attack"
        for (const std::uint32_t c : tree.children(t.head))
            if (tree.token(c).deprel == Deprel::Obj && c < noun && tree.subtree(c).end == tree.subtree(noun).begin && takes(utf8::lower(tree.lemma(c)), marker)) hang(mended, noun, c, Deprel::Nmod);
        return;
    }
    const std::uint32_t thing = tree.head(t.head);
    // "Under-Secretary-General for Humanitarian Affairs of the United Nations": the body's office, not its affairs
    if (t.deprel == Deprel::Nmod && t.upos == Upos::Propn && marker == "of" && thing != no_token && thing < t.head && tree.marker(t.head) == "for" && tree.token(t.head).upos == Upos::Propn && tree.token(thing).deprel == Deprel::Appos) {
        mended.tokens[noun].head = thing;
        return;
    }
    if (t.deprel != Deprel::Nmod || marker != "on" || thing == no_token || thing > t.head || tree.token(t.head).upos != Upos::Propn || tree.token(t.head).deprel != Deprel::Nmod || tree.token(thing).upos != Upos::Noun) return;
    if (const std::string by = tree.marker(t.head); by == "from" || by == "by") mended.tokens[noun].head = thing;  // "a proposal from Germany on missile defense"
}

void mend_named_body(const Tree& tree, std::uint32_t name, Document& mended) {
    const std::uint32_t begin = tree.subtree(name).begin, above = tree.head(name);
    if (tree.token(name).deprel != Deprel::Appos || above == no_token || begin == 0 || begin <= above + 1) return;
    const std::uint32_t noun = begin - 1;
    if (tree.token(noun).upos == Upos::Noun && tree.head(noun) == above && tree.token(noun).deprel == Deprel::Nmod && tree.child(noun, {Deprel::Det}) != no_token) mended.tokens[name].head = noun;
}

void mend_own_gerund(const Tree& tree, std::uint32_t gerund, Document& mended) {
    if (tree.token(gerund).xpos != Xpos::Vbg || tree.child(gerund, {Deprel::NmodPoss}) == no_token || tree.child(gerund, {Deprel::Case}) == no_token) return;
    if (tree.child(gerund, {Deprel::Obj, Deprel::Iobj, Deprel::Xcomp, Deprel::Ccomp, Deprel::Aux, Deprel::AuxPass}) != no_token) return;
    mended.tokens[gerund].upos = Upos::Noun;
    mended.tokens[gerund].xpos = Xpos::Nn;
    mended.tokens[gerund].lemma = utf8::lower(tree.form(gerund));
}

void mend_department(const Tree& tree, std::uint32_t gerund, Document& mended) {
    const Token& t = tree.token(gerund);
    const std::uint32_t of = gerund - 1;
    if (t.xpos != Xpos::Vbg || (t.deprel != Deprel::Acl && t.deprel != Deprel::Nmod) || t.head == no_token || t.head + 2 != gerund || tree.head(of) != gerund || tree.form(of) != "of") return;
    if (tree.lemma(t.head) != "minister" && tree.lemma(t.head) != "ministry" && tree.lemma(t.head) != "department") return;
    if (tree.child(gerund, {Deprel::Obj, Deprel::Xcomp, Deprel::Ccomp, Deprel::Obl}) != no_token) return;
    mended.tokens[gerund].upos = Upos::Noun;
    mended.tokens[gerund].xpos = Xpos::Nn;
    mended.tokens[gerund].lemma = utf8::lower(tree.form(gerund));
    mended.tokens[gerund].deprel = Deprel::Nmod;
    mended.tokens[of].deprel = Deprel::Case;
}

void mend_rare_noun(const Tree& tree, std::uint32_t word, const MendingWords& words, Document& mended) {
    if (!words.is(MendingWord::Noun, utf8::lower(tree.form(word)))) return;
    mended.tokens[word].upos = Upos::Noun;
    mended.tokens[word].xpos = Xpos::Nn;
    const std::uint32_t before = word == 0 ? no_token : word - 1, verb = tree.head(word);
    if (before == no_token || verb == no_token || tree.head(before) != verb || tree.token(before).deprel != Deprel::Obj || tree.token(before).upos != Upos::Noun) return;
    for (const std::uint32_t c : tree.children(before)) mended.tokens[c].head = word;
    hang(mended, before, word, Deprel::Compound);
    mended.tokens[word].deprel = Deprel::Obj;
}

void mend_case_of_title(const Tree& tree, std::uint32_t title, Document& mended) {
    const std::uint32_t name = tree.head(title);
    if (tree.token(title).deprel != Deprel::NmodDesc || name == no_token || name < title) return;
    for (const std::uint32_t c : tree.children(title))
        if (c < title && tree.token(c).deprel == Deprel::Case) mended.tokens[c].head = name;
}

void mend_caused(const Tree& tree, std::uint32_t participle, Document& mended) {
    const std::uint32_t have = tree.child(participle, {Deprel::Aux});
    if (tree.token(participle).xpos != Xpos::Vbn || have == no_token || tree.lemma(have) != "have") return;
    std::uint32_t causer = no_token, suffers = no_token;
    for (const std::uint32_t c : tree.children(participle)) {
        if (base_of(tree.token(c).deprel) != Deprel::Nsubj) continue;
        if (c < have) causer = c;
        else if (c < participle) suffers = c;
    }
    if (causer == no_token || suffers == no_token || tree.subtree(suffers).begin != have + 1 || tree.subtree(suffers).end != participle) return;
    hang(mended, have, tree.head(participle), tree.token(participle).deprel);
    mended.tokens[have].upos = Upos::Verb;
    for (const std::uint32_t c : tree.children(participle))
        if (c < have || tree.token(c).deprel == Deprel::Punct) mended.tokens[c].head = have;
    hang(mended, suffers, have, Deprel::Obj);
    hang(mended, participle, have, Deprel::Xcomp);
}

void mend_both(const Tree& tree, std::uint32_t both, Document& mended) {
    const std::uint32_t verb = tree.head(both);
    if (utf8::lower(tree.form(both)) != "both" || tree.token(both).deprel != Deprel::Advmod || verb != both + 1 || !is_verb(tree.token(verb)) || tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux}) != no_token) return;
    if (tree.token(verb).deprel == Deprel::AclRelcl || tree.token(verb).deprel == Deprel::Advcl) mended.tokens[both].deprel = Deprel::Nsubj;  // "where both criticized it"
}

}  // namespace pg::extract
