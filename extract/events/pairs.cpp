#include "extract/events/pairs.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/utf8.hpp"

namespace pg::extract {
namespace {

enum class Kind { Nobody, Persons, Countries, Sides };

bool one_of(std::string_view word, std::span<const std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

Kind kind_meant(std::string_view lemma) {
    static constexpr std::array<std::string_view, 15> persons{"leader", "president", "minister", "man", "woman", "official", "politician", "senator", "candidate", "statesman", "governor", "chancellor", "premier", "rival", "ambassador"};
    static constexpr std::array<std::string_view, 6> countries{"country", "nation", "state", "neighbour", "neighbor", "government"};
    static constexpr std::array<std::string_view, 2> sides{"side", "party"};
    if (one_of(lemma, persons)) return Kind::Persons;
    if (one_of(lemma, countries)) return Kind::Countries;
    return one_of(lemma, sides) ? Kind::Sides : Kind::Nobody;
}

/// "both leaders", "the two countries", but not "two leaders", "the two men who fled".
Kind pair_at(const Tree& tree, std::uint32_t noun) {
    if (tree.token(noun).xpos != Xpos::Nns) return Kind::Nobody;
    bool two = false, both = false, definite = false;
    for (const std::uint32_t c : tree.children(noun)) {
        const std::string form = utf8::lower(tree.form(c));
        if (form == "both") both = true;
        else if (form == "two") two = true;
        else if (form == "the" || form == "these") definite = true;
        else if (tree.token(c).deprel == Deprel::NmodPoss || tree.token(c).deprel == Deprel::Compound || tree.token(c).deprel == Deprel::Amod) return Kind::Nobody;
        else if (c > noun && (tree.token(c).deprel == Deprel::Nmod || tree.token(c).deprel == Deprel::Acl || tree.token(c).deprel == Deprel::AclRelcl || tree.token(c).deprel == Deprel::Conj || tree.token(c).deprel == Deprel::Appos)) return Kind::Nobody;
    }
    return both || (two && definite) ? kind_meant(tree.lemma(noun)) : Kind::Nobody;
}

class PairFinder {
public:
    PairFinder(const Tree& tree, const EntityLayer& layer, const std::vector<EventClaim>& claims) : tree_(tree), layer_(layer), claims_(claims) {}

    /// The two that the noun means at the event `at`; empty if that is not sure.
    std::vector<MentionIndex> pair(MentionIndex noun, std::size_t at) const {
        const Kind kind = pair_at(tree_, layer_.mentions[noun].head);
        if (kind == Kind::Nobody) return {};
        auto found = sides_of_last(kind, noun, at);
        if (found.empty() && kind != Kind::Sides) found = only_two(kind, noun);
        return found;
    }

private:
    bool fits(MentionIndex m, Kind kind) const {
        const Entity& e = layer_.entity_of(m);
        if (kind == Kind::Persons) return e.type == NodeType::Person && !e.generic;
        if (kind == Kind::Countries) return e.type == NodeType::Country || (e.type == NodeType::Government && !e.generic);
        return layer_.kind_of_mention(m) == NodeKind::Actor || e.type == NodeType::Country;
    }

    void take(MentionIndex m, std::vector<MentionIndex>& all) const {
        if (std::none_of(all.begin(), all.end(), [&](MentionIndex a) { return layer_.mentions[a].entity == layer_.mentions[m].entity; })) all.push_back(m);
    }

    std::uint32_t sentence(MentionIndex m) const { return tree_.sentence_of(layer_.mentions[m].head); }

    /// Who took part in the event told last before the noun.
    std::vector<MentionIndex> sides_of_last(Kind kind, MentionIndex noun, std::size_t at) const {
        for (std::size_t c = at; c-- > 0;) {
            const EventClaim& claim = claims_[c];
            std::vector<MentionIndex> all;
            for (const auto* side : {&claim.agent, &claim.recipient})
                for (const MentionIndex m : *side) take(m, all);
            if (all.empty()) continue;
            if (sentence(all.front()) + 1 < sentence(noun)) break;
            if (all.size() != 2 || !std::all_of(all.begin(), all.end(), [&](MentionIndex m) { return fits(m, kind) && layer_.mentions[m].span.begin < layer_.mentions[noun].span.begin; })) continue;
            return all;
        }
        return {};
    }

    /// The persons or countries that the sentence has named before the noun, or the sentence before it, if they are two.
    std::vector<MentionIndex> only_two(Kind kind, MentionIndex noun) const {
        for (std::uint32_t back = 0; back < 2; ++back) {
            std::vector<MentionIndex> all;
            for (MentionIndex m = noun; m-- > 0 && sentence(m) + back >= sentence(noun);)
                if (sentence(m) + back == sentence(noun) && fits(m, kind)) take(m, all);
            if (all.size() == 2) return {all[1], all[0]};
            if (!all.empty()) return {};
        }
        return {};
    }

    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<EventClaim>& claims_;
};

}  // namespace

void name_pairs(const Tree& tree, const EntityLayer& layer, std::vector<EventClaim>& claims) {
    const PairFinder finder(tree, layer, claims);
    for (std::size_t c = 0; c < claims.size(); ++c)
        for (auto* role : {&claims[c].agent, &claims[c].recipient, &claims[c].claimant}) {
            if (role->size() != 1 || layer.mentions[role->front()].form != MentionForm::Nominal || !layer.entity_of(role->front()).generic) continue;
            if (auto two = finder.pair(role->front(), c); two.size() == 2) *role = std::move(two);
        }
}

bool takes_up_two(const Tree& tree, std::uint32_t subject) {
    const std::string form = utf8::lower(tree.form(subject));
    if (form == "they" || (form == "both" && tree.token(subject).upos != Upos::Noun)) return true;
    const std::uint32_t det = tree.child(subject, {Deprel::Det});
    return (form == "two" || form == "pair" || form == "duo") && det != no_token && utf8::lower(tree.form(det)) == "the" && tree.child(subject, {Deprel::Nmod, Deprel::AclRelcl}) == no_token;
}

}  // namespace pg::extract
