// Events of single sentences for `policygraph code`: where the frames leave a sentence without a pair, the likeliest pair is coded.
#pragma once

#include "core/record.hpp"
#include "extract/layers.hpp"
#include "extract/types/classifier.hpp"
#include "extract/types/pairs.hpp"

namespace pg::extract {

/// What coding asks; references, so that training can try models of its own.
struct CodingKnowledge {
    const FrameLexicon& frames;
    const ModalityLexicon& modality;
    const language::WordVectors& vectors;
    const TypeClassifier& types;
    const PairRanking& pairs;
};

/// Changes the events of the record: every sentence gets the pair that the ranking puts first - as a new event, or by completing the one
/// that a frame found - and the classifier types every event that has both participants. Phrases that are no mentions become generic
/// groups; the record keeps its guarantees. `layer` is the one that the record was made of.
void code_pairs(const Document& document, const Tree& tree, const EntityLayer& layer, const CodingKnowledge& knowledge, Record& record);

}  // namespace pg::extract
