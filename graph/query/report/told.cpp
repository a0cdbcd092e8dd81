// Which events a report tells, a sentence at a time.
#include <algorithm>

#include "graph/query/report/parts.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Order = std::vector<const OutlineEvent*>;
using Sentences = std::set<std::pair<std::string, std::string>>;  ///< article and words

/// What a plan that is told today was for half a year ago has mostly come to something, or to nothing.
constexpr std::int32_t stale_days = 180;

std::pair<std::string, std::string> sentence_of(const EventRow& row) {
    const Evidence* first = first_claim(row.event.evidence, row.articles);
    return first == nullptr ? std::pair(row.event.id, std::string()) : std::pair(first->article, first->quote);
}

bool by_day(const ToldEvent& a, const ToldEvent& b) { return std::tie(a.row.by, a.row.event.id) < std::tie(b.row.by, b.row.event.id); }

class Choice {
public:
    Choice(const Store& store, const Outline& outline, const ReportRequest& request, const std::set<std::string>& prominent)
        : store_(store), outline_(outline), request_(request), prominent_(prominent),
          same_sentence_(store.impl().database.prepare("SELECT DISTINCT node FROM evidence WHERE article = ? AND quote = ? AND node IS NOT NULL ORDER BY node")) {}

    void run(Report& into) {
        into.happened = first(by_weight(), request_.most);
        into.latest = first(by_time(Status::Actual), request_.most);
        std::sort(into.happened.begin(), into.happened.end(), by_day);
        std::sort(into.latest.begin(), into.latest.end(), by_day);
        seen_.clear();
        into.planned = first(ahead(), request_.most);
        into.possible = first(by_time(Status::Hypothetical), (request_.most + 1) / 2);
        into.denied = first(by_time(Status::Negated), (request_.most + 1) / 2);
    }

private:
    Order of(Status status) const {
        Order out;
        for (const auto& event : outline_.events)
            if (event.status == status && event.telling()) out.push_back(&event);
        return out;
    }

    /// More than one report counts most; then who takes part, whether it is about a policy or acts upon one, whether it is sure.
    std::size_t weight(const OutlineEvent& event) const {
        std::size_t out = 0;
        bool agent = false, policy = false;
        std::size_t known = 0;
        for (const auto& [role, id] : event.participants) {
            agent |= role == Role::Agent;
            policy |= role == Role::Policy;
            if (role != Role::Place && role != Role::Claimant && prominent_.contains(id)) ++known;
        }
        out += std::min<std::size_t>(known, 2) + agent + policy + (event.act ? 1 : 0) + (event.confidence >= 0.8 ? 1 : 0) + (event.claimed ? 0 : 1);
        return out + 4 * std::min<std::size_t>(event.reports - std::min(event.reports, 1U), 5);
    }

    Order by_weight() const {
        auto out = of(Status::Actual);
        std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) {
            const auto x = weight(*a), y = weight(*b);
            return x != y ? x > y : a->day > b->day;
        });
        return out;
    }

    Order by_time(Status status) const {
        auto out = of(status);
        std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) { return std::tuple(a->day, weight(*a)) > std::tuple(b->day, weight(*b)); });
        return out;
    }

    /// The last day that is told of: what the request ends with, else the last report.
    std::optional<Date> today() const {
        if (request_.filter.until) return request_.filter.until->last_day();
        if (request_.filter.known_by) return request_.filter.known_by->last_day();
        std::string last;
        for (const auto& event : outline_.events) last = std::max(last, event.reported);
        const auto date = Date::from_iso(last);
        return date ? std::optional(date->last_day()) : std::nullopt;
    }

    /// Plans with a day that lies ahead by that day, then undated ones of the last half year, the last reported first.
    Order ahead() const {
        Order dated, undated;
        const auto now = today();
        for (const auto* event : of(Status::Planned)) {
            const auto end = Date::from_iso(event->until), reported = Date::from_iso(event->reported);
            if (end && now && end->last_day() >= *now) dated.push_back(event);
            else if (!end && (!now || !reported || now->days() - reported->days() <= stale_days)) undated.push_back(event);
        }
        std::stable_sort(dated.begin(), dated.end(), [](const auto* a, const auto* b) { return a->day < b->day; });
        std::stable_sort(undated.begin(), undated.end(), [&](const auto* a, const auto* b) { return std::tuple(a->reported, weight(*a)) > std::tuple(b->reported, weight(*b)); });
        dated.insert(dated.end(), undated.begin(), undated.end());
        return dated;
    }

    /// The first sentences of the order that are not told yet.
    std::vector<ToldEvent> first(const Order& order, std::size_t most) {
        std::vector<ToldEvent> out;
        for (const auto* event : order) {
            if (out.size() == most) break;
            for (auto& row : event_rows(store_, {event->id}, request_.filter.known_by)) {
                auto sentence = sentence_of(row);
                if (seen_.contains(sentence)) continue;
                auto also = others(*event, sentence);
                seen_.insert(std::move(sentence));
                out.push_back({std::move(row), std::move(also)});
            }
        }
        return out;
    }

    /// What else of that status the sentence tells.
    std::vector<std::string> others(const OutlineEvent& event, const std::pair<std::string, std::string>& sentence) {
        std::vector<std::string> out;
        for (same_sentence_.bind(sentence.first).bind(sentence.second); same_sentence_.step();) {
            const auto id = same_sentence_.text(0);
            const auto at = std::lower_bound(outline_.events.begin(), outline_.events.end(), id, [](const OutlineEvent& e, std::string_view wanted) { return e.id < wanted; });
            if (at != outline_.events.end() && at->id == id && at->id != event.id && at->status == event.status) out.emplace_back(id);
        }
        same_sentence_.reset();
        return out;
    }

    const Store& store_;
    const Outline& outline_;
    const ReportRequest& request_;
    const std::set<std::string>& prominent_;
    Statement same_sentence_;
    Sentences seen_;
};

}  // namespace

void choose_events(const Store& store, const Outline& outline, const ReportRequest& request, const std::set<std::string>& prominent, Report& into) {
    Choice(store, outline, request, prominent).run(into);
}

std::vector<Contradiction> disputed(const Store& store, const Outline& outline) {
    std::set<std::string_view> ids;
    for (const auto& event : outline.events) ids.insert(event.id);
    auto out = contradictions(store);
    std::erase_if(out, [&](const Contradiction& c) { return !ids.contains(c.event) && !ids.contains(c.other); });
    return out;
}

}  // namespace pg::graph
