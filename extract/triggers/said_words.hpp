// How the words speak that a verb of saying, thinking or wanting governs: what the type of a stand hangs on.
#pragma once

#include <string>
#include <vector>

#include "extract/events/evaluations.hpp"
#include "extract/triggers/features.hpp"

namespace pg::extract {

/// Reads one article. Keeps references to its layers and the lexicons; thread-safe.
class SaidWords {
public:
    SaidWords(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, const EvaluationLexicon& evaluations) : tree_(tree), layer_(layer), frames_(frames), evaluations_(evaluations) {}

    /// Names of features: whether the words praise, blame, help or harm (and deny it), which stand beside one another, whom they speak of, and what their subject
    /// may, must or will do. None where the word governs no clause. `lemma`: the word's.
    std::vector<std::string> of(const TriggerCandidate& candidate, const std::string& lemma) const;

private:
    class Reading;

    const Tree& tree_;
    const EntityLayer& layer_;
    const FrameLexicon& frames_;
    const EvaluationLexicon& evaluations_;
};

}  // namespace pg::extract
