// Policies told in other words: "the stimulus plan" after "a stimulus package", "the bill", "the health care law, the Affordable Care Act".
#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/entities/chains.hpp"
#include "extract/entities/name_key.hpp"
#include "extract/entities/verb_spellings.hpp"
#include "extract/policies/phrase.hpp"
#include "extract/policies/texts.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t near_back = 6;  // sentences that "the measure" reaches back to a bill
constexpr std::uint32_t far_back = 30;  // and "the bill" to a bill

struct Words {
    std::string noun;
    std::vector<std::string> others;  ///< what stands beside the noun: stems, sorted, unique
    std::vector<std::string> all;
};

class PolicySieve {
public:
    explicit PolicySieve(Chains& chains) : chains_(chains), doc_(chains.document), tree_(chains.tree), words_(chains.given) {}

    void run() {
        for (std::uint32_t d = 0; d < chains_.given; ++d) {
            if (kind_of(chains_.drafts[d].about.type) != NodeKind::Policy) continue;
            words_[d] = words_of(d);
            if (chains_.cluster_of[d] != no_cluster || chains_.drafts[d].form != MentionForm::Nominal) continue;
            const auto found = is_another(d) || is_new(d) ? no_cluster : chains_.drafts[d].about.generic ? taken_up(d) : same(d);
            if (found != no_cluster) chains_.tie(d, found);
            else if (!chains_.drafts[d].about.generic || stands_alone(d)) {
                chains_.drafts[d].about.generic = false;
                chains_.start(d);
            } else if (is_decided_on(d)) {
                chains_.start(d);
            }
        }
    }

private:
    std::string lemma(std::uint32_t t) const { return utf8::lower(tree_.lemma(t)); }
    std::string noun_at(std::uint32_t t) const { return policy_noun_at(tree_, t, chains_.policies); }

    bool any_makes_policy(std::uint32_t verb, std::uint32_t argument, std::string_view where) const {
        const auto verbs = verb_spellings(tree_, verb, argument);
        return std::any_of(verbs.begin(), verbs.end(), [&](const std::string& v) { return chains_.policies.makes_policy(v, where); });
    }

    /// "the truce", "the curfew": a policy even where nothing was said of it before.
    bool stands_alone(std::uint32_t d) const {
        const PolicyNoun* noun = chains_.policies.noun(noun_at(chains_.drafts[d].head));
        return noun != nullptr && noun->strength == PolicyStrength::Solo;
    }

    bool sums_up_sentence(std::uint32_t d) const {
        const auto head = chains_.drafts[d].head;
        const PolicyNoun* noun = chains_.policies.noun(noun_at(head));
        return noun != nullptr && sums_up(tree_, head, *noun);
    }

    /// "passed a bill": not one told before.
    bool is_new(std::uint32_t d) const { return chains_.drafts[d].about.generic && !definite(d) && !sums_up_sentence(d); }

    /// "the plan drew criticism", "sued over the law": told before in other words, or known to all; not "the right to run", "the order of the general".
    bool is_spoken_of(std::uint32_t d, const PolicyNoun& noun) const {
        const auto head = chains_.drafts[d].head;
        if (!definite(d) || doc_.tokens[head].upos != Upos::Noun || !noun.anaphor || noun.near || (noun.type == NodeType::Law && noun.strength == PolicyStrength::Weak)) return false;
        if ((noun.strength != PolicyStrength::Strong && noun.strength != PolicyStrength::Weak) || doc_.form(head).front() < 'a') return false;  // "the Order"
        for (const auto c : tree_.children(head)) {
            const Deprel below = doc_.tokens[c].deprel;
            if (below == Deprel::NmodPoss && doc_.tokens[c].upos == Upos::Pron) return false;  // "its mandate"
            if (below == Deprel::Appos || below == Deprel::Compound || below == Deprel::Conj || (c > head && (below == Deprel::Nmod || below == Deprel::Acl || below == Deprel::AclRelcl || below == Deprel::Flat))) return false;
        }
        const Deprel relation = doc_.tokens[head].deprel;
        const auto predicate = tree_.head(head);
        if (predicate == no_token || (relation != Deprel::Nsubj && relation != Deprel::Obl)) return false;
        if (relation == Deprel::Nsubj) return any_makes_policy(predicate, head, doc_.tokens[predicate].upos == Upos::Adj ? "judged" : "subject");
        const std::string preposition = tree_.marker(head);
        return preposition == "under" || preposition == "over" || preposition == "against";
    }

