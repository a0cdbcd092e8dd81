#include "extract/events/voice.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/pairs.hpp"
#include "extract/events/traits.hpp"
#include "extract/status/claimant.hpp"

namespace pg::extract {

bool Voice::refuses(std::uint32_t t, const EventClaim& claim) const {
    if (claim.status != Status::Negated || claim.agent.empty() || tree_.token(t).deprel != Deprel::Ccomp) return false;
    const std::uint32_t head = tree_.head(t);
    if (!modality_.reports(utf8::lower(tree_.lemma(head)))) return false;
    bool future = false;
    for (const std::uint32_t c : tree_.children(t)) future = future || (tree_.token(c).deprel == Deprel::Aux && (tree_.lemma(c) == "will" || tree_.lemma(c) == "would" || tree_.lemma(c) == "wo"));
    const auto speaker = participants_.actor(read_verb(tree_, head).subject);
    return future && speaker && layer_.mentions[*speaker].entity == layer_.mentions[claim.agent.front()].entity;
}


std::optional<MentionIndex> Voice::speaker_of(std::uint32_t t) const {
    for (const Quote& quote : quotes_)
        if (quote.speaker && quote.span.contains(document_.tokens[t].span)) return quote.speaker;
    return std::nullopt;
}

std::optional<MentionIndex> Voice::teller_of(std::uint32_t t) const {
    const std::uint32_t who = speaker_behind(tree_, claimant_of(tree_, t, modality_), modality_);
    const auto mention = who == no_token ? std::nullopt : participants_.actor(who);
    return mention ? mention : speaker_of(t);
}

void Voice::speak_for(const Clause& clause, EventClaim& claim) const {
    if (clause.subject == no_token || clause.passive) return;
    if (claim.agent.size() == 1 && is_our_staff(clause.subject)) {
        if (const auto speaker = speaker_of(clause.predicate))
            if (const auto body = body_of(*speaker)) claim.agent.front() = *body;
        return;
    }
    if (tree_.token(clause.subject).upos != Upos::Pron) return;
    const std::string who = utf8::lower(tree_.form(clause.subject));
    if (who != "i" && who != "we") return;
    const bool told = claim.agent.size() == 1 && layer_.mentions[claim.agent.front()].head == clause.subject;
    if (!claim.agent.empty() && !told) return;
    auto speaker = speaker_of(clause.predicate);
    const bool for_body = speaker && layer_.entity_of(*speaker).type != NodeType::Person;  // "a spokesman for the bank said": the bank
    if (told && !for_body) speaker = claim.agent.front();
    // "We arrested more than a thousand", a director said: his body did, not he.
    if (speaker && who == "we" && layer_.entity_of(*speaker).type == NodeType::Person && is_bodys_deed(claim.type)) speaker = body_of(*speaker);
    claim.agent.clear();
    if (speaker) claim.agent.push_back(*speaker);
}

/// "our officers", "our troops": of the body that speaks
bool Voice::is_our_staff(std::uint32_t subject) const {
    const std::uint32_t owner = tree_.child(subject, {Deprel::NmodPoss});
    if (owner == no_token || utf8::lower(tree_.form(owner)) != "our") return false;
    const auto staff = layer_.headed_by(subject, NodeKind::Actor);
    if (!staff || !layer_.entity_of(*staff).generic) return false;
    return is_one_of<Sector>(layer_.entity_of(*staff).sector, {Sector::Cop, Sector::Mil, Sector::Gov, Sector::Spy});
}

std::optional<MentionIndex> Voice::body_of(MentionIndex person) const {
    std::optional<MentionIndex> body;
    for (const Relation& relation : relations_) {
        if (relation.type != RelationType::MemberOf || !relation.to || layer_.mentions[relation.from].entity != layer_.mentions[person].entity) continue;
        const Entity& entity = layer_.entity_of(*relation.to);
        if (entity.generic || entity.type == NodeType::Party || entity.sector == Sector::Leg || entity.sector == Sector::Igo) continue;  // of which one of many members speaks
        if (body && layer_.mentions[*body].entity != layer_.mentions[*relation.to].entity) return std::nullopt;
        body = relation.to;
    }
    return body;
}

void Voice::speak_together(const Clause& clause, EventClaim& claim) const {
    if (clause.subject == no_token || clause.passive || utf8::lower(tree_.form(clause.subject)) != "they" || tree_.token(clause.predicate).deprel != Deprel::Ccomp) return;
    const std::uint32_t speakers = read_verb(tree_, tree_.head(clause.predicate)).subject;
    if (speakers == no_token || participants_.conjuncts(speakers).size() < 2) return;
    claim.agent.clear();
    arguments_.add_actors(speakers, claim.agent);
}

std::vector<MentionIndex> Voice::sides_of(std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 8> meetings{"meet", "talk", "speak", "confer", "negotiate", "agree", "argue", "clash"};
    std::vector<MentionIndex> all;
    const Clause clause = read_verb(tree_, verb);
    arguments_.add_actors(clause.subject, all);
    if (all.size() != 1 || clause.passive || std::find(meetings.begin(), meetings.end(), tree_.lemma(verb)) == meetings.end()) return all;
    if (clause.object != no_token) arguments_.add_actors(clause.object, all);
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "with" && all.size() == 1) arguments_.add_actors(head, all);
    return all;
}

