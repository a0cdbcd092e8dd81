#include "extract/policies/policies.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/policies/complement.hpp"
#include "extract/policies/named.hpp"
#include "extract/policies/phrase.hpp"
#include "extract/policies/texts.hpp"

namespace pg::extract {
namespace {

class Finder {
public:
    Finder(const Document& document, const Tree& tree, const PolicyLexicon& lexicon)
        : document_(document), tree_(tree), lexicon_(lexicon), taken_(document.tokens.size(), false), within_(document.tokens.size(), no_token), name_of_token_(document.tokens.size(), no_token) {
        for (std::uint32_t n = 0; n < document.names.size(); ++n)
            for (std::uint32_t t = document.names[n].tokens.begin; t < document.names[n].tokens.end; ++t) name_of_token_[t] = n;
    }

    std::vector<MentionDraft> run() {
        for (NamedPolicy& found : find_named_policies(document_, lexicon_)) add(named_draft(std::move(found)));
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) describe(t);
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) fixed_phrase(t);
        for (std::uint32_t t = 0; t < document_.tokens.size(); ++t)
            if (document_.tokens[t].upos == Upos::Verb && !taken_[t]) clause(t);
        std::sort(drafts_.begin(), drafts_.end(), [](const MentionDraft& a, const MentionDraft& b) { return a.span < b.span; });
        return std::move(drafts_);
    }

private:
    std::uint32_t head_of(TokenRange range) const {
        for (std::uint32_t t = range.begin; t < range.end; ++t)
            if (!range.contains(document_.tokens[t].head)) return t;
        return range.end - 1;
    }

    void add(MentionDraft draft) {
        if (taken_[draft.head] && within_[draft.head] == no_token) return;
        for (std::uint32_t t = draft.tokens.begin; t < draft.tokens.end; ++t) taken_[t] = true;
        drafts_.push_back(std::move(draft));
    }

    MentionDraft named_draft(NamedPolicy found) const {
        MentionDraft draft;
        draft.tokens = found.tokens;
        draft.span = document_.span_of(found.tokens);
        draft.head = head_of(found.tokens);
        draft.about = std::move(found.about);
        return draft;
    }

    /// Inside the name of a person, place or organization there are no policies ("Immigration Policy Center").
    bool inside_other_name(std::uint32_t t) const {
        if (name_of_token_[t] == no_token) return false;
        const Name& name = document_.names[name_of_token_[t]];
        return name.type != NerType::Misc && name.type != NerType::Norp;
    }

    std::string place_named_by(std::uint32_t token) const {
        if (token == no_token || name_of_token_[token] == no_token) return {};
        const Name& name = document_.names[name_of_token_[token]];
        return name.type == NerType::Loc ? phrase_text(document_, name.tokens) : std::string();
    }

    std::string jurisdiction(const PolicyPhrase& phrase) const {
        if (auto place = place_named_by(phrase.possessor); !place.empty()) return place;
        for (std::uint32_t t = phrase.full_begin; t < phrase.tokens.end; ++t)
            if (auto place = place_named_by(t); !place.empty()) return place;
        return {};
    }

    /// "a rule that would repeal limits": what it does tells that it is one.
    bool told_by_clause(std::uint32_t t, const PolicyNoun& noun, const PolicyPhrase& phrase) const {
        if (noun.type != NodeType::Rule && noun.type != NodeType::Order && noun.type != NodeType::Bill && noun.type != NodeType::Law) return false;
        if (phrase.told_apart) return true;
        for (const std::uint32_t c : tree_.children(t))
            if (c > t && phrase.tokens.contains(c) && (document_.tokens[c].deprel == Deprel::AclRelcl || (document_.tokens[c].deprel == Deprel::Acl && document_.tokens[c].xpos == Xpos::Vbg))) return true;
        return false;
    }

    /// "marched in support of a training camp", "calls for further concessions": the noun before tells the stand.
    bool stands_on(std::uint32_t noun, std::uint32_t t) const { return document_.tokens[noun].upos == Upos::Noun && lexicon_.makes_policy(utf8::lower(document_.tokens[noun].lemma), tree_.marker(t)); }

