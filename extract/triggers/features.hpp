// What the model of event triggers sees of a word that may tell an event.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"
#include "extract/triggers/told_around.hpp"
#include "extract/types/hashing.hpp"
#include "language/nn/word_vectors.hpp"

namespace pg::extract {

class EvaluationLexicon;

/// Whose word vectors are seen: the trigger's, its object's, subject's, what governs it, its complement's, the clause's and the article's mean.
enum class VectorOf : std::uint8_t { Trigger, Object, Subject, Governor, Complement, Clause, Article };
inline constexpr std::size_t vectors_of_trigger = 7;
inline constexpr std::size_t trigger_numbers = vectors_of_trigger * language::WordVectors::width;

struct TriggerFeatures {
    std::vector<Feature> names;                 ///< hashed; sorted, each once
    std::vector<Feature> classified;            ///< more names, by which only types and acts are told
    std::vector<Feature> moods;                 ///< more names, by which only the status is told (moods.hpp)
    bool not_done = false;                      ///< its own words say so: "will", "may", "if", "not"
    std::array<float, trigger_numbers> vectors; ///< each of length 1 or 0
};

/// How a word came to be asked about.
enum class TriggerOrigin : std::uint8_t {
    Told,      ///< a frame fits
    Doubtful,  ///< a frame fits, but too little is known of who takes part or why it matters
    Open       ///< no frame fits
};

/// A word that may tell an event, and what is known of the event if it does.
struct TriggerCandidate {
    Clause clause;
    EventClaim claim;
    TriggerOrigin origin = TriggerOrigin::Told;
    std::string doubt;  ///< why it is doubtful
};

/// Sees every candidate of an article: how the model learns.
using TriggerWatch = std::function<void(const TriggerCandidate&, const TriggerFeatures&)>;

/// Reads candidates of one article. Keeps references to its layers; thread-safe once built.
class TriggerReader {
public:
    /// `told`: the events that the frames tell; read at once.
    TriggerReader(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes, const FrameLexicon& frames,
                  const language::WordVectors& vectors, const EvaluationLexicon& evaluations, const std::vector<EventClaim>& told, bool contest);
    TriggerFeatures of(const TriggerCandidate& candidate) const;

private:
    class Builder;
    bool in_quote(std::uint32_t t) const;
    void add_vector(std::uint32_t t, float* sum) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Quote>& quotes_;
    const FrameLexicon& frames_;
    const language::WordVectors& vectors_;
    const EvaluationLexicon& evaluations_;
    ToldAround around_;
    std::array<float, language::WordVectors::width> topic_{};
    std::vector<std::string> article_;  ///< names of the features of the whole article
};

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::TriggerOrigin, "trigger origin", "told", "doubtful", "open");
