// Where it happens, if its clause does not say so: where who decides belongs, or the only place of the sentence.
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

/// "Spanish warships", "American hostages": where they come from is not where they act.
bool ArgumentFinder::acts_abroad(std::uint32_t head) const {
    const auto who = participants_.of(head, NodeKind::Actor);
    if (!who) return true;
    const Entity& e = participants_.layer().entity_of(*who);
    if (e.sector == Sector::Mil || e.type == NodeType::Person) return true;  // "the Russian fleet", "US Secretary of State Clinton"
    return e.generic && e.sector != Sector::Gov && e.sector != Sector::Leg && e.sector != Sector::Jud && e.sector != Sector::Cop;
}

/// What courts, police and parliaments do, they do at home, and so does a government that restricts or investigates: "a Texas court acquitted",
/// "Danbury police arrested". What a government says, asks, wants or does to other states tells no place: "the British government wants to arrest him".
bool ArgumentFinder::decides_at_home(std::uint32_t subject, const EventClaim& claim) const {
    if (claim.act && tree_.lemma(subject) == "voter") return true;  // "passed by California voters"
    if (acts_abroad(subject)) return false;
    const auto sector = participants_.layer().entity_of(*participants_.of(subject, NodeKind::Actor)).sector;
    const bool authority = sector == Sector::Jud || sector == Sector::Cop || sector == Sector::Leg;
    if (!claim.act && claim.status != Status::Actual) return false;
    if (!claim.act) return (authority && (is_bodys_deed(claim.type) || claim.type == EventType::Concede)) || (sector != Sector::Leg && (claim.type == EventType::Coerce || claim.mode == Mode::Investigate));
    if (is_office_act(*claim.act) || authority) return true;
    return claim.recipient.empty() && (claim.status == Status::Actual || claim.status == Status::Planned);
}

/// "Finland's parliament", "the Greek cabinet": where who decides belongs; a country that decides about a policy does so at home.
void ArgumentFinder::add_home(const Clause& clause, EventClaim& claim) const {
    if (clause.subject == no_token || (!claim.act && acts_elsewhere(claim.type))) return;
    for (const std::uint32_t c : tree_.children(clause.subject)) {
        const Deprel relation = tree_.token(c).deprel;
        if (relation != Deprel::NmodPoss && relation != Deprel::Compound && relation != Deprel::Amod) continue;
        if (!decides_at_home(clause.subject, claim)) continue;
        if (const auto place = participants_.of(c, NodeKind::Place)) claim.place.push_back(*place);
    }
    if (!claim.place.empty() || !claim.act || is_office_act(*claim.act) || !claim.recipient.empty()) return;
    if ((claim.status != Status::Actual && (claim.status != Status::Planned || !claim.type)) || claim.act == Act::Fund || claim.rule.starts_with("verb:sign/")) return;  // treaties are signed, and money is given, anywhere
    if (is_one_of<EventType>(claim.type, {EventType::Cooperate, EventType::Sanction, EventType::Retreat})) return;  // with others, against them, from where they are
    const auto is_pact = [&](MentionIndex m) { return participants_.layer().entity_of(m).type == NodeType::Agreement; };
    if (claim.type == EventType::Agree && (claim.policy.empty() || std::any_of(claim.policy.begin(), claim.policy.end(), is_pact))) return;  // agreed with somebody: not "adopted a law"
    if (claim.agent.size() > 2 || is_one_of<Act>(claim.act, {Act::Reject, Act::Veto, Act::Propose, Act::Challenge})) return;  // a treaty's parties; "Russia rejected the proposal" of somebody else
    for (const MentionIndex m : claim.agent)
        if (participants_.layer().kind_of_mention(m) == NodeKind::Place && participants_.layer().mentions[m].form != MentionForm::Pronoun) claim.place.push_back(m);
}

/// "During his visit to Oslo, she toured the port and met the king", "At Kivu, he said": what opens the sentence holds for all that is told in it.
void ArgumentFinder::add_opening_place(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal) return;
    std::uint32_t first = clause.predicate;
    for (int steps = 0; steps < 4 && tree_.token(first).deprel == Deprel::Conj && tree_.head(first) != no_token && tree_.child(first, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token; ++steps) first = tree_.head(first);
    if (tree_.token(first).upos != Upos::Verb) return;
    Clause opening;
    opening.predicate = first;
    for (const std::uint32_t c : tree_.children(first)) {
        if (c > first) break;
        if (tree_.token(c).deprel != Deprel::Obl) continue;
        std::string marker = tree_.marker(c);
        const auto place = participants_.place(c);
        if (place && (marker == "at" || (first != clause.predicate && is_locative(marker))) && !takes_part(claim, *place)) claim.place.push_back(*place);
        else opening.obliques.emplace_back(std::move(marker), c);
    }
    if (claim.place.empty() && first != clause.predicate) add_nested_place(opening, claim);
}

