// Pronouns: the nearest compatible mention, subjects first; no mention where nothing fits.
#include <algorithm>

#include "core/utf8.hpp"
#include "extract/entities/apposition.hpp"
#include "extract/entities/chains.hpp"
#include "extract/entities/leaning.hpp"
#include "extract/entities/quoted_speech.hpp"

namespace pg::extract {
namespace {

class PronounSieve {
public:
    explicit PronounSieve(Chains& chains) : chains_(chains), doc_(chains.document), tree_(chains.tree), speech_(chains) {}

    void run() {
        for (std::uint32_t d = 0; d < chains_.given; ++d)
            if (chains_.drafts[d].form == MentionForm::Pronoun && chains_.cluster_of[d] == no_cluster) third_person(d);
        for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t)
            if (doc_.tokens[t].upos == Upos::Pron && speech_.is_quoted(t)) first_person(t);
    }

private:
    /// "I" and "me" are the person who speaks; "we" and "us" who speaks, a body as well, in the name of others.
    void first_person(std::uint32_t t) {
        const Pronoun* pronoun = chains_.knowledge.pronoun(utf8::lower(doc_.form(t)));
        if (pronoun == nullptr || !pronoun->first_person) return;
        auto speaker = speech_.speaker_of(t);
        if (speaker == no_cluster) speaker = speech_.known_speaker(t);
        if (speaker == no_cluster || (!pronoun->plural && chains_.clusters[speaker].type != NodeType::Person)) return;
        MentionDraft draft;
        draft.tokens = {t, t + 1};
        draft.span = doc_.tokens[t].span;
        draft.head = t;
        draft.form = MentionForm::Pronoun;
        draft.about.type = chains_.clusters[speaker].type;
        chains_.tie(chains_.add_draft(std::move(draft)), speaker);
    }

    void third_person(std::uint32_t d) {
        const Pronoun* pronoun = chains_.knowledge.pronoun(chains_.drafts[d].about.name);
        if (pronoun == nullptr || pronoun->first_person) return;
        const auto head = chains_.drafts[d].head;
        if (pronoun->thing && empty_it(head)) return;
        if (pronoun->kind == PronounKind::Reflexive) {
            const auto verb = tree_.head(head);
            if (verb == no_token) return;
            const auto subject = tree_.child(verb, {Deprel::Nsubj, Deprel::NsubjPass});
            if (subject == no_token) return;
            if (const auto c = chains_.actor_headed(subject); c != no_cluster && fits(*pronoun, c)) tie(d, c, *pronoun);
            return;
        }
        if (speaks_for_several(head)) return;
        const auto best = antecedent(d, *pronoun);
        if (best != no_cluster) tie(d, best, *pronoun);
    }

    /// "Britain and France warned that they": no single antecedent.
    bool speaks_for_several(std::uint32_t t) const {
        if (utf8::lower(doc_.form(t)) != "they") return false;
        const auto verb = tree_.head(t);
        if (verb == no_token || doc_.tokens[verb].deprel != Deprel::Ccomp) return false;
        const auto subject = tree_.child(tree_.head(verb), {Deprel::Nsubj});
        return subject != no_token && tree_.child(subject, {Deprel::Conj}) != no_token;
    }

    void tie(std::uint32_t d, std::uint32_t c, const Pronoun& pronoun) {
        chains_.drafts[d].about.type = chains_.clusters[c].type;
        chains_.tie(d, c);
        if ((chains_.clusters[c].type == NodeType::Person || chains_.clusters[c].one_person) && chains_.clusters[c].gender == Gender::Unknown) chains_.clusters[c].gender = pronoun.gender;
    }

    /// "It is clear that", "it rains": no antecedent.
    bool empty_it(std::uint32_t t) const {
        const auto head = tree_.head(t);
        if (doc_.tokens[t].deprel == Deprel::Expl) return true;
        if (head == no_token || base_of(doc_.tokens[t].deprel) != Deprel::Nsubj) return false;
        for (const auto c : tree_.children(head)) {
            const auto rel = base_of(doc_.tokens[c].deprel);
            if (rel == Deprel::Csubj) return true;
            if ((rel == Deprel::Ccomp || rel == Deprel::Xcomp || rel == Deprel::Advcl) && doc_.tokens[head].upos != Upos::Verb) return true;
        }
        return false;
    }

