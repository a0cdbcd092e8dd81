// JSON and JSON Lines with the field names that archives use.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "archive/encoding.hpp"
#include "archive/fields.hpp"
#include "archive/readers.hpp"

namespace pg::archive {
namespace {

using rapidjson::Value;

constexpr std::array<std::string_view, 10> list_names = {"articles", "docs", "documents", "items", "data", "results", "entries", "records", "hits", "response"};

std::string_view view(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

/// A string, a number, an object's name, or a list of them ("a, b"); depth is bounded by `levels`.
std::string text_of(const Value& value, int levels, std::string_view separator) {
    if (value.IsString()) return std::string(view(value));
    if (value.IsInt64()) return std::to_string(value.GetInt64());
    if (value.IsDouble() && std::abs(value.GetDouble()) < 1e15) return std::to_string(static_cast<std::int64_t>(value.GetDouble()));
    if (levels == 0) return {};
    std::string out;
    if (value.IsArray()) {
        for (const Value& item : value.GetArray()) {
            const std::string part = text_of(item, levels - 1, separator);
            if (!part.empty()) (out += out.empty() ? "" : separator) += part;
        }
    } else if (value.IsObject()) {
        for (const char* key : {"name", "title", "main", "original", "text", "content", "value", "href", "$date", "$oid"}) {
            const auto at = value.FindMember(key);
            if (at != value.MemberEnd()) return text_of(at->value, levels - 1, separator);
        }
    }
    return out;
}

void set_fields(const Value& object, Fields& fields) {
    for (const auto& member : object.GetObject()) {
        const auto field = fields.wanted(view(member.name));
        if (field) fields.set(view(member.name), text_of(member.value, 3, *field == Field::Text ? "\n\n" : ", "));
    }
}

ReadResult article_of(const Value& object, const Location& where, const Knowledge& knowledge) {
    if (!object.IsObject()) return Rejection{where, "not a JSON object"};
    Fields fields;
    set_fields(object, fields);
    // Search engines and news interfaces wrap the article once more.
    for (const char* wrapper : {"_source", "fields", "attributes", "metadata", "article"}) {
        const auto at = object.FindMember(wrapper);
        if (at != object.MemberEnd() && at->value.IsObject()) set_fields(at->value, fields);
    }
    return article_of_fields(fields, where, knowledge);
}

const Value* list_in(const Value& root, int levels = 3) {
    if (root.IsArray()) return &root;
    if (!root.IsObject() || levels == 0) return nullptr;
    for (const std::string_view name : list_names) {
        const auto at = root.FindMember(Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
        if (at == root.MemberEnd()) continue;
        if (at->value.IsArray() && !at->value.Empty() && at->value[0].IsObject()) return &at->value;
        if (!at->value.IsObject()) continue;
        if (const Value* inner = list_in(at->value, levels - 1)) return inner;
    }
    return nullptr;
}

}  // namespace

std::vector<ReadResult> read_json(const RawInput& input, const Knowledge& knowledge) {
    const std::string text = to_utf8(input.bytes);
    rapidjson::Document document;
    // Iterative: deep nesting must not use up the stack.
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNanAndInfFlag>(text.data(), text.size());
    if (document.HasParseError()) {
        std::string reason = rapidjson::GetParseError_En(document.GetParseError());
        if (reason.ends_with('.')) reason.pop_back();
        return {Rejection{input.where, "invalid JSON at byte " + std::to_string(document.GetErrorOffset()) + ": " + reason}};
    }
    const Value* list = list_in(document);
    if (list == nullptr) return {article_of(document, input.where, knowledge)};
    std::vector<ReadResult> results;
    for (const Value& item : list->GetArray()) results.push_back(article_of(item, input.where, knowledge));
    if (results.empty()) results.emplace_back(Rejection{input.where, "an empty list"});
    return results;
}

}  // namespace pg::archive
