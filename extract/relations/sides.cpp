#include "extract/relations/sides.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "core/utf8.hpp"
#include "extract/one_of.hpp"

namespace pg::extract {
namespace {

class SideFinder {
public:
    SideFinder(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations) : document_(document), tree_(tree), layer_(layer), relations_(relations) {}

    void run() {
        for (MentionIndex m = 0; m < layer_.mentions.size(); ++m) {
            if (layer_.kind_of_mention(m) != NodeKind::Policy || layer_.mentions[m].form == MentionForm::Pronoun) continue;
            const std::uint32_t policy = layer_.mentions[m].head, above = tree_.head(policy);
            const std::string marker = tree_.marker(policy);
            if (tree_.child(policy, {Deprel::Cop}) != no_token && marker == "against") {  // "farmers are against the tax"
                if (!is_unsure(policy)) side(tree_.child(policy, {Deprel::Nsubj}), RelationType::Opposes, m);
                continue;
            }
            if (above == no_token) continue;
            if (const auto told = by_noun(above); told && (marker == "of" || marker == "for")) of_that_side(above, *told, m);
            const Deprel link = document_.tokens[above].deprel;
            if (marker == "to" && utf8::lower(document_.form(above)) == "opposed" && (link == Deprel::Acl || link == Deprel::Amod || link == Deprel::Case) && !is_unsure(above)) side(tree_.head(above), RelationType::Opposes, m);  // "a family opposed to the dam"
        }
    }

private:
    std::optional<RelationType> by_noun(std::uint32_t noun) const {
        static constexpr std::array<std::string_view, 10> friends{"supporter", "advocate", "proponent", "backer", "champion", "defender", "sponsor", "co-sponsor", "cosponsor", "architect"};
        static constexpr std::array<std::string_view, 4> foes{"opponent", "critic", "foe", "detractor"};
        if (document_.tokens[noun].upos != Upos::Noun) return std::nullopt;
        const std::string_view lemma = tree_.lemma(noun);
        if (is_one_of(lemma, friends)) return RelationType::Supports;
        if (is_one_of(lemma, foes)) return RelationType::Opposes;
        return std::nullopt;
    }

    /// Negated, formerly, only perhaps.
    bool is_unsure(std::uint32_t word) const {
        for (const auto c : tree_.children(word)) {
            const std::string form = utf8::lower(document_.form(c));
            if (form == "not" || form == "n't" || form == "never" || form == "no" || form == "former" || form == "once" || form == "if" || form == "whether" || form == "longer") return true;
            if (document_.tokens[c].deprel == Deprel::Aux && tree_.lemma(c) != "be" && tree_.lemma(c) != "have") return true;
        }
        return false;
    }

    bool is_example(std::uint32_t t) const {
        const std::string marker = tree_.marker(t);
        return document_.tokens[t].deprel == Deprel::Nmod && (marker == "including" || marker == "such as" || marker == "like");
    }

    /// The name beside the noun, what is said to be that, and those told as examples.
    void of_that_side(std::uint32_t noun, RelationType told, MentionIndex policy) {
        if (is_unsure(noun)) return;
        const Token& token = document_.tokens[noun];
        if (token.deprel == Deprel::Appos) side(token.head, told, policy);
        for (const auto c : tree_.children(noun)) {
            const Deprel relation = document_.tokens[c].deprel;
            if (relation == Deprel::Appos || (relation == Deprel::Nsubj && tree_.child(noun, {Deprel::Cop}) != no_token) || is_example(c)) side(c, told, policy);
        }
        for (const auto c : tree_.children(layer_.mentions[policy].head))  // "critics of the tax such as the Labour Party"
            if (c > noun && is_example(c)) side(c, told, policy);
        if (token.deprel == Deprel::Nsubj && token.head != no_token && tree_.lemma(token.head) == "include") side(tree_.child(token.head, {Deprel::Obj}), told, policy);
    }

    void side(std::uint32_t who, RelationType told, MentionIndex policy) {
        if (who == no_token) return;
        add(who, told, policy);
        for (const auto c : tree_.children(who))
            if (document_.tokens[c].deprel == Deprel::Conj) add(c, told, policy);
    }

    void add(std::uint32_t who, RelationType told, MentionIndex policy) {
        auto found = layer_.headed_by(who, NodeKind::Actor);
        if (!found) found = layer_.headed_by(who, NodeKind::Place);
        if (!found || !known_.emplace(told, layer_.mentions[*found].entity, layer_.mentions[policy].entity).second) return;
        Relation relation;
        relation.type = told;
        relation.from = *found;
        relation.to = policy;
        relation.span = {std::min(layer_.mentions[*found].span.begin, layer_.mentions[policy].span.begin), std::max(layer_.mentions[*found].span.end, layer_.mentions[policy].span.end)};
        relation.confidence = 0.75;
        relations_.push_back(std::move(relation));
    }

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    std::vector<Relation>& relations_;
    std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> known_;
};

}  // namespace

void find_sides(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations) { SideFinder(document, tree, layer, relations).run(); }

}  // namespace pg::extract