    /// "signed the accord", "to get the budget passed": who decides about a text speaks of one, though nothing tells which.
    bool is_decided_on(std::uint32_t d) const {
        const auto head = chains_.drafts[d].head;
        const auto verb = tree_.head(head);
        const PolicyNoun* noun = chains_.policies.noun(noun_at(head));
        if (noun != nullptr && noun->strength == PolicyStrength::Fought) return true;  // "protested against the dam"
        if (verb == no_token || noun == nullptr || (noun->strength == PolicyStrength::Asked && (!noun->near || noun->type == NodeType::Agreement)) || !(is_laid_down(noun->type) || noun->type == NodeType::Proposal)) return false;
        const bool owned = noun->type != NodeType::Law && noun->type != NodeType::Rule && noun->type != NodeType::Order;  // "relaxed its rules"
        for (const auto c : tree_.children(head))  // "amended their plans", "praised the rulings of judges"
            if ((owned && doc_.tokens[c].deprel == Deprel::NmodPoss) || (doc_.tokens[c].deprel == Deprel::Nmod && (tree_.marker(c) == "of" || tree_.marker(c) == "by"))) return false;
        const Deprel relation = doc_.tokens[head].deprel;
        if (is_spoken_of(d, *noun) || participle_decides(tree_, head, head, chains_.policies)) return true;
        if (relation == Deprel::Nsubj) return noun->type != NodeType::Proposal && noun->type != NodeType::Rule && any_makes_policy(verb, head, "subject");  // "the accord allows"
        if (relation == Deprel::Obl) return chains_.policies.makes_policy(lemma(verb), tree_.marker(head));  // "voted against the plan"
        if (relation != Deprel::Obj && relation != Deprel::NsubjPass) return false;
        if (any_makes_policy(verb, head, "decided") || (definite(d) && tree_.child(head, {Deprel::NmodPoss}) == no_token && any_makes_policy(verb, head, "changed"))) return true;
        return participle_decides(tree_, head, verb, chains_.policies);
    }

    static void stem(std::string& word) {
        if (word.size() > 4 && word.ends_with("ies")) word.replace(word.size() - 3, 3, "y");
        else if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') word.pop_back();
    }

    Words words_of(std::uint32_t d) const {
        Words w;
        w.noun = noun_at(chains_.drafts[d].head);
        w.all = name_words(chains_.policies.canonical(chains_.key(d)));
        for (auto& word : w.all) stem(word);
        std::erase_if(w.all, [](const std::string& x) { return x == "of" || x == "on" || x == "the" || x == "to" || x == "for" || x == "a" || x == "in" || x == "and" || x == "all"; });
        std::sort(w.all.begin(), w.all.end());
        w.all.erase(std::unique(w.all.begin(), w.all.end()), w.all.end());
        std::string noun = w.noun;
        stem(noun);
        for (const auto& word : w.all)
            if (word != noun) w.others.push_back(word);
        return w;
    }

    bool is_policy(std::uint32_t e) const { return chains_.cluster_of[e] != no_cluster && chains_.clusters[chains_.cluster_of[e]].kind() == NodeKind::Policy; }

    bool plural(std::uint32_t t) const { return doc_.tokens[t].xpos == Xpos::Nns || doc_.tokens[t].xpos == Xpos::Nnps; }

    bool definite(std::uint32_t d) const {
        const auto head = chains_.drafts[d].head;
        if (tree_.child(head, {Deprel::NmodPoss}) != no_token) return true;
        const auto det = tree_.child(head, {Deprel::Det});
        if (det == no_token) return false;
        const auto form = utf8::lower(doc_.form(det));
        return form == "the" || form == "this" || form == "that" || form == "these" || form == "those";
    }

