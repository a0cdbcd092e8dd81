// People told by no noun: "the elderly", "those in power", "those who spoke out". Data: data/lexicons/nameless-people.tsv.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>

#include "extract/tree.hpp"

namespace pg::extract {

/// Immutable after loading.
class NamelessPeople {
public:
    static NamelessPeople load(const std::filesystem::path& data_dir);
    /// The words that tell the people of whom the token is the head: "those in power", without an article "elderly"; nullopt where it stands for nobody, or for things.
    std::optional<TokenRange> at(const Tree& tree, std::uint32_t token) const;

private:
    bool is_those(const Tree& tree, std::uint32_t token) const;
    /// "who spoke out", "arrested", "seeking asylum", "in power" behind "those".
    bool tells_people(const Tree& tree, std::uint32_t behind) const;

    std::unordered_set<std::string> qualities_, suffered_, doing_, states_;
};

}  // namespace pg::extract
