#include "labels.hpp"

#include <map>
#include <variant>

#include "archive/input.hpp"
#include "archive/reader.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {
namespace {

struct Marked {
    std::uint32_t start = 0, end = 0;  ///< code points
    std::size_t type = no_event, also = no_event;
    bool act_alone = false;  ///< an event that has no type: teaches nothing
};

std::size_t class_of(std::string_view name) {
    const auto type = from_name<EventType>(name);
    return type ? static_cast<std::size_t>(*type) : no_event;
}

std::map<std::string, std::vector<Marked>> read_labels(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    std::map<std::string, std::vector<Marked>> out;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        Marked m;
        m.start = static_cast<std::uint32_t>(std::stoul(std::string(file.cell(r, file.column("start")))));
        m.end = static_cast<std::uint32_t>(std::stoul(std::string(file.cell(r, file.column("end")))));
        m.type = class_of(file.cell(r, file.column("type")));
        m.also = class_of(file.cell(r, file.column("also")));
        m.act_alone = m.type == no_event;
        out[std::string(file.cell(r, file.column("article")))].push_back(m);
    }
    return out;
}

void add_examples(const Article& article, const std::vector<Marked>& marks, const language::Analyser& analyser, const Extractor& extractor, std::vector<TriggerExample>& out) {
    const Document document = analyser.analyse(article);
    const utf8::CodePointIndex index(document.article.text);
    for (TriggerCandidate& candidate : extractor.trigger_candidates(document)) {
        TriggerExample example;
        example.article = article.id;
        bool act_alone = false;
        for (const Marked& m : marks)
            if (candidate.span.begin >= index.byte_of(m.start) && candidate.span.end <= index.byte_of(m.end)) {
                if (example.label == no_event) example.label = m.type, example.also = m.also;
                act_alone = act_alone || m.act_alone;
            }
        if (example.label == no_event && act_alone) continue;
        example.features = std::move(candidate.features);
        out.push_back(std::move(example));
    }
}

}  // namespace

std::vector<TriggerExample> read_trigger_examples(const std::filesystem::path& labels, const std::vector<std::filesystem::path>& articles, const language::Analyser& analyser, const Extractor& extractor) {
    auto marked = read_labels(labels);
    std::vector<std::string> paths;
    for (const auto& path : articles) paths.push_back(path.string());
    archive::InputStream stream(paths);
    std::vector<TriggerExample> out;
    while (const auto input = stream.next())
        for (const auto& result : archive::read_articles(*input))
            if (const auto* article = std::get_if<Article>(&result))
                if (const auto found = marked.find(article->id); found != marked.end()) {
                    add_examples(*article, found->second, analyser, extractor, out);
                    marked.erase(found);
                }
    if (!marked.empty()) throw Error("no article " + marked.begin()->first + " among those given");
    return out;
}

}  // namespace pg::extract
