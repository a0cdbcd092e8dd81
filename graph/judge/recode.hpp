// A claim coded by people. Internal to graph/.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.hpp"
#include "graph/event_judgement.hpp"

namespace pg::graph {

/// Which modes go with which type: data/ontology/modes.tsv.
class Modes {
public:
    /// Throws Error that names the file.
    static Modes read();
    const std::set<Mode>& of(EventType type) const;
    bool suits(std::optional<EventType> type, Mode mode) const { return type && of(*type).contains(mode); }

private:
    std::map<EventType, std::set<Mode>> modes_;
};

/// The entity that the article calls so, by its name before its aliases, and the first of several. Only one that can take the role: places
/// are places, policies are policies, and who acts is an actor or a place ("Iran").
std::optional<EntityIndex> entity_called(const Record& record, std::string_view name, Role role);
/// Names of all entities that can take the role, sorted.
std::vector<std::string> names_for(const Record& record, Role role);

/// Everything that can be judged of a claim.
Coding coding_of(const Record& record, const EventClaim& claim);

/// Whether the article knows every name by an entity that can take the role.
bool knows(const Record& record, const Coding& coding);

/// Codes the claim anew; needs knows(). A date that people gave stands behind the record's times, at the words that tell the event. A mode goes when it does not suit the new type. The label of the sentence goes when others take part: it
/// would tell of those who do not.
void recode(Record& record, const Coding& coding, const Modes& modes, EventClaim& claim);

}  // namespace pg::graph
