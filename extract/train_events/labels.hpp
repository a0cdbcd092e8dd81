// Events that readers marked in articles, told by where their word stands: data/training/event-labels.tsv.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/ontology.hpp"

namespace pg::extract {

struct Label {
    std::uint32_t trigger = 0;         ///< byte offset of the word in the article's text
    std::string word;
    std::vector<std::uint32_t> types;  ///< TriggerModel's classes, the likeliest first
    std::uint32_t act = 0;             ///< TriggerModel's class
    Status status = Status::Actual;
    std::vector<std::string> roles[enum_size<Role>()];  ///< names of who takes part, by Role
};

/// The labels of every article that was marked, also of those without events, by article id.
using Labels = std::map<std::string, std::vector<Label>>;

/// Throws Error naming file and line of anything that it does not understand.
Labels read_labels(const std::filesystem::path& file);

}  // namespace pg::extract
