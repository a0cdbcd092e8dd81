// Stands that are taken by judging: "The law is unconstitutional", said the senator; "called the deal a mistake"; "is disappointed by the ruling".
// What is praised or blamed without a verb of praising or blaming, as appraisal theory has it (Martin and White, The Language of Evaluation, 2005):
// judgement and appreciation of what the subject names, affect of whom the subject names. Data: data/lexicons/evaluation.tsv.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/names.hpp"
#include "extract/events/focus.hpp"
#include "extract/events/voice.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

enum class Verdict : std::uint8_t { Praise, Blame, Pleased, Displeased, As, Helps, Harms };

/// Immutable after loading.
class EvaluationLexicon {
public:
    /// Throws Error naming file and line of a verdict that it does not know.
    static EvaluationLexicon load(const std::filesystem::path& data_dir);
    /// Of an adjective or noun, by its lowercased form.
    std::optional<Verdict> of(std::string_view form) const;
    /// Verbs that give a verdict on their object, by lemma.
    bool judges(std::string_view verb) const { return verbs_.contains(std::string(verb)); }
    /// Whether what the verb, by lemma, tells of a policy speaks for it or against it.
    std::optional<Verdict> effect(std::string_view verb) const;
    const Frame& praise() const { return praise_; }
    const Frame& blame() const { return blame_; }

private:
    std::map<std::string, Verdict, std::less<>> words_;
    std::map<std::string, Verdict, std::less<>> effects_;
    std::set<std::string, std::less<>> verbs_;
    Frame praise_, blame_;
};

/// Keeps references to the layers of one article.
class Evaluations {
public:
    Evaluations(const EvaluationLexicon& lexicon, const ModalityLexicon& modality, const Tree& tree, const Participants& participants, const ArgumentFinder& arguments, const Voice& voice, const Focus& focus)
        : lexicon_(lexicon), modality_(modality), tree_(tree), participants_(participants), arguments_(arguments), voice_(voice), focus_(focus) {}

    struct Told {
        Clause clause;
        FrameMatch match;  ///< its frame lives as long as the lexicon
    };
    /// The verdict that the predicate gives, with who gives it as the agent and what it is about as policy or recipient; nullopt where nobody is known to
    /// give it, or it is about nothing that is known. Conditions and questions give none.
    std::optional<Told> read(std::uint32_t predicate) const;
    /// "said the law would hurt farmers", "It will save lives," said the minister: who says what good or harm a policy does takes a stand on it.
    std::optional<Told> effect(const Clause& clause) const;

private:
    std::optional<Verdict> verdict_of(std::uint32_t predicate) const;
    std::uint32_t judging_verb(std::uint32_t predicate) const;
    bool is_denied(std::uint32_t predicate) const;
    bool is_open(std::uint32_t predicate) const;
    void add_target(std::uint32_t about, FrameMatch& match) const;
    void add_target_inside(std::uint32_t clause, FrameMatch& match) const;
    bool judge(std::uint32_t predicate, FrameMatch& match) const;
    bool feel(std::uint32_t predicate, FrameMatch& match) const;

    const EvaluationLexicon& lexicon_;
    const ModalityLexicon& modality_;
    const Tree& tree_;
    const Participants& participants_;
    const ArgumentFinder& arguments_;
    const Voice& voice_;
    const Focus& focus_;
};

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::Verdict, "verdict", "praise", "blame", "pleased", "displeased", "as", "helps", "harms");
