#include "extract/events/evaluations.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {
namespace {

Frame frame_of(EventType type, std::optional<Mode> mode, const char* name) {
    Frame frame;
    frame.name = name;
    frame.type = type;
    frame.mode = mode;
    frame.weight = 1;
    return frame;
}

std::vector<MentionIndex>& of(FrameMatch& match, Role role) { return match.roles[static_cast<std::size_t>(role)]; }

}  // namespace

EvaluationLexicon EvaluationLexicon::load(const std::filesystem::path& data_dir) {
    EvaluationLexicon out;
    const Tsv file = Tsv::read(data_dir / "lexicons/evaluation.tsv");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const std::string_view name = file.cell(r, file.column("verdict"));
        const auto verdict = from_name<Verdict>(name);
        if (!verdict) file.fail(r, unknown_name_message<Verdict>(name));
        for (const auto word : split(file.cell(r, file.column("words")), ' ')) {
            if (*verdict == Verdict::As) out.verbs_.emplace(word);
            else if (*verdict == Verdict::Helps || *verdict == Verdict::Harms) out.effects_.emplace(word, *verdict);
            else if (!out.words_.emplace(word, *verdict).second) file.fail(r, "told twice: " + std::string(word));
        }
    }
    out.praise_ = frame_of(EventType::Support, std::nullopt, "evaluate/praise");
    out.blame_ = frame_of(EventType::Accuse, Mode::Disapprove, "evaluate/blame");
    return out;
}