    /// "called for further concessions", "demanded an independent inquiry".
    bool asked_for(std::uint32_t t, PolicyStrength strength) const {
        const std::uint32_t told = t;
        for (int i = 0; i < 3 && document_.tokens[t].deprel == Deprel::Conj && tree_.head(t) != no_token; ++i) t = tree_.head(t);
        const std::uint32_t verb = tree_.head(t);
        const Deprel relation = document_.tokens[t].deprel;
        if (verb != no_token && relation == Deprel::Nmod) return !(t != told && tree_.child(told, {Deprel::NmodPoss}) != no_token) && stands_on(verb, t);
        if (verb == no_token || document_.tokens[verb].upos != Upos::Verb) return false;
        if (relation == Deprel::Obj || relation == Deprel::NsubjPass) {
            const std::string lemma = utf8::lower(document_.tokens[verb].lemma);
            const std::uint32_t particle = tree_.child(verb, {Deprel::CompoundPrt});  // "call off the exercise"
            return lexicon_.makes_policy(lemma, "obj") || ((strength == PolicyStrength::Asked || strength == PolicyStrength::Fought) && lexicon_.makes_policy(lemma, "asked")) || (particle != no_token && lexicon_.makes_policy(lemma + "_" + utf8::lower(document_.tokens[particle].lemma), "obj"));
        }
        return relation == Deprel::Obl && lexicon_.makes_policy(utf8::lower(document_.tokens[verb].lemma), tree_.marker(t));
    }

    /// "said the decision to suspend her was unlawful".
    bool is_judged(std::uint32_t t, const PolicyNoun& noun) const {
        const std::uint32_t adjective = tree_.head(t);
        return noun.near && document_.tokens[t].deprel == Deprel::Nsubj && adjective != no_token && document_.tokens[adjective].upos == Upos::Adj && lexicon_.makes_policy(utf8::lower(document_.tokens[adjective].lemma), "judged");
    }

    /// "passed a bill", "signed an agreement": a text is decided on, though nothing tells which.
    bool decided_on(std::uint32_t t, const PolicyNoun& noun) const {
        if (is_text(noun.type) && document_.tokens[t].xpos == Xpos::Nn && participle_decides(tree_, t, t, lexicon_)) return true;
        const std::uint32_t verb = tree_.head(t);
        const Deprel relation = document_.tokens[t].deprel;
        const bool bare = document_.tokens[t].xpos == Xpos::Nns && tree_.child(t, {Deprel::Det, Deprel::NmodPoss}) == no_token;
        if (verb == no_token || (document_.tokens[t].xpos != Xpos::Nn && !bare) || (relation != Deprel::Obj && relation != Deprel::NsubjPass)) return false;
        return (is_text(noun.type) || (bare && noun.type == NodeType::Rule)) && noun.strength != PolicyStrength::Asked && lexicon_.makes_policy(utf8::lower(document_.tokens[verb].lemma), "decided");
    }

    /// "the use of the death penalty", "a vote on the bill": the policy is the other one.
    bool speaks_of_policy(std::uint32_t t) const {
        for (const std::uint32_t c : tree_.children(t)) {
            if (document_.tokens[c].deprel != Deprel::Nmod) continue;
            const PolicyNoun* inner = lexicon_.noun(policy_noun_at(tree_, c, lexicon_));
            if (taken_[c] || (inner != nullptr && inner->strength != PolicyStrength::Asked && inner->strength != PolicyStrength::No)) return true;
        }
        return false;
    }

    /// "the decision of a doctor", "the move that cost him his seat": told what it is, it takes nothing up.
    bool has_own_complement(std::uint32_t t) const {
        for (const std::uint32_t c : tree_.children(t))
            if (c > t && (document_.tokens[c].deprel == Deprel::Nmod || document_.tokens[c].deprel == Deprel::Acl || document_.tokens[c].deprel == Deprel::AclRelcl)) return true;
        return false;
    }

