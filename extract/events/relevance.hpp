// What matters to politics and what does not.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/names.hpp"
#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// Why what a verb tells matters to politics, or does not, whoever does it.
enum class RelevanceGround : std::uint8_t { Private, Court, Authority };

/// Data: data/lexicons/relevance.tsv. Immutable after loading.
class RelevanceLexicon {
public:
    static RelevanceLexicon load(const std::filesystem::path& data_dir);
    bool names(RelevanceGround ground, std::string_view verb) const { return verbs_.contains({ground, std::string(verb)}); }

private:
    std::set<std::pair<RelevanceGround, std::string>> verbs_;
};

/// A state, one of its bodies, a party, an armed group, who holds an office, a policy: what makes a clause without a sure frame political.
bool is_political(const EntityLayer& layer, MentionIndex mention);
bool any_political(const EntityLayer& layer, const std::vector<MentionIndex>& list);

/// Companies, agencies, parties and nobody else: these are not set free, "the Pentagon release" is a paper.
bool names_bodies(const EntityLayer& layer, const std::vector<MentionIndex>& list);

/// Who decides, helps, asks or takes part matters to politics only where a state, a body, somebody in office or a policy takes part; towns
/// that are only visited or helped do not count. A text of a few sentences need not say what office its people hold.
bool is_private(const Document& document, const Tree& tree, const EntityLayer& layer, const RelevanceLexicon& relevance, const Clause& clause, const EventClaim& claim);

/// The noun, or the one that it counts ("a round of talks"), tells an event.
bool tells_event(const Tree& tree, const FrameLexicon& frames, std::uint32_t noun);

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::RelevanceGround, "ground", "private", "court", "authority");
