// The guarantees of a Record without which it cannot even be read.
#pragma once

#include <string>

#include "core/record.hpp"

namespace pg {

/// Empty when every index is in range, every span lies in the text and every entity has a mention, else what is wrong.
std::string misplaced(const Record& record);

}  // namespace pg
