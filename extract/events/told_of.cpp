// Whom a stand is taken on that only the words said tell: "said Berlin had done too little".
#include <algorithm>
#include <utility>

#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// "the situation in Iraq", "cases in Mexico and Chile", "more than in Britain": where something is.
bool tells_where(const Tree& tree, std::uint32_t place) {
    while (tree.token(place).deprel == Deprel::Conj && tree.head(place) != no_token) place = tree.head(place);
    const std::string marker = tree.marker(place);
    const std::string_view last = std::string_view(marker).substr(marker.rfind(' ') + 1);  // all of it without a blank
    return is_locative(last) || last == "at" || last == "from" || last == "to" || last == "into" || last == "within";
}

bool is_relative(const Tree& tree, std::uint32_t word) {
    const Xpos tag = tree.token(word).xpos;
    return tag == Xpos::Wp || tag == Xpos::Wdt;
}

/// "the ministry", "the Chinese side": of a state, as its speakers call it.
bool is_body_spoken_for(const EntityLayer& layer, MentionIndex m) {
    const Entity& told = layer.entity_of(m);
    return layer.mentions[m].form == MentionForm::Nominal && (told.type == NodeType::Country || told.type == NodeType::Government || told.sector == Sector::Gov);
}

bool is_bystander(std::optional<Sector> sector) {
    return is_one_of<Sector>(sector, {Sector::Igo, Sector::Uno, Sector::Jrn, Sector::Med});  // "a breach of United Nations resolutions"
}

}  // namespace

/// "the Russian minister said that Russia": who speaks for a country takes no stand on it.
bool ArgumentFinder::is_own_side(const EventClaim& claim, MentionIndex m) const {
    const EntityLayer& layer = participants_.layer();
    const EntityIndex told = layer.mentions[m].entity;
    const std::string country = is_one_of<NodeType>(layer.entities[told].type, {NodeType::Country, NodeType::City}) ? layer.entities[told].country : "";  // "Washington"
    const auto names_it = [&](MentionIndex named) { return layer.mentions[named].entity == told || (!country.empty() && layer.entity_of(named).country == country); };
    for (const MentionIndex a : claim.agent) {
        if (names_it(a)) return true;
        for (const EntityMention& speaker : layer.mentions) {
            if (speaker.entity != layer.mentions[a].entity || speaker.form == MentionForm::Pronoun) continue;
            const TokenRange phrase = tree_.subtree(speaker.head);
            for (std::uint32_t t = phrase.begin; t < phrase.end && t < speaker.head + 8; ++t) {
                if (t > speaker.head && is_relative(tree_, t)) break;  // "members who insisted that he appear"
                for (const NodeKind kind : {NodeKind::Actor, NodeKind::Place})
                    if (const auto named = layer.headed_by(t, kind); named && tree_.dominates(speaker.head, t) && names_it(*named)) return true;
            }
        }
    }
    return false;
}

/// The subject of what is said: praise is of persons and bodies told by name or trade, blame and demands of whoever is told by a word of his own.
bool ArgumentFinder::is_judged(const EventClaim& claim, MentionIndex m) const {
    const EntityLayer& layer = participants_.layer();
    const Entity& told = layer.entity_of(m);
    if (is_own_side(claim, m)) return false;
    const bool pronoun = layer.mentions[m].form == MentionForm::Pronoun;
    if (claim.type == EventType::Support) return told.type == NodeType::Person || (!told.generic && !pronoun && !is_body_spoken_for(layer, m));
    if (claim.type != EventType::Accuse && claim.type != EventType::Request) return false;
    if (!told.generic) return true;
    return !pronoun && (claim.type == EventType::Request || !words_.is(ArgumentWord::AtLarge, lower_lemma(tree_, layer.mentions[m].head)));
}

/// Whom the words said name alone, beside where something is: nobody where they name two.
std::optional<MentionIndex> ArgumentFinder::only_named(std::uint32_t said, const EventClaim& claim) const {
    const EntityLayer& layer = participants_.layer();
    const TokenRange words = tree_.subtree(said);
    const bool stand = is_one_of<EventType>(claim.type, {EventType::Support, EventType::Reject});  // "his work is in line with the Commission's"
    std::optional<MentionIndex> only;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        const auto actor = participants_.actor(t);
        if (!actor || layer.mentions[*actor].form != MentionForm::Name || !tree_.dominates(said, t) || is_agent(claim, *actor)) continue;
        const NodeType type = layer.entity_of(*actor).type;
        const bool place = layer.kind_of_mention(*actor) == NodeKind::Place;
        if (is_bystander(layer.entity_of(*actor).sector) || (place && type != NodeType::Country)) continue;
        if (only && layer.mentions[*only].entity != layer.mentions[*actor].entity) return std::nullopt;
        if (place ? claim.type != EventType::Accuse || tells_where(tree_, t) : stand && type != NodeType::Person && type != NodeType::Party) continue;
        if (!only && !is_own_side(claim, *actor)) only = actor;
    }
    return only;
}

