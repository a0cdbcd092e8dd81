// Participants that an event's frame does not name but its clause tells: places, policies, counterparts.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "extract/events/argument_words.hpp"
#include "extract/events/doer_words.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class ArgumentFinder {
public:
    ArgumentFinder(const Document& document, const Tree& tree, const Participants& participants, const FrameLexicon& frames, const DoerWords& doers, const ArgumentWords& words)
        : document_(document), tree_(tree), participants_(participants), frames_(frames), doers_(doers), words_(words) {}

    /// Who does it, where the subject is a deed or a policy and not its author: "Israel's attack killed", "the Senate bill would give".
    void add_agent(const Clause& clause, EventClaim& claim) const;
    /// "Russia, along with China, vetoed it", "many countries have boycotted the treaty, including Russia": who else does it.
    void add_companions(const Clause& clause, EventClaim& claim) const;
    /// "detained 100 protesters on Sunday, including the opposition's leader": who is told by name of the many.
    void add_included(const Clause& clause, EventClaim& claim) const;
    void name_the_few(const Clause& clause, EventClaim& claim) const;
    /// "teamed up with the FBI to arrest", "is one of nine states fighting rebels": who else does it, or suffers it.
    void add_partners(const Clause& clause, EventClaim& claim) const;
    void add_one_of(const Clause& clause, EventClaim& claim) const;
    void add_met(const Clause& clause, EventClaim& claim) const;
    /// "transferred him to ICE custody", "to the custody of the army": who keeps him now.
    void add_keeper(const Clause& clause, EventClaim& claim) const;
    void add_doer_above(const Clause& clause, EventClaim& claim) const;
    /// "the Senate vote", "Greek approval", "bill passage": what stands before an event noun, where it has no other arguments.
    void add_modifiers(Clause& clause) const;

    /// Where it happens: locative phrases of the clause, else the place that the agent belongs to, else the sentence's only place.
    void add_places(const Clause& clause, EventClaim& claim) const;
    /// What it is about: what the frame found, else in phrases that tell a topic, in the object, in the complement; the policy that does it; policies told inside these.
    void add_policies(const Clause& clause, EventClaim& claim) const;
    /// To whom, if the frame found nobody: the owner of the object, a counterpart in a phrase, the subject of the complement.
    /// `of_object`: false where the frame looks for the recipient elsewhere only ("turned them over to the FBI").
    void add_recipients(const Clause& clause, bool of_object, EventClaim& claim) const;
    /// The phrase's actors, joined ones included.
    void add_actors(std::uint32_t head, std::vector<MentionIndex>& list) const;

