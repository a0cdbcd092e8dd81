#include "extract/events/when.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/told_at_once.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/authors.hpp"
#include "extract/frames/clause.hpp"
#include "extract/frames/participants.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
EventDates::EventDates(const Document& document, const Tree& tree, const std::vector<TimeExpression>& times, const FrameLexicon& frames, const ModalityLexicon& modality)
    : document_(document), tree_(tree), times_(times), frames_(frames), modality_(modality) {
    for (std::uint32_t t = 0, time = 0; t < document.tokens.size() && time < times.size();) {
        if (document.tokens[t].span.begin >= times[time].span.end) {
            ++time;
            continue;
        }
        if (times[time].span.contains(document.tokens[t].span)) tokens_.emplace_back(t, time);
        ++t;
    }
    set_bases_apart();
}

std::optional<TimeIndex> EventDates::of(std::uint32_t predicate, bool to_come) const {
    if (const auto time = own(predicate, true)) return time;
    for (const std::uint32_t c : tree_.children(predicate))
        if (tree_.token(c).deprel == Deprel::Xcomp)
            if (const auto time = own(c)) return time;
    if (const std::uint32_t deed = deed_ordered(tree_, predicate); deed != no_token)  // "was ordered removed on April 2"
        if (const auto time = own(deed)) return time;
    if (const std::uint32_t partner = shares_end(predicate); partner != no_token)
        if (const auto time = own(partner)) return time;
    for (const std::uint32_t c : tree_.children(predicate))
        if (is_when(c) || is_told_at_once(tree_, frames_, predicate, c))
            if (const auto time = own(c)) return time;
    if (tells_of_antecedent(tree_, frames_, predicate)) {
        const std::uint32_t antecedent = tree_.head(predicate), above = tree_.head(antecedent);
        if (const auto time = own(antecedent)) return time;
        if (above != no_token && is_verb(tree_.token(above)) && tree_.token(predicate).xpos == Xpos::Vbd)  // "gave a speech on Monday in which he called"
            if (const auto time = own(above)) return time;
    }
    if (const auto time = told_of_time(predicate)) return time;
    if (const auto time = occasion(predicate)) return time;
    if (const auto time = of_cause(predicate)) return time;
    if (const auto time = governor(predicate, to_come)) return time;
    const auto time = only(predicate, to_come);
    return time && is_set_for(*time, predicate) ? std::nullopt : time;
}

std::span<const std::pair<std::uint32_t, TimeIndex>> EventDates::times_in(TokenRange sentence) const {
    const auto before = [](const std::pair<std::uint32_t, TimeIndex>& entry, std::uint32_t token) { return entry.first < token; };
    const auto begin = std::lower_bound(tokens_.begin(), tokens_.end(), sentence.begin, before);
    return {begin, std::lower_bound(begin, tokens_.end(), sentence.end, before)};
}

std::optional<TimeIndex> EventDates::own(std::uint32_t predicate, bool of_deed) const {
    if (const auto base = as_base(predicate)) return base;
    std::optional<TimeIndex> best;
    std::uint32_t distance = 0;
    if (const std::uint32_t above = tree_.head(predicate); above != no_token && above < predicate && tree_.token(predicate).deprel == Deprel::Acl && tree_.token(predicate).xpos == Xpos::Vb && tree_.child(above, {Deprel::Cop}) != no_token)
        if (const auto found = times_in({above, above + 1}); !found.empty()) return found.front().second;  // "is next week to visit"
    const TokenRange sentence = document_.sentences[tree_.sentence_of(predicate)].tokens;
    for (const auto& [token, time] : times_in(sentence)) {
        if ((ends_at(token, predicate) && !lasts_from(token, predicate)) || !belongs(token, predicate) || (token != predicate && is_dated_apart(token, time, predicate))) continue;
        const std::uint32_t gap = token > predicate ? token - predicate : predicate - token;
        if ((best && gap >= distance) || (of_deed && is_set_for(time, predicate))) continue;
        best = time;
        distance = gap;
    }
    return best;
}

