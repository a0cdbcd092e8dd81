// Objects behind a verb and its particle, and what time is given for.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/mending/mending.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

bool is_thing(const Tree& tree, std::uint32_t t) {
    const Upos upos = tree.token(t).upos;
    return (upos == Upos::Noun || upos == Upos::Propn) && !names_day_or_month(utf8::lower(tree.lemma(t)));
}

bool lacks_object(const Tree& tree, std::uint32_t verb) { return tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::AuxPass, Deprel::NsubjPass}) == no_token; }

/// "handed over four villages": four and no more.
bool is_counted_behind(const Tree& tree, std::uint32_t verb, std::uint32_t particle) {
    const std::uint32_t number = tree.head(particle);
    if (tree.token(particle).deprel != Deprel::Advmod || number != particle + 1 || tree.token(number).upos != Upos::Num) return false;
    return tree.head(number) == verb || (tree.token(number).deprel == Deprel::Nummod && tree.head(tree.head(number)) == verb);
}

}  // namespace

void mend_particle(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended) {
    const std::uint32_t particle = verb + 1;
    if (particle >= tree.document().tokens.size()) return;
    const bool known = words.is(MendingWord::Particle, std::string(tree.lemma(verb)) + "_" + utf8::lower(tree.form(particle)));
    if (known && is_counted_behind(tree, verb, particle)) {
        mended.tokens[particle].head = verb;
        mended.tokens[particle].deprel = Deprel::CompoundPrt;
        return;
    }
    if (!lacks_object(tree, verb)) return;
    for (const std::uint32_t c : tree.children(verb)) {
        if (c < particle || tree.token(c).deprel != Deprel::Obl || !is_thing(tree, c)) continue;
        const std::uint32_t marker = tree.child(c, {Deprel::Case}), begin = tree.subtree(c).begin;
        const bool behind = begin == particle + 1 && marker == no_token && tree.head(particle) == verb && tree.token(particle).deprel == Deprel::CompoundPrt;
        const bool taken = known && begin == particle && marker == particle;
        if (!behind && !taken) continue;
        mended.tokens[c].deprel = Deprel::Obj;
        mended.tokens[particle].head = verb;
        mended.tokens[particle].deprel = Deprel::CompoundPrt;
        return;
    }
}

namespace {

bool is_state(const Token& token) { return token.upos == Upos::Adj || token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbd; }

/// Where and when hangs on the verb, not on the state: "left dozens wounded in Mosul on Friday".
void lift_obliques(const Tree& tree, std::uint32_t state, std::uint32_t verb, Document& mended) {
    for (const std::uint32_t c : tree.children(state))
        if (c > state && base_of(tree.token(c).deprel) == Deprel::Obl) mended.tokens[c].head = verb;
}

/// Behind the noun, and nothing between but its own words ("seriously injured").
std::uint32_t state_behind(const Tree& tree, std::uint32_t noun) {
    for (const std::uint32_t c : tree.children(noun)) {
        const Deprel relation = tree.token(c).deprel;
        if (c > noun && (relation == Deprel::Amod || relation == Deprel::Acl) && is_state(tree.token(c)) && tree.subtree(c).begin == noun + 1) return c;
    }
    return no_token;
}

}  // namespace

void mend_result(const Tree& tree, std::uint32_t verb, Document& mended) {
    const std::uint32_t object = tree.child(verb, {Deprel::Obj}), clause = tree.child(verb, {Deprel::Xcomp});
    if (object == no_token && clause != no_token && clause > verb && is_state(tree.token(clause))) {  // parsed as a clause: "left scores injured"
        const std::uint32_t subject = tree.child(clause, {Deprel::Nsubj, Deprel::NsubjPass});
        if (subject == no_token || subject < verb) return;
        mended.tokens[subject].head = verb;
        mended.tokens[subject].deprel = Deprel::Obj;
        lift_obliques(tree, clause, verb, mended);
        return;
    }
    if (object == no_token || object < verb) return;
    for (const std::uint32_t c : tree.children(object))
        if (const std::uint32_t state = tree.token(c).deprel == Deprel::Conj ? state_behind(tree, c) : no_token; state != no_token) lift_obliques(tree, state, verb, mended);
    const std::uint32_t state = state_behind(tree, object);
    if (state == no_token) return;
    mended.tokens[state].head = verb;
    mended.tokens[state].deprel = Deprel::Xcomp;
    if (mended.tokens[state].xpos == Xpos::Vbd) mended.tokens[state].xpos = Xpos::Vbn;
    lift_obliques(tree, state, verb, mended);
}

void mend_deadline(const Tree& tree, std::uint32_t verb, Document& mended) {
    static constexpr std::array<std::string_view, 7> spans{"minute", "hour", "day", "week", "month", "year", "time"};
    const std::uint32_t object = tree.child(verb, {Deprel::Obj});
    if (tree.child(verb, {Deprel::Iobj}) == no_token) return;
    std::uint32_t span = no_token;
    for (const std::uint32_t c : tree.children(verb)) {
        const bool given = c == object || (object == no_token && base_of(tree.token(c).deprel) == Deprel::Obl && tree.child(c, {Deprel::Case}) == no_token);
        if (c > verb && given && std::find(spans.begin(), spans.end(), tree.lemma(c)) != spans.end()) span = c;
        if (span == no_token || c < span || tree.token(c).deprel != Deprel::Advcl || tree.token(c).xpos != Xpos::Vb || tree.subtree(c).begin != tree.subtree(span).end || tree.marker(c, Deprel::Mark) != "to") continue;
        mended.tokens[span].deprel = Deprel::Obj;
        mended.tokens[c].head = span;
        mended.tokens[c].deprel = Deprel::Acl;
    }
}

}  // namespace pg::extract
