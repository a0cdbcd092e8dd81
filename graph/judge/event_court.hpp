// What people decided about events, replayed over what an article says. Internal to graph/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/derive/observed.hpp"
#include "graph/judge/recode.hpp"

namespace pg::graph {

/// What was decided about one claim.
struct Verdict {
    bool left_out = false;
    std::optional<Checked> checked;
    std::vector<std::int64_t> judgements;  ///< numbers of those that count for it; of a claim that is left out all, first those that leave it out
};

/// Judgements name claims by place. "Reject" leaves a claim out whatever else is said of it. Of what is coded anew the newest counts, field by field; of equally new
/// ones the smaller text. "Accept" counts as long as the coding is the one that was accepted. Order and number of the judgements do not matter.
class EventCourt {
public:
    explicit EventCourt(const std::vector<Judgement>& judgements);

    /// One verdict a claim, in the record's order; changes the claims that are coded anew, and adds dates that people gave to its times. Empty when nothing is said of the article.
    std::vector<Verdict> judge(const std::string& hash, Record& record) const;

private:
    struct Said {
        Judgement judgement;
        Coding coding;
    };
    using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< code points
    /// All that is said of a claim of the article that goes by these ids; what counts most comes last.
    std::vector<Said> said_of(const std::string& id, const std::string& full_id, Place place) const;
    Verdict verdict(Record& record, const std::vector<Said>& all, EventClaim& claim) const;

    std::map<std::string, std::multimap<Place, Said>, std::less<>> by_article_;  ///< by id as the judgement tells it
    Modes modes_;
};

}  // namespace pg::graph
