#include "extract/events/scene.hpp"

#include <algorithm>
#include <cmath>

#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

constexpr std::size_t beginning = 500;  ///< bytes of the text
constexpr double surroundings = 3;      ///< degrees
constexpr double nearly_all = 0.7;

class Scene {
public:
    Scene(const Tree& tree, const EntityLayer& layer) : tree_(tree), layer_(layer) {
        std::vector<MentionIndex> told;
        for (MentionIndex m = 0; m < layer_.mentions.size(); ++m)
            if (is_told(m)) told.push_back(m);
        if (told.size() < 2 || layer_.mentions[told.front()].span.begin > beginning) return;
        const auto around = std::count_if(told.begin(), told.end(), [&](MentionIndex m) { return is_near(told.front(), m); });
        if (static_cast<double>(around) < nearly_all * static_cast<double>(told.size())) return;
        place_ = told.front();
    }

    /// The mention that tells it first; nullopt where the article plays in several places, or tells of one only once.
    std::optional<MentionIndex> place() const { return place_; }

    /// Whether the sentence names a place that is neither there nor around.
    bool leaves(Span sentence) const {
        auto m = std::lower_bound(layer_.mentions.begin(), layer_.mentions.end(), sentence.begin, [](const EntityMention& mention, std::size_t at) { return mention.span.begin < at; });
        for (; m != layer_.mentions.end() && m->span.begin < sentence.end; ++m)
            if (m->form != MentionForm::Pronoun && kind_of(layer_.entities[m->entity].type) == NodeKind::Place && !is_near(*place_, static_cast<MentionIndex>(m - layer_.mentions.begin()))) return true;
        return false;
    }

    bool takes_part(const EventClaim& claim) const {
        const auto is_it = [&](MentionIndex m) { return layer_.mentions[m].entity == layer_.mentions[*place_].entity; };
        return std::any_of(claim.agent.begin(), claim.agent.end(), is_it) || std::any_of(claim.recipient.begin(), claim.recipient.end(), is_it);
    }

    /// The police and the courts of another country arrest and search at home.
    bool is_foreign_authority(const EventClaim& claim) const {
        return claim.type == EventType::Coerce && std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return layer_.entity_of(m).sector != Sector::Mil && is_foreign(m); });
    }

private:
    bool is_foreign(MentionIndex m) const {
        const std::string& country = layer_.entity_of(m).country;
        return !country.empty() && country != layer_.entity_of(*place_).country;
    }

    /// "in Lagos", "at the airport of Lagos"
    bool is_told(MentionIndex m) const {
        if (layer_.mentions[m].form != MentionForm::Name || layer_.kind_of_mention(m) != NodeKind::Place) return false;
        const std::string marker = tree_.marker(layer_.mentions[m].head);
        return is_locative(marker) || marker == "at" || marker == "on";
    }

    /// The same place, its country or a place in it, or a place at a few hours' distance.
    bool is_near(MentionIndex scene, MentionIndex other) const {
        if (layer_.mentions[scene].entity == layer_.mentions[other].entity) return true;
        const Entity &a = layer_.entity_of(scene), &b = layer_.entity_of(other);
        if (a.country.empty() || a.country != b.country) return false;
        if (a.type == NodeType::Country || b.type == NodeType::Country) return true;
        return a.latitude && a.longitude && b.latitude && b.longitude && std::abs(*a.latitude - *b.latitude) + std::abs(*a.longitude - *b.longitude) < surroundings;
    }

    const Tree& tree_;
    const EntityLayer& layer_;
    std::optional<MentionIndex> place_;
};

/// What happens somewhere: not what somebody only says, asks, decides or threatens.
bool happens_somewhere(const EventClaim& claim) {
    return !claim.act && is_one_of<EventType>(claim.type, {EventType::Assault, EventType::Protest, EventType::Coerce, EventType::Mobilize, EventType::Aid, EventType::Retreat});
}

}  // namespace

void set_the_scene(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims) {
    const Scene scene(tree, layer);
    if (!scene.place()) return;
    const auto is_years_ago = [&](const EventClaim& claim) {
        return claim.time && document.article.published && times[*claim.time].value.start.known() && times[*claim.time].value.start.year < document.article.published->year;
    };
    for (EventClaim& claim : claims) {
        if (!claim.place.empty() || !happens_somewhere(claim) || is_years_ago(claim)) continue;
        if (scene.takes_part(claim) || scene.leaves(claim.sentence) || scene.is_foreign_authority(claim)) continue;
        claim.place.push_back(*scene.place());
    }
}

}  // namespace pg::extract
