// Habits of parsers that would hide who is asked to do what, undone before anything is extracted.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/document.hpp"

namespace pg::extract {

/// Verbs whose object is told, asked or forced, or whose subject decides, to do what the infinitive behind says, or whose object is accused of what
/// "of" says; verbs that report a clause; and nouns for offices whose titles have a preposition of their own. Immutable after loading.
/// Data: data/lexicons/control.tsv.
class ControlVerbs {
public:
    static ControlVerbs load(const std::filesystem::path& data_dir);
    bool of_object(std::string_view lemma) const { return object_.contains(std::string(lemma)); }
    bool of_subject(std::string_view lemma) const { return subject_.contains(std::string(lemma)); }
    bool has_purpose(std::string_view lemma) const { return purpose_.contains(std::string(lemma)); }
    bool blames(std::string_view lemma) const { return blamed_.contains(std::string(lemma)); }
    bool reports(std::string_view lemma) const { return reporting_.contains(std::string(lemma)); }
    bool is_office(std::string_view lemma) const { return office_.contains(std::string(lemma)); }

private:
    std::unordered_set<std::string> object_, subject_, blamed_, purpose_, office_, reporting_;
};

/// A copy of the document in which the infinitive of "asked a judge on Friday to halt it" hangs on the verb as its xcomp, not on the
/// object or as a purpose, and the person asked is an object; "the Department of Homeland Security's Office" is an office; nouns right
/// behind a verb that hang on something before it are its objects. Text, tokens and names stay as they are,
/// and trees stay trees: a sentence in which several habits together would leave a cycle stays as it was parsed.
Document mend_trees(const Document& document, const ControlVerbs& verbs);

}  // namespace pg::extract
