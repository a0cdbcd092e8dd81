#include "graph/store/node_json.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <limits>

#include "core/error.hpp"

namespace pg::graph {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void text(Writer& out, std::string_view value) { out.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

void field(Writer& out, const char* name, std::string_view value) {
    if (value.empty()) return;
    out.Key(name);
    text(out, value);
}

void offices(Writer& out, const std::vector<Office>& all) {
    if (all.empty()) return;
    out.Key("offices");
    out.StartArray();
    for (const Office& o : all) {
        out.StartObject();
        field(out, "title", o.title);
        field(out, "start", o.start.iso());
        field(out, "end", o.end.iso());
        if (o.former) {
            out.Key("former");
            out.Bool(true);
        }
        out.EndObject();
    }
    out.EndArray();
}

void quantity(Writer& out, const Quantity& q) {
    out.Key("quantity");
    out.StartObject();
    out.Key("low");
    out.Double(q.low);
    if (q.high != std::numeric_limits<double>::infinity()) {
        out.Key("high");
        out.Double(q.high);
    }
    field(out, "unit", q.unit);
    out.EndObject();
}

std::string string_of(const rapidjson::Value& object, const char* name) {
    const auto at = object.FindMember(name);
    return at == object.MemberEnd() ? std::string() : std::string(at->value.GetString(), at->value.GetStringLength());
}

Date date_of(const rapidjson::Value& object, const char* name) { return Date::from_iso(string_of(object, name)).value_or(Date{}); }

}  // namespace

std::string detail_of(const Node& node) {
    rapidjson::StringBuffer buffer;
    Writer out(buffer);
    out.StartObject();
    if (!node.aliases.empty()) {
        out.Key("aliases");
        out.StartArray();
        for (const auto& a : node.aliases) text(out, a);
        out.EndArray();
    }
    if (!node.ids.empty()) {
        out.Key("ids");
        out.StartObject();
        for (const auto& [k, v] : node.ids) field(out, k.c_str(), v);
        out.EndObject();
    }
    if (node.sector) field(out, "sector", name_of(*node.sector));
    if (node.topic) field(out, "topic", name_of(*node.topic));
    field(out, "jurisdiction", node.jurisdiction);
    offices(out, node.offices);
    if (!node.contexts.empty()) {
        out.Key("contexts");
        out.StartArray();
        for (Context c : node.contexts) text(out, name_of(c));
        out.EndArray();
    }
    if (node.quantity) quantity(out, *node.quantity);
    out.EndObject();
    return buffer.GetString();
}

void read_detail(std::string_view detail, Node& node) {
    rapidjson::Document d;
    d.Parse(detail.data(), detail.size());
    if (d.HasParseError() || !d.IsObject()) throw Error("damaged node '" + node.id + "'");
    if (d.HasMember("aliases"))
        for (const auto& a : d["aliases"].GetArray()) node.aliases.emplace_back(a.GetString(), a.GetStringLength());
    if (d.HasMember("ids"))
        for (const auto& m : d["ids"].GetObject()) node.ids.emplace(m.name.GetString(), m.value.GetString());
    node.sector = from_name<Sector>(string_of(d, "sector"));
    node.topic = from_name<Topic>(string_of(d, "topic"));
    node.jurisdiction = string_of(d, "jurisdiction");
    if (d.HasMember("offices"))
        for (const auto& o : d["offices"].GetArray()) node.offices.push_back({string_of(o, "title"), date_of(o, "start"), date_of(o, "end"), o.HasMember("former")});
    if (d.HasMember("contexts"))
        for (const auto& c : d["contexts"].GetArray())
            if (const auto context = from_name<Context>(c.GetString())) node.contexts.push_back(*context);
    if (d.HasMember("quantity")) {
        const auto& q = d["quantity"];
        node.quantity = Quantity{{}, q["low"].GetDouble(), q.HasMember("high") ? q["high"].GetDouble() : std::numeric_limits<double>::infinity(), string_of(q, "unit")};
    }
}

}  // namespace pg::graph
