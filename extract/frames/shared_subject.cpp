#include "extract/frames/shared_subject.hpp"
#include "extract/frames/doers_behind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {

bool is_relative_pronoun(const Token& t) {
    return t.xpos == Xpos::Wdt || t.xpos == Xpos::Wp || (t.upos == Upos::Pron && t.lemma == "that") || (t.xpos == Xpos::In && t.lemma == "that");
}

std::uint32_t surface_subject(const Tree& tree, std::uint32_t verb) { return tree.child(verb, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter}); }

namespace {

bool joins_passive(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t head = tree.head(verb);
    return surface_subject(tree, verb) == no_token && head != no_token && tree.token(head).xpos == Xpos::Vbn && is_passive(tree, head);
}

/// "At no time is a detainee denied care": parsers take the auxiliary before the subject for the verb of a noun.
bool asks_passive(const Tree& tree, std::uint32_t verb) {
    const std::uint32_t is = tree.child(verb, {Deprel::Cop}), subject = tree.child(verb, {Deprel::Nsubj});
    return is != no_token && subject != no_token && subject < verb && tree.subtree(subject).begin == is + 1;
}

/// What is hardly ever told without whom or what it is done to.
bool needs_object(std::string_view lemma) {
    static constexpr std::array<std::string_view, 34> words{"fine",   "sentence", "jail",  "imprison", "deport", "extradite", "expel", "banish", "exile",  "evict",   "remand",   "arrest",      "detain", "charge", "indict", "convict",     "acquit",
                                                            "punish", "dismiss",  "suspend", "ban",    "bar",    "block",     "kill",  "injure", "wound",  "execute", "behead",   "interrogate", "seize",  "abduct", "kidnap", "hospitalize", "place"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

bool is_passive(const Tree& tree, std::uint32_t verb) {
    if (tree.child(verb, {Deprel::AuxPass, Deprel::NsubjPass}) != no_token) return true;
    const Token& t = tree.token(verb);
    if ((t.xpos == Xpos::Vbd || t.xpos == Xpos::Vbn) && asks_passive(tree, verb)) return true;
    if (t.xpos == Xpos::Vbd && t.deprel == Deprel::Acl && tree.child(verb, {Deprel::OblAgent}) != no_token) return true;  // "the bill vetoed by the governor"
    if (t.xpos == Xpos::Vbd && t.deprel == Deprel::Conj && needs_object(t.lemma) && (t.lemma == "fine" || tree.child(verb, {Deprel::Obj}) == no_token) && joins_passive(tree, verb)) return true;  // "was sentenced to a year and fined $1,000", "was arrested and deported"
    // "could be fined and imprisoned": taggers call some joined participles past tenses.
    if (t.xpos == Xpos::Vbd) return t.deprel == Deprel::Conj && tree.child(verb, {Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp}) == no_token && joins_passive(tree, verb) && has_modal(tree, t.head);
    if (t.xpos != Xpos::Vbn || tree.child(verb, {Deprel::Aux}) != no_token) return false;
    switch (t.deprel) {
        case Deprel::Acl:
        case Deprel::Amod:
        case Deprel::Xcomp: return true;  // "got elected", "wants him released"
        // "Backed by Moscow, the rebels advanced".
        case Deprel::Advcl: return surface_subject(tree, verb) == no_token;
        // "was arrested and deported": the second of joined participles shares the auxiliary.
        case Deprel::Conj: return joins_passive(tree, verb);
        default: return false;
    }
}

namespace {

/// What the relative pronoun that is the subject of the verb, or of the verb that it is joined to, stands for; the pronoun itself where nothing is found.
std::uint32_t antecedent_of(const Tree& tree, std::uint32_t verb, std::uint32_t pronoun) {
    for (int i = 0; i < 4 && tree.token(verb).deprel == Deprel::Conj && tree.head(verb) != no_token; ++i) verb = tree.head(verb);
    return tree.token(verb).deprel == Deprel::AclRelcl && tree.head(verb) != no_token ? tree.head(verb) : pronoun;
}

template <std::size_t N>
bool is_one_of(std::string_view lemma, const std::array<std::string_view, N>& words) { return std::find(words.begin(), words.end(), lemma) != words.end(); }

/// "called on the authorities to act", "pushed for the council to resign", "an appeal to the government to allow it": who is to act.
std::uint32_t called_on(const Tree& tree, std::uint32_t head, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 18> words{"invitation", "instruction", "directive", "call", "appeal", "push", "plead", "plea", "lobby", "press", "demand", "request", "pressure", "ultimatum", "order", "rely", "depend", "count"};
    const std::uint32_t object = tree.child(head, {Deprel::Obj});  // "put pressure on the court to free him"
    const bool pressed = object != no_token && object < verb && is_one_of(tree.lemma(object), words);
    if (!pressed && !is_one_of(tree.lemma(head), words)) return no_token;
    for (const std::uint32_t c : tree.children(pressed && tree.child(object, {Deprel::Nmod}) != no_token ? object : head)) {
        if (c > verb || c < head || (tree.token(c).deprel != Deprel::Obl && tree.token(c).deprel != Deprel::Nmod)) continue;
        const std::string marker = tree.marker(c);
        if (marker == "on" || marker == "upon" || (marker == "for" && !pressed) || marker == "to" || (marker == "with" && tree.lemma(head) == "plead")) return c;
    }
    return no_token;
}

/// "a deadline for parties to join", "a proposal for Turkey to withdraw": who is to do it stands right before the infinitive.
std::uint32_t meant_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && c < verb && tree.token(c).deprel == Deprel::Nmod && tree.token(c).upos != Upos::Num && tree.subtree(c).end == tree.subtree(verb).begin && tree.marker(c) == "for") return c;
    return no_token;
}

/// What somebody is going to do or tries to: its infinitive is his deed.
bool is_intention(std::string_view lemma) {
    static constexpr std::array<std::string_view, 36> words{"resolve", "aim", "ambition", "duty", "obligation", "eagerness", "unwillingness", "mandate", "wish", "offer",  "bid",     "plan",   "proposal",   "decision", "refusal", "attempt",  "effort",      "pledge",    "promise",       "vow",   "threat", "agreement", "commitment",
                                                            "move",   "desire",  "intention", "failure", "willingness", "readiness", "ability", "inability", "reluctance", "determination", "right", "drive",  "scheme"};
    return is_one_of(lemma, words);
}

/// What somebody has who may or can do something.
bool is_power(std::string_view lemma) {
    static constexpr std::array<std::string_view, 10> words{"ability", "right", "power", "authority", "capacity", "capability", "freedom", "opportunity", "chance", "permission"};
    return is_one_of(lemma, words);
}

/// "has the power to ban it": not "limits the power to ban it".
bool is_having(std::string_view lemma) {
    static constexpr std::array<std::string_view, 36> words{"have",   "get",   "gain", "win",    "lose",   "retain", "keep",    "hold",   "acquire", "seek", "want", "claim", "demand", "use",  "exercise", "need", "enjoy", "lack",
                                                            "obtain", "receive", "possess", "reserve", "assert", "see", "take", "seize", "miss", "request", "earn", "deserve", "develop", "maintain", "welcome", "await", "find", "show"};
    return is_one_of(lemma, words);
}

/// "an offer by France to help", "the refusal of the court to hear it": whose deed it is.
std::uint32_t intends(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    if (!is_intention(tree.lemma(noun))) return no_token;
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun || c > verb || tree.token(c).deprel != Deprel::Nmod) continue;
        const std::string marker = tree.marker(c);
        if (marker == "by" || marker == "from" || (marker == "of" && tree.subtree(c).end == tree.subtree(verb).begin)) return c;
    }
    return no_token;
}