    /// "a similar law", "its own ban", "a broader bill": another one of the same kind.
    bool is_another(std::uint32_t d) const {
        static constexpr std::array<std::string_view, 7> words{"similar", "another", "other", "own", "separate", "different", "earlier"};
        for (const auto c : tree_.children(chains_.drafts[d].head)) {
            const bool beside = doc_.tokens[c].deprel == Deprel::Amod || doc_.tokens[c].deprel == Deprel::Det;
            if (beside && (doc_.tokens[c].xpos == Xpos::Jjr || std::find(words.begin(), words.end(), lemma(c)) != words.end())) return true;
        }
        return false;
    }

    static bool like(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        if (a.size() < 2 || b.size() < 2) return a == b;
        std::vector<std::string> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both.size() * 10 >= (a.size() + b.size() - both.size()) * 6;
    }
    static bool within(const std::vector<std::string>& small, const std::vector<std::string>& large) { return !small.empty() && std::includes(large.begin(), large.end(), small.begin(), small.end()); }

    bool may_stand_for(const std::string& noun, NodeType type) const {
        const PolicyNoun* entry = chains_.policies.noun(noun);
        return entry != nullptr && std::find(entry->takes.begin(), entry->takes.end(), type) != entry->takes.end();
    }

    /// "the bill", "the plan" are no programme with a name of its own ("Medicare").
    bool is_old_programme(const Cluster& cluster, const std::string& noun) const {
        const PolicyNoun* entry = chains_.policies.noun(noun);
        return cluster.named && (cluster.type == NodeType::Programme || cluster.type == NodeType::Practice) && entry != nullptr && entry->type != cluster.type;
    }

    /// "nuclear power", "foreign debt": what is only spoken about is no "rule" or "proposal".
    bool is_topic(std::uint32_t e) const { return chains_.drafts[e].form == MentionForm::Nominal && doc_.tokens[chains_.drafts[e].head].upos != Upos::Verb && chains_.policies.noun(words_[e].noun) == nullptr; }

    /// "the bill" is sooner another text, a rule or a ruling than a practice or a programme.
    static bool is_laid_down(NodeType type) { return is_text(type) || type == NodeType::Ruling || type == NodeType::Rule; }
    bool is_laid_down(const std::string& noun) const {
        const PolicyNoun* entry = chains_.policies.noun(noun);
        return entry != nullptr && is_laid_down(entry->type);
    }

    /// "a version of the health care bill" is not the bill: what stands inside another description is another policy.
    /// But "a policy of disengagement" is disengagement.
    bool one_inside_other(std::uint32_t a, std::uint32_t b) const {
        const bool inside = chains_.drafts[b].tokens.contains(chains_.drafts[a].head);
        const std::string outer = words_[inside ? b : a].noun;
        return (inside || chains_.drafts[a].tokens.contains(chains_.drafts[b].head)) && outer != "policy" && outer != "practice" && outer != "doctrine";
    }

    /// "stimulus package" and "stimulus plan", not "death penalty" and "death penalty procedures".
    bool nouns_agree(std::uint32_t a, std::uint32_t b) const {
        return words_[a].noun == words_[b].noun || chains_.drafts[a].form == MentionForm::Name || chains_.drafts[b].form == MentionForm::Name || may_stand_for(words_[a].noun, chains_.drafts[b].about.type) || may_stand_for(words_[b].noun, chains_.drafts[a].about.type);
    }

    /// The policy that the description repeats, fully or in part, or that it stands beside.
    std::uint32_t same(std::uint32_t d) const {
        if (const auto beside = in_apposition(d); beside != no_cluster) return beside;
        const Words& mine = words_[d];
        std::uint32_t best = no_cluster;
        if (const std::string owner = only_owner(d); !owner.empty()) best = of_owner(d, owner);
        for (std::uint32_t e = d; e-- > 0;) {
            if (!is_policy(e) || chains_.drafts[e].about.generic || one_inside_other(d, e)) continue;
            const Words& other = words_[e];
            if (mine.all == other.all) return chains_.cluster_of[e];
            if (best != no_cluster) continue;
            const bool part = mine.noun == other.noun && ((definite(d) && within(mine.others, other.others)) || (mine.others.size() > 1 && within(other.others, mine.others) && definite(d)));
            const bool other_noun = !mine.others.empty() && mine.others == other.others && chains_.drafts[e].form == MentionForm::Nominal &&
                                    (may_stand_for(mine.noun, chains_.drafts[e].about.type) || may_stand_for(other.noun, chains_.drafts[d].about.type));
            if ((like(mine.all, other.all) && nouns_agree(d, e)) || part || other_noun) best = chains_.cluster_of[e];
        }
        return best;
    }

