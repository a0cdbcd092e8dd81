// Who takes part in an event beyond what its clause says, and who does not: a linear model over role features.
// Trained by extract/train_events; card: data/models/roles.md.
#pragma once

#include <filesystem>

#include "extract/linear/linear_model.hpp"
#include "extract/roles/features.hpp"

namespace pg::extract {

/// Of data/models/roles.model.
inline constexpr std::uint32_t roles_version = 1;

/// Immutable after loading.
class RoleModel {
public:
    /// Nothing, then agent, recipient, place and policy in the order of Role.
    static constexpr std::uint32_t classes = 5, nothing = 0;

    explicit RoleModel(LinearModel model) : model_(std::move(model)) {}
    /// Throws Error naming the file that is missing or damaged.
    static RoleModel load(const std::filesystem::path& data_dir);

    /// One logit for each class.
    std::vector<float> scores(const RoleCandidate& candidate) const { return model_.scores(candidate.features, {}); }

private:
    LinearModel model_;
};

/// Gives the event whoever the model is sure of, and takes away whoever it is sure takes no part.
void fill_roles(const RoleModel& model, const EntityLayer& layer, const std::vector<RoleCandidate>& candidates, EventClaim& claim);

}  // namespace pg::extract
