// Frames: which predicate with which arguments tells which event. Data: data/lexicons/frames/*.tsv. Immutable after loading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/ontology.hpp"

namespace pg::extract {

/// One condition of a frame; all of a frame's must hold.
struct FrameCondition {
    enum class What : std::uint8_t { Object, ObjectWord, NoObject, Oblique, NoOblique, Particle, Xcomp, Ccomp, Subject };
    What what = What::Object;
    std::string preposition;         ///< Oblique
    std::string kind;                ///< any, policy, actor, place, person; for Subject a kind or a sector; for Oblique a kind, a lemma, or empty
    std::vector<std::string> words;  ///< ObjectWord: lemmas; Particle: the particle
};

/// Where a role's filler is looked for: "subj", "obj", "iobj", a preposition, "obj.poss", "ccomp.subj", "xcomp.obj".
struct FrameRole {
    Role role = Role::Agent;
    std::vector<std::string> slots;
};

struct Frame {
    std::string name;  ///< "accept/obj:policy": told as the event's rule
    std::optional<EventType> type;
    std::optional<Mode> mode;
    std::optional<Act> act;
    std::vector<FrameCondition> conditions;
    std::vector<FrameRole> roles;
    int weight = 0;        ///< how specific the conditions are
    std::string example;   ///< "{A:...} {T:...} ..."
};

class FrameLexicon {
public:
    /// Throws Error naming file and line of anything that it does not understand.
    static FrameLexicon load(const std::filesystem::path& data_dir);

    /// Most specific first.
    const std::vector<Frame>& verb(std::string_view lemma) const;
    /// Frames of the verb that the noun stands for; empty for other nouns.
    const std::vector<Frame>& noun(std::string_view lemma) const;
    /// All frames in the order of the files: for the test of the examples. They live as long as the lexicon.
    std::vector<const Frame*> all() const&;
    std::vector<const Frame*> all() const&& = delete;

private:
    void load_verbs(const std::filesystem::path& file);

    std::unordered_map<std::string, std::vector<Frame>> verbs_;
    std::unordered_map<std::string, std::string> nouns_;
    std::vector<std::string> order_;
};

}  // namespace pg::extract
