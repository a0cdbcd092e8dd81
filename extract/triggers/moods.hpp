// What speaks for or against an event having happened: the names by which the model of triggers tells its status, beside what the rules say of it.
#pragma once

#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"
#include "extract/triggers/features.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class MoodReader {
public:
    MoodReader(const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes, const FrameLexicon& frames, const ModalityLexicon& modality)
        : tree_(tree), layer_(layer), quotes_(quotes), frames_(frames), modality_(modality) {}

    /// Sets what the features know of the status. No moods where the frames tell something else than the word itself does ("must lift": a demand,
    /// "will not yield": a refusal), of which the words around it say nothing.
    void read(const TriggerCandidate& candidate, TriggerFeatures& features) const;

private:
    class Builder;

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Quote>& quotes_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
};

}  // namespace pg::extract
