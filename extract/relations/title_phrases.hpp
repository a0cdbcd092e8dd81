// Which words of a sentence make up a title: "the French prime minister", "Senate Minority leader", "Speaker of the House".
#pragma once

#include <cstdint>
#include <string>

#include "extract/relations/relations.hpp"

namespace pg::extract {

/// Keeps references to the sources of one article.
class TitlePhrases {
public:
    explicit TitlePhrases(const RelationSources& sources) : sources_(sources), doc_(sources.document), tree_(sources.tree), lexicon_(sources.lexicon) {}

    /// A title or the name of an office, no honorific: "Mayor", "spokesman".
    bool is_title(std::uint32_t t) const;
    /// "Mayor", "Secretary of State", "Minister for Health": the words end in a title, or in what it is the title of.
    bool ends_in_title(TokenRange words) const;
    /// Words before a name that belong to its title: nouns, names and adjectives that hang together with it, "of" between them.
    std::uint32_t title_start(std::uint32_t name_begin, std::uint32_t limit) const;
    /// "vice-president", "Under-Secretary-General": between two words without blanks.
    bool is_hyphen(std::uint32_t t) const;
    /// A noun, name or adjective, as titles consist of.
    bool is_title_word(std::uint32_t t) const;
    /// "Senators" before several names is the office of a Senator.
    std::string singular_title(TokenRange range) const;
    /// "raised the issue Prime Minister Berg has promised to settle": a noun of what is said before, not of the title written with capitals.
    bool belongs_before(std::uint32_t t, std::uint32_t end) const;
    /// "former", party words and such are no part of the title.
    bool drop_first(std::uint32_t t, Office& office) const;

private:
    bool is_complement_marker(std::uint32_t t) const;
    /// The word depends on the name, the name on it, or it is a part of such a phrase.
    bool tied(std::uint32_t t, std::uint32_t name_begin) const;

    const RelationSources& sources_;
    const Document& doc_;
    const Tree& tree_;
    const ActorLexicon& lexicon_;
};

}  // namespace pg::extract
