// Whether what a reader wrote names an entity.
#pragma once

#include <string>

#include "extract/layers.hpp"

namespace pg::extract {

/// By words: one of the entity's names or mentions holds all words of `name`, or the other way round, or they share most.
bool names(const std::string& name, EntityIndex entity, const EntityLayer& layer, const Document& document);

}  // namespace pg::extract
