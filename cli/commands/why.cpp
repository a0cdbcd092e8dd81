// policygraph why
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"
#include "core/utf8.hpp"
#include "export/flat.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

using graph::Explanation;
using graph::Ground;

struct Options {
    std::vector<std::string> what;
    FormatOption format;
};

template <typename E>
std::string text_of(const std::optional<E>& value) {
    return value ? std::string(name_of(*value)) : std::string();
}

std::string text_of(const graph::Judgement& j) {
    return fmt::format("{} {}{}{}, said by {} on {}{}", j.number, name_of(j.kind), j.b.empty() ? "" : " ", j.b, j.who, j.when.substr(0, 10), j.why.empty() ? "" : ": " + j.why);
}

std::vector<std::string> judgements_of(const Ground& ground) {
    std::vector<std::string> out;
    for (const auto& j : ground.judgements) out.push_back(text_of(j));
    return out;
}

/// Name and the words that it comes from: "Tom Homan (Homan; he)".
std::vector<std::string> participants(const Explanation& all, Role role) {
    std::vector<std::string> out;
    for (const auto& p : all.participants)
        if (p.role == role) out.push_back(p.name + " (" + exporting::joined(p.words, "; ") + ")");
    return out;
}

/// For people: the coding, then each sentence with where it stands.
class Card {
public:
    explicit Card(const Explanation& all) : all_(all) {}

    void print() const {
        std::cout << safe(all_.what) << (all_.event ? "  " + safe(all_.event->name) : "") << '\n';
        if (all_.event) coding(*all_.event);
        for (const auto& ground : all_.grounds) print(ground);
    }

private:
    static std::string safe(std::string_view text) { return utf8::escaped_for_terminal(text); }

    static void fact(std::string_view what, const std::string& text) {
        if (!text.empty()) std::cout << fmt::format("  {:<13} {}\n", what, safe(text));
    }

    void coding(const graph::Node& event) const {
        fact("type", text_of(event.event_type));
        fact("mode", text_of(event.mode));
        fact("act", text_of(event.act));
        fact("status", status_text(event));
        fact("date", date_text(event.date));
        for (const auto& p : all_.participants) fact(name_of(p.role), fmt::format("{}  {}  \"{}\"", p.name, p.node, exporting::joined(p.words, "\", \"")));
        fact("checked", text_of(event.checked));
    }

    static void print(const Ground& ground) {
        const auto& e = ground.evidence;
        const auto& a = ground.article;
        std::cout << "\n  \"" << safe(e.quote) << "\"\n";
        std::cout << fmt::format("    {}@{}-{}  \"{}\"{}{}\n", safe(e.article), e.start, e.end, safe(e.trigger), e.rule.empty() ? "" : "  " + safe(e.rule),
                                 e.confidence > 0 ? fmt::format("  {:.2f}", e.confidence) : "");
        std::string source;
        for (const auto& part : {a.title, a.source, a.published ? a.published->iso() : std::string(), a.url})
            if (!part.empty()) source += (source.empty() ? "" : "  ") + part;
        if (!source.empty()) std::cout << "    " << safe(source) << '\n';
        for (const auto& j : judgements_of(ground)) std::cout << "    judgement " << safe(j) << '\n';
    }

    const Explanation& all_;
};

/// For programs: a row a sentence, with the event's coding in each.
Table table_of(const std::vector<Explanation>& all) {
    Table table({{"article"}, {"start"}, {"end"}, {"trigger"}, {"rule"}, {"confidence"}, {"quote"}, {"title"}, {"source"}, {"published"}, {"url"}, {"judgements"},
                 {"id"}, {"name"}, {"type"}, {"mode"}, {"act"}, {"status"}, {"date"}, {"agent"}, {"recipient"}, {"place"}, {"policy"}, {"claimant"}, {"checked"}});
    const auto some = [](std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; };
    for (const auto& one : all)
        for (const auto& ground : one.grounds) {
            const auto& e = ground.evidence;
            const auto& a = ground.article;
            const graph::Node event = one.event.value_or(graph::Node{});
            table.add({e.article, std::int64_t{e.start}, std::int64_t{e.end}, e.trigger, some(e.rule), e.confidence, e.quote, some(a.title), some(a.source),
                       some(a.published ? a.published->iso() : ""), some(a.url), judgements_of(ground), one.what, some(event.name), some(text_of(event.event_type)),
                       some(text_of(event.mode)), some(text_of(event.act)), one.event ? Value{status_text(event)} : Value{}, some(date_text(event.date)),
                       participants(one, Role::Agent), participants(one, Role::Recipient), participants(one, Role::Place), participants(one, Role::Policy),
                       participants(one, Role::Claimant), some(text_of(event.checked))});
        }
    return table;
}

/// An edge may be given as one argument or as several, of which one names the relation.
std::vector<std::string> questions(const std::vector<std::string>& words) {
    if (std::none_of(words.begin(), words.end(), [](const auto& w) { return from_name<RelationType>(w) || from_name<Role>(w); })) return words;
    return {exporting::joined(words, " ")};
}

Exit why(const Session& session, const Options& options) {
    const auto format = options.format.value();
    const auto store = open_for_reading(session);
    std::vector<Explanation> all;
    for (const auto& what : questions(options.what)) all.push_back(graph::why(store, what));
    if (format != TableFormat::Table) return print_list(table_of(all), options.format);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != 0) std::cout << '\n';
        Card(all[i]).print();
    }
    return Exit::Done;
}

}  // namespace

void add_why(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "why", "How an event is coded, and the sentences and rules behind it or behind an edge",
                                [&session, options] { return why(session, *options); });
    command->add_option("what", options->what, "Ids of events, with or without event:, or an edge as SOURCE RELATION TARGET")->required()->type_name("EVENT-OR-EDGE");
    command->footer("A sentence stands at ARTICLE@START-END, in code points of the article's text: accept, reject and recode take that too.\nOther formats than table have a row a sentence.");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
