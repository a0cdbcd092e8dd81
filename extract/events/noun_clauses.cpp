#include "extract/events/noun_clauses.hpp"

#include <algorithm>
#include <string_view>

#include "extract/events/traits.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// What one acts "in": not "in charge", "in talks".
bool takes_side(std::string_view noun) { return noun == "support" || noun == "protest" || noun == "opposition" || noun == "retaliation" || noun == "solidarity"; }

bool is_occasion(std::string_view preposition) { return preposition == "during" || preposition == "in" || preposition == "at" || preposition == "after" || preposition == "following"; }

bool takes_for_object(std::string_view preposition) { return preposition == "on" || preposition == "to" || preposition == "against" || preposition == "into" || preposition == "for"; }

/// "is involved in", "participates in", "took part in".
bool takes_part(const Tree& tree, std::uint32_t verb) {
    const std::string_view lemma = tree.lemma(verb);
    if (lemma == "take") {
        const std::uint32_t object = tree.child(verb, {Deprel::Obj});
        return object != no_token && tree.lemma(object) == "part";
    }
    return lemma == "involve" || lemma == "involved" || lemma == "engage" || lemma == "engaged" || lemma == "participate";
}

const std::vector<MentionIndex>& of(const FrameMatch& match, Role role) { return match.roles[static_cast<std::size_t>(role)]; }

}  // namespace

/// "will help Kenya in its investigation": it is the investigation of whom one helps.
std::uint32_t NounClauses::helped_in(std::uint32_t noun) const {
    const std::uint32_t verb = tree_.head(noun);
    if (verb == no_token || tree_.token(noun).deprel != Deprel::Obl || tree_.marker(noun) != "in") return no_token;
    const std::string_view lemma = tree_.lemma(verb);
    return lemma == "help" || lemma == "assist" || lemma == "aid" || lemma == "support" || lemma == "join" || lemma == "back" ? tree_.child(verb, {Deprel::Obj}) : no_token;
}

/// "resignation", "retirement"
bool NounClauses::leaves_office(std::uint32_t noun) const {
    const auto& frames = knowledge_.frames.noun(lower_lemma(tree_, noun));
    return std::any_of(frames.begin(), frames.end(), [](const Frame& f) { return f.act == Act::Resign; });
}

/// "the crackdown by the government on students", "violations by police against protesters": parsers hang on whom it is done on who does it.
void NounClauses::add_victims_behind_doer(Clause& clause) const {
    if (clause.subject == no_token || tree_.marker(clause.subject) != "by") return;
    const auto doer = layer_.headed_by(clause.subject);
    for (const std::uint32_t c : tree_.children(clause.subject)) {
        const std::string marker = c > clause.subject && tree_.token(c).deprel == Deprel::Nmod ? tree_.marker(c) : std::string();
        if ((marker == "against" || marker == "on") && !(doer && layer_.mentions[*doer].tokens.contains(c))) clause.obliques.emplace_back(marker, c);
    }
}

/// "With the support of France, rebels attacked Tripoli": whose support it is gives it to who acts.
void NounClauses::lend_backed(Clause& clause) const {
    const std::uint32_t noun = clause.predicate, verb = tree_.head(noun);
    if (clause.subject != no_token || clause.object == no_token || verb == no_token || tree_.token(noun).deprel != Deprel::Obl || tree_.token(verb).upos != Upos::Verb) return;
    const std::string marker = tree_.marker(noun);
    if ((marker != "with" && marker != "without") || !knowledge_.doers.is(DoerWord::Backing, lower_lemma(tree_, noun)) || !participants_.actor(clause.object)) return;
    clause.subject = clause.object;
    const Clause above = read_verb(tree_, verb);
    clause.object = above.passive ? no_token : above.subject;
}

Clause NounClauses::clause_of(std::uint32_t noun) const {
    Clause clause = read_noun(tree_, noun);
    if (clause.subject != no_token && (is_suffered(clause) || leaves_office(noun)) && tree_.marker(clause.subject) == "from") {
        clause.obliques.emplace_back("from", clause.subject);  // "removal from the country", "resignation from the council"
        clause.subject = no_token;
    }
    add_victims_behind_doer(clause);
    lend_backed(clause);
    if (clause.subject != no_token && tree_.token(clause.subject).upos == Upos::Pron)
        if (const std::uint32_t other = helped_in(noun); other != no_token) clause.subject = other;
    return clause;
}

