#include "extract/frames/shared_subject.hpp"

#include <algorithm>

#include "extract/frames/control_words.hpp"
#include "extract/frames/doers_behind.hpp"
#include "extract/frames/infinitives_of_nouns.hpp"
#include "extract/frames/passive.hpp"

namespace pg::extract {
namespace {

/// What the relative pronoun that is the subject of the verb, or of the verb that it is joined to, stands for; the pronoun itself where nothing is found.
std::uint32_t antecedent_of(const Tree& tree, std::uint32_t verb, std::uint32_t pronoun) {
    for (int i = 0; i < 4 && tree.token(verb).deprel == Deprel::Conj && tree.head(verb) != no_token; ++i) verb = tree.head(verb);
    return tree.token(verb).deprel == Deprel::AclRelcl && tree.head(verb) != no_token ? tree.head(verb) : pronoun;
}

/// Finds who shares; steps up the tree a bounded number of times.
class SharedSubject {
public:
    explicit SharedSubject(const Tree& tree) : tree_(tree) {}

    std::uint32_t of_subjectless(std::uint32_t verb, int depth) const {
        if (depth > 6 || tree_.head(verb) == no_token) return no_token;
        switch (tree_.token(verb).deprel) {
            case Deprel::Conj: return beside(verb, depth);
            case Deprel::Xcomp: return of_complement(verb, depth);
            case Deprel::Ccomp: return asks_how(verb) ? of_complement(verb, depth) : no_token;
            case Deprel::Advcl: return of_adjunct(verb, depth);
            case Deprel::Acl: return of_noun(verb, depth);
            default: return no_token;
        }
    }

private:
    std::uint32_t of(std::uint32_t verb, int depth) const {
        const std::uint32_t own = surface_subject(tree_, verb);
        if (own == no_token) return of_subjectless(verb, depth + 1);
        return is_relative_pronoun(tree_.token(own)) ? antecedent_of(tree_, verb, own) : own;  // "counties that agreed to help"
    }

    /// "is", or is said to be: "was willing to allow it", "was found guilty".
    bool is_said_of_somebody(std::uint32_t head) const {
        const Token& t = tree_.token(head);
        return is_verb(t) || (t.upos == Upos::Adj && (t.deprel == Deprel::Xcomp || tree_.child(head, {Deprel::Cop}) != no_token));
    }

    std::uint32_t beside(std::uint32_t verb, int depth) const {
        const std::uint32_t head = tree_.head(verb);
        return is_said_of_somebody(head) ? of(head, depth) : no_token;
    }

    /// "decided how to respond", "asked whether to stay".
    bool asks_how(std::uint32_t verb) const {
        const std::uint32_t first = tree_.subtree(verb).begin;
        const bool asks = tree_.token(first).xpos == Xpos::Wrb || tree_.token(first).xpos == Xpos::Wp || tree_.lemma(first) == "whether";
        return asks && tree_.head(first) == verb && tree_.token(verb).xpos == Xpos::Vb && has_to(verb);
    }

    bool has_to(std::uint32_t verb) const {
        for (const std::uint32_t c : tree_.children(verb))
            if (tree_.token(c).deprel == Deprel::Mark && tree_.form(c) == "to") return true;
        return false;
    }

    std::uint32_t of_complement(std::uint32_t verb, int depth) const {
        const std::uint32_t head = tree_.head(verb);
        const std::uint32_t object = tree_.child(head, {Deprel::Obj, Deprel::Iobj});
        if (object != no_token && is_courtesy(tree_.lemma(verb)) && is_contact(tree_.lemma(head))) return of(head, depth);
        const bool counts = object != no_token && tree_.lemma(head) == "vote" && tree_.token(object).upos == Upos::Num;  // "voted 52 to 46 to confirm her"
        if (object != no_token && !counts) return object;
        const std::uint32_t called = called_on(tree_, head, verb);
        if (called == no_token && tree_.token(verb).xpos == Xpos::Vbg && judges_deed(tree_.lemma(head))) return no_token;
        return called != no_token ? called : of(head, depth);
    }

    std::uint32_t of_adjunct(std::uint32_t verb, int depth) const {
        const Token& t = tree_.token(verb);
        const std::uint32_t head = t.head;
        // "worked hard to convince them": parsers hang what is worked for on the adverb.
        if (t.xpos == Xpos::Vb && tree_.token(head).upos == Upos::Adv && tree_.token(head).deprel == Deprel::Advmod && has_to(verb) && tree_.head(head) != no_token && is_verb(tree_.token(tree_.head(head)))) return of(tree_.head(head), depth);
        if (!is_said_of_somebody(head)) return no_token;
        // "appointed Keller minister, replacing Berg": who is appointed replaces.
        if (takes_over(t.lemma) && puts_into_office(tree_.lemma(head)) && !is_passive(tree_, head))
            if (const std::uint32_t appointed = tree_.child(head, {Deprel::Obj}); appointed != no_token && appointed < verb) return appointed;
        const std::uint32_t aux = tree_.child(verb, {Deprel::Aux});
        if (aux != no_token && tree_.token(aux).xpos != Xpos::Vbg) return no_token;  // "Having signed the bill, Walz left"
        if (const std::uint32_t called = called_on(tree_, head, verb); called != no_token && t.xpos == Xpos::Vb) return called;
        if (t.xpos == Xpos::Vb)
            if (const std::uint32_t body = set_up_for(tree_, tree_.child(head, {Deprel::Obj}), verb); body != no_token) return body;
        return t.xpos == Xpos::Vbg ? of_adjoined_gerund(verb, depth) : of(head, depth);
    }