    bool fits(const Pronoun& pronoun, std::uint32_t c) const {
        const Cluster& cluster = chains_.clusters[c];
        if (pronoun.gender != Gender::Unknown) {
            const bool person = cluster.type == NodeType::Person || (cluster.type == NodeType::Group && cluster.one_person);
            return person && !cluster.plural && (cluster.gender == Gender::Unknown || cluster.gender == pronoun.gender);
        }
        if (pronoun.thing) {
            if (cluster.type == NodeType::Person || cluster.plural) return false;
            if (cluster.type == NodeType::Group && !cluster.one_person && is_body(cluster)) return true;  // "a federal court", "the union"
            if (cluster.type == NodeType::Facility || cluster.type == NodeType::Group) return cluster.named;
            return !cluster.generic || cluster.type == NodeType::Government || cluster.type == NodeType::Organization;
        }
        if (cluster.kind() != NodeKind::Actor || cluster.one_person || is_rest(cluster)) return false;
        return cluster.plural || cluster.type == NodeType::Party || cluster.type == NodeType::Group || (cluster.type != NodeType::Person && cluster.named);
    }

    /// "killed a woman and injured four others": nobody of whom more is told.
    bool is_rest(const Cluster& cluster) const { return doc_.tokens[chains_.drafts[cluster.mentions.front()].head].lemma == "other"; }

    /// Told by a noun in the singular: a court, a union, a gang.
    bool is_body(const Cluster& cluster) const {
        const auto& first = chains_.drafts[cluster.mentions.front()];
        return first.form == MentionForm::Nominal && doc_.tokens[first.head].xpos == Xpos::Nn;
    }

    /// "a court ruled that ..., but it allowed the tariffs": the joined clause speaks of the same subject.
    bool goes_on(std::uint32_t other, std::uint32_t pronoun) const {
        const auto verb = tree_.head(pronoun);
        return verb != no_token && parallel_subject(pronoun) && doc_.tokens[verb].deprel == Deprel::Conj && parallel_subject(other) && tree_.head(verb) == tree_.head(other);
    }

    bool is_verb_of(PronounVerb kind, std::uint32_t verb) const { return chains_.knowledge.is(kind, tree_.lemma(verb)); }

    /// The subject of a verb of saying.
    bool speaks(std::uint32_t t) const {
        const auto verb = tree_.head(t);
        return verb != no_token && parallel_subject(t) && is_verb_of(PronounVerb::Saying, verb);
    }

    /// "Cheney will go, an official said, speaking anonymously because he was not authorized": who is said to speak, in the words about his speaking.
    bool speaks_above(std::uint32_t other, std::uint32_t pronoun) const {
        const auto verb = tree_.head(other);
        return verb != no_token && doc_.tokens[verb].deprel == Deprel::Parataxis && speaks(other) && other < pronoun && verb < pronoun && !speech_.is_quoted(pronoun) && tree_.dominates(verb, pronoun);
    }

    /// "asked the government to halt it, but it refused": who was asked.
    bool answers(std::uint32_t other, std::uint32_t pronoun) const {
        const auto verb = tree_.head(pronoun);
        if (verb == no_token || !parallel_subject(pronoun) || !is_verb_of(PronounVerb::Replying, verb)) return false;
        const auto asked = tree_.head(other);
        const Deprel rel = base_of(doc_.tokens[other].deprel);
        if (asked == no_token || (rel != Deprel::Obj && rel != Deprel::Iobj)) return false;
        return is_verb_of(PronounVerb::Asking, asked);
    }

    /// Arguments of one verb do not mean the same unless reflexive; a phrase does not mean what stands inside it.
    bool forbidden(std::uint32_t mention_head, std::uint32_t t, const Pronoun& pronoun) const {
        if (tree_.dominates(mention_head, t) && doc_.tokens[t].deprel != Deprel::NmodPoss) return tree_.head(t) == mention_head;
        if (tree_.dominates(mention_head, t) && tree_.head(t) == mention_head) return true;  // "his brother"
        if (pronoun.kind == PronounKind::Possessive) return false;
        while (doc_.tokens[t].deprel == Deprel::Nmod && tree_.head(t) != no_token && tree_.marker(t) == "of") t = tree_.head(t);  // "police arrested four of them"
        return tree_.head(mention_head) == tree_.head(t) && tree_.head(t) != no_token;
    }

