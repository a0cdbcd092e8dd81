// "The Turkish side agreed", "the Zionist regime": the country itself.
#pragma once

#include <cstdint>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The country whose side the noun phrase is, where the article names it; no_cluster for every other phrase.
std::uint32_t land_of_side(const Chains& chains, std::uint32_t draft);

}  // namespace pg::extract
