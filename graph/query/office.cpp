// Who holds an office, and since when.
#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "graph/query.hpp"
#include "graph/resolve/offices.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

struct Told {
    Holding holding;
    std::optional<Date> published;
};

std::set<std::string> words(const std::string& text) {
    const auto all = words_of(description_key(text));
    return {all.begin(), all.end()};
}

Holder holder(const std::string& person, const std::string& name, const std::vector<Told>& told) {
    Holder h;
    h.person = person;
    h.name = name;
    std::set<std::string> articles;
    std::optional<Date> former;
    for (const Told& t : told) {
        const Holding& o = t.holding;
        if (o.title.size() > h.title.size()) h.title = o.title;
        if (o.start.known() && (!h.term_told || o.start < *h.from)) {
            h.from = o.start;
            h.term_told = true;
        }
        if (o.end.known() && (!h.until || o.end > *h.until)) h.until = o.end;
        if (articles.empty() || (t.published && h.last && *t.published < *h.from && !h.term_told)) h.evidence = o.evidence;
        articles.insert(o.evidence.article);
        if (!t.published) continue;
        if (o.former) {
            if (!former || *t.published < *former) former = t.published;
            continue;
        }
        if (!h.from || (!h.term_told && *t.published < *h.from)) h.from = t.published;
        if (!h.last || *t.published > *h.last) h.last = t.published;
    }
    if (!h.until && former && (!h.last || *former > *h.last)) h.until = former;
    h.articles = static_cast<std::uint32_t>(articles.size());
    return h;
}

/// The first resignation or dismissal that happened to the person after the last article that tells the office.
void ended(const Store& store, Holder& h, const std::optional<Date>& known_by) {
    if (h.until || !h.last) return;
    EventFilter filter;
    filter.participants = {h.person};
    filter.acts = {Act::Resign, Act::Dismiss};
    filter.known_by = known_by;
    for (const EventRow& row : events(store, filter)) {
        const bool leaves = std::any_of(row.participants.begin(), row.participants.end(), [&](const auto& p) {
            return p.id == h.person && p.role == (row.event.act == Act::Resign ? Role::Agent : Role::Recipient);
        });
        if (!leaves || !row.by || row.by->last_day() < h.from.value_or(*row.by).first_day()) continue;
        h.until = row.by;
        return;
    }
}

/// Days from that day to the nearest article that tells the office as held. Nothing when no dated one does, or when the last article until that day calls the
/// person former.
struct Nearness {
    bool holds = false;
    std::optional<std::int32_t> days;
};

Nearness nearness(const std::vector<Told>& told, const Date& day) {
    Nearness out;
    std::optional<std::pair<Date, bool>> last;  // the day and, of one day, whether it is held
    for (const Told& t : told) {
        const bool held = !t.holding.former;
        out.holds |= held;
        if (!t.published) continue;
        if (t.published->first_day() <= day.last_day() && (!last || std::make_pair(*t.published, held) > *last)) last = {*t.published, held};
        if (!held) continue;
        const std::int32_t apart = t.published->first_day() > day.last_day() ? t.published->days() - day.last_day().days() : std::max(0, day.days() - t.published->last_day().days());
        out.days = std::min(out.days.value_or(apart), apart);
    }
    if (last && !last->second) out.holds = false;
    return out;
}

/// Another office than the one asked for: "vice president". Who acts as president holds the office.
bool is_another(const std::set<std::string>& title, const std::set<std::string>& wanted) {
    return std::any_of(title.begin(), title.end(), [&](const std::string& word) { return is_rank(word) && word != "acting" && !wanted.contains(word); });
}

/// Who is told of no more once somebody else is told in the same office of the same body held it until then.
void succeeded(std::vector<Holder>& all) {
    for (Holder& h : all) {
        if (h.until || !h.last || h.body.empty()) continue;
        for (const Holder& next : all)
            if (next.person != h.person && next.body == h.body && next.from && next.from->first_day() > h.last->last_day() && (!h.until || *next.from < *h.until)) h.until = next.from;
    }
}