/// "appointed a committee to investigate", "the creation of a panel to look into it": who is set up for what the infinitive tells, right before it. Who is only sent acts for who sends him.
std::uint32_t set_up_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 7> bodies{"committee", "commission", "panel", "tribunal", "taskforce", "council", "delegation"};
    static constexpr std::array<std::string_view, 6> beginnings{"creation", "formation", "establishment", "appointment", "dispatch", "deployment"};
    if (noun == no_token || noun > verb || tree.subtree(noun).end < tree.subtree(verb).begin) return no_token;
    if (is_one_of(tree.lemma(noun), bodies)) return noun;
    if (!is_one_of(tree.lemma(noun), beginnings)) return no_token;
    for (const std::uint32_t c : tree.children(noun))
        if (c > noun && tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of" && is_one_of(tree.lemma(c), bodies)) return c;
    return no_token;
}

/// "drew criticism for naming him", "takes credit for the bombing": what is given to the subject, or what he gives, for what he does himself.
bool is_given_for(std::string_view lemma) {
    static constexpr std::array<std::string_view, 19> words{"criticism", "praise", "condemnation", "scrutiny", "backlash", "outrage", "blame", "credit", "responsibility", "apology", "regret", "support", "fire", "award", "prize", "remorse", "flak", "ire", "applause"};
    return is_one_of(lemma, words);
}

}  // namespace

