// What harms people without anybody's will: storms, diseases, accidents. Data: data/lexicons/natural-causes.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Immutable after loading.
class NaturalCauses {
public:
    static NaturalCauses load(const std::filesystem::path& data_dir);
    bool contains(std::string_view lemma) const { return words_.contains(std::string(lemma)); }

private:
    std::unordered_set<std::string> words_;
};

/// "The earthquake killed 200 people", "was injured in a crash", "the strongest typhoon to strike the country": what is no actor and no deed of one
/// harms by chance.
bool is_misfortune(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, const NaturalCauses& causes, const Clause& clause, const EventClaim& claim);

}  // namespace pg::extract
