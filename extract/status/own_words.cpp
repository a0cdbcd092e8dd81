#include "extract/status/own_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/frames/clause.hpp"
#include "extract/status/mood.hpp"

namespace pg::extract {

void Tally::take(const std::optional<ModalityLexicon::Effect>& effect) {
    if (!effect || effect->keep) return;
    if (effect->status == Status::Negated) ++negations;
    if (effect->status == Status::Hypothetical) hypothetical = true;
    if (effect->status == Status::Planned) planned = true;
}

namespace {

class OwnWords {
public:
    OwnWords(const Tree& tree, const ModalityLexicon& lexicon, Tally& tally) : tree_(tree), lexicon_(lexicon), tally_(tally) {}

    void read(std::uint32_t t) {
        bool has_aux = false, perfect = true, is_to = false, has_be = false, is_yet = false;
        for (std::uint32_t c : tree_.children(t)) {
            const Token& child = tree_.token(c);
            const std::string lemma = utf8::lower(child.lemma), form = utf8::lower(tree_.form(c));
            switch (child.deprel) {
                case Deprel::Aux:
                    has_aux = true;
                    perfect = perfect && lemma == "have";
                    has_be = has_be || (lemma == "be" && child.xpos != Xpos::Vbn && child.xpos != Xpos::Vb);  // "is to be tried"
                    if ((form == "could" || form == "can") && lexicon_.effect(ModalPlace::Perceive, lower_lemma(tree_, t))) break;  // "could be seen shelling": was seen
                    if (form == "would" && is_reported(t)) tally_.planned = true;  // the future of what was said
                    else if (auto effect = lexicon_.effect(ModalPlace::Aux, form)) tally_.take(effect);
                    else tally_.take(lexicon_.effect(ModalPlace::Aux, lemma));
                    break;
                case Deprel::Advmod:
                    if (form == "not" && c + 1 < tree_.document().tokens.size() && utf8::lower(tree_.form(c + 1)) == "only") break;  // "not only did he win"
                    take_adverb(form);
                    if (c + 1 == t && tree_.token(t).upos == Upos::Verb) tally_.take(lexicon_.effect(ModalPlace::Nearly, form));  // "nearly killed him"
                    is_yet = is_yet || form == "yet";
                    for (const std::uint32_t inner : tree_.children(c))  // "not seriously investigating", "no longer"
                        if (tree_.token(inner).deprel == Deprel::Advmod && inner + 1 == c && form != "only") take_adverb(utf8::lower(tree_.form(inner)));
                    break;
                case Deprel::CcPreconj:
                case Deprel::Cc: if (form == "nor" || form == "neither") take_adverb(form); break;  // "neither endorsed nor denounced it"
                case Deprel::Cop: has_be = has_be || lemma == "be"; break;
                case Deprel::AuxPass: has_be = has_be || (lemma == "be" && child.xpos != Xpos::Vbn && child.xpos != Xpos::Vb); break;
                case Deprel::Det:
                    if (lemma == "no" || lemma == "neither") ++tally_.negations;
                    if (lemma == "any" && !is_verb(tree_.token(t))) tally_.hypothetical = true;  // "would reject any offer by Russia"
                    break;
                case Deprel::Mark:
                    is_to = is_to || form == "to";
                    [[fallthrough]];
                case Deprel::Case:
                    if (form == "until" && tree_.head(t) != no_token && is_verb(tree_.token(tree_.head(t))) && is_past(tree_, tree_.head(t))) break;  // "stayed until his retirement"
                    tally_.take(lexicon_.effect(ModalPlace::Mark, form));
                    break;
                case Deprel::Obl:
                    if (denies(c)) ++tally_.negations;
                    break;
                case Deprel::Obj:
                    if (const std::uint32_t pair = tree_.child(c, {Deprel::CcPreconj}); pair != no_token && c > t) take_adverb(utf8::lower(tree_.form(pair)));  // "supports neither the bill nor the treaty"
                    break;
                case Deprel::Amod:
                    if (!is_verb(tree_.token(t))) tally_.take(lexicon_.effect(ModalPlace::Adjective, form));
                    if (!is_verb(tree_.token(t)) && (form == "little" || form == "scant")) ++tally_.negations;  // "have little confidence in"
                    break;
                case Deprel::Advcl:
                    // "will leave if sheriffs agree": what hangs on a condition is no plan; "had threatened reprisals if the drills went ahead" did.
                    for (std::uint32_t m : tree_.children(c))
                        if (tree_.token(m).deprel == Deprel::Mark && (tree_.lemma(m) == "if" || tree_.lemma(m) == "unless") && ((has_aux && !perfect) || tree_.token(t).deprel == Deprel::Acl)) tally_.hypothetical = true;
                    break;
                case Deprel::Nsubj:
                case Deprel::NsubjPass:
                    for (std::uint32_t d : tree_.children(c))
                        if ((tree_.token(d).deprel == Deprel::Det && utf8::lower(tree_.form(d)) == "no") || (d < c && (utf8::lower(tree_.form(d)) == "neither" || is_not_one(d))) || (d > c && d < t && denies(d))) ++tally_.negations;
                    if (utf8::lower(tree_.form(c)) == "nobody" || utf8::lower(tree_.form(c)) == "none") ++tally_.negations;
                    break;
                default: break;
            }
        }
        if (is_to && has_be && tree_.token(t).upos == Upos::Verb) {
            tally_.planned = true;               // "France is to ban smoking"
            if (is_yet) ++tally_.negations;  // "is yet to respond"
        }
        if (tree_.token(t).upos == Upos::Noun && is_due(t)) tally_.planned = true;
        if (waits_for(tree_, t) || (!has_aux && is_subjunctive(tree_, t))) tally_.hypothetical = true;
        if (is_alleged_by_nobody(t)) tally_.hypothetical = true;
        if (tree_.token(t).upos == Upos::Verb) condition_after(t);
    }

private:
    /// "it is alleged that he broke the law", "is alleged to have broken it": nobody is told who says so, and the article does not.
    bool is_alleged_by_nobody(std::uint32_t t) const {
        static constexpr std::array<std::string_view, 6> words{"allege", "claim", "rumor", "rumour", "insinuate", "suspect"};
        const Deprel relation = tree_.token(t).deprel;
        const std::uint32_t verb = tree_.head(t);
        if ((relation != Deprel::Ccomp && relation != Deprel::CsubjPass && relation != Deprel::Xcomp) || verb == no_token) return false;
        if (std::find(words.begin(), words.end(), tree_.lemma(verb)) == words.end() || tree_.child(verb, {Deprel::AuxPass}) == no_token) return false;
        const auto below = tree_.children(verb);
        return std::none_of(below.begin(), below.end(), [&](std::uint32_t c) { return base_of(tree_.token(c).deprel) == Deprel::Obl && tree_.marker(c) == "by"; });
    }

