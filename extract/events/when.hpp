// Which time expression dates an event.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class EventDates {
public:
    EventDates(const Document& document, const Tree& tree, const std::vector<TimeExpression>& times, const FrameLexicon& frames, const ModalityLexicon& modality);

    /// The nearest time that hangs on the predicate; else that of the clause it is joined to, its complement's, its governor's (but not out
    /// of a relative clause, nor out of what somebody says or judges: "said on Monday that rebels had killed", "condemned the attack on Monday"); else the sentence's only time, if the predicate is in the main clause. Nothing else: unknown stays unknown.
    /// With `to_come` (planned, possible) the day on which somebody says, asks or decides it is not its day.
    std::optional<TimeIndex> of(std::uint32_t predicate, bool to_come) const;
    /// Wholly after the day of publication.
    bool is_to_come(TimeIndex time) const;

private:
    std::span<const std::pair<std::uint32_t, TimeIndex>> times_in(TokenRange sentence) const;
    /// `of_deed`: not the day for which the predicate sets something.
    std::optional<TimeIndex> own(std::uint32_t predicate, bool of_deed = false) const;
    std::optional<TimeIndex> told_of_time(std::uint32_t predicate) const;
    std::optional<TimeIndex> occasion(std::uint32_t predicate) const;
    std::optional<TimeIndex> governor(std::uint32_t predicate, bool to_come) const;
    std::optional<TimeIndex> only(std::uint32_t predicate, bool to_come) const;
    bool is_distance(std::uint32_t token) const;
    void set_bases_apart();
    std::uint32_t token_at(std::uint32_t end) const;
    std::optional<TimeIndex> as_base(std::uint32_t predicate) const;
    bool names_deed(std::uint32_t t) const;
    bool is_told_of(std::uint32_t predicate) const;
    bool is_over(std::uint32_t clause) const;
    bool is_reported(std::uint32_t predicate) const;
    bool is_manner(std::uint32_t clause, std::uint32_t predicate, bool to_come) const;
    bool is_occasion(std::uint32_t noun) const;
    bool speaks_of_object(std::uint32_t verb) const;
    bool is_aside(std::uint32_t time, std::uint32_t predicate) const;
    bool ends_at(std::uint32_t time, std::uint32_t predicate) const;
    bool is_told_past(std::uint32_t verb) const;
    std::uint32_t shares_end(std::uint32_t predicate) const;
    bool says(std::uint32_t subject) const;
    bool lasts_from(std::uint32_t time, std::uint32_t predicate) const;
    bool is_when(std::uint32_t clause) const;
    bool is_news(TimeIndex time) const;
    bool is_below(std::uint32_t time, std::uint32_t predicate) const;
    bool is_of_somebody(std::uint32_t time) const;
    bool is_aimed_at(std::uint32_t time) const;
    bool is_spoken_of(std::uint32_t noun) const;
    bool is_set_for(TimeIndex time, std::uint32_t predicate) const;
    std::optional<TimeIndex> of_cause(std::uint32_t predicate) const;
    bool is_year_of(std::uint32_t time) const;
    bool told_on(std::uint32_t time, std::uint32_t predicate) const;
    bool is_dated_apart(std::uint32_t token, TimeIndex time, std::uint32_t predicate) const;
    bool belongs(std::uint32_t time, std::uint32_t predicate) const;

    const Document& document_;
    const Tree& tree_;
    const std::vector<TimeExpression>& times_;
    const FrameLexicon& frames_;
    const ModalityLexicon& modality_;
    std::vector<std::pair<std::uint32_t, TimeIndex>> tokens_;  ///< every token inside a time expression, in the order of the text
    std::vector<std::pair<std::uint32_t, TimeIndex>> bases_;  ///< those of times from which another time is counted, which are nothing else's
};

/// Sentences that tell of one decision again do not repeat its date: an undated event in the past takes the only day that the article gives
/// for what happened to the same policy by vote, signature or ruling.
void spread_dates(const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims);

}  // namespace pg::extract
