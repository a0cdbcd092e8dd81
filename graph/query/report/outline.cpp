#include "graph/query/report/outline.hpp"

#include <algorithm>

#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

class Reader {
public:
    /// What was published after `known_by` counts for nothing.
    Reader(const Database& db, const std::optional<Date>& known_by)
        : last_day_(known_by ? known_by->last_day().iso() : "9999"),
          event_(db.prepare("SELECT seen, start, until, status, claimed, type, act, reports FROM node WHERE id = ?")),
          role_(db.prepare("SELECT label, target FROM edge WHERE source = ? AND role = 1 ORDER BY label, target")),
          told_(db.prepare("SELECT article, confidence FROM evidence JOIN report USING (article) WHERE node = ? AND published <= ?")) {}

    OutlineEvent read(const std::string& id, std::set<std::string>& articles) {
        OutlineEvent out;
        out.id = id;
        event(out);
        for (role_.bind(id); role_.step();)
            if (const auto role = from_name<Role>(role_.text(0))) out.participants.emplace_back(*role, role_.text(1));
        role_.reset();
        for (told_.bind(id).bind(last_day_); told_.step();) {
            articles.emplace(told_.text(0));
            out.confidence = std::max(out.confidence, told_.real(1));
        }
        told_.reset();
        return out;
    }

private:
    void event(OutlineEvent& out) {
        if (event_.bind(out.id).step()) {
            out.reported = event_.text(0);
            out.day = event_.text(1).empty() ? event_.text(0) : event_.text(1);
            out.until = event_.text(2);
            out.status = from_name<Status>(event_.text(3)).value_or(Status::Actual);
            out.claimed = event_.number(4) != 0;
            out.type = from_name<EventType>(event_.text(5));
            out.act = from_name<Act>(event_.text(6));
            out.reports = static_cast<std::uint32_t>(event_.number(7));
        }
        event_.reset();
    }

    std::string last_day_;
    Statement event_, role_, told_;
};

}  // namespace

Outline outline(const Store& store, const ReportRequest& request) {
    EventFilter filter = request.filter;
    filter.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    if (!request.around.empty()) filter.participants = with_all_within(store, request.around);
    Reader reader(store.impl().database, filter.known_by);
    Outline out;
    for (const auto& id : event_ids(store, filter)) out.events.push_back(reader.read(id, out.articles));
    return out;
}

}  // namespace pg::graph
