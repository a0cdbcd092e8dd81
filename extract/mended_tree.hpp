// Habits of parsers that would hide who is asked to do what, undone before anything is extracted.
#pragma once

#include "core/document.hpp"
#include "extract/mending/words.hpp"

namespace pg::extract {

/// A copy of the document in which the infinitive of "asked a judge on Friday to halt it" hangs on the verb as its xcomp, not on the
/// object or as a purpose, and the person asked is an object; "the Department of Homeland Security's Office" is an office; nouns right
/// behind a verb that hang on something before it are its objects. Text, tokens and names stay as they are,
/// and trees stay trees: a sentence in which several habits together would leave a cycle stays as it was parsed.
Document mend_trees(const Document& document, const MendingWords& words);

}  // namespace pg::extract
