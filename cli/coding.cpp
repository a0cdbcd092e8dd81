#include "cli/coding.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "export/json_values.hpp"

namespace pg::cli {

namespace {

namespace json = exporting::json;

Span span_of(const rapidjson::Document& line, const char* key, const utf8::CodePointIndex& points, std::uint32_t length) {
    const auto& value = line[key];
    if (!value.IsArray() || value.Size() != 2 || !value[0].IsUint() || !value[1].IsUint())
        throw Error(std::string("\"") + key + "\" is no [start, end]");
    const auto start = value[0].GetUint();
    const auto end = value[1].GetUint();
    if (start >= end || end > length) throw Error(std::string("\"") + key + "\" lies outside the text");
    return {points.byte_of(start), points.byte_of(end)};
}

bool is_nested(const rapidjson::Value& value) { return value.IsArray() || value.IsObject(); }

std::string id_of(const rapidjson::Document& line) {
    if (!line.HasMember("id") || is_nested(line["id"])) return "null";
    rapidjson::StringBuffer buffer;
    json::Writer writer(buffer);
    line["id"].Accept(writer);
    return buffer.GetString();
}

class Answer {
public:
    Answer(const CodingTask& task, const Record& record) : task_(task), record_(record), points_(record.article.text), out_(buffer_) {}

    std::string text(const std::vector<EventClaim>& events) {
        out_.StartObject();
        out_.Key("id");
        out_.RawValue(task_.id.data(), task_.id.size(), rapidjson::kStringType);
        out_.Key("events");
        out_.StartArray();
        for (const auto& event : events) write(event);
        out_.EndArray();
        out_.EndObject();
        return buffer_.GetString();
    }

private:
    void write(const EventClaim& event) {
        out_.StartObject();
        out_.Key("start");
        out_.Uint(points_.at(event.trigger.begin));
        out_.Key("end");
        out_.Uint(points_.at(event.trigger.end));
        json::member_or_null(out_, "type", event.type ? name_of(*event.type) : std::string_view{});
        json::member_or_null(out_, "mode", event.mode ? name_of(*event.mode) : std::string_view{});
        out_.Key("contexts");
        out_.StartArray();
        for (const auto context : event.contexts) json::string(out_, name_of(context));
        out_.EndArray();
        json::member_or_null(out_, "act", event.act ? name_of(*event.act) : std::string_view{});
        json::member(out_, "status", name_of(event.status));
        for (std::size_t role = 0; role < enum_size<Role>(); ++role) participants(event, static_cast<Role>(role));
        out_.Key("confidence");
        out_.Double(std::round(event.confidence * 1000) / 1000);
        json::member(out_, "rule", event.rule);
        out_.EndObject();
    }

    void participants(const EventClaim& event, Role role) {
        json::string(out_, name_of(role));
        out_.StartArray();
        if (task_.pair && role == Role::Agent) span(task_.pair->first);
        else if (task_.pair && role == Role::Recipient) span(task_.pair->second);
        else
            for (const auto mention : told(event, role)) span(record_.mentions[antecedent(mention)].span);
        out_.EndArray();
    }

    /// "Russia and Turkey met": of those who did something together the others are also the first one's counterparts.
    std::vector<MentionIndex> told(const EventClaim& event, Role role) const {
        if (role != Role::Recipient || !event.recipient.empty() || event.agent.size() < 2) return event.role(role);
        const bool together = event.type == EventType::Consult || event.type == EventType::Agree || event.type == EventType::Cooperate;
        return together ? std::vector<MentionIndex>(event.agent.begin() + 1, event.agent.end()) : event.recipient;
    }

    /// A pronoun stands for the nearest name or noun phrase before it that means the same.
    MentionIndex antecedent(MentionIndex mention) const {
        if (record_.mentions[mention].form != MentionForm::Pronoun) return mention;
        for (MentionIndex m = mention; m-- > 0;)
            if (record_.mentions[m].entity == record_.mentions[mention].entity && record_.mentions[m].form != MentionForm::Pronoun) return m;
        return mention;
    }

