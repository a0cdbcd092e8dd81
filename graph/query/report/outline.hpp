// The events that a report is about, as far as choosing among them needs: no sentences yet.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/report.hpp"
#include "graph/store/sqlite.hpp"

namespace pg::graph {

struct OutlineEvent {
    std::string id;
    std::string day;      ///< ISO: its own, else of its first report; empty when unknown
    std::string reported; ///< ISO, may be empty
    std::string until;    ///< ISO: the end of its own date, empty where it tells none
    Status status = Status::Actual;
    bool claimed = false;
    std::optional<EventType> type;
    std::optional<Act> act;
    std::uint32_t reports = 0;
    double confidence = 0;
    std::vector<std::pair<Role, std::string>> participants;

    /// Untyped ones are too vague for a page, and what is more likely no event than one is left to lists.
    bool telling() const { return (type || act) && confidence >= 0.5; }
};

struct Outline {
    std::vector<OutlineEvent> events;  ///< by id
    std::set<std::string> articles;    ///< that tell them
};

Outline outline(const Store& store, const ReportRequest& request);

}  // namespace pg::graph