std::optional<NounClauses::Told> NounClauses::read(std::uint32_t noun) const {
    const Token& token = tree_.token(noun);
    const auto& frames = knowledge_.frames.noun(lower_lemma(tree_, noun));
    if (frames.empty() || layer_.headed_by(noun, NodeKind::Actor) || token.deprel == Deprel::Compound || token.deprel == Deprel::Amod) return std::nullopt;
    Clause clause = clause_of(noun);
    if (clause.object != no_token && tree_.token(clause.object).upos == Upos::Pron && !participants_.actor(clause.object)) clause.object = no_token;  // "his arrest": of nobody known
    const bool possessed = clause.subject != no_token;
    arguments_.add_modifiers(clause);
    const bool modified = !possessed && clause.subject != no_token;
    if (modified && is_release_of(clause)) return std::nullopt;
    // "the attack from Afghanistan": where it came from.
    if (clause.subject != no_token && tree_.marker(clause.subject) == "from" && participants_.of(clause.subject, NodeKind::Place) && !is_suffered(clause) && lower_lemma(tree_, noun) == "attack") clause.subject = no_token;
    // "repeated their opposition": of whom nothing is known by the pronoun.
    const bool unknown = clause.subject != no_token && tree_.token(clause.subject).upos == Upos::Pron && tree_.token(clause.subject).deprel == Deprel::NmodPoss && !participants_.actor(clause.subject);
    if (unknown && layer_.headed_by(clause.subject) == std::nullopt) clause.subject = no_token;
    const bool without = clause.subject == no_token, objectless = clause.object == no_token;
    lend_subject(clause);
    // "the president's veto", "Israel's blockade of Gaza" are deeds, "the ban" is a policy.
    if (layer_.headed_by(noun, NodeKind::Policy) && (clause.subject == no_token || !participants_.actor(clause.subject))) return std::nullopt;
    auto found = match(clause, modified, without && clause.subject != no_token, objectless && clause.object != no_token);
    if (!found || (!tells_enough(*found) && !takes_place(noun, *found))) return std::nullopt;
    if (token.deprel != Deprel::Nsubj && tree_.child(noun, {Deprel::Cop}) != no_token && of(*found, Role::Agent).empty()) return std::nullopt;  // "entering is a violation of the law"
    const bool charged = token.deprel == Deprel::Obl && without && clause.subject != no_token && is_blamed_for(noun) && is_only_said(noun);
    return Told{std::move(clause), std::move(*found), charged ? std::optional(Status::Hypothetical) : std::nullopt};
}

Clause NounClauses::open_clause(std::uint32_t noun) const {
    Clause clause = clause_of(noun);
    find_noun_doer(tree_, knowledge_.doers, clause);
    arguments_.add_modifiers(clause);
    const std::uint32_t verb = tree_.head(noun);
    if (verb != no_token && knowledge_.modality.effect(ModalPlace::Interrupt, lower_lemma(tree_, verb))) return clause;  // "ended the boycott"
    Clause lent = clause;  // its phrases are the verb's
    lend_subject(lent);
    clause.subject = lent.subject;
    clause.object = lent.object;
    return clause;
}

/// "the Pentagon release": what a body gives to the press; bodies are not set free.
bool NounClauses::is_release_of(const Clause& clause) const {
    if (lower_lemma(tree_, clause.predicate) != "release" || clause.object != no_token) return false;
    const auto body = participants_.actor(clause.subject);
    return body && is_one_of<NodeType>(layer_.entity_of(*body).type, {NodeType::Organization, NodeType::Government, NodeType::Party});
}

/// Lent: "made arrests" (who makes them arrests), "received warnings" (who is warned).
std::optional<FrameMatch> NounClauses::match(Clause& clause, bool modified, bool lent_subject, bool lent_object) const {
    const auto& frames = knowledge_.frames.noun(lower_lemma(tree_, clause.predicate));
    const bool consults = std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.type == EventType::Consult && frame.mode != Mode::Visit; });
    if (consults && clause.subject == no_token && participants_.of(clause.object, NodeKind::Actor)) std::swap(clause.subject, clause.object);  // "a meeting of the Security Council"
    auto found = match_frame(clause, frames, participants_);
    const bool done_by = clause.subject != no_token && tree_.marker(clause.subject) == "by";  // "prosecution by the U.S. Attorney"
    const bool one_sided = (clause.subject == no_token) != (clause.object == no_token) && !done_by && !(lent_object && clause.object != no_token);
    // "Homan's arrest", "the bill's passage", "the withdrawal of troops": the only participant told is the other one. "The UN investigation" is the UN's.
    const bool suffers = !lent_subject && (is_suffered(clause) || (clause.subject != no_token && participants_.of(clause.subject, NodeKind::Policy)));
    const bool office = std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.act && is_office_act(*frame.act); });
    const bool beside = (modified || office) && clause.subject != no_token && participants_.of(clause.subject, NodeKind::Place);  // "the California election", "Iran's election"
    if (!found && one_sided && (clause.object != no_token || (suffers && !beside))) {
        std::swap(clause.subject, clause.object);
        found = match_frame(clause, frames, participants_);
    } else if (!found && one_sided && !suffers && clause.object == no_token) {
        const auto& phrases = clause.obliques;  // what it is aimed at stands behind a preposition
        if (std::none_of(phrases.begin(), phrases.end(), [](const auto& phrase) { return takes_for_object(phrase.first); })) found = match_frame(clause, frames, participants_, true);
    }
    return found || clause.object != no_token ? found : match_behind_preposition(clause);
}

