// What a graph tells, or what it tells of some of its nodes, chosen for one page: who matters, the policies, what happened last, what is to come, what is disputed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/query.hpp"

namespace pg::graph {

struct ReportRequest {
    EventFilter filter;               ///< of any status: each status has its part. `until` is also the day on which policies are looked at
    std::vector<std::string> around;  ///< node ids: only events in which one of them takes part; a place includes what lies in it, a policy narrower descriptions
    std::size_t most = 8;             ///< entries of a part
};

/// A sentence that tells one event or several: the weightiest of them, and the ids of the others that were asked for.
struct ToldEvent {
    EventRow row;
    std::vector<std::string> also;
};

/// An actor, or a place that acts, and what it did and what was done to it, as far as it happened.
struct Protagonist {
    Node node;
    std::string office;  ///< the title that articles give most often
    std::uint32_t does = 0, undergoes = 0;
    std::vector<std::pair<EventType, std::uint32_t>> types;  ///< of what it does, the most frequent first
    std::optional<EventRow> latest;                          ///< the last that it did
};

struct Report {
    std::vector<Node> around;
    std::size_t articles = 0;                         ///< that tell the events
    std::optional<Date> first_published, last_published;
    std::map<Status, std::size_t> events;
    std::vector<Protagonist> parties;                       ///< by the number of reported events
    std::size_t all_parties = 0;
    std::vector<PolicyLife> policies;                 ///< those of which most is told; what `around` names goes first
    std::size_t all_policies = 0;
    std::vector<ToldEvent> happened;                  ///< by independent reports, then by who takes part and how sure it is; by date
    std::vector<ToldEvent> latest;                    ///< the last ones besides, by date
    std::vector<ToldEvent> planned;                   ///< what has a day ahead goes first, then what was reported last
    std::vector<ToldEvent> possible, denied;          ///< what was reported last
    std::vector<Contradiction> disputed;
    std::size_t all_disputed = 0;
    std::vector<ArticleInfo> cited;                   ///< by id: those behind everything above
};

/// Role groups without a name are nobody here, and an event without type and act, or less than half sure, is no entry. Of equals the smaller id goes first.
Report report(const Store& store, const ReportRequest& request);

}  // namespace pg::graph
