#include "extract/frames/clause.hpp"
#include "extract/frames/authors.hpp"
#include "extract/frames/doers_behind.hpp"
#include "extract/frames/infinitives_of_nouns.hpp"
#include "extract/frames/passive.hpp"
#include "extract/frames/shared_subject.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {
namespace {

/// Verbs with what somebody becomes beside who becomes it.
bool names_office(std::string_view lemma) {
    static constexpr std::array<std::string_view, 7> words{"elect", "appoint", "name", "nominate", "declare", "crown", "re-elect"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// Verbs with somebody to whom something is given, and what is given.
bool is_giving(std::string_view lemma) {
    static constexpr std::array<std::string_view, 16> words{"give", "grant", "offer", "promise", "deny", "send", "award", "hand", "lend", "owe", "pay", "guarantee", "allow", "accord", "sell", "assign"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// "was denied a visa by the embassy", "was replaced as leader of the party by Gillard": parsers hang who did it on the noun before.
std::uint32_t doer_behind(const Tree& tree, const Clause& c) {
    const auto by = [&](std::uint32_t noun) {
        for (const std::uint32_t child : tree.children(noun))
            if (child > noun && tree.token(child).deprel == Deprel::Nmod && tree.marker(child) == "by" && tree.token(child).xpos != Xpos::Vbg) return child;
        return no_token;
    };
    if (c.object != no_token && c.object > c.predicate) return by(c.object);
    for (const auto& [preposition, head] : c.obliques) {
        if (preposition != "as" || head < c.predicate) continue;
        if (const std::uint32_t who = by(head); who != no_token) return who;
        for (const std::uint32_t child : tree.children(head))
            if (tree.token(child).deprel == Deprel::Conj || tree.token(child).deprel == Deprel::Nmod)
                if (const std::uint32_t who = by(child); who != no_token) return who;
    }
    return no_token;
}

/// In a relative clause the pronoun stands for the antecedent; without a pronoun the missing argument does.
void fill_relative(const Tree& tree, std::uint32_t verb, std::uint32_t& subject, std::uint32_t& object, bool passive) {
    // The clause may be joined to another one: "who met X and signed Y".
    std::uint32_t top = verb;
    for (int i = 0; i < 4 && tree.token(top).deprel == Deprel::Conj && tree.head(top) != no_token; ++i) top = tree.head(top);
    if (tree.token(top).deprel != Deprel::AclRelcl) return;
    const std::uint32_t antecedent = tree.head(top);
    const auto stands_for = [&](std::uint32_t t) { return t != no_token && is_relative_pronoun(tree.token(t)); };
    if (stands_for(subject)) subject = told_by_name(tree, antecedent);
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
        const bool told = std::all_of(c.obliques.begin(), c.obliques.end(), [](const auto& o) { return o.first == "according to"; });  // "shot and killed a woman, according to officials"
        const bool alone = told && c.object == no_token && c.xcomp == no_token && c.ccomp == no_token;
        for (const std::uint32_t child : tree.children(next)) {
            const Deprel relation = tree.token(child).deprel;
            if (c.passive && by == no_token && (relation == Deprel::OblAgent || (relation == Deprel::Obl && tree.marker(child) == "by"))) by = child;
            else if (c.passive && alone && relation == Deprel::Obl && (tree.marker(child) == "in" || tree.marker(child) == "at" || tree.marker(child) == "near")) c.obliques.emplace_back(tree.marker(child), child);
            else if (!c.passive && alone && relation == Deprel::Obj) c.object = child;
        }
        return;
    }
}

/// "called for the minister to resign", "the need for Iran to comply": who is to do it is also for whom it is asked.
void add_meant_for(const Tree& tree, std::uint32_t predicate, Clause& c) {
    for (const std::uint32_t deed : tree.children(predicate)) {
        const Token& t = tree.token(deed);
        if (deed < predicate || (t.deprel != Deprel::Xcomp && t.deprel != Deprel::Ccomp && t.deprel != Deprel::Advcl && t.deprel != Deprel::Acl)) continue;
        const std::uint32_t mark = tree.child(deed, {Deprel::Mark}), doer = surface_subject(tree, deed);
        if (mark == no_token || doer == no_token || doer > deed || tree.form(mark) != "for" || tree.subtree(doer).begin != mark + 1) continue;
        c.obliques.emplace_back("for", doer);
    }
}

/// "Petrov was among those arrested", "Among those arrested was Petrov": who is told to be one of them; the pronoun itself elsewhere.
std::uint32_t told_among(const Tree& tree, std::uint32_t those) {
    if (tree.token(those).upos != Upos::Pron || tree.marker(those) != "among") return those;
    const std::uint32_t above = tree.head(those);
    const bool is = tree.child(those, {Deprel::Cop}) != no_token;
    if (const std::uint32_t subject = surface_subject(tree, those); is && subject != no_token) return subject;
    const bool inverted = above != no_token && (is || tree.child(above, {Deprel::Cop}) != no_token) && (tree.token(above).upos == Upos::Propn || tree.token(above).upos == Upos::Noun);
    return inverted ? above : those;
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
                // "would grant migrants a path": to whom, and what.
                if (c.object == no_token) c.object = child;
                else if (c.indirect == no_token && c.object > verb && child > c.object && tree.token(tree.subtree(child).begin).deprel != Deprel::Cc && is_giving(tree.lemma(verb))) {
                    c.indirect = c.object;
                    c.object = child;
                } else if (c.xcomp == no_token) c.xcomp = child;
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
    add_meant_for(tree, verb, c);
    share_right(tree, verb, c, by);
    if (c.passive && by == no_token) by = doer_behind(tree, c);
    const Token& t = tree.token(verb);
    if (surface == no_token && (t.deprel == Deprel::Acl || t.deprel == Deprel::Amod) && c.passive && tree.marker(verb, Deprel::Mark) != "to") surface = told_among(tree, t.head);
    if (surface == no_token && t.deprel == Deprel::Conj && c.passive && t.head != no_token && (tree.token(t.head).deprel == Deprel::Acl || tree.token(t.head).deprel == Deprel::Amod)) surface = tree.head(t.head);
    if (surface == no_token) surface = shared_subject(tree, verb);
    else if (const std::uint32_t owner = owner_of_aim(tree, verb, surface); owner != no_token) surface = owner;
    if (c.passive) {
        // "was given aid": the object slot may hold what was given.
        if (c.object == no_token) c.object = surface;
        else if (c.xcomp == no_token && names_office(tree.lemma(verb))) {  // "was elected the chairman"
            c.xcomp = c.object;
            c.object = surface;
        } else c.indirect = surface;
        c.subject = by != no_token ? by : causer(tree, verb);
    } else {
        c.subject = surface;
        if (by != no_token) c.obliques.emplace_back("by", by);  // "stuck by the plan"
    }
    fill_relative(tree, verb, c.subject, c.object, c.passive);
    if (const std::uint32_t author = author_of(tree, c.subject); author != no_token && author != c.object && !tree.dominates(author, verb)) c.subject = author;  // "a report by Amnesty accused Kenya"
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
    add_meant_for(tree, noun, c);
    // "the approval of the treaty by the parliament": parsers hang who did it on another noun.
    if (const std::uint32_t doer = doer_beside(tree, noun, c); doer != no_token) {
        if (c.object == no_token) c.object = c.subject;  // "his arrest for fraud by the FBI"
        c.subject = doer;
    }
    return c;
}

}  // namespace pg::extract
