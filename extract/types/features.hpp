// What the classifier of event types sees of a clause and its two participants.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/types/hashing.hpp"
#include "extract/types/participation.hpp"
#include "language/nn/word_vectors.hpp"

namespace pg::extract {

/// Features come in blocks that are weighted apart: each block is scaled to the length 1 times its weight.
enum class FeatureBlock : std::uint8_t { Words, Pairs, Between, After, Tree, Lexicon, Modality, Vectors, Readings, Chains };
inline constexpr std::size_t feature_blocks = 10;

struct TypeFeatures {
    std::vector<Feature> blocks[feature_blocks];  ///< by FeatureBlock; sorted by hash, each hash once
};

/// Thread-safe; depends on nothing but its arguments. Method: participants masked, words around and between them (Hu et al. 2024
/// measure such models), and the tree: the predicates that govern either participant, the one that joins them, their modality and
/// the event types that the frame lexicon knows for them.
TypeFeatures type_features(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality,
                           const language::WordVectors& vectors);

}  // namespace pg::extract
