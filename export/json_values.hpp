// The parts of a graph as JSON values; shared by the writers of JSON formats.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "graph/view.hpp"

namespace pg::exporting::json {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/// Invalid UTF-8 becomes U+FFFD: the file is always valid JSON.
void string(Writer& out, std::string_view text);
void string_or_null(Writer& out, std::string_view text);
void member(Writer& out, const char* key, std::string_view text);
void member_or_null(Writer& out, const char* key, std::string_view text);
void node(Writer& out, const graph::Node& node);
void edge(Writer& out, const graph::Edge& edge);
void article(Writer& out, const graph::ArticleInfo& article);

}  // namespace pg::exporting::json
