// What the model of event triggers sees of a predicate: does it tell something that somebody who codes political events would code?
#pragma once

#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/frames/participants.hpp"
#include "extract/layers.hpp"
#include "extract/quotes/quotes.hpp"
#include "extract/status/modality.hpp"
#include "extract/types/hashing.hpp"
#include "language/nn/word_vectors.hpp"

namespace pg::extract {

/// How many political actors and policies a sentence names.
struct NamesInSentence {
    std::uint32_t political = 0, policies = 0;
};
std::vector<NamesInSentence> count_names(const Document& document, const Tree& tree, const EntityLayer& layer);

/// References to the layers of one article and to what is known.
struct TriggerSources {
    const Document& document;
    const Tree& tree;
    const EntityLayer& layer;
    const Participants& participants;
    const std::vector<Quote>& quotes;
    const FrameLexicon& frames;
    const ModalityLexicon& modality;
    const language::WordVectors& vectors;
    std::vector<NamesInSentence> names;  ///< by sentence
};

/// A predicate that may tell an event: a verb, or an adjective or noun with a copula; no attribute, no part of a name, no verb of reporting.
bool may_tell(const TriggerSources& sources, std::uint32_t token);

/// Features of a verb, or of an adjective or noun with a copula. Depends on nothing but its arguments. Method: logistic regression over word vectors of the
/// predicate and its object, who its arguments are, mood and place in the article, as event detection was done before encoders (Li, Ji and Huang, Joint event
/// extraction via structured prediction, 2013), and as salience is (Liu et al., Automatic event salience identification, 2018).
std::vector<Feature> trigger_features(const TriggerSources& sources, std::uint32_t predicate);

}  // namespace pg::extract
