// Stable content hashes (XXH3, 128 bits), the same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace pg {

/// 32 lower-case hexadecimal digits.
std::string content_hash(std::string_view bytes);

}  // namespace pg
