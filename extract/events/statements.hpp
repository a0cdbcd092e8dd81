// Events that a clause tells by how it is said, whatever its verb: demands, accusations, and what somebody may or must do under a policy.
#pragma once

#include <optional>

#include "extract/events/voice.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// How the rule of a command ends.
inline constexpr std::string_view command_rule = "/command";

/// Keeps references to the layers of one article.
class Statements {
public:
    Statements(const FrameLexicon& frames, const ModalityLexicon& modality, const Tree& tree, const Participants& participants, const ArgumentFinder& arguments, const Voice& voice)
        : frames_(frames), modality_(modality), tree_(tree), participants_(participants), arguments_(arguments), voice_(voice) {}

    /// `frame` is made for the clause; `match.frame` is for the caller to set, who knows where this object comes to lie.
    struct Told {
        Frame frame;
        FrameMatch match;
        std::optional<Status> status;  ///< where the construction tells it
        std::uint32_t said = no_token; ///< the verb that says it, where its time is that of the event
    };
    /// "said that Turkey was violating the charter": who says of somebody that he does wrong accuses him.
    std::optional<Told> accusation(const Clause& clause) const;
    /// "Russia says Israel must stop", "Congress has to act," Obama said: who says what another must do asks for it. Told at what is to be done.
    std::optional<Told> duty(const Clause& clause) const;
    /// "Give us access to the jails," he told the sheriffs: a command asks whom it is told for what it is about.
    std::optional<Told> command(const Clause& clause) const;
    /// "said that Iran must be open", "asked that Turkey return him": the same told at the verb of saying or asking.
    std::optional<Told> demand(const Clause& clause) const;
    /// "Under the deal, agents may enter the jails": what somebody may do under a policy is conceded to him, what he must or may not do is imposed on him.
    std::optional<Told> provision(const Clause& clause) const;

private:
    bool asks_for(const Clause& clause) const;
    bool is_duty(std::uint32_t verb) const;
    bool is_bare(std::uint32_t verb) const;
    bool requests(const std::string& verb) const;

    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    const Tree& tree_;
    const Participants& participants_;
    const ArgumentFinder& arguments_;
    const Voice& voice_;
};

}  // namespace pg::extract
