// What holds all the time, or is only meant, has the form of a happening and is none.
#pragma once

#include <vector>

#include "core/record.hpp"
#include "extract/frames/clause.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// "workers are taxed at two percent", "smoking is banned in trains": what is done at all times to nobody in particular, by nobody told.
bool is_standing_rule(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim);

/// "the constitution bars him from office": what a text that is in force provides, told in the present tense.
bool is_provision_in_force(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim);

/// "an initiative to fight crime", "rules designed to protect detainees": a purpose that nobody is told to pursue.
bool is_mere_purpose(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim);

/// "if allowed to stay", "whether they were arrested": what nobody is told to do and nobody says to have happened; an election or a law that may come matters.
bool is_bare_condition(const Tree& tree, const Clause& clause, const EventClaim& claim);

/// "an operation that ended on Monday", "aid that the villages need": what a relative clause says of a thing to tell when it was or what it is for.
bool is_mere_description(const Tree& tree, const Clause& clause, const EventClaim& claim);

/// "how the country would support itself", "might harm himself": no support of anybody, no assault; who blows himself up does it to others.
bool is_done_to_oneself(const Tree& tree, const Clause& clause, const EventClaim& claim);

/// Takes away the provisions in force (`triggers`) of texts of which the article tells nothing else: these are its background.
void drop_background_provisions(const EntityLayer& layer, const std::vector<Span>& triggers, std::vector<EventClaim>& claims);

}  // namespace pg::extract