std::uint32_t told_by_name(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t above = tree.head(noun);
    if (above == no_token) return noun;
    const bool subject = tree.token(noun).deprel == Deprel::Nsubj, among = (tree.token(noun).deprel == Deprel::Nmod || tree.token(noun).deprel == Deprel::Obl) && tree.marker(noun) == "among";
    const bool equated = tree.token(above).upos == Upos::Propn && tree.child(above, {Deprel::Cop}) != no_token && tree.child(above, {Deprel::Case}) == no_token;  // not "is before the Senate"
    if ((subject || among) && equated) return above;
    const std::uint32_t included = subject && tree.lemma(above) == "include" ? tree.child(above, {Deprel::Obj}) : no_token;
    return included != no_token && tree.token(included).upos == Upos::Propn ? included : noun;
}

namespace {

/// "is the first country to ratify", "is one of the countries to ratify": what is said to be such a one; the noun itself where nothing is said to be it.
std::uint32_t said_to_be(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t above = tree.head(noun);
    const std::uint32_t predicate = above != no_token && tree.token(noun).deprel == Deprel::Nmod && tree.marker(noun) == "of" && tree.lemma(above) == "one" ? above : noun;
    // "became the second state to ban it"
    const std::uint32_t verb = tree.head(predicate);
    const bool became = verb != no_token && tree.lemma(verb) == "become" && (tree.token(predicate).deprel == Deprel::Xcomp || tree.token(predicate).deprel == Deprel::Obj);
    const std::uint32_t subject = became ? surface_subject(tree, verb) : tree.child(predicate, {Deprel::Cop}) == no_token ? no_token : surface_subject(tree, predicate);
    return subject == no_token ? told_by_name(tree, noun) : subject;
}

/// "is in dialogue with Cuba and Spain to discuss": the noun that tells what is held with whom the infinitive hangs on; no_token elsewhere.
std::uint32_t talked_in(const Tree& tree, std::uint32_t side) {
    if (tree.token(side).deprel == Deprel::Conj && tree.head(side) != no_token) side = tree.head(side);
    const std::uint32_t noun = tree.token(side).deprel == Deprel::Nmod && tree.marker(side) == "with" ? tree.head(side) : no_token;
    return noun != no_token && (tree.token(noun).deprel == Deprel::Obj || tree.child(noun, {Deprel::Cop}) != no_token) ? noun : no_token;
}

/// "gave the president the power to dissolve it", "granted police permission to search", "gave the envoy a day to leave": who is given the power or the time uses it.
std::uint32_t empowered(const Tree& tree, std::uint32_t power) {
    static constexpr std::array<std::string_view, 15> powers{"hour", "day", "week", "month", "invitation", "power", "permission", "right", "authority", "order", "mandate", "authorization", "licence", "license", "clearance"};
    const std::uint32_t verb = tree.token(power).deprel == Deprel::Obj ? tree.head(power) : no_token;
    if (verb == no_token || !is_one_of(tree.lemma(power), powers)) return no_token;
    const std::uint32_t receiver = tree.child(verb, {Deprel::Iobj});
    if (receiver != no_token) return receiver;
    const std::uint32_t first = tree.child(verb, {Deprel::Obj});  // "handed the president an invitation"
    if (first != power && first < power && tree.token(power).deprel == Deprel::Obj) return first;
    return is_passive(tree, verb) ? surface_subject(tree, verb) : no_token;
}

/// "called the king to congratulate him": who calls says it; "called the witness to testify" is another sense.
bool is_contact(std::string_view lemma) { return lemma == "call" || lemma == "phone" || lemma == "telephone" || lemma == "write" || lemma == "email" || lemma == "contact" || lemma == "approach"; }

/// What one says to whom one calls.
bool is_courtesy(std::string_view lemma) {
    static constexpr std::array<std::string_view, 16> words{"express", "congratulate", "thank", "apologize", "apologise", "discuss", "offer", "ask", "say", "tell", "urge", "inform", "warn", "protest", "complain", "convey"};
    return is_one_of(lemma, words);
}

/// "criticized closing the school", "opposed sending them": who is against a deed or judges it need not do it.
bool judges_deed(std::string_view lemma) {
    static constexpr std::array<std::string_view, 17> words{"criticize", "criticise", "condemn", "denounce", "oppose", "decry", "deplore", "lament", "blast", "slam", "welcome", "applaud", "praise", "discourage", "prohibit", "outlaw", "forbid"};
    return is_one_of(lemma, words);
}

/// "warned the council against closing it": who is warned would do it.
bool is_advice(std::string_view lemma) { return lemma == "warn" || lemma == "caution" || lemma == "advise" || lemma == "counsel"; }

/// "warned against cutting them", "spoke out against sending them": not "decided against it".
bool settles_own(std::string_view lemma) { return lemma == "decide" || lemma == "opt" || lemma == "vote" || lemma == "rule"; }

bool is_fear(std::string_view lemma) { return lemma == "concern" || lemma == "concerned" || lemma == "worry" || lemma == "worried"; }

/// "reporters were let in, ending a ban": what comes of what happens to somebody is not his doing.
bool tells_result(std::string_view lemma) {
    static constexpr std::array<std::string_view, 9> words{"end", "mark", "prompt", "spark", "trigger", "pave", "clear", "bring", "raise"};
    return is_one_of(lemma, words);
}

bool takes_over(std::string_view lemma) { return lemma == "replace" || lemma == "succeed"; }

bool puts_into_office(std::string_view lemma) {
    static constexpr std::array<std::string_view, 12> words{"appoint", "name", "elect", "choose", "nominate", "designate", "select", "pick", "install", "promote", "tap", "hire"};
    return is_one_of(lemma, words);
}

/// What somebody says or writes.
bool is_message(std::string_view lemma) {
    static constexpr std::array<std::string_view, 17> words{"letter", "message", "statement", "report", "speech", "note", "petition", "declaration", "resolution", "article", "email", "remark", "testimony", "tweet", "post", "comment", "editorial"};
    return is_one_of(lemma, words);
}

/// Who passes a bill does not do what it provides.
bool is_enactment(std::string_view lemma) {
    static constexpr std::array<std::string_view, 7> words{"bill", "law", "legislation", "ordinance", "amendment", "referendum", "statute"};
    return is_one_of(lemma, words);
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
        // "accused Walz of obstructing the law", "praised the city for helping": what somebody is blamed or thanked for is his, what he is forced into he does.
        const std::string mark = t.xpos == Xpos::Vbg ? tree_.marker(verb, Deprel::Mark) : std::string();
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
        if (t.xpos == Xpos::Vbg && (mark.empty() || mark == "by") && is_verb(tree_.token(head)) && is_passive(tree_, head))
            if (const std::uint32_t doer = doer_of_passive(head); doer != no_token || mark == "by" || tells_result(t.lemma)) return doer;
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
