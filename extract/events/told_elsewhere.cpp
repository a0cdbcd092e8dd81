#include "extract/events/told_elsewhere.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/relevance.hpp"
#include "extract/events/traits.hpp"
#include "extract/events/undoing.hpp"

namespace pg::extract {

bool ToldElsewhere::is_attribute(std::uint32_t t) const {
    if (t > 0 && tree_.form(t) == "elect" && tree_.form(t - 1) == "-") return true;  // "President-elect"
    return tree_.token(t).deprel == Deprel::Amod && tree_.head(t) != no_token && tree_.head(t) > t;
}

bool ToldElsewhere::is_habit(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 14> words{"generally", "usually", "typically", "normally", "routinely", "traditionally", "often", "sometimes", "customarily", "always", "regularly", "frequently", "rarely", "seldom"};
    Xpos tag = tree_.token(t).xpos;
    bool habitual = false;
    for (const std::uint32_t c : tree_.children(t)) {
        const Token& child = tree_.token(c);
        if (child.deprel == Deprel::Aux && child.lemma == "have") return false;  // "has always opposed it"
        if (child.deprel == Deprel::AuxPass) tag = child.xpos;  // "are often enforced"
        habitual = habitual || (child.deprel == Deprel::Advmod && std::find(words.begin(), words.end(), utf8::lower(tree_.form(c))) != words.end());
    }
    return habitual && (tag == Xpos::Vbz || tag == Xpos::Vbp);
}

bool ToldElsewhere::is_described(std::uint32_t t) const {
    const Token& token = tree_.token(t);
    if (token.deprel != Deprel::AclRelcl || (token.xpos != Xpos::Vbp && token.xpos != Xpos::Vbz) || token.head == no_token) return false;
    const std::string who = lower_lemma(tree_, token.head);
    if (who == "those" || who == "that" || who == "anyone" || who == "whoever") return true;
    const std::uint32_t article = tree_.child(token.head, {Deprel::Det});
    // "an organization that advocates abstinence": what it is, unless it is a text that provides something.
    const bool a_kind = article != no_token && (tree_.lemma(article) == "a") && tree_.token(token.head).xpos == Xpos::Nn && layer_.headed_by(token.head, NodeKind::Actor);
    if (tree_.token(token.head).xpos != Xpos::Nns && !a_kind) return false;
    const std::uint32_t subject = tree_.child(t, {Deprel::Nsubj});
    if (subject == no_token || (tree_.lemma(subject) != "that" && tree_.lemma(subject) != "who")) return false;
    if (subject > 0 && tree_.form(subject - 1) == ",") return false;
    if (!a_kind && article != no_token && tree_.lemma(article) != "all" && tree_.lemma(article) != "any") return false;
    return tree_.child(token.head, {Deprel::NmodPoss, Deprel::Nummod}) == no_token;
}

bool ToldElsewhere::is_restated(std::uint32_t t) const {
    const Token& token = tree_.token(t);
    if (token.deprel != Deprel::Advcl || token.xpos != Xpos::Vbn || t == 0 || tree_.form(t - 1) != "as") return false;
    return tree_.child(t, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux, Deprel::AuxPass, Deprel::Obj}) == no_token;
}

bool ToldElsewhere::ends_name(std::uint32_t t) const {
    const auto capital = [&](std::uint32_t word) { return utf8::lower(tree_.form(word)) != tree_.form(word); };
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    if (t < sentence.begin + 2 || !capital(t) || !capital(t - 1) || tree_.head(t - 1) != t || tree_.token(t - 1).upos == Upos::Propn) return false;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word)  // not in a title that writes all words large
        if ((tree_.token(word).upos == Upos::Noun || tree_.token(word).upos == Upos::Verb) && !capital(word)) return true;
    return false;
}

bool ToldElsewhere::is_declined(std::uint32_t t) const {
    const std::uint32_t verb = tree_.head(t);
    if (verb == no_token || tree_.token(t).deprel != Deprel::Obj || tree_.token(verb).deprel != Deprel::Xcomp || tree_.head(verb) == no_token) return false;
    return knowledge_.modality.effect(ModalPlace::Decline, knowledge_.modality.word_at(tree_, tree_.head(verb))).has_value();
}

bool ToldElsewhere::is_decided(std::uint32_t t) const {
    const std::uint32_t verb = tree_.head(t);
    if (verb == no_token || (tree_.token(t).deprel != Deprel::Obj && tree_.token(t).deprel != Deprel::NsubjPass) || document_.tokens[verb].upos != Upos::Verb) return false;
    if (knowledge_.frames.light(lower_lemma(tree_, verb)) != LightVerb::None) return false;
    const auto match = match_frame(read_verb(tree_, verb), knowledge_.frames.verb(lower_lemma(tree_, verb)), participants_, true);
    return match && match->frame->type && (match->frame->type == EventType::Reject || match->frame->type == EventType::Support);
}

bool ToldElsewhere::carries_event(const Clause& clause) const {
    return knowledge_.frames.light(lower_lemma(tree_, clause.predicate)) != LightVerb::None && tells_event(tree_, knowledge_.frames, clause.object) && !layer_.headed_by(clause.object, NodeKind::Policy);
}

