// Which two phrases of a sentence are agent and recipient of its event, where no frame tells: a linear ranking of all pairs.
// Trained by extract/train_types; card: data/models/event-types.md.
#pragma once

#include <filesystem>
#include <unordered_map>
#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/types/hashing.hpp"
#include "extract/types/phrases.hpp"

namespace pg::extract {

/// Indices into the phrases of one sentence.
struct Pair {
    std::size_t agent = 0, recipient = 0;
};

/// Every ordered pair of phrases that do not overlap.
std::vector<Pair> pairs_of(const std::vector<Phrase>& phrases);

/// The word where the ways up from both phrases meet, or the verb or event noun above it; no_token where the tree has none.
std::uint32_t predicate_of(const Tree& tree, const Phrase& agent, const Phrase& recipient);

/// What the ranking sees of a pair: how both hang in the tree, what governs them, what they are, the way between them. Sorted, each hash once.
class PairFeatures {
public:
    PairFeatures(const Tree& tree, const EntityLayer& layer, const std::vector<Phrase>& phrases, const FrameLexicon& frames, const ModalityLexicon& modality);
    std::vector<Feature> of(Pair pair) const;

private:
    struct Side {
        std::string relation, governor, kind, lemma;
        std::vector<std::uint32_t> up;  ///< from the head to the root
        std::vector<std::string> own;   ///< feature names without the side's letter
    };
    Side side(std::size_t index) const;
    bool tells(std::uint32_t t) const;

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Phrase>& phrases_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    std::vector<Side> sides_;
};

struct RankedPair {
    Pair pair;
    double probability = 0;  ///< among the pairs of the sentence
};

/// Immutable after loading; the same on every processor.
class PairRanking {
public:
    PairRanking() = default;
    PairRanking(std::vector<std::uint32_t> hashes, std::vector<float> weights);
    /// Throws Error naming the file that is missing or damaged.
    static PairRanking load(const std::filesystem::path& data_dir);

    float score(const std::vector<Feature>& features) const;
    /// Best first; of equals the earlier pair.
    std::vector<RankedPair> rank(const PairFeatures& features, const std::vector<Pair>& pairs) const;

private:
    std::unordered_map<std::uint32_t, float> weights_;
};

}  // namespace pg::extract
