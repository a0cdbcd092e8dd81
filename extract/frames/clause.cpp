#include "extract/frames/clause.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

bool is_relative_pronoun(const Token& t) {
    return t.xpos == Xpos::Wdt || t.xpos == Xpos::Wp || (t.upos == Upos::Pron && t.lemma == "that") || (t.xpos == Xpos::In && t.lemma == "that");
}

std::uint32_t surface_subject(const Tree& tree, std::uint32_t verb) { return tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter}); }

bool is_passive(const Tree& tree, std::uint32_t verb);

bool joins_passive(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t head = tree.head(verb);
    return surface_subject(tree, verb) == no_token && head != no_token && tree.token(head).xpos == Xpos::Vbn && is_passive(tree, head);
}

bool is_passive(const Tree& tree, std::uint32_t verb) {
    if (tree.child(verb, {Deprel::AuxPass, Deprel::NsubjPass}) != no_token) return true;
    const Token& t = tree.token(verb);
    // "could be fined and imprisoned": taggers call some joined participles past tenses.
    if (t.xpos == Xpos::Vbd) return t.deprel == Deprel::Conj && tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp}) == no_token && joins_passive(tree, verb) && has_modal(tree, t.head);
    if (t.xpos != Xpos::Vbn || tree.child(verb, {Deprel::Aux}) != no_token) return false;
    switch (t.deprel) {
        case Deprel::Acl:
        case Deprel::Amod: return true;
        // "Backed by Moscow, the rebels advanced".
        case Deprel::Advcl: return surface_subject(tree, verb) == no_token;
        // "was arrested and deported": the second of joined participles shares the auxiliary.
        case Deprel::Conj: return joins_passive(tree, verb);
        default: return false;
    }
}

/// What the relative pronoun that is the subject of the verb, or of the verb that it is joined to, stands for; the pronoun itself where nothing is found.
std::uint32_t antecedent_of(const Tree& tree, std::uint32_t verb, std::uint32_t pronoun) {
    for (int i = 0; i < 4 && tree.token(verb).deprel == Deprel::Conj && tree.head(verb) != no_token; ++i) verb = tree.head(verb);
    return tree.token(verb).deprel == Deprel::AclRelcl && tree.head(verb) != no_token ? tree.head(verb) : pronoun;
}

