#include "extract/status/modality.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/tsv.hpp"
#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"

namespace pg::extract {

ModalityLexicon ModalityLexicon::load(const std::filesystem::path& data_dir) {
    ModalityLexicon lexicon;
    const Tsv file = Tsv::read(data_dir / "lexicons/modality.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const auto place = from_name<ModalPlace>(file.cell(r, file.column("where")));
        if (!place) file.fail(r, unknown_name_message<ModalPlace>(file.cell(r, file.column("where"))));
        Effect effect;
        const std::string_view status = file.cell(r, file.column("status"));
        effect.keep = status == "keep";
        if (!effect.keep) {
            const auto value = from_name<Status>(status);
            if (!value) file.fail(r, unknown_name_message<Status>(status));
            effect.status = *value;
        }
        for (auto word : split(file.cell(r, file.column("words")), ' ')) lexicon.effects_[static_cast<std::size_t>(*place)].emplace(word, effect);
    }
    lexicon.reporting_ = read_words(data_dir / "lexicons/reporting.tsv");
    return lexicon;
}

std::optional<ModalityLexicon::Effect> ModalityLexicon::effect(ModalPlace place, std::string_view lemma) const {
    const auto& table = effects_[static_cast<std::size_t>(place)];
    const auto found = table.find(std::string(lemma));
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

namespace {

class StatusReader {
public:
    StatusReader(const Tree& tree, const ModalityLexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

    Status run(std::uint32_t predicate) {
        own(predicate);
        std::uint32_t at = predicate;
        for (int step = 0; step < 12; ++step) {
            const std::uint32_t head = tree_.head(at);
            if (head == no_token) break;
            if (!pass(at, head)) break;
            at = head;
        }
        if (comes_first(predicate)) planned_ = true;
        if (is_question(predicate) || is_command(predicate)) hypothetical_ = true;
        if (is_condition(predicate)) return Status::Hypothetical;  // "if they do not comply"
        if (negations_ % 2 == 1) return Status::Negated;
        if (hypothetical_) return Status::Hypothetical;
        return planned_ ? Status::Planned : Status::Actual;
    }

private:
    /// "attacks could begin after NATO meets", "will stay until the bill passes": what must come first is still to come.
    bool comes_first(std::uint32_t t) const {
        const Token& token = tree_.token(t);
        if (token.deprel != Deprel::Advcl || token.head == no_token || (token.xpos != Xpos::Vbz && token.xpos != Xpos::Vbp) || !has_modal(tree_, token.head)) return false;
        const std::string mark = tree_.marker(t, Deprel::Mark);
        return mark == "after" || mark == "before" || mark == "until" || mark == "once";
    }

    void take(const std::optional<ModalityLexicon::Effect>& effect) {
        if (!effect || effect->keep) return;
        if (effect->status == Status::Negated) ++negations_;
        if (effect->status == Status::Hypothetical) hypothetical_ = true;
        if (effect->status == Status::Planned) planned_ = true;
    }

    /// "does not and will not enforce" denies once.
    void take_adverb(const std::string& form) {
        const auto effect = lexicon_.effect(ModalPlace::Neg, form == "n't" ? "not" : form);
        if (!effect) return;
        if (effect->status == Status::Negated && denied_) return;
        denied_ = denied_ || effect->status == Status::Negated;
        take(effect);
    }

    /// Auxiliaries, negation, conjunction and adjectives of the word itself.
    void own(std::uint32_t t) {
        bool has_aux = false, is_to = false, has_be = false;
        denied_ = false;
        for (std::uint32_t c : tree_.children(t)) {
            const Token& child = tree_.token(c);
            const std::string lemma = utf8::lower(child.lemma), form = utf8::lower(tree_.form(c));
            switch (child.deprel) {
                case Deprel::Aux:
                    has_aux = true;
                    if (form == "would" && is_reported(t)) planned_ = true;  // the future of what was said
                    else if (auto effect = lexicon_.effect(ModalPlace::Aux, form)) take(effect);
                    else take(lexicon_.effect(ModalPlace::Aux, lemma));
                    break;
                case Deprel::Advmod:
                    take_adverb(form);
                    for (const std::uint32_t inner : tree_.children(c))  // "not seriously investigating", "no longer"
                        if (tree_.token(inner).deprel == Deprel::Advmod && inner + 1 == c) take_adverb(utf8::lower(tree_.form(inner)));
                    break;
                case Deprel::Cop: has_be = has_be || lemma == "be"; break;
                case Deprel::Det: if (lemma == "no" || lemma == "neither") ++negations_; break;
                case Deprel::Mark:
                    is_to = is_to || form == "to";
                    [[fallthrough]];
                case Deprel::Case: take(lexicon_.effect(ModalPlace::Mark, form)); break;
                case Deprel::Amod:
                    if (!is_verb(tree_.token(t))) take(lexicon_.effect(ModalPlace::Adjective, form));
                    if (!is_verb(tree_.token(t)) && (form == "little" || form == "scant")) ++negations_;  // "have little confidence in"
                    break;
                case Deprel::Advcl:
                    // "will leave if sheriffs agree": what hangs on a condition is no plan.
                    for (std::uint32_t m : tree_.children(c))
                        if (tree_.token(m).deprel == Deprel::Mark && (tree_.lemma(m) == "if" || tree_.lemma(m) == "unless") && (has_aux || tree_.token(t).deprel == Deprel::Acl)) hypothetical_ = true;
                    break;
                case Deprel::Nsubj:
                case Deprel::NsubjPass:
                    for (std::uint32_t d : tree_.children(c))
                        if ((tree_.token(d).deprel == Deprel::Det && utf8::lower(tree_.form(d)) == "no") || (d < c && utf8::lower(tree_.form(d)) == "neither")) ++negations_;
                    if (utf8::lower(tree_.form(c)) == "nobody" || utf8::lower(tree_.form(c)) == "none") ++negations_;
                    break;
                default: break;
            }
        }
        if (is_to && has_be && tree_.token(t).upos == Upos::Verb) planned_ = true;  // "France is to ban smoking"
        if (waits_for(t) || (!has_aux && is_subjunctive(t))) hypothetical_ = true;
        if (tree_.token(t).upos == Upos::Verb) condition_after(t);
    }

    /// "ruled that they be released", "demanded that he leave".
    bool is_subjunctive(std::uint32_t t) const {
        const Token& token = tree_.token(t);
        if (token.deprel != Deprel::Ccomp || tree_.child(t, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token || tree_.marker(t, Deprel::Mark) != "that") return false;
        const std::uint32_t be = tree_.child(t, {Deprel::AuxPass});
        return be != no_token ? utf8::lower(tree_.form(be)) == "be" : token.xpos == Xpos::Vb;
    }

    /// "once the review is complete", "before the Senate votes": in the present tense it has not happened.
    bool waits_for(std::uint32_t t) const {
        const Xpos tag = tree_.token(t).xpos;
        if (tag != Xpos::Vbz && tag != Xpos::Vbp) return false;
        const std::string mark = utf8::lower(tree_.marker(t, Deprel::Mark));
        return mark == "once" || mark == "until" || mark == "before" || mark == "unless";
    }

    bool is_ordinal(std::uint32_t t) const {
        static constexpr std::array<std::string_view, 8> words{"first", "second", "third", "fourth", "last", "latest", "only", "next"};
        const auto counts = [&](std::uint32_t w) { return std::find(words.begin(), words.end(), utf8::lower(tree_.form(w))) != words.end(); };
        if (counts(t)) return true;
        if (tree_.lemma(t) == "one")  // "one of the first countries to ratify it"
            for (const std::uint32_t c : tree_.children(t))
                if (tree_.token(c).deprel == Deprel::Nmod && c != t && is_ordinal(c)) return true;
        for (const std::uint32_t c : tree_.children(t))
            if (c < t && tree_.token(c).deprel == Deprel::Amod && counts(c)) return true;
        return false;
    }

    bool effect_negates(const std::string& lemma) const {
        const auto effect = lexicon_.effect(ModalPlace::Verb, lemma);
        return effect && !effect->keep && effect->status == Status::Negated;
    }

    bool has_no(std::uint32_t noun) const {
        for (const std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Det && utf8::lower(tree_.form(c)) == "no") return true;
        return false;
    }

    void own_determiner(std::uint32_t noun) {
        for (const std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Det && utf8::lower(tree_.form(c)) == "no") ++negations_;
    }

    bool is_reported(std::uint32_t t) const {
        while (tree_.token(t).deprel == Deprel::Conj && tree_.head(t) != no_token) t = tree_.head(t);  // "said it would sue and would file a complaint"
        const std::uint32_t head = tree_.head(t);
        return head != no_token && tree_.token(t).deprel == Deprel::Ccomp && tree_.token(head).xpos != Xpos::Vbp && lexicon_.reports(utf8::lower(tree_.lemma(head)));
    }

    bool is_condition(std::uint32_t t) const {
        const std::string mark = utf8::lower(tree_.marker(t, Deprel::Mark));
        return mark == "if" || mark == "unless" || mark == "even if";
    }

    /// "is charged with leaking", "a soldier accused of leaking": what nobody is said to have told is not told as a fact.
    bool has_no_accuser(std::uint32_t verb) const {
        const Clause accusation = read_verb(tree_, verb);
        return accusation.passive && accusation.subject == no_token;
    }

    /// The "if" clause may follow its verb.
    void condition_after(std::uint32_t t) {
        if (!has_modal(tree_, t)) return;
        for (std::uint32_t c : tree_.children(t)) {
            if (tree_.token(c).deprel != Deprel::Advcl) continue;
            const std::string mark = tree_.marker(c, Deprel::Mark);
            if (mark == "if" || mark == "unless") hypothetical_ = true;
        }
    }

    static bool is_object_like(Deprel rel) { return rel == Deprel::Obj || rel == Deprel::Obl || rel == Deprel::Nmod || rel == Deprel::NsubjPass; }

    /// What the governor does to the clause below it; false when the walk ends here.
    bool pass(std::uint32_t t, std::uint32_t head) {
        const Token& token = tree_.token(t);
        const Token& above = tree_.token(head);
        const std::string lemma = utf8::lower(above.lemma);
        switch (token.deprel) {
            case Deprel::Xcomp: return performs(t, head) || governed(ModalPlace::Verb, lemma, t, head);
            case Deprel::Ccomp: return governed(ModalPlace::VerbThat, lemma, t, head);
            case Deprel::Acl: {
                const std::string mark = tree_.marker(t, Deprel::Mark);
                if (mark == "that") {  // "fears that", "the possibility that"
                    if (const auto effect = lexicon_.effect(ModalPlace::Noun, lemma); effect && effect->status == Status::Hypothetical) take(effect);
                    const std::uint32_t det = tree_.child(head, {Deprel::Det});
                    if (det != no_token && utf8::lower(tree_.form(det)) == "no") hypothetical_ = true;  // "no confirmed reports that"
                    return false;
                }
                if (mark == "of" && has_no(head)) {  // "made no signs of stepping down"
                    ++negations_;
                    return false;
                }
                if (token.xpos == Xpos::Vbg && tree_.child(head, {Deprel::Cop}) != no_token && has_modal(tree_, head)) own(head);  // "would be an order compelling it"
                if (token.xpos != Xpos::Vb && mark != "to" && (mark != "of" || !lexicon_.effect(ModalPlace::Noun, lemma))) return false;
                own_determiner(head);  // "has no intention of invading"
                if (tree_.child(t, {Deprel::Aux}) != no_token || is_ordinal(head)) return false;  // "the first to have banned it", "the second to be stripped"
                const auto effect = lexicon_.effect(ModalPlace::Noun, lemma);
                if (effect) take(effect);
                else if (!lexicon_.effect(ModalPlace::Perform, utf8::lower(token.lemma))) planned_ = true;  // an infinitive behind a noun tells what it is for
                return is_object_like(above.deprel);
            }
            case Deprel::Advcl: {
                const std::string mark = tree_.marker(t, Deprel::Mark);
                // "used its veto to block the bill" blocked it.
                if (const auto effect = lexicon_.effect(ModalPlace::Verb, lemma); mark == "to" && effect && effect->keep) {
                    own(head);
                    return true;
                }
                if (lemma == "call" && mark == "to" && tree_.child(head, {Deprel::Obl}) != no_token) {  // "called on him to resign"
                    hypothetical_ = true;
                    return false;
                }
                if ((mark == "of" || mark == "for" || mark == "with") && lexicon_.effect(ModalPlace::Blame, lemma) && has_no_accuser(head)) hypothetical_ = true;
                if (mark == "from" && effect_negates(lemma)) ++negations_;  // "blocked the union from sending aid"
                // "spoke to condemn the attack" condemned it, "will speak to condemn it" will; any other purpose is planned.
                if (mark == "to" && lexicon_.effect(ModalPlace::Perform, utf8::lower(token.lemma))) {
                    own(head);
                    return true;
                }
                if (const auto effect = lexicon_.effect(ModalPlace::Verb, lemma); mark == "to" && effect && effect->status == Status::Hypothetical) take(effect);  // "needed votes to pass it"
                else if (mark == "to" || mark.starts_with("in order")) planned_ = true;
                // "aimed at banning", "banked on winning": the verb's own effect on what it aims at.
                if (const auto effect = lexicon_.effect(ModalPlace::Verb, lemma); effect && !effect->keep && (mark == "at" || mark == "on" || mark == "of" || mark == "about" || mark == "against")) take(effect);
                if (mark == "if" || mark == "unless") hypothetical_ = true;
                if (token.xpos != Xpos::Vbg) return false;
                const int negations = negations_;
                own(head);  // "will help by sending", "is to look into drafting"
                negations_ = negations;  // "did not sue, asking for talks instead" asked
                return true;
            }
            case Deprel::Conj: {
                // "will sign and enforce": the auxiliary of the first verb holds for the second as well.
                bool own_aux = false;
                for (std::uint32_t c : tree_.children(t)) own_aux = own_aux || tree_.token(c).deprel == Deprel::Aux || tree_.token(c).deprel == Deprel::Nsubj || tree_.token(c).deprel == Deprel::NsubjPass;
                if (own_aux || !is_verb(token) || !is_verb(above)) return false;
                const bool shares = token.xpos == Xpos::Vb || ((token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbd) && above.xpos == Xpos::Vbn);  // "could be fined and imprisoned"
                if (shares) own(head);
                return shares || above.deprel == Deprel::Xcomp;
            }
            case Deprel::Nsubj:
            case Deprel::NsubjPass:
                if (is_verb(token)) return false;
                if (lexicon_.effect(ModalPlace::Occur, lemma)) {
                    own(head);  // "the vote will take place"
                    return true;
                }
                if (tree_.marker(head, Deprel::Mark) == "if") hypothetical_ = true;
                return token.deprel == Deprel::NsubjPass && object_of(lemma, t, head);
            case Deprel::Obj:
                if (is_verb(token)) return false;
                return object_of(lemma, t, head);
            case Deprel::Obl: {
                if (is_verb(token)) return false;
                const std::string preposition = tree_.marker(t);
                if (preposition == "for" || preposition == "to") return object_of(lemma, t, head);
                return false;
            }
            case Deprel::Nmod:
                if (is_verb(token)) return false;
                if (const auto effect = lexicon_.effect(ModalPlace::Noun, lemma); effect && tree_.marker(t) != "by") take(effect);
                return false;
            case Deprel::Parataxis: return false;
            default: return false;
        }
    }

    /// "I want to thank the parliament" thanks it.
    bool performs(std::uint32_t t, std::uint32_t head) const {
        if (!lexicon_.effect(ModalPlace::Perform, utf8::lower(tree_.lemma(t)))) return false;
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

    bool is_past(std::uint32_t t) const {
        if (tree_.token(t).xpos == Xpos::Vbd) return true;
        if (tree_.token(t).xpos != Xpos::Vbn) return false;
        for (const std::uint32_t c : tree_.children(t))
            if (const Token& aux = tree_.token(c); aux.deprel == Deprel::Aux || aux.deprel == Deprel::AuxPass)
                if (aux.xpos == Xpos::Md || aux.xpos == Xpos::Vb) return false;
        return true;
    }

    bool governed(ModalPlace place, const std::string& lemma, std::uint32_t t, std::uint32_t head) {
        const auto effect = lexicon_.effect(place, lemma);
        // "announced that he had signed it": what is told in the past is no plan.
        // "ordered him removed", "got him convicted", "left ten people injured" tell what was done.
        const bool bare = tree_.token(t).xpos == Xpos::Vbn && tree_.child(t, {Deprel::Mark}) == no_token;
        if (bare && (lemma == "order" || lemma == "have" || lemma == "get" || lemma == "leave")) {
            own(head);
            return true;
        }
        if (lemma == "go" && place == ModalPlace::Verb && tree_.token(head).xpos == Xpos::Vbg && tree_.marker(t, Deprel::Mark) == "to") planned_ = true;  // "was going to travel"
        const bool told = place == ModalPlace::VerbThat && effect && !effect->keep && effect->status == Status::Planned && is_past(t);
        if (!told) take(effect);
        if (place == ModalPlace::VerbThat && is_mistaken(head)) ++negations_;
        // "nominated a judge to replace him": what somebody is chosen, sent or paid to do is planned.
        if (!effect && place == ModalPlace::Verb && is_verb(tree_.token(head)) && tree_.child(head, {Deprel::Obj}) != no_token) planned_ = true;
        own(head);
        return true;
    }

    /// An event told by a noun that is somebody's object: "demanded an investigation", "will hold talks". A request that is denied was made.
    bool object_of(const std::string& lemma, std::uint32_t t, std::uint32_t head) {
        const auto effect = lexicon_.effect(ModalPlace::Object, lemma);
        if (effect && !effect->keep && lexicon_.effect(ModalPlace::Said, utf8::lower(tree_.lemma(t)))) return false;
        take(effect);
        const bool light = effect && effect->keep;
        if (light) own(head);
        return light;
    }

    /// "Talk to your senator": told to somebody, not told of him.
    bool is_command(std::uint32_t t) const {
        const Token& token = tree_.token(t);
        return token.xpos == Xpos::Vb && token.head == no_token && tree_.child(t, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux, Deprel::Mark, Deprel::Csubj}) == no_token;
    }

    bool is_question(std::uint32_t t) const {
        const Sentence& s = tree_.document().sentences[tree_.sentence_of(t)];
        // "Why did the army leave?" takes it for granted.
        for (std::uint32_t i = s.tokens.begin; i < s.tokens.end; ++i)
            if (const Xpos tag = tree_.token(i).xpos; tag == Xpos::Wrb || tag == Xpos::Wp || tag == Xpos::Wdt) return false;
        for (std::uint32_t i = s.tokens.end; i > s.tokens.begin && i + 3 > s.tokens.end; --i)
            if (tree_.form(i - 1) == "?") return true;
        return false;
    }

    const Tree& tree_;
    const ModalityLexicon& lexicon_;
    int negations_ = 0;
    bool hypothetical_ = false, planned_ = false;
    bool denied_ = false;  ///< by an adverb of the word that own() reads
};

}  // namespace

Status status_of(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon) { return StatusReader(tree, lexicon).run(predicate); }

}  // namespace pg::extract
