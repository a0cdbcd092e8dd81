#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "graph/derive/claim.hpp"
#include "graph/derive/duplicates.hpp"
#include "graph/derive/observed.hpp"
#include "graph/resolve/resolver.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

/// Sorts large values by moving each once, as if they were small. Equal ones may end in any order.
template <typename T, typename Less>
void sort_in_place(std::vector<T>& values, Less less) {
    std::vector<std::size_t> from(values.size());
    std::iota(from.begin(), from.end(), std::size_t{0});
    std::sort(from.begin(), from.end(), [&](std::size_t a, std::size_t b) { return less(values[a], values[b]); });
    for (std::size_t start = 0; start < values.size(); ++start) {
        if (from[start] == start) continue;
        T first = std::move(values[start]);
        std::size_t at = start;
        while (from[at] != start) {
            const std::size_t next = from[at];
            values[at] = std::move(values[next]);
            from[at] = at;
            at = next;
        }
        values[at] = std::move(first);
        from[at] = at;
    }
}

class Derivation {
public:
    Derivation(std::vector<Observed> observed, const std::vector<Judgement>& judgements) : observed_(std::move(observed)) {
        std::sort(observed_.begin(), observed_.end(), [](const Observed& a, const Observed& b) { return a.hash < b.hash; });
        for (const Observed& o : observed_) points_.emplace_back(o.record.article.text);
        judge_events(judgements);
        find_duplicates();
        resolution_ = resolve(observed_, report_of_, judgements);
        out_.suggestions = resolution_.suggestions;
        out_.effects.insert(out_.effects.end(), resolution_.effects.begin(), resolution_.effects.end());
    }

    Derived run() {
        entity_nodes();
        events();
        relations();
        holdings();
        articles();
        finish();
        return std::move(out_);
    }

private:
    const Article& article(std::uint32_t a) const { return observed_[a].record.article; }
    /// Numbers of nodes are those of the resolution; the view's nodes begin with them in that order until all is sorted.
    std::uint32_t node_of(std::uint32_t a, MentionIndex m) const { return resolution_.node_of[a][observed_[a].record.mentions[m].entity]; }
    const std::string& node_id(std::uint32_t a, MentionIndex m) const { return resolution_.node_ids[node_of(a, m)]; }

    /// What people left out goes before anything else is looked at; the verdicts on what stays are kept beside it.
    void judge_events(const std::vector<Judgement>& judgements) {
        const EventCourt court(judgements);
        for (Observed& o : observed_) {
            std::vector<Verdict> verdicts = court.judge(o.hash, o.record), kept;
            std::vector<EventClaim> events;
            for (std::size_t i = 0; i < verdicts.size(); ++i) {
                if (verdicts[i].left_out) {
                    for (const auto number : verdicts[i].judgements) out_.effects.push_back({number, {}});
                    continue;
                }
                kept.push_back(std::move(verdicts[i]));
                events.push_back(std::move(o.record.events[i]));
            }
            if (!verdicts.empty()) o.record.events = std::move(events);
            verdicts_.push_back(std::move(kept));
        }
    }

    void find_duplicates() {
        std::vector<std::string_view> texts;
        for (const Observed& o : observed_) texts.push_back(o.record.article.text);
        report_of_.resize(observed_.size());
        for (std::uint32_t a = 0; a < observed_.size(); ++a) report_of_[a] = a;
        for (const auto& group : near_duplicates(texts)) {
            std::vector<std::string> ids;
            for (std::uint32_t a : group) {
                report_of_[a] = group.front();
                ids.push_back(observed_[a].public_id);
            }
            std::sort(ids.begin(), ids.end());
            out_.duplicates.push_back(std::move(ids));
        }
        std::sort(out_.duplicates.begin(), out_.duplicates.end());
    }

    Evidence evidence(std::uint32_t a, Span span, Span sentence) const {
        const std::string& text = article(a).text;
        Evidence e;
        e.article = observed_[a].public_id;
        e.start = points_[a].at(span.begin);
        e.end = points_[a].at(span.end);
        e.trigger = span.of(text);
        e.quote = sentence.of(text);
        return e;
    }

