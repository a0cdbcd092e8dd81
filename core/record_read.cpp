// Reading a Record from one line of JSON; record_write.cpp is its inverse.
#include <rapidjson/document.h>

#include <limits>

#include "core/error.hpp"
#include "core/record_json.hpp"
#include "core/record_places.hpp"
#include "core/utf8.hpp"

namespace pg {
namespace {

using Value = rapidjson::Value;

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
        if (const std::string wrong = misplaced(record_); !wrong.empty()) throw Error("record: " + wrong);
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
            if (member.value.IsString()) out.emplace(std::string(member.name.GetString(), member.name.GetStringLength()), std::string(member.value.GetString(), member.value.GetStringLength()));
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

Record record_from_json(std::string_view line) { return RecordReader().run(line); }

}  // namespace pg
