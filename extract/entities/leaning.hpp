// Whether "it" is sooner a policy or a body, told by the words beside it. Data: data/lexicons/pronoun-verbs.tsv.
#pragma once

#include <cstdint>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// What a candidate gains where it is a policy, and where it is anything else.
struct Lean {
    int policy = 0, other = 0;
};

/// "vetoed it", "put it on hold", "voted on it", "it was signed", "it takes effect", "it would cap visas": {0, 0} where nothing tells.
Lean leaning(const Chains& chains, std::uint32_t pronoun);

}  // namespace pg::extract
