// Times in the sentence of an event that are those of something else: of the vote that is called, the attack that is condemned, the year of a law.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/traits.hpp"
#include "extract/events/when.hpp"
#include "extract/frames/authors.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {

namespace {

/// "Thursday night", "the early hours of Thursday"
bool is_part_of_day(std::string_view lemma) {
    static constexpr std::array<std::string_view, 19> words{"day", "week", "month", "night", "morning", "evening", "afternoon", "noon", "midnight", "dawn", "dusk", "weekend", "hour", "minute", "start", "beginning", "end", "middle", "half"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

/// "a 2014 report said": it said so when it was written.
bool EventDates::says(std::uint32_t subject) const {
    const std::uint32_t verb = tree_.head(subject);
    return is_text(tree_, subject) && tree_.token(subject).deprel == Deprel::Nsubj && verb != no_token && is_verb(tree_.token(verb)) && modality_.reports(lower_lemma(tree_, verb));
}

/// "condemned Sunday's attack", "arrested in connection with last week's bombing": what has a day of its own, and is no occasion on which something else is done.
bool EventDates::is_spoken_of(std::uint32_t noun) const {
    const std::uint32_t above = tree_.head(noun);
    if (above == no_token || is_part_of_day(tree_.lemma(noun))) return false;
    const Deprel relation = base_of(tree_.token(noun).deprel);
    if (relation == Deprel::Obj || tree_.token(noun).deprel == Deprel::NsubjPass) return is_verb(tree_.token(above)) && speaks_of_object(above);
    const std::string marker = tree_.marker(noun);
    if (marker == "of" && tree_.token(above).upos == Upos::Num) return is_spoken_of(above);  // "won two of today's contests"
    return (relation == Deprel::Obl || relation == Deprel::Nmod) && !marker.empty() && marker != "in" && marker != "at" && marker != "during" && marker != "after";
}

/// "planned for March", "set for June 3", "announced a strike for Friday": the day of what is planned, not of the planning.
bool EventDates::is_set_for(TimeIndex time, std::uint32_t predicate) const {
    static constexpr std::array<std::string_view, 5> settings{"plan", "schedule", "set", "slate", "expect"};
    static constexpr std::array<std::string_view, 4> calls{"announce", "call", "reschedule", "postpone"};
    const auto is_among = [&](const auto& words) { return std::find(words.begin(), words.end(), tree_.lemma(predicate)) != words.end(); };
    const bool calls_for = is_among(calls);  // "called for a ban on Tuesday" as well
    if (!calls_for && !is_among(settings)) return false;
    for (const auto& [token, which] : times_in(document_.sentences[tree_.sentence_of(predicate)].tokens)) {
        std::uint32_t at = token;
        for (int steps = 0; steps < 4 && at != no_token && tree_.head(at) != predicate; ++steps) at = tree_.head(at);
        if (which == time && at != no_token && tree_.head(at) == predicate && tree_.marker(at) == "for" && (!calls_for || times_[time].span.contains(document_.tokens[at].span))) return true;
    }
    return false;
}

/// "a referendum for September 18", "the May 4 election", "set the date June 1": the day of what is spoken of, not of what is done about it.
bool EventDates::is_aimed_at(std::uint32_t time) const {
    if (is_distance(time)) return false;
    for (std::uint32_t at = time, steps = 0; steps < 6; ++steps) {
        const std::uint32_t head = tree_.head(at);
        if (head == no_token || document_.tokens[head].upos == Upos::Verb) return false;
        const Deprel relation = tree_.token(at).deprel;
        if (relation == Deprel::NmodPoss && at < head && is_spoken_of(head)) return true;
        if (document_.tokens[head].upos == Upos::Noun || document_.tokens[head].upos == Upos::Propn) {
            const std::string marker = tree_.marker(at);
            if (relation == Deprel::Nmod && (marker == "for" || marker == "of") && !names_day_or_month(utf8::lower(tree_.lemma(head))) && !is_part_of_day(tree_.lemma(head))) return true;
            // "during a May 29 operation", "at a Sunday briefing": what is done then is done on that day.
            std::uint32_t phrase = head;
            while (tree_.token(phrase).deprel == Deprel::Compound && tree_.head(phrase) != no_token) phrase = tree_.head(phrase);
            const std::string occasion = tree_.marker(phrase);
            const bool before = (relation == Deprel::Compound || relation == Deprel::Nummod || relation == Deprel::NmodUnmarked) && at < head;
            if (before && says(phrase)) return false;
            const bool of_verb = tree_.head(phrase) != no_token && document_.tokens[tree_.head(phrase)].upos == Upos::Verb;
            if (before && (occasion == "at" || (of_verb && (occasion == "during" || occasion == "in")))) return false;
            if (before && !names_day_or_month(utf8::lower(tree_.lemma(head))) && !is_part_of_day(tree_.lemma(head))) return true;
            if ((relation == Deprel::Appos || relation == Deprel::NmodUnmarked || relation == Deprel::Nmod) && (tree_.lemma(head) == "date" || tree_.lemma(head) == "deadline" || tree_.lemma(head) == "target")) return true;
        }
        at = head;
    }
    return false;
}

/// "praised the minister, who resigned last week": of what a person did, not of what is told of him here.
bool EventDates::is_of_somebody(std::uint32_t time) const {
    for (std::uint32_t at = time, steps = 0; at != no_token && steps < 20; at = tree_.head(at), ++steps) {
        if (tree_.token(at).deprel != Deprel::AclRelcl) continue;
        const std::uint32_t subject = tree_.child(at, {Deprel::Nsubj, Deprel::NsubjPass});
        return subject != no_token && tree_.lemma(subject) == "who";
    }
    return false;
}

/// "the 2008 attacks": the year of the noun that it stands before, and of nothing else.
bool EventDates::is_year_of(std::uint32_t time) const {
    const std::uint32_t head = tree_.head(time);
    if (head == no_token || head <= time || tree_.form(time).size() != 4 || tree_.token(time).upos != Upos::Num) return false;
    const Deprel relation = tree_.token(time).deprel;
    return relation == Deprel::Nummod || relation == Deprel::Compound || relation == Deprel::NmodUnmarked;
}

/// "captured them after the invasion in October 2001", "following the raid on Friday": the time of what came first. What somebody does after a raid on
/// Friday he does on Friday, as far as articles go.
bool EventDates::is_dated_apart(std::uint32_t token, TimeIndex time, std::uint32_t predicate) const {
    if (is_distance(token)) return false;
    for (std::uint32_t at = tree_.head(token), steps = 0; at != no_token && at != predicate && steps < 20; at = tree_.head(at), ++steps) {
        if (document_.tokens[at].upos != Upos::Noun || names_day_or_month(utf8::lower(tree_.lemma(at))) || is_part_of_day(tree_.lemma(at))) continue;
        const std::string marker = tree_.marker(at);
        const Granularity precision = times_[time].value.granularity;
        if (marker == "following" || marker == "before" || marker == "since" || (marker == "after" && precision != Granularity::Day && precision != Granularity::Week)) return true;
    }
    return false;
}

}  // namespace pg::extract
