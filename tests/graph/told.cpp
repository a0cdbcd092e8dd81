#include "told.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "export/exporter.hpp"
#include "export/output.hpp"
#include "graph/event_judgement.hpp"

namespace pg::testing {

Told::Told(const std::string& id, const std::string& published) {
    record_.article.id = id;
    record_.article.title = "About " + id;
    record_.article.source = "Wire";
    if (!published.empty()) record_.article.published = Date::from_iso(published);
}

EntityIndex Told::add(Entity entity) {
    record_.entities.push_back(std::move(entity));
    return static_cast<EntityIndex>(record_.entities.size() - 1);
}

EntityIndex Told::person(const std::string& name, const std::string& office) {
    Entity e;
    e.name = name;
    if (!office.empty()) e.offices.push_back({office, {}, {}, false});
    return add(e);
}

EntityIndex Told::body(const std::string& name, std::initializer_list<std::string> aliases, const std::string& country) {
    Entity e;
    e.type = NodeType::Government;
    e.name = name;
    e.aliases = aliases;
    e.country = country;
    return add(e);
}

EntityIndex Told::place(const std::string& name, const std::string& geonames) {
    Entity e;
    e.type = NodeType::City;
    e.name = name;
    if (!geonames.empty()) e.ids["geonames"] = geonames;
    return add(e);
}

EntityIndex Told::policy(const std::string& name, const std::string& jurisdiction) {
    Entity e;
    e.type = NodeType::Law;
    e.name = name;
    e.jurisdiction = jurisdiction;
    return add(e);
}

EntityIndex Told::group(const std::string& name) {
    Entity e;
    e.type = NodeType::Group;
    e.name = name;
    e.generic = true;
    return add(e);
}

MentionIndex Told::mention(EntityIndex entity) {
    const std::uint32_t begin = here();
    record_.article.text += record_.entities[entity].name;
    record_.mentions.push_back({{begin, here()}, entity, MentionForm::Name});
    return static_cast<MentionIndex>(record_.mentions.size() - 1);
}

std::vector<MentionIndex> Told::mentions(const std::vector<EntityIndex>& entities, const std::string& before) {
    std::vector<MentionIndex> out;
    for (EntityIndex e : entities) {
        record_.article.text += out.empty() ? before : " and ";
        out.push_back(mention(e));
    }
    return out;
}

Told& Told::words(const std::string& text) {
    record_.article.text += (record_.article.text.empty() ? "" : " ") + text;
    return *this;
}

Told& Told::tell(const Happening& h) {
    words("");
    EventClaim claim;
    claim.sentence.begin = here();
    claim.claimant = mentions(h.claimants, "");
    if (!h.claimants.empty()) record_.article.text += " said: ";
    claim.agent = mentions(h.agents, "");
    record_.article.text += " ";
    claim.trigger = {here(), here() + static_cast<std::uint32_t>(h.verb.size())};
    record_.article.text += h.verb;
    claim.recipient = mentions(h.recipients, " ");
    claim.policy = mentions(h.policies, " about ");
    claim.place = mentions(h.places, " in ");
    if (const auto date = Date::from_iso(h.date)) {
        record_.article.text += " on ";
        const std::uint32_t begin = here();
        record_.article.text += h.date;
        const Granularity fine = date->day != 0 ? Granularity::Day : date->month != 0 ? Granularity::Month : Granularity::Year;
        claim.time = static_cast<TimeIndex>(record_.times.size());
        record_.times.push_back({{begin, here()}, {*date, *date, fine}});
    }
    record_.article.text += h.ending + ".";
    claim.sentence.end = here();
    claim.type = h.type;
    claim.act = h.act;
    claim.status = h.status;
    claim.quantity = h.quantity;
    if (claim.quantity) claim.quantity->span = claim.trigger;
    claim.label = h.verb;
    claim.confidence = 0.5;
    claim.rule = "test";
    record_.events.push_back(std::move(claim));
    return *this;
}

Told& Told::relation(RelationType type, EntityIndex from, EntityIndex to, const std::string& title) {
    words("");
    Relation r;
    r.type = type;
    r.span.begin = here();
    r.from = mention(from);
    record_.article.text += " of ";
    r.to = mention(to);
    r.span.end = here();
    r.title = title;
    r.confidence = 0.5;
    record_.relations.push_back(r);
    return *this;
}

Record Told::record() const {
    Told out = *this;
    for (EntityIndex e = 0; e < out.record_.entities.size(); ++e) {
        const bool mentioned = std::any_of(out.record_.mentions.begin(), out.record_.mentions.end(), [e](const Mention& m) { return m.entity == e; });
        if (mentioned) continue;
        out.words("Also ");
        out.mention(e);
        out.record_.article.text += ".";
    }
    if (const std::string wrong = out.record_.check(); !wrong.empty()) throw std::logic_error("test record: " + wrong);
    return out.record_;
}

Record about(const std::string& id, const std::string& name, const std::string& office, const std::string& published) {
    Told t(id, published);
    t.person(name, office);
    return t.record();
}

std::vector<graph::Observed> observed(const std::vector<Record>& records) {
    std::vector<std::pair<std::string, std::string>> names;
    std::vector<graph::Observed> out;
    for (const Record& r : records) {
        names.emplace_back(graph::article_hash(r.article), r.article.id);
        out.push_back({names.back().first, {}, r});
    }
    const auto ids = graph::public_ids(names);
    for (std::size_t i = 0; i < out.size(); ++i) out[i].public_id = ids[i];
    return out;
}

graph::Derived derived(const std::vector<Record>& records, const std::vector<graph::Judgement>& judgements) {
    return graph::derive(observed(records), judgements);
}

graph::Store stored(const std::filesystem::path& file, const std::vector<Record>& records) {
    auto store = graph::Store::open(file, graph::Access::Write);
    for (const Record& r : records) store.add({r.article.id + ".txt", 0}, r, "test");
    store.derive();
    return store;
}

std::string json_of(const graph::View& view) {
    std::ostringstream out;
    exporting::StreamOutput output(out);
    exporting::export_view(view, exporting::Format::Json, output);
    return out.str();
}

std::string json_of(const graph::Derived& d) { return json_of(d.view); }

const graph::Node& node(const graph::Derived& d, const std::string& id) {
    for (const graph::Node& n : d.view.nodes)
        if (n.id == id) return n;
    std::string have;
    for (const graph::Node& n : d.view.nodes)
        if (n.kind != NodeKind::Event) have += " " + n.id;
    throw std::logic_error("no node " + id + " among" + have);
}

std::vector<std::string> ids(const graph::Derived& d, NodeKind kind) {
    std::vector<std::string> out;
    for (const graph::Node& n : d.view.nodes)
        if (n.kind == kind) out.push_back(n.id);
    return out;
}

std::vector<graph::Node> events(const graph::Derived& d) {
    std::vector<graph::Node> out;
    for (const graph::Node& n : d.view.nodes)
        if (n.kind == NodeKind::Event) out.push_back(n);
    return out;
}

graph::Judgement same(const std::string& a, const std::string& b) { return {0, graph::JudgementKind::Same, a, b, "tester", "", "", false}; }
graph::Judgement different(const std::string& a, const std::string& b) { return {0, graph::JudgementKind::Different, a, b, "tester", "", "", false}; }

std::vector<graph::Judgement> judged(graph::JudgementKind kind, const graph::Node& event, const std::string& coding, const std::string& when) {
    std::vector<graph::Judgement> out;
    for (const graph::Evidence& e : event.evidence)
        out.push_back({0, kind, graph::ClaimPlace{e.article, e.start, e.end}.text(), coding, "tester", "", when, false});
    return out;
}

}  // namespace pg::testing
