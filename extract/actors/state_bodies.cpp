#include "extract/actors/state_bodies.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

/// The state or leader whose body it is; no_token if nobody is told.
std::uint32_t owner_of_body(const Tree& tree, const Gazetteer& gazetteer, std::uint32_t t) {
    std::uint32_t owner = no_token;
    for (const std::uint32_t c : tree.children(t)) {
        const Deprel relation = tree.token(c).deprel;
        const bool before = c < t && (relation == Deprel::NmodPoss || relation == Deprel::Amod || relation == Deprel::Compound || relation == Deprel::NmodDesc);
        const bool behind = c > t && relation == Deprel::Nmod && tree.marker(c) == "of" && !gazetteer.places(tree.form(c)).empty();
        if (!before && !(behind && owner == no_token)) continue;
        if (tree.token(c).upos == Upos::Propn || (before && gazetteer.demonym(tree.form(c)) != nullptr)) owner = c;
    }
    return owner;
}

/// The country named by the token alone, as a noun or an adjective; nullptr for other places.
const PlaceEntry* country_at(const Tree& tree, const Gazetteer& gazetteer, std::uint32_t t) {
    const PlaceEntry* place = gazetteer.demonym(tree.form(t));
    if (place == nullptr)
        if (const auto& places = gazetteer.places(tree.form(t)); !places.empty()) place = &gazetteer.place(places.front());
    return place != nullptr && place->type == NodeType::Country ? place : nullptr;
}

bool is_only_one(std::string_view lemma) {
    static constexpr std::array<std::string_view, 6> words{"government", "parliament", "police", "army", "military", "navy"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

void tell_country(const Tree& tree, const Gazetteer& gazetteer, std::uint32_t t, Entity& about) {
    if (const PlaceEntry* of = gazetteer.demonym(tree.form(t))) about.country = of->country;
    const auto& places = gazetteer.places(tree.form(t));
    if (!places.empty() && tree.token(t).upos == Upos::Propn) about.country = gazetteer.place(places.front()).country;
}

void name_state_body(const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon, std::uint32_t t, const std::string& lemma, MentionDraft& draft) {
    const RoleWord* body = lexicon.state_body(t > draft.tokens.begin ? utf8::lower(tree.lemma(t - 1)) + " " + lemma : lemma);
    if (body == nullptr) body = lexicon.state_body(lemma);
    if (body == nullptr || tree.token(t).xpos == Xpos::Nns) return;
    const std::uint32_t owner = owner_of_body(tree, gazetteer, t);
    if (owner == no_token) return;
    TokenRange whole{std::min(draft.tokens.begin, tree.subtree(owner).begin), t + 1};
    if (owner < t) {
        while (whole.begin < t && tree.token(whole.begin).upos != Upos::Propn && gazetteer.demonym(tree.form(whole.begin)) == nullptr && gazetteer.places(phrase_text(tree.document(), {whole.begin, owner + 1})).empty()) ++whole.begin;
        if (whole.begin >= t) return;
        draft.about.name = phrase_text(tree.document(), whole);
    }  // "government of Chad": so called already
    draft.about.type = NodeType::Government;
    draft.about.sector = body->sector;
    draft.about.generic = false;
    tell_country(tree, gazetteer, owner, draft.about);
    const bool alone = tree.child(owner, {Deprel::Flat, Deprel::Compound}) == no_token && (t - draft.tokens.begin <= 1 || owner > t);
    if (const PlaceEntry* country = country_at(tree, gazetteer, owner); country != nullptr && alone && is_only_one(lemma)) draft.about.aliases = {country->name + " " + lemma};
}

}  // namespace pg::extract
