// Ten-fold cross-validation by sentence: what the models do on sentences that they never saw.
#pragma once

#include <iosfwd>
#include <vector>

#include "examples.hpp"
#include "regression.hpp"

namespace pg::extract {

struct ValidationSettings {
    RegressionSettings types;
    std::uint32_t folds = 0;  ///< another number divides the sentences otherwise: figures of several divisions tell how far one is chance
    bool pairs = true;   ///< also code the bare sentences
    bool errors = false; ///< print what is typed wrongly
};

/// The fold (of ten) comes from the sentence, not from its place in the file.
std::size_t fold_of(const Example& example, std::uint32_t division);

/// Prints F1 of every type and the macro average with given participants, and how often the pair is found and rightly typed without them.
/// The knowledge's own models are not used.
void cross_validate(const std::vector<Example>& examples, const ValidationSettings& settings, EventKnowledge& knowledge, std::ostream& out);

}  // namespace pg::extract
