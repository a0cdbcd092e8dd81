#include "archive/article_json.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace pg::archive {

std::string article_to_json(const Article& article) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    const auto put = [&](const char* key, const std::string& value) {
        writer.Key(key);
        if (value.empty()) writer.Null();
        else writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    };
    writer.StartObject();
    put("id", article.id);
    put("url", article.url);
    put("title", article.title);
    put("author", article.author);
    put("source", article.source);
    put("published", article.published ? article.published->iso() : std::string());
    put("language", article.language);
    put("text", article.text);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace pg::archive
