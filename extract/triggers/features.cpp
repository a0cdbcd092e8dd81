#include "extract/triggers/features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/utf8.hpp"
#include "extract/events/relevance.hpp"

namespace pg::extract {
namespace {

class Builder {
public:
    Builder(const TriggerSources& sources, std::uint32_t predicate) : s_(sources), tree_(sources.tree), t_(predicate), clause_(read_verb(sources.tree, predicate)) {}

    std::vector<Feature> run() {
        word();
        arguments();
        mood();
        place();
        unite(out_);
        return std::move(out_);
    }

private:
    void add(const std::string& name, float value = 1) {
        out_.push_back({feature_hash(name), value});
    }

    void vector(const std::string& name, std::uint32_t t) {
        if (t == no_token) return;
        std::array<float, language::WordVectors::width> sum{};
        if (!s_.vectors.add(utf8::lower(tree_.form(t)), sum.data())) return;
        float square = 0;
        for (const float x : sum) square += x * x;
        if (square <= 0) return;
        const float scale = 1 / std::sqrt(square);
        for (std::size_t i = 0; i < sum.size(); ++i) add(name + std::to_string(i), sum[i] * scale);
    }

    std::string kind(std::uint32_t t) const {
        if (t == no_token) return "none";
        if (s_.participants.of(t, NodeKind::Policy)) return "policy";
        if (const auto who = s_.participants.actor(t)) {
            const Entity& e = s_.layer.entity_of(*who);
            if (is_political(s_.layer, *who)) return e.generic ? "political group" : "political";
            return e.generic ? "group" : "actor";
        }
        if (s_.participants.of(t, NodeKind::Place)) return "place";
        if (tree_.token(t).upos == Upos::Pron) return "pronoun";
        if (s_.participants.policy_inside(t)) return "about policy";
        return tree_.token(t).upos == Upos::Num ? "number" : "thing";
    }

    void word() {
        const Token& token = tree_.token(t_);
        const std::string lemma = lower_lemma(tree_, t_);
        add("w:" + lemma);
        if (!clause_.particle.empty()) add("w:" + lemma + "+" + clause_.particle);
        add("x:" + std::string(name_of(token.xpos)));
        add("r:" + std::string(name_of(token.deprel)));
        vector("v", t_);
        const auto& frames = s_.frames.verb(lemma);
        add(frames.empty() ? "unknown" : "known");
        for (const Frame& f : frames)
            if (f.type) add("t:" + std::string(name_of(*f.type)));
        if (token.head != no_token) {
            add("h:" + lower_lemma(tree_, token.head));
            vector("g", token.head);
            if (s_.modality.reports(lower_lemma(tree_, token.head))) add("reported:" + std::string(name_of(token.deprel)));
        }
    }

    void arguments() {
        const std::string subject = kind(clause_.subject), object = kind(clause_.object);
        add("s:" + subject);
        add("o:" + object);
        add("so:" + subject + "/" + object);
        add(std::string("s:") + (clause_.passive ? "passive/" : "active/") + subject);
        vector("b", clause_.object);
        if (clause_.object != no_token) add("ow:" + lower_lemma(tree_, clause_.object));
        int named = 0;
        for (const auto& [preposition, head] : clause_.obliques) {
            const std::string k = kind(head);
            add("p:" + preposition);
            add("p:" + preposition + "/" + k);
            add("pk:" + k);
            named += k != "thing" && k != "none" && k != "number";
        }
        if (named > 0) add("obliques named");
        for (const auto& [name, inner] : {std::pair<const char*, std::uint32_t>{"xcomp", clause_.xcomp}, {"ccomp", clause_.ccomp}})
            if (inner != no_token) {
                add(name);
                add(std::string(name) + ":" + lower_lemma(tree_, inner));
                vector(name, inner);
            }
    }

    void mood() {
        add("m:" + std::string(name_of(status_of(tree_, t_, s_.modality))));
        for (const std::uint32_t c : tree_.children(t_)) {
            const Deprel relation = tree_.token(c).deprel;
            if (relation == Deprel::Aux || relation == Deprel::Mark || relation == Deprel::AuxPass || relation == Deprel::Cop) add("c:" + lower_lemma(tree_, c));
            if (relation == Deprel::Advmod) add("a:" + lower_lemma(tree_, c));
        }
        bool quoted = false, spoken = false;
        for (const Quote& quote : s_.quotes)
            if (quote.span.contains(s_.document.tokens[t_].span)) quoted = true, spoken = spoken || (quote.speaker && is_political(s_.layer, *quote.speaker));
        if (quoted) add("quoted");
        if (spoken) add("quoted by politician");
        if (const std::uint32_t who = claimant_of(tree_, t_, s_.modality); who != no_token) add("claimed by " + kind(who));
    }

    void place() {
        const std::uint32_t sentence = tree_.sentence_of(t_);
        if (sentence < 2) add("sentence" + std::to_string(sentence));
        int depth = 0;
        bool relative = false, adverbial = false;
        for (std::uint32_t at = t_; tree_.head(at) != no_token && depth < 12; at = tree_.head(at), ++depth) {
            relative = relative || tree_.token(at).deprel == Deprel::AclRelcl;
            adverbial = adverbial || tree_.token(at).deprel == Deprel::Advcl;
        }
        add("depth" + std::to_string(std::min(depth, 4)));
        if (relative) add("in relative");
        if (adverbial) add("in adverbial");
        add("political" + std::to_string(std::min(s_.names[sentence].political, 3U)));
        add("policies" + std::to_string(std::min(s_.names[sentence].policies, 2U)));
    }

    const TriggerSources& s_;
    const Tree& tree_;
    std::uint32_t t_;
    Clause clause_;
    std::vector<Feature> out_;
};

}  // namespace

std::vector<NamesInSentence> count_names(const Document& document, const Tree& tree, const EntityLayer& layer) {
    std::vector<NamesInSentence> out(document.sentences.size());
    for (MentionIndex m = 0; m < layer.mentions.size(); ++m) {
        NamesInSentence& names = out[tree.sentence_of(layer.mentions[m].head)];
        names.political += layer.kind_of_mention(m) == NodeKind::Actor && is_political(layer, m);
        names.policies += layer.kind_of_mention(m) == NodeKind::Policy;
    }
    return out;
}

bool may_tell(const TriggerSources& sources, std::uint32_t t) {
    const Token& token = sources.tree.token(t);
    if (token.deprel == Deprel::Amod || token.deprel == Deprel::Aux) return false;
    if (token.upos == Upos::Verb) return !sources.modality.reports(lower_lemma(sources.tree, t));
    const std::string mark = sources.tree.marker(t, Deprel::Mark);
    if (mark == "if" || mark == "whether" || mark == "unless") return false;  // "asked whether it was legal"
    return (token.upos == Upos::Adj || token.upos == Upos::Noun) && sources.tree.child(t, {Deprel::Cop}) != no_token;
}

std::vector<Feature> trigger_features(const TriggerSources& sources, std::uint32_t predicate) { return Builder(sources, predicate).run(); }

}  // namespace pg::extract
