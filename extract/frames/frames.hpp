// Frames: which predicate with which arguments tells which event. Data: data/lexicons/frames/*.tsv. Immutable after loading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/ontology.hpp"

namespace pg::extract {

/// One condition of a frame; all of a frame's must hold.
struct FrameCondition {
    enum class What : std::uint8_t { Object, ObjectWord, NoObject, Oblique, NoOblique, Particle, Xcomp, Ccomp, Subject, SubjectWord, Passive, Active, SelfComplement, Indirect, Modifier, Done };
    What what = What::Object;
    std::string preposition;         ///< Oblique
    std::string kind;                ///< any, policy, actor, place, person or a sector; for Oblique it may be empty
    std::vector<std::string> words;  ///< lemmas that the object, subject, oblique or complement may have (none: any); the particle
};

/// A verb that lends its subject to the event that its object tells: "held talks", "drew criticism".
enum class LightVerb : std::uint8_t { None, Agent, Recipient };

/// Where a role's filler is looked for: "subj", "obj", "iobj", a preposition, "obj.poss", "subj.for", "ccomp.subj", "xcomp.obj", "done.by", "done.whom".
struct FrameRole {
    Role role = Role::Agent;
    std::vector<std::string> slots;
};

struct Frame {
    std::string name;  ///< "accept/obj:policy": told as the event's rule
    std::optional<EventType> type;
    std::optional<Mode> mode;
    std::optional<Act> act;
    bool nothing = false;  ///< what fits is no event: "took part", "reported a death"; neither type nor act
    std::vector<FrameCondition> conditions;
    std::vector<FrameRole> roles;
    int weight = 0;        ///< how specific the conditions are
    std::string example;   ///< "{A:...} {T:...} ..."

    bool asks_for(FrameCondition::What what) const {
        for (const FrameCondition& c : conditions)
            if (c.what == what) return true;
        return false;
    }
    /// "withdrew the United States from the treaty": nothing is done to the country that it asks for.
    bool moves_country() const;
};

class FrameLexicon {
public:
    /// Throws Error naming file and line of anything that it does not understand.
    static FrameLexicon load(const std::filesystem::path& data_dir);

    /// Most specific first.
    const std::vector<Frame>& verb(std::string_view lemma) const;
    /// The noun's own frames and those of the verb that it stands for; empty for other nouns.
    const std::vector<Frame>& noun(std::string_view lemma) const;
    /// Frames of adjectives that are predicates: "is opposed to", "is critical of".
    const std::vector<Frame>& adjective(std::string_view lemma) const;
    /// Whoever alone is told with the noun suffers it: "Homan's arrest"; with other nouns he does it: "Israel's attack".
    bool alone_is_object(std::string_view noun) const { return suffered_.contains(std::string(noun)); }
    /// What the verb's subject is to the event that its object tells.
    LightVerb light(std::string_view verb) const;
    /// The same of a verb with its particle ("hold" "up"), which may be none although the verb is light.
    LightVerb light(std::string_view verb, std::string_view particle) const;
    /// All frames of the files in their order (nouns that stand for a verb have none of their own): for the test of the examples. They live as long as the lexicon.
    std::vector<const Frame*> all() const&;
    std::vector<const Frame*> all() const&& = delete;

private:
    using Table = std::unordered_map<std::string, std::vector<Frame>>;
    void load_frames(const std::filesystem::path& file, Table& table);
    void load_nouns(const std::filesystem::path& file);
    void load_light(const std::filesystem::path& file);

    Table verbs_, nouns_, adjectives_;
    std::unordered_map<std::string, LightVerb> light_;
    std::unordered_set<std::string> suffered_;
    std::vector<Frame> all_;
};

}  // namespace pg::extract
