// What follows from an event's type or act for who takes part in it: one table instead of a switch where each is asked.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/record.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

template <typename T>
bool is_one_of(std::optional<T> value, std::initializer_list<T> list) {
    for (const T one : list)
        if (value == one) return true;
    return false;
}

/// Both lists mean the same, in whatever order and by whatever mentions.
inline bool same_entities(const EntityLayer& layer, const std::vector<MentionIndex>& a, const std::vector<MentionIndex>& b) {
    const auto holds_all = [&](const std::vector<MentionIndex>& outer, const std::vector<MentionIndex>& inner) {
        return std::all_of(inner.begin(), inner.end(), [&](MentionIndex m) {
            return std::any_of(outer.begin(), outer.end(), [&](MentionIndex x) { return layer.mentions[x].entity == layer.mentions[m].entity; });
        });
    };
    return holds_all(a, b) && holds_all(b, a);
}

/// Prepositions before a place where something happens.
inline bool is_locative(std::string_view preposition) {
    return preposition == "in" || preposition == "near" || preposition == "across" || preposition == "outside" || preposition == "inside" || preposition == "throughout" || preposition == "around" || preposition == "through" || preposition == "along" || preposition == "off";
}

/// Several told by one word: "the leaders".
inline bool is_plural(const Tree& tree, const EntityLayer& layer, MentionIndex m) {
    const Xpos tag = tree.token(layer.mentions[m].head).xpos;
    return tag == Xpos::Nns || tag == Xpos::Nnps;
}

/// "his candidacy for governor": the office is nobody.
inline bool is_candidacy(std::string_view noun) { return noun == "candidacy" || noun == "candidature" || noun == "bid" || noun == "campaign" || noun == "run" || noun == "race"; }

/// Deeds, which are done to the place where they are done, if nobody else is told.
inline bool is_deed(EventType type) { return is_one_of<EventType>(type, {EventType::Aid, EventType::Assault, EventType::Mobilize, EventType::Retreat, EventType::Sanction}); }

/// What bodies do, not who speaks for them: "we arrested ...", a director said.
inline bool is_bodys_deed(std::optional<EventType> type) { return type && (is_deed(*type) || type == EventType::Coerce); }

/// What an authority does by saying so.
inline bool is_measure(EventType type) { return type != EventType::Assault && is_bodys_deed(type); }

/// What states do with one another as often as at home: "the US government provided aid".
inline bool acts_elsewhere(std::optional<EventType> type) {
    return is_one_of<EventType>(type, {EventType::Aid, EventType::Agree, EventType::Consult, EventType::Cooperate, EventType::Mobilize, EventType::Threaten});
}

/// What is said of a deed is said to who did it, not to whom it was done: "opposed the invasion of Iraq".
inline bool takes_stand(std::optional<EventType> type) { return is_one_of<EventType>(type, {EventType::Accuse, EventType::Reject, EventType::Support, EventType::Threaten}); }

/// What is said of something as well as of somebody.
inline bool is_said(std::optional<EventType> type) { return takes_stand(type) || type == EventType::Request; }

/// What is done to somebody by doing it to what is his: "criticized Germany's decision", not "set the country's referendum".
inline bool reaches_owner(std::optional<EventType> type) { return takes_stand(type) || is_one_of<EventType>(type, {EventType::Sanction, EventType::Coerce, EventType::Assault, EventType::Aid}); }

/// "deployed troops", "withdrew its officers": they are sent, not acted upon.
inline bool are_sent(std::optional<EventType> type, const Entity& who) {
    return is_one_of<EventType>(type, {EventType::Mobilize, EventType::Retreat}) && who.type == NodeType::Group && is_one_of<Sector>(who.sector, {Sector::Mil, Sector::Cop});
}

/// Told by the model of triggers, where no frame fits.
inline bool is_open(const EventClaim& claim) { return claim.rule.ends_with("/open"); }

/// "said he won't attack them": a word that is denied tells a refusal, which is done; by itself it would tell the contrary.
inline bool tells_refusal(const Tree& tree, const EventClaim& claim, std::uint32_t predicate) {
    if (claim.type != EventType::Reject || claim.status != Status::Actual) return false;
    const auto& below = tree.children(predicate);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return tree.token(c).deprel == Deprel::Advmod && (tree.lemma(c) == "not" || tree.lemma(c) == "never"); });
}

/// Statements and help, which private people do to one another as well.
inline bool may_be_private(EventType type) {
    return is_one_of<EventType>(type, {EventType::Agree, EventType::Consult, EventType::Support, EventType::Concede, EventType::Cooperate, EventType::Aid, EventType::Request, EventType::Accuse, EventType::Reject});
}

/// "a law that ended cash bail" is not repealed: acts that end another policy than the one that does it.
inline bool ends_policy(std::optional<Act> act) { return is_one_of<Act>(act, {Act::Repeal, Act::Suspend, Act::Block, Act::Reject, Act::Veto, Act::Challenge}); }

/// "passed the bill with Republican votes": acts upon a policy have no counterpart but whom the frame knows.
inline bool decides_alone(std::optional<Act> act) { return is_one_of<Act>(act, {Act::Adopt, Act::Veto, Act::Reject, Act::Block, Act::Uphold, Act::Repeal, Act::Suspend, Act::Amend}); }

}  // namespace pg::extract