    /// "does not and will not enforce" denies once.
    void take_adverb(const std::string& form) {
        const auto effect = lexicon_.effect(ModalPlace::Neg, form == "n't" ? "not" : form);
        if (!effect) return;
        if (effect->status == Status::Negated && denied_) return;
        denied_ = denied_ || effect->status == Status::Negated;
        tally_.take(effect);
    }

    /// "talks to be held in Kabul", "a meeting scheduled for Monday", "ahead of talks", "the planned withdrawal process"
    bool is_due(std::uint32_t noun) const {
        if (const std::uint32_t above = tree_.head(noun); above != no_token && tree_.lemma(above) == "ahead" && tree_.marker(noun) == "of") return true;
        if (const std::uint32_t of = tree_.child(noun, {Deprel::Case}); of != no_token && of > 0 && tree_.form(of) == "of" && utf8::lower(tree_.form(of - 1)) == "ahead") return true;
        const auto plans = [](const std::optional<ModalityLexicon::Effect>& effect) { return effect && !effect->keep && effect->status == Status::Planned; };
        const auto planned = [&](std::uint32_t of) {
            for (const std::uint32_t c : tree_.children(of)) {
                if (tree_.token(c).deprel != Deprel::Acl || tree_.token(c).xpos != Xpos::Vbn) continue;
                const auto effect = lexicon_.effect(ModalPlace::Object, lower_lemma(tree_, c));
                if (tree_.marker(c, Deprel::Mark) == "to" ? effect && effect->keep : plans(effect)) return true;
            }
            return false;
        };
        if (planned(noun)) return true;
        for (const std::uint32_t c : tree_.children(noun))  // "talks with Germany scheduled for March": a name is not what is scheduled
            if (c > noun && tree_.token(c).deprel == Deprel::Nmod && tree_.token(c).upos == Upos::Propn && planned(c)) return true;
        if (tree_.token(noun).deprel != Deprel::Compound) return false;
        for (const std::uint32_t c : tree_.children(tree_.head(noun)))
            if (c < noun && tree_.token(c).deprel == Deprel::Amod && plans(lexicon_.effect(ModalPlace::Adjective, utf8::lower(tree_.form(c))))) return true;
        return false;
    }

    /// "not a single prisoner", "not one of them"
    bool is_not_one(std::uint32_t word) const {
        if (utf8::lower(tree_.form(word)) != "not" || word + 2 >= tree_.document().tokens.size()) return false;
        const std::string next = utf8::lower(tree_.form(word + 1));
        return next == "one" || (next == "a" && tree_.form(word + 2) == "single");
    }

    /// "at no time", "in no way", "under no circumstances"
    bool denies(std::uint32_t noun) const { return has_no(tree_, noun) && lexicon_.effect(ModalPlace::NoPhrase, tree_.marker(noun) + "_" + lower_lemma(tree_, noun)); }

    bool is_reported(std::uint32_t t) const {
        while (tree_.token(t).deprel == Deprel::Conj && tree_.head(t) != no_token) t = tree_.head(t);  // "said it would sue and would file a complaint"
        for (const std::uint32_t c : tree_.children(t))  // "would be sold, the court said"
            if (c > t && tree_.token(c).deprel == Deprel::Parataxis && tree_.token(c).xpos == Xpos::Vbd && lexicon_.reports(lower_lemma(tree_, c)) && tree_.child(c, {Deprel::Ccomp, Deprel::Obj}) == no_token) return true;
        const std::uint32_t head = tree_.head(t);
        return head != no_token && tree_.token(t).deprel == Deprel::Ccomp && tree_.token(head).xpos != Xpos::Vbp && lexicon_.reports(utf8::lower(tree_.lemma(head)));
    }

    /// The "if" clause may follow its verb.
    void condition_after(std::uint32_t t) {
        if (!has_modal(tree_, t)) return;
        for (std::uint32_t c : tree_.children(t)) {
            if (tree_.token(c).deprel != Deprel::Advcl) continue;
            const std::string mark = tree_.marker(c, Deprel::Mark);
            if (mark == "if" || mark == "unless") tally_.hypothetical = true;
        }
    }

    const Tree& tree_;
    const ModalityLexicon& lexicon_;
    Tally& tally_;
    bool denied_ = false;  ///< by an adverb of the word
};

}  // namespace

void read_own_words(const Tree& tree, std::uint32_t t, const ModalityLexicon& lexicon, Tally& tally) { OwnWords(tree, lexicon, tally).read(t); }

}  // namespace pg::extract