/// "told CNN that the minister had lied": blame is not for who listens.
void ArgumentFinder::leave_audience(const Clause& clause, EventClaim& claim) const {
    if (!is_open(claim) || clause.nominal || clause.ccomp == no_token || claim.recipient.empty() || claim.type != EventType::Accuse) return;
    const auto is_media = [&](MentionIndex m) { return is_one_of<Sector>(participants_.layer().entity_of(m).sector, {Sector::Jrn, Sector::Med}); };
    const bool media = std::all_of(claim.recipient.begin(), claim.recipient.end(), is_media);
    if (!media && !std::all_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) { return participants_.layer().entity_of(m).generic; })) return;
    std::vector<MentionIndex> audience = std::exchange(claim.recipient, {});
    add_told_of(clause, claim);
    if (claim.recipient.empty() && !media) claim.recipient = std::move(audience);
}

/// "said he believes that the ministry will act", "said a review showed that the firm had paid": what is thought or shown is what is said.
Clause ArgumentFinder::words_said(const Clause& clause, const EventClaim& claim) const {
    Clause said = read_verb(tree_, clause.ccomp);
    for (int steps = 0; steps < 3 && said.ccomp != no_token; ++steps) {
        std::vector<MentionIndex> others;
        add_actors(said.subject, others);
        if (std::any_of(others.begin(), others.end(), [&](MentionIndex m) { return !is_agent(claim, m); })) break;
        if (said.subject != no_token && owner(said.subject, claim, 0)) break;  // "the government's own projections predict"
        said = read_verb(tree_, said.ccomp);
    }
    return said;
}

/// "should", "act": not "are the champions", of which nothing is asked.
bool ArgumentFinder::may_be_asked(const Clause& said) const {
    if (tree_.token(said.predicate).upos == Upos::Verb) return true;
    const std::uint32_t modal = tree_.child(said.predicate, {Deprel::Aux});
    return modal != no_token && tree_.token(modal).xpos == Xpos::Md;
}

/// The stand of a verb of saying that no frame knows is one on whom the words said speak of: their subject, who does what it tells, else the only one
/// they name; what somebody wants or must do himself he asks of whom he does it to.
void ArgumentFinder::add_told_of(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || claim.agent.empty() || clause.nominal || clause.passive || clause.ccomp == no_token || !is_said(claim.type)) return;
    const Clause said = words_said(clause, claim);
    const std::string who = said.subject == no_token ? std::string() : utf8::lower(tree_.form(said.subject));
    const bool of_himself = who == "i" || who == "we";
    std::vector<MentionIndex> subjects;
    const bool vague = who == "it" && said.predicate != clause.ccomp;  // "I believe that it is torture"
    if (!of_himself && !vague) add_actors(said.subject, subjects);
    else if (claim.type == EventType::Request) add_actors(said.object != no_token || said.xcomp == no_token ? said.object : read_verb(tree_, said.xcomp).subject, subjects);  // "I want them to understand"
    for (const MentionIndex m : subjects)
        if (is_judged(claim, m) && (claim.type != EventType::Request || !participants_.layer().entity_of(m).generic || may_be_asked(said))) claim.recipient.push_back(m);
    if (!claim.recipient.empty() || claim.type == EventType::Request) return;
    if (std::any_of(subjects.begin(), subjects.end(), [&](MentionIndex m) { return !is_own_side(claim, m); })) return;
    if (subjects.empty() && said.subject != no_token && takes_stand(claim.type))
        if (const auto doer = owner(said.subject, claim, 0); doer && !is_own_side(claim, *doer) && (claim.type != EventType::Support || participants_.layer().entity_of(*doer).type == NodeType::Person)) return claim.recipient.push_back(*doer);
    if (const auto only = only_named(clause.ccomp, claim)) claim.recipient.push_back(*only);
}

}  // namespace pg::extract
