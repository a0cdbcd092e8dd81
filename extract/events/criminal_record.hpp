// Crimes that are only named to say what somebody is charged with, or was sentenced for: "convicted of indecent assault", "a history of resisting an officer".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/record.hpp"
#include "extract/events/ordinary_crime.hpp"
#include "extract/frames/clause.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

enum class RecordWord : std::uint8_t { Verdict, Record };

/// Data: data/lexicons/criminal-records.tsv. Immutable after loading.
class CriminalRecords {
public:
    static CriminalRecords load(const std::filesystem::path& data_dir);
    bool names(RecordWord kind, const std::string& lemma) const;

private:
    std::unordered_map<std::string, std::uint8_t> words_;  ///< a bit for each kind: "charge" is of both
};

/// What private people did to private people stands as the name of a crime under a verdict or in a record. What was done to somebody told by name or
/// political, what war and terror do, and, in articles about public violence, what a clause tells are deeds of their own.
bool is_named_crime(const Tree& tree, const EntityLayer& layer, const CriminalRecords& records, const OrdinaryCrimes& crimes, const Clause& clause, const EventClaim& claim);

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::RecordWord, "kind", "verdict", "record");
