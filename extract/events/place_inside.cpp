// Places deep inside the object of a clause, and before a wider place.
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

/// "facing charges of fraud in Canada", "strengthened the protection of the embassy in Oslo", "provided access to the fields in Mali": a deed is done where that is
/// to which it is done. Not what is only spoken of.
void ArgumentFinder::add_place_inside_object(const Clause& clause, EventClaim& claim) const {
    constexpr int deepest = 3;
    if (clause.nominal || clause.object == no_token || is_said(claim.type) || claim.type == EventType::Consult || claim.type == EventType::Protest) return;
    if (const auto place = participants_.place(clause.object); place && participants_.layer().mentions[*place].head != clause.object && !takes_part(claim, *place)) claim.place.push_back(*place);  // "raided the Jenin refugee camp"
    std::uint32_t at = clause.object;
    for (int depth = 0; depth < deepest && at != no_token && claim.place.empty(); ++depth) {
        std::uint32_t below = no_token;
        for (const std::uint32_t c : tree_.children(at)) {
            if (tree_.token(c).deprel != Deprel::Nmod) continue;
            if (is_locative(tree_.marker(c)))
                for (const std::uint32_t h : participants_.conjuncts(c))
                    if (const auto place = participants_.place(h); place && !takes_part(claim, *place)) claim.place.push_back(*place);
            below = c;
        }
        at = below;
    }
}

/// "by soldiers in Hebron in the West Bank", "at a base in Mopti, in central Mali": right before a phrase of place another one tells where in it; parsers hang
/// it on the noun before.
void ArgumentFinder::add_towns_before(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal || is_said(claim.type)) return;
    for (const auto& [preposition, head] : clause.obliques) {
        const auto wide = preposition == "in" ? participants_.place(head) : std::nullopt;
        if (!wide || std::find(claim.place.begin(), claim.place.end(), *wide) == claim.place.end()) continue;
        std::uint32_t end = tree_.subtree(head).begin;
        if (end > 0 && tree_.form(end - 1) == ",") --end;
        if (end == 0) continue;
        for (std::uint32_t at = end - 1, steps = 0; at != no_token && at != clause.predicate && steps < 3; at = tree_.head(at), ++steps) {
            if (tree_.token(at).deprel != Deprel::Nmod || !is_locative(tree_.marker(at)) || tree_.subtree(at).end > end + 1) continue;
            const auto town = participants_.place(at);
            if (!town || tree_.head(tree_.head(at)) != clause.predicate || takes_part(claim, *town)) continue;
            if (std::find(claim.place.begin(), claim.place.end(), *town) == claim.place.end()) claim.place.insert(claim.place.begin(), *town);
            break;
        }
    }
}

}  // namespace pg::extract
