// Writing a Record as one line of JSON; record_read.cpp is its inverse.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <limits>

#include "core/record_json.hpp"
#include "core/utf8.hpp"

namespace pg {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

class RecordWriter {
public:
    explicit RecordWriter(const Record& record) : record_(record), points_(record.article.text), out_(buffer_) {}

    std::string run() {
        out_.StartObject();
        key("article");
        article();
        list("entities", record_.entities, [this](const Entity& e) { entity(e); });
        list("mentions", record_.mentions, [this](const Mention& m) { mention(m); });
        list("times", record_.times, [this](const TimeExpression& t) { time(t); });
        list("events", record_.events, [this](const EventClaim& e) { event(e); });
        list("relations", record_.relations, [this](const Relation& r) { relation(r); });
        list("quotes", record_.quotes, [this](const Quote& q) { quote(q); });
        out_.EndObject();
        return buffer_.GetString();
    }

private:
    void key(const char* name) { out_.Key(name); }
    void text(std::string_view value) { out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }
    void text_or_null(std::string_view value) {
        if (value.empty()) out_.Null();
        else text(value);
    }
    void field(const char* name, std::string_view value) {
        key(name);
        text(value);
    }
    void field_or_null(const char* name, std::string_view value) {
        key(name);
        text_or_null(value);
    }
    template <typename E>
    void choice(const char* name, const std::optional<E>& value) {
        key(name);
        if (value) text(name_of(*value));
        else out_.Null();
    }
    void span(Span s) {
        key("start");
        out_.Uint(points_.at(s.begin));
        key("end");
        out_.Uint(points_.at(s.end));
    }
    void pair(const char* name, Span s) {
        key(name);
        out_.StartArray();
        out_.Uint(points_.at(s.begin));
        out_.Uint(points_.at(s.end));
        out_.EndArray();
    }
    void number(double value) {
        if (value == std::numeric_limits<double>::infinity()) out_.Null();
        else out_.Double(value);
    }
    void coordinate(const char* name, const std::optional<double>& value) {
        key(name);
        if (value) out_.Double(*value);
        else out_.Null();
    }
    template <typename T, typename F>
    void list(const char* name, const std::vector<T>& items, F each) {
        key(name);
        out_.StartArray();
        for (const T& item : items) each(item);
        out_.EndArray();
    }
    void indices(const char* name, const std::vector<MentionIndex>& items) {
        list(name, items, [this](MentionIndex m) { out_.Uint(m); });
    }
    void ids(const std::map<std::string, std::string>& values) {
        key("ids");
        out_.StartObject();
        for (const auto& [k, v] : values) field(k.c_str(), v);
        out_.EndObject();
    }
    void range(const DateRange& range) {
        field("value", range.start.iso());
        field("until", range.end.iso());
        field("granularity", name_of(range.granularity));
    }

    void article() {
        const Article& a = record_.article;
        out_.StartObject();
        field("id", a.id);
        field_or_null("title", a.title);
        field_or_null("author", a.author);
        field_or_null("source", a.source);
        field_or_null("published", a.published ? a.published->iso() : "");
        field_or_null("url", a.url);
        field_or_null("language", a.language);
        field("text", a.text);
        out_.EndObject();
    }

    void entity(const Entity& e) {
        out_.StartObject();
        field("type", name_of(e.type));
        field("name", e.name);
        list("aliases", e.aliases, [this](const std::string& a) { text(a); });
        ids(e.ids);
        key("generic");
        out_.Bool(e.generic);
        choice("sector", e.sector);
        choice("topic", e.topic);
        field_or_null("jurisdiction", e.jurisdiction);
        field_or_null("country", e.country);
        coordinate("lat", e.latitude);
        coordinate("lon", e.longitude);
        list("offices", e.offices, [this](const Office& o) {
            out_.StartObject();
            field("title", o.title);
            field_or_null("start", o.start.iso());
            field_or_null("end", o.end.iso());
            key("former");
            out_.Bool(o.former);
            out_.EndObject();
        });
        out_.EndObject();
    }

    void mention(const Mention& m) {
        const Entity& e = record_.entities[m.entity];
        out_.StartObject();
        span(m.span);
        field("kind", name_of(kind_of(e.type)));
        field("type", name_of(e.type));
        field("name", e.name);
        key("entity");
        out_.Uint(m.entity);
        field("form", name_of(m.form));
        ids(e.ids);
        coordinate("lat", e.latitude);
        coordinate("lon", e.longitude);
        out_.EndObject();
    }

    void time(const TimeExpression& t) {
        out_.StartObject();
        span(t.span);
        range(t.value);
        out_.EndObject();
    }

    void event(const EventClaim& e) {
        out_.StartObject();
        span(e.trigger);
        pair("sentence", e.sentence);
        choice("type", e.type);
        choice("mode", e.mode);
        list("contexts", e.contexts, [this](Context c) { text(name_of(c)); });
        choice("act", e.act);
        field("status", name_of(e.status));
        for (std::size_t r = 0; r < enum_size<Role>(); ++r) indices(std::string(name_of(static_cast<Role>(r))).c_str(), e.role(static_cast<Role>(r)));
        key("time");
        if (e.time) out_.Uint(*e.time);
        else out_.Null();
        key("quantity");
        if (e.quantity) {
            out_.StartObject();
            span(e.quantity->span);
            key("low");
            number(e.quantity->low);
            key("high");
            number(e.quantity->high);
            field("unit", e.quantity->unit);
            out_.EndObject();
        } else out_.Null();
        field("label", e.label);
        key("confidence");
        out_.Double(e.confidence);
        field("rule", e.rule);
        out_.EndObject();
    }

    void relation(const Relation& r) {
        out_.StartObject();
        field("type", name_of(r.type));
        key("from");
        out_.Uint(r.from);
        key("to");
        if (r.to) out_.Uint(*r.to);
        else out_.Null();
        field_or_null("title", r.title);
        span(r.span);
        key("time");
        out_.StartObject();
        range(r.time);
        out_.EndObject();
        key("confidence");
        out_.Double(r.confidence);
        out_.EndObject();
    }

    void quote(const Quote& q) {
        out_.StartObject();
        span(q.span);
        key("speaker");
        if (q.speaker) out_.Uint(*q.speaker);
        else out_.Null();
        if (q.cue) pair("cue", *q.cue);
        else {
            key("cue");
            out_.Null();
        }
        out_.EndObject();
    }

    const Record& record_;
    utf8::CodePointIndex points_;
    rapidjson::StringBuffer buffer_;
    Writer out_;
};

}  // namespace

std::string record_to_json(const Record& record) { return RecordWriter(record).run(); }

}  // namespace pg
