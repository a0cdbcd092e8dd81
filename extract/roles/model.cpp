#include "extract/roles/model.hpp"

#include <algorithm>
#include <cstdlib>

namespace pg::extract {
namespace {

/// How far a role's logit must lead before that of no role until it is given, by Role; and the other way round until it is taken away.
float given_from[] = {0.8f, 0.8f, 0.8f, 0.8f};
float taken_from = 1.5f, moved_from = 1.0f;

struct Init {
    Init() {
        const char* names[] = {"G0", "G1", "G2", "G3"};
        for (int i = 0; i < 4; ++i)
            if (const char* v = std::getenv(names[i])) given_from[i] = static_cast<float>(std::atof(v));
        if (const char* v = std::getenv("GT")) taken_from = static_cast<float>(std::atof(v));
        if (const char* v = std::getenv("GM")) moved_from = static_cast<float>(std::atof(v));
    }
} init;

bool may_be(const EntityLayer& layer, MentionIndex m, Role role) {
    const NodeKind kind = layer.kind_of_mention(m);
    if (role == Role::Policy) return kind == NodeKind::Policy;
    if (role == Role::Place) return kind == NodeKind::Place;
    return kind != NodeKind::Policy;
}

}  // namespace

RoleModel RoleModel::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/roles.model", roles_version);
    return RoleModel(LinearModel::load(file, "roles"));
}

void fill_roles(const RoleModel& model, const EntityLayer& layer, const std::vector<RoleCandidate>& candidates, EventClaim& claim) {
    const auto same = [&](MentionIndex a, MentionIndex b) { return layer.mentions[a].entity == layer.mentions[b].entity; };
    struct Change {
        MentionIndex mention;
        Role role;
        bool given;
    };
    std::vector<Change> changes;
    for (const RoleCandidate& candidate : candidates) {
        const std::vector<float> s = model.scores(candidate);
        Role best = Role::Agent;
        for (const Role role : {Role::Recipient, Role::Place, Role::Policy})
            if (s[1 + static_cast<std::size_t>(role)] > s[1 + static_cast<std::size_t>(best)]) best = role;
        const float lead = s[1 + static_cast<std::size_t>(best)] - s[RoleModel::nothing];
        bool has = false, has_best = false;
        for (const Role role : {Role::Agent, Role::Recipient, Role::Place, Role::Policy}) {
            auto& list = claim.role(role);
            const auto at = std::find_if(list.begin(), list.end(), [&](MentionIndex x) { return same(x, candidate.mention); });
            if (at == list.end()) continue;
            const float mine = s[1 + static_cast<std::size_t>(role)];
            has = true;
            has_best = has_best || role == best;
            if (s[RoleModel::nothing] - mine >= taken_from) changes.push_back({candidate.mention, role, false});
            else if (role != best && s[1 + static_cast<std::size_t>(best)] - mine >= moved_from && lead > 0 && may_be(layer, candidate.mention, best)) {
                changes.push_back({candidate.mention, role, false});
                changes.push_back({candidate.mention, best, true});
            }
        }
        if (!has && lead >= given_from[static_cast<std::size_t>(best)] && may_be(layer, candidate.mention, best)) changes.push_back({candidate.mention, best, true});
    }
    for (const Change& c : changes)
        if (!c.given) std::erase_if(claim.role(c.role), [&](MentionIndex x) { return same(x, c.mention); });
    for (const Change& c : changes) {
        if (!c.given) continue;
        auto& list = claim.role(c.role);
        if (std::none_of(list.begin(), list.end(), [&](MentionIndex x) { return same(x, c.mention); })) list.insert(std::upper_bound(list.begin(), list.end(), c.mention), c.mention);
    }
}

}  // namespace pg::extract