    void entity_nodes() {
        for (std::uint32_t n = 0; n < resolution_.node_ids.size(); ++n) {
            Node node;
            node.id = resolution_.node_ids[n];
            std::set<std::string_view> names;
            std::map<NodeType, std::size_t> types;
            std::optional<std::uint32_t> before;
            bool generic = true;
            for (const EntityRef& r : resolution_.members[n]) {
                const Entity& e = observed_[r.article].record.entities[r.entity];
                if (!e.generic) names.insert(e.name);
                names.insert(e.aliases.begin(), e.aliases.end());
                ++types[e.type];
                if (before != r.article) ++node.articles;  // members are sorted
                before = r.article;
                generic = generic && e.generic;
                absorb(node, e);
            }
            node.generic = generic;
            node.type = most_frequent(types);
            node.kind = kind_of(*node.type);
            node.name = resolution_.node_names[n];
            names.erase(node.name);
            node.aliases.assign(names.begin(), names.end());
            std::sort(node.offices.begin(), node.offices.end());
            node.offices.erase(std::unique(node.offices.begin(), node.offices.end()), node.offices.end());
            party_keys_.push_back(node.generic ? "~" + description_key(node.name) : node.id);
            out_.view.nodes.push_back(std::move(node));
        }
        for (std::uint32_t a = 0; a < observed_.size(); ++a)
            for (const Mention& m : observed_[a].record.mentions) ++out_.view.nodes[resolution_.node_of[a][m.entity]].mentions;
    }

    static void absorb(Node& node, const Entity& e) {
        for (const auto& [scheme, id] : e.ids) {
            const auto [at, fresh] = node.ids.try_emplace(scheme, id);
            if (!fresh) at->second = std::min(at->second, id);
        }
        const auto keep_least = [](auto& have, const auto& more) {
            if (more && (!have || *more < *have)) have = more;
        };
        keep_least(node.sector, e.sector);
        keep_least(node.topic, e.topic);
        keep_least(node.latitude, e.latitude);
        keep_least(node.longitude, e.longitude);
        if (!e.jurisdiction.empty() && (node.jurisdiction.empty() || e.jurisdiction < node.jurisdiction)) node.jurisdiction = e.jurisdiction;
        if (!e.country.empty() && (node.country.empty() || e.country < node.country)) node.country = e.country;
        node.offices.insert(node.offices.end(), e.offices.begin(), e.offices.end());
    }

    template <typename K>
    static K most_frequent(const std::map<K, std::size_t>& counts) {
        auto best = counts.begin();
        for (auto at = counts.begin(); at != counts.end(); ++at)
            if (at->second > best->second) best = at;
        return best->first;
    }

    /// What is told only of role groups is compared by what they are called.
    Party party(std::uint32_t a, MentionIndex m) const {
        const std::uint32_t n = node_of(a, m);
        return {resolution_.node_ids[n], party_keys_[n], *out_.view.nodes[n].type};
    }

