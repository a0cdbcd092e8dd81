#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/authors.hpp"
#include "extract/frames/passive.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace pg::extract {
void ArgumentFinder::add_modifiers(Clause& clause) const {
    for (const std::uint32_t m : clause.modifiers) {
        if (clause.object == no_token && participants_.of(m, NodeKind::Policy)) clause.object = m;
        else if (clause.subject == no_token && participants_.actor(m)) {
            // "the London attacks": a town before a deed is where it was done.
            const auto place = participants_.of(m, NodeKind::Place);
            const bool town = place && (participants_.layer().entity_of(*place).type == NodeType::City || participants_.layer().entity_of(*place).type == NodeType::County);
            if (!town) clause.subject = m;
        }
    }
}

/// "killed in a PKK attack", "injured in an attack by rebels", "hurt in clashes with riot police".
void ArgumentFinder::add_attacker(const Clause& clause, EventClaim& claim) const {
    for (const auto& [preposition, head] : clause.obliques) {
        if ((preposition != "in" && preposition != "during") || frames_.noun(lower_lemma(tree_, head)).empty()) continue;
        Clause deed = read_noun(tree_, head);
        add_modifiers(deed);
        if (deed.subject != no_token) add_actors(deed.subject, claim.agent);
        for (const auto& [inner, who] : deed.obliques)
            if (claim.agent.empty() && inner == "with") add_actors(who, claim.agent);
    }
    // "were killed when gunmen attacked the town"
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const std::uint32_t when = tree_.child(c, {Deprel::Advmod, Deprel::Mark});
        if (!claim.agent.empty() || tree_.token(c).deprel != Deprel::Advcl || c < clause.predicate || when == no_token || (tree_.lemma(when) != "when" && tree_.lemma(when) != "as" && tree_.lemma(when) != "after")) continue;
        const auto& frames = frames_.verb(lower_lemma(tree_, c));
        if (std::none_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.type == EventType::Assault; })) continue;
        const std::uint32_t attacker = read_verb(tree_, c).subject;
        if (attacker != no_token && tree_.token(attacker).upos != Upos::Pron && (clause.object == no_token || tree_.lemma(attacker) != tree_.lemma(clause.object))) add_actors(attacker, claim.agent);
    }
    // "two of them were killed in their clashes": who suffers it is not who does it.
    std::erase_if(claim.agent, [&](MentionIndex a) {
        return std::any_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex r) { return participants_.layer().mentions[r].entity == participants_.layer().mentions[a].entity; });
    });
}

/// "was sentenced in the district court", "was convicted of arson on May 3, in the district court": the court among the verb's phrases, whatever of them it hangs on.
std::optional<MentionIndex> ArgumentFinder::court_of(std::uint32_t verb) const {
    const auto is_phrase = [&](std::uint32_t t) {
        const Deprel base = base_of(tree_.token(t).deprel);
        return base == Deprel::Obl || base == Deprel::Nmod || base == Deprel::Appos;
    };
    for (std::uint32_t t = verb + 1; t < tree_.subtree(verb).end; ++t) {
        const std::string preposition = is_phrase(t) ? tree_.marker(t) : std::string();
        if (preposition != "in" && preposition != "at" && preposition != "before") continue;
        std::uint32_t up = t;
        while (up != verb && up != no_token && is_phrase(up)) up = tree_.head(up);
        if (up != verb) continue;
        if (const auto court = participants_.of(t, NodeKind::Actor); court && participants_.layer().entity_of(*court).sector == Sector::Jud) return court;
    }
    return std::nullopt;
}

/// Courts do what is done in them: "was convicted in the district court and sentenced to five years".
void ArgumentFinder::add_court(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || !clause.passive || clause.nominal || clause.subject != no_token) return;
    const bool judged = claim.type == EventType::Sanction || claim.type == EventType::Accuse;
    if (judged)
        if (const auto court = court_of(clause.predicate)) return claim.agent.push_back(*court);
    const std::uint32_t before = tree_.token(clause.predicate).deprel == Deprel::Conj ? tree_.head(clause.predicate) : no_token;
    if (before == no_token || !is_verb(tree_.token(before)) || !is_passive(tree_, before) || (!judged && claim.type != EventType::Coerce)) return;
    if (const auto court = court_of(before)) claim.agent.push_back(*court);
}

