// Which words are quoted, and who speaks them: whom "I" means, and whom "he" does not.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// Keeps a reference: the chains must outlive it. Speakers are clusters, no_cluster where none is known yet.
class QuotedSpeech {
public:
    explicit QuotedSpeech(const Chains& chains);

    bool is_quoted(std::uint32_t t) const { return quoted_[t]; }
    /// The subject of the verb outside the quotation that the quoted words hang on.
    std::uint32_t speaker_of(std::uint32_t t) const;
    /// Who speaks in a quotation that the words themselves do not hang on: the speaker of its other words, else of the one before in the paragraph.
    std::uint32_t known_speaker(std::uint32_t t) const;

private:
    void mark_quotes();
    std::uint32_t subject_mention(std::uint32_t verb) const;
    TokenRange quotation_of(std::uint32_t t) const;

    const Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    std::vector<bool> quoted_;
};

}  // namespace pg::extract
