#include "extract/times/tense.hpp"

namespace pg::extract {
namespace {

/// "was scheduled for June": told in the past of what may lie ahead.
bool looks_ahead(std::string_view lemma) {
    return lemma == "schedule" || lemma == "plan" || lemma == "expect" || lemma == "set" || lemma == "postpone" || lemma == "delay" || lemma == "slate";
}

/// What is put off or broken off goes on then.
bool puts_off(std::string_view lemma) { return lemma == "postpone" || lemma == "delay" || lemma == "adjourn" || lemma == "reschedule" || lemma == "defer"; }

bool announces(std::string_view lemma) { return lemma == "call" || lemma == "propose" || lemma == "announce"; }

/// "takes effect in October", "the ban expires in June": the present of timetables.
bool is_timetabled(const Token& verb) {
    if (verb.xpos != Xpos::Vbz && verb.xpos != Xpos::Vbp) return false;
    for (const std::string_view lemma : {"take", "begin", "start", "expire", "end", "open", "enter", "go", "come", "lapse", "sunset", "vote", "resume"})
        if (verb.lemma == lemma) return true;
    return false;
}

}  // namespace

Tense::Tense(const Document& document, TokenRange sentence) : document_(document), sentence_(sentence), future_(speaks_of_future()) {}

bool Tense::is_of_past(std::uint32_t t) const {
    const std::uint32_t verb = verb_of(t);
    return is_past(verb) && !looks_ahead(document_.tokens[verb].lemma) && !(announces(document_.tokens[verb].lemma) && is_of_what_is_announced(t, verb));
}

bool Tense::is_of_future(std::uint32_t t) const {
    const std::uint32_t verb = verb_of(t);
    return (future_ && !is_past(verb)) || is_to(verb) || would(verb) || is_set_ahead(t, verb) || (verb == no_token && is_due(t)) || (verb != no_token && is_timetabled(document_.tokens[verb]));
}

/// "is due in Oslo on Thursday": no verb tells it.
bool Tense::is_due(std::uint32_t t) const {
    std::uint32_t top = t;
    for (int steps = 0; steps < 20 && document_.tokens[top].head != no_token; ++steps) top = document_.tokens[top].head;
    bool due = document_.tokens[top].lemma == "due", is = false;
    for (std::uint32_t c = sentence_.begin; c < sentence_.end; ++c) {
        const Token& token = document_.tokens[c];
        if (token.head != top) continue;
        due = due || (token.lemma == "due" && c < top);
        is = is || (token.lemma == "be" && (token.xpos == Xpos::Vbz || token.xpos == Xpos::Vbp));
    }
    return due && is;
}

/// "called a strike for Monday", "was scheduled for Thursday", "postponed the hearing until Tuesday": days are named for what is to come, unless all of it lies behind ("had been set for Monday").
bool Tense::is_set_ahead(std::uint32_t t, std::uint32_t verb) const {
    if (verb == no_token || has(verb)) return false;
    const std::string_view lemma = document_.tokens[verb].lemma;
    if (!looks_ahead(lemma) && !announces(lemma) && !puts_off(lemma)) return false;
    for (std::uint32_t at = t, steps = 0; steps < 20 && at != verb && at != no_token; ++steps, at = document_.tokens[at].head)
        for (std::uint32_t c = sentence_.begin; c < at; ++c) {
            const Token& marker = document_.tokens[c];
            if (marker.head == at && marker.deprel == Deprel::Case && (marker.lemma == "for" || (puts_off(lemma) && (marker.lemma == "until" || marker.lemma == "to" || marker.lemma == "till")))) return true;
        }
    return false;
}

/// "announced a summit in June", "called an election for May 4", but not "announced on Saturday", "announced its plans on Saturday".
bool Tense::is_of_what_is_announced(std::uint32_t t, std::uint32_t verb) const {
    for (int steps = 0; steps < 20 && t != verb && t != no_token; ++steps) {
        for (std::uint32_t c = sentence_.begin; c < t; ++c)
            if (document_.tokens[c].head == t && document_.tokens[c].deprel == Deprel::Case && document_.tokens[c].lemma == "for") return true;
        if (document_.tokens[t].head == verb) return document_.tokens[t].deprel == Deprel::Obj && document_.tokens[t].lemma != "plan" && document_.tokens[t].lemma != "intention" && document_.tokens[t].lemma != "decision";
        t = document_.tokens[t].head;
    }
    return false;
}

/// "is to be signed and ratified in December": the first of joined verbs, if the second has no auxiliary or subject of its own.
std::uint32_t Tense::first_of(std::uint32_t verb) const {
    for (int steps = 0; steps < 4 && verb != no_token && document_.tokens[verb].deprel == Deprel::Conj; ++steps) {
        const std::uint32_t above = document_.tokens[verb].head;
        if (above == no_token || document_.tokens[above].upos != Upos::Verb) break;
        for (std::uint32_t t = above; t < verb; ++t)
            if (const Token& own = document_.tokens[t]; own.head == verb && (own.upos == Upos::Aux || own.deprel == Deprel::Nsubj || own.deprel == Deprel::NsubjPass)) return verb;
        verb = above;
    }
    return verb;
}

/// "is to be signed in December", "is set to begin on June 17".
bool Tense::is_to(std::uint32_t verb) const {
    if (verb == no_token) return false;
    if (const std::uint32_t first = first_of(verb); document_.tokens[first].xpos == document_.tokens[verb].xpos) verb = first;
    bool to = false, is = false;
    for (std::uint32_t t = sentence_.begin; t < verb; ++t) {
        if (document_.tokens[t].head != verb) continue;
        to = to || document_.tokens[t].lemma == "to";
        is = is || (document_.tokens[t].lemma == "be" && (document_.tokens[t].xpos == Xpos::Vbz || document_.tokens[t].xpos == Xpos::Vbp));
    }
    const std::uint32_t above = document_.tokens[verb].head;
    if (to && !is && above != no_token && (document_.tokens[verb].deprel == Deprel::Xcomp || document_.tokens[above].lemma == "due"))
        for (std::uint32_t t = sentence_.begin; t < verb; ++t)  // "is set to begin", "is due to leave"
            is = is || ((document_.tokens[t].head == above || t == above) && document_.tokens[t].lemma == "be" && (document_.tokens[t].xpos == Xpos::Vbz || document_.tokens[t].xpos == Xpos::Vbp));
    return to && is;
}

/// "said she would not run in November": ahead of what is said, and of what is news.
bool Tense::would(std::uint32_t verb) const {
    for (std::uint32_t t = sentence_.begin; verb != no_token && t < verb; ++t)
        if (document_.tokens[t].head == verb && document_.tokens[t].upos == Upos::Aux && document_.tokens[t].lemma == "would") return document_.tokens[verb].xpos == Xpos::Vb && !has(verb);
    return false;
}

/// "would have left": not ahead.
bool Tense::has(std::uint32_t verb) const {
    for (std::uint32_t t = sentence_.begin; t < verb; ++t)
        if (document_.tokens[t].head == verb && document_.tokens[t].upos == Upos::Aux && document_.tokens[t].lemma == "have") return true;
    return false;
}

bool Tense::speaks_of_future() const {
    for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
        const std::string_view lemma = document_.tokens[t].lemma;
        if (document_.tokens[t].upos == Upos::Aux && (lemma == "will" || lemma == "shall")) return true;
        if (lemma == "schedule" || lemma == "plan" || lemma == "expect") return true;
    }
    return false;
}

