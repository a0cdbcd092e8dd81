// Which events an article tells: who did what to whom, about which policy, where, when, and who says so.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "extract/events/argument_words.hpp"
#include "extract/events/contests.hpp"
#include "extract/events/criminal_record.hpp"
#include "extract/events/doer_words.hpp"
#include "extract/events/evaluations.hpp"
#include "extract/events/misfortune.hpp"
#include "extract/events/ordinary_crime.hpp"
#include "extract/events/relevance.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"
#include "extract/triggers/model.hpp"
#include "extract/types/classifier.hpp"
#include "language/nn/word_vectors.hpp"

namespace pg::extract {

/// Immutable after loading.
struct EventKnowledge {
    FrameLexicon frames;
    ModalityLexicon modality;
    std::unordered_set<std::string> no_events;  ///< verbs that the classifier must leave alone
    TypeClassifier types;
    language::WordVectors vectors;
    ContestLexicon contests;
    NaturalCauses natural_causes;
    RelevanceLexicon relevance;
    EvaluationLexicon evaluations;
    OrdinaryCrimes ordinary_crimes;
    CriminalRecords criminal_records;
    DoerWords doers;
    ArgumentWords arguments;
    std::optional<TriggerModel> triggers = std::nullopt;  ///< none: only what frames tell
    /// Throws Error naming the file that is missing or damaged. Without `with_triggers` the model of triggers is not read: it is what is to be trained.
    static EventKnowledge load(const std::filesystem::path& data_dir, bool with_triggers = true);
};

struct EventOptions {
    bool models = true;                   ///< ask the model of triggers: not for sentences that stand alone
    const TriggerWatch* watch = nullptr;  ///< sees what the model would be asked, in place of the model
};

/// Verbs and nouns that fit a frame and have at least one participant. A noun that is only the object of a light verb ("hold talks") is no event
/// of its own. What stands in quotation marks is claimed by its speaker, who is "I" there; "we" who do something are the body that he belongs to by one of
/// the relations. Sport is no politics. Sorted by trigger.
std::vector<EventClaim> find_events(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times,
                                    const std::vector<Quote>& quotes, const std::vector<Relation>& relations, const EventKnowledge& knowledge, const EventOptions& options = {});

}  // namespace pg::extract
