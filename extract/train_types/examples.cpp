#include "examples.hpp"

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "core/error.hpp"
#include "core/tsv.hpp"

namespace pg::extract {
namespace {

struct Marked {
    std::string text;
    Span agent, recipient;
    bool complete = false;
};

Marked unmark(const std::string& marked) {
    Marked out;
    std::map<std::string, std::uint32_t> at;
    for (std::size_t i = 0; i < marked.size();) {
        bool tag = false;
        for (const std::string name : {"<s>", "</s>", "<t>", "</t>"})
            if (marked.compare(i, name.size(), name) == 0) {
                at.emplace(name, static_cast<std::uint32_t>(out.text.size()));
                i += name.size();
                tag = true;
                break;
            }
        if (!tag) out.text += marked[i++];
    }
    out.complete = at.size() == 4 || (at.size() == 2 && at.contains("<s>") && at.contains("</s>"));
    if (!out.complete) return out;
    out.agent = {at["<s>"], at["</s>"]};
    if (at.size() == 4) out.recipient = {at["<t>"], at["</t>"]};
    return out;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    std::stringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) out.push_back(cell);
    return out;
}

}  // namespace

EventType folded(EventType type) { return type == EventType::Retreat ? EventType::Concede : type; }

std::vector<Example> read_examples(const std::filesystem::path& file, const language::Analyser& analyser, const FeatureKnowledge& knowledge, bool measured) {
    std::ifstream in(file);
    if (!in) throw Error("cannot read " + file.string());
    std::vector<Example> out;
    std::map<std::string, std::size_t> column;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        const auto row = cells(line);
        if (column.empty()) {
            for (std::size_t i = 0; i < row.size(); ++i) column[row[i]] = i;
            if (!column.contains("type") || !column.contains("marked")) throw Error(file.string() + ": no columns type and marked");
            continue;
        }
        if (row.size() <= column["marked"]) throw Error(file.string() + ": a short row: " + line);
        const Marked marked = unmark(row[column["marked"]]);
        const std::string& name = row[column["type"]];
        const auto type = name == "YIELD" ? std::optional(EventType::Concede) : from_name<EventType>(name);
        if (!type) throw Error(file.string() + ": " + unknown_name_message<EventType>(name));
        if (!marked.complete) { std::cerr << "skipped: " << line << '\n'; continue; }
        Article article;
        article.text = marked.text;
        const Document document = analyser.analyse(std::move(article));
        const Tree tree(document);
        Example example;
        example.group = marked.text;
        example.type = folded(*type);
        example.measured = measured;
        example.features = type_features(tree, participation(document, marked.agent, marked.recipient), knowledge.frames, knowledge.modality, knowledge.vectors);
        out.push_back(std::move(example));
    }
    return out;
}

}  // namespace pg::extract
