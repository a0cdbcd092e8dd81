#include "core/record_json.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <limits>

#include "core/error.hpp"
#include "core/utf8.hpp"

namespace pg {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using Value = rapidjson::Value;

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

/// Typed access to a parsed line; every complaint names the field.
class Fields {
public:
    explicit Fields(const Value& value) : value_(value) {
        if (!value.IsObject()) throw Error("record: an object is expected");
    }

    const Value* find(const char* name) const {
        const auto at = value_.FindMember(name);
        return at == value_.MemberEnd() || at->value.IsNull() ? nullptr : &at->value;
    }
    std::string text(const char* name) const {
        const Value* v = find(name);
        if (v == nullptr) return {};
        if (!v->IsString()) fail(name, "a string");
        return {v->GetString(), v->GetStringLength()};
    }
    std::uint32_t index(const char* name) const {
        const Value* v = find(name);
        if (v == nullptr || !v->IsUint()) fail(name, "a number");
        return v->GetUint();
    }
    std::optional<std::uint32_t> maybe_index(const char* name) const { return find(name) == nullptr ? std::nullopt : std::optional(index(name)); }
    std::optional<double> maybe_number(const char* name) const {
        const Value* v = find(name);
        if (v == nullptr) return std::nullopt;
        if (!v->IsNumber()) fail(name, "a number");
        return v->GetDouble();
    }
    bool flag(const char* name) const {
        const Value* v = find(name);
        return v != nullptr && v->IsBool() && v->GetBool();
    }
    template <typename E>
    std::optional<E> maybe(const char* name) const {
        const std::string given = text(name);
        if (given.empty()) return std::nullopt;
        const auto value = from_name<E>(given);
        if (!value) throw Error("record: " + unknown_name_message<E>(given));
        return value;
    }
    template <typename E>
    E need(const char* name) const {
        const auto value = maybe<E>(name);
        if (!value) fail(name, "a name");
        return *value;
    }
    Date date(const char* name) const {
        const std::string given = text(name);
        if (given.empty()) return {};
        const auto date = Date::from_iso(given);
        if (!date) fail(name, "an ISO date");
        return *date;
    }
    template <typename F>
    void each(const char* name, F use) const {
        const Value* v = find(name);
        if (v == nullptr) return;
        if (!v->IsArray()) fail(name, "an array");
        for (const Value& item : v->GetArray()) use(item);
    }
    [[noreturn]] static void fail(const char* name, const char* what) { throw Error(std::string("record: '") + name + "' must be " + what); }

private:
    const Value& value_;
};

class RecordReader {
public:
    Record run(std::string_view line) {
        rapidjson::Document document;
        document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
        if (document.HasParseError()) throw Error("record: invalid JSON at byte " + std::to_string(document.GetErrorOffset()));
        const Fields all(document);
        const Value* a = all.find("article");
        if (a == nullptr) Fields::fail("article", "an object");
        article(Fields(*a));
        points_.emplace(record_.article.text);
        length_ = points_->at(static_cast<std::uint32_t>(record_.article.text.size()));
        all.each("entities", [this](const Value& v) { entity(Fields(v)); });
        all.each("mentions", [this](const Value& v) { mention(Fields(v)); });
        all.each("times", [this](const Value& v) { record_.times.push_back({span(Fields(v)), range(Fields(v))}); });
        all.each("events", [this](const Value& v) { event(Fields(v)); });
        all.each("relations", [this](const Value& v) { relation(Fields(v)); });
        all.each("quotes", [this](const Value& v) { quote(Fields(v)); });
        if (const std::string wrong = record_.check(); !wrong.empty()) throw Error("record: " + wrong);
        return std::move(record_);
    }

private:
    std::uint32_t byte(std::uint32_t point, const char* name) const {
        if (point > length_) Fields::fail(name, "an offset inside the text");
        return points_->byte_of(point);
    }
    Span span(const Fields& f) const { return {byte(f.index("start"), "start"), byte(f.index("end"), "end")}; }
    std::optional<Span> pair(const Fields& f, const char* name) const {
        std::vector<std::uint32_t> values;
        f.each(name, [&](const Value& v) { values.push_back(v.IsUint() ? v.GetUint() : 0xFFFFFFFFu); });
        if (values.empty()) return std::nullopt;
        if (values.size() != 2) Fields::fail(name, "two offsets");
        return Span{byte(values[0], name), byte(values[1], name)};
    }
    static DateRange range(const Fields& f) {
        return {f.date("value"), f.date("until"), f.maybe<Granularity>("granularity").value_or(Granularity::Unknown)};
    }
    static std::map<std::string, std::string> ids(const Fields& f) {
        std::map<std::string, std::string> out;
        const Value* v = f.find("ids");
        if (v == nullptr) return out;
        if (!v->IsObject()) Fields::fail("ids", "an object");
        for (const auto& member : v->GetObject())
            if (member.value.IsString()) out.emplace(member.name.GetString(), member.value.GetString());
        return out;
    }

