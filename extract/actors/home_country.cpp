#include "extract/actors/home_country.hpp"

#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

constexpr int often = 3;   // names that another country needs
constexpr int clearly = 4; // and times as many as the body's own

}  // namespace

HomeCountry::HomeCountry(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon) {
    for (const Name& name : document.names) {
        const std::string written = phrase_text(document, name.tokens);
        if (const OrganizationEntry* body = gazetteer.organization(written)) {
            if (!body->country.empty() && !lexicon.is_shared_body(written)) ++told_[body->country];
            continue;
        }
        if (name.type == NerType::Per) {
            if (const PersonEntry* person = gazetteer.person(written); person != nullptr && !person->country.empty()) ++told_[person->country];
            continue;
        }
        if (const PlaceEntry* of = gazetteer.demonym(written)) ++told_[of->country];
        else if (const auto& places = gazetteer.places(written); !places.empty() && !gazetteer.place(places.front()).country.empty()) ++told_[gazetteer.place(places.front()).country];
    }
}

std::string HomeCountry::instead_of(const std::string& known) const {
    const auto own = told_.find(known);
    const int mine = own == told_.end() ? 0 : own->second;
    std::string best;
    int most = 0;
    for (const auto& [country, count] : told_)
        if (country != known && count > most) {
            best = country;
            most = count;
        }
    return most >= often && most >= clearly * mine ? best : std::string();
}

}  // namespace pg::extract
