// How much of what people checked stood.
#include <cmath>
#include <set>

#include "graph/query.hpp"
#include "graph/query/judged_article.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

constexpr double z = 1.959964;  ///< 95 of 100 samples

/// Wilson (1927): keeps its promise for few cases and for shares near 0 and 1, too.
void set_interval(Reliability& r) {
    const double n = static_cast<double>(r.checked());
    if (n == 0) return;
    const double share = static_cast<double>(r.accepted) / n, middle = share + z * z / (2 * n), spread = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    r.right = share;
    r.from = std::max(0.0, (middle - spread) / (1 + z * z / n));
    r.until = std::min(1.0, (middle + spread) / (1 + z * z / n));
}

void count(const Verdict& verdict, Reliability& r) {
    if (verdict.left_out) ++r.left_out;
    else if (verdict.checked == Checked::Accepted) ++r.accepted;
    else if (verdict.checked == Checked::Corrected) ++r.corrected;
}

std::set<std::string> judged_articles(const std::vector<Judgement>& judgements) {
    std::set<std::string> out;
    for (const Judgement& j : judgements)
        if (const auto place = ClaimPlace::from_text(j.a); place && !j.withdrawn && is_of_events(j.kind)) out.insert(place->article);
    return out;
}

}  // namespace

Reliabilities reliability(const Store& store) {
    const Database& db = store.impl().database;
    const auto judgements = store.judgements();
    const EventCourt court(judgements);
    Reliabilities out;
    std::set<std::string> seen;  // an article goes by several ids
    for (const std::string& id : judged_articles(judgements)) {
        const auto told = told_article(db, id);
        if (!told || !seen.insert(told->article.id + "\n" + told->article.text).second) continue;
        const auto judged = judged_article(db, court, id);
        for (std::size_t i = 0; i < judged->verdicts.size(); ++i) {
            count(judged->verdicts[i], out.by_type[told->events[i].type]);
            count(judged->verdicts[i], out.all);
        }
    }
    std::erase_if(out.by_type, [](const auto& type) { return type.second.checked() == 0; });
    for (auto& [type, r] : out.by_type) set_interval(r);
    set_interval(out.all);
    return out;
}

}  // namespace pg::graph
