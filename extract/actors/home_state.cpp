#include "extract/actors/home_state.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

/// Words that only a state has a use for.
bool tells_statehouse(std::string_view lemma) {
    static constexpr std::array<std::string_view, 5> words{"governor", "gov.", "gubernatorial", "statehouse", "legislature"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

/// What belongs to the whole country.
bool is_federal(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words{"congress", "congressman", "congresswoman", "congressional", "washington", "federal", "u.s."};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The state that begins at this word ("Ohio", "New Mexico"), nullptr where none does.
const PlaceEntry* state_at(const Document& document, const Gazetteer& gazetteer, std::uint32_t t) {
    for (std::uint32_t words = 2; words > 0; --words) {
        if (t + words > document.tokens.size()) continue;
        const auto& places = gazetteer.places(phrase_text(document, {t, t + words}));
        if (places.empty()) continue;
        const PlaceEntry& place = gazetteer.place(places.front());
        return place.type == NodeType::Admin1 && place.country == "US" ? &place : nullptr;
    }
    return nullptr;
}

}  // namespace

HomeState::HomeState(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon) {
    bool statehouse = false;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        const std::string word = utf8::lower(document.form(t));
        if (is_federal(word) || document.form(t) == "US") return;
        statehouse = statehouse || tells_statehouse(word) || tells_statehouse(utf8::lower(document.tokens[t].lemma));
    }
    if (!statehouse) return;
    for (const Name& name : document.names) {
        const std::string written = phrase_text(document, name.tokens);
        if (const OrganizationEntry* body = gazetteer.organization(written); body != nullptr && body->country == "US" && body->type == NodeType::Government && !lexicon.is_shared_body(written)) return;
    }
    std::set<std::string> states;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
        if (document.tokens[t].upos == Upos::Propn)
            if (const PlaceEntry* state = state_at(document, gazetteer, t)) states.insert(state->name);
    if (states.size() == 1) name_ = *states.begin();
}

}  // namespace pg::extract