    /// "He had warned Putin", "she said that Rice would go": whom the words behind a subject name is another. In a clause beside it he may be the same.
    std::vector<std::uint32_t> named_below(std::uint32_t t) const {
        std::vector<std::uint32_t> others;
        const auto verb = tree_.head(t);
        if (verb == no_token || !parallel_subject(t) || t > verb || doc_.tokens[verb].upos != Upos::Verb || tree_.lemma(verb) == "become") return others;  // "he became Sir David"
        const auto end = tree_.subtree(verb).end;
        for (auto e = chains_.drafts_before(t + 1); e < chains_.given && chains_.drafts[e].head < end; ++e) {
            const auto head = chains_.drafts[e].head;
            if (chains_.drafts[e].form != MentionForm::Name || chains_.cluster_of[e] == no_cluster || speech_.is_quoted(head) != speech_.is_quoted(t) || head < verb || !tree_.dominates(verb, head)) continue;
            bool beside = false;
            for (auto up = head; up != verb && up != no_token; up = tree_.head(up)) {
                const Deprel rel = base_of(doc_.tokens[up].deprel);
                beside = beside || rel == Deprel::Parataxis || rel == Deprel::Advcl || (rel == Deprel::Conj && doc_.tokens[up].upos == Upos::Verb);
            }
            if (!beside) others.push_back(chains_.cluster_of[e]);
        }
        return others;
    }

    /// "members who encouraged him": not one of them.
    bool does_it_himself(std::uint32_t other, std::uint32_t pronoun) const {
        const auto verb = tree_.head(pronoun);
        const Deprel rel = base_of(doc_.tokens[pronoun].deprel);
        if (verb == no_token || doc_.tokens[verb].deprel != Deprel::AclRelcl || tree_.head(verb) != other || (rel != Deprel::Obj && rel != Deprel::Iobj && rel != Deprel::Obl)) return false;
        const auto subject = tree_.child(verb, {Deprel::Nsubj});
        return subject != no_token && (doc_.tokens[subject].xpos == Xpos::Wp || doc_.tokens[subject].xpos == Xpos::Wdt);
    }

    static int role_bonus(Deprel rel) {
        switch (base_of(rel)) {
            case Deprel::Nsubj: case Deprel::NsubjPass: return 6;
            case Deprel::Obj: case Deprel::Iobj: return 2;
            case Deprel::NmodPoss: case Deprel::Nmod: return -1;
            default: return 0;
        }
    }

    /// "a Republican" is one of the party, not the party.
    bool is_member(std::uint32_t e) const {
        const auto det = tree_.child(chains_.drafts[e].head, {Deprel::Det});
        return chains_.drafts[e].about.type == NodeType::Party && det != no_token && (lower(det) == "a" || lower(det) == "an");
    }
    std::string lower(std::uint32_t t) const { return utf8::lower(doc_.form(t)); }

    /// "the company said that they had never ...": who says so speaks of itself.
    bool is_speaker_above(std::uint32_t other, std::uint32_t pronoun) const {
        const auto verb = tree_.head(pronoun);
        if (verb == no_token || doc_.tokens[verb].deprel != Deprel::Ccomp || base_of(doc_.tokens[pronoun].deprel) != Deprel::Nsubj) return false;
        return tree_.child(tree_.head(verb), {Deprel::Nsubj}) == other;
    }

    /// A story stays with the subject of its main clauses; one of several joined people is seldom "he".
    int person_bonus(std::uint32_t other, std::uint32_t pronoun) const {
        int bonus = 0;
        const std::uint32_t verb = tree_.head(other);
        const bool main = verb != no_token && (doc_.tokens[verb].deprel == Deprel::Root || (doc_.tokens[verb].deprel == Deprel::Conj && doc_.tokens[tree_.head(verb)].deprel == Deprel::Root));
        if (main && parallel_subject(other) && parallel_subject(pronoun)) bonus += 3;
        if (doc_.tokens[other].deprel == Deprel::Conj || tree_.child(other, {Deprel::Conj}) != no_token) bonus -= 3;
        if (base_of(doc_.tokens[pronoun].deprel) == Deprel::Obj && parallel_subject(other)) bonus -= 3;
        return bonus;
    }

    /// "the court ... the symbols ... they": a plural stands nearer than what is one.
    bool plural_between(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t t = from + 1; t < to; ++t)
            if (doc_.tokens[t].xpos == Xpos::Nns) return true;
        return false;
    }