std::optional<Verdict> EvaluationLexicon::of(std::string_view form) const {
    const auto found = words_.find(form);
    return found == words_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Verdict> EvaluationLexicon::effect(std::string_view verb) const {
    const auto found = effects_.find(verb);
    return found == effects_.end() ? std::nullopt : std::optional(found->second);
}

/// The word's own, or that of the adjective before it: "a historic day", "not a good principle".
std::optional<Verdict> Evaluations::verdict_of(std::uint32_t predicate) const {
    if (const auto own = lexicon_.of(utf8::lower(tree_.form(predicate)))) return own;
    if (tree_.token(predicate).upos != Upos::Noun) return std::nullopt;
    for (const std::uint32_t c : tree_.children(predicate))
        if (tree_.token(c).deprel == Deprel::Amod)
            if (const auto verdict = lexicon_.of(utf8::lower(tree_.form(c))); verdict == Verdict::Praise || verdict == Verdict::Blame) return verdict;
    return std::nullopt;
}

/// "called the law a mistake", "described it as cruel": the verb; no_token for a predicate of its own.
std::uint32_t Evaluations::judging_verb(std::uint32_t predicate) const {
    const Token& token = tree_.token(predicate);
    if (token.head == no_token || !lexicon_.judges(tree_.lemma(token.head))) return no_token;
    const bool complement = token.deprel == Deprel::Xcomp || ((token.deprel == Deprel::Obl || token.deprel == Deprel::Advcl) && tree_.child(predicate, {Deprel::Cop}) == no_token && (tree_.marker(predicate) == "as" || tree_.marker(predicate, Deprel::Mark) == "as"));
    return complement ? token.head : no_token;
}

/// "is not a mistake", "no friend of the poor".
bool Evaluations::is_denied(std::uint32_t predicate) const {
    const auto denies = [&](std::uint32_t t) {
        for (const std::uint32_t c : tree_.children(t)) {
            const std::string form = utf8::lower(tree_.form(c));
            if (form == "not" || form == "n't" || form == "n\xE2\x80\x99t" || form == "never" || form == "no" || form == "neither" || form == "hardly") return true;
        }
        return false;
    };
    // "I do not think it is a good idea"
    const std::uint32_t above = tree_.token(predicate).deprel == Deprel::Ccomp ? tree_.head(predicate) : no_token;
    return denies(predicate) || (above != no_token && (tree_.lemma(above) == "think" || tree_.lemma(above) == "believe") && denies(above));
}

/// "if it is illegal", "is it fair?": nobody says that it is.
bool Evaluations::is_open(std::uint32_t predicate) const {
    const std::string mark = tree_.marker(predicate, Deprel::Mark);
    if (mark == "if" || mark == "whether" || mark == "unless") return true;
    const TokenRange sentence = tree_.document().sentences[tree_.sentence_of(predicate)].tokens;
    for (std::uint32_t t = predicate; t < sentence.end; ++t)
        if (tree_.form(t) == "?") return true;
    return false;
}

/// A policy or an actor, the policy in the phrase, whose thing it is; for "it" and "this" what the text speaks of.
void Evaluations::add_target(std::uint32_t about, FrameMatch& match) const {
    if (about == no_token) return;
    if (const auto policy = participants_.policy_inside(about)) return of(match, Role::Policy).push_back(*policy);
    const std::string form = utf8::lower(tree_.form(about));
    if (form == "it" || form == "this" || form == "that" || form == "these") {  // more often what happened than somebody
        if (const auto policy = focus_.before(tree_.sentence_of(about))) of(match, Role::Policy).push_back(*policy);
        return;
    }
    arguments_.add_actors(about, of(match, Role::Recipient));
    if (!of(match, Role::Recipient).empty()) return;
    for (const std::uint32_t c : tree_.children(about))
        if (tree_.token(c).deprel == Deprel::NmodPoss || (tree_.token(c).deprel == Deprel::Nmod && tree_.marker(c) == "by"))
            if (const auto owner = participants_.actor(c); owner && participants_.layer().entity_of(*owner).type != NodeType::Person) return of(match, Role::Recipient).push_back(*owner);  // not "his death"
}

/// "It is illegal for the company to operate", "proud that the Senate passed the bill": the clause's policy, else its subject.
void Evaluations::add_target_inside(std::uint32_t verb, FrameMatch& match) const {
    const Clause clause = read_verb(tree_, verb);
    for (const std::uint32_t head : {clause.object, clause.subject})
        if (head != no_token && of(match, Role::Policy).empty())
            if (const auto policy = participants_.policy_inside(head)) of(match, Role::Policy).push_back(*policy);
    if (of(match, Role::Policy).empty()) arguments_.add_actors(clause.subject, of(match, Role::Recipient));
}

/// Whoever speaks judges what the subject names, or what the verb that judges has for object.
bool Evaluations::judge(std::uint32_t predicate, FrameMatch& match) const {
    auto& agents = of(match, Role::Agent);
    if (const std::uint32_t verb = judging_verb(predicate); verb != no_token) {
        const Clause clause = read_verb(tree_, verb);
        if (clause.passive) return false;
        arguments_.add_actors(clause.subject, agents);
        if (agents.empty())
            if (const auto teller = voice_.teller_of(verb)) agents.push_back(*teller);
        add_target(clause.object, match);
        return true;
    }
    if (tree_.child(predicate, {Deprel::Cop, Deprel::AuxPass}) == no_token || tree_.token(predicate).deprel == Deprel::AclRelcl) return false;
    const auto teller = voice_.teller_of(predicate);
    if (!teller) return false;
    agents.push_back(*teller);
    const std::uint32_t subject = tree_.child(predicate, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter});
    for (const std::uint32_t c : tree_.children(predicate)) {
        const Deprel relation = tree_.token(c).deprel;
        if (tree_.marker(c, Deprel::Mark) == "if") continue;  // "it would be better if Iran had them"
        if (of(match, Role::Policy).empty() && of(match, Role::Recipient).empty() && (relation == Deprel::Csubj || ((relation == Deprel::Ccomp || relation == Deprel::Advcl || relation == Deprel::Xcomp || relation == Deprel::Acl) && (subject == no_token || tree_.form(subject) == "it" || tree_.form(subject) == "It"))))
            add_target_inside(c, match);
    }
    if (of(match, Role::Policy).empty() && of(match, Role::Recipient).empty()) add_target(subject, match);
    return true;
}