namespace {

/// Said for or against something, not done: "supported", "accused", but not "signed" or "investigated".
bool is_stand(const EventClaim& claim) { return takes_stand(claim.type) && !claim.act && claim.mode != Mode::Investigate; }

}  // namespace

/// "governor of Texas", "Australia's prime minister", "the US presidency", "the Bolivian President Carlos Mesa": where an office is held.
void ArgumentFinder::add_place_of_office(std::uint32_t office, EventClaim& claim) const {
    if (office == no_token) return;
    for (const std::uint32_t c : tree_.children(office)) {
        if (!claim.place.empty()) return;
        const Deprel relation = tree_.token(c).deprel;
        const bool before = relation == Deprel::NmodPoss || relation == Deprel::Compound || relation == Deprel::Amod;
        if (relation == Deprel::NmodDesc) add_place_of_office(c, claim);
        if (!before && relation != Deprel::Nmod) continue;
        if (const std::string marker = before ? "" : tree_.marker(c); !before && marker != "of" && marker != "for" && marker != "from" && marker != "in") continue;
        if (const auto place = participants_.of(c, NodeKind::Place); place && !takes_part(claim, *place)) claim.place.push_back(*place);
    }
}

/// "was elected governor of Texas", "resigned as mayor of Leeds", "stepped down as the member for Glasgow", "won the Texas primary", "leads in the Ohio polls": an office is won and
/// lost where it is held; who resigns or is ousted is called by the office that he loses.
void ArgumentFinder::add_seat(const Clause& clause, EventClaim& claim) const {
    if (!claim.act || !is_office_act(*claim.act)) return;
    add_place_of_office(clause.xcomp, claim);
    for (const auto& [preposition, head] : clause.obliques)
        if (const auto place = preposition == "for" || preposition == "from" ? participants_.place(head) : std::nullopt; place && claim.act != Act::Dismiss && claim.place.empty() && !takes_part(claim, *place)) claim.place.push_back(*place);  // "elected as member for Leeds"
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "as" || preposition == "for" || preposition == "into" || (preposition == "in" && claim.act == Act::Elect && tree_.token(head).upos == Upos::Noun)) add_place_of_office(head, claim);
    if (claim.act == Act::Elect && !clause.passive && clause.object != no_token && tree_.token(clause.object).upos == Upos::Noun) add_place_of_office(clause.object, claim);
    if (claim.act == Act::Dismiss || tree_.lemma(clause.predicate) == "replace" || tree_.lemma(clause.predicate) == "succeed") add_place_of_office(clause.object, claim);
    if (claim.act == Act::Resign) add_place_of_office(clause.subject, claim);
}

/// The verb whose clause says that something is at the place; no_token where a noun of its own, a relative clause or another conjunct has it:
/// "policies like those in Illinois", "who is from Redcar", "sanctions and the campaign in Afghanistan".
std::uint32_t ArgumentFinder::clause_of_place(std::uint32_t place, std::uint32_t predicate, const EventClaim& claim) const {
    const bool nominal = tree_.token(predicate).upos != Upos::Verb;
    std::uint32_t at = place;
    for (int steps = 0, nouns = 0; steps < 20 && at != no_token && at != predicate && tree_.token(at).upos != Upos::Verb; ++steps, at = tree_.head(at)) {
        const Deprel relation = tree_.token(at).deprel;
        if (relation == Deprel::AclRelcl && !tree_.dominates(at, predicate)) return no_token;
        if (at != place && (relation == Deprel::Conj || relation == Deprel::Appos)) return no_token;
        if (relation != Deprel::Nmod) continue;
        const std::uint32_t noun = tree_.head(at);
        // "supported the war in Iraq", "his arrest inspired rallies in Rome": of the thing it is told, not of what is said or done about it.
        const bool apart = nominal && tree_.token(noun).deprel != Deprel::Obl && !tree_.dominates(noun, predicate) && !tree_.dominates(predicate, noun);
        const bool topic = claim.type == EventType::Consult && noun != predicate && tree_.dominates(predicate, noun);
        if (++nouns > 1 || is_stand(claim) || apart || topic) return no_token;
    }
    return at;
}