    /// "opposes the bill, arguing that it ...", "voted against the bill, calling it ...": what the stand is on is what is spoken of.
    bool argued_about(std::uint32_t other, std::uint32_t pronoun) const {
        std::uint32_t verb = tree_.head(pronoun);
        if (verb != no_token && doc_.tokens[verb].deprel == Deprel::Ccomp && parallel_subject(pronoun)) verb = tree_.head(verb);
        if (verb == no_token || doc_.tokens[verb].deprel != Deprel::Advcl || doc_.tokens[verb].xpos != Xpos::Vbg || verb > pronoun) return false;
        const Deprel rel = doc_.tokens[other].deprel;
        return tree_.head(other) == tree_.head(verb) && (rel == Deprel::Obj || rel == Deprel::Obl || rel == Deprel::NsubjPass);
    }

    /// "detained two students and transferred them": not who does both.
    bool does_both(std::uint32_t other, std::uint32_t pronoun) const {
        std::uint32_t verb = tree_.head(pronoun);
        if (base_of(doc_.tokens[pronoun].deprel) != Deprel::Obj) return false;
        if (verb != no_token && verb < pronoun && doc_.tokens[verb].deprel == Deprel::Advcl && doc_.tokens[verb].xpos == Xpos::Vbg && is_verb_of(PronounVerb::Addressing, verb) && tree_.child(verb, {Deprel::Nsubj, Deprel::Mark}) == no_token)
            return parallel_subject(other) && tree_.head(other) == tree_.head(verb);  // "put pressure on the firms, calling them cheats"
        while (verb != no_token && doc_.tokens[verb].deprel == Deprel::Conj && tree_.child(verb, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token) {
            verb = tree_.head(verb);
            if (verb != no_token && parallel_subject(other) && tree_.head(other) == verb) return true;
        }
        return false;
    }

    /// News media report and seldom act.
    bool is_outlet(const Cluster& cluster) const {
        return std::any_of(cluster.mentions.begin(), cluster.mentions.end(), [this](std::uint32_t m) { return chains_.drafts[m].about.sector == Sector::Med; });
    }

    bool parallel_subject(std::uint32_t t) const { return base_of(doc_.tokens[t].deprel) == Deprel::Nsubj; }

    /// "After Kasparov had voted, he accused the party": somebody acts in its sentence before it.
    bool follows_subject(std::uint32_t head, const Pronoun& pronoun) const {
        for (std::uint32_t d = chains_.drafts_before(head); d-- > 0 && chains_.sentence(d) == tree_.sentence_of(head);)
            if (chains_.cluster_of[d] != no_cluster && fits(pronoun, chains_.cluster_of[d]) && parallel_subject(described_by(tree_, chains_.drafts[d].head))) return true;
        return false;
    }

    std::uint32_t antecedent(std::uint32_t d, const Pronoun& pronoun) const {
        const auto head = chains_.drafts[d].head;
        const auto sentence = tree_.sentence_of(head);
        const std::uint32_t reach = pronoun.gender != Gender::Unknown ? 4 : pronoun.thing ? 1 : 2;
        auto own_speaker = speech_.is_quoted(head) ? speech_.speaker_of(head) : no_cluster;
        if (own_speaker == no_cluster && speech_.is_quoted(head) && pronoun.gender != Gender::Unknown) own_speaker = speech_.known_speaker(head);  // who speaks is not "he"
        const Lean lean = pronoun.thing ? leaning(chains_, head) : Lean{};
        std::vector<std::uint32_t> beside = pronoun.kind == PronounKind::Plain ? named_below(head) : std::vector<std::uint32_t>();
        // "The court extended Novak's bail. He has left": the one person of the sentence before, whatever his part in it.
        const auto spoken_of = pronoun.gender != Gender::Unknown && sentence > 0 && parallel_subject(head) && !follows_subject(head, pronoun) ? chains_.lone_person(sentence - 1) : no_cluster;
        std::uint32_t best = no_cluster;
        int best_score = pronoun.thing ? 0 : -4;
        for (std::uint32_t e = chains_.drafts_before(head); e-- > 0;) {
            if (chains_.sentence(e) + reach < sentence) break;
            const auto c = chains_.cluster_of[e];
            if (c == no_cluster || c == own_speaker || !fits(pronoun, c)) continue;
            const auto whole = described_by(tree_, chains_.drafts[e].head);
            const auto other = pronoun.gender != Gender::Unknown && names_subject(chains_, e, whole) ? whole : chains_.drafts[e].head;
            if (pronoun.thing && (is_member(e) || doc_.tokens[other].xpos == Xpos::Nns || doc_.tokens[other].xpos == Xpos::Nnps) && chains_.clusters[c].type == NodeType::Party) continue;
            if (std::find(beside.begin(), beside.end(), c) != beside.end()) continue;
            if (pronoun.kind == PronounKind::Plain && chains_.sentence(e) == sentence && (does_both(other, head) || does_it_himself(other, head))) {
                beside.push_back(c);
                continue;
            }
            if (whole != chains_.drafts[e].head && chains_.sentence(e) == sentence && pronoun.kind == PronounKind::Plain && tree_.head(whole) == tree_.head(head)) {
                beside.push_back(c);
                continue;
            }
            if (chains_.sentence(e) == sentence && forbidden(other, head, pronoun)) {
                if (tree_.head(other) == tree_.head(head)) beside.push_back(c);  // "the army denied it": not the army, however it was called before
                continue;
            }
            const int back = static_cast<int>(sentence - chains_.sentence(e));
            const Cluster& cluster = chains_.clusters[c];
            int score = role_bonus(doc_.tokens[other].deprel) - 4 * back;
            if (cluster.named) score += 2;
            else if (pronoun.gender != Gender::Unknown && cluster.generic) score -= 4;
            if (cluster.kind() == NodeKind::Place && pronoun.thing) score -= role_bonus(doc_.tokens[other].deprel) > 0 || (cluster.type == NodeType::Country && pronoun.kind == PronounKind::Possessive) ? 1 : 4;
            if (cluster.kind() == NodeKind::Policy) score -= 1;
            if (!pronoun.thing && pronoun.gender == Gender::Unknown && !cluster.plural && cluster.type != NodeType::Group && cluster.type != NodeType::Party) score -= 6;
            if (pronoun.thing && cluster.generic) score -= 3;
            if (pronoun.thing && is_outlet(cluster)) score -= 4;
            score += cluster.kind() == NodeKind::Policy ? lean.policy : lean.other;
            const bool said_by_itself = pronoun.gender == Gender::Unknown && cluster.type != NodeType::Person && cluster.kind() == NodeKind::Actor && is_speaker_above(other, head);
            if (!pronoun.thing && pronoun.gender == Gender::Unknown && !cluster.plural && !said_by_itself && plural_between(other, head)) continue;
            if (pronoun.gender != Gender::Unknown && cluster.gender == pronoun.gender) score += 4;
            if (back == 1 && c == spoken_of) score += 8;
            if (parallel_subject(head) && parallel_subject(other)) score += 2;
            if (pronoun.thing && back == 0 && cluster.kind() == NodeKind::Policy && argued_about(other, head)) score += 16;
            if (said_by_itself) score += 8;
            if (answers(other, head)) score += 24;
            if (pronoun.gender != Gender::Unknown && back == 0 && speaks_above(other, head)) score += 12;
            if (pronoun.thing && goes_on(other, head)) score += 7;
            if (pronoun.gender != Gender::Unknown && back == 1 && speaks(head) && speaks(other)) score += 4;  // "..., Hughes said. He added that"
            if (pronoun.thing && back == 0 && parallel_subject(other)) score += 2;
            if (pronoun.thing && (doc_.tokens[other].deprel == Deprel::Compound || doc_.tokens[other].deprel == Deprel::Amod)) score -= 4;  // "U.S. Trade Representative"
            if (doc_.tokens[other].deprel == Deprel::OblAgent) score += 3;
            if (pronoun.gender != Gender::Unknown) score += person_bonus(other, head);
            if (pronoun.kind == PronounKind::Possessive && back == 0) score += 4;
            if (speech_.is_quoted(head) != speech_.is_quoted(other) && back == 0) score -= 1;
            if (score > best_score) {
                best_score = score;
                best = c;
            }
        }
        return best;
    }

    Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    const QuotedSpeech speech_;
};

}  // namespace

void tie_pronouns(Chains& chains) { PronounSieve(chains).run(); }

}  // namespace pg::extract
