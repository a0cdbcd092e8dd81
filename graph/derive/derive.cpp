#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "graph/derive/duplicates.hpp"
#include "graph/derive/observed.hpp"
#include "graph/resolve/resolver.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

/// Where a claim stands.
struct ClaimRef {
    std::uint32_t article = 0, claim = 0;
};

/// What makes two claims the same event.
struct Happening {
    const EventClaim* claim = nullptr;
    std::vector<std::string> participants[enum_size<Role>()];  ///< node ids, sorted
    DateRange date;
};

class Derivation {
public:
    Derivation(std::vector<Observed> observed, const std::vector<Judgement>& judgements) : observed_(std::move(observed)) {
        std::sort(observed_.begin(), observed_.end(), [](const Observed& a, const Observed& b) { return a.hash < b.hash; });
        for (const Observed& o : observed_) points_.emplace_back(o.record.article.text);
        resolution_ = resolve(observed_, judgements);
    }

    Derived run() {
        find_duplicates();
        entity_nodes();
        events();
        relations();
        articles();
        finish();
        return std::move(out_);
    }

private:
    const Article& article(std::uint32_t a) const { return observed_[a].record.article; }
    const std::string& node_id(std::uint32_t a, MentionIndex m) const {
        return resolution_.node_ids[resolution_.node_of[a][observed_[a].record.mentions[m].entity]];
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
        out_.suggestions = resolution_.suggestions;
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
            std::set<std::string> names;
            std::map<NodeType, std::size_t> types;
            std::set<std::uint32_t> in;
            bool generic = true;
            for (const EntityRef& r : resolution_.members[n]) {
                const Entity& e = observed_[r.article].record.entities[r.entity];
                names.insert(e.name);
                ++types[e.type];
                in.insert(r.article);
                generic = generic && e.generic;
                absorb(node, e);
            }
            node.generic = generic;
            node.type = most_frequent(types);
            node.kind = kind_of(*node.type);
            node.name = resolution_.node_names[n];
            node.aliases.insert(node.aliases.end(), names.begin(), names.end());
            std::sort(node.aliases.begin(), node.aliases.end());
            node.aliases.erase(std::unique(node.aliases.begin(), node.aliases.end()), node.aliases.end());
            std::erase(node.aliases, node.name);
            std::sort(node.offices.begin(), node.offices.end());
            node.offices.erase(std::unique(node.offices.begin(), node.offices.end()), node.offices.end());
            node.articles = static_cast<std::uint32_t>(in.size());
            by_id_[node.id] = out_.view.nodes.size();
            out_.view.nodes.push_back(std::move(node));
        }
        for (std::uint32_t a = 0; a < observed_.size(); ++a)
            for (const Mention& m : observed_[a].record.mentions) ++out_.view.nodes[by_id_[resolution_.node_ids[resolution_.node_of[a][m.entity]]]].mentions;
    }

    static void absorb(Node& node, const Entity& e) {
        for (const auto& alias : e.aliases) node.aliases.push_back(alias);
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

    Happening happening(ClaimRef ref) const {
        const Record& record = observed_[ref.article].record;
        Happening h;
        h.claim = &record.events[ref.claim];
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
            for (MentionIndex m : h.claim->role(static_cast<Role>(r))) h.participants[r].push_back(node_id(ref.article, m));
            std::sort(h.participants[r].begin(), h.participants[r].end());
            h.participants[r].erase(std::unique(h.participants[r].begin(), h.participants[r].end()), h.participants[r].end());
        }
        if (h.claim->time) h.date = record.times[*h.claim->time].value;
        return h;
    }

    static std::string join(const std::vector<std::string>& ids) {
        std::string out;
        for (const auto& id : ids) out += id + ",";
        return out;
    }

    /// The part of an event's identity that every telling of it shares.
    static std::string nature(const Happening& h) {
        std::string out = h.claim->type ? std::string(name_of(*h.claim->type)) : "-";
        out += h.claim->mode ? "/" + std::string(name_of(*h.claim->mode)) : "/-";
        out += h.claim->act ? "/" + std::string(name_of(*h.claim->act)) : "/-";
        return out + "/" + std::string(name_of(h.claim->status));
    }

    bool is_specific(const std::string& id) const { return !out_.view.nodes[by_id_.at(id)].generic; }

    /// Keys under which claims are joined. The same words in near copies; the same participants on the same day anywhere; the same
    /// participants and trigger in one article. Claims without any of these stay alone.
    std::vector<std::string> keys(ClaimRef ref, const Happening& h) const {
        std::vector<std::string> out;
        const auto& agents = h.participants[static_cast<std::size_t>(Role::Agent)];
        const auto& recipients = h.participants[static_cast<std::size_t>(Role::Recipient)];
        const auto& policies = h.participants[static_cast<std::size_t>(Role::Policy)];
        const std::string& text = article(ref.article).text;
        const std::string who = join(agents) + "|" + join(recipients) + "|" + join(policies);
        out.push_back("words|" + nature(h) + "|" + fold(h.claim->sentence.of(text)) + "|" + std::to_string(h.claim->trigger.begin - h.claim->sentence.begin) + "|" +
                      std::to_string(report_of_[ref.article]));
        const bool told = !agents.empty() && (!recipients.empty() || !policies.empty());
        const bool specific = told && std::all_of(agents.begin(), agents.end(), [&](const auto& id) { return is_specific(id); });
        if (specific && h.date.granularity == Granularity::Day) out.push_back("day|" + nature(h) + "|" + who + "|" + h.date.start.iso() + h.date.end.iso());
        if (specific)
            out.push_back("article|" + nature(h) + "|" + who + "|" + fold(h.claim->trigger.of(text)) + "|" + h.date.start.iso() + "|" + observed_[ref.article].hash);
        return out;
    }

    void events() {
        std::vector<ClaimRef> refs;
        std::vector<Happening> all;
        for (std::uint32_t a = 0; a < observed_.size(); ++a)
            for (std::uint32_t c = 0; c < observed_[a].record.events.size(); ++c) {
                refs.push_back({a, c});
                all.push_back(happening(refs.back()));
            }
        std::vector<std::uint32_t> parent(refs.size());
        for (std::uint32_t i = 0; i < refs.size(); ++i) parent[i] = i;
        const auto find = [&](std::uint32_t x) {
            while (parent[x] != x) x = parent[x] = parent[parent[x]];
            return x;
        };
        std::map<std::string, std::uint32_t> first;
        for (std::uint32_t i = 0; i < refs.size(); ++i)
            for (const std::string& key : keys(refs[i], all[i])) {
                const auto [at, fresh] = first.try_emplace(key, i);
                if (fresh) continue;
                const std::uint32_t x = find(at->second), y = find(i);
                if (x != y) parent[std::max(x, y)] = std::min(x, y);
            }
        std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
        for (std::uint32_t i = 0; i < refs.size(); ++i) groups[find(i)].push_back(i);
        for (const auto& [root, members] : groups) event_node(refs, all, members);
    }

    void event_node(const std::vector<ClaimRef>& refs, const std::vector<Happening>& all, const std::vector<std::uint32_t>& members) {
        // What stands first in the order of article hash and place tells what all members share.
        const Happening& lead = all[members.front()];
        const EventClaim& claim = *lead.claim;
        Node node;
        node.kind = NodeKind::Event;
        node.event_type = claim.type;
        node.mode = claim.mode;
        node.act = claim.act;
        node.status = claim.status;
        node.claimed = true;
        std::set<std::uint32_t> in, reports;
        std::set<Context> contexts;
        std::map<std::pair<std::size_t, std::string>, std::vector<Evidence>> roles;
        std::string identity;
        for (std::uint32_t i : members) {
            const std::uint32_t a = refs[i].article;
            const EventClaim& c = *all[i].claim;
            in.insert(a);
            reports.insert(report_of_[a]);
            contexts.insert(c.contexts.begin(), c.contexts.end());
            node.claimed = node.claimed && !c.claimant.empty();
            Evidence e = evidence(a, c.trigger, c.sentence);
            e.rule = c.rule;
            e.confidence = c.confidence;
            const std::string place = observed_[a].hash + ":" + std::to_string(e.start) + ":" + nature(all[i]);
            if (identity.empty() || place < identity) identity = place;
            node.evidence.push_back(std::move(e));
            if (all[i].date.known() && (!node.date.known() || finer(all[i].date, node.date))) node.date = all[i].date;
            if (c.quantity && !node.quantity) node.quantity = c.quantity;
            for (std::size_t r = 0; r < enum_size<Role>(); ++r)
                for (MentionIndex m : c.role(static_cast<Role>(r)))
                    roles[{r, node_id(a, m)}].push_back(evidence(a, observed_[a].record.mentions[m].span, c.sentence));
        }
        if (node.quantity) node.quantity->span = {};
        node.contexts.assign(contexts.begin(), contexts.end());
        node.name = claim.label.empty() ? std::string(claim.trigger.of(article(refs[members.front()].article).text)) : claim.label;
        node.articles = static_cast<std::uint32_t>(in.size());
        node.reports = static_cast<std::uint32_t>(reports.size());
        node.mentions = static_cast<std::uint32_t>(members.size());
        node.id = "event:" + content_hash(identity).substr(0, 12);
        for (auto& [key, quotes] : roles) {
            Edge edge;
            edge.source = node.id;
            edge.target = key.second;
            edge.role = static_cast<Role>(key.first);
            edge.evidence = std::move(quotes);
            out_.view.edges.push_back(std::move(edge));
        }
        out_.view.nodes.push_back(std::move(node));
    }

    static bool finer(const DateRange& a, const DateRange& b) {
        return std::make_tuple(a.granularity, a.start, a.end) < std::make_tuple(b.granularity, b.start, b.end);
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
        for (const Observed& o : observed_) {
            const Article& a = o.record.article;
            out_.view.articles.push_back({o.public_id, a.title, a.source, a.url, a.published});
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
        std::sort(out_.view.nodes.begin(), out_.view.nodes.end(), [](const Node& a, const Node& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
        std::sort(out_.view.edges.begin(), out_.view.edges.end(), [](const Edge& a, const Edge& b) {
            return std::make_tuple(std::string_view(a.source), a.label(), std::string_view(a.target), std::string_view(a.title)) <
                   std::make_tuple(std::string_view(b.source), b.label(), std::string_view(b.target), std::string_view(b.title));
        });
        std::sort(out_.view.articles.begin(), out_.view.articles.end(), [](const ArticleInfo& a, const ArticleInfo& b) { return a.id < b.id; });
    }

    std::vector<Observed> observed_;
    std::vector<utf8::CodePointIndex> points_;
    Resolution resolution_;
    std::vector<std::uint32_t> report_of_;
    std::map<std::string, std::size_t> by_id_;
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
