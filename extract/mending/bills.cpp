// Who decides on a bill and when, and who is opposed to it: sentences of statehouse news that parsers hang wrongly.
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"
#include "extract/one_of.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

constexpr std::array<std::string_view, 11> texts{"bill", "measure", "law", "legislation", "resolution", "ordinance", "motion", "amendment", "order", "decree", "proposal"};
constexpr std::array<std::string_view, 7> dated{"take", "start", "begin", "expire", "go", "come", "hold"};  // "a bill to take effect on Monday"

/// What tells within a noun phrase what the text does: "a bill [to cap rents]", "an order [barring flights]"; no_token where `t` stands in none.
std::uint32_t content_around(const Tree& tree, std::uint32_t t) {
    for (std::uint32_t at = tree.head(t), steps = 0; at != no_token && steps < 4; at = tree.head(at), ++steps) {
        const Token& token = tree.token(at);
        if (token.upos != Upos::Verb) continue;
        if (is_one_of(token.lemma, dated)) return no_token;
        if (token.deprel == Deprel::Acl) return token.xpos == Xpos::Vb || token.xpos == Xpos::Vbg ? at : no_token;
        if (token.deprel != Deprel::Xcomp) return no_token;
    }
    return no_token;
}

}  // namespace

void mend_day_of_bill(const Tree& tree, std::uint32_t day, Document& mended) {
    if (weekday_of(tree.form(day)) < 0 || (tree.child(day, {Deprel::Case}) != no_token && tree.marker(day) != "on")) return;
    if (base_of(tree.token(day).deprel) != Deprel::Obl && base_of(tree.token(day).deprel) != Deprel::Nmod) return;
    const std::uint32_t content = content_around(tree, day);
    if (content == no_token || tree.head(content) == no_token || !is_one_of(tree.lemma(tree.head(content)), texts) || tree.subtree(content).end != tree.subtree(day).end) return;
    const std::uint32_t text = tree.head(content), verb = tree.head(text);
    if (verb == no_token || tree.token(verb).upos != Upos::Verb || (tree.token(verb).xpos != Xpos::Vbd && tree.token(verb).xpos != Xpos::Vbn)) return;
    mended.tokens[day].head = verb;
    mended.tokens[day].deprel = tree.child(day, {Deprel::Case}) == no_token ? Deprel::OblUnmarked : Deprel::Obl;
}

void mend_state(const Tree& tree, std::uint32_t participle, Document& mended) {
    static constexpr std::array<std::string_view, 4> stays{"remain", "stay", "stand", "seem"};
    const Token& t = tree.token(participle);
    const std::uint32_t verb = t.head;
    if (t.xpos != Xpos::Vbn || verb == no_token || verb > participle || participle > verb + 3 || !is_one_of(tree.lemma(verb), stays) || (t.deprel != Deprel::Xcomp && t.deprel != Deprel::Advcl)) return;
    for (const std::uint32_t owner : {participle, verb})
        for (const std::uint32_t c : tree.children(owner)) {
            if (tree.token(c).deprel != Deprel::Obl || tree.subtree(c).begin != participle + 1 || tree.marker(c) != "to") continue;
            mended.tokens[c].head = participle;
            mended.tokens[participle].upos = Upos::Adj;
            mended.tokens[participle].xpos = Xpos::Jj;
            mended.tokens[participle].lemma = utf8::lower(tree.form(participle));
            mended.tokens[participle].deprel = Deprel::Xcomp;
        }
}

void mend_advanced(const Tree& tree, std::uint32_t adjective, Document& mended) {
    const std::uint32_t text = tree.head(adjective);
    if (text != adjective + 1 || tree.token(adjective).deprel != Deprel::Amod || tree.token(text).deprel != Deprel::Root || utf8::lower(tree.form(adjective)) != "advanced") return;
    // No noun phrase has a day before its adjectives.
    std::uint32_t day = no_token, subject = no_token;
    for (const std::uint32_t c : tree.children(text)) {
        if (base_of(tree.token(c).deprel) == Deprel::Nmod && tree.subtree(c).end == adjective) day = c;
    }
    for (const std::uint32_t c : tree.children(text))
        if (day != no_token && tree.subtree(c).end == tree.subtree(day).begin && (tree.token(c).deprel == Deprel::Nsubj || tree.token(c).deprel == Deprel::Compound)) subject = c;
    if (subject == no_token) return;
    for (const std::uint32_t c : tree.children(text))
        if (c < adjective || tree.token(c).deprel == Deprel::Punct) mended.tokens[c].head = adjective;
    mended.tokens[subject].deprel = Deprel::Nsubj;
    mended.tokens[day].deprel = tree.child(day, {Deprel::Case}) == no_token ? Deprel::OblUnmarked : Deprel::Obl;
    Token& verb = mended.tokens[adjective];
    verb.upos = Upos::Verb;
    verb.xpos = Xpos::Vbd;
    verb.lemma = "advance";
    verb.head = no_token;
    verb.deprel = Deprel::Root;
    mended.tokens[text].head = adjective;
    mended.tokens[text].deprel = Deprel::Obj;
}