    std::uint32_t of_adjoined_gerund(std::uint32_t verb, int depth) const {
        const std::uint32_t head = tree_.head(verb);
        const std::string mark = tree_.marker(verb, Deprel::Mark);
        // "accused Walz of obstructing the law", "praised the city for helping": what somebody is blamed or thanked for is his, what he is forced into he does.
        const std::uint32_t object = mark == "of" || mark == "for" || mark == "from" || mark == "with" || mark == "into" || (mark == "against" && is_advice(tree_.lemma(head))) ? tree_.child(head, {Deprel::Obj, Deprel::Iobj}) : no_token;
        if (object != no_token && object < verb && !(mark == "for" && is_given_for(tree_.lemma(object)) && tree_.child(object, {Deprel::NmodPoss}) == no_token)) return mark == "for" && is_done_to_somebody(tree_.lemma(object)) ? of_gerund(object, verb, depth) : object;
        // "quoted an official as saying"
        if (mark == "as" && (tree_.lemma(head) == "quote" || tree_.lemma(head) == "cite") && !is_passive(tree_, head))
            if (const std::uint32_t quoted = tree_.child(head, {Deprel::Obj}); quoted != no_token && quoted < verb) return quoted;
        // "called for easing the rules", "is worried about losing the base": who asks for it or fears it need not do it.
        if ((mark == "for" && (tree_.lemma(head) == "call" || tree_.lemma(head) == "push" || tree_.lemma(head) == "argue")) || (mark == "about" && is_fear(tree_.lemma(head)))) return no_token;
        if (mark == "against" && is_verb(tree_.token(head)) && !settles_own(tree_.lemma(head))) return no_token;
        if (mark == "for" && tree_.token(head).upos == Upos::Adj)  // "was critical of Iran for failing to disarm"
            for (const std::uint32_t c : tree_.children(head))
                if (c > head && c < verb && tree_.token(c).deprel == Deprel::Obl) return c;
        // "was attacked by rebels, killing ten", "will be paid by raising the tax": who did the one did the other.
        if ((mark.empty() || mark == "by") && is_verb(tree_.token(head)) && is_passive(tree_, head))
            if (const std::uint32_t doer = doer_of_passive(head); doer != no_token || mark == "by" || tells_result(tree_.lemma(verb))) return doer;
        return of(head, depth);
    }

    std::uint32_t doer_of_passive(std::uint32_t verb) const {
        for (const std::uint32_t c : tree_.children(verb)) {
            const Deprel relation = tree_.token(c).deprel;
            if (tree_.token(c).xpos != Xpos::Vbg && (relation == Deprel::OblAgent || (relation == Deprel::Obl && tree_.marker(c) == "by"))) return c;
        }
        return no_token;
    }

    /// "the conviction of four women for assaulting him", "arrested on suspicion of plotting attacks": a gerund that a preposition hangs on a noun.
    std::uint32_t of_gerund(std::uint32_t noun, std::uint32_t verb, int depth) const {
        if (const std::uint32_t own = tree_.child(noun, {Deprel::NmodPoss}); own != no_token) return own;
        for (const std::uint32_t c : tree_.children(noun)) {
            if (c < noun || c > verb || tree_.token(c).deprel != Deprel::Nmod) continue;
            const std::string marker = tree_.marker(c);
            if (marker == "of" || marker == "by") return c;
        }
        const std::uint32_t above = tree_.head(noun);
        if (above == no_token || !is_verb(tree_.token(above)) || tree_.token(noun).deprel != Deprel::Obl) return noun;
        const std::uint32_t object = tree_.child(above, {Deprel::Obj});
        const std::string marker = tree_.marker(noun);
        if (marker == "on" || marker == "over") return object != no_token && object < noun ? object : of(above, depth);
        return marker == "in" ? of(above, depth) : noun;
    }

    /// "US plans", "the Senate decision": a body or country named before what it intends.
    std::uint32_t named_before(std::uint32_t noun) const {
        if (!is_intention(tree_.lemma(noun))) return no_token;
        const auto& names = tree_.document().names;
        for (const std::uint32_t c : tree_.children(noun)) {
            if (c > noun || tree_.token(c).deprel != Deprel::Compound || tree_.token(c).upos != Upos::Propn) continue;
            const auto name = std::partition_point(names.begin(), names.end(), [&](const Name& n) { return n.tokens.end <= c; });
            if (name != names.end() && name->tokens.contains(c) && (name->type == NerType::Org || name->type == NerType::Loc)) return c;
        }
        return no_token;
    }

