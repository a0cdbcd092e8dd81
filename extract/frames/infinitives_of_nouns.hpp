// Who does what an infinitive tells that hangs on a noun, by that noun. All give no_token where it does not tell, unless they say otherwise.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// "called on the authorities to act", "pushed for the council to resign", "an appeal to the government to allow it": who is to act.
std::uint32_t called_on(const Tree& tree, std::uint32_t head, std::uint32_t verb);

/// "a deadline for parties to join", "a proposal for Turkey to withdraw": who is to do it stands right before the infinitive.
std::uint32_t meant_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb);

/// "an offer by France to help", "the refusal of the court to hear it": whose deed it is.
std::uint32_t intends(const Tree& tree, std::uint32_t noun, std::uint32_t verb);

/// "appointed a committee to investigate", "the creation of a panel to look into it": who is set up for what the infinitive tells, right before it. Who is only sent acts for who sends him.
std::uint32_t set_up_for(const Tree& tree, std::uint32_t noun, std::uint32_t verb);

/// "gave the president the power to dissolve it", "granted police permission to search", "gave the envoy a day to leave": who is given the power or the time uses it.
std::uint32_t empowered(const Tree& tree, std::uint32_t power);

/// "is in dialogue with Cuba and Spain to discuss": the noun that tells what is held with whom the infinitive hangs on.
std::uint32_t talked_in(const Tree& tree, std::uint32_t side);

/// "the only country to oppose it was Malta", "among those who voted for it were Collins and Snowe": who is told to be them; the noun itself elsewhere.
std::uint32_t told_by_name(const Tree& tree, std::uint32_t noun);

/// "is the first country to ratify", "is one of the countries to ratify": what is said to be such a one; the noun itself where nothing is said to be it.
std::uint32_t said_to_be(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
