// From a policy noun in the tree to the phrase that describes the policy.
#pragma once

#include <optional>
#include <string>

#include "extract/layers.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// The words of one description around its head noun.
struct PolicyPhrase {
    TokenRange tokens;            ///< name: content modifiers, head, complement
    std::uint32_t full_begin = 0; ///< first token with the empty adjectives ("new", "comprehensive") kept
    bool described = false;       ///< has a content modifier or a complement
    bool definite = false;        ///< "the", "this", a possessor
    bool told_apart = false;      ///< what it does is told behind other words: "an order in March that requires ..."
    std::optional<Topic> topic;   ///< of a word in the phrase
    std::uint32_t possessor = no_token;
    bool official = false;        ///< a modifier or possessor is a name: "Senate version", "Bush's plan"
    bool other_sense = false;     ///< a modifier says that the noun means no policy: "heating bill"
    std::string name;             ///< the words of `tokens`, with those that belong to them but stand elsewhere
};

/// The noun as the lexicon has it: "ceasefire" for the last word of "cease-fire", else the lemma in lower case.
std::string policy_noun_at(const Tree& tree, std::uint32_t t, const PolicyLexicon& lexicon);

PolicyPhrase read_policy_phrase(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon);

/// ", a move that unions condemned", ", a decision praised by teachers": a noun that takes up what was told just before (PolicyNoun::near), for the sentence before it.
bool sums_up(const Tree& tree, std::uint32_t t, const PolicyNoun& noun);

/// "a law passed by parliament"; with the verb above as `governor`: "to get the budget passed". The participle right behind the noun tells that it is decided on.
bool participle_decides(const Tree& tree, std::uint32_t noun, std::uint32_t governor, const PolicyLexicon& lexicon);

/// "Restrictions on imports ..." opens its sentence with a capital that is not the name's: the name begins in lower case.
void lower_first(const Tree& tree, std::uint32_t begin, std::string& name);

/// The text of the tokens with white space collapsed to single blanks.
std::string phrase_text(const Document& document, TokenRange tokens);

}  // namespace pg::extract