/// The clause of the place is that of the predicate, or one that governs it: not "... which led to the war in Iraq".
bool ArgumentFinder::shares_clause(std::uint32_t place, std::uint32_t predicate, const EventClaim& claim) const {
    const std::uint32_t verb = clause_of_place(place, predicate, claim);
    if (verb == no_token || !tree_.dominates(verb, predicate)) return false;
    const bool deed = is_one_of<EventType>(claim.type, {EventType::Assault, EventType::Protest, EventType::Coerce}) && claim.status == Status::Actual;
    const bool opens = place < verb && place < predicate;  // "In Benghazi, doctors said that ..."
    for (std::uint32_t up = predicate; up != verb; up = tree_.head(up)) {
        const Deprel relation = tree_.token(up).deprel;
        // "the girl, who was shot by rebels, was treated in Leeds": a clause of its own. "said in Cairo that ...": of the saying.
        if (relation == Deprel::AclRelcl) return false;
        if ((relation == Deprel::Ccomp || relation == Deprel::Parataxis) && !(opens && deed)) return false;
        if (relation == Deprel::Xcomp && claim.status == Status::Hypothetical && tree_.child(tree_.head(up), {Deprel::Obj, Deprel::Iobj}) != no_token) return false;  // "urged states in Abu Dhabi to confront Iran"
        // "celebrated the passage in Benghazi", but "began talks in Geneva".
        if (relation == Deprel::Obj && tree_.token(tree_.head(up)).upos == Upos::Verb && frames_.light(lower_lemma(tree_, tree_.head(up))) == LightVerb::None) return false;
    }
    return true;
}

/// Where a sentence tells of one place only that something is in, at or near it, and nobody acts under that name, it is where the sentence plays.
void ArgumentFinder::add_only_place(std::uint32_t t, EventClaim& claim) const {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    std::optional<MentionIndex> only;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto place = participants_.layer().headed_by(i, NodeKind::Place);
        if (!place || participants_.layer().mentions[*place].form == MentionForm::Pronoun || !is_locative(tree_.marker(i)) || !shares_clause(i, t, claim)) continue;
        if (only && participants_.layer().mentions[*only].entity != participants_.layer().mentions[*place].entity) return;
        if (!only) only = place;
    }
    if (only && !takes_part(claim, *only)) claim.place.push_back(*only);
}

namespace {

/// "a citizen of Mexico", "in the direction of China": nothing is there.
bool tells_origin_or_way(std::string_view noun) { return noun == "citizen" || noun == "national" || noun == "native" || noun == "direction"; }

}  // namespace

/// What a sentence tells at the place and what the predicate tells may be told of one another: not "soldiers killed in Mali were honoured", "a drug that is
/// used in Europe", "surrendered and signed a truce in Havana", "those in Illinois refused, and officers arrested", "ministers in Brussels spoke of the attacks".
bool ArgumentFinder::is_told_around(std::uint32_t place, std::uint32_t predicate) const {
    std::uint32_t below = place, at = place;
    for (; at != no_token && !tree_.dominates(at, predicate); below = at, at = tree_.head(at)) {
        const Deprel relation = tree_.token(at).deprel;
        if (relation == Deprel::AclRelcl || relation == Deprel::Acl || relation == Deprel::Ccomp || relation == Deprel::Parataxis || (relation == Deprel::Conj && tree_.token(at).upos == Upos::Verb)) return false;
    }
    if (at != predicate && tree_.token(predicate).upos != Upos::Verb && tree_.token(below).deprel == Deprel::Nsubj) return false;
    for (std::uint32_t up = predicate; up != at && up != no_token; up = tree_.head(up))
        if (tree_.token(up).deprel == Deprel::Conj && tree_.child(up, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token) return false;
    return at != no_token;
}

/// A deed is done at the one place that its sentence names, if only as that of somebody or something: "the province of Aydin", "a meeting in Leeds".
void ArgumentFinder::add_place_of_sentence(std::uint32_t t, EventClaim& claim) const {
    if (claim.act || (!is_bodys_deed(claim.type) && claim.type != EventType::Protest) || claim.type == EventType::Sanction) return;
    const EntityLayer& layer = participants_.layer();
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    std::optional<EntityIndex> only;
    std::optional<MentionIndex> told;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto place = layer.headed_by(i, NodeKind::Place);
        if (!place || layer.mentions[*place].form == MentionForm::Pronoun) continue;
        if (only && *only != layer.mentions[*place].entity) return;
        only = layer.mentions[*place].entity;
        const bool before_noun = tree_.token(i).deprel == Deprel::Compound && tree_.head(i) != no_token && participants_.place(tree_.head(i)) == place;  // "in a village in Kano state"
        const std::string marker = tree_.marker(before_noun ? tree_.head(i) : i);
        const bool there = is_locative(marker) || marker == "at" || (marker == "of" && tree_.head(i) != no_token && !tells_origin_or_way(tree_.lemma(tree_.head(i))));
        if (!told && there && layer.mentions[*place].form == MentionForm::Name && is_told_around(i, t)) told = place;
    }
    if (told && !takes_part(claim, *told)) claim.place.push_back(*told);
}

}  // namespace pg::extract