/// "since June, when Hamas seized control": what is told of the time itself.
std::optional<TimeIndex> EventDates::told_of_time(std::uint32_t predicate) const {
    std::uint32_t clause = predicate;
    while (tree_.token(clause).deprel == Deprel::Conj && tree_.token(predicate).xpos == tree_.token(tree_.head(clause)).xpos) clause = tree_.head(clause);
    if (tree_.token(clause).deprel != Deprel::Advcl && tree_.token(clause).deprel != Deprel::AclRelcl) return std::nullopt;
    std::uint32_t begin = tree_.subtree(clause).begin;
    const auto is_comma = [&](std::uint32_t t) { return tree_.form(t) == ","; };
    if (is_comma(begin)) ++begin;
    if (begin > 0 && is_comma(begin - 1)) --begin;
    if (begin == 0 || utf8::lower(tree_.form(is_comma(begin) ? begin + 1 : begin)) != "when" || tree_.sentence_of(begin - 1) != tree_.sentence_of(begin)) return std::nullopt;
    const auto found = times_in({begin - 1, begin});
    return found.empty() ? std::nullopt : std::optional(found.front().second);
}

/// "In a referendum held on Saturday, Egyptians voted"
std::optional<TimeIndex> EventDates::occasion(std::uint32_t predicate) const {
    for (const std::uint32_t c : tree_.children(predicate)) {
        const std::string marker = tree_.token(c).deprel == Deprel::Obl ? tree_.marker(c) : std::string();
        if (marker != "in" && marker != "at" && marker != "during") continue;
        for (const std::uint32_t inner : tree_.children(c))
            if (is_told_at_once(tree_, frames_, c, inner))
                if (const auto time = own(inner)) return time;
    }
    return std::nullopt;
}

/// "An operation conducted May 2 to May 9 resulted in the arrest of 23 people": what brings something about has its day.
std::optional<TimeIndex> EventDates::of_cause(std::uint32_t predicate) const {
    static constexpr std::array<std::string_view, 6> verbs{"result", "lead", "culminate", "end", "yield", "net"};
    const Token& token = tree_.token(predicate);
    const bool brought = !is_verb(token) && (token.deprel == Deprel::Obl || token.deprel == Deprel::Obj);
    if (!brought || token.head == no_token || std::find(verbs.begin(), verbs.end(), tree_.lemma(token.head)) == verbs.end()) return std::nullopt;
    const std::uint32_t cause = tree_.child(token.head, {Deprel::Nsubj});
    if (cause == no_token) return std::nullopt;
    if (const auto time = own(cause)) return time;
    for (const std::uint32_t c : tree_.children(cause))
        if (const Deprel relation = tree_.token(c).deprel; relation == Deprel::Acl || relation == Deprel::AclRelcl)
            if (const auto time = own(c)) return time;
    return std::nullopt;
}

/// "met her in March when he visited Ankara": both on one day.
bool EventDates::is_when(std::uint32_t clause) const {
    const Token& t = tree_.token(clause);
    if (t.deprel != Deprel::Advcl || t.head == no_token || t.upos != Upos::Verb || !is_told_past(clause) || tree_.token(t.head).upos != Upos::Verb) return false;
    for (const std::uint32_t c : tree_.children(clause))
        if (tree_.token(c).deprel == Deprel::Advmod || tree_.token(c).deprel == Deprel::Mark)
            if (const std::string word = utf8::lower(tree_.form(c)); word == "when" || word == "as" || word == "while") return is_told_past(t.head);
    return false;
}

/// "killed", "was killed", but not "had killed", "has been killed"
bool EventDates::is_told_past(std::uint32_t verb) const {
    if (tree_.token(verb).xpos == Xpos::Vbd) return true;
    const std::uint32_t being = tree_.child(verb, {Deprel::AuxPass});
    return being != no_token && tree_.token(being).xpos == Xpos::Vbd && tree_.child(verb, {Deprel::Aux}) == no_token;
}