bool ToldElsewhere::leaves_it_to_complement(const Clause& clause, const Frame& frame) const {
    if (clause.xcomp == no_token || document_.tokens[clause.xcomp].upos != Upos::Verb) return false;
    if (frame.asks_for(FrameCondition::What::Done)) return false;
    if (lower_lemma(tree_, clause.predicate) == "order" && document_.tokens[clause.xcomp].xpos == Xpos::Vbn) return true;  // "was ordered removed"
    // "vowed to block the bill" is one happening: the blocking, planned.
    const bool alone = clause.object == no_token || document_.tokens[clause.object].upos == Upos::Num;  // "voted 52 to 46 to confirm her"
    if (alone && knowledge_.modality.effect(ModalPlace::Resolve, lower_lemma(tree_, clause.predicate)) && match_frame(read_verb(tree_, clause.xcomp), knowledge_.frames.verb(lower_lemma(tree_, clause.xcomp)), participants_)) return true;
    const auto effect = knowledge_.modality.effect(ModalPlace::Verb, lower_lemma(tree_, clause.predicate));
    return effect && effect->keep && !frame.asks_for(FrameCondition::What::Xcomp);
}

bool ToldElsewhere::told_above(const Clause& clause, const Frame& frame) const {
    const Deprel relation = tree_.token(clause.predicate).deprel;
    const std::uint32_t above = tree_.head(clause.predicate);
    if (above == no_token || document_.tokens[above].upos != Upos::Verb) return false;
    if (deed_ordered(tree_, above) == clause.predicate) {  // "ordered him removed"
        const auto order = match_frame(read_verb(tree_, above), knowledge_.frames.verb(lower_lemma(tree_, above)), participants_);
        return order && order->frame->asks_for(FrameCondition::What::Done);
    }
    if (relation == Deprel::Xcomp && knowledge_.modality.effect(ModalPlace::Decline, knowledge_.modality.word_at(tree_, above))) return true;
    if (relation == Deprel::Xcomp && is_stand_on(above, clause.predicate)) return true;
    if (relation == Deprel::Xcomp && is_same_act(above, frame)) return true;
    if (relation == Deprel::Xcomp && document_.tokens[above].lemma == "leave" && document_.tokens[clause.predicate].xpos == Xpos::Vbn) return true;  // "left two officers wounded"
    if (relation == Deprel::Advcl && document_.tokens[clause.predicate].xpos == Xpos::Vb && is_declined_deed(above)) return true;  // "refused to lower the flag to honor him"
    if (document_.tokens[clause.predicate].xpos != Xpos::Vb) return false;
    if ((relation != Deprel::Xcomp && relation != Deprel::Advcl) || frame.type != EventType::Consult) return false;
    const auto match = match_frame(read_verb(tree_, above), knowledge_.frames.verb(lower_lemma(tree_, above)), participants_);
    return match && match->frame->type == EventType::Consult;
}

bool ToldElsewhere::is_declined_deed(std::uint32_t verb) const {
    const std::uint32_t above = tree_.token(verb).deprel == Deprel::Xcomp ? tree_.head(verb) : no_token;
    return above != no_token && knowledge_.modality.effect(ModalPlace::Decline, knowledge_.modality.word_at(tree_, above));
}

/// "let the ban expire", "the bill failed to clear the Senate": what becomes of the policy is told by the verb above.
bool ToldElsewhere::is_same_act(std::uint32_t above, const Frame& frame) const {
    if (!frame.act || is_office_act(*frame.act)) return false;
    const auto match = match_frame(read_verb(tree_, above), knowledge_.frames.verb(lower_lemma(tree_, above)), participants_);
    return match && match->frame->asks_for(FrameCondition::What::Xcomp) && (match->frame->act == frame.act || (match->frame->act == Act::Reject && frame.act == Act::Adopt));
}

bool ToldElsewhere::is_stand_on(std::uint32_t verb, std::uint32_t gerund) const {
    if (document_.tokens[gerund].xpos != Xpos::Vbg || !knowledge_.modality.effect(ModalPlace::Content, lower_lemma(tree_, verb))) return false;
    const auto match = match_frame(read_verb(tree_, verb), knowledge_.frames.verb(lower_lemma(tree_, verb)), participants_);
    return match && match->frame->asks_for(FrameCondition::What::Xcomp) && takes_stand(match->frame->type);
}

bool ToldElsewhere::is_named(std::uint32_t t) const {
    if (tree_.token(t).deprel != Deprel::Xcomp || document_.tokens[tree_.head(t)].upos != Upos::Verb) return false;
    const Clause above = read_verb(tree_, tree_.head(t));
    const auto match = match_frame(above, knowledge_.frames.verb(lower_lemma(tree_, above.predicate)), participants_);
    return match && match->frame->asks_for(FrameCondition::What::Xcomp);
}

void ToldElsewhere::leave_own_description(const Clause& clause, EventClaim& claim) const {
    std::erase_if(claim.policy, [&](MentionIndex m) {
        const EntityMention& policy = layer_.mentions[m];
        if (!policy.tokens.contains(clause.predicate) || policy.head == clause.predicate) return false;
        for (const std::uint32_t t : {clause.subject, clause.object})
            if (t != no_token && layer_.headed_by(t, NodeKind::Policy) == m) return false;
        return tree_.head(clause.predicate) != policy.head;
    });
}

}  // namespace pg::extract
