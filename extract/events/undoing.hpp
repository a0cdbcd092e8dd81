// "blocked the end of Title 42": what is done to the end of a policy is the reverse of what is done to it.
#pragma once

#include <optional>
#include <string_view>

#include "core/ontology.hpp"
#include "core/stance.hpp"
#include "extract/frames/clause.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {

/// The clause's object is no policy itself but the end of one ("the end of Title 42") or a decision to end one ("the decision to conclude the operation").
bool is_about_the_end(const Tree& tree, const Participants& participants, const Clause& clause);

/// "called for an end to the ban", "asked that the ban be lifted", "urged senators to reject the treaty", "refused to lift it": what `predicate` asks for or refuses is against the policy with that head.
bool wants_it_undone(const Tree& tree, std::uint32_t policy, std::uint32_t predicate);

/// "a bill to repeal the gun law", "the decision to conclude the operation": `outer` puts an end to `inner`, a word below it, or cuts it ("a decree that cuts fuel subsidies"). What is done to the one is not done to the other.
bool is_ended_within(const Tree& tree, std::uint32_t inner, std::uint32_t outer);

/// "a bill to expand the program", "a referendum on the treaty": who is for or against `outer` is so for or against `inner`, a word below it; not of "a bill to amend the act".
bool is_furthered_within(const Tree& tree, std::uint32_t inner, std::uint32_t outer);

/// "signed the repeal of the act": the policy that the clause's object, itself a policy, puts an end to.
std::optional<MentionIndex> ended_by_object(const Tree& tree, const Participants& participants, const Clause& clause);

/// "signed into law the repeal of the act": the policy is told by the end that is put to it.
bool stands_behind_its_end(const Tree& tree, const EntityMention& policy);

/// Blocking the end upholds, approving it repeals. Other acts have no reverse.
std::optional<Act> reversed(Act act);

}  // namespace pg::extract
