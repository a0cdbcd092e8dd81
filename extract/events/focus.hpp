// What a text goes on speaking of without saying it again: "The bill mandates insurance. Individuals who refuse it can be charged."
#pragma once

#include <optional>
#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/frames/participants.hpp"
#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// The policy in focus, sentence by sentence, after the centering of Grosz, Joshi and Weinstein (1995) in its simplest form: what the main clause has as
/// its subject stays in focus until another policy takes its place or the paragraph ends. Keeps references to the layers of one article.
class Focus {
public:
    Focus(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const Participants& participants);

    /// Adds the policy in focus to what may only come from it (planned, possible or denied happenings told by the article itself), to a stand
    /// that is taken for or against nothing else, and to a veto of which no more is told.
    void add(const Clause& clause, EventClaim& claim) const;

    /// The policy in focus when the sentence begins: what "it" or "this" may stand for there.
    std::optional<MentionIndex> before(std::uint32_t sentence) const;

private:
    struct Topic {
        MentionIndex policy = 0;
        std::uint32_t age = 0;  ///< sentences since it was told
        bool subject = false;   ///< told as the subject of a main clause
    };

    std::optional<Topic> own(std::uint32_t sentence) const;
    bool provides_something(std::uint32_t head) const;
    bool is_reported(std::uint32_t predicate) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const ModalityLexicon& modality_;
    const Participants& participants_;
    std::vector<std::optional<Topic>> topics_;  ///< by sentence
};

}  // namespace pg::extract
