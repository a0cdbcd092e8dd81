// Who does what a clause tells without saying by whom, by what stands around it: the occasion, the house that votes, the text spoken of before.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"
#include "extract/frames/authors.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t sentences_back = 8;  // how far a definite text reaches for what was told of its author

bool is_occasion(std::string_view marker) { return marker == "in" || marker == "during" || marker == "at"; }

bool is_definite(const Tree& tree, std::uint32_t noun) {
    const std::uint32_t article = tree.child(noun, {Deprel::Det});
    if (article == no_token) return false;
    const std::string form = utf8::lower(tree.form(article));
    return form == "the" || form == "this" || form == "that" || form == "these" || form == "those";
}

/// "will kill", "died": nobody is harmed by those among whom it happens to him.
bool is_harm(const FrameLexicon& frames, const std::string& verb) {
    const auto& known = frames.verb(verb);
    return std::any_of(known.begin(), known.end(), [](const Frame& frame) { return frame.type == EventType::Assault; });
}

/// What armed men do at which people are arrested or killed.
bool is_raid(std::string_view lemma) {
    static constexpr std::array<std::string_view, 15> words{"raid", "sweep", "operation", "crackdown", "shootout", "firefight", "gunfight", "skirmish", "crossfire", "standoff", "manhunt", "ambush", "airstrike", "strike", "offensive"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool is_armed(std::optional<Sector> sector) { return is_one_of<Sector>(sector, {Sector::Cop, Sector::Mil, Sector::Reb, Sector::Uaf}); }

}  // namespace

/// "was arrested during raids by the police", "was killed in a shootout with police", "were hurt when troops opened fire": the armed men told there.
void ArgumentFinder::add_raider(const Clause& clause, EventClaim& claim) const {
    const bool harmed = claim.type == EventType::Assault;
    if (!claim.agent.empty() || clause.nominal || !clause.passive || clause.subject != no_token || (!harmed && claim.type != EventType::Coerce)) return;
    const auto take = [&](std::uint32_t head) {
        std::vector<MentionIndex> found;
        if (claim.agent.empty()) add_actors(head, found);
        for (const MentionIndex m : found) {
            const auto suffers = [&](MentionIndex r) { return participants_.layer().mentions[r].entity == participants_.layer().mentions[m].entity; };
            if (is_armed(participants_.layer().entity_of(m).sector) && std::none_of(claim.recipient.begin(), claim.recipient.end(), suffers)) claim.agent.push_back(m);
        }
    };
    for (const auto& [preposition, head] : clause.obliques) {
        if (preposition != "in" && preposition != "during") continue;
        const std::uint32_t raid = counted_by(tree_, head);
        if (!is_raid(lower_lemma(tree_, raid))) continue;
        Clause deed = read_noun(tree_, raid);
        add_modifiers(deed);
        take(deed.subject);
        for (const auto& [inner, who] : deed.obliques)
            if (harmed && inner == "with") take(who);
    }
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        if (!harmed || c < clause.predicate || tree_.token(c).deprel != Deprel::Advcl || tree_.token(c).upos != Upos::Verb) continue;
        const std::uint32_t when = tree_.child(c, {Deprel::Advmod, Deprel::Mark});
        if (when != no_token && tree_.lemma(when) == "when") take(read_verb(tree_, c).subject);
    }
}

