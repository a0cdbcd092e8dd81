#include "core/stance.hpp"

namespace pg {
namespace {

std::optional<RelationType> of_act(Act act) {
    switch (act) {
        case Act::Propose: case Act::Adopt: case Act::Uphold: case Act::Fund: return RelationType::Supports;
        case Act::Veto: case Act::Reject: case Act::Challenge: case Act::Block: case Act::Repeal: case Act::Suspend: return RelationType::Opposes;
        default: return std::nullopt;
    }
}

std::optional<RelationType> of_type(EventType type) {
    switch (type) {
        case EventType::Support: case EventType::Agree: return RelationType::Supports;
        case EventType::Accuse: case EventType::Reject: case EventType::Protest: return RelationType::Opposes;
        default: return std::nullopt;
    }
}

/// Who breaks a law need not be against it, nor who says of others that they broke it; who looks into something, answers for it, puts a vote off, moves a motion against somebody,
/// declines to hear a case, lets a bill become law, is divided over it or sides with somebody in a dispute takes no side.
bool tells_no_side(std::string_view rule) {
    for (const std::string_view verb : {"verb:deny/", "verb:violate/", "verb:breach/", "verb:break/", "verb:flout/", "verb:circumvent/", "verb:evade/", "verb:investigate/", "verb:inspect/", "verb:probe/", "verb:testify/", "verb:plead/",
                                        "verb:postpone/obj~vote", "verb:delay/obj~vote", "verb:table/obj~motion", "verb:file/obj~motion", "verb:divide/", "verb:split/", "verb:at odd", "verb:side/", "noun:dispute/", "noun:disagreement/", "noun:hearing/", "verb:hold/obj~hearing"})
        if (rule.starts_with(verb)) return true;
    for (const std::string_view words : {"/wrong", "/obj~investigation", "/obj~inquiry", "/xcomp~testify", "/xcomp~hear", "xcomp~become"})
        if (rule.find(words) != std::string_view::npos) return true;
    return false;
}

}  // namespace

bool acts_on_policy(std::string_view rule) {
    // The object that the frame asks for by its words is acted upon; "received support" is support.
    if (rule.find("obj~") == std::string_view::npos) return true;
    for (const std::string_view verb : {"verb:throw/prt:out", "verb:toss/", "verb:turn/prt:", "verb:reject/", "verb:dismiss/", "verb:drop/", "verb:withdraw/", "verb:decline/", "verb:deny/", "verb:refuse/"})
        if (rule.starts_with(verb)) return false;
    return true;
}

std::optional<RelationType> stance_of(std::optional<EventType> type, std::optional<Act> act, std::string_view rule) {
    if (rule.find(open_rule) != std::string_view::npos) return std::nullopt;
    if (!acts_on_policy(rule) || tells_no_side(rule)) return std::nullopt;
    const bool undone = rule.find(undone_rule) != std::string_view::npos;
    if (undone && type == EventType::Request) return RelationType::Opposes;  // "urged senators to reject the treaty", "proposed that the ban be lifted"
    if (act == Act::Uphold && rule.find("/obj~veto") != std::string_view::npos) return RelationType::Opposes;  // "sustained the veto of the bill"
    if (act) return of_act(*act);
    if (!type || (rule.find("/typed") != std::string_view::npos && *type != EventType::Request && *type != EventType::Support)) return std::nullopt;
    // "called for a ban": who asks for a policy is for it; what he asks others to do about one tells nothing of that.
    const bool asked_for = *type == EventType::Request && (rule.find("/for") != std::string_view::npos || rule.find(" for") != std::string_view::npos || rule.find("/obj:policy") != std::string_view::npos || rule.find("/obj:any") != std::string_view::npos) && rule.find("comp") == std::string_view::npos;
    const auto side = asked_for ? std::optional(RelationType::Supports) : of_type(*type);
    if (!side || !undone) return side;
    return *side == RelationType::Supports ? RelationType::Opposes : RelationType::Supports;
}

}  // namespace pg