void mend_let_stand(const Tree& tree, std::uint32_t let, Document& mended) {
    const std::uint32_t stand = let + 1;
    if (tree.lemma(let) != "let" || tree.child(let, {Deprel::Xcomp}) != stand || tree.lemma(stand) != "stand" || tree.child(let, {Deprel::Obj}) != no_token) return;
    const std::uint32_t ruling = tree.child(stand, {Deprel::Obj});
    if (ruling != no_token && ruling > stand) mended.tokens[ruling].head = let;
}

void mend_up_in_arms(const Tree& tree, std::uint32_t arms, Document& mended) {
    const std::uint32_t up = tree.head(arms);
    if (up == no_token || arms != up + 2 || utf8::lower(tree.form(arms)) != "arms" || tree.lemma(up) != "up" || tree.marker(arms) != "in" || tree.child(up, {Deprel::Cop}) == no_token) return;
    for (const std::uint32_t c : tree.children(up))
        if (c != arms) mended.tokens[c].head = arms;
    mended.tokens[arms].head = tree.token(up).head;
    mended.tokens[arms].deprel = tree.token(up).deprel;
    mended.tokens[up].head = arms;
    mended.tokens[up].deprel = Deprel::Advmod;
}

void mend_lets(const Tree& tree, std::uint32_t let, Document& mended) {
    const std::uint32_t s = let + 1;
    if (tree.lemma(let) != "let" || s >= tree.document().tokens.size() || tree.form(s) != "s" || tree.token(let).space_after || tree.head(s) != let || tree.child(let, {Deprel::Nsubj}) == no_token) return;
    mended.tokens[let].xpos = Xpos::Vbz;
    mended.tokens[s].deprel = Deprel::Goeswith;
}

void mend_relative_object(const Tree& tree, std::uint32_t verb, Document& mended) {
    std::uint32_t first = no_token, second = no_token;
    for (const std::uint32_t c : tree.children(verb)) {
        if (base_of(tree.token(c).deprel) != Deprel::Nsubj || c > verb) continue;
        if (first == no_token) first = c;
        else if (second == no_token) second = c;
        else return;
    }
    if (second == no_token) return;
    const std::uint32_t clause = tree.child(first, {Deprel::AclRelcl});
    if (clause == no_token || clause + 1 != tree.subtree(second).begin || tree.token(clause).upos != Upos::Verb || tree.child(clause, {Deprel::Nsubj}) == no_token || tree.child(clause, {Deprel::Obj, Deprel::AuxPass}) != no_token) return;
    mended.tokens[second].head = clause;
    mended.tokens[second].deprel = Deprel::Obj;
}

void mend_content_of_bill(const Tree& tree, std::uint32_t infinitive, Document& mended) {
    static constexpr std::array<std::string_view, 5> bills{"bill", "legislation", "resolution", "ordinance", "referendum"};
    const Token& t = tree.token(infinitive);
    if (t.xpos != Xpos::Vb || t.deprel != Deprel::Advcl || t.head == no_token || tree.marker(infinitive, Deprel::Mark) != "to") return;
    const std::uint32_t begin = tree.subtree(infinitive).begin, bill = begin - 1;
    if (begin == 0 || bill <= t.head || tree.token(bill).xpos != Xpos::Nn || !is_one_of(tree.lemma(bill), bills) || !tree.dominates(t.head, bill)) return;
    if (tree.token(bill).deprel != Deprel::Nmod && tree.token(bill).deprel != Deprel::Obl) return;
    mended.tokens[infinitive].head = bill;
    mended.tokens[infinitive].deprel = Deprel::Acl;
}

}  // namespace pg::extract
