#include "extract/triggers/said_words.hpp"

#include <algorithm>
#include <optional>

#include "core/utf8.hpp"
#include "extract/triggers/phrase_kind.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t far = 60;  ///< tokens: what a quotation goes on to say further on tells little of the stand

bool denies(const std::string& word) { return word == "not" || word == "no" || word == "never"; }

bool is_content(const Token& t) { return t.upos == Upos::Verb || t.upos == Upos::Noun || t.upos == Upos::Adj; }

}  // namespace

/// The words that one verb governs.
class SaidWords::Reading {
public:
    Reading(const SaidWords& words, const TriggerCandidate& candidate, const std::string& lemma, std::uint32_t top) : w_(words), claim_(candidate.claim), lemma_(lemma), top_(top) {}

    std::vector<std::string> run() {
        for_each_word([&](std::uint32_t t) {
            verdict(t);
            neighbours(t);
        });
        spoken_of();
        clause();
        return std::move(out_);
    }

private:
    template <typename F>
    void for_each_word(F read) const {
        const TokenRange range = w_.tree_.subtree(top_);
        for (std::uint32_t t = range.begin; t < range.end && t < range.begin + far; ++t)
            if (w_.tree_.dominates(top_, t)) read(t);
    }

    bool is_denied(std::uint32_t t) const {
        const auto& children = w_.tree_.children(t);
        return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) { return denies(lower_lemma(w_.tree_, c)); });
    }

    std::optional<Verdict> verdict_of(std::uint32_t t) const {
        if (w_.tree_.token(t).upos != Upos::Verb) return w_.evaluations_.of(utf8::lower(w_.tree_.form(t)));
        const std::string lemma = lower_lemma(w_.tree_, t);
        if (const auto effect = w_.evaluations_.effect(lemma)) return effect;
        return w_.evaluations_.judges(lemma) ? std::optional(Verdict::As) : std::nullopt;
    }

    void verdict(std::uint32_t t) {
        if (!is_content(w_.tree_.token(t))) return;
        const bool denied = is_denied(t);
        if (denied) out_.push_back("denied:" + lower_lemma(w_.tree_, t));
        if (const auto told = verdict_of(t)) {
            const std::string name = "verdict:" + std::string(name_of(*told));
            out_.push_back(name);
            out_.push_back(name + (denied ? "-" : "+") + lemma_);
        }
    }

    void neighbours(std::uint32_t t) {
        if (!is_content(w_.tree_.token(t))) return;
        const std::string word = lower_lemma(w_.tree_, t);
        if (!last_.empty()) out_.push_back("beside:" + last_ + "_" + word);
        last_ = word;
    }

    bool is_speaker(MentionIndex m) const {
        return std::any_of(claim_.agent.begin(), claim_.agent.end(), [&](MentionIndex a) { return w_.layer_.mentions[a].entity == w_.layer_.mentions[m].entity; });
    }

    void spoken_of() {
        bool actor = false, policy = false, speaker = false;
        for_each_word([&](std::uint32_t t) {
            const auto m = w_.layer_.headed_by(t);
            if (!m) return;
            if (is_speaker(*m)) speaker = true;
            else if (w_.layer_.kind_of_mention(*m) == NodeKind::Policy) policy = true;
            else if (w_.layer_.kind_of_mention(*m) == NodeKind::Actor && !w_.layer_.entity_of(*m).generic) actor = true;
        });
        const std::string name = std::string("speaks of:") + (actor ? "a" : "") + (policy ? "p" : "") + (speaker ? "s" : "");
        out_.push_back(name);
        out_.push_back(name + lemma_);
    }

    std::string kind(std::uint32_t head) const { return head == no_token ? "none" : kind_of_phrase(w_.tree_, w_.layer_, w_.frames_, head); }

    std::string subject_of(const Clause& said) const {
        if (said.subject == no_token) return "none";
        if (const auto m = w_.layer_.headed_by(said.subject); m && is_speaker(*m)) return "self";
        return w_.tree_.token(said.subject).upos == Upos::Pron ? lower_lemma(w_.tree_, said.subject) : kind(said.subject);
    }

    /// Subject, object and auxiliaries: "we will ...", "the law must not ...".
    void clause() {
        const Clause said = read_verb(w_.tree_, top_);
        std::string mood;
        for (const std::uint32_t c : w_.tree_.children(top_))
            if (const std::string word = lower_lemma(w_.tree_, c); w_.tree_.token(c).deprel == Deprel::Aux || denies(word)) mood.append("_").append(word);
        out_.push_back("said form:" + std::string(name_of(w_.tree_.token(top_).xpos)));
        out_.push_back("said subject:" + subject_of(said) + mood);
        out_.push_back("said:" + mood + lower_lemma(w_.tree_, top_));
        out_.push_back("said object:" + kind(said.object));
        if (said.object != no_token && w_.tree_.token(said.object).upos != Upos::Propn) out_.push_back("said of:" + lower_lemma(w_.tree_, said.object));
        if (said.subject != no_token && w_.tree_.token(said.subject).upos == Upos::Noun) out_.push_back("said by:" + lower_lemma(w_.tree_, said.subject));
    }

    const SaidWords& w_;
    const EventClaim& claim_;
    const std::string& lemma_;
    std::uint32_t top_;
    std::string last_;
    std::vector<std::string> out_;
};

std::vector<std::string> SaidWords::of(const TriggerCandidate& candidate, const std::string& lemma) const {
    const std::uint32_t top = candidate.clause.ccomp != no_token ? candidate.clause.ccomp : candidate.clause.xcomp;
    if (top == no_token) return {};
    return Reading(*this, candidate, lemma, top).run();
}

}  // namespace pg::extract