/// "the assault on Mosul", "a visit to Cuba": what the verb takes as object stands behind a preposition.
std::optional<FrameMatch> NounClauses::match_behind_preposition(Clause& clause) const {
    for (const auto& [preposition, head] : clause.obliques) {
        if (!takes_for_object(preposition) || ((preposition == "to" || preposition == "for") && is_suffered(clause))) continue;  // "release to the United States"
        clause.object = head;
        return match_frame(clause, knowledge_.frames.noun(lower_lemma(tree_, clause.predicate)), participants_);
    }
    return std::nullopt;
}

/// "Protests began in Tunis": that it happened is told, if not by whom; the place is asked for later.
bool NounClauses::takes_place(std::uint32_t noun, const FrameMatch& match) const {
    const std::uint32_t verb = tree_.head(noun);
    return verb != no_token && tree_.token(noun).deprel == Deprel::Nsubj && is_one_of<EventType>(match.frame->type, {EventType::Protest, EventType::Assault, EventType::Consult}) && knowledge_.modality.effect(ModalPlace::Occur, lower_lemma(tree_, verb));
}

/// Nouns tell of somebody by name, of two sides, or of those who strike, march or fight without a name.
bool NounClauses::tells_enough(const FrameMatch& match) const {
    for (Role role : {Role::Agent, Role::Recipient, Role::Policy})
        for (MentionIndex m : of(match, role))
            if (!layer_.entity_of(m).generic) return true;
    if (of(match, Role::Agent).empty()) return false;
    if (match.frame->type == EventType::Consult && is_plural(tree_, layer_, of(match, Role::Agent).front())) return true;  // "the two leaders' talks"
    return of(match, Role::Agent).size() > 1 || !of(match, Role::Recipient).empty() || !of(match, Role::Policy).empty() || is_one_of<EventType>(match.frame->type, {EventType::Protest, EventType::Assault});
}

/// "a meeting with Merkel".
bool NounClauses::consults_somebody(const Clause& clause) const {
    const auto& frames = knowledge_.frames.noun(lower_lemma(tree_, clause.predicate));
    if (std::none_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.type == EventType::Consult; })) return false;
    return std::any_of(clause.obliques.begin(), clause.obliques.end(), [&](const auto& phrase) { return phrase.first == "with" && participants_.actor(phrase.second); });
}

/// "accused the regime of shelling", "was charged with violation of the law", "was convicted of the murder": whom the verb above is done to did it. Who is only charged
/// with it need not be who killed.
bool NounClauses::is_blamed_for(std::uint32_t noun) const {
    const std::uint32_t head = tree_.head(noun);
    const std::string marker = tree_.marker(noun), lemma = lower_lemma(tree_, head);
    const bool blames = knowledge_.modality.effect(ModalPlace::Blame, lemma).has_value();
    if (marker == "of" && (blames || lemma == "guilty")) return true;
    if (marker != "of" && marker != "with" && marker != "for") return false;
    const auto any = [](const std::vector<Frame>& frames, auto is) { return std::any_of(frames.begin(), frames.end(), is); };
    if (blames) return !any(knowledge_.frames.noun(lower_lemma(tree_, noun)), [](const Frame& frame) { return frame.type == EventType::Assault; });
    return marker != "with" && any(knowledge_.frames.verb(lemma), [](const Frame& frame) { return frame.mode == Mode::Convict && frame.conditions.size() <= 1; });
}

/// "is accused of the murder", "is charged with violation of the law": that he did it is only said, by nobody told.
bool NounClauses::is_only_said(std::uint32_t noun) const {
    const Clause above = read_verb(tree_, tree_.head(noun));
    const std::string marker = tree_.marker(noun);
    return above.passive && above.subject == no_token && (marker == "of" || marker == "with") && knowledge_.modality.effect(ModalPlace::Blame, lower_lemma(tree_, above.predicate));
}

