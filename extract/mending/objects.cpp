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
