// Which policies a report tells of.
#include <algorithm>

#include "core/stance.hpp"
#include "graph/query/report/parts.hpp"

namespace pg::graph {
namespace {

bool may_take_a_side(const OutlineEvent& event) {
    using enum EventType;
    return event.type == Support || event.type == Reject || event.type == Accuse || event.type == Protest || event.type == Request;
}

std::uint64_t weight(const OutlineEvent& event) {
    const std::uint64_t once = event.act && !is_office_act(*event.act) ? 3 : may_take_a_side(event) ? 2 : 1;
    return once * std::max<std::uint64_t>(event.reports, 1);
}

}  // namespace

std::vector<std::string> policies(const Outline& outline, const ReportRequest& request) {
    std::map<std::string, std::uint64_t> weights;
    for (const auto& event : outline.events)
        for (const auto& [role, id] : event.participants)
            if (role == Role::Policy) weights[id] += event.status == Status::Actual ? weight(event) : 1;
    std::vector<std::pair<std::string, std::uint64_t>> order(weights.begin(), weights.end());
    const auto asked = [&](const std::string& id) { return std::find(request.around.begin(), request.around.end(), id) != request.around.end(); };
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return std::pair(asked(a.first), a.second) > std::pair(asked(b.first), b.second); });
    std::vector<std::string> out;
    for (auto& [id, w] : order) out.push_back(std::move(id));
    return out;
}

}  // namespace pg::graph
