// Sentences whose participants are marked, as features with a class.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extract/types/features.hpp"
#include "language/analyser.hpp"

namespace pg::extract {

/// What features are made with.
struct FeatureKnowledge {
    const FrameLexicon& frames;
    const ModalityLexicon& modality;
    const language::WordVectors& vectors;
};

struct Example {
    std::string group;  ///< the sentence: all examples of one sentence are in the same fold
    EventType type = EventType::Agree;
    bool measured = true;  ///< false: only trained on
    TypeFeatures features;
};

/// The data does not tell CONCEDE from RETREAT ("YIELD"): both are CONCEDE here.
EventType folded(EventType type);

/// Reads the columns `type` and `marked` ("<s>agent</s> ... <t>recipient</t>") of a tab-separated file. Rows without marks are skipped.
std::vector<Example> read_examples(const std::filesystem::path& file, const language::Analyser& analyser, const FeatureKnowledge& knowledge, bool measured);

}  // namespace pg::extract
