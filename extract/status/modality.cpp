#include "extract/status/modality.hpp"

#include <algorithm>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"
#include "extract/status/claimant.hpp"
#include "extract/status/contents.hpp"
#include "extract/status/mood.hpp"
#include "extract/status/own_words.hpp"

namespace pg::extract {
namespace {

class StatusReader {
public:
    StatusReader(const Tree& tree, const ModalityLexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

    Status run(std::uint32_t predicate) {
        read_own(predicate);
        std::uint32_t at = predicate;
        for (int step = 0; step < 12; ++step) {
            if (is_only_content(tree_, at, lexicon_)) {
                tally_.negations = 0;  // "does not support banning it": it may be banned
                tally_.hypothetical = true;
                break;
            }
            const std::uint32_t head = tree_.head(at);
            if (head == no_token) break;
            if (!pass(at, head)) break;
            at = head;
        }
        if (comes_first(tree_, predicate)) tally_.planned = true;
        if (is_question(tree_, predicate) || is_command(tree_, predicate) || is_alternative(tree_, predicate)) tally_.hypothetical = true;
        if (is_condition(tree_, predicate)) return Status::Hypothetical;  // "if they do not comply"
        if (tally_.negations % 2 == 1) return Status::Negated;
        if (tally_.hypothetical) return Status::Hypothetical;
        return tally_.planned ? Status::Planned : Status::Actual;
    }

private:
    void read_own(std::uint32_t t) { read_own_words(tree_, t, lexicon_, tally_); }

    bool effect_negates(const std::string& lemma) const {
        const auto effect = lexicon_.effect(ModalPlace::Verb, lemma);
        return effect && !effect->keep && effect->status == Status::Negated;
    }

    void own_determiner(std::uint32_t noun) {
        if (has_no(tree_, noun)) ++tally_.negations;
    }

    /// "is charged with leaking", "a soldier accused of leaking": what nobody is said to have told is not told as a fact.
    bool has_no_accuser(std::uint32_t verb) const {
        const Clause accusation = read_verb(tree_, verb);
        return accusation.passive && accusation.subject == no_token;
    }

    /// "a breach could result in fines", "attacks on schools will be punished": not "the breach", "their attacks".
    bool is_unknown(std::uint32_t noun) const {
        if (tree_.child(noun, {Deprel::NmodPoss, Deprel::Nummod, Deprel::Amod, Deprel::Compound}) != no_token) return false;
        const std::uint32_t article = tree_.child(noun, {Deprel::Det});
        return article == no_token ? tree_.token(noun).xpos == Xpos::Nns : tree_.lemma(article) == "a" || tree_.lemma(article) == "an";
    }

    static bool is_object_like(Deprel rel) { return rel == Deprel::Obj || rel == Deprel::Obl || rel == Deprel::Nmod || rel == Deprel::NsubjPass; }

    /// What the governor does to the clause below it; false when the walk ends here.
    bool pass(std::uint32_t t, std::uint32_t head) {
        const Token& token = tree_.token(t);
        const Token& above = tree_.token(head);
        const std::string lemma = lexicon_.word_at(tree_, head);
        switch (token.deprel) {
            case Deprel::Xcomp: return performs(t, head) || governed(ModalPlace::Verb, lemma, t, head);
            case Deprel::Ccomp:
                if (is_open(tree_, t)) return false;  // "did not say whether they had left": its own word tells it
                return governed(ModalPlace::VerbThat, lemma, t, head);
            case Deprel::Acl: return under_noun(t, head);
            case Deprel::Advcl: return beside_verb(t, head, lemma);
            case Deprel::Conj: {
                // "will sign and enforce": the auxiliary of the first verb holds for the second as well.
                bool own_aux = false;
                for (std::uint32_t c : tree_.children(t)) own_aux = own_aux || tree_.token(c).deprel == Deprel::Aux || tree_.token(c).deprel == Deprel::Nsubj || tree_.token(c).deprel == Deprel::NsubjPass;
                if (!is_verb(token) && !is_verb(above)) return is_object_like(above.deprel);  // "called for talks and the release of the men"
                if (own_aux || !is_verb(token) || !is_verb(above)) return false;
                if (token.xpos == Xpos::Vbd && above.xpos == Xpos::Vb) return false;  // "did not mean to kill him and stabbed him"
                const bool shares = token.xpos == Xpos::Vb || ((token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbd) && above.xpos == Xpos::Vbn);  // "could be fined and imprisoned"
                if (shares) read_own(head);
                return shares || above.deprel == Deprel::Xcomp;
            }
            case Deprel::Nsubj:
            case Deprel::NsubjPass:
                if (is_verb(token)) return false;
                if (lexicon_.effect(ModalPlace::Occur, lemma) && (lemma == "take" || tree_.child(head, {Deprel::Obj}) == no_token)) {  // "the attack could start a war": it was made
                    read_own(head);  // "the vote will take place"
                    return true;
                }
                if (tree_.marker(head, Deprel::Mark) == "if" || (has_modal(tree_, head) && is_unknown(t))) tally_.hypothetical = true;
                return token.deprel == Deprel::NsubjPass && object_of(lemma, t, head);
            case Deprel::Obj:
                if (is_verb(token)) return false;
                return object_of(lemma, t, head);
            case Deprel::Obl: {
                if (is_verb(token)) return false;
                const std::string preposition = tree_.marker(t);
                if (const auto effect = lexicon_.effect(ModalPlace::Oblique, lemma + "_" + preposition)) return affected(effect, head);  // "warned of attacks", "will return to talks"
                if ((preposition == "with" || preposition == "of" || preposition == "for") && lexicon_.effect(ModalPlace::Charge, lemma) && tree_.child(t, {Deprel::Det}) == no_token && has_no_accuser(head)) tally_.hypothetical = true;  // "charged with violation of the act"; "with the murder of the mayor": he was murdered
                if (const std::uint32_t asked = tree_.child(head, {Deprel::Obj}); preposition == "for" && asked != no_token && asked + 1 == tree_.subtree(t).begin) {  // "rejected calls for her resignation"
                    if (const auto effect = lexicon_.effect(ModalPlace::Noun, lower_lemma(tree_, asked)); effect && effect->status == Status::Hypothetical) {
                        tally_.take(effect);
                        return false;
                    }
                }
                if (preposition == "for" || preposition == "to") return object_of(lemma, t, head);
                return false;
            }
            case Deprel::Nmod:
                if (is_verb(token)) return false;
                if (const auto effect = lexicon_.effect(ModalPlace::Noun, lemma); effect && tree_.marker(t) != "by") tally_.take(effect);
                tally_.take(lexicon_.effect(ModalPlace::Oblique, lemma + "_" + tree_.marker(t)));  // "the idea of an attack"
                return false;
            case Deprel::Parataxis: return false;
            default: return false;
        }
    }

    /// A clause that says what a noun is about: "plans to attack", "the possibility that they attack".
    bool under_noun(std::uint32_t t, std::uint32_t noun) {
        const Token& token = tree_.token(t);
        const std::string lemma = lower_lemma(tree_, noun), mark = tree_.marker(t, Deprel::Mark);
        const auto effect = lexicon_.effect(ModalPlace::Noun, lemma);
        if (mark == "that" && lexicon_.effect(ModalPlace::Alleged, lemma)) alleged(t, noun);
        if (mark == "that") {  // "fears that", "the possibility that"; "said in a call that" is no call for it
            if (effect && effect->status == Status::Hypothetical && lemma != "call") tally_.take(effect);
            if (has_no(tree_, noun)) {
                if (lexicon_.effect(ModalPlace::Proof, lemma)) ++tally_.negations;  // "found no evidence that"
                else tally_.hypothetical = true;                                  // "no confirmed reports that"
            }
            return false;
        }
        if (mark == "of" && has_no(tree_, noun)) {  // "made no signs of stepping down"
            ++tally_.negations;
            return false;
        }
        if (token.xpos == Xpos::Vbg && tree_.child(noun, {Deprel::Cop}) != no_token && has_modal(tree_, noun)) read_own(noun);  // "would be an order compelling it"
        if (token.xpos != Xpos::Vb && mark != "to" && (mark != "of" || !effect)) return false;
        if (effect && effect->status == Status::Hypothetical) tally_.negations = 0;  // "a call not to sign it"
        own_determiner(noun);  // "has no intention of invading"
        if (tree_.child(t, {Deprel::Aux}) != no_token || is_ordinal(tree_, noun)) return false;  // "the first to have banned it", "the second to be stripped"
        if (effect) tally_.take(effect);
        else if (!lexicon_.effect(ModalPlace::Perform, utf8::lower(token.lemma))) tally_.planned = true;  // an infinitive behind a noun tells what it is for
        if (effect && comes_to_nothing(noun)) ++tally_.negations;
        return is_object_like(tree_.token(noun).deprel);
    }

    /// "denied claims that", "an investigation into claims that": what nobody is told to claim is not told as a fact.
    void alleged(std::uint32_t t, std::uint32_t claim) {
        const std::uint32_t above = tree_.head(claim);
        if (above != no_token && tree_.token(claim).deprel == Deprel::Obj && owner_of_claim(tree_, claim) == no_token && lexicon_.effect(ModalPlace::Deny, lower_lemma(tree_, above))) ++tally_.negations;
        else if (claimant_of(tree_, t, lexicon_) == no_token) tally_.hypothetical = true;
    }

    /// "failed in his attempt to block it", "lost its bid", "a failed attempt"
    bool comes_to_nothing(std::uint32_t noun) const {
        for (const std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Amod && lexicon_.effect(ModalPlace::Vain, utf8::lower(tree_.form(c)))) return true;
        const std::uint32_t above = tree_.head(noun);
        if (above == no_token || !lexicon_.effect(ModalPlace::Vain, lower_lemma(tree_, above))) return false;
        const Deprel rel = tree_.token(noun).deprel;
        const bool concerns = rel == Deprel::Obj || rel == Deprel::Nsubj || (rel == Deprel::Obl && tree_.marker(noun) == "in");
        return concerns && StatusReader(tree_, lexicon_).run(above) == Status::Actual;
    }

    /// A clause beside a verb: its purpose ("to"), its manner ("by"), what it is kept from.
    bool beside_verb(std::uint32_t t, std::uint32_t head, const std::string& lemma) {
        const Token& token = tree_.token(t);
        const std::string mark = tree_.marker(t, Deprel::Mark);
        const auto effect = lexicon_.effect(ModalPlace::Verb, lemma);
        // "lost its bid to block the bill": the infinitive belongs to the bid.
        if (const std::uint32_t object = tree_.child(head, {Deprel::Obj}); mark == "to" && object != no_token && object + 1 == tree_.subtree(t).begin && lexicon_.effect(ModalPlace::Noun, lower_lemma(tree_, object))) return under_noun(t, object);
        // "responded to a proposal to suspend it"
        if (mark == "to" && !(effect && effect->keep))
            for (const std::uint32_t c : tree_.children(head))
                if (c > head && c < t && tree_.token(c).deprel == Deprel::Obl && c + 1 == tree_.subtree(t).begin && lexicon_.effect(ModalPlace::Noun, lower_lemma(tree_, c))) return under_noun(t, c);
        if ((lemma == "call" || lemma == "plead") && mark == "to" && tree_.child(head, {Deprel::Obl}) != no_token) {  // "called on him to resign", "pleaded with him not to"
            tally_.negations = 0;
            tally_.hypothetical = true;
            return false;
        }
        // "used its veto to block the bill" blocked it.
        if (mark == "to" && effect && effect->keep) {
            read_own(head);
            return true;
        }
        if ((mark == "of" || mark == "for" || mark == "with") && lexicon_.effect(ModalPlace::Blame, lemma) && has_no_accuser(head)) tally_.hypothetical = true;
        if (mark == "from" && effect_negates(lemma)) averted(head);  // "blocked the union from sending aid"
        // "spoke to condemn the attack" condemned it, "will speak to condemn it" will; any other purpose is planned.
        if (mark == "to" && lexicon_.effect(ModalPlace::Perform, utf8::lower(token.lemma))) {
            read_own(head);
            return true;
        }
        if (mark == "to" && effect && effect->status == Status::Hypothetical) {  // "needed votes to pass it", "urged him not to pass it"
            tally_.negations = 0;
            tally_.take(effect);
        } else if (mark == "to" || mark.starts_with("in order")) tally_.planned = true;
        if (mark == "for to") tally_.hypothetical = true;  // "pushed for the tax to be abolished"
        // "aimed at banning", "banked on winning": the verb's own effect on what it aims at.
        if (effect && !effect->keep && (mark == "at" || mark == "on" || mark == "of" || mark == "about" || mark == "against")) tally_.take(effect);
        if (mark == "if" || mark == "unless") tally_.hypothetical = true;
        if (token.xpos == Xpos::Vbn && mark == "with" && has_modal(tree_, head)) read_own(head);  // "could be jailed, with their children taken away"
        if (token.xpos != Xpos::Vbg || mark == "while" || mark == "whilst" || mark == "despite" || mark == "since") return false;
        if (mark.empty() && is_remark(t)) return false;
        const int negations = tally_.negations;
        read_own(head);  // "will help by sending", "is to look into drafting"
        tally_.negations = negations;  // "did not sue, asking for talks instead" asked
        return true;
    }

    /// "will sign it next month, calling it a victory": that is said now.
    bool is_remark(std::uint32_t participle) const {
        const std::uint32_t begin = tree_.subtree(participle).begin;
        const std::string lemma = lower_lemma(tree_, participle);
        const bool apart = (begin + 1 == participle && tree_.form(begin) == ",") || (begin == participle && begin > 0 && tree_.form(begin - 1) == ",");
        return apart && (lexicon_.reports(lemma) || lexicon_.effect(ModalPlace::Naming, lemma) || lexicon_.effect(ModalPlace::Blame, lemma));
    }

    /// What is prevented did not happen; whoever wants to prevent it, fears it; who fails to, did not.
    void averted(std::uint32_t governor) {
        const Status status = StatusReader(tree_, lexicon_).run(governor);
        if (status == Status::Actual) ++tally_.negations;
        else if (status != Status::Negated) tally_.hypothetical = true;
    }

    /// "I want to thank the parliament" thanks it; so does whoever wishes to thank it.
    bool performs(std::uint32_t t, std::uint32_t head) const {
        if (!lexicon_.effect(ModalPlace::Perform, utf8::lower(tree_.lemma(t)))) return false;
        if (lexicon_.effect(ModalPlace::Courtesy, lower_lemma(tree_, head)) && tree_.marker(t, Deprel::Mark) == "to" && (tree_.token(head).xpos == Xpos::Vbp || tree_.token(head).xpos == Xpos::Vbz)) return true;
        const std::uint32_t subject = tree_.child(head, {Deprel::Nsubj});
        if (subject == no_token) return false;
        const std::string who = utf8::lower(tree_.form(subject));
        return who == "i" || who == "we";
    }

    /// "mistakenly reported that", "falsely claimed that": it is not so.
    bool is_mistaken(std::uint32_t head) const {
        for (const std::uint32_t c : tree_.children(head))
            if (tree_.token(c).deprel == Deprel::Advmod && lexicon_.effect(ModalPlace::Mistaken, utf8::lower(tree_.form(c)))) return true;
        return false;
    }

    /// "had signed", "signed": not "be signed".
    bool is_done(std::uint32_t t) const {
        if (tree_.token(t).xpos == Xpos::Vbd) return true;
        if (tree_.token(t).xpos != Xpos::Vbn) return false;
        for (const std::uint32_t c : tree_.children(t))
            if (const Token& aux = tree_.token(c); aux.deprel == Deprel::Aux || aux.deprel == Deprel::AuxPass)
                if (aux.xpos == Xpos::Md || aux.xpos == Xpos::Vb) return false;
        return true;
    }

    bool governed(ModalPlace place, const std::string& lemma, std::uint32_t t, std::uint32_t head) {
        const auto effect = lexicon_.effect(place, lemma);
        const Xpos tag = tree_.token(t).xpos;
        // "got him convicted", "left ten people injured" tell what was done; "ordered him removed" does not.
        if (tag == Xpos::Vbn && (lemma == "have" || lemma == "get" || lemma == "leave") && tree_.child(t, {Deprel::Mark}) == no_token) {
            read_own(head);
            return true;
        }
        if (lemma == "order" && place == ModalPlace::VerbThat && (tag == Xpos::Vbn || tag == Xpos::Vbd)) tally_.hypothetical = true;
        const bool asked = place == ModalPlace::Verb ? effect && effect->status == Status::Hypothetical : is_subjunctive(tree_, t) && tree_.child(t, {Deprel::Aux}) == no_token;
        if (asked) tally_.negations = 0;  // "urged him not to sign it": he may have signed it
        if (lemma == "go" && place == ModalPlace::Verb && tree_.token(head).xpos == Xpos::Vbg && tree_.marker(t, Deprel::Mark) == "to") tally_.planned = true;  // "was going to travel"
        // "announced that he had signed it": what is told in the past is no plan.
        const bool told = place == ModalPlace::VerbThat && effect && !effect->keep && effect->status == Status::Planned && is_done(t);
        if (!told) tally_.take(effect);
        if (place == ModalPlace::VerbThat && is_mistaken(head)) ++tally_.negations;
        // "nominated a judge to replace him": what somebody is chosen, sent or paid to do is planned; "filmed officers beating him" is seen.
        if (!effect && place == ModalPlace::Verb && is_verb(tree_.token(head)) && tree_.child(head, {Deprel::Obj}) != no_token) {
            if (const std::uint32_t being = tree_.child(t, {Deprel::AuxPass}); being != no_token && tree_.token(being).xpos == Xpos::Vbg) return false;  // "to stop rockets being fired"
            tally_.planned = tally_.planned || tag != Xpos::Vbg;
        }
        read_own(head);
        if (lemma == "have" && place == ModalPlace::Verb && has_adverb(head, "yet")) ++tally_.negations;  // "has yet to respond"
        return true;
    }

    bool has_adverb(std::uint32_t verb, std::string_view adverb) const {
        const auto below = tree_.children(verb);
        return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return tree_.token(c).deprel == Deprel::Advmod && tree_.lemma(c) == adverb; });
    }

