// Whose thing it is that an event is done to: "Germany's decision", "a base in Kenya", "the execution of the editor by Iran".
#include <algorithm>
#include <array>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// "boats near Mexico", "a trip around Africa": what a thing is beside it does not belong to.
bool lies_apart(std::string_view marker) {
    static constexpr std::array<std::string_view, 14> words{"near", "off", "outside", "around", "along", "toward", "towards", "about", "beyond", "between", "over", "like", "such as", "to"};
    return std::find(words.begin(), words.end(), marker) != words.end();
}

/// "despite warnings", "amid criticism": who acts so is the one who was warned.
bool answers(std::string_view marker) { return marker == "despite" || marker == "in spite of" || marker == "amid" || marker == "under" || marker == "after" || marker == "following"; }

/// What a stand is about or a demand is for.
bool tells_cause(std::string_view marker) {
    static constexpr std::array<std::string_view, 8> words{"over", "about", "at", "on", "for", "of", "against", "with"};
    return std::find(words.begin(), words.end(), marker) != words.end();
}

}  // namespace

/// The first actor or place told inside the phrase, relative clauses apart: "a military base in Kenya", "the tanker of a Greek company".
std::optional<MentionIndex> ArgumentFinder::told_inside(std::uint32_t head, const EventClaim& claim) const {
    const TokenRange range = tree_.subtree(head);
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const auto actor = participants_.actor(t);
        if (!actor || is_agent(claim, *actor) || !tree_.dominates(head, t)) continue;
        bool phrase = true;
        for (std::uint32_t up = t; up != head && up != no_token; up = tree_.head(up)) {
            const Deprel relation = tree_.token(up).deprel;
            if (relation == Deprel::Nmod && (lies_apart(tree_.marker(up)) || (tree_.marker(up) == "for" && is_candidacy(tree_.lemma(tree_.head(up)))))) phrase = false;
            phrase = phrase && (relation == Deprel::Nmod || relation == Deprel::NmodPoss || relation == Deprel::Compound || relation == Deprel::Amod);
        }
        if (phrase) return actor;
    }
    return std::nullopt;
}

/// Whose thing the phrase is: "Germany's decision", "a request by Baghdad", "officials of the ministry".
std::optional<MentionIndex> ArgumentFinder::owner(std::uint32_t head, const EventClaim& claim, int depth) const {
    for (const std::uint32_t c : tree_.children(head)) {
        const Deprel relation = tree_.token(c).deprel;
        if (relation != Deprel::NmodPoss && relation != Deprel::Nmod && relation != Deprel::Compound && relation != Deprel::Amod) continue;
        if (relation == Deprel::Nmod && (is_locative(tree_.marker(c)) || (takes_stand(claim.type) && tree_.marker(c) != "by" && tree_.marker(c) != "from"))) continue;
        if (relation == Deprel::NmodPoss && is_one_of<EventType>(claim.type, {EventType::Accuse, EventType::Reject}) && is_undergone(head) && read_noun(tree_, head).object == no_token) continue;  // "condemned the editor's murder"
        if (const auto actor = participants_.actor(c); actor && !is_agent(claim, *actor)) return actor;
        if (relation == Deprel::Nmod && depth > 0)
            if (const auto inner = owner(c, claim, depth - 1)) return inner;
    }
    return std::nullopt;
}

/// Who does what the noun tells: "Iran's execution of the editor", "the arrest of the editor by Iran", "comments made by Putin"; nobody for what one only undergoes.
std::uint32_t ArgumentFinder::doer_of(std::uint32_t noun) const {
    const Clause deed = read_noun(tree_, noun);
    const bool owned = deed.subject != no_token && tree_.token(deed.subject).deprel == Deprel::NmodPoss;
    if (owned && deed.object == no_token && is_undergone(noun)) return no_token;
    if (owned || (deed.subject != no_token && (tree_.marker(deed.subject) == "by" || (tree_.marker(deed.subject) == "from" && words_.is(ArgumentWord::Offer, tree_.lemma(noun)))))) return deed.subject;
    for (const std::uint32_t c : tree_.children(noun))
        if (tree_.token(c).deprel == Deprel::Acl && tree_.token(c).xpos == Xpos::Vbn && !words_.is(ArgumentWord::Befall, tree_.lemma(c))) return read_verb(tree_, c).subject;
    return no_token;
}

