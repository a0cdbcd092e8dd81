// "Iranian" before a noun, where the article names Iran.
#pragma once

#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// Adds a mention of the country for every adjective made from its name ("the Greek approval", "Iranian facilities"), if the article names
/// the country elsewhere: an adjective alone makes no node. Keeps the layer's order and index.
void add_demonyms(const Document& document, const Gazetteer& gazetteer, EntityLayer& layer);

}  // namespace pg::extract
