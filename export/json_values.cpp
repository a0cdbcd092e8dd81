#include "export/json_values.hpp"

#include <cmath>

#include "core/utf8.hpp"

namespace pg::exporting::json {

namespace {

void strings(Writer& out, const char* key, const std::vector<std::string>& values) {
    out.Key(key);
    out.StartArray();
    for (const auto& value : values) string(out, value);
    out.EndArray();
}

void ids(Writer& out, const std::map<std::string, std::string>& values) {
    out.Key("ids");
    out.StartObject();
    for (const auto& [name, value] : values) {
        string(out, name);
        string(out, value);
    }
    out.EndObject();
}

void offices(Writer& out, const std::vector<Office>& values) {
    out.Key("offices");
    out.StartArray();
    for (const auto& office : values) {
        out.StartObject();
        member(out, "title", office.title);
        member_or_null(out, "start", office.start.iso());
        member_or_null(out, "end", office.end.iso());
        if (office.former) {
            out.Key("former");
            out.Bool(true);
        }
        out.EndObject();
    }
    out.EndArray();
}

void date(Writer& out, const DateRange& range) {
    out.Key("date");
    if (!range.known()) {
        out.Null();
        return;
    }
    out.StartObject();
    member_or_null(out, "start", range.start.iso());
    member_or_null(out, "end", range.end.iso());
    member(out, "granularity", name_of(range.granularity));
    out.EndObject();
}

void number_or_null(Writer& out, const char* key, double value) {
    out.Key(key);
    if (std::isfinite(value)) out.Double(value);
    else out.Null();
}

void quantity(Writer& out, const Quantity& value) {
    out.Key("quantity");
    out.StartObject();
    number_or_null(out, "low", value.low);
    number_or_null(out, "high", value.high);
    member(out, "unit", value.unit);
    out.EndObject();
}

enum class Detail { Place, Claim };

void evidence(Writer& out, const std::vector<graph::Evidence>& values, Detail detail) {
    out.Key("evidence");
    out.StartArray();
    for (const auto& one : values) {
        out.StartObject();
        member(out, "article", one.article);
        out.Key("start");
        out.Uint(one.start);
        out.Key("end");
        out.Uint(one.end);
        if (detail == Detail::Claim) member(out, "trigger", one.trigger);
        member(out, "quote", one.quote);
        if (detail == Detail::Claim) {
            member(out, "rule", one.rule);
            number_or_null(out, "confidence", one.confidence);
        }
        out.EndObject();
    }
    out.EndArray();
}

void event_members(Writer& out, const graph::Node& node) {
    member_or_null(out, "type", node.event_type ? name_of(*node.event_type) : std::string_view{});
    member_or_null(out, "mode", node.mode ? name_of(*node.mode) : std::string_view{});
    out.Key("contexts");
    out.StartArray();
    for (const auto context : node.contexts) string(out, name_of(context));
    out.EndArray();
    member_or_null(out, "act", node.act ? name_of(*node.act) : std::string_view{});
    member(out, "status", name_of(node.status));
    out.Key("claimed");
    out.Bool(node.claimed);
    if (node.checked) member(out, "checked", name_of(*node.checked));
    member(out, "name", node.name);
    date(out, node.date);
    if (node.quantity) quantity(out, *node.quantity);
    out.Key("articles");
    out.Uint(node.articles);
    out.Key("reports");
    out.Uint(node.reports);
    evidence(out, node.evidence, Detail::Claim);
}

void entity_members(Writer& out, const graph::Node& node) {
    member_or_null(out, "type", node.type ? name_of(*node.type) : std::string_view{});
    member(out, "name", node.name);
    strings(out, "aliases", node.aliases);
    ids(out, node.ids);
    out.Key("generic");
    out.Bool(node.generic);
    if (node.sector) member(out, "sector", name_of(*node.sector));
    if (node.topic) member(out, "topic", name_of(*node.topic));
    if (!node.jurisdiction.empty()) member(out, "jurisdiction", node.jurisdiction);
    if (!node.country.empty()) member(out, "country", node.country);
    if (node.kind == NodeKind::Place) {
        number_or_null(out, "lat", node.latitude.value_or(NAN));
        number_or_null(out, "lon", node.longitude.value_or(NAN));
    }
    if (node.kind == NodeKind::Actor) offices(out, node.offices);
    out.Key("mentions");
    out.Uint(node.mentions);
    out.Key("articles");
    out.Uint(node.articles);
}

}  // namespace

void string(Writer& out, std::string_view text) {
    if (utf8::valid(text)) {
        out.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
        return;
    }
    const auto clean = utf8::sanitised(text);
    out.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
}

void string_or_null(Writer& out, std::string_view text) {
    if (text.empty()) out.Null();
    else string(out, text);
}

void member(Writer& out, const char* key, std::string_view text) {
    out.Key(key);
    string(out, text);
}

void member_or_null(Writer& out, const char* key, std::string_view text) {
    out.Key(key);
    string_or_null(out, text);
}

void node(Writer& out, const graph::Node& node) {
    out.StartObject();
    member(out, "id", node.id);
    member(out, "kind", name_of(node.kind));
    if (node.kind == NodeKind::Event) event_members(out, node);
    else entity_members(out, node);
    out.EndObject();
}

void edge(Writer& out, const graph::Edge& edge) {
    out.StartObject();
    member(out, "source", edge.source);
    member(out, "target", edge.target);
    member(out, "relation", edge.label());
    if (!edge.title.empty()) member(out, "title", edge.title);
    evidence(out, edge.evidence, Detail::Place);
    out.EndObject();
}

void article(Writer& out, const graph::ArticleInfo& article) {
    out.StartObject();
    member(out, "id", article.id);
    member_or_null(out, "title", article.title);
    member_or_null(out, "source", article.source);
    member_or_null(out, "published", article.published ? article.published->iso() : std::string{});
    member_or_null(out, "url", article.url);
    out.EndObject();
}

}  // namespace pg::exporting::json
