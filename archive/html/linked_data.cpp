#include "archive/html/linked_data.hpp"

#include <rapidjson/document.h>

#include <string_view>

#include "core/tsv.hpp"

namespace pg::archive::html {
namespace {

using rapidjson::Value;

constexpr int deepest = 6;

std::string_view view(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

const Value* member(const Value& object, const char* name) {
    const auto at = object.FindMember(name);
    return at == object.MemberEnd() ? nullptr : &at->value;
}

/// A string, or the "name" or "@id" of an object, or those of a list.
std::string text_of(const Value* value, int levels = 3) {
    if (value == nullptr || levels == 0) return {};
    if (value->IsString()) return std::string(view(*value));
    std::string out;
    if (value->IsObject()) return text_of(member(*value, value->HasMember("name") ? "name" : "@id"), levels - 1);
    if (value->IsArray())
        for (const Value& item : value->GetArray())
            if (const std::string part = text_of(&item, levels - 1); !part.empty()) (out += out.empty() ? "" : ", ") += part;
    return out;
}

bool is_article(const Value& object) {
    const Value* type = member(object, "@type");
    if (type == nullptr) return false;
    const std::string name = text_of(type);
    for (const std::string_view part : {"Article", "BlogPosting", "Report", "LiveBlog", "PressRelease"})
        if (name.find(part) != std::string::npos) return true;
    return false;
}

const Value* find_article(const Value& value, int levels) {
    if (levels == 0) return nullptr;
    if (value.IsObject() && is_article(value)) return &value;
    if (value.IsArray())
        for (const Value& item : value.GetArray())
            if (const Value* found = find_article(item, levels - 1)) return found;
    if (value.IsObject())
        for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage"})
            if (const Value* inner = member(value, name))
                if (const Value* found = find_article(*inner, levels - 1)) return found;
    return nullptr;
}

}  // namespace

LinkedData linked_data_of(const std::vector<std::string>& scripts) {
    LinkedData out;
    for (const std::string& script : scripts) {
        rapidjson::Document document;
        document.Parse<rapidjson::kParseIterativeFlag>(script.data(), script.size());
        if (document.HasParseError()) continue;
        const Value* article = find_article(document, deepest);
        if (article == nullptr) continue;
        out.headline = text_of(member(*article, "headline"));
        out.url = text_of(member(*article, "url"));
        out.author = text_of(member(*article, "author"));
        out.publisher = text_of(member(*article, "publisher"));
        out.published = text_of(member(*article, "datePublished"));
        out.article_body = text_of(member(*article, "articleBody"));
        return out;
    }
    return out;
}

}  // namespace pg::archive::html