private:
    void add_raider(const Clause& clause, EventClaim& claim) const;
    void add_doer_there(const Clause& clause, EventClaim& claim) const;
    void add_speaker_joined(const Clause& clause, EventClaim& claim) const;
    void add_maker(const Clause& clause, EventClaim& claim) const;
    void add_behest(const Clause& clause, EventClaim& claim) const;
    void add_house(const Clause& clause, EventClaim& claim) const;
    void add_author_told_before(const Clause& clause, EventClaim& claim) const;
    void add_companions_behind(const Clause& clause, EventClaim& claim) const;
    void add_attacker(const Clause& clause, EventClaim& claim) const;
    void add_court(const Clause& clause, EventClaim& claim) const;
    std::optional<MentionIndex> court_of(std::uint32_t verb) const;
    std::optional<MentionIndex> subject_of_words(const Clause& clause) const;
    std::optional<MentionIndex> what_provides(const Clause& clause, const EventClaim& claim) const;
    std::optional<MentionIndex> shared_object(const Clause& clause, const EventClaim& claim) const;
    std::optional<MentionIndex> only_policy(const Clause& clause) const;
    bool stands_inside_another(MentionIndex inner) const;
    bool is_told_along(std::uint32_t clause) const;
    bool stands_in(std::uint32_t policy, const Clause& clause) const;
    void find_policies(const Clause& clause, EventClaim& claim) const;
    void add_policy(MentionIndex m, EventClaim& claim) const;
    void add_inner_policies(const EntityMention& outer, EventClaim& claim) const;
    void add_source(std::uint32_t provision, EventClaim& claim) const;
    void add_place_beside(const Clause& clause, EventClaim& claim) const;
    bool is_going(std::uint32_t verb) const;
    bool is_end_of_way(const Clause& clause, const EventClaim& claim, std::string_view preposition) const;
    void leave_ends_of_way(const Clause& clause, EventClaim& claim) const;
    void add_ends_of_way(const Clause& clause, EventClaim& claim) const;
    void add_opening_place(const Clause& clause, EventClaim& claim) const;
    void add_antecedent(std::uint32_t predicate, EventClaim& claim) const;
    bool plays_where(std::uint32_t relative) const;
    bool takes_part(const EventClaim& claim, MentionIndex m) const;
    void add_nested_place(const Clause& clause, EventClaim& claim) const;
    bool is_meeting(std::uint32_t noun) const;
    void add_place_in_phrase(std::uint32_t head, EventClaim& claim) const;
    void add_place_of_meeting(const Clause& clause, EventClaim& claim) const;
    void add_place_of_joined(const Clause& clause, EventClaim& claim) const;
    void add_towns_before(const Clause& clause, EventClaim& claim) const;
    void add_place_inside_object(const Clause& clause, EventClaim& claim) const;
    void add_place_of_complement(const Clause& clause, EventClaim& claim) const;
    void add_held_in(std::uint32_t participle, EventClaim& claim) const;
    void add_containers(EventClaim& claim) const;
    void add_seat(const Clause& clause, EventClaim& claim) const;
    void add_place_of_office(std::uint32_t office, EventClaim& claim) const;
    void add_border(const Clause& clause, EventClaim& claim) const;
    void add_place_of_speech(const Clause& clause, EventClaim& claim) const;
    std::optional<MentionIndex> town_around(MentionIndex inner) const;
    void add_home(const Clause& clause, EventClaim& claim) const;
    void add_only_place(std::uint32_t t, EventClaim& claim) const;
    bool is_told_around(std::uint32_t place, std::uint32_t predicate) const;
    void add_place_of_sentence(std::uint32_t t, EventClaim& claim) const;
    bool is_building(std::uint32_t head) const;
    bool is_ground(std::uint32_t head) const;
    bool acts_abroad(std::uint32_t head) const;
    bool decides_at_home(std::uint32_t subject, const EventClaim& claim) const;
    std::uint32_t clause_of_place(std::uint32_t place, std::uint32_t predicate, const EventClaim& claim) const;
    bool shares_clause(std::uint32_t place, std::uint32_t predicate, const EventClaim& claim) const;
    bool is_place_of(const EventClaim& claim, std::uint32_t head) const;
    bool is_destination(std::uint32_t head, const EventClaim& claim) const;
    bool leads_away(const EventClaim& claim, std::string_view marker, std::uint32_t head) const;
    bool is_agent(const EventClaim& claim, MentionIndex m) const;
    std::optional<MentionIndex> told_inside(std::uint32_t head, const EventClaim& claim) const;
    std::optional<MentionIndex> owner(std::uint32_t head, const EventClaim& claim, int depth) const;
    std::uint32_t doer_of(std::uint32_t noun) const;
    bool is_undergone(std::uint32_t noun) const;
    std::vector<MentionIndex> named_in_policy(std::uint32_t head) const;
    void add_owner_of_policy(const Clause& clause, EventClaim& claim) const;
    void add_partner_of_policy(const Clause& clause, EventClaim& claim) const;
    void add_owner_behind(const Clause& clause, EventClaim& claim) const;
    void take_recipient(std::uint32_t head, bool or_owner, EventClaim& claim) const;
    void take_behind(std::uint32_t noun, std::initializer_list<std::string_view> markers, EventClaim& claim) const;
    void take_object(const Clause& clause, EventClaim& claim) const;
    void take_aim_of_object(const Clause& clause, EventClaim& claim) const;
    void take_counterpart(const Clause& clause, EventClaim& claim) const;
    void take_partner(const Clause& clause, EventClaim& claim) const;
    void take_beside_promise(const Clause& clause, EventClaim& claim) const;
    void take_from_complement(const Clause& clause, std::uint32_t complement, bool of_object, EventClaim& claim) const;
    void take_where_it_belongs(const Clause& clause, EventClaim& claim) const;
    void add_helped(const Clause& clause, EventClaim& claim) const;
    void add_warned(const Clause& clause, EventClaim& claim) const;
    void add_addressed(const Clause& clause, EventClaim& claim) const;
    void add_sides(const Clause& clause, EventClaim& claim) const;
    void leave_audience(const Clause& clause, EventClaim& claim) const;
    Clause words_said(const Clause& clause, const EventClaim& claim) const;
    bool may_be_asked(const Clause& said) const;
    void add_told_of(const Clause& clause, EventClaim& claim) const;
    bool is_own_side(const EventClaim& claim, MentionIndex m) const;
    bool is_judged(const EventClaim& claim, MentionIndex m) const;
    std::optional<MentionIndex> only_named(std::uint32_t said, const EventClaim& claim) const;

    const Document& document_;
    const Tree& tree_;
    const Participants& participants_;
    const FrameLexicon& frames_;
    const DoerWords& doers_;
    const ArgumentWords& words_;
};

}  // namespace pg::extract
