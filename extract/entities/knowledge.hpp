// What coreference must know about words: the gender of first names, pronouns, nouns that take up a name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ontology.hpp"
#include "extract/entities/pronoun_verbs.hpp"

namespace pg::extract {

enum class Gender : std::uint8_t { Unknown, Male, Female };
enum class PronounKind : std::uint8_t { Plain, Possessive, Reflexive };

struct Pronoun {
    bool first_person = false;
    bool plural = false;
    bool thing = false;  ///< it, its: no person
    Gender gender = Gender::Unknown;
    PronounKind kind = PronounKind::Plain;
};

/// A noun of a definite phrase that may take up something named ("the agency").
struct Anaphor {
    std::vector<NodeType> types;     ///< what it may stand for
    bool office = false;             ///< stands for a person with such an office
    bool strict = true;              ///< the named thing must carry one of `match` in its name or office
    std::vector<std::string> match;  ///< lower case, the noun itself among them
    std::vector<std::string> unless; ///< words of a name with which it is something else
    Gender gender = Gender::Unknown;
};

/// Immutable after loading, thread-safe.
class CoreferenceKnowledge {
public:
    /// Reads gazetteers/first-names.tsv, lexicons/{pronouns,pronoun-verbs,anaphors,person-nouns}.tsv. Throws Error naming file and line.
    static CoreferenceKnowledge load(const std::filesystem::path& data_dir);

    Gender gender_of_first_name(std::string_view name) const;  ///< as written
    const Pronoun* pronoun(std::string_view lower_form) const;
    const Anaphor* anaphor(std::string_view lemma) const;
    /// The gender of a noun that in the singular means one person ("gunman"); nullptr for other nouns ("committee").
    const Gender* person_noun(std::string_view lemma) const;

    /// The verb is of the kind, by its lemma.
    bool is(PronounVerb kind, std::string_view verb) const { return verbs_.is(kind, verb); }

private:
    std::unordered_map<std::string, Gender> first_names_;
    std::unordered_map<std::string, Pronoun> pronouns_;
    std::unordered_map<std::string, Anaphor> anaphors_;
    std::unordered_map<std::string, Gender> person_nouns_;
    PronounVerbs verbs_;
};

}  // namespace pg::extract