bool ArgumentFinder::is_undergone(std::uint32_t noun) const {
    const std::string lemma = lower_lemma(tree_, noun);
    if (words_.is(ArgumentWord::Undergone, lemma)) return true;
    const auto& frames = frames_.noun(lemma);  // who opposes somebody's nomination opposes him
    return frames_.alone_is_object(lemma) && std::none_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.act && is_office_act(*frame.act); });
}

/// "will ship it despite warnings from the Commission", "resigned after calls from unions", "rejected their request": who does it is warned, asked or blamed.
void ArgumentFinder::add_warned(const Clause& clause, EventClaim& claim) const {
    const bool addressed = is_one_of<EventType>(claim.type, {EventType::Request, EventType::Threaten, EventType::Accuse});
    if (!clause.nominal || !addressed || !claim.recipient.empty()) return;
    const std::uint32_t verb = tree_.head(clause.predicate);
    if (verb == no_token || tree_.token(verb).upos != Upos::Verb) return;
    const Deprel relation = tree_.token(clause.predicate).deprel;
    const bool despite = relation == Deprel::Obl && answers(tree_.marker(clause.predicate));
    const bool granted = claim.type == EventType::Request && (relation == Deprel::Obj || relation == Deprel::NsubjPass) && words_.is(ArgumentWord::Answer, tree_.lemma(verb));
    if (!despite && !granted) return;
    const Clause answer = read_verb(tree_, verb);
    std::vector<MentionIndex> found;
    add_actors(answer.passive && despite ? answer.object : answer.subject, found);
    for (const MentionIndex m : found)
        if (!is_agent(claim, m)) claim.recipient.push_back(m);
}

/// "called for a ceasefire between Israel and Hamas": both are to stop.
void ArgumentFinder::add_sides(const Clause& clause, EventClaim& claim) const {
    if (claim.type != EventType::Request || clause.nominal || !claim.recipient.empty()) return;
    const auto take = [&](std::uint32_t noun) {
        for (const std::uint32_t c : tree_.children(noun))
            if (claim.recipient.empty() && tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "between")
                for (const std::uint32_t side : participants_.conjuncts(c))  // they stand within the policy's description
                    if (const auto actor = participants_.actor(side)) claim.recipient.push_back(*actor);
    };
    if (clause.object != no_token) take(clause.object);
    for (const auto& [marker, head] : clause.obliques)
        if (marker == "for") take(head);
    std::erase_if(claim.recipient, [&](MentionIndex m) { return is_agent(claim, m); });  // "demanded talks between himself and the union"
}

/// "demanded China's apology", "expressed concern about Russia's actions": a stand on what somebody does is a stand on him, a demand for it goes to him.
void ArgumentFinder::add_addressed(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || (!is_said(claim.type) && claim.type != EventType::Protest)) return;
    const auto take = [&](std::uint32_t noun) {
        if (!claim.recipient.empty() || tree_.token(noun).upos != Upos::Noun) return;
        std::vector<MentionIndex> found;
        add_actors(doer_of(noun), found);
        for (const MentionIndex m : found)
            if (!is_agent(claim, m)) claim.recipient.push_back(m);
    };
    const auto take_causes = [&](std::uint32_t noun) {
        for (const std::uint32_t c : tree_.children(noun))
            if (tree_.token(c).deprel == Deprel::Nmod && tells_cause(tree_.marker(c))) take(c);
    };
    if (!clause.nominal && clause.object != no_token) {
        // "voiced the government's hope", "awarded him the country's medal": what is given is not theirs to whom it is given.
        if (clause.indirect == no_token && frames_.light(lower_lemma(tree_, clause.predicate)) != LightVerb::Agent) take(clause.object);
        take_causes(clause.object);
        for (const std::uint32_t c : tree_.children(clause.object))  // "expressed a lack of confidence over Iran's intentions"
            if (words_.is(ArgumentWord::End, tree_.lemma(clause.object)) && tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "of") take_causes(c);
    }
    // "Putin's remarks drew criticism from Berlin": he is criticized.
    if (!clause.nominal && clause.subject != no_token && frames_.light(lower_lemma(tree_, clause.predicate)) == LightVerb::Recipient) take(clause.subject);
    add_sides(clause, claim);
    for (const auto& [marker, head] : clause.obliques)
        if (tells_cause(marker)) {
            take(head);
            if (!words_.is(ArgumentWord::End, tree_.lemma(head))) continue;
            for (const std::uint32_t c : tree_.children(head))  // "called for an end to Israel's blockade"
                if (tree_.token(c).deprel == Deprel::Nmod && (tree_.marker(c) == "to" || tree_.marker(c) == "of")) take(c);
        }
}

}  // namespace pg::extract
