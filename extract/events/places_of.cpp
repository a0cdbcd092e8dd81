// Where it happens: the places that a clause tells, or the sentence around it.
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/told_at_once.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
void ArgumentFinder::add_places(const Clause& clause, EventClaim& claim) const {
    const auto add = [&](std::uint32_t head) {
        for (std::uint32_t h : participants_.conjuncts(head))
            if (const auto place = participants_.place(h)) claim.place.push_back(*place);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (is_locative(preposition) || (preposition == "at" && (is_building(head) || claim.type == EventType::Coerce || claim.type == EventType::Consult)) || (preposition == "on" && is_ground(head))) add(head);  // "fired rockets at Israel" tells no place
    add_towns_before(clause, claim);
    leave_ends_of_way(clause, claim);
    add_ends_of_way(clause, claim);
    add_antecedent(clause.predicate, claim);
    const bool spoken = is_one_of<EventType>(claim.type, {EventType::Consult, EventType::Accuse, EventType::Support, EventType::Reject, EventType::Request}) || tree_.lemma(clause.predicate) == "protest";
    if (clause.object != no_token && !clause.nominal && !spoken)  // "discussed the war in Ukraine" elsewhere
        for (const std::uint32_t object : participants_.conjuncts(clause.object))
            for (const std::uint32_t c : tree_.children(object))
                if (tree_.token(c).deprel == Deprel::Nmod && is_locative(tree_.marker(c))) add(c);
    // "the attack on a school in Kabul", "the arrest of an editor in Jakarta"
    if (clause.nominal && claim.place.empty() && is_one_of<EventType>(claim.type, {EventType::Assault, EventType::Coerce, EventType::Protest}) && !claim.act)
        for (const MentionIndex target : claim.recipient)
            for (const std::uint32_t c : tree_.children(participants_.layer().mentions[target].head))
                if (tree_.token(c).deprel == Deprel::Nmod && tree_.dominates(clause.predicate, c) && is_locative(tree_.marker(c))) add(c);
    // "protesters in Minneapolis were arrested", "clashes with police in Bihar left two dead".
    for (const std::uint32_t head : {clause.subject, clause.passive ? clause.object : no_token}) {
        if (head == no_token || !claim.place.empty()) continue;
        const bool deed = !frames_.noun(lower_lemma(tree_, head)).empty();
        for (const std::uint32_t c : tree_.children(head)) {
            if (tree_.token(c).deprel != Deprel::Nmod) continue;
            if (is_locative(tree_.marker(c))) add(c);
            else if (deed)
                for (const std::uint32_t inner : tree_.children(c))
                    if (tree_.token(inner).deprel == Deprel::Nmod && is_locative(tree_.marker(inner))) add(inner);
        }
    }
    if (claim.place.empty()) add_place_of_meeting(clause, claim);
    if (claim.place.empty()) add_place_of_joined(clause, claim);
    if (claim.place.empty()) add_place_beside(clause, claim);
    if (claim.place.empty() && is_said(claim.type)) add_place_of_speech(clause, claim);
    if (claim.place.empty()) add_nested_place(clause, claim);
    if (claim.place.empty()) add_place_of_complement(clause, claim);
    if (claim.place.empty()) add_place_inside_object(clause, claim);
    if (claim.place.empty()) add_seat(clause, claim);
    if (claim.place.empty()) add_home(clause, claim);
    add_border(clause, claim);
    if (claim.place.empty()) add_opening_place(clause, claim);
    if (claim.place.empty()) add_only_place(clause.predicate, claim);
    if (claim.place.empty()) add_place_of_sentence(clause.predicate, claim);
    add_containers(claim);
}

/// "were killed when a bomb went off in Kabul", "an attack carried out in Kabul", "attacked, killing nine people in Kabul"
void ArgumentFinder::add_place_beside(const Clause& clause, EventClaim& claim) const {
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const bool result = claim.type == EventType::Assault && tree_.token(c).deprel == Deprel::Advcl && tree_.token(c).xpos == Xpos::Vbg && c > clause.predicate && tree_.child(c, {Deprel::Mark, Deprel::Nsubj}) == no_token;
        if (!claim.place.empty() || (!result && !is_told_at_once(tree_, frames_, clause.predicate, c))) continue;
        for (const auto& [preposition, head] : read_verb(tree_, c).obliques)
            if (is_locative(preposition) || (preposition == "at" && is_building(head)))
                if (const auto place = participants_.place(head); place && !takes_part(claim, *place)) claim.place.push_back(*place);
    }
}

/// "was harassed and threatened at a meeting in Leeds", "two were killed and nine hurt in an attack in Mali": what stands behind the second of two verbs told in one breath.
void ArgumentFinder::add_place_of_joined(const Clause& clause, EventClaim& claim) const {
    constexpr std::uint32_t near = 6;
    const Token& first = tree_.token(clause.predicate);
    if (clause.nominal || first.upos != Upos::Verb || !is_one_of<EventType>(claim.type, {EventType::Assault, EventType::Coerce, EventType::Protest, EventType::Threaten})) return;
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const Token& second = tree_.token(c);
        if (c <= clause.predicate || c > clause.predicate + near || second.deprel != Deprel::Conj || second.upos != Upos::Verb || second.xpos != first.xpos) continue;
        if (!clause.passive && tree_.child(c, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token) continue;
        const Clause joined = read_verb(tree_, c);
        for (const auto& [preposition, head] : joined.obliques)
            if (is_locative(preposition) || (preposition == "at" && is_building(head)))
                if (const auto place = participants_.place(head); place && !takes_part(claim, *place)) claim.place.push_back(*place);
        if (claim.place.empty()) add_nested_place(joined, claim);
        return;
    }
}

