// Numbers and quantifiers that stand for people: "Hundreds marched", "killed dozens", "Some criticized the pact".
// Data: data/lexicons/counted-people.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/tree.hpp"

namespace pg::extract {

/// Immutable after loading.
class CountedPeople {
public:
    static CountedPeople load(const std::filesystem::path& data_dir);
    /// Whether the token stands for people by itself; not where it tells how many of something ("hundreds of trees").
    bool at(const Tree& tree, std::uint32_t token) const;

private:
    bool acts_or_suffers(const Tree& tree, std::uint32_t token, bool only_acts) const;

    bool is_victims(const Tree& tree, std::uint32_t number) const;

    std::unordered_set<std::string> numbers_, quantifiers_, of_things_, done_to_people_;
};

}  // namespace pg::extract
