// What articles tell differently about one happening: kept side by side.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/derive/claim.hpp"

namespace pg::graph {
namespace {

std::string number_text(double n) {
    std::string out = std::to_string(n);
    while (out.ends_with('0')) out.pop_back();
    if (out.ends_with('.')) out.pop_back();
    return out;
}

std::string quantity_text(const Quantity& q) {
    const std::string unit = q.unit.empty() ? "" : " " + q.unit;
    if (q.low == q.high) return number_text(q.low) + unit;
    if (q.high > 1e15) return number_text(q.low) + " or more" + unit;
    return number_text(q.low) + " to " + number_text(q.high) + unit;
}

std::string date_text(const DateRange& d) { return d.start == d.end ? d.start.iso() : d.start.iso() + " to " + d.end.iso(); }

using EvidenceOf = std::function<Evidence(std::uint32_t)>;

class Finder {
public:
    Finder(const std::vector<Claim>& claims, const std::vector<std::string>& ids, const EvidenceOf& evidence)
        : claims_(claims), ids_(ids), evidence_(evidence) {}

    void within(std::size_t event, const std::vector<std::uint32_t>& members) {
        std::map<std::string, std::vector<std::uint32_t>> by_unit;
        std::vector<std::uint32_t> dated;
        for (auto i : members) {
            if (const auto& q = claims_[i].claim->quantity) by_unit[q->unit].push_back(i);
            if (claims_[i].exact_day()) dated.push_back(i);
        }
        for (auto& [unit, counted] : by_unit) numbers(event, counted);
        dates(event, dated);
    }

    /// What one article tells and another denies.
    void between(const std::vector<std::vector<std::uint32_t>>& events) {
        const auto lead = [&](std::size_t e) -> const Claim& { return claims_[events[e].front()]; };
        const auto key = [](const Claim& c) { return nature(*c.claim, false) + "|" + sides(c); };
        std::map<std::string, std::vector<std::size_t>> told, denied;
        std::set<std::uint32_t> natures;
        for (std::size_t e = 0; e < events.size(); ++e)
            if (const Claim& c = lead(e); c.claim->status == Status::Negated && well_told(c)) {
                denied[key(c)].push_back(e);
                natures.insert(nature_number(*c.claim, false));
            }
        for (std::size_t e = 0; e < events.size(); ++e)
            if (const Claim& c = lead(e); c.claim->status == Status::Actual && natures.contains(nature_number(*c.claim, false)) && well_told(c)) told[key(c)].push_back(e);
        for (const auto& [what, no] : denied) {
            const auto yes = told.find(what);
            if (yes == told.end()) continue;
            for (auto n : no)
                for (auto y : yes->second)
                    if (const auto pair = opposed(events[y], events[n]))
                        add(ContradictionKind::Status, y, n, "happened", "did not happen", pair->first, pair->second);
        }
    }

    std::vector<Contradiction> take() {
        std::sort(out_.begin(), out_.end(), [](const Contradiction& a, const Contradiction& b) {
            return std::tie(a.kind, a.event, a.other, a.says, a.other_says) < std::tie(b.kind, b.event, b.other, b.says, b.other_says);
        });
        return std::move(out_);
    }

private:
    /// Two claims of two reports, or one of somebody and one of the article or of somebody else.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> opposed(const std::vector<std::uint32_t>& yes, const std::vector<std::uint32_t>& no) const {
        for (auto y : yes)
            for (auto n : no) {
                const Claim &a = claims_[y], &b = claims_[n];
                const bool two_voices = a.report != b.report || a.claim->claimant.empty() != b.claim->claimant.empty();
                if (two_voices && same_time(a, b) && places_agree(a, b) && parties_agree(a, b)) return std::make_pair(y, n);
            }
        return std::nullopt;
    }

    /// Neighbouring values that exclude each other, from different reports.
    void numbers(std::size_t event, std::vector<std::uint32_t>& members) {
        const auto value = [&](std::uint32_t i) -> const Quantity& { return *claims_[i].claim->quantity; };
        std::stable_sort(members.begin(), members.end(), [&](auto x, auto y) { return std::tie(value(x).low, value(x).high) < std::tie(value(y).low, value(y).high); });
        for (std::size_t k = 1; k < members.size(); ++k) {
            const auto x = members[k - 1], y = members[k];
            if (value(x).high < value(y).low && claims_[x].report != claims_[y].report)
                add(ContradictionKind::Number, event, event, quantity_text(value(x)), quantity_text(value(y)), x, y);
        }
    }

    void dates(std::size_t event, std::vector<std::uint32_t>& members) {
        std::stable_sort(members.begin(), members.end(), [&](auto x, auto y) { return claims_[x].told->from < claims_[y].told->from; });
        for (std::size_t k = 1; k < members.size(); ++k) {
            const auto x = members[k - 1], y = members[k];
            if (claims_[x].told->from != claims_[y].told->from)
                add(ContradictionKind::Date, event, event, date_text(claims_[x].date), date_text(claims_[y].date), x, y);
        }
    }

    void add(ContradictionKind kind, std::size_t event, std::size_t other, std::string says, std::string other_says, std::uint32_t x, std::uint32_t y) {
        out_.push_back({kind, ids_[event], ids_[other], std::move(says), std::move(other_says), evidence_(x), evidence_(y)});
    }

    const std::vector<Claim>& claims_;
    const std::vector<std::string>& ids_;
    const EvidenceOf& evidence_;
    std::vector<Contradiction> out_;
};

}  // namespace

std::vector<Contradiction> contradictions(const std::vector<Claim>& claims, const std::vector<std::vector<std::uint32_t>>& events,
                                          const std::vector<std::string>& event_ids, const EvidenceOf& evidence) {
    Finder finder(claims, event_ids, evidence);
    for (std::size_t e = 0; e < events.size(); ++e) finder.within(e, events[e]);
    finder.between(events);
    return finder.take();
}

}  // namespace pg::graph
