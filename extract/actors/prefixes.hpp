// Prefixes that leave a noun for somebody what it is: "ex-policeman", "co-defendant".
#pragma once

#include <string_view>

namespace pg::extract {

/// The lemma without "ex-" or "co-"; the same where it has neither.
inline std::string_view without_prefix(std::string_view lemma) { return lemma.starts_with("ex-") || lemma.starts_with("co-") ? lemma.substr(3) : lemma; }

}  // namespace pg::extract
