// Who takes part beside whom the frame names: companions, partners, one of many.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

bool joins(std::string_view marker) { return marker == "along with" || marker == "together with" || marker == "alongside" || marker == "as well as"; }

/// "was arrested along with three others": parsers take the first word for an adverb of the verb.
bool joins(const Tree& tree, const std::string& marker, std::uint32_t head) {
    if (marker != "with") return joins(marker);
    const std::uint32_t with = tree.child(head, {Deprel::Case});
    return with != no_token && with > 0 && (tree.lemma(with - 1) == "along" || tree.lemma(with - 1) == "together");
}

/// Police, courts and forces, to whom people are handed.
bool keeps_people(const Entity& who) { return is_one_of<Sector>(who.sector, {Sector::Cop, Sector::Mil, Sector::Jud}); }

}  // namespace

/// "was arrested along with three activists", "France vetoed it along with China": behind the verb stands who else suffers it, or does it.
void ArgumentFinder::add_companions_behind(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal || is_one_of<EventType>(claim.type, {EventType::Agree, EventType::Consult, EventType::Cooperate})) return;  // "worked together with the Senate": with whom
    const bool suffered = clause.object != no_token && participants_.actor(clause.object) && !participants_.of(clause.object, NodeKind::Policy);
    const auto add = [&](std::uint32_t head) {
        const bool behind_doer = clause.passive && clause.subject != no_token && clause.subject > clause.predicate && clause.subject < head;
        auto& list = behind_doer || !suffered ? claim.agent : claim.recipient;
        if (list.empty() || (suffered && !clause.passive && !(claim.type && is_bodys_deed(*claim.type)))) return;  // "condemned Iran, along with France": either
        std::vector<MentionIndex> more;
        add_actors(head, more);
        for (const MentionIndex m : more)
            if (!is_agent(claim, m) && std::find(list.begin(), list.end(), m) == list.end()) list.push_back(m);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (head > clause.predicate && joins(tree_, preposition, head)) add(head);
    if (clause.object == no_token || clause.object < clause.predicate) return;
    for (const std::uint32_t c : tree_.children(clause.object))
        if (c > clause.object && tree_.token(c).deprel == Deprel::Nmod && suffered && joins(tree_, tree_.marker(c), c)) add(c);
}