    /// An event told by a noun that is somebody's object: "demanded an investigation", "will hold talks". A request that is denied was made.
    bool object_of(const std::string& lemma, std::uint32_t t, std::uint32_t head) {
        const auto effect = lexicon_.effect(ModalPlace::Object, lemma);
        const bool said = lexicon_.effect(ModalPlace::Said, lower_lemma(tree_, t)).has_value();
        if (effect && !effect->keep && said) return false;
        if (said && lexicon_.effect(ModalPlace::Outcome, lemma)) return false;  // "did not win his bid": he made it
        if (tree_.token(t).deprel == Deprel::Obj && is_name_giving(lemma, t, head)) return false;
        if (effect && !effect->keep && effect->status == Status::Negated) {
            if (lexicon_.effect(ModalPlace::Interrupt, lemma) && StatusReader(tree_, lexicon_).run(head) != Status::Actual) return false;  // "vowed to halt the attacks": they go on
            averted(head);
            return false;
        }
        return affected(effect, head);
    }

    /// Takes the effect of the governor; true where the governor's own status holds for what it governs.
    bool affected(const std::optional<ModalityLexicon::Effect>& effect, std::uint32_t head) {
        tally_.take(effect);
        const bool light = effect && effect->keep;
        if (light) read_own(head);
        return light;
    }

    /// "called the killing a tragedy", "considers the strikes a crime": what is judged has happened.
    bool is_name_giving(const std::string& lemma, std::uint32_t t, std::uint32_t head) const {
        if (!lexicon_.effect(ModalPlace::Naming, lemma)) return false;
        for (const std::uint32_t c : tree_.children(head))
            if (const Token& child = tree_.token(c); c > t && (child.deprel == Deprel::Obj || (child.deprel == Deprel::Xcomp && !is_verb(child)))) return true;
        if (tree_.child(t, {Deprel::NmodPoss}) != no_token) return true;
        const std::uint32_t det = tree_.child(t, {Deprel::Det});
        return lemma == "call" && det != no_token && utf8::lower(tree_.form(det)) != "a" && utf8::lower(tree_.form(det)) != "an";
    }

    const Tree& tree_;
    const ModalityLexicon& lexicon_;
    Tally tally_;
};

}  // namespace

Status status_of(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) { return StatusReader(tree, lexicon).run(predicate); }

}  // namespace pg::extract
