// How the words that govern, mark or modify an event change its status, and which verbs report. Data: data/lexicons/modality.tsv, reporting.tsv.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/names.hpp"
#include "core/ontology.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Where a word stands to the event that it changes.
enum class ModalPlace : std::uint8_t { Aux, Neg, Mark, Verb, VerbThat, Noun, Adjective, Object, Occur, Perform, Duty, Blame, Said, Resolve, Decline, Mistaken, Candidacy, Wrong, Permit, DutyVerb, Stand, Perceive, NoPhrase, Vain, Oblique, Outcome, Interrupt, Naming, Utter, Deny, Alleged, Document, Speak, Charge, Content, Prove, Courtesy, Nearly, Proof };

/// Immutable after loading.
class ModalityLexicon {
public:
    static ModalityLexicon load(const std::filesystem::path& data_dir);
    /// nullopt: the word changes nothing; the second value false: the event has the status of the governing word ("managed to").
    struct Effect {
        bool keep = false;
        Status status = Status::Actual;
    };
    std::optional<Effect> effect(ModalPlace place, std::string_view lemma) const;
    /// The lemma, with its particle where the two have an effect of their own: "rule_out" is no "rule".
    std::string word_at(const Tree& tree, std::uint32_t t) const;
    bool reports(std::string_view lemma) const { return reporting_.contains(std::string(lemma)); }

private:
    static constexpr std::size_t places = static_cast<std::size_t>(ModalPlace::Proof) + 1;
    std::unordered_map<std::string, Effect> effects_[places];  ///< by ModalPlace
    std::unordered_set<std::string> reporting_;
};

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::ModalPlace, "place", "aux", "neg", "mark", "verb", "verb-that", "noun", "adjective", "object", "occur", "perform", "duty", "blame", "said", "resolve", "decline", "mistaken", "candidacy", "wrong", "permit", "duty-verb", "stand", "perceive", "no-phrase", "vain", "oblique", "outcome", "interrupt", "naming", "utter", "deny", "alleged", "document", "speak", "charge", "content", "prove", "courtesy", "nearly", "proof");
