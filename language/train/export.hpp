// From the trained network to the file that the program reads.
#pragma once

#include <string>

#include "net.hpp"

namespace pg::train {

/// Weights become 8-bit integers with a scale an output (embeddings: a row).
void export_model(Net& net, const std::string& file);

}  // namespace pg::train
