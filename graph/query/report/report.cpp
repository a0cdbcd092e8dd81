// Puts a report together.
#include "graph/report.hpp"

#include <algorithm>

#include "graph/query/report/parts.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

/// The articles behind what a report tells.
class Citations {
public:
    void add(const std::vector<Evidence>& evidence) {
        for (const Evidence& e : evidence) ids_.insert(e.article);
    }
    void add(const std::vector<ToldEvent>& told) {
        for (const auto& one : told) add(one.row.event.evidence);
    }
    void add(const Report& r) {
        for (const auto* told : {&r.happened, &r.latest, &r.planned, &r.possible, &r.denied}) add(*told);
        for (const auto& party : r.parties)
            if (party.latest) add(party.latest->event.evidence);
        for (const auto& c : r.disputed) ids_.insert({c.evidence.article, c.other_evidence.article});
        for (const auto& life : r.policies) {
            for (const auto& act : life.acts) add(act.row.event.evidence);
            for (const auto* sides : {&life.supports, &life.opposes})
                for (const auto& stance : *sides) add(stance.evidence);
            if (!life.others.empty()) add(life.others.back().event.evidence);  // told where no act and no side is
        }
    }
    const std::set<std::string>& ids() const { return ids_; }

private:
    std::set<std::string> ids_;
};

std::vector<ArticleInfo> read_articles(const Database& db, const std::set<std::string>& ids) {
    std::vector<ArticleInfo> out;
    Statement s = db.prepare("SELECT title, source, url, published FROM report WHERE article = ?");
    for (const auto& id : ids) {
        if (s.bind(id).step()) out.push_back({id, std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), Date::from_iso(s.text(3))});
        s.reset();
    }
    return out;
}

void published(const Database& db, const Outline& outline, Report& into) {
    into.articles = outline.articles.size();
    for (const auto& article : read_articles(db, outline.articles)) {
        if (!article.published) continue;
        if (!into.first_published || *article.published < *into.first_published) into.first_published = article.published;
        if (!into.last_published || *article.published > *into.last_published) into.last_published = article.published;
    }
}

}  // namespace

Report report(const Store& store, const ReportRequest& request) {
    const Database& db = store.impl().database;
    check_derivation(db);
    Report out;
    out.around = read_nodes(db, request.around, false);
    const auto events = outline(store, request);
    for (const auto& event : events.events) ++out.events[event.status];
    published(db, events, out);

    out.parties = parties(store, events);
    out.all_parties = out.parties.size();
    if (out.parties.size() > request.most) out.parties.erase(out.parties.begin() + static_cast<std::ptrdiff_t>(request.most), out.parties.end());
    for (auto& party : out.parties) complete(store, events, request, party);

    auto about = policies(events, request);
    out.all_policies = about.size();
    about.resize(std::min(about.size(), request.most));
    out.policies = policy_lives(store, about, {Status::Actual, Status::Planned}, request.filter.until, request.filter.known_by);

    std::erase_if(out.policies, [](const PolicyLife& life) { return life.acts.empty() && life.supports.empty() && life.opposes.empty() && life.others.empty(); });

    std::set<std::string> prominent(about.begin(), about.end());
    for (const auto& party : out.parties) prominent.insert(party.node.id);
    choose_events(store, events, request, prominent, out);

    out.disputed = disputed(store, events);
    out.all_disputed = out.disputed.size();
    if (out.disputed.size() > request.most) out.disputed.erase(out.disputed.begin() + static_cast<std::ptrdiff_t>(request.most), out.disputed.end());

    Citations cited;
    cited.add(out);
    out.cited = read_articles(db, cited.ids());
    return out;
}

}  // namespace pg::graph