/// "stepped up its attacks on the judge", "fears attacks against Chad": parsers hang the phrase right behind the noun on the verb.
void NounClauses::add_phrase_right_behind(const Clause& above, Clause& clause) const {
    for (const auto& [preposition, head] : above.obliques) {
        if (preposition != "on" && preposition != "against") continue;
        const std::uint32_t marker = tree_.child(head, {Deprel::Case});
        if (marker == clause.predicate + 1 && participants_.actor(head)) clause.obliques.emplace_back(preposition, head);
    }
}

/// "held talks with Iran", "drew criticism from unions": the light verb's subject and phrases are the noun's.
void NounClauses::lend_subject(Clause& clause) const {
    const std::uint32_t counter = tree_.head(clause.predicate);  // "held a round of talks"
    const std::uint32_t phrase = counter != no_token && counted_by(tree_, counter) == clause.predicate ? counter : clause.predicate;
    const std::uint32_t head = tree_.head(phrase);
    const Deprel relation = tree_.token(phrase).deprel;
    if (head == no_token) return;
    // "rallied in support of the bill", "walked out in protest", "resigned in protest of the killing by soldiers".
    if (relation == Deprel::Obl && tree_.marker(clause.predicate) == "in" && takes_side(lower_lemma(tree_, clause.predicate)) && (clause.subject == no_token || tree_.head(clause.subject) != clause.predicate) && (tree_.token(head).upos == Upos::Verb || tree_.token(head).upos == Upos::Adj)) {
        const Clause above = read_verb(tree_, head);
        clause.subject = above.passive ? above.object : above.subject;  // "were united in support of the bill"
        return;
    }
    // "leaders involved in talks with Israel", "took part in the attack": who is in it does it.
    if (relation == Deprel::Obl && tree_.marker(phrase) == "in" && clause.subject == no_token && takes_part(tree_, head)) {
        const bool described = tree_.token(head).deprel == Deprel::Acl || tree_.token(head).deprel == Deprel::Amod;  // "asked leaders involved in talks"
        if (!described && status_of(tree_, head, knowledge_.modality) != Status::Actual) return;  // "was not involved in the attack", "is suspected of being involved"
        const Clause above = read_verb(tree_, head);
        clause.subject = described ? tree_.head(head) : above.passive ? above.object : above.subject;
        return;
    }
    // "during a meeting with Merkel, Erdogan promised": he met her.
    if (relation == Deprel::Obl && clause.subject == no_token && tree_.token(head).upos == Upos::Verb && is_occasion(tree_.marker(phrase)) && consults_somebody(clause)) {
        clause.subject = read_verb(tree_, head).subject;
        return;
    }
    if (relation == Deprel::Obl && clause.subject == no_token && is_blamed_for(phrase)) {
        const Clause above = read_verb(tree_, head);
        clause.subject = is_verb(tree_.token(head)) ? above.object : above.subject;
        return;
    }
    // "support for the bill came from unions"
    if (relation == Deprel::Nsubj && clause.subject == no_token && tree_.lemma(head) == "come")
        for (const auto& [preposition, who] : read_verb(tree_, head).obliques)
            if (preposition == "from") clause.subject = who;
    // "Clashes erupted between police and students".
    if (relation == Deprel::Nsubj && tree_.token(head).upos == Upos::Verb && knowledge_.modality.effect(ModalPlace::Occur, lower_lemma(tree_, head)))
        for (auto& oblique : read_verb(tree_, head).obliques)
            if (oblique.first == "between" || oblique.first == "with" || oblique.first == "against" || oblique.first == "over" || oblique.first == "in") clause.obliques.push_back(std::move(oblique));
    if ((relation != Deprel::Obj && relation != Deprel::NsubjPass) || tree_.token(head).upos != Upos::Verb) return;
    Clause above = read_verb(tree_, head);
    add_phrase_right_behind(above, clause);
    const LightVerb light = knowledge_.frames.light(lower_lemma(tree_, head), above.particle);
    if (light == LightVerb::None) return;
    if (light == LightVerb::Agent && clause.subject == no_token) clause.subject = above.subject;
    if (light == LightVerb::Recipient && clause.object == no_token) clause.object = above.subject;
    for (auto& oblique : above.obliques) {
        if (light == LightVerb::Recipient && oblique.first == "from" && clause.subject == no_token) clause.subject = oblique.second;
        else clause.obliques.push_back(std::move(oblique));
    }
}

}  // namespace pg::extract