/// "Speaking in Berlin, she called for a ban", "Ann Keller, speaking at a summit in Oslo, accused Russia": where it is said.
void ArgumentFinder::add_place_of_speech(const Clause& clause, EventClaim& claim) const {
    const auto add = [&](std::uint32_t head) {
        if (const auto place = participants_.place(head); place && claim.place.empty() && !takes_part(claim, *place)) claim.place.push_back(*place);
    };
    const auto add_below = [&](std::uint32_t head) {
        for (const std::uint32_t c : tree_.children(head))
            if (tree_.token(c).deprel == Deprel::Nmod && (is_locative(tree_.marker(c)) || tree_.marker(c) == "at")) add(c);
    };
    const auto speaks_at = [&](std::uint32_t above, Deprel relation) {
        for (const std::uint32_t c : tree_.children(above)) {
            if (tree_.token(c).deprel != relation || tree_.token(c).xpos != Xpos::Vbg || (tree_.lemma(c) != "speak" && tree_.lemma(c) != "address")) continue;
            const Clause speech = read_verb(tree_, c);
            for (const auto& [preposition, head] : speech.obliques) {
                if (is_locative(preposition)) add(head);
                else if (preposition == "at" || preposition == "to" || preposition == "with" || preposition == "during" || preposition == "from") add_below(head);  // not "speaking on the war in Mali"
            }
            if (speech.object != no_token) add_below(speech.object);
        }
    };
    speaks_at(clause.predicate, Deprel::Advcl);
    if (claim.place.empty() && clause.subject != no_token) speaks_at(clause.subject, Deprel::Acl);
}

/// The clause that begins with "where" or "in which" plays at what it stands behind: "Waco, where 75 died", "a trip to China, where he will speak";
/// behind somebody, at the place of the clause above: "met the premier in Paris, where both praised the deal".
void ArgumentFinder::add_antecedent(std::uint32_t predicate, EventClaim& claim) const {
    std::uint32_t top = predicate;
    for (int steps = 0; steps < 4 && tree_.token(top).deprel == Deprel::Conj && tree_.head(top) != no_token; ++steps) top = tree_.head(top);
    const std::uint32_t before = tree_.head(top);
    if (tree_.token(top).deprel != Deprel::AclRelcl || before == no_token || !claim.place.empty() || !plays_where(top)) return;
    const auto add = [&](std::uint32_t head) {
        for (const std::uint32_t h : participants_.conjuncts(head))
            if (const auto place = participants_.place(h); place && !takes_part(claim, *place) && h < top) claim.place.push_back(*place);
    };
    add(before);
    for (const std::uint32_t c : tree_.children(before))
        if (claim.place.empty() && c < top && tree_.token(c).deprel == Deprel::Nmod)
            if (const std::string marker = tree_.marker(c); is_locative(marker) || marker == "to" || marker == "at") add(c);
    if (!claim.place.empty() || !participants_.actor(before) || tree_.head(before) == no_token) return;
    for (const std::uint32_t c : tree_.children(tree_.head(before)))
        if (claim.place.empty() && c < top && tree_.token(c).deprel == Deprel::Obl && is_locative(tree_.marker(c))) add(c);
}

/// "where both met", "in which they met"
bool ArgumentFinder::plays_where(std::uint32_t relative) const {
    for (const std::uint32_t c : tree_.children(relative)) {
        if (c > relative) return false;
        const Deprel relation = tree_.token(c).deprel;
        if (relation == Deprel::Advmod && utf8::lower(tree_.form(c)) == "where") return true;
        if (relation == Deprel::Obl && tree_.lemma(c) == "which")
            if (const std::string marker = tree_.marker(c); is_locative(marker) || marker == "during") return true;
    }
    return false;
}

bool ArgumentFinder::takes_part(const EventClaim& claim, MentionIndex m) const {
    const EntityLayer& layer = participants_.layer();
    for (const Role role : {Role::Agent, Role::Recipient})
        for (const MentionIndex other : claim.role(role))
            if (layer.mentions[other].entity == layer.mentions[m].entity) return true;
    return false;
}

