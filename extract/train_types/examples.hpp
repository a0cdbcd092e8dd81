// Sentences whose participants are marked, analysed once, as examples for both models.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/actors/lexicon.hpp"
#include "extract/entities/knowledge.hpp"
#include "extract/events/events.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/types/features.hpp"
#include "extract/types/pairs.hpp"
#include "language/analyser.hpp"

namespace pg::extract {

/// What sentences are read with: all of extract/ but the models that are trained here.
struct Reader {
    explicit Reader(const std::filesystem::path& data_dir);
    language::Analyser analyser;
    Gazetteer gazetteer;
    ActorLexicon actors;
    PolicyLexicon policies;
    CoreferenceKnowledge coreference;
    FrameLexicon frames;
    ModalityLexicon modality;
    language::WordVectors vectors;
};

/// How a file is used.
enum class Use : std::uint8_t { Measured, TrainedOn, PairsOnly };

struct Example {
    std::string group;  ///< the sentence's letters and digits: all examples of one sentence are in the same fold
    Use use = Use::Measured;
    std::optional<EventType> type;  ///< folded
    Span agent, recipient;          ///< recipient may be empty
    std::unique_ptr<Document> document;
    std::unique_ptr<Tree> tree;
    std::unique_ptr<EntityLayer> layer;
    TypeFeatures features;
    std::vector<std::vector<std::uint32_t>> pairs;  ///< hashes of the features of each pair of phrases, of the sentence with the agent
    std::vector<bool> right;                        ///< which pairs touch the marked participants
};

/// The data does not tell CONCEDE from RETREAT ("YIELD"): both are CONCEDE here.
EventType folded(EventType type);

/// Reads the columns `type` and `marked` ("<s>agent</s> ... <t>recipient</t>") of a tab-separated file, or for PairsOnly words with tags
/// (B-S I-S B-T I-T O), one a line, sentences apart. Rows without an agent are skipped.
std::vector<Example> read_examples(const std::filesystem::path& file, const Reader& reader, Use use);

}  // namespace pg::extract