void ArgumentFinder::add_agent(const Clause& clause, EventClaim& claim) const {
    add_court(clause, claim);
    std::uint32_t announced = clause.predicate;  // "announced that they were to be barred and that their assets had been frozen"
    while (tree_.token(announced).deprel == Deprel::Conj && tree_.head(announced) != no_token) announced = tree_.head(announced);
    if (claim.agent.empty() && clause.passive && clause.subject == no_token && tree_.token(announced).deprel == Deprel::Ccomp && claim.type && is_measure(*claim.type)) {
        const std::uint32_t above = tree_.head(announced);
        if (above != no_token && words_.is(ArgumentWord::Decree, tree_.lemma(above))) add_actors(read_verb(tree_, above).subject, claim.agent);
    }
    if (claim.agent.empty() && clause.passive && clause.subject == no_token && claim.type && is_measure(*claim.type))  // "Gomez is prohibited from leaving, the judge ordered"
        for (const std::uint32_t c : tree_.children(clause.predicate))
            if (tree_.token(c).deprel == Deprel::Parataxis && words_.is(ArgumentWord::Decree, tree_.lemma(c))) add_actors(read_verb(tree_, c).subject, claim.agent);
    const auto sufferer = clause.passive || clause.subject == no_token ? std::nullopt : participants_.actor(clause.subject);  // "died in an attack by rebels"
    const bool suffers = sufferer && std::find(claim.recipient.begin(), claim.recipient.end(), *sufferer) != claim.recipient.end();
    if (claim.agent.empty() && ((clause.passive && clause.subject == no_token) || suffers) && claim.type == EventType::Assault) add_attacker(clause, claim);
    // "was criticized in a report by Amnesty"
    if (claim.agent.empty() && clause.passive && clause.subject == no_token && is_said(claim.type))
        for (const auto& [preposition, head] : clause.obliques)
            if (preposition == "in") add_actors(author_of(tree_, head), claim.agent);
    add_behest(clause, claim);
    add_maker(clause, claim);
    add_raider(clause, claim);
    add_doer_there(clause, claim);
    add_house(clause, claim);
    add_speaker_joined(clause, claim);
    add_author_told_before(clause, claim);
    if (!claim.agent.empty() || clause.subject == no_token || clause.nominal) return;
    // "Hungary said that it would not accept refugees": a pronoun of which nothing else is known is who speaks.
    if (tree_.token(clause.subject).upos == Upos::Pron && !clause.passive) {
        const std::uint32_t above = tree_.token(clause.predicate).deprel == Deprel::Ccomp ? tree_.head(clause.predicate) : no_token;
        const std::string who = utf8::lower(tree_.form(clause.subject));
        const auto undergoes = participants_.actor(clause.subject);  // "said he won the election"
        if (undergoes && std::find(claim.recipient.begin(), claim.recipient.end(), *undergoes) != claim.recipient.end()) return;
        if (above == no_token || (who != "it" && who != "he" && who != "she" && who != "they" && who != "we" && who != "i")) return;
        std::vector<MentionIndex> speakers;
        add_actors(read_verb(tree_, above).subject, speakers);
        // "The ministry said he would": it is no "he", and the minister no "it".
        const bool person = !speakers.empty() && participants_.layer().entity_of(speakers.front()).type == NodeType::Person;
        if (((who == "he" || who == "she") && !person) || (who == "it" && person) || (who == "they" && person && speakers.size() < 2)) return;
        claim.agent = std::move(speakers);
        return;
    }
    const bool policy = participants_.of(clause.subject, NodeKind::Policy).has_value();
    const bool deed = !frames_.noun(utf8::lower(tree_.lemma(clause.subject))).empty() || words_.is(ArgumentWord::Undertaking, tree_.lemma(clause.subject));
    if (!policy && !deed) return;
    for (const std::uint32_t c : tree_.children(clause.subject)) {
        const Deprel relation = tree_.token(c).deprel;
        const bool author = relation == Deprel::NmodPoss || relation == Deprel::Compound || relation == Deprel::Amod || (relation == Deprel::Nmod && tree_.marker(c) == "by");
        if (!author) continue;
        const auto place = participants_.of(c, NodeKind::Place);
        if (relation == Deprel::Compound && claim.type == EventType::Assault && place && participants_.layer().entity_of(*place).type == NodeType::City) {  // "the Kabul attack" was made by others
            claim.place.push_back(*place);
            return;
        }
        if (const auto actor = participants_.actor(c)) {
            claim.agent.push_back(*actor);
            return;
        }
    }
}

