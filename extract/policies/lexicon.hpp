// What the program knows about policies before it reads: nouns, topics, fixed phrases and names. Data: data/lexicons/policy-*.tsv,
// data/gazetteers/policies.tsv. Immutable after loading, so safe to share among threads.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/ontology.hpp"

namespace pg::extract {

/// Where the noun is a policy: anywhere; wherever it is described; with a topic or where a verb makes it one; the same, and where a verb does also without description
/// ("declared independence"); only where a verb does; there also without description ("protested against the dam"); nowhere.
enum class PolicyStrength : std::uint8_t { Solo, Strong, Weak, Sought, Asked, Fought, No };

struct PolicyNoun {
    NodeType type = NodeType::Practice;
    PolicyStrength strength = PolicyStrength::No;
    bool anaphor = false;                  ///< "the NOUN" may refer back
    bool near = false;                     ///< but to policies of other types only as far as the sentence before: "the move"
    bool official = false;                 ///< whose it is is enough to tell it: "the Senate version", "Bush's plan"
    std::vector<std::string> complements;  ///< prepositions whose phrase belongs to the name
    std::vector<NodeType> takes;           ///< "the NOUN" may refer back to policies of these types
    std::vector<std::string> excluded;     ///< modifiers with which the noun means something else ("heating bill")

    bool joins(std::string_view preposition) const { return std::find(complements.begin(), complements.end(), preposition) != complements.end(); }
};

/// A verb whose object makes a policy: "ban smoking" is a ban on smoking.
struct PolicyVerb {
    NodeType type = NodeType::Rule;
    std::string name;  ///< what stands before the object in the policy's name: "ban on"
};

/// A policy with a name of its own, or a fixed phrase.
struct KnownPolicy {
    std::string name;                 ///< canonical; empty for phrases
    NodeType type = NodeType::Practice;
    std::optional<Topic> topic;
    std::string jurisdiction;         ///< ISO 3166-1 alpha-2 or "EU"; may be empty
    std::vector<std::string> aliases; ///< sorted
};

class PolicyLexicon {
public:
    /// Throws Error naming file and line of an unknown type, topic or strength.
    static PolicyLexicon load(const std::filesystem::path& data_dir);

    const PolicyNoun* noun(std::string_view lemma) const;
    /// By the verb's lemma.
    const PolicyVerb* verb(std::string_view lemma) const;
    /// The verb makes a policy of its object (preposition "obj") or of what stands behind the preposition: "demanded an inquiry".
    bool makes_policy(std::string_view verb, std::string_view preposition) const { return contexts_.contains(std::string(verb) + " " + std::string(preposition)); }
    std::optional<Topic> topic_of(std::string_view lemma) const;
    /// A description's key (lower case, blanks between words) with synonyms put in one form: "debt limit" -> "debt ceiling".
    std::string canonical(std::string key) const;
    /// True for adjectives that are left out of a policy's name ("new", "controversial").
    bool is_empty_modifier(std::string_view lemma) const { return modifiers_.contains(std::string(lemma)); }

    struct Match {
        const KnownPolicy* policy = nullptr;
        std::size_t length = 0;  ///< bytes of the text
    };
    /// The longest name that starts at the beginning of `text`: names with capitals must have them in the text as well, a name
    /// of one word must be written exactly so. The caller checks that the match ends where a token ends.
    std::vector<Match> names_at(std::string_view text) const;
    /// The same for fixed phrases: case, hyphens and a final plural do not matter.
    std::vector<Match> phrases_at(std::string_view text) const;

private:
    struct Entry {
        std::string pattern;
        std::size_t policy;
    };
    void load_nouns(const std::filesystem::path& file);
    void load_verbs(const std::filesystem::path& file);
    void load_topics(const std::filesystem::path& file);
    void load_names(const std::filesystem::path& file);
    void load_phrases(const std::filesystem::path& file);

    std::unordered_map<std::string, PolicyNoun> nouns_;
    std::unordered_map<std::string, PolicyVerb> verbs_;
    std::unordered_map<std::string, Topic> topics_;
    std::unordered_set<std::string> modifiers_, contexts_;
    std::vector<std::pair<std::string, std::string>> synonyms_;  ///< padded with blanks, in the order of the file
    std::vector<KnownPolicy> known_;
    std::unordered_map<std::string, std::vector<Entry>> names_;    ///< by first word
    std::unordered_map<std::string, std::vector<Entry>> phrases_;  ///< by first word, lower case
};

}  // namespace pg::extract