    /// "the Senate version", "President Bush's plan": the name of the owner, where nothing else describes the policy; empty otherwise.
    std::string only_owner(std::uint32_t d) const {
        const auto& draft = chains_.drafts[d];
        const PolicyNoun* noun = chains_.policies.noun(words_[d].noun);
        if (draft.form != MentionForm::Nominal || noun == nullptr || !noun->anaphor || draft.tokens.end != draft.head + 1) return {};
        std::uint32_t owner = no_token;
        for (std::uint32_t t = draft.tokens.begin; t < draft.head; ++t) {
            const Upos tag = doc_.tokens[t].upos;
            if (tag == Upos::Propn) owner = t;
            else if (tag != Upos::Part && tag != Upos::Det) return {};
        }
        if (owner == no_token) return {};
        for (std::uint32_t e = d >= 2 ? d - 2 : 0; e < chains_.given && e <= d + 2; ++e)  // "Medicare law" has no owner
            if (e != d && kind_of(chains_.drafts[e].about.type) == NodeKind::Policy && chains_.drafts[e].tokens.contains(owner)) return {};
        return utf8::lower(doc_.form(owner));
    }

    bool tells(TokenRange range, const std::string& word) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (utf8::lower(doc_.form(t)) == word) return true;
        return false;
    }

    /// Who has a policy made: "Bush's plan to send troops", "a proposal by Hamas", "the Senate released its version of the overhaul".
    bool is_by(std::uint32_t e, const std::string& owner) const {
        static constexpr std::array<std::string_view, 18> makes{"propose", "present", "release", "unveil", "introduce", "announce", "pass", "adopt", "offer", "submit", "draft", "make", "launch", "outline", "publish", "issue", "write", "sponsor"};
        const auto head = chains_.drafts[e].head;
        for (const auto c : tree_.children(head)) {
            const Deprel relation = doc_.tokens[c].deprel;
            const bool author = relation == Deprel::NmodPoss || (relation == Deprel::Nmod && (tree_.marker(c) == "by" || tree_.marker(c) == "from"));
            if ((author || (c < head && relation != Deprel::Det)) && tells(tree_.subtree(c), owner)) return true;
        }
        const auto verb = tree_.head(head);
        if (doc_.tokens[head].deprel != Deprel::Obj || verb == no_token || std::find(makes.begin(), makes.end(), tree_.lemma(verb)) == makes.end()) return false;
        const auto subject = tree_.child(verb, {Deprel::Nsubj});
        return subject != no_token && tells(tree_.subtree(subject), owner);
    }

    /// What the owner was said to have made before, with the same noun or one that the noun may stand for.
    std::uint32_t of_owner(std::uint32_t d, const std::string& owner) const {
        for (std::uint32_t e = d; e-- > 0 && chains_.sentence(d) - chains_.sentence(e) <= far_back;) {
            if (!is_policy(e) || chains_.drafts[e].about.generic || one_inside_other(d, e) || plural(chains_.drafts[d].head) != plural(chains_.drafts[e].head)) continue;
            if ((words_[d].noun == words_[e].noun || may_stand_for(words_[d].noun, chains_.drafts[e].about.type)) && is_by(e, owner)) return chains_.cluster_of[e];
        }
        return no_cluster;
    }

    /// "Obama's health care law, the Affordable Care Act".
    std::uint32_t in_apposition(std::uint32_t d) const {
        const auto head = chains_.drafts[d].head;
        const auto other = doc_.tokens[head].deprel == Deprel::Appos ? tree_.head(head) : tree_.child(head, {Deprel::Appos});
        if (other == no_token) return no_cluster;
        for (std::uint32_t e = 0; e < chains_.given; ++e)
            if (chains_.drafts[e].head == other && is_policy(e)) return chains_.cluster_of[e];
        return no_cluster;
    }

    /// "the move", "the document": any text or measure, told just before.
    bool is_vague(const std::string& noun, NodeType type) const {
        const PolicyNoun* entry = chains_.policies.noun(noun);
        return entry != nullptr && entry->near && entry->type != type;
    }

    /// What somebody does something to, or what does something; not what a phrase mentions beside.
    bool in_focus(std::uint32_t e) const {
        const auto head = chains_.drafts[e].head;
        const Token& token = doc_.tokens[head];
        return token.upos == Upos::Verb || token.deprel == Deprel::Obj || token.deprel == Deprel::Nsubj || token.deprel == Deprel::NsubjPass || (token.deprel == Deprel::Obl && (tree_.marker(head) == "to" || tree_.marker(head) == "on" || tree_.marker(head) == "for"));
    }

    /// "funding would be cut under the bill", "the bill would cut funding": two sides of one verb are two things.
    bool share_verb(std::uint32_t a, std::uint32_t b) const {
        const auto side = [&](std::uint32_t d) {
            const Deprel relation = doc_.tokens[chains_.drafts[d].head].deprel;
            return relation == Deprel::Nsubj || relation == Deprel::NsubjPass || relation == Deprel::Obj || relation == Deprel::Obl ? tree_.head(chains_.drafts[d].head) : no_token;
        };
        return side(a) != no_token && side(a) == side(b);
    }

    /// "the bill", "the measure": told with the same noun before, else the nearest that the noun may stand for. Among several of the
    /// same noun what the article speaks of most wins over what was mentioned last.
    std::uint32_t taken_up(std::uint32_t d) const {
        const auto& draft = chains_.drafts[d];
        const std::string noun = noun_at(draft.head);
        const bool owned = tree_.child(draft.head, {Deprel::NmodPoss}) != no_token;
        const auto sentence = chains_.sentence(d);
        if (const auto beside = in_apposition(d); beside != no_cluster) return beside;  // "repealed the ban, a move that ..."
        std::uint32_t best = no_cluster;
        int best_score = 0;
        for (std::uint32_t e = d; e-- > 0;) {
            if (!is_policy(e) || is_another(e) || one_inside_other(d, e) || share_verb(d, e)) continue;
            const int back = static_cast<int>(sentence - chains_.sentence(e));
            if (back > static_cast<int>(far_back)) break;
            const Cluster& cluster = chains_.clusters[chains_.cluster_of[e]];
            const int weight = std::min<int>(static_cast<int>(cluster.mentions.size()), 6);
            int score = 0;
            if (words_[e].noun == noun && plural(draft.head) == plural(chains_.drafts[e].head)) score = 100 - 3 * back + 3 * weight - (words_[e].others.empty() ? 0 : 12);  // "the bill" is sooner what was "the bill" before than "the House bill"
            else if (owned || (is_vague(noun, cluster.type) && (back > 1 || !in_focus(e))) || back > static_cast<int>(weight > 2 ? far_back : near_back) || (plural(draft.head) != plural(chains_.drafts[e].head) && (plural(draft.head) || !is_laid_down(cluster.type))) || !may_stand_for(noun, cluster.type) || is_old_programme(cluster, noun) || is_topic(e)) continue;
            else score = 20 - 2 * back + std::min(weight, 4) + (cluster.named ? 1 : 0) - (is_laid_down(noun) && !is_laid_down(cluster.type) ? 6 : 0) - (plural(draft.head) != plural(chains_.drafts[e].head) ? 4 : 0);  // "rules on gun ownership ... the measure"
            if (score > best_score) {
                best_score = score;
                best = chains_.cluster_of[e];
            }
        }
        return best;
    }

    Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    std::vector<Words> words_;  ///< by draft, policies only
};

}  // namespace

void tie_policies(Chains& chains) { PolicySieve(chains).run(); }

}  // namespace pg::extract