    std::uint32_t of_noun(std::uint32_t verb, int depth) const {
        const Token& t = tree_.token(verb);
        const std::uint32_t head = t.head;
        // "wrote a letter praising the mayor": who writes praises.
        // "wrote a letter to the Pope asking him": parsers hang it on the Pope.
        const bool addressee = tree_.token(head).deprel == Deprel::Nmod && tree_.head(head) != no_token && tree_.marker(head) == "to" && is_message(tree_.lemma(tree_.head(head)));
        const std::uint32_t text = addressee ? tree_.head(head) : head;
        if (t.xpos == Xpos::Vbg && is_message(tree_.lemma(text)) && tree_.token(text).head != no_token && is_verb(tree_.token(tree_.head(text)))) return of(tree_.head(text), depth);
        if (t.xpos == Xpos::Vbg && !tree_.marker(verb, Deprel::Mark).empty()) return of_gerund(head, verb, depth);
        if (t.xpos == Xpos::Vbn && tree_.marker(verb, Deprel::Mark) == "to") return said_to_be(tree_, head);  // "is the only state to have banned it", "was the first to be removed"
        if (t.xpos == Xpos::Vbg || t.xpos == Xpos::Vbn) return head;  // "a soldier accused of leaking": what he is accused of is his
        if (t.xpos != Xpos::Vb) return no_token;
        if (const std::uint32_t called = called_on(tree_, head, verb); called != no_token) return called;
        if (const std::uint32_t doer = meant_for(tree_, head, verb); doer != no_token) return doer;
        if (const std::uint32_t body = set_up_for(tree_, head, verb); body != no_token) return body;
        if (const std::uint32_t receiver = empowered(tree_, head); receiver != no_token) return receiver;
        // "the Democrats' plan to leave", "made an attempt to stop", "a committee to draft": whose noun it is, who has it, the noun itself.
        if (const std::uint32_t own = tree_.child(head, {Deprel::NmodPoss}); own != no_token) return own;
        if (const std::uint32_t named = named_before(head); named != no_token) return named;  // "spoke of US plans to build it"
        if (tree_.token(head).xpos == Xpos::Nns && tree_.lemma(head) == "call") return no_token;  // "joined calls to ban it"
        if (const std::uint32_t doer = intends(tree_, head, verb); doer != no_token) return doer;
        if (const std::uint32_t talks = talked_in(tree_, head); talks != no_token) {
            const bool held = tree_.token(talks).deprel == Deprel::Obj && tree_.head(talks) != no_token && is_verb(tree_.token(tree_.head(talks)));
            const std::uint32_t side = held ? of(tree_.head(talks), depth) : surface_subject(tree_, talks);
            if (side != no_token) return side;
        }
        const Token& noun = tree_.token(head);
        const bool above = noun.head != no_token && is_verb(tree_.token(noun.head));
        if (above && noun.deprel == Deprel::Obj && is_power(noun.lemma) && !is_having(tree_.lemma(noun.head))) return tree_.child(noun.head, {Deprel::Iobj});  // "gave the president the power to ban it"
        if (above && noun.deprel == Deprel::Obj && is_enactment(noun.lemma)) return no_token;
        if (above && noun.deprel == Deprel::Obj && noun.upos != Upos::Propn) return of(noun.head, depth);
        // "pressed on with plans to withdraw", "fired in an attempt to stop them".
        if (above && noun.deprel == Deprel::Obl && is_intention(noun.lemma) && !is_passive(tree_, noun.head) && (tree_.marker(head) == "with" || tree_.marker(head) == "in")) return of(noun.head, depth);
        return said_to_be(tree_, head);
    }

    const Tree& tree_;
};

}  // namespace

std::uint32_t shared_subject(const Tree& tree, std::uint32_t verb) { return SharedSubject(tree).of_subjectless(verb, 0); }

std::uint32_t causer(const Tree& tree, std::uint32_t verb) {
    const Token& t = tree.token(verb);
    if ((t.deprel != Deprel::Xcomp && t.deprel != Deprel::Acl) || t.xpos != Xpos::Vbn || t.head == no_token) return no_token;
    const std::uint32_t above = t.deprel == Deprel::Xcomp ? t.head : tree.token(t.head).deprel == Deprel::Obj ? tree.head(t.head) : no_token;
    if (above == no_token || above > verb || (tree.lemma(above) != "get" && tree.lemma(above) != "have")) return no_token;
    const std::uint32_t object = tree.child(above, {Deprel::Obj});
    // "had its licence revoked", "had two soldiers killed": suffered, not caused.
    if (object == no_token || tree.subtree(above).begin > object || (tree.token(object).upos != Upos::Propn && tree.token(object).upos != Upos::Pron)) return no_token;
    const std::uint32_t own = surface_subject(tree, above);
    return own != no_token ? own : shared_subject(tree, above);
}

}  // namespace pg::extract