/// Whom the subject names is glad or angry about what follows.
bool Evaluations::feel(std::uint32_t predicate, FrameMatch& match) const {
    const Clause clause = read_verb(tree_, predicate);
    const std::uint32_t subject = tree_.child(predicate, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter});
    if (subject == no_token) return false;
    auto& agents = of(match, Role::Agent);
    arguments_.add_actors(subject, agents);
    const std::string who = utf8::lower(tree_.form(subject));
    if (agents.empty() && (who == "i" || who == "we"))
        if (const auto teller = voice_.teller_of(predicate)) agents.push_back(*teller);
    for (const auto& [preposition, head] : clause.obliques)
        if (of(match, Role::Policy).empty() && of(match, Role::Recipient).empty() && !preposition.empty()) add_target(head, match);
    for (const std::uint32_t c : tree_.children(predicate)) {
        const Deprel relation = tree_.token(c).deprel;
        if (of(match, Role::Policy).empty() && of(match, Role::Recipient).empty() && (relation == Deprel::Ccomp || relation == Deprel::Xcomp || relation == Deprel::Advcl)) add_target_inside(c, match);
    }
    return true;
}

std::optional<Evaluations::Told> Evaluations::read(std::uint32_t predicate) const {
    const auto verdict = verdict_of(predicate);
    const bool behind_preposition = tree_.child(predicate, {Deprel::Case}) != no_token && judging_verb(predicate) == no_token;  // "out of danger", "at risk"
    if (!verdict || behind_preposition || is_open(predicate)) return std::nullopt;
    Told told{read_verb(tree_, predicate), {}};
    const bool feels = *verdict == Verdict::Pleased || *verdict == Verdict::Displeased;
    if (!(feels ? feel(predicate, told.match) : judge(predicate, told.match))) return std::nullopt;
    std::erase_if(of(told.match, Role::Recipient), [&](MentionIndex m) {
        return std::any_of(of(told.match, Role::Agent).begin(), of(told.match, Role::Agent).end(), [&](MentionIndex a) { return participants_.layer().mentions[a].entity == participants_.layer().mentions[m].entity; });
    });
    if (of(told.match, Role::Agent).empty() || (of(told.match, Role::Policy).empty() && of(told.match, Role::Recipient).empty())) return std::nullopt;
    const bool good = *verdict == Verdict::Praise || *verdict == Verdict::Pleased;
    // "It is essential that countries act": that praises nobody.
    const std::uint32_t subject = tree_.child(predicate, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter, Deprel::Expl});
    const bool of_clause = !feels && judging_verb(predicate) == no_token && (subject == no_token || utf8::lower(tree_.form(subject)) == "it");
    if (good && of_clause && of(told.match, Role::Policy).empty()) return std::nullopt;
    told.match.frame = good != is_denied(predicate) ? &lexicon_.praise() : &lexicon_.blame();
    return told;
}

std::optional<Evaluations::Told> Evaluations::effect(const Clause& clause) const {
    const auto verdict = lexicon_.effect(lower_lemma(tree_, clause.predicate));
    if (!verdict || clause.passive || clause.subject == no_token || (clause.object == no_token && clause.xcomp == no_token) || is_open(clause.predicate)) return std::nullopt;
    const std::uint32_t above = tree_.head(clause.predicate);
    const Deprel relation = tree_.token(clause.predicate).deprel;
    if (relation == Deprel::Xcomp || relation == Deprel::AclRelcl || relation == Deprel::Acl || relation == Deprel::Advcl) return std::nullopt;  // no statement of its own
    if (above != no_token && relation == Deprel::Ccomp && !modality_.reports(lower_lemma(tree_, above))) return std::nullopt;
    const auto teller = voice_.teller_of(clause.predicate);
    if (!teller) return std::nullopt;
    Told told{clause, {}};
    if (const auto policy = participants_.of(clause.subject, NodeKind::Policy)) of(told.match, Role::Policy).push_back(*policy);
    else if (const std::string form = utf8::lower(tree_.form(clause.subject)); form == "it" || form == "this") {
        if (const auto topic = focus_.before(tree_.sentence_of(clause.predicate))) of(told.match, Role::Policy).push_back(*topic);
    }
    if (of(told.match, Role::Policy).empty()) return std::nullopt;
    of(told.match, Role::Agent).push_back(*teller);
    told.clause.object = told.clause.indirect = no_token;  // whom it helps or harms is not whom the stand is on
    told.match.frame = (*verdict == Verdict::Helps) != is_denied(clause.predicate) ? &lexicon_.praise() : &lexicon_.blame();
    return told;
}

}  // namespace pg::extract
