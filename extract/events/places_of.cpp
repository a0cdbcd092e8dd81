// Where it happens: the places that a clause tells, or the sentence around it.
#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// "in the centre of Bogota", "in the suburbs of Damascus".
bool is_part_of_place(std::string_view lemma) {
    static constexpr std::array<std::string_view, 34> words{"center", "centre", "suburb", "outskirt", "outskirts", "heart", "middle", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "edge", "side", "part", "area", "region", "province", "state", "district", "neighborhood", "neighbourhood", "city", "town", "village", "capital", "port", "street", "island", "coast", "county"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

}  // namespace

void ArgumentFinder::add_places(const Clause& clause, EventClaim& claim) const {
    const auto add = [&](std::uint32_t head) {
        for (std::uint32_t h : participants_.conjuncts(head))
            if (const auto place = participants_.of(h, NodeKind::Place)) claim.place.push_back(*place);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (is_locative(preposition) || (preposition == "at" && (is_building(head) || claim.type == EventType::Coerce || claim.type == EventType::Consult)) || (preposition == "on" && is_ground(head))) add(head);  // "fired rockets at Israel" tells no place
    if (const std::uint32_t where = tree_.child(clause.predicate, {Deprel::Advmod}); tree_.token(clause.predicate).deprel == Deprel::AclRelcl && where != no_token && utf8::lower(tree_.form(where)) == "where") add(tree_.head(clause.predicate));  // "Waco, where 75 died"
    const bool spoken = claim.type && (*claim.type == EventType::Consult || *claim.type == EventType::Accuse || *claim.type == EventType::Support || *claim.type == EventType::Reject || *claim.type == EventType::Request);
    if (clause.object != no_token && !clause.nominal && !spoken)  // "discussed the war in Ukraine" elsewhere
        for (std::uint32_t c : tree_.children(clause.object))
            if (tree_.token(c).deprel == Deprel::Nmod && is_locative(tree_.marker(c))) add(c);
    // "protesters in Minneapolis were arrested".
    for (const std::uint32_t head : {clause.subject, clause.passive ? clause.object : no_token})
        if (head != no_token && claim.place.empty())
            for (std::uint32_t c : tree_.children(head))
                if (tree_.token(c).deprel == Deprel::Nmod && is_locative(tree_.marker(c))) add(c);
    if (claim.place.empty() && !clause.nominal) add_nested_place(clause, claim);
    if (claim.place.empty()) add_home(clause, claim);
    if (claim.place.empty()) add_only_place(clause.predicate, claim);
    add_containers(claim);
}

/// "at construction sites in Tallahassee", "during his visit to Israel": the place is told of the occasion.
void ArgumentFinder::add_nested_place(const Clause& clause, EventClaim& claim) const {
    for (const auto& [preposition, head] : clause.obliques) {
        if (!is_locative(preposition) && preposition != "at" && preposition != "during" && preposition != "on" && !(preposition == "after" && claim.type == EventType::Assault)) continue;
        const bool journey = tree_.lemma(head) == "visit" || tree_.lemma(head) == "trip" || tree_.lemma(head) == "tour";
        std::uint32_t at = head;
        for (int depth = 0; depth < 3 && at != no_token && claim.place.empty(); ++depth) {
            std::uint32_t below = no_token;
            for (const std::uint32_t c : tree_.children(at)) {
                if (tree_.token(c).deprel != Deprel::Nmod) continue;
                const std::string marker = tree_.marker(c);
                if (!is_locative(marker) && marker != "at" && marker != "on" && !(marker == "of" && is_part_of_place(tree_.lemma(at))) && !(journey && (marker == "to" || marker == "of"))) continue;
                if (const auto place = participants_.of(c, NodeKind::Place)) claim.place.push_back(*place);
                else below = c;
            }
            at = below;
        }
    }
}

/// "in Bloomington, Indiana": the state as well.
void ArgumentFinder::add_containers(EventClaim& claim) const {
    const EntityLayer& layer = participants_.layer();
    const std::size_t told = claim.place.size();
    for (std::size_t i = 0; i < told; ++i) {
        const MentionIndex inner = claim.place[i];
        const std::uint32_t comma = layer.mentions[inner].tokens.end;
        if (comma + 1 >= document_.tokens.size() || tree_.form(comma) != ",") continue;
        for (std::uint32_t t = comma + 1; t < document_.tokens.size() && t < comma + 4; ++t) {
            const auto outer = layer.headed_by(t, NodeKind::Place);
            if (!outer || layer.mentions[*outer].tokens.begin != comma + 1) continue;
            const Entity &a = layer.entity_of(inner), &b = layer.entity_of(*outer);
            const bool larger = (b.type == NodeType::Country || b.type == NodeType::Admin1) && a.type > b.type && (a.country.empty() || b.country.empty() || a.country == b.country);
            const bool joined = tree_.token(layer.mentions[*outer].head).deprel == Deprel::Conj;  // "Iowa, Germany and France"
            if (larger && !joined && std::find(claim.place.begin(), claim.place.end(), *outer) == claim.place.end()) claim.place.push_back(*outer);
        }
    }
}

/// "on Yeonpyeong Island": not "imposed sanctions on Iran".
bool ArgumentFinder::is_ground(std::uint32_t head) const {
    const auto place = participants_.of(head, NodeKind::Place);
    return place && (participants_.layer().entity_of(*place).type == NodeType::Facility || participants_.layer().entity_of(*place).type == NodeType::Region || tree_.lemma(head).starts_with("Island"));
}

bool ArgumentFinder::is_building(std::uint32_t head) const {
    const auto place = participants_.of(head, NodeKind::Place);
    return place && participants_.layer().entity_of(*place).type == NodeType::Facility;
}

/// "Spanish warships", "American hostages": where they come from is not where they act.
bool ArgumentFinder::acts_abroad(std::uint32_t head) const {
    const auto who = participants_.of(head, NodeKind::Actor);
    if (!who) return true;
    const Entity& e = participants_.layer().entity_of(*who);
    if (e.sector == Sector::Mil || e.type == NodeType::Person) return true;  // "the Russian fleet", "US Secretary of State Clinton"
    return e.generic && e.sector != Sector::Gov && e.sector != Sector::Leg && e.sector != Sector::Jud && e.sector != Sector::Cop;
}

/// "Finland's parliament", "Minnesota officials", "the Greek cabinet": where who acts belongs; a country that decides about a policy does so at home.
void ArgumentFinder::add_home(const Clause& clause, EventClaim& claim) const {
    if (clause.subject == no_token || (!claim.act && acts_elsewhere(claim.type))) return;
    for (std::uint32_t c : tree_.children(clause.subject)) {
        const Deprel relation = tree_.token(c).deprel;
        if (relation != Deprel::NmodPoss && relation != Deprel::Compound && relation != Deprel::Amod) continue;
        if (acts_abroad(clause.subject)) continue;
        if (const auto place = participants_.of(c, NodeKind::Place)) claim.place.push_back(*place);
    }
    if (!claim.place.empty() || !claim.act || is_office_act(*claim.act) || !claim.recipient.empty()) return;
    if (claim.agent.size() > 2 || is_one_of<Act>(claim.act, {Act::Reject, Act::Veto, Act::Propose, Act::Challenge})) return;  // a treaty's parties; "Russia rejected the proposal" of somebody else
    for (const MentionIndex m : claim.agent)
        if (participants_.layer().kind_of_mention(m) == NodeKind::Place) claim.place.push_back(m);
}

/// The clause of the place is that of the predicate, or one that governs it: not "... which led to the war in Iraq".
bool ArgumentFinder::shares_clause(std::uint32_t place, std::uint32_t predicate) const {
    std::uint32_t verb = place;
    int nouns = 0;  // "policies like those in Illinois": of those it is told, not of what is done
    for (int steps = 0; steps < 20 && verb != no_token && tree_.token(verb).upos != Upos::Verb; ++steps) {
        const Deprel relation = tree_.token(verb).deprel;
        if (relation == Deprel::AclRelcl && !tree_.dominates(verb, predicate)) return false;  // "who is from Redcar"
        if (relation == Deprel::Nmod && ++nouns > 1) return false;
        verb = tree_.head(verb);
    }
    if (verb == no_token) return true;
    // "signed a deal in Brussels that allows Kosovo to join": what the deal allows happens elsewhere.
    for (std::uint32_t up = predicate; up != verb && tree_.head(up) != no_token; up = tree_.head(up))
        if (tree_.token(up).deprel == Deprel::AclRelcl && participants_.of(tree_.head(up), NodeKind::Policy)) return false;
    return tree_.dominates(verb, predicate);
}

/// Where a sentence tells of one place only that something is in, at or near it, and nobody acts under that name, it is where the sentence plays.
void ArgumentFinder::add_only_place(std::uint32_t t, EventClaim& claim) const {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    std::optional<MentionIndex> only;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto place = participants_.layer().headed_by(i, NodeKind::Place);
        if (!place || participants_.layer().mentions[*place].form == MentionForm::Pronoun || !is_locative(tree_.marker(i)) || !shares_clause(i, t)) continue;
        if (only && participants_.layer().mentions[*only].entity != participants_.layer().mentions[*place].entity) return;
        if (!only) only = place;
    }
    if (!only) return;
    for (Role role : {Role::Agent, Role::Recipient})
        for (MentionIndex m : claim.role(role))
            if (participants_.layer().mentions[m].entity == participants_.layer().mentions[*only].entity) return;
    claim.place.push_back(*only);
}

}  // namespace pg::extract
