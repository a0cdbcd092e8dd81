// What the form of a clause alone says about its status: questions, commands, conditions, what must come first.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// "Did the army leave?"; "Why did it leave?" takes it for granted, and what stands before a quoted question is told.
bool is_question(const Tree& tree, std::uint32_t t);

/// "Talk to your senator", "Give us access," he said: told to somebody, not told of him. Parsers hang what is quoted on the verb of saying; what follows that verb at once ("helped build it") is no
/// command.
bool is_command(const Tree& tree, std::uint32_t t);

/// "if they do not comply"
bool is_condition(const Tree& tree, std::uint32_t t);

/// "whether they comply"
bool is_open(const Tree& tree, std::uint32_t t);

/// "ruled that they be released", "demanded that he leave".
bool is_subjunctive(const Tree& tree, std::uint32_t t);

/// "once the review is complete", "before the Senate votes": in the present tense it has not happened.
bool waits_for(const Tree& tree, std::uint32_t t);

/// "attacks could begin after NATO meets", "will stay until the bill passes", "will sign it when they meet": what must come first is still to come.
bool comes_first(const Tree& tree, std::uint32_t t);

/// "has until Friday to sign or veto it": of two bare verbs joined by "or" neither is told.
bool is_alternative(const Tree& tree, std::uint32_t t);

/// "the first", "the only one", "the youngest person", "one of the last".
bool is_ordinal(const Tree& tree, std::uint32_t t);

/// The noun or verb has the determiner "no".
bool has_no(const Tree& tree, std::uint32_t t);

}  // namespace pg::extract