/// "attacked and undermined him in 2008": the second verb of two that share what stands behind them.
std::uint32_t EventDates::shares_end(std::uint32_t predicate) const {
    constexpr std::uint32_t near = 3;  // "and", an adverb
    for (const std::uint32_t c : tree_.children(predicate)) {
        if (c <= predicate || c > predicate + near || tree_.token(c).deprel != Deprel::Conj || tree_.token(c).upos != Upos::Verb) continue;
        if (tree_.token(c).xpos == tree_.token(predicate).xpos && tree_.child(c, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token) return c;
    }
    return no_token;
}

/// "condemned the attack on Monday", "resigned in 2011 in protest of the killing": a noun has the date of the verb whose subject or occasion it is
/// or that brings it about ("launched a lawsuit"), not of one that speaks of it, nor through another noun.
bool EventDates::is_told_of(std::uint32_t noun) const {
    if (!names_deed(noun)) return false;
    const Deprel relation = tree_.token(noun).deprel;
    const std::uint32_t above = tree_.head(noun);
    if (relation == Deprel::Nmod || relation == Deprel::NmodPoss) return above != no_token && counted_by(tree_, above) != noun;
    return relation == Deprel::Obj && above != no_token && speaks_of_object(above);
}

/// A noun that is not what somebody is said to be: "the attack", not "is a threat".
bool EventDates::names_deed(std::uint32_t t) const { return tree_.token(t).upos == Upos::Noun && tree_.child(t, {Deprel::Cop}) == no_token; }

bool EventDates::speaks_of_object(std::uint32_t verb) const {
    for (const Frame& frame : frames_.verb(lower_lemma(tree_, verb))) {
        if (frame.conditions.size() != 1 || frame.act || !is_said(frame.type)) continue;
        const FrameCondition& c = frame.conditions.front();
        if (c.what == FrameCondition::What::Object && (c.kind == "any" || c.kind == "policy")) return true;
    }
    return false;
}

/// "said on Monday that rebels had killed two soldiers": told then, done before.
bool EventDates::is_reported(std::uint32_t clause) const {
    const std::uint32_t above = tree_.head(clause);
    if (above == no_token || !modality_.reports(lower_lemma(tree_, above)) || tree_.lemma(above) == "announce" || tree_.lemma(above) == "confirm") return false;
    return is_over(clause);
}

/// "killed", "had killed", "were killed", but not "has killed"
bool EventDates::is_over(std::uint32_t clause) const {
    bool past = tree_.token(clause).xpos == Xpos::Vbd;
    for (const std::uint32_t c : tree_.children(clause))
        if (tree_.token(c).deprel == Deprel::Aux || tree_.token(c).deprel == Deprel::AuxPass) past = past || tree_.token(c).xpos == Xpos::Vbd;
    return past && !has_modal(tree_, clause);
}

/// "will meet on Sunday at the request of Ghana": asked for before.
bool EventDates::is_occasion(std::uint32_t noun) const {
    return tree_.token(noun).deprel == Deprel::Obl && tree_.marker(noun) == "at" && modality_.effect(ModalPlace::Said, lower_lemma(tree_, noun)).has_value();
}

/// "resigned to protest against the law" (and did protest), "was quoted as saying", "answered by sending troops".
bool EventDates::is_manner(std::uint32_t clause, std::uint32_t predicate, bool to_come) const {
    if (clause != predicate || tree_.token(clause).deprel != Deprel::Advcl || tree_.child(clause, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token) return false;
    const std::string mark = tree_.marker(clause, Deprel::Mark);
    if (tree_.token(clause).xpos == Xpos::Vbg) return mark == "as" || mark == "by" || mark == "while";
    return mark == "to" && !to_come;
}

/// What is joined, told or governed by a dated clause has its date.
std::optional<TimeIndex> EventDates::governor(std::uint32_t predicate, bool to_come) const {
    std::uint32_t at = predicate;
    bool told_of = false;
    for (int steps = 0; steps < 8; ++steps) {
        const Deprel relation = tree_.token(at).deprel;
        if (relation == Deprel::AclRelcl || relation == Deprel::Advcl || relation == Deprel::Acl) {
            // "the ceasefire brokered by Turkey collapsed on Monday": brokered before.
            if (relation == Deprel::Acl && tree_.token(at).xpos == Xpos::Vbn) return std::nullopt;
            // Participles are part of their clause, clauses with a subject of their own are not.
            if (relation == Deprel::AclRelcl || (!is_when(at) && !is_manner(at, predicate, to_come) && tree_.child(at, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Mark}) != no_token)) return std::nullopt;
        }
        if (const std::string marker = tree_.marker(at); marker == "after" || marker == "before" || marker == "following" || marker == "since" || marker == "until" || marker == "because of" || marker == "due to" || marker == "despite" || marker == "over") return std::nullopt;
        // "was sentenced on Monday for attacking soldiers": attacked before.
        if ((relation == Deprel::Advcl || relation == Deprel::Acl) && tree_.token(at).xpos == Xpos::Vbg)
            if (const std::string mark = tree_.marker(at, Deprel::Mark); mark == "of" || mark == "for" || mark == "with") return std::nullopt;
        const bool beside = relation == Deprel::Conj && tree_.token(at).upos == Upos::Verb && tree_.child(at, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token;
        const bool asked = to_come && (relation == Deprel::Ccomp || relation == Deprel::Parataxis || relation == Deprel::Acl || (relation == Deprel::Xcomp && !(tree_.head(at) != no_token && has_modal(tree_, tree_.head(at)))));
        const bool later = to_come && relation == Deprel::Conj && has_modal(tree_, at) && tree_.head(at) != no_token && !has_modal(tree_, tree_.head(at));  // "was caught on Monday and will be tried"
        if (asked || later || is_occasion(at)) return std::nullopt;
        told_of = told_of || is_told_of(at) || (relation == Deprel::Ccomp && names_deed(predicate));
        if (relation == Deprel::Ccomp && is_reported(at)) return std::nullopt;
        at = tree_.head(at);
        if (at == no_token) return std::nullopt;
        if (const auto time = own(at)) {
            // "talked during the year, and we are served an ultimatum": the second clause shares what opens the first.
            if (beside && times_[*time].span.begin > document_.tokens[at].span.begin) return std::nullopt;
            const bool behind = times_[*time].span.begin > document_.tokens[predicate].span.begin;  // "investigated the shooting in Moscow on October 7"
            return told_of && !behind ? std::nullopt : time;
        }
    }
    return std::nullopt;
}

std::optional<TimeIndex> EventDates::only(std::uint32_t predicate, bool to_come) const {
    const Token& told = document_.tokens[predicate];  // what a noun or a participle beside one tells need not be of the day that the sentence tells
    const bool apart = told.upos == Upos::Noun || (told.deprel == Deprel::Acl && told.xpos == Xpos::Vbn && tree_.child(predicate, {Deprel::Nsubj}) == no_token);
    std::uint32_t reported = no_token;
    for (std::uint32_t at = predicate; at != no_token; at = tree_.head(at)) {
        if (tree_.token(at).deprel == Deprel::AclRelcl || tree_.token(at).deprel == Deprel::Advcl) return std::nullopt;
        if ((tree_.token(at).deprel == Deprel::Ccomp || tree_.token(at).deprel == Deprel::Acl) && tree_.head(at) != no_token && tree_.token(tree_.head(at)).upos == Upos::Noun && is_over(at)) return std::nullopt;  // "heard the accusation that he had lied"
        if (reported == no_token && tree_.token(at).deprel == Deprel::Ccomp && is_reported(at)) reported = at;
    }
    const TokenRange sentence = document_.sentences[tree_.sentence_of(predicate)].tokens;
    std::optional<TimeIndex> only;
    for (const auto& [token, time] : times_in(sentence)) {
        if (ends_at(token, no_token) || (token != predicate && is_year_of(token))) continue;
        if (apart && !tree_.dominates(predicate, token)) return std::nullopt;
        if (is_aside(token, predicate) || (token != predicate && is_dated_apart(token, time, predicate)) || (reported != no_token && !tree_.dominates(reported, token))) return std::nullopt;
        if ((only && *only != time) || (to_come && told_on(token, predicate)) || ((!is_news(time) || is_of_somebody(token)) && is_below(token, predicate)) || is_aimed_at(token)) return std::nullopt;
        only = time;
    }
    return only;
}

/// A clause beside that of the predicate has the time: "refused after hundreds were hurt on Saturday", "a report to be published today",
/// "ordered them to begin on August 11", "denies it; Kerry spoke this afternoon".
bool EventDates::is_aside(std::uint32_t time, std::uint32_t predicate) const {
    for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps) {
        if (tree_.dominates(at, predicate)) return false;
        const Token& token = tree_.token(at);
        if (!is_verb(token)) continue;
        const std::string mark = tree_.marker(at, Deprel::Mark);
        if (token.deprel == Deprel::Advcl && (mark == "after" || mark == "before" || mark == "since" || mark == "because" || mark == "until" || mark == "if")) return true;
        if (token.deprel == Deprel::Acl && token.xpos == Xpos::Vb) return true;
        if (token.deprel == Deprel::Xcomp && token.head != no_token && tree_.child(token.head, {Deprel::Obj, Deprel::Iobj}) != no_token) return true;
        if (token.deprel == Deprel::AclRelcl && has_modal(tree_, at)) return true;
        if (token.deprel == Deprel::Parataxis && tree_.child(at, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token && at > predicate) return true;
    }
    return false;
}

/// "funded until January 15": when it ends is not when it happens; but "since the invasion three years ago" dates the invasion.
bool EventDates::ends_at(std::uint32_t time, std::uint32_t predicate) const {
    for (std::uint32_t at = time, steps = 0; at != no_token && at != predicate && steps < 4; at = tree_.head(at), ++steps) {
        const std::string marker = tree_.marker(at);
        if (!marker.empty()) return marker.starts_with("until") || marker == "till" || marker == "through" || marker == "since";
    }
    return false;
}

/// "has been held since October", "a soldier jailed since October": what lasts began then. Not what happened again and again: "40 people have been killed since Monday".
bool EventDates::lasts_from(std::uint32_t time, std::uint32_t predicate) const {
    std::uint32_t at = time;
    for (int steps = 0; at != no_token && steps < 4 && tree_.marker(at).empty(); ++steps) at = tree_.head(at);
    if (at == no_token || tree_.marker(at) != "since" || tree_.head(at) != predicate) return false;
    const bool describes = tree_.token(predicate).deprel == Deprel::Acl && tree_.token(predicate).xpos == Xpos::Vbn;
    bool perfect = describes, counted = describes && tree_.token(tree_.head(predicate)).xpos == Xpos::Nns;
    for (const std::uint32_t c : tree_.children(predicate)) {
        const Deprel relation = tree_.token(c).deprel;
        perfect = perfect || (relation == Deprel::Aux && tree_.lemma(c) == "have");
        if (relation == Deprel::NsubjPass || relation == Deprel::Obj) counted = counted || tree_.token(c).xpos == Xpos::Nns || tree_.token(c).upos == Upos::Num || tree_.child(c, {Deprel::Nummod}) != no_token;
    }
    return perfect && !counted;
}

bool EventDates::is_to_come(TimeIndex time) const {
    const auto& published = document_.article.published;
    return published && times_[time].value.start.known() && times_[time].value.start.first_day() > published->last_day();
}

/// A day or week near that of publication: what a relative clause tells of it is the news itself.
bool EventDates::is_news(TimeIndex time) const {
    const auto& value = times_[time].value;
    if (!document_.article.published || document_.article.published->day == 0 || (value.granularity != Granularity::Day && value.granularity != Granularity::Week)) return false;
    const int days = document_.article.published->days() - value.start.days();
    return days >= 0 && days <= 14;
}

/// The time belongs to a clause that the predicate governs, or to one that only describes something: "countries that joined in 2004", "hopes to arrive before June".
bool EventDates::is_below(std::uint32_t time, std::uint32_t predicate) const {
    for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps) {
        if (at == predicate) return false;
        const Deprel relation = tree_.token(at).deprel;
        if (relation == Deprel::AclRelcl && tree_.head(at) != no_token && tree_.marker(tree_.head(at)) == "during") return false;  // "during an operation that ended Monday"
        if (relation == Deprel::AclRelcl || (document_.tokens[at].upos == Upos::Verb && at != time)) return relation == Deprel::AclRelcl ? !tree_.dominates(at, predicate) : tree_.dominates(predicate, at);
    }
    return false;
}

/// The time belongs to another verb.
bool EventDates::told_on(std::uint32_t time, std::uint32_t predicate) const {
    for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps)
        if (document_.tokens[at].upos == Upos::Verb) return at != predicate;
    return false;
}

/// The path from the time up to the predicate leads through no other predicate.
bool EventDates::belongs(std::uint32_t time, std::uint32_t predicate) const {
    // "the Appropriations Act of 2018": part of a name.
    if (document_.tokens[time].deprel == Deprel::Nmod && tree_.marker(time) == "of" && document_.tokens[tree_.head(time)].upos == Upos::Propn) return false;
    if (document_.tokens[predicate].upos == Upos::Verb && is_aimed_at(time)) return false;
    if (document_.tokens[predicate].upos != Upos::Verb && is_year_of(time) && tree_.head(time) != predicate) return false;  // "the repeal of the 2008 law"
    for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps) {
        if (at == predicate) return true;
        if (at != time && (document_.tokens[at].upos == Upos::Verb || document_.tokens[at].deprel == Deprel::AclRelcl)) return false;  // "Hague, who was leader until 2001, travelled"
    }
    return false;
}

}  // namespace pg::extract
