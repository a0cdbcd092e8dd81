// Articles whose events readers have marked, as examples.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/triggers/model.hpp"
#include "language/analyser.hpp"

namespace pg::extract {

struct TriggerExample {
    std::string article;
    std::size_t label = no_event;  ///< an event type, or no_event
    std::size_t also = no_event;   ///< another type that a fair coder could give; no_event where there is none
    std::vector<Feature> features;
};

/// Reads `labels` (columns article, start, end: code points of the article's text, type, also) and the articles of JSON lines that it names. What stands in
/// no marked stretch tells no event. Throws Error naming what is missing.
std::vector<TriggerExample> read_trigger_examples(const std::filesystem::path& labels, const std::vector<std::filesystem::path>& articles, const language::Analyser& analyser, const Extractor& extractor);

}  // namespace pg::extract