    void span(Span span) {
        out_.StartArray();
        out_.Uint(points_.at(span.begin));
        out_.Uint(points_.at(span.end));
        out_.EndArray();
    }

    const CodingTask& task_;
    const Record& record_;
    utf8::CodePointIndex points_;
    rapidjson::StringBuffer buffer_;
    json::Writer out_;
};

}  // namespace

CodingTask coding_task(std::string_view text) {
    rapidjson::Document line;
    line.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
    if (line.HasParseError() && !text.substr(std::min(text.find_first_not_of(" \t"), text.size())).starts_with('{')) return {"null", std::string(text), std::nullopt};  // a plain sentence
    if (line.HasParseError()) throw Error("invalid JSON at byte " + std::to_string(line.GetErrorOffset()));
    if (!line.IsObject() || !line.HasMember("text") || !line["text"].IsString()) throw Error("no \"text\"");
    if (line.HasMember("id") && is_nested(line["id"])) throw Error("\"id\" is neither text nor a number");
    CodingTask task;
    task.id = id_of(line);
    task.text.assign(line["text"].GetString(), line["text"].GetStringLength());
    if (line.HasMember("agent") != line.HasMember("recipient")) throw Error("\"agent\" and \"recipient\" go together");
    if (!line.HasMember("agent")) return task;
    const utf8::CodePointIndex points(task.text);
    const auto length = points.at(static_cast<std::uint32_t>(task.text.size()));
    task.pair = {span_of(line, "agent", points, length), span_of(line, "recipient", points, length)};
    return task;
}

const EventClaim* event_between(const Record& record, Span agent, Span recipient) {
    const auto takes_part = [&](const EventClaim& event, Role role, Span given) {
        const auto& mentions = event.role(role);
        return std::any_of(mentions.begin(), mentions.end(), [&](MentionIndex mention) { return record.mentions[mention].span.overlaps(given); });
    };
    const auto first = std::min(agent.end, recipient.end);
    const auto last = std::max(agent.begin, recipient.begin);
    const EventClaim* best = nullptr;
    int best_fit = -1;
    for (const auto& event : record.events) {
        if (!event.type) continue;
        const int fit = 2 * takes_part(event, Role::Agent, agent) + 2 * takes_part(event, Role::Recipient, recipient) +
                        (first <= event.trigger.begin && event.trigger.end <= last);
        if (fit > best_fit) (best = &event, best_fit = fit);
    }
    return best;
}

EventClaim given_event(const EventClaim* nearest, EventType type, const Document& document, Span agent) {
    EventClaim event;
    if (nearest != nullptr) event = *nearest;
    if (event.type == type) return event;
    event.type = type;
    event.mode.reset();
    if (nearest != nullptr) return event;
    event.rule = "classifier";
    event.confidence = 0.5;
    // The nearest verb above the agent tells it, else the agent's own words stand for it.
    event.trigger = agent;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        if (!document.tokens[t].span.overlaps(agent)) continue;
        for (std::uint32_t up = t; up != no_token; up = document.tokens[up].head)
            if (document.tokens[up].upos == Upos::Verb) {
                event.trigger = document.tokens[up].span;
                return event;
            }
    }
    return event;
}

std::string coding_answer(const CodingTask& task, const Record& record, const std::vector<EventClaim>& events) {
    return Answer(task, record).text(events);
}

std::string coding_error(std::string_view line, std::string_view reason) {
    rapidjson::Document parsed;
    parsed.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    const bool known = !parsed.HasParseError() && parsed.IsObject();
    rapidjson::StringBuffer buffer;
    json::Writer out(buffer);
    out.StartObject();
    out.Key("id");
    const auto id = known ? id_of(parsed) : std::string("null");
    out.RawValue(id.data(), id.size(), rapidjson::kStringType);
    out.Key("events");
    out.StartArray();
    out.EndArray();
    json::member(out, "error", reason);
    out.EndObject();
    return buffer.GetString();
}

}  // namespace pg::cli