void ArgumentFinder::add_included(const Clause& clause, EventClaim& claim) const {
    auto& all = clause.object != no_token ? claim.recipient : claim.agent;
    if (all.empty() || clause.nominal || !participants_.layer().entity_of(all.front()).generic) return;
    const auto add = [&](std::uint32_t t) {
        std::vector<MentionIndex> more;
        add_actors(t, more);
        for (const MentionIndex m : more)
            if (!is_agent(claim, m)) all.push_back(m);
    };
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition == "including" && head > clause.predicate) add(head);
        for (const std::uint32_t c : tree_.children(head))  // "on Sunday, including opposition leader Keller"
            if (head > clause.predicate && tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "including" && !participants_.actor(head)) add(c);
    }
}

/// "tried to stop the adjournment, accusing Japan": what hangs on a thing is done by who did something to it.
void ArgumentFinder::add_doer_above(const Clause& clause, EventClaim& claim) const {
    const Token& token = tree_.token(clause.predicate);
    if (!claim.agent.empty() || clause.nominal || clause.passive || token.deprel != Deprel::Acl || token.xpos != Xpos::Vbg || token.head == no_token) return;
    if (participants_.actor(token.head)) return;  // "refused to attack voters protesting"
    // "ordered all ships arriving in Kenya": only what is said, or what stands behind a comma or a preposition, is no description of the thing.
    const std::uint32_t begin = tree_.subtree(clause.predicate).begin;
    const bool apart = tree_.form(begin) == "," || (begin > 0 && tree_.form(begin - 1) == ",") || tree_.child(clause.predicate, {Deprel::Mark}) != no_token;
    if (!apart && !is_said(claim.type)) return;
    // "walked out of the session, expressing anger"
    const bool behind = tree_.token(token.head).deprel == Deprel::Obl && clause.predicate > 0 && tree_.token(clause.predicate - 1).xpos == Xpos::Comma;
    if (participants_.of(token.head, NodeKind::Policy) || (tree_.token(token.head).deprel != Deprel::Obj && !behind) || tree_.head(token.head) == no_token) return;
    add_actors(read_verb(tree_, tree_.head(token.head)).subject, claim.agent);
}

void ArgumentFinder::add_actors(std::uint32_t head, std::vector<MentionIndex>& list) const {
    if (head == no_token) return;
    for (const std::uint32_t h : participants_.conjuncts(head))
        if (const auto actor = participants_.actor(h); actor && !participants_.of(h, NodeKind::Policy)) list.push_back(*actor);
}

bool ArgumentFinder::is_agent(const EventClaim& claim, MentionIndex m) const {
    const EntityLayer& layer = participants_.layer();
    return std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex a) { return layer.mentions[a].entity == layer.mentions[m].entity; });
}

/// "were removed from the United States": what the frame takes for the place is nobody.
bool ArgumentFinder::is_place_of(const EventClaim& claim, std::uint32_t head) const {
    const auto place = participants_.of(head, NodeKind::Place);
    return place && std::find(claim.place.begin(), claim.place.end(), *place) != claim.place.end();
}

/// "visited Algeria", "travelled to Kuwait": who goes there does nothing to it.
bool ArgumentFinder::is_destination(std::uint32_t head, const EventClaim& claim) const { return head != no_token && claim.type == EventType::Consult && is_place_of(claim, head); }

/// "were removed from the United States", "hijacked 380 miles from Hobyo", "travelled to Kuwait".
bool ArgumentFinder::leads_away(const EventClaim& claim, std::string_view marker, std::uint32_t head) const {
    if (marker == "from" && claim.type == EventType::Assault && participants_.of(head, NodeKind::Place)) return true;
    return is_place_of(claim, head) && (marker == "from" || (marker == "to" && is_one_of<EventType>(claim.type, {EventType::Retreat, EventType::Consult})));
}

}  // namespace pg::extract
