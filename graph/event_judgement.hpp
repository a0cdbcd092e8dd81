// What people decide about events, in the form in which judgements keep it: where an event is told, and how it is coded anew.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/ontology.hpp"

namespace pg::graph {

/// The words that tell an event, in code points of the article's stored text. Events' ids follow from their coding, places do not: a judgement
/// about a place outlives rebuilds and new readings.
struct ClaimPlace {
    std::string article;  ///< the article's id, alone or followed by "~" and eight digits of its hash
    std::uint32_t start = 0, end = 0;

    auto operator<=>(const ClaimPlace&) const = default;
    /// "ARTICLE@START-END"
    std::string text() const;
    /// Reads what text() writes; nothing for anything else.
    static std::optional<ClaimPlace> from_text(std::string_view text);
};

enum class CodedField : std::uint8_t { Type, Mode, Act, Status, Date, Agent, Recipient, Place, Policy, Claimant };
/// The role that a field fills; nothing for the others.
std::optional<Role> role_of(CodedField field);

/// Values by field. A field without values is taken away, what is not in it stays as it is told. Roles hold names that the article knows; a date is "2026-02" or "2026-02-03 to 2026-02-05".
using Coding = std::map<CodedField, std::vector<std::string>>;
/// "type=ACCUSE; mode=; agent=Bob Hale; agent=Ann Reed"; in values ";" and "\" follow a "\".
std::string coding_text(const Coding& coding);
/// Reads what coding_text writes. Throws UsageError that names the choices.
Coding coding_from_text(std::string_view text);
/// Whether `coding` has the values of all fields that `part` names, in any order.
bool coded_so(const Coding& coding, const Coding& part);

/// "2026-02-03", "2026-02 to 2026-04"; empty when unknown.
std::string range_text(const DateRange& date);
/// Reads what range_text writes; nothing for anything else, and for an end before the beginning.
std::optional<DateRange> range_from_text(std::string_view text);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::CodedField, "field", "type", "mode", "act", "status", "date", "agent", "recipient", "place", "policy", "claimant");
