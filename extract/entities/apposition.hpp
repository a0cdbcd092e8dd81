// Names in apposition stand where what they are beside stands: "the head of the union, Karl Berg, met him".
#pragma once

#include <cstdint>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The head of the phrase that the token is in apposition to; the token itself elsewhere.
std::uint32_t described_by(const Tree& tree, std::uint32_t token);
/// The draft is the name of whom this subject is, which is no other person's name.
bool names_subject(const Chains& chains, std::uint32_t draft, std::uint32_t subject);

}  // namespace pg::extract
