// Who spoke a sentence before, told of by what he is: "Martin said so. The Irish prime minister added that ...".
#pragma once

#include <cstdint>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The cluster of the one person whom the sentences right before name, as their subject, where the draft is "the" and a noun for an office or calling that
/// speaks again; no_cluster where he is known for another office, or several people were named.
std::uint32_t speaker_again(const Chains& chains, std::uint32_t draft);

}  // namespace pg::extract
