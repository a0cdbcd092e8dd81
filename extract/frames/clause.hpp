// A predicate with its arguments as the tree has them, passives and shared subjects undone.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/tree.hpp"

namespace pg::extract {

/// Tokens are heads of phrases; no_token where there is none. `subject` does it and `object` suffers it, whatever the voice.
struct Clause {
    std::uint32_t predicate = no_token;
    bool passive = false;
    bool nominal = false;
    std::uint32_t subject = no_token, object = no_token, indirect = no_token, xcomp = no_token, ccomp = no_token;
    std::string particle;
    std::vector<std::pair<std::string, std::uint32_t>> obliques;  ///< preposition, head; "" for bare ones (times)
    std::vector<std::uint32_t> modifiers;  ///< of nouns: "the Senate vote", "Greek approval"
};

/// Subjects are found through conjunctions ("met and agreed"), control ("asked X to do"), participles and relative clauses
/// (the antecedent); objects through relative clauses and reduced passives ("the bill passed by the House").
Clause read_verb(const Tree& tree, std::uint32_t verb);

/// "ordered him removed": the participle behind the verb that tells what is to be done to its object; no_token if there is none.
std::uint32_t deed_ordered(const Tree& tree, std::uint32_t verb);

/// "Homan's visit to Minneapolis", "the arrest of 58 people by ICE": possessor and "by" phrase are the subject, "of" the object.
Clause read_noun(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