void Voice::take_up_both(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || clause.passive || clause.subject == no_token || !takes_up_two(tree_, clause.subject)) return;
    // "The minister met with the mayor and they agreed", "whereupon they agreed": those of the clause that this one hangs on, else of the sentence before.
    const std::uint32_t above = tree_.head(clause.predicate);
    if (above != no_token && above < clause.subject && tree_.token(above).upos == Upos::Verb && (tree_.token(clause.predicate).deprel == Deprel::Conj || tree_.token(clause.predicate).deprel == Deprel::Advcl)) {
        claim.agent = sides_of(above);
        if (claim.agent.size() > 1) return;
        claim.agent.clear();
        if (tree_.token(clause.predicate).deprel == Deprel::Conj) return;
    }
    std::uint32_t verb = no_token;
    const std::uint32_t sentence = tree_.sentence_of(clause.subject);
    if (sentence == 0) return;
    for (std::uint32_t t = document_.sentences[sentence - 1].tokens.begin; t < document_.sentences[sentence - 1].tokens.end; ++t)
        if (tree_.token(t).deprel == Deprel::Root) verb = t;
    if (verb == no_token || tree_.token(verb).upos != Upos::Verb) return;
    claim.agent = sides_of(verb);
    if (claim.agent.size() < 2) claim.agent.clear();
}

namespace {

/// "said it will ship despite warnings from the Commission": who says the one takes the other for granted.
bool is_taken_for_granted(std::string_view marker) {
    return marker == "despite" || marker == "after" || marker == "before" || marker == "following" || marker == "amid" || marker == "since" || marker == "during" || marker == "in spite of";
}

}  // namespace

/// "said there was a rift between them", "reports that rioting has broken out": that it happened is what is said.
bool Voice::is_said_to_occur(std::uint32_t noun) const {
    const std::uint32_t verb = tree_.head(noun);
    return verb != no_token && (tree_.child(verb, {Deprel::Expl}) != no_token || modality_.effect(ModalPlace::Occur, lower_lemma(tree_, verb)));
}

void Voice::add_claimant(std::uint32_t t, EventClaim& claim) const {
    // "said the appointment of Blair was unhelpful": that he was appointed is taken for granted.
    if (claim.rule.starts_with("noun:") && tree_.token(t).deprel == Deprel::Nsubj && claim.status == Status::Actual && !is_said_to_occur(t)) return;
    if (claim.rule.starts_with("noun:") && is_taken_for_granted(tree_.marker(t))) return;
    const auto mention = teller_of(t);
    if (!mention) return;
    const std::uint32_t teller = speaker_behind(tree_, claimant_of(tree_, t, modality_), modality_);
    const MentionIndex self = teller == no_token ? *mention : layer_.headed_by(teller, NodeKind::Actor).value_or(*mention);  // "ICE officials said they ..."
    const auto tells = [&](MentionIndex m) { return layer_.mentions[m].entity == layer_.mentions[*mention].entity || layer_.mentions[m].entity == layer_.mentions[self].entity; };
    if (std::any_of(claim.agent.begin(), claim.agent.end(), tells)) return;  // who tells of his own deeds is no claimant
    if (claim.act == Act::Elect && std::any_of(claim.recipient.begin(), claim.recipient.end(), tells)) return;
    if (!claim.agent.empty() && layer_.entity_of(*mention).type != NodeType::Person && modality_.reports(lower_lemma(tree_, t))) return;  // "according to Reuters, the minister said ...": it quotes him
    if (claim.status == Status::Hypothetical && is_mere_content(tree_, t, modality_)) return;
    claim.claimant.push_back(*mention);
}

void Voice::own_measure(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || clause.nominal || !clause.passive || claim.claimant.size() != 1) return;
    const auto sector = layer_.entity_of(claim.claimant.front()).sector;
    const bool arrest = claim.type == EventType::Coerce && claim.mode == Mode::Arrest, charge = claim.type == EventType::Accuse && tree_.lemma(clause.predicate) == "charge";
    if (sector == Sector::Cop ? !arrest && !charge : sector != Sector::Jud || !charge) return;
    claim.agent = std::move(claim.claimant);
    claim.claimant.clear();
}

}  // namespace pg::extract