/// The verb that the words hang on; no_token when there is none.
std::uint32_t Tense::verb_of(std::uint32_t t) const {
    for (int steps = 0; steps < 20 && t != no_token; ++steps, t = document_.tokens[t].head)
        if (document_.tokens[t].upos == Upos::Verb) return t;
    return no_token;
}

/// "announced", "was sworn in", "had left": what happened on Wednesday happened last Wednesday, whatever else the sentence tells of the future.
bool Tense::is_past(std::uint32_t verb) const {
    if (verb == no_token) return false;
    if (document_.tokens[verb].xpos == Xpos::Vbd) return true;
    if (comes_after(verb)) return is_past(verb_of(document_.tokens[verb].head));
    if (document_.tokens[verb].xpos != Xpos::Vbn) return false;
    if (const std::uint32_t first = first_of(verb); document_.tokens[first].xpos == Xpos::Vbn) verb = first;
    for (std::uint32_t t = sentence_.begin; t < verb; ++t)
        if (document_.tokens[t].head == verb && document_.tokens[t].upos == Upos::Aux) return document_.tokens[t].xpos == Xpos::Vbd;
    return false;
}

/// "was jailed after being deported in May", "after leaving in May": as long ago as what comes after it, or longer.
bool Tense::comes_after(std::uint32_t verb) const {
    bool after = false, gerund = document_.tokens[verb].xpos == Xpos::Vbg;
    for (std::uint32_t t = sentence_.begin; t < verb; ++t) {
        if (document_.tokens[t].head != verb) continue;
        after = after || document_.tokens[t].lemma == "after" || document_.tokens[t].lemma == "since";
        gerund = gerund || (document_.tokens[t].upos == Upos::Aux && document_.tokens[t].xpos == Xpos::Vbg);
    }
    return after && gerund && document_.tokens[verb].head != verb;
}

}  // namespace pg::extract