    /// "arrested nine men in close partnership with the FBI": how it is done, and no partnership that has a policy of its own.
    bool tells_manner(std::uint32_t t, const PolicyPhrase& phrase) const {
        if (document_.tokens[t].deprel != Deprel::Obl || tree_.marker(t) != "in" || phrase.definite || tree_.child(t, {Deprel::Det}) != no_token) return false;
        for (const std::uint32_t c : tree_.children(t))
            if (c > t && document_.tokens[c].deprel == Deprel::Nmod && tree_.marker(c) == "with") return true;
        return false;
    }

    /// "a stimulus package worth $838 billion": the tree may hang the package on the amount.
    bool before_amount(std::uint32_t t) const {
        const std::uint32_t head = document_.tokens[t].head;
        return head != no_token && head > t && document_.form(head).find('$') != std::string_view::npos;
    }

    void describe(std::uint32_t t) {
        const Token& token = document_.tokens[t];
        if ((token.upos != Upos::Noun && token.upos != Upos::Propn) || inside_other_name(t)) return;
        if (taken_[t] && (within_[t] == no_token || within_[t] == t)) return;
        if ((token.deprel == Deprel::Compound || token.deprel == Deprel::Flat) && !before_amount(t)) return;  // part of a larger phrase
        const PolicyNoun* noun = lexicon_.noun(policy_noun_at(tree_, t, lexicon_));
        if (noun == nullptr || noun->strength == PolicyStrength::No) return;
        const PolicyPhrase phrase = read_policy_phrase(tree_, t, *noun, lexicon_);
        if (phrase.other_sense || tells_manner(t, phrase)) return;
        const bool unsure = noun->strength != PolicyStrength::Solo && noun->strength != PolicyStrength::Strong;
        const bool fought = noun->strength == PolicyStrength::Fought;
        const bool bare = fought || noun->strength == PolicyStrength::Sought;  // need not be described where a verb makes it one
        const bool asked = unsure && (phrase.described || bare) && (asked_for(t, noun->strength) || is_judged(t, *noun));
        const bool summary = sums_up(tree_, t, *noun);
        const bool taken_up = (noun->anaphor && phrase.definite && !phrase.described) || summary;  // "the move"
        if ((noun->strength == PolicyStrength::Asked || fought) && !taken_up && (!asked || speaks_of_policy(t))) return;
        const bool sought = asked && bare && !phrase.described && !phrase.definite;  // "declared independence", "oppose abortion"
        const bool tells = sought || (phrase.described && (!unsure || asked || phrase.topic || ((!phrase.definite || phrase.tokens.end > t + 1) && is_text(noun->type) && decided_on(t, *noun)) || told_by_clause(t, *noun, phrase) || (phrase.official && noun->official && noun->type != NodeType::Ruling && document_.tokens[t].lemma != "rule")));  // "Iraqi rule"
        const bool anaphor = summary || (!tells && (noun->anaphor || fought) && (phrase.definite || (!phrase.described && decided_on(t, *noun))) && phrase.tokens.end == t + 1 && !(noun->near && has_own_complement(t)));  // "their plan to walk" takes nothing up
        // Inside another description: "a referendum on the treaty", "a version of the health care bill".
        if (taken_[t] && (t < within_[t] || (!anaphor && (!tells || unsure || !stands_inside(noun->type))))) return;
        if (!tells && !anaphor && noun->strength != PolicyStrength::Solo) return;
        MentionDraft draft;
        draft.head = t;
        draft.form = MentionForm::Nominal;
        draft.tokens = anaphor ? TokenRange{t, t + 1} : phrase.tokens;
        draft.span = document_.span_of(draft.tokens);
        draft.about.type = noun->type;
        draft.about.topic = phrase.topic;
        draft.about.generic = anaphor;
        draft.about.name = anaphor ? phrase_text(document_, draft.tokens) : phrase.name;
        if (!anaphor) draft.about.jurisdiction = jurisdiction(phrase);
        if (!anaphor && phrase.full_begin < phrase.tokens.begin)
            draft.about.aliases.push_back(phrase_text(document_, {phrase.full_begin, phrase.tokens.end}));
        const TokenRange covered = draft.tokens;
        add(std::move(draft));
        for (std::uint32_t w = covered.begin; w < covered.end; ++w) within_[w] = t;
    }

