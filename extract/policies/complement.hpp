// What stands behind a policy noun or verb and belongs to the policy's description.
#pragma once

#include "extract/policies/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Behind the object with what names it: "assault weapons", "the status of immigrants", "smoking in public places", and of a policy noun what belongs to its own description:
/// "military action against Syria".
std::uint32_t noun_phrase_end(const Tree& tree, std::uint32_t noun, const PolicyLexicon& lexicon);

/// Behind the verb's object, an infinitive below it and the phrase right behind: "send troops to Iraq", "allow gays to serve".
std::uint32_t clause_end(const Tree& tree, std::uint32_t verb, const PolicyLexicon& lexicon);

/// Behind the complement of a policy noun: "ban [on smoking in public places]", "bill [to end the shutdown]", "law [banning abortion]", "resolution [calling for a truce]", "bill [aimed at curbing violence]",
/// and where nothing before the noun tells what it is about (`bare`) "bill [that would ban abortion]", or nothing stands before it at all (`alone`)
/// "resolution [calling for a truce]". no_token when there is none.
std::uint32_t complement_end(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon, bool bare, bool alone);

/// "issued an order on Friday [that lets agents expel migrants]": the relative clause that tells the content, behind a phrase of the verb.
TokenRange detached_clause(const Tree& tree, std::uint32_t head, const PolicyNoun& noun, const PolicyLexicon& lexicon);

/// "agreed to a bill yesterday [to end the shutdown]": the infinitive clause that belongs to the noun though it hangs on the verb, or
/// "approved a bill on Tuesday [suspending cooperation]";
/// empty when there is none.
TokenRange detached_purpose(const Tree& tree, std::uint32_t head, const PolicyLexicon& lexicon);

}  // namespace pg::extract
