// policygraph show
#include <fmt/format.h>

#include <iostream>

#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"
#include "core/utf8.hpp"
#include "export/flat.hpp"
#include "export/json_values.hpp"

namespace pg::cli {

namespace {

namespace json = exporting::json;

struct Options {
    std::string node;
    std::size_t latest = 10;
    KnownByOption known_by;
    FormatOption format;
};

std::string office_text(const Office& office) {
    std::string text = (office.former ? "former " : "") + office.title;
    if (office.start.known() || office.end.known()) text += " (" + office.start.iso() + "–" + office.end.iso() + ")";
    return text;
}

class Card {
public:
    explicit Card(const graph::NodeDetail& detail) : detail_(detail), names_(detail.names.begin(), detail.names.end()) {}

    void print() const {
        const auto& node = detail_.node;
        const auto type = node.type ? name_of(*node.type) : node.event_type ? name_of(*node.event_type) : std::string_view{};
        std::cout << safe(node.name) << "  " << name_of(node.kind) << (type.empty() ? "" : " · ") << type << "  " << safe(node.id) << '\n';
        facts(node);
        for (const auto& one : node.evidence) quote(one);
        relations();
        if (!detail_.events.empty()) std::cout << "\nlatest events\n";
        for (const auto& row : detail_.events) event(row);
    }

private:
    static std::string safe(std::string_view text) { return utf8::escaped_for_terminal(text); }

    static void fact(const char* what, const std::string& text) {
        if (!text.empty()) std::cout << fmt::format("  {:<13} {}\n", what, safe(text));
    }

    static void facts(const graph::Node& node) {
        fact("aliases", exporting::joined(node.aliases, ", "));
        std::vector<std::string> offices;
        for (const auto& office : node.offices) offices.push_back(office_text(office));
        fact("offices", exporting::joined(offices, ", "));
        fact("sector", node.sector ? std::string(name_of(*node.sector)) : "");
        fact("topic", node.topic ? std::string(name_of(*node.topic)) : "");
        fact("jurisdiction", node.jurisdiction);
        fact("country", node.country);
        if (node.latitude && node.longitude) fact("coordinates", fmt::format("{:.5f}, {:.5f}", *node.latitude, *node.longitude));
        for (const auto& [name, id] : node.ids) fact(name.c_str(), id);
        if (node.kind == NodeKind::Event) {
            fact("date", date_text(node.date));
            fact("status", status_text(node));
            fact("act", node.act ? std::string(name_of(*node.act)) : "");
            fact("reports", std::to_string(node.reports));
        } else {
            fact("mentions", fmt::format("{} in {} article{}", node.mentions, node.articles, node.articles == 1 ? "" : "s"));
        }
    }

    void relations() const {
        for (const auto& edge : detail_.relations) {
            const bool from_here = edge.source == detail_.node.id;
            std::string label(edge.label());
            std::replace(label.begin(), label.end(), '_', ' ');
            const auto title = edge.title.empty() ? "" : " (" + edge.title + ")";
            std::cout << "  " << safe(from_here ? label + " " + name(edge.target) + title : name(edge.source) + " " + label + " this" + title)
                      << '\n';
        }
    }

    static void event(const graph::EventRow& row) {
        const auto& event = row.event;
        const auto date = date_text(event.date);
        const auto reported = graph::reported(event.evidence, row.articles);
        const auto status = status_text(event);
        std::cout << fmt::format("\n  {:<10}  {}{}  {}\n", !date.empty() ? date : reported ? "reported " + reported->iso() : "undated", safe(event.name),
                                 status == "actual" ? "" : " [" + status + "]", safe(event.id));
        if (const auto* first = graph::first_claim(event.evidence, row.articles)) quote(*first);
    }

    static void quote(const graph::Evidence& one) { std::cout << "              “" << safe(one.quote) << "” " << safe(one.article) << '\n'; }

    std::string name(const std::string& id) const {
        const auto found = names_.find(id);
        return found == names_.end() ? id : found->second;
    }

    const graph::NodeDetail& detail_;
    std::map<std::string, std::string> names_;
};

void print_object(const graph::NodeDetail& detail) {
    rapidjson::StringBuffer buffer;
    json::Writer out(buffer);
    out.StartObject();
    out.Key("node");
    json::node(out, detail.node);
    out.Key("events");
    out.StartArray();
    for (const auto& row : detail.events) json::node(out, row.event);
    out.EndArray();
    out.Key("relations");
    out.StartArray();
    for (const auto& edge : detail.relations) json::edge(out, edge);
    out.EndArray();
    out.EndObject();
    std::cout << buffer.GetString() << '\n';
}

Exit show(const Session& session, const Options& options) {
    const auto format = options.format.value();
    const auto known_by = options.known_by.value();
    const auto store = open_for_reading(session);
    const auto detail = graph::show(store, node_of(store, options.node), options.latest, known_by);
    if (format == TableFormat::Table) Card(detail).print();
    else if (format == TableFormat::Csv) throw UsageError("show writes table, json or jsonl");
    else print_object(detail);
    return Exit::Done;
}

}  // namespace

void add_show(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "show", "One node: names, offices, ties, latest events", [&session, options] { return show(session, *options); });
    command->add_option("node", options->node, "An id, a name or an alias")->required()->type_name("NODE");
    command->add_option("--events", options->latest, "So many of its latest events [10]")->type_name("N");
    options->known_by.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