    /// Kinds that are policies inside another description too: "a referendum on the treaty".
    static bool stands_inside(NodeType type) { return is_text(type) || type == NodeType::Proposal || type == NodeType::Programme; }

    void fixed_phrase(std::uint32_t t) {
        if (taken_[t] || inside_other_name(t)) return;
        const std::uint32_t begin = document_.tokens[t].span.begin;
        for (const auto& match : lexicon_.phrases_at(document_.text().substr(begin))) {
            std::uint32_t end = t;
            while (end < document_.tokens.size() && document_.tokens[end].span.end < begin + match.length) ++end;
            if (end >= document_.tokens.size() || document_.tokens[end].span.end != begin + match.length) continue;
            MentionDraft draft;
            draft.tokens = {t, end + 1};
            draft.span = document_.span_of(draft.tokens);
            draft.head = head_of(draft.tokens);
            draft.form = MentionForm::Nominal;
            draft.about.type = match.policy->type;
            draft.about.topic = match.policy->topic;
            draft.about.name = phrase_text(document_, draft.tokens);
            add(std::move(draft));
            return;
        }
    }

    /// "ban smoking in public places", "smoking is banned in railway stations": what the verb does to its object is a policy.
    void clause(std::uint32_t t) {
        const PolicyVerb* verb = lexicon_.verb(utf8::lower(document_.tokens[t].lemma));
        if (verb == nullptr) return;
        const bool passive = tree_.child(t, {Deprel::NsubjPass}) != no_token;
        const std::uint32_t object = passive ? tree_.child(t, {Deprel::NsubjPass}) : tree_.child(t, {Deprel::Obj});
        if (object == no_token || taken_[object] || document_.tokens[object].upos != Upos::Noun || document_.tokens[t].deprel == Deprel::Amod) return;
        if (inside_other_name(object) || (passive ? object > t : object < t)) return;
        std::uint32_t begin = tree_.subtree(object).begin;
        while (begin < object && (document_.tokens[begin].upos == Upos::Det || document_.tokens[begin].upos == Upos::Punct)) ++begin;
        const std::uint32_t object_end = noun_phrase_end(tree_, object, lexicon_);
        const std::uint32_t end = clause_end(tree_, t, lexicon_);
        MentionDraft draft;
        draft.tokens = passive ? TokenRange{begin, std::max(end, t + 1)} : TokenRange{t, std::max(end, object_end)};
        if (draft.tokens.size() > 14) return;
        draft.span = document_.span_of(draft.tokens);
        draft.head = t;
        draft.form = MentionForm::Nominal;
        draft.about.type = verb->type;
        std::string what = phrase_text(document_, {begin, object_end});
        lower_first(tree_, begin, what);
        draft.about.name = verb->name + " " + what;
        const std::uint32_t behind = passive ? t + 1 : object_end;
        if (end > behind) draft.about.name.append(" ").append(phrase_text(document_, {behind, end}));
        draft.about.aliases.push_back(phrase_text(document_, draft.tokens));
        for (std::uint32_t w = begin; w < object_end && !draft.about.topic; ++w) draft.about.topic = lexicon_.topic_of(utf8::lower(document_.tokens[w].lemma));
        add(std::move(draft));
    }

    const Document& document_;
    const Tree& tree_;
    const PolicyLexicon& lexicon_;
    std::vector<bool> taken_;
    std::vector<std::uint32_t> within_;  ///< head of the description that covers the token
    std::vector<std::uint32_t> name_of_token_;
    std::vector<MentionDraft> drafts_;
};

}  // namespace

std::vector<MentionDraft> find_policy_mentions(const Document& document, const Tree& tree, const PolicyLexicon& lexicon) {
    return Finder(document, tree, lexicon).run();
}

}  // namespace pg::extract