    void article(const Fields& f) {
        Article& a = record_.article;
        a.id = f.text("id");
        a.title = f.text("title");
        a.author = f.text("author");
        a.source = f.text("source");
        a.url = f.text("url");
        a.language = f.text("language");
        a.text = f.text("text");
        if (const Date d = f.date("published"); d.known()) a.published = d;
    }

    void entity(const Fields& f) {
        Entity e;
        e.type = f.need<NodeType>("type");
        e.name = f.text("name");
        f.each("aliases", [&](const Value& v) { if (v.IsString()) e.aliases.emplace_back(v.GetString(), v.GetStringLength()); });
        e.ids = ids(f);
        e.generic = f.flag("generic");
        e.sector = f.maybe<Sector>("sector");
        e.topic = f.maybe<Topic>("topic");
        e.jurisdiction = f.text("jurisdiction");
        e.country = f.text("country");
        e.latitude = f.maybe_number("lat");
        e.longitude = f.maybe_number("lon");
        f.each("offices", [&](const Value& v) {
            const Fields o(v);
            e.offices.push_back({o.text("title"), o.date("start"), o.date("end"), o.flag("former")});
        });
        record_.entities.push_back(std::move(e));
    }

    void mention(const Fields& f) {
        record_.mentions.push_back({span(f), f.index("entity"), f.need<MentionForm>("form")});
    }

    void event(const Fields& f) {
        EventClaim e;
        e.trigger = span(f);
        e.sentence = pair(f, "sentence").value_or(e.trigger);
        e.type = f.maybe<EventType>("type");
        e.mode = f.maybe<Mode>("mode");
        f.each("contexts", [&](const Value& v) {
            if (const auto c = v.IsString() ? from_name<Context>(v.GetString()) : std::nullopt) e.contexts.push_back(*c);
        });
        e.act = f.maybe<Act>("act");
        e.status = f.need<Status>("status");
        for (std::size_t r = 0; r < enum_size<Role>(); ++r)
            f.each(std::string(name_of(static_cast<Role>(r))).c_str(), [&](const Value& v) {
                if (!v.IsUint()) Fields::fail("participants", "numbers");
                e.role(static_cast<Role>(r)).push_back(v.GetUint());
            });
        e.time = f.maybe_index("time");
        if (const Value* q = f.find("quantity")) {
            const Fields quantity(*q);
            constexpr double infinity = std::numeric_limits<double>::infinity();
            e.quantity = Quantity{span(quantity), quantity.maybe_number("low").value_or(0), quantity.maybe_number("high").value_or(infinity), quantity.text("unit")};
        }
        e.label = f.text("label");
        e.confidence = f.maybe_number("confidence").value_or(0);
        e.rule = f.text("rule");
        record_.events.push_back(std::move(e));
    }

    void relation(const Fields& f) {
        Relation r;
        r.type = f.need<RelationType>("type");
        r.from = f.index("from");
        r.to = f.maybe_index("to");
        r.title = f.text("title");
        r.span = span(f);
        if (const Value* t = f.find("time")) r.time = range(Fields(*t));
        r.confidence = f.maybe_number("confidence").value_or(0);
        record_.relations.push_back(std::move(r));
    }

    void quote(const Fields& f) { record_.quotes.push_back({span(f), f.maybe_index("speaker"), pair(f, "cue")}); }

    Record record_;
    std::optional<utf8::CodePointIndex> points_;
    std::uint32_t length_ = 0;
};

}  // namespace

std::string record_to_json(const Record& record) { return RecordWriter(record).run(); }

Record record_from_json(std::string_view line) { return RecordReader().run(line); }

}  // namespace pg
