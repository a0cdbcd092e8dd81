#include "examples.hpp"

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "core/error.hpp"
#include "extract/actors/mentions.hpp"
#include "extract/entities/entities.hpp"
#include "extract/policies/policies.hpp"
#include "extract/policies/settle.hpp"

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

/// The same sentence may stand elsewhere with other blanks and quotes.
std::string group_of(const std::string& text) {
    std::string out;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
        else if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    return out;
}

void analyse(Example& e, const Marked& marked, const Reader& reader) {
    Article article;
    article.text = marked.text;
    e.group = group_of(marked.text);
    e.agent = marked.agent;
    e.recipient = marked.recipient;
    e.document = std::make_unique<Document>(reader.analyser.analyse(std::move(article)));
    e.tree = std::make_unique<Tree>(*e.document);
    auto drafts = find_actor_and_place_mentions(*e.document, *e.tree, reader.gazetteer, reader.actors);
    for (auto& draft : find_policy_mentions(*e.document, *e.tree, reader.policies)) drafts.push_back(std::move(draft));
    settle_names(*e.document, reader.actors, drafts);
    e.layer = std::make_unique<EntityLayer>(resolve_entities(*e.document, *e.tree, std::move(drafts), reader.coreference, reader.policies));
    if (e.type) e.features = type_features(*e.tree, participation(*e.document, e.agent, e.recipient), reader.frames, reader.modality, reader.vectors);
    if (e.recipient.begin == e.recipient.end) return;
    for (const Sentence& s : e.document->sentences) {
        if (!s.span.overlaps(e.agent)) continue;
        const auto phrases = phrases_of(*e.tree, *e.layer, s.tokens);
        const PairFeatures features(*e.tree, *e.layer, phrases, reader.frames, reader.modality);
        for (const Pair pair : pairs_of(phrases)) {
            auto& hashes = e.pairs.emplace_back();
            for (const Feature& f : features.of(pair)) hashes.push_back(f.hash);
            e.right.push_back(e.document->span_of(phrases[pair.agent].tokens).overlaps(e.agent) && e.document->span_of(phrases[pair.recipient].tokens).overlaps(e.recipient));
        }
        break;
    }
}

std::vector<Example> read_table(std::istream& in, const std::string& name, const Reader& reader, Use use) {
    std::vector<Example> out;
    std::map<std::string, std::size_t> column;
    std::size_t skipped = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        const auto row = cells(line);
        if (column.empty()) {
            for (std::size_t i = 0; i < row.size(); ++i) column[row[i]] = i;
            if (!column.contains("type") || !column.contains("marked")) throw Error(name + ": no columns type and marked");
            continue;
        }
        if (row.size() <= std::max(column["marked"], column["type"])) throw Error(name + ": a short row: " + line);
        const Marked marked = unmark(row[column["marked"]]);
        const std::string& type_name = row[column["type"]];
        const auto type = type_name == "YIELD" ? std::optional(EventType::Concede) : from_name<EventType>(type_name);
        if (!type) throw Error(name + ": " + unknown_name_message<EventType>(type_name));
        if (!marked.complete) { ++skipped; continue; }
        Example& e = out.emplace_back();
        e.use = use;
        e.type = folded(*type);
        analyse(e, marked, reader);
    }
    if (skipped > 0) std::cerr << name << ": " << skipped << " rows without agent skipped\n";
    return out;
}

std::vector<Example> read_tagged(std::istream& in, const Reader& reader) {
    std::vector<Example> out;
    Marked marked;
    const auto close = [&] {
        if (marked.agent.begin < marked.agent.end && marked.recipient.begin < marked.recipient.end) {
            Example& e = out.emplace_back();
            e.use = Use::PairsOnly;
            analyse(e, marked, reader);
        }
        marked = {};
    };
    bool open = false;
    for (std::string line; std::getline(in, line);) {
        const auto blank = line.find(' ');
        if (blank == std::string::npos) { close(); continue; }
        const std::string tag = line.substr(blank + 1);
        if (!marked.text.empty()) marked.text += ' ';
        const auto begin = static_cast<std::uint32_t>(marked.text.size());
        marked.text += line.substr(0, blank);
        const auto end = static_cast<std::uint32_t>(marked.text.size());
        Span& span = tag.ends_with("S") ? marked.agent : marked.recipient;
        if (tag.starts_with("B-")) {
            open = span.begin == span.end;  // the first of several counts
            if (open) span = {begin, end};
        } else if (tag.starts_with("I-") && open) span.end = end;
    }
    close();
    return out;
}

}  // namespace

Reader::Reader(const std::filesystem::path& data_dir)
    : analyser(language::Analyser::load(data_dir)),
      gazetteer(Gazetteer::load(data_dir)),
      actors(ActorLexicon::load(data_dir)),
      policies(PolicyLexicon::load(data_dir)),
      coreference(CoreferenceKnowledge::load(data_dir)),
      frames(FrameLexicon::load(data_dir)),
      modality(ModalityLexicon::load(data_dir)),
      vectors(data_dir / "models/parser.model") {}

EventType folded(EventType type) { return type == EventType::Retreat ? EventType::Concede : type; }

std::vector<Example> read_examples(const std::filesystem::path& file, const Reader& reader, Use use) {
    std::ifstream in(file);
    if (!in) throw Error("cannot read " + file.string());
    return use == Use::PairsOnly ? read_tagged(in, reader) : read_table(in, file.string(), reader, use);
}

}  // namespace pg::extract
