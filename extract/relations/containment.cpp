// Places in places: "Minneapolis, Minnesota", "the Mississippi cities of Brandon and Canton", and what maps know of two places of one sentence.
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/relations/collector.hpp"

namespace pg::extract {
namespace {

/// Larger contains smaller.
int level(NodeType type) {
    switch (type) {
        case NodeType::Facility: return 0;
        case NodeType::City: return 1;
        case NodeType::County: return 2;
        case NodeType::Admin1: return 3;
        case NodeType::Region: return 4;
        case NodeType::Country: return 5;
        default: return -1;
    }
}

constexpr std::uint32_t near = 3;  // sentences between two places that belong together

class ContainmentFinder {
public:
    explicit ContainmentFinder(RelationCollector& out) : out_(out), doc_(out.sources().document), tree_(out.sources().tree) {}

    void run() {
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m)
            if (out_.is_place(m) && mention(m).form == MentionForm::Name) places_.push_back(m);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (i + 1 < places_.size()) comma(places_[i], places_[i + 1]);
            phrase(places_[i]);
        }
        same_sentence();
    }

private:
    const EntityMention& mention(MentionIndex m) const { return out_.layer().mentions[m]; }
    const Entity& entity(MentionIndex m) const { return out_.layer().entity_of(m); }
    bool may_contain(MentionIndex inner, MentionIndex outer) const {
        const Entity& a = entity(inner);
        const Entity& b = entity(outer);
        if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
        if (a.type == NodeType::Region) return level(b.type) > level(NodeType::City) && (b.type == NodeType::Country || a.ids.empty());
        return level(a.type) < level(b.type);
    }
    void add(MentionIndex inner, MentionIndex outer, double confidence) {
        const auto begin = std::min(mention(inner).tokens.begin, mention(outer).tokens.begin);
        const auto end = std::max(mention(inner).tokens.end, mention(outer).tokens.end);
        out_.add(RelationType::LocatedIn, inner, outer, out_.span_from(begin, end - 1), confidence);
    }

    /// "Minneapolis, Minnesota", "Jackson (Mississippi)".
    void comma(MentionIndex inner, MentionIndex outer) {
        const auto gap = mention(inner).tokens.end;
        if (gap + 1 != mention(outer).tokens.begin || tree_.sentence_of(mention(inner).head) != tree_.sentence_of(mention(outer).head)) return;
        const auto between = doc_.form(gap);
        if ((between == "," || between == "(") && may_contain(inner, outer) && !listed(inner, outer)) add(inner, outer, 0.95);
    }

    /// "Iowa, Germany and France" is a list; the tree says so and the map does not.
    bool listed(MentionIndex inner, MentionIndex outer) const {
        return doc_.tokens[mention(outer).head].deprel == Deprel::Conj && (entity(inner).country.empty() || entity(outer).country.empty());
    }

    /// "X in Y", "Y's X", "the Y cities of X1 and X2".
    void phrase(MentionIndex m) {
        const auto head = mention(m).head;
        for (const auto c : tree_.children(head)) {
            const auto rel = doc_.tokens[c].deprel;
            const auto other = out_.place_at(c);
            if (!other) continue;
            const bool inside = rel == Deprel::NmodPoss || (rel == Deprel::Nmod && (tree_.marker(c) == "in" || tree_.marker(c) == "of"));
            if (inside && may_contain(m, *other)) add(m, *other, 0.85);
        }
        std::uint32_t first = head;
        for (int steps = 0; steps < 12 && doc_.tokens[first].deprel == Deprel::Conj && doc_.tokens[first].head != no_token; ++steps) first = doc_.tokens[first].head;
        const auto rel = doc_.tokens[first].deprel;
        const auto noun = doc_.tokens[first].head;
        if (noun == no_token || (rel != Deprel::Nmod && rel != Deprel::Appos && rel != Deprel::NmodDesc) || doc_.tokens[noun].upos != Upos::Noun) return;
        for (const auto c : tree_.children(noun)) {
            const auto other = out_.place_at(c);
            if (other && c != first && may_contain(m, *other)) add(m, *other, 0.85);
        }
    }

    /// The state of a city in the United States, from its entry.
    std::string division(const Entity& place) const {
        const auto id = place.ids.find("geonames");
        if (id == place.ids.end()) return {};
        for (const auto i : out_.sources().gazetteer.places(place.name))
            if (const auto& entry = out_.sources().gazetteer.place(i); entry.id == id->second) return entry.admin;
        return {};
    }

    /// Two places that one sentence or sentences near one another name ("German police" names Germany), and of which the map knows that one lies in the other.
    void same_sentence() {
        std::vector<MentionIndex> all;
        for (MentionIndex m = 0; m < out_.layer().mentions.size(); ++m)
            if (out_.is_place(m) && mention(m).form != MentionForm::Pronoun) all.push_back(m);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Entity& a = entity(all[i]);
            if (mention(all[i]).form != MentionForm::Name || (a.type != NodeType::City && a.type != NodeType::Admin1 && a.type != NodeType::County)) continue;
            const std::string state = a.type == NodeType::City ? division(a) : std::string();
            const auto sentence = tree_.sentence_of(mention(all[i]).head);
            auto look = [&](std::size_t j) {
                const Entity& b = entity(all[j]);
                const bool in_state = b.type == NodeType::Admin1 && !state.empty() && b.ids.contains("iso3166") && b.ids.at("iso3166") == state;
                const bool in_country = b.type == NodeType::Country && !a.country.empty() && a.country == b.country;
                if (in_state || in_country) add(all[i], all[j], in_state ? 0.7 : 0.6);
            };
            for (std::size_t j = i; j-- > 0 && tree_.sentence_of(mention(all[j]).head) + near >= sentence;) look(j);
            for (std::size_t j = i + 1; j < all.size() && tree_.sentence_of(mention(all[j]).head) <= sentence + near; ++j) look(j);
        }
    }

    RelationCollector& out_;
    const Document& doc_;
    const Tree& tree_;
    std::vector<MentionIndex> places_;
};

}  // namespace

void find_containment(RelationCollector& out) { ContainmentFinder(out).run(); }

}  // namespace pg::extract
