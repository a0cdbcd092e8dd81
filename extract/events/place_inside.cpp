// Places deep inside the object of a clause.
#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

/// "facing charges of fraud in Canada", "strengthened the protection of the embassy in Oslo", "provided access to the fields in Mali": a deed is done where that is
/// to which it is done. Not what is only spoken of.
void ArgumentFinder::add_place_inside_object(const Clause& clause, EventClaim& claim) const {
    constexpr int deepest = 3;
    if (clause.nominal || clause.object == no_token || is_said(claim.type) || claim.type == EventType::Consult || claim.type == EventType::Protest) return;
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

}  // namespace pg::extract