void ArgumentFinder::add_companions(const Clause& clause, EventClaim& claim) const {
    add_companions_behind(clause, claim);
    if (claim.agent.empty() || clause.passive || clause.nominal || clause.subject == no_token) return;
    const auto add = [&](std::uint32_t t) {
        std::vector<MentionIndex> more;
        add_actors(t, more);
        for (const MentionIndex m : more)
            if (!is_agent(claim, m)) claim.agent.push_back(m);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (joins(preposition) && head < clause.predicate) add(head);  // "accuses Iran, along with Syria"
    for (const std::uint32_t c : tree_.children(clause.subject)) {
        if (tree_.token(c).deprel == Deprel::Nmod && joins(tree_.marker(c))) add(c);
        if (tree_.token(c).deprel == Deprel::Advmod && (tree_.lemma(c) == "together" || tree_.lemma(c) == "along"))  // "the ministry, together with the army, closed it"
            for (const std::uint32_t whom : tree_.children(c))
                if (tree_.token(whom).deprel == Deprel::Obl && tree_.marker(whom) == "with") add(whom);
        if (tree_.token(c).deprel == Deprel::Acl && (tree_.lemma(c) == "join" || tree_.lemma(c) == "accompany")) add(read_verb(tree_, c).subject);
    }
    // "joined France in condemning it", "was joined by France in condemning it"
    const Token& token = tree_.token(clause.predicate);
    if (token.deprel == Deprel::Advcl && token.xpos == Xpos::Vbg && token.head != no_token && tree_.lemma(token.head) == "join" && tree_.marker(clause.predicate, Deprel::Mark) == "in") {
        const Clause above = read_verb(tree_, token.head);
        add(above.passive ? above.subject : above.object);
    }
    if (!participants_.layer().entity_of(claim.agent.front()).generic || clause.object == no_token || participants_.actor(clause.object)) return;
    for (const std::uint32_t c : tree_.children(clause.object))
        if (c > clause.object && tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "including") add(c);
}

/// "worked with Libya to free them", "teamed up with the FBI to arrest": who works with whom does it with him; who met whom to discuss it consults him.
void ArgumentFinder::add_partners(const Clause& clause, EventClaim& claim) const {
    const Token& token = tree_.token(clause.predicate);
    add_met(clause, claim);
    const bool purpose = token.xpos == Xpos::Vb && (token.deprel == Deprel::Advcl || token.deprel == Deprel::Xcomp) && token.head != no_token && tree_.token(token.head).upos == Upos::Verb;
    if (!purpose || clause.passive || clause.nominal || claim.agent.empty()) return;
    const Clause above = read_verb(tree_, token.head);
    if (above.passive || above.subject != clause.subject || std::none_of(above.obliques.begin(), above.obliques.end(), [](const auto& phrase) { return phrase.first == "with"; })) return;
    const auto match = match_frame(above, frames_.verb(lower_lemma(tree_, above.predicate)), participants_);
    if (!match || !is_one_of<EventType>(match->frame->type, {EventType::Cooperate, EventType::Consult})) return;
    const bool talks = claim.type == EventType::Consult;
    if (!talks && match->frame->type != EventType::Cooperate) return;
    for (const MentionIndex m : match->roles[static_cast<std::size_t>(Role::Recipient)])
        if (!is_agent(claim, m)) (talks ? claim.recipient : claim.agent).push_back(m);
}

/// "met the envoy, discussing the treaty", "spoke with Berisha and discussed it": with whom one talks at once.
void ArgumentFinder::add_met(const Clause& clause, EventClaim& claim) const {
    const Token& token = tree_.token(clause.predicate);
    if (claim.type != EventType::Consult || clause.nominal || clause.passive || !claim.recipient.empty() || claim.agent.empty() || token.head == no_token || tree_.token(token.head).upos != Upos::Verb) return;
    const bool at_once = (token.deprel == Deprel::Advcl && token.xpos == Xpos::Vbg && tree_.child(clause.predicate, {Deprel::Mark}) == no_token) || token.deprel == Deprel::Conj;
    if (!at_once || token.head > clause.predicate || tree_.child(clause.predicate, {Deprel::Nsubj}) != no_token) return;
    const Clause above = read_verb(tree_, token.head);
    if (above.passive || above.subject != clause.subject) return;
    const auto match = match_frame(above, frames_.verb(lower_lemma(tree_, above.predicate)), participants_);
    if (!match || match->frame->type != EventType::Consult || match->frame->mode == Mode::Visit) return;
    for (const MentionIndex m : match->roles[static_cast<std::size_t>(Role::Recipient)])
        if (!is_agent(claim, m)) claim.recipient.push_back(m);
}

/// "The only Republicans who voted for the bill were Collins and Snowe": those are told by name.
void ArgumentFinder::name_the_few(const Clause& clause, EventClaim& claim) const {
    if (tree_.token(clause.predicate).deprel != Deprel::AclRelcl || claim.agent.size() != 1) return;
    const std::uint32_t few = tree_.head(clause.predicate);
    if (few == no_token || few != clause.subject || tree_.token(few).deprel != Deprel::Nsubj || tree_.head(few) == no_token) return;
    const std::uint32_t names = tree_.head(few);
    if (tree_.child(names, {Deprel::Cop}) == no_token || tree_.token(names).upos != Upos::Propn) return;
    std::vector<MentionIndex> told;
    add_actors(names, told);
    if (!told.empty() && participants_.layer().entity_of(told.front()).type == NodeType::Person) claim.agent = std::move(told);
}

/// "Kerala is one of nine states fighting rebels", "Collins was among the Republicans who voted for it": who is told to be one of them.
void ArgumentFinder::add_one_of(const Clause& clause, EventClaim& claim) const {
    const Deprel relation = tree_.token(clause.predicate).deprel;
    const std::uint32_t many = relation == Deprel::Acl || relation == Deprel::AclRelcl ? tree_.head(clause.predicate) : no_token;
    if (many == no_token || (many != clause.subject && many != clause.object)) return;
    auto& told = many == clause.subject ? claim.agent : claim.recipient;
    if (told.size() != 1 || !is_plural(tree_, participants_.layer(), told.front())) return;
    const std::uint32_t above = tree_.head(many);
    const bool counted = above != no_token && tree_.lemma(above) == "one" && tree_.token(many).deprel == Deprel::Nmod && tree_.marker(many) == "of";
    const std::uint32_t top = counted ? above : many;
    if ((!counted && tree_.marker(top) != "among") || tree_.child(top, {Deprel::Cop}) == no_token) return;
    for (const std::uint32_t c : tree_.children(top))
        if (tree_.token(c).deprel == Deprel::Advmod && tree_.lemma(c) == "not") return;
    std::vector<MentionIndex> one;
    const std::uint32_t who = tree_.child(top, {Deprel::Nsubj});
    if (who != no_token && tree_.token(who).xpos != Xpos::PrpPoss) add_actors(who, one);  // "his is one of seven bodies"
    for (const MentionIndex m : one)
        if (!is_agent(claim, m) && std::find(told.begin(), told.end(), m) == told.end()) told.push_back(m);
}

/// "provided funds to help Chad fight the drought": who is helped by what is given.
void ArgumentFinder::add_helped(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || claim.type != EventType::Aid || clause.nominal) return;
    const auto take = [&](std::uint32_t head) {
        if (head == no_token || !claim.recipient.empty()) return;
        for (const std::uint32_t c : tree_.children(head)) {
            const Deprel relation = tree_.token(c).deprel;
            if (tree_.token(c).xpos != Xpos::Vb || tree_.marker(c, Deprel::Mark) != "to" || (relation != Deprel::Acl && relation != Deprel::Advcl && relation != Deprel::Xcomp)) continue;
            const auto match = match_frame(read_verb(tree_, c), frames_.verb(lower_lemma(tree_, c)), participants_);
            if (match && is_one_of<EventType>(match->frame->type, {EventType::Aid, EventType::Cooperate})) claim.recipient = match->roles[static_cast<std::size_t>(Role::Recipient)];
        }
    };
    take(clause.predicate);
    take(clause.object);
    for (const auto& [marker, head] : clause.obliques) take(head);
    std::erase_if(claim.recipient, [&](MentionIndex m) { return is_agent(claim, m); });
}

void ArgumentFinder::add_keeper(const Clause& clause, EventClaim& claim) const {
    if (claim.type != EventType::Coerce || claim.recipient.empty() || clause.nominal) return;
    const auto keeps = [&](std::uint32_t head) {
        const auto actor = participants_.actor(head);
        if (!actor || is_agent(claim, *actor)) return;
        const NodeType type = participants_.layer().entity_of(*actor).type;
        if (type == NodeType::Government || type == NodeType::Organization) claim.recipient.push_back(*actor);
    };
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition != "to") continue;
        if (const auto keeper = participants_.actor(head); keeper && !participants_.of(head, NodeKind::Place) && keeps_people(participants_.layer().entity_of(*keeper))) keeps(head);  // "transferred him to the Air Force"
        if (tree_.lemma(head) != "custody") continue;
        for (const std::uint32_t c : tree_.children(head)) {
            const Deprel relation = tree_.token(c).deprel;
            if (relation == Deprel::Compound || relation == Deprel::NmodPoss || (relation == Deprel::Nmod && tree_.marker(c) == "of")) keeps(c);
        }
    }
}

}  // namespace pg::extract