/// "at construction sites in Tallahassee", "during his visit to Israel", "on the sidelines of a summit in Oslo", "at a forum held in Oslo": the place is told of the occasion.
void ArgumentFinder::add_nested_place(const Clause& clause, EventClaim& claim) const {
    for (const auto& [preposition, head] : clause.obliques) {
        const bool beside = tree_.lemma(head) == "sideline" || tree_.lemma(head) == "margin";
        if (clause.nominal && !beside) continue;
        if (!is_locative(preposition) && preposition != "at" && preposition != "during" && preposition != "on" && !(preposition == "after" && claim.type == EventType::Assault)) continue;
        if (preposition == "on" && !beside && is_said(claim.type) && !claim.act) continue;  // "pressed Sudan on the war in Darfur"
        const bool journey = tree_.lemma(head) == "visit" || tree_.lemma(head) == "trip" || tree_.lemma(head) == "tour";
        std::uint32_t at = head;
        for (int depth = 0; depth < 3 && at != no_token && claim.place.empty(); ++depth) {
            std::uint32_t below = no_token;
            for (const std::uint32_t c : tree_.children(at)) {
                if (tree_.token(c).deprel == Deprel::Acl && claim.place.empty() && !clause.nominal) add_held_in(c, claim);
                if (tree_.token(c).deprel != Deprel::Nmod) continue;
                const std::string marker = tree_.marker(c);
                if (!is_locative(marker) && marker != "at" && marker != "on" && !(marker == "of" && (words_.is(ArgumentWord::Part, tree_.lemma(at)) || tree_.lemma(at) == "sideline" || is_meeting(at))) && !(journey && (marker == "to" || marker == "of"))) continue;
                const std::size_t before = claim.place.size();
                for (const std::uint32_t one : participants_.conjuncts(c))
                    if (const auto place = participants_.place(one)) claim.place.push_back(*place);
                if (claim.place.size() == before) below = c;
            }
            at = below;
        }
    }
}

/// "a forum held in Dammam", "a conference to be hosted by Norway at Oslo", "a meeting that took place in Paraguay"
void ArgumentFinder::add_held_in(std::uint32_t participle, EventClaim& claim) const {
    const std::string lemma = lower_lemma(tree_, participle);
    const std::uint32_t object = tree_.child(participle, {Deprel::Obj});
    const bool takes_place = lemma == "take" && object != no_token && tree_.lemma(object) == "place";
    if (!takes_place && !words_.is(ArgumentWord::Host, lemma)) return;
    for (const std::uint32_t c : tree_.children(participle)) {
        if (tree_.token(c).deprel != Deprel::Obl) continue;
        const std::string marker = tree_.marker(c);
        if (const auto place = participants_.place(c); place && (is_locative(marker) || marker == "at") && !takes_part(claim, *place)) claim.place.push_back(*place);
    }
}

/// "imposed a curfew along the border with Somalia", "clashed at the frontier with Chad": on this side or that, unless the neighbour takes part.
void ArgumentFinder::add_border(const Clause& clause, EventClaim& claim) const {
    if (std::any_of(claim.place.begin(), claim.place.end(), [&](MentionIndex m) { return !takes_part(claim, m); })) return;
    const auto add = [&](const std::string& preposition, std::uint32_t border) {
        if ((tree_.lemma(border) != "border" && tree_.lemma(border) != "frontier") || !(is_locative(preposition) || preposition == "at" || preposition == "on")) return;
        for (const std::uint32_t c : tree_.children(border))
            if (tree_.token(c).deprel == Deprel::Nmod && (tree_.marker(c) == "with" || tree_.marker(c) == "of"))
                if (const auto place = participants_.place(c); place && !takes_part(claim, *place)) claim.place.push_back(*place);
    };
    for (const auto& [preposition, head] : clause.obliques) add(preposition, head);
    if (clause.object == no_token || is_said(claim.type)) return;
    for (const std::uint32_t c : tree_.children(clause.object))
        if (tree_.token(c).deprel == Deprel::Nmod) add(tree_.marker(c), c);
}

/// "at the Presidential Palace in Athens": the town as well, unless it takes part.
std::optional<MentionIndex> ArgumentFinder::town_around(MentionIndex inner) const {
    const EntityLayer& layer = participants_.layer();
    const std::uint32_t in = layer.mentions[inner].tokens.end;
    if (in + 1 >= document_.tokens.size() || tree_.form(in) != "in") return std::nullopt;
    const std::uint32_t outer = tree_.head(in);
    if (outer == no_token || outer <= in || outer > in + 4) return std::nullopt;
    const auto place = layer.headed_by(outer, NodeKind::Place);
    if (!place || layer.mentions[*place].form != MentionForm::Name || layer.mentions[*place].entity == layer.mentions[inner].entity) return std::nullopt;
    const NodeType a = layer.entity_of(inner).type, b = layer.entity_of(*place).type;
    if ((a != NodeType::Facility && a != NodeType::City && a != NodeType::Region && a != NodeType::County) || b == NodeType::Facility) return std::nullopt;
    return place;
}

/// "in Bloomington, Indiana": the state as well.
void ArgumentFinder::add_containers(EventClaim& claim) const {
    const EntityLayer& layer = participants_.layer();
    const std::size_t told = claim.place.size();
    for (std::size_t i = 0; i < told; ++i) {
        const MentionIndex inner = claim.place[i];
        if (const auto town = town_around(inner); town && !takes_part(claim, *town) && std::find(claim.place.begin(), claim.place.end(), *town) == claim.place.end()) claim.place.push_back(*town);
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

}  // namespace pg::extract
