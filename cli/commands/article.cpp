// policygraph article
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"
#include "export/json_values.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

namespace json = exporting::json;

struct Options {
    std::string id;
    FormatOption format;
};

void print_text(const graph::ArticleRow& row, const std::string& text) {
    const auto fact = [](const char* what, const std::string& value) {
        if (!value.empty()) std::cout << fmt::format("  {:<10} {}\n", what, utf8::escaped_for_terminal(value));
    };
    std::cout << utf8::escaped_for_terminal(row.info.title) << '\n';
    fact("id", row.info.id);
    fact("source", row.info.source);
    fact("published", row.info.published ? row.info.published->iso() : "");
    fact("url", row.info.url);
    for (const auto& place : row.places) fact("found at", place);
    fact("events", std::to_string(row.events));
    std::cout << '\n';
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        std::cout << utf8::escaped_for_terminal(std::string_view(text).substr(begin, end - begin)) << '\n';
        begin = end + 1;
    }
}

void print_object(const graph::ArticleRow& row, const std::string& text) {
    rapidjson::StringBuffer buffer;
    json::Writer out(buffer);
    out.StartObject();
    json::member(out, "id", row.info.id);
    json::member_or_null(out, "title", row.info.title);
    json::member_or_null(out, "source", row.info.source);
    json::member_or_null(out, "published", row.info.published ? row.info.published->iso() : "");
    json::member_or_null(out, "url", row.info.url);
    json::member(out, "text", text);
    out.EndObject();
    std::cout << buffer.GetString() << '\n';
}

Exit article(const Session& session, const Options& options) {
    const auto format = options.format.value();
    const auto store = open_for_reading(session);
    const auto row = graph::article(store, options.id);
    const auto text = graph::article_text(store, options.id);
    if (format == TableFormat::Table) print_text(row, text);
    else if (format == TableFormat::Csv) throw UsageError("article writes table, json or jsonl");
    else print_object(row, text);
    return Exit::Done;
}

}  // namespace

void add_article(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "article", "One article as it is stored; offsets of quotes count its code points", [&session, options] { return article(session, *options); });
    command->add_option("id", options->id, "Its id, as `articles` lists it")->required()->type_name("ID");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