/// Verbs with what somebody becomes beside who becomes it.
bool names_office(std::string_view lemma) {
    static constexpr std::array<std::string_view, 7> words{"elect", "appoint", "name", "nominate", "declare", "crown", "re-elect"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// "called on the authorities to act", "pushed for the council to resign", "an appeal to the government to allow it": who is to act.
std::uint32_t called_on(const Tree& tree, std::uint32_t head, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 9> words{"call", "appeal", "push", "plead", "plea", "lobby", "press", "demand", "request"};
    if (std::find(words.begin(), words.end(), tree.lemma(head)) == words.end()) return no_token;
    for (const std::uint32_t c : tree.children(head)) {
        if (c > verb || c < head || (tree.token(c).deprel != Deprel::Obl && tree.token(c).deprel != Deprel::Nmod)) continue;
        const std::string marker = tree.marker(c);
        if (marker == "on" || marker == "upon" || marker == "for" || marker == "to") return c;
    }
    return no_token;
}

/// "is the first country to ratify", "is one of the countries to ratify": what is said to be such a one; the noun itself where nothing is said to be it.
std::uint32_t said_to_be(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t above = tree.head(noun);
    const std::uint32_t predicate = above != no_token && tree.token(noun).deprel == Deprel::Nmod && tree.marker(noun) == "of" && tree.lemma(above) == "one" ? above : noun;
    const std::uint32_t subject = tree.child(predicate, {Deprel::Cop}) == no_token ? no_token : surface_subject(tree, predicate);
    return subject == no_token ? noun : subject;
}

/// "is in dialogue with Cuba and Spain to discuss": the noun that tells what is held with whom the infinitive hangs on; no_token elsewhere.
std::uint32_t talked_in(const Tree& tree, std::uint32_t side) {
    if (tree.token(side).deprel == Deprel::Conj && tree.head(side) != no_token) side = tree.head(side);
    const std::uint32_t noun = tree.token(side).deprel == Deprel::Nmod && tree.marker(side) == "with" ? tree.head(side) : no_token;
    return noun != no_token && (tree.token(noun).deprel == Deprel::Obj || tree.child(noun, {Deprel::Cop}) != no_token) ? noun : no_token;
}

/// What somebody says or writes.
bool is_text(std::string_view lemma) {
    static constexpr std::array<std::string_view, 11> words{"letter", "message", "statement", "report", "speech", "note", "petition", "declaration", "resolution", "article", "email"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// The subject that a verb without one shares; steps up the tree a bounded number of times.
std::uint32_t shared_subject(const Tree& tree, std::uint32_t verb, int depth) {
    if (depth > 6) return no_token;
    const Token& t = tree.token(verb);
    const std::uint32_t head = t.head;
    if (head == no_token) return no_token;
    const auto of = [&](std::uint32_t v) {
        const std::uint32_t own = surface_subject(tree, v);
        if (own == no_token) return shared_subject(tree, v, depth + 1);
        return is_relative_pronoun(tree.token(own)) ? antecedent_of(tree, v, own) : own;  // "counties that agreed to help"
    };
    switch (t.deprel) {
        case Deprel::Conj: {
            const std::uint32_t subject = is_verb(tree.token(head)) ? of(head) : no_token;
            return subject;
        }
        case Deprel::Xcomp: {
            const std::uint32_t object = tree.child(head, {Deprel::Obj, Deprel::Iobj});
            if (object != no_token) return object;
            const std::uint32_t called = called_on(tree, head, verb);
            return called != no_token ? called : of(head);
        }
        case Deprel::Advcl: {
            if (!is_verb(tree.token(head))) return no_token;
            const std::uint32_t aux = tree.child(verb, {Deprel::Aux});
            if (aux != no_token && tree.token(aux).xpos != Xpos::Vbg) return no_token;  // "Having signed the bill, Walz left"
            if (const std::uint32_t called = called_on(tree, head, verb); called != no_token && t.xpos == Xpos::Vb) return called;
            // "accused Walz of obstructing the law", "praised the city for helping": what somebody is blamed or thanked for is his.
            const std::string mark = t.xpos == Xpos::Vbg ? tree.marker(verb, Deprel::Mark) : std::string();
            const std::uint32_t object = mark == "of" || mark == "for" || mark == "from" || mark == "with" ? tree.child(head, {Deprel::Obj, Deprel::Iobj}) : no_token;
            return object != no_token && object < verb ? object : of(head);
        }
        case Deprel::Acl: {
            // "wrote a letter praising the mayor": who writes praises.
            // "wrote a letter to the Pope asking him": parsers hang it on the Pope.
            const bool addressee = tree.token(head).deprel == Deprel::Nmod && tree.head(head) != no_token && tree.marker(head) == "to" && is_text(tree.lemma(tree.head(head)));
            const std::uint32_t text = addressee ? tree.head(head) : head;
            if (t.xpos == Xpos::Vbg && is_text(tree.lemma(text)) && tree.token(text).head != no_token && is_verb(tree.token(tree.head(text)))) return of(tree.head(text));
            if (t.xpos == Xpos::Vbg || t.xpos == Xpos::Vbn) return head;  // "a soldier accused of leaking": what he is accused of is his
            if (t.xpos != Xpos::Vb) return no_token;
            if (const std::uint32_t called = called_on(tree, head, verb); called != no_token) return called;
            // "the Democrats' plan to leave", "made an attempt to stop", "a committee to draft": whose noun it is, who has it, the noun itself.
            if (const std::uint32_t own = tree.child(head, {Deprel::NmodPoss}); own != no_token) return own;
            if (const std::uint32_t talks = talked_in(tree, head); talks != no_token) {
                const bool held = tree.token(talks).deprel == Deprel::Obj && tree.head(talks) != no_token && is_verb(tree.token(tree.head(talks)));
                const std::uint32_t side = held ? of(tree.head(talks)) : surface_subject(tree, talks);
                if (side != no_token) return side;
            }
            const Token& noun = tree.token(head);
            const bool had = noun.deprel == Deprel::Obj && noun.head != no_token && is_verb(tree.token(noun.head)) && noun.upos != Upos::Propn;
            return had ? of(noun.head) : said_to_be(tree, head);
        }
        case Deprel::AclRelcl: return no_token;
        default: return no_token;
    }
}

/// In a relative clause the pronoun stands for the antecedent; without a pronoun the missing argument does.
void fill_relative(const Tree& tree, std::uint32_t verb, std::uint32_t& subject, std::uint32_t& object, bool passive) {
    // The clause may be joined to another one: "who met X and signed Y".
    std::uint32_t top = verb;
    for (int i = 0; i < 4 && tree.token(top).deprel == Deprel::Conj && tree.head(top) != no_token; ++i) top = tree.head(top);
    if (tree.token(top).deprel != Deprel::AclRelcl) return;
    const std::uint32_t antecedent = tree.head(top);
    const auto stands_for = [&](std::uint32_t t) { return t != no_token && is_relative_pronoun(tree.token(t)); };
    if (stands_for(subject)) subject = antecedent;
    else if (stands_for(object)) object = antecedent;
    else if (subject == no_token && !passive) subject = antecedent;
    else if (object == no_token && top == verb && subject != no_token && subject > antecedent) {
        for (std::uint32_t c : tree.children(verb))
            if (tree.token(c).deprel == Deprel::Obl || tree.token(c).deprel == Deprel::Advmod)
                if (tree.token(c).xpos == Xpos::Wrb || is_relative_pronoun(tree.token(c))) return;  // "where", "to which"
        object = antecedent;
    }
}

/// "was shot and killed by an agent in Portland", "arrested and charged two men": what stands behind the second of two verbs side by side belongs to both.
void share_right(const Tree& tree, std::uint32_t verb, Clause& c, std::uint32_t& by) {
    for (const std::uint32_t next : tree.children(verb)) {
        if (tree.token(next).deprel != Deprel::Conj || !is_verb(tree.token(next)) || next < verb || next > verb + 2 || surface_subject(tree, next) != no_token) continue;
        const bool alone = c.obliques.empty() && c.object == no_token && c.xcomp == no_token && c.ccomp == no_token;
        for (const std::uint32_t child : tree.children(next)) {
            const Deprel relation = tree.token(child).deprel;
            if (c.passive && by == no_token && (relation == Deprel::OblAgent || (relation == Deprel::Obl && tree.marker(child) == "by"))) by = child;
            else if (c.passive && alone && relation == Deprel::Obl && (tree.marker(child) == "in" || tree.marker(child) == "at" || tree.marker(child) == "near")) c.obliques.emplace_back(tree.marker(child), child);
            else if (!c.passive && alone && relation == Deprel::Obj) c.object = child;
        }
        return;
    }
}

}  // namespace

Clause read_verb(const Tree& tree, std::uint32_t verb) {
    Clause c;
    c.predicate = verb;
    c.passive = is_passive(tree, verb);
    std::uint32_t surface = no_token, by = no_token;
    for (std::uint32_t child : tree.children(verb)) {
        switch (tree.token(child).deprel) {
            case Deprel::Nsubj:
            case Deprel::NsubjPass:
            case Deprel::NsubjOuter:
                if (surface == no_token || child < verb) surface = child;
                break;
            case Deprel::Obj:
                // "called the judge a disgrace", "named Rice secretary": the second tells what the first is.
                if (c.object == no_token) c.object = child;
                else if (c.xcomp == no_token) c.xcomp = child;
                break;
            case Deprel::Iobj: c.indirect = child; break;
            case Deprel::Xcomp: c.xcomp = child; break;
            case Deprel::Ccomp: c.ccomp = child; break;
            case Deprel::CompoundPrt: c.particle = tree.lemma(child); break;
            case Deprel::OblAgent:
                if (by == no_token) by = child;  // "passed by voters by referendum"
                else c.obliques.emplace_back("by", child);
                break;
            case Deprel::Obl:
            case Deprel::OblUnmarked:
            case Deprel::OblTmod:
            case Deprel::OblNpmod: {
                std::string preposition = tree.marker(child);
                if (preposition == "by" && c.passive && by == no_token) by = child;
                else c.obliques.emplace_back(std::move(preposition), child);
                break;
            }
            default: break;
        }
    }
    share_right(tree, verb, c, by);
    const Token& t = tree.token(verb);
    if (surface == no_token && (t.deprel == Deprel::Acl || t.deprel == Deprel::Amod) && c.passive) surface = t.head;
    if (surface == no_token && t.deprel == Deprel::Conj && c.passive && t.head != no_token && (tree.token(t.head).deprel == Deprel::Acl || tree.token(t.head).deprel == Deprel::Amod)) surface = tree.head(t.head);
    if (surface == no_token) surface = shared_subject(tree, verb, 0);
    if (c.passive) {
        // "was given aid": the object slot may hold what was given.
        if (c.object == no_token) c.object = surface;
        else if (c.xcomp == no_token && names_office(tree.lemma(verb))) {  // "was elected the chairman"
            c.xcomp = c.object;
            c.object = surface;
        } else c.indirect = surface;
        c.subject = by;
    } else {
        c.subject = surface;
        if (by != no_token) c.obliques.emplace_back("by", by);  // "stuck by the plan"
    }
    fill_relative(tree, verb, c.subject, c.object, c.passive);
    if (c.object == no_token && c.indirect != no_token && !c.passive) std::swap(c.object, c.indirect);  // "urged both countries": an indirect object needs a direct one
    return c;
}

std::uint32_t deed_ordered(const Tree& tree, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(verb)) {
        const Token& t = tree.token(c);
        if (c <= verb || (t.xpos != Xpos::Vbn && t.xpos != Xpos::Vbd)) continue;
        if (t.deprel != Deprel::Xcomp && t.deprel != Deprel::Ccomp && t.deprel != Deprel::Advcl) continue;
        if (tree.child(c, {Deprel::Mark, Deprel::Aux, Deprel::AuxPass, Deprel::Obj}) == no_token && tree.form(c - 1) != ",") return c;
    }
    return no_token;
}

Clause read_noun(const Tree& tree, std::uint32_t noun) {
    Clause c;
    c.predicate = noun;
    c.nominal = true;
    for (std::uint32_t child : tree.children(noun)) {
        const Token& t = tree.token(child);
        if (t.deprel == Deprel::NmodPoss) c.subject = child;
        else if (t.deprel == Deprel::Nmod || t.deprel == Deprel::OblAgent) {
            const std::string preposition = tree.marker(child);
            if (preposition == "by" || (preposition == "from" && c.subject == no_token)) {
                if (preposition == "by" && c.subject != no_token && c.object == no_token) c.object = c.subject;  // "his arrest by the FBI"
                c.subject = child;
            }
            else if (preposition == "of") c.object = child;
            else c.obliques.emplace_back(preposition, child);
        } else if ((t.deprel == Deprel::Compound || t.deprel == Deprel::Amod) && t.upos != Upos::Verb) c.modifiers.push_back(child);
        else if (t.deprel == Deprel::NmodUnmarked || t.deprel == Deprel::NmodTmod) c.obliques.emplace_back("", child);
    }
    // "the approval of the treaty by the parliament": parsers hang who did it on the last noun.
    if (c.subject == no_token && c.object != no_token)
        for (std::uint32_t child : tree.children(c.object))
            if (tree.token(child).deprel == Deprel::Nmod && tree.marker(child) == "by") c.subject = child;
    return c;
}

}  // namespace pg::extract
