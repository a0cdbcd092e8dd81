// The Record as one line of JSON: what `policygraph extract` writes and `load` reads. Offsets are Unicode code points there.
// Beyond the contract's fields a line carries "entities" with all that an Entity holds, so that reading gives an equal Record.
#pragma once

#include <string>
#include <string_view>

#include "core/record.hpp"

namespace pg {

/// One line without the line end; the same Record gives the same bytes.
std::string record_to_json(const Record& record);

/// Throws Error that tells what is wrong (no JSON, a missing field, an unknown name, an offset outside the text, an index out of range). What comes
/// from outside may still break other guarantees of a Record: see Record::check.
Record record_from_json(std::string_view line);

}  // namespace pg
