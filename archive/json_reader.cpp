// JSON and JSON Lines with the field names that archives use.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "archive/dates.hpp"
#include "archive/encoding.hpp"
#include "archive/readers.hpp"
#include "archive/text_layout.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::archive {
namespace {

using rapidjson::Value;

enum class Field : std::uint8_t { Id, Url, Title, Author, Source, Published, Language, Text, Html, Summary };
struct FieldName {
    std::string_view name;
    Field field;
};
// In order of preference within a field; names are compared without case, "_" and "-".
constexpr std::array field_names = {
    FieldName{"id", Field::Id}, FieldName{"articleid", Field::Id}, FieldName{"docid", Field::Id}, FieldName{"guid", Field::Id}, FieldName{"uuid", Field::Id},
    FieldName{"uri", Field::Id},
    FieldName{"url", Field::Url}, FieldName{"link", Field::Url}, FieldName{"canonicalurl", Field::Url}, FieldName{"canonicallink", Field::Url},
    FieldName{"weburl", Field::Url}, FieldName{"permalink", Field::Url}, FieldName{"sourceurl", Field::Url},
    FieldName{"title", Field::Title}, FieldName{"headline", Field::Title}, FieldName{"webtitle", Field::Title}, FieldName{"heading", Field::Title},
    FieldName{"author", Field::Author}, FieldName{"authors", Field::Author}, FieldName{"byline", Field::Author}, FieldName{"creator", Field::Author},
    FieldName{"source", Field::Source}, FieldName{"outlet", Field::Source}, FieldName{"publisher", Field::Source}, FieldName{"publication", Field::Source},
    FieldName{"newspaper", Field::Source}, FieldName{"site", Field::Source}, FieldName{"sitename", Field::Source}, FieldName{"domain", Field::Source},
    FieldName{"published", Field::Published}, FieldName{"publishedat", Field::Published}, FieldName{"datepublished", Field::Published},
    FieldName{"publisheddate", Field::Published}, FieldName{"datepublish", Field::Published}, FieldName{"publicationdate", Field::Published},
    FieldName{"publishdate", Field::Published}, FieldName{"pubdate", Field::Published}, FieldName{"publishedtime", Field::Published},
    FieldName{"webpublicationdate", Field::Published}, FieldName{"date", Field::Published}, FieldName{"datetime", Field::Published},
    FieldName{"timestamp", Field::Published}, FieldName{"time", Field::Published}, FieldName{"created", Field::Published},
    FieldName{"createdat", Field::Published}, FieldName{"seendate", Field::Published}, FieldName{"dateline", Field::Published},
    FieldName{"language", Field::Language}, FieldName{"lang", Field::Language},
    FieldName{"text", Field::Text}, FieldName{"body", Field::Text}, FieldName{"content", Field::Text}, FieldName{"articlebody", Field::Text},
    FieldName{"maintext", Field::Text}, FieldName{"fulltext", Field::Text}, FieldName{"bodytext", Field::Text}, FieldName{"article", Field::Text},
    FieldName{"story", Field::Text}, FieldName{"html", Field::Html}, FieldName{"bodyhtml", Field::Html}, FieldName{"contenthtml", Field::Html},
    FieldName{"rawhtml", Field::Html}, FieldName{"description", Field::Summary}, FieldName{"summary", Field::Summary}, FieldName{"abstract", Field::Summary},
};
constexpr std::array<std::string_view, 9> list_names = {"articles", "docs", "documents", "items", "data", "results", "entries", "records", "hits"};

std::string plain_name(std::string_view name) {
    std::string out;
    for (const char c : name.substr(0, 64))
        if (c != '_' && c != '-' && c != ' ') out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return out;
}

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
        for (const char* key : {"name", "title", "main", "text", "content", "value", "href"}) {
            const auto at = value.FindMember(key);
            if (at != value.MemberEnd()) return text_of(at->value, levels - 1, separator);
        }
    }
    return out;
}

/// The values of one object by field; the earliest name of `field_names` that holds something wins.
std::array<std::string, 10> fields_of(const Value& object) {
    std::array<std::string, 10> values;
    std::array<std::size_t, 10> rank;
    rank.fill(field_names.size());
    for (const auto& member : object.GetObject()) {
        const std::string name = plain_name(view(member.name));
        const auto at = std::find_if(field_names.begin(), field_names.end(), [&](const FieldName& f) { return f.name == name; });
        if (at == field_names.end()) continue;
        const auto field = static_cast<std::size_t>(at->field);
        const auto order = static_cast<std::size_t>(at - field_names.begin());
        if (order >= rank[field]) continue;
        std::string text = text_of(member.value, 3, at->field == Field::Text ? "\n\n" : ", ");
        if (trim(text).empty()) continue;
        values[field] = std::move(text);
        rank[field] = order;
    }
    return values;
}

ReadResult article_of(const Value& object, const Location& where, const Knowledge& knowledge) {
    if (!object.IsObject()) return Rejection{where, "not a JSON object"};
    auto values = fields_of(object);
    const auto value = [&](Field field) -> std::string& { return values[static_cast<std::size_t>(field)]; };
    Draft draft;
    draft.url = value(Field::Url);
    if (!value(Field::Html).empty() && value(Field::Text).empty()) {
        ReadResult page = read_page(value(Field::Html), draft.url, where, knowledge);
        auto* article = std::get_if<Article>(&page);
        if (article == nullptr) return page;
        draft.title = article->title;
        draft.author = article->author;
        draft.source = article->source;
        draft.published = article->published;
        draft.text = article->text;
    } else if (!value(Field::Text).empty()) {
        draft.text = body_text(value(Field::Text), knowledge);
    } else if (!value(Field::Summary).empty()) {
        draft.text = body_text(value(Field::Summary), knowledge);
    } else {
        return Rejection{where, "no text: none of the fields text, body, content, articleBody, html"};
    }
    draft.id = value(Field::Id);
    draft.language = value(Field::Language);
    if (!value(Field::Title).empty()) draft.title = value(Field::Title);
    if (!value(Field::Author).empty()) draft.author = value(Field::Author);
    if (!value(Field::Source).empty()) draft.source = value(Field::Source);
    if (const auto date = parse_date(trim(value(Field::Published)), numeric_order_of(draft.url))) draft.published = date;
    else if (!draft.published && !draft.url.empty()) draft.published = date_in_url(draft.url);
    return finished(std::move(draft), where);
}

const Value* list_in(const Value& root) {
    if (root.IsArray()) return &root;
    if (!root.IsObject()) return nullptr;
    for (const std::string_view name : list_names) {
        const auto at = root.FindMember(Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
        if (at != root.MemberEnd() && at->value.IsArray() && !at->value.Empty() && at->value[0].IsObject()) return &at->value;
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
    std::uint64_t number = 0;
    for (const Value& item : list->GetArray()) {
        Location where = input.where;
        where.item = ++number;
        results.push_back(article_of(item, where, knowledge));
    }
    if (results.empty()) results.emplace_back(Rejection{input.where, "an empty list"});
    return results;
}

}  // namespace pg::archive