/// "In a speech on Sunday, the president urged", "was asked in a debate with Reid", "arrested ninety people during an operation": who acts there takes part.
void ArgumentFinder::add_doer_there(const Clause& clause, EventClaim& claim) const {
    const bool talks = claim.type == EventType::Consult, operation = claim.type == EventType::Mobilize || claim.type == EventType::Coerce;
    if (!claim.agent.empty() || !clause.nominal || clause.subject != no_token || (!talks && !operation)) return;
    const std::uint32_t verb = tree_.token(clause.predicate).deprel == Deprel::Obl ? tree_.head(clause.predicate) : no_token;
    if (verb == no_token || tree_.token(verb).upos != Upos::Verb || is_text(tree_, clause.predicate)) return;
    if (talks && is_definite(tree_, clause.predicate)) return;  // "During the hearing, protesters marched outside"
    const std::string marker = tree_.marker(clause.predicate);
    if (talks ? !is_occasion(marker) : marker != "during") return;
    const std::string lemma = lower_lemma(tree_, verb);
    const Clause above = read_verb(tree_, verb);
    if (is_harm(frames_, lemma)) return;
    if (operation && std::none_of(frames_.verb(lemma).begin(), frames_.verb(lemma).end(), [](const Frame& frame) { return frame.type == EventType::Coerce; })) return;
    add_actors(talks && above.passive ? above.object : above.subject, claim.agent);
    std::erase_if(claim.agent, [&](MentionIndex a) {
        return std::any_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex r) { return participants_.layer().mentions[r].entity == participants_.layer().mentions[a].entity; });
    });
}

/// "was passed in the House by 220 votes", "failed in the Senate": the house that votes on it.
void ArgumentFinder::add_house(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || clause.nominal || !is_one_of<Act>(claim.act, {Act::Adopt, Act::Reject, Act::Amend, Act::Repeal}) || (clause.subject != no_token && (clause.passive || !participants_.of(clause.subject, NodeKind::Policy)))) return;
    for (const auto& [preposition, head] : clause.obliques) {
        const auto house = preposition == "in" || preposition == "through" ? participants_.of(head, NodeKind::Actor) : std::nullopt;
        if (house && participants_.layer().entity_of(*house).sector == Sector::Leg && participants_.layer().entity_of(*house).type != NodeType::Person) claim.agent.push_back(*house);
    }
}

/// "said that the talks were useless and urged the council to act": parsers join what the speaker does to what he says of a thing.
void ArgumentFinder::add_speaker_joined(const Clause& clause, EventClaim& claim) const {
    const Token& token = tree_.token(clause.predicate);
    if (!claim.agent.empty() || clause.nominal || clause.passive || !is_said(claim.type) || token.deprel != Deprel::Conj || token.xpos != Xpos::Vbd || token.head == no_token) return;
    const std::uint32_t said = token.head, own = tree_.child(said, {Deprel::Nsubj, Deprel::NsubjPass});
    if (tree_.token(said).deprel != Deprel::Ccomp || tree_.head(said) == no_token || own == no_token || tree_.child(clause.predicate, {Deprel::Nsubj}) != no_token || tree_.token(own).upos != Upos::Noun || participants_.actor(own)) return;
    const Clause above = read_verb(tree_, tree_.head(said));
    if (!above.passive) add_actors(above.subject, claim.agent);
}

/// "The report calls for it" after "a report by the ministry", "The ministry released a report": whose text it is was told before.
void ArgumentFinder::add_author_told_before(const Clause& clause, EventClaim& claim) const {
    const std::uint32_t text = clause.subject;
    if (!claim.agent.empty() || clause.nominal || clause.passive || text == no_token || !is_said(claim.type) || !is_text(tree_, text) || !is_definite(tree_, text)) return;
    const std::uint32_t sentence = tree_.sentence_of(text);
    const std::uint32_t first = document_.sentences[sentence - std::min(sentence, sentences_back)].tokens.begin;
    for (std::uint32_t t = text; t-- > first && claim.agent.empty();) {
        if (tree_.token(t).upos != Upos::Noun || tree_.lemma(t) != tree_.lemma(text)) continue;
        if (const std::uint32_t author = author_of(tree_, t); author != no_token) return add_actors(author, claim.agent);
        const std::uint32_t verb = tree_.head(t);
        if (verb == no_token || tree_.token(verb).upos != Upos::Verb || !makes_text(tree_.lemma(verb))) continue;
        const Clause made = read_verb(tree_, verb);
        if (made.object == t) add_actors(made.subject, claim.agent);
    }
}

}  // namespace pg::extract