    Claim claim_of(std::uint32_t a, const EventClaim& told) const {
        const Record& record = observed_[a].record;
        Claim c;
        c.article = a;
        c.report = report_of_[a];
        c.claim = &told;
        if (!verdicts_[a].empty()) c.verdict = &verdicts_[a][static_cast<std::size_t>(&told - record.events.data())];
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
            auto& parties = c.parties[r];
            for (MentionIndex m : told.role(static_cast<Role>(r))) parties.push_back(party(a, m));
            std::sort(parties.begin(), parties.end(), [](const Party& x, const Party& y) { return x.id < y.id; });
            parties.erase(std::unique(parties.begin(), parties.end(), [](const Party& x, const Party& y) { return x.id == y.id; }), parties.end());
        }
        if (told.time) c.date = record.times[*told.time].value;
        if (c.date.start.known()) c.told = Days{c.date.start.first_day().days(), (c.date.end.known() ? c.date.end : c.date.start).last_day().days()};
        if (article(a).published) c.published = article(a).published->first_day().days();
        const std::string& text = article(a).text;
        c.trigger = stem(told.trigger.of(text));
        c.sentence = told.sentence.of(text);
        c.trigger_at = told.trigger.begin - told.sentence.begin;
        return c;
    }

    Evidence quote(const Claim& c) const {
        Evidence out = evidence(c.article, c.claim->trigger, c.claim->sentence);
        out.rule = c.claim->rule;
        out.confidence = c.claim->confidence;
        return out;
    }

    void events() {
        std::vector<Claim> claims;
        for (std::uint32_t a = 0; a < observed_.size(); ++a)
            for (const EventClaim& told : observed_[a].record.events) claims.push_back(claim_of(a, told));
        const auto groups = same_events(claims);
        std::vector<std::string> event_ids;
        for (const auto& members : groups) event_ids.push_back(event_node(claims, members));
        out_.contradictions = contradictions(claims, groups, event_ids, [&](std::uint32_t i) { return quote(claims[i]); });
    }

    /// Of the claims of the article with the least hash, which is the first, that of the least place.
    std::string identity(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& members) const {
        std::string least;
        for (std::uint32_t i : members) {
            const Claim& c = claims[i];
            if (c.article != claims[members.front()].article) break;
            const std::string place = observed_[c.article].hash + ":" + std::to_string(points_[c.article].at(c.claim->trigger.begin)) + ":" + nature(*c.claim);
            if (least.empty() || place < least) least = place;
        }
        return least;
    }

    std::string event_node(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& members) {
        // What stands first in the order of article hash and place tells what all members share.
        const Claim& lead = claims[members.front()];
        Node node;
        node.kind = NodeKind::Event;
        node.event_type = lead.claim->type;
        node.mode = lead.claim->mode;
        node.act = lead.claim->act;
        node.status = lead.claim->status;
        node.claimed = true;
        std::set<std::uint32_t> in, reports;
        std::set<Context> contexts;
        for (std::uint32_t i : members) {
            const Claim& c = claims[i];
            in.insert(c.article);
            reports.insert(c.report);
            contexts.insert(c.claim->contexts.begin(), c.claim->contexts.end());
            node.claimed = node.claimed && !c.claim->claimant.empty();
            node.evidence.push_back(quote(c));
            if (c.verdict != nullptr) node.checked = std::max(node.checked, c.verdict->checked);
            if (c.date.known() && (!node.date.known() || finer(c.date, node.date))) node.date = c.date;
            if (c.claim->quantity && !node.quantity) node.quantity = c.claim->quantity;
        }
        if (node.quantity) node.quantity->span = {};
        node.contexts.assign(contexts.begin(), contexts.end());
        node.name = lead.claim->label.empty() ? node.evidence.front().trigger : lead.claim->label;
        node.articles = static_cast<std::uint32_t>(in.size());
        node.reports = static_cast<std::uint32_t>(reports.size());
        node.mentions = static_cast<std::uint32_t>(members.size());
        node.id = "event:" + content_hash(identity(claims, members)).substr(0, 12);
        for (std::uint32_t i : members)
            if (claims[i].verdict != nullptr)
                for (const auto number : claims[i].verdict->judgements) out_.effects.push_back({number, node.id});
        roles(claims, members, node.id);
        out_.view.nodes.push_back(std::move(node));
        return out_.view.nodes.back().id;
    }

    /// An edge for each node in each role, with all sentences that tell it.
    void roles(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& members, const std::string& event) {
        struct Told {
            Role role;
            std::uint32_t node, claim;
            MentionIndex mention;
        };
        std::vector<Told> all;
        for (std::uint32_t i : members)
            for (std::size_t r = 0; r < enum_size<Role>(); ++r)
                for (MentionIndex m : claims[i].claim->role(static_cast<Role>(r))) all.push_back({static_cast<Role>(r), node_of(claims[i].article, m), i, m});
        std::sort(all.begin(), all.end(), [](const Told& x, const Told& y) { return std::tie(x.role, x.node) < std::tie(y.role, y.node); });
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (k == 0 || all[k].role != all[k - 1].role || all[k].node != all[k - 1].node) {
                Edge edge;
                edge.source = event;
                edge.target = resolution_.node_ids[all[k].node];
                edge.role = all[k].role;
                out_.view.edges.push_back(std::move(edge));
            }
            const Claim& c = claims[all[k].claim];
            out_.view.edges.back().evidence.push_back(evidence(c.article, observed_[c.article].record.mentions[all[k].mention].span, c.claim->sentence));
        }
    }

    static bool finer(const DateRange& a, const DateRange& b) {
        return std::make_tuple(a.granularity, a.start, a.end) < std::make_tuple(b.granularity, b.start, b.end);
    }

    /// Every office with the words that tell it: the relation's, else the person's first mention.
    void holdings() {
        for (std::uint32_t a = 0; a < observed_.size(); ++a) {
            const Record& record = observed_[a].record;
            for (EntityIndex e = 0; e < record.entities.size(); ++e)
                for (const Office& office : record.entities[e].offices) {
                    Holding h{resolution_.node_ids[resolution_.node_of[a][e]], office.title, {}, office.start, office.end, office.former, {}};
                    const auto told = std::find_if(record.relations.begin(), record.relations.end(), [&](const Relation& r) {
                        return r.type == RelationType::HoldsOffice && record.mentions[r.from].entity == e && r.title == office.title;
                    });
                    if (told != record.relations.end()) {
                        if (told->to) h.body = node_id(a, *told->to);
                        h.evidence = evidence(a, told->span, told->span);
                    } else {
                        const auto first = std::find_if(record.mentions.begin(), record.mentions.end(), [e](const Mention& m) { return m.entity == e; });
                        if (first != record.mentions.end()) h.evidence = evidence(a, first->span, first->span);
                    }
                    out_.holdings.push_back(std::move(h));
                }
        }
        std::sort(out_.holdings.begin(), out_.holdings.end(), [](const Holding& x, const Holding& y) {
            return std::tie(x.person, x.title, x.evidence.article, x.evidence.start, x.former) < std::tie(y.person, y.title, y.evidence.article, y.evidence.start, y.former);
        });
    }

    void relations() {
        std::map<std::tuple<std::string, RelationType, std::string, std::string>, std::vector<Evidence>> all;
        for (std::uint32_t a = 0; a < observed_.size(); ++a)
            for (const Relation& r : observed_[a].record.relations) {
                if (!r.to) continue;  // an office without an organization is told by the node's offices
                const std::string from = node_id(a, r.from), to = node_id(a, *r.to);
                if (from == to) continue;
                Evidence e = evidence(a, r.span, r.span);
                e.confidence = r.confidence;
                all[{from, r.type, to, r.title}].push_back(std::move(e));
            }
        for (auto& [key, quotes] : all) {
            Edge edge;
            edge.source = std::get<0>(key);
            edge.relation = std::get<1>(key);
            edge.target = std::get<2>(key);
            edge.title = std::get<3>(key);
            edge.evidence = std::move(quotes);
            out_.view.edges.push_back(std::move(edge));
        }
    }

    void articles() {
        std::vector<const Observed*> in_order;
        for (const Observed& o : observed_) in_order.push_back(&o);
        std::sort(in_order.begin(), in_order.end(), [](const Observed* a, const Observed* b) { return a->public_id < b->public_id; });
        for (const Observed* o : in_order) {
            const Article& a = o->record.article;
            out_.view.articles.push_back({o->public_id, a.title, a.source, a.url, a.published});
            out_.hashes.push_back(o->hash);
        }
    }

    /// Everything in its final order, without repetition.
    void finish() {
        const auto by_place = [](const Evidence& a, const Evidence& b) {
            return std::tie(a.article, a.start, a.end, a.trigger, a.quote, a.rule, a.confidence) < std::tie(b.article, b.start, b.end, b.trigger, b.quote, b.rule, b.confidence);
        };
        const auto tidy = [&](std::vector<Evidence>& evidence) {
            std::sort(evidence.begin(), evidence.end(), by_place);
            evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
        };
        for (Node& n : out_.view.nodes) tidy(n.evidence);
        for (Edge& e : out_.view.edges) tidy(e.evidence);
        sort_in_place(out_.view.nodes, [](const Node& a, const Node& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
        sort_in_place(out_.view.edges, [](const Edge& a, const Edge& b) {
            if (const int order = a.source.compare(b.source); order != 0) return order < 0;
            return std::make_tuple(a.label(), std::string_view(a.target), std::string_view(a.title)) < std::make_tuple(b.label(), std::string_view(b.target), std::string_view(b.title));
        });
        std::sort(out_.effects.begin(), out_.effects.end());
        out_.effects.erase(std::unique(out_.effects.begin(), out_.effects.end()), out_.effects.end());
    }

    std::vector<Observed> observed_;
    std::vector<utf8::CodePointIndex> points_;
    std::vector<std::vector<Verdict>> verdicts_;  ///< by article and event; empty where nothing is judged
    Resolution resolution_;
    std::vector<std::uint32_t> report_of_;
    std::vector<std::string> party_keys_;  ///< by node number
    Derived out_;
};

}  // namespace

std::vector<std::string> public_ids(const std::vector<std::pair<std::string, std::string>>& hash_and_id) {
    std::map<std::string, std::size_t> uses;
    for (const auto& [hash, id] : hash_and_id) ++uses[id];
    std::vector<std::string> out;
    for (const auto& [hash, id] : hash_and_id) out.push_back(uses[id] == 1 ? id : id + "~" + hash.substr(0, 8));
    return out;
}

Derived derive(std::vector<Observed> observed, const std::vector<Judgement>& judgements) { return Derivation(std::move(observed), judgements).run(); }

}  // namespace pg::graph