bool held_on(const Holder& h, const Date& day) {
    if (h.from && h.from->first_day() > day.last_day()) return false;
    return !h.until || h.until->last_day() >= day.first_day();
}

}  // namespace

std::vector<Holder> holders(const Store& store, const std::string& title, std::optional<Date> on, std::optional<Date> known_by, const std::optional<std::vector<std::string>>& of) {
    const Database& db = store.impl().database;
    check_derivation(db);
    const auto wanted = words(title);
    const auto owners = of ? with_all_within(store, *of) : std::vector<std::string>();
    std::map<std::string, std::vector<Told>> by_person;
    std::map<std::string, std::string> names, bodies;
    Statement s = db.prepare("SELECT person, node.name, holding.title, body, start_, end_, former, article, from_, to_, quote, published FROM holding "
                             "JOIN node ON node.id = person JOIN report USING (article) ORDER BY person, article, from_, to_, holding.title, body");
    while (s.step()) {
        Told t;
        t.holding.person = s.text(0);
        t.holding.title = s.text(2);
        t.holding.body = s.text(3);
        t.holding.start = Date::from_iso(s.text(4)).value_or(Date{});
        t.holding.end = Date::from_iso(s.text(5)).value_or(Date{});
        t.holding.former = s.number(6) != 0;
        t.holding.evidence.article = s.text(7);
        t.holding.evidence.start = static_cast<std::uint32_t>(s.number(8));
        t.holding.evidence.end = static_cast<std::uint32_t>(s.number(9));
        t.holding.evidence.quote = s.text(10);
        t.published = Date::from_iso(s.text(11));
        if (of && !std::binary_search(owners.begin(), owners.end(), t.holding.body)) continue;
        std::string body;
        if (!t.holding.body.empty()) {
            auto [at, fresh] = bodies.try_emplace(t.holding.body);
            if (fresh)
                for (const Node& n : read_nodes(db, {t.holding.body}, false)) at->second = n.name;
            body = at->second;
        }
        const auto have = words(t.holding.title + " " + body);
        if (!wanted.empty() && is_another(words(t.holding.title), wanted)) continue;
        if (!std::includes(have.begin(), have.end(), wanted.begin(), wanted.end())) continue;
        if (known_by && (!t.published || t.published->first_day() > known_by->last_day())) continue;
        names[t.holding.person] = s.text(1);
        by_person[t.holding.person].push_back(std::move(t));
    }
    std::vector<Holder> out;
    for (const auto& [person, told] : by_person) {
        Holder h = holder(person, names[person], told);
        for (const Told& t : told)
            if (h.body.empty() && !t.holding.body.empty()) h.body = bodies[t.holding.body];
        if (on) {
            const auto near = nearness(told, *on);
            if (!near.holds) continue;
            h.nearest = near.days;
        }
        ended(store, h, known_by);
        out.push_back(std::move(h));
    }
    succeeded(out);
    if (!on) {
        std::sort(out.begin(), out.end(), [](const Holder& a, const Holder& b) { return std::tie(a.from, a.name, a.person) < std::tie(b.from, b.name, b.person); });
        return out;
    }
    std::erase_if(out, [&](const Holder& h) { return !held_on(h, *on); });
    // Of those whom no article of that time tells, whom most articles tell: a president of long ago is told of once in a while.
    const auto key = [&](const Holder& h) {
        const auto apart = h.of_that_time() ? *h.nearest : std::numeric_limits<std::int32_t>::max();
        return std::make_tuple(apart, -static_cast<std::int64_t>(h.articles), std::string_view(h.name), std::string_view(h.person));
    };
    std::sort(out.begin(), out.end(), [&](const Holder& a, const Holder& b) { return key(a) < key(b); });
    return out;
}

}  // namespace pg::graph
