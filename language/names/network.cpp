#include "language/names/network.hpp"

#include <algorithm>
#include <numeric>

#include "core/error.hpp"
#include "language/parser/network.hpp"

namespace pg::language {
namespace {

NameLabel label_of(const ModelFile& model, const std::string& name) {
    if (name == "O") return {};
    const auto type = name.size() > 2 ? from_name<NerType>(std::string_view(name).substr(2)) : std::nullopt;
    if (!type || name[1] != '-' || std::string_view("BIES").find(name[0]) == std::string_view::npos)
        throw Error("model '" + model.file_name() + "': unknown label '" + name + "'");
    return {name[0], *type};
}

std::vector<NameSpan> spans_of(const std::vector<std::size_t>& path, const std::vector<NameLabel>& labels) {
    std::vector<NameSpan> spans;
    bool open = false;
    for (std::uint32_t t = 0; t < path.size(); ++t) {
        const NameLabel& l = labels[path[t]];
        if (l.position == 'B' || l.position == 'S') spans.push_back({t, t + 1, l.type});
        else if ((l.position == 'I' || l.position == 'E') && open) spans.back().end = t + 1;
        open = l.position == 'B' || (l.position == 'I' && open);
    }
    return spans;
}

}  // namespace

Recognizer::Network::Network(const std::filesystem::path& file) : kernels(best_kernels()), model(file, names_version) {
    hash = model.hash();
    const std::size_t hidden = *model.numbers<std::uint32_t>("hidden", 1);
    if (!model.has("embedding.words")) load_vectors(file.parent_path() / "parser.model");
    inputs = WordInputs(model, vectors());
    for (const auto& name : model.lines("labels")) labels.push_back(label_of(model, name));
    first = BiLstmLayer(model, "first", {inputs.width(), 0, 0, input_factor}, hidden);
    second = BiLstmLayer(model, "second", {0, 2 * hidden, 0}, hidden);
    output = QuantisedLinear(model, "output", 2 * hidden, labels.size());
    const std::size_t size = (labels.size() + 1) * (labels.size() + 1);
    const auto* values = model.numbers<float>("transitions", size);
    transitions.assign(values, values + size);
    has_linear = model.has("linear.features");
    if (has_linear) load_linear();
    step_stride = (labels.size() + 15) / 16 * 16;
    steps.assign(labels.size() * step_stride, 0.0f);
    for (std::size_t from = 0; from < labels.size(); ++from)
        std::copy_n(transitions.data() + from * (labels.size() + 1), labels.size(), steps.data() + from * step_stride);
}

void Recognizer::Network::load_vectors(const std::filesystem::path& file) {
    parser.emplace(file, parser_version);
    if (model.section("embedding.hash") != embedding_hash(*parser))
        throw Error("model '" + model.file_name() + "': it was made with other word vectors than those of '" + parser->file_name() + "'");
}

void Recognizer::Network::load_linear() {
    if (labels.size() != linear_labels) throw Error("model '" + model.file_name() + "': " + std::to_string(labels.size()) + " labels");
    classes = WordClasses(model, vectors());
    phrases = PhraseTable(model);
    linear = LinearWeights(model);
    const auto* more = model.numbers<float>("linear.transitions", transitions.size());
    for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] += more[i];
}

void Recognizer::Network::add_linear(std::span<const std::vector<std::string_view>> article, std::vector<std::vector<float>>& scores) const {
    if (has_linear) add_linear_scores(article, classes, phrases, linear, scores);
}

std::vector<std::vector<float>> Recognizer::Network::emissions(const std::vector<std::span<const std::string_view>>& sentences) const {
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sentences[a].size() > sentences[b].size(); });
    SentenceBatch batch;
    std::vector<std::string_view> tokens;
    for (std::size_t s : order) {
        batch.start.push_back(batch.rows);
        batch.length.push_back(sentences[s].size());
        batch.rows += sentences[s].size();
        tokens.insert(tokens.end(), sentences[s].begin(), sentences[s].end());
    }
    thread_local AlignedVector<float> gates, scores;
    thread_local AlignedVector<std::uint8_t> one, two;
    first.run(kernels, batch, inputs.gates(kernels, first, tokens, gates), one);
    second.run(kernels, batch, {nullptr, one.data(), first.output_stride()}, gates, two);
    output.apply(kernels, two.data(), second.output_stride(), batch.rows, scores);
    std::vector<std::vector<float>> out(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto& sentence = out[order[i]];
        sentence.reserve(batch.length[i] * labels.size());
        for (std::size_t t = 0; t < batch.length[i]; ++t) {
            const float* row = scores.data() + (batch.start[i] + t) * output.stride();
            sentence.insert(sentence.end(), row, row + labels.size());
        }
    }
    return out;
}

std::vector<NameSpan> Recognizer::Network::decode(const std::vector<float>& emissions) const {
    const std::size_t count = labels.size(), n = emissions.size() / count, edge = count;
    if (n == 0) return {};
    const auto transition = [&](std::size_t from, std::size_t to) { return transitions[from * (count + 1) + to]; };
    std::vector<float> score(count), best(step_stride);
    std::vector<std::int32_t> back(n * step_stride);
    for (std::size_t l = 0; l < count; ++l) score[l] = transition(edge, l) + emissions[l];
    for (std::size_t t = 1; t < n; ++t) {
        kernels.best_step(score.data(), count, steps.data(), step_stride, best.data(), back.data() + t * step_stride);
        for (std::size_t l = 0; l < count; ++l) score[l] = best[l] + emissions[t * count + l];
    }
    for (std::size_t l = 0; l < count; ++l) score[l] += transition(l, edge);
    std::vector<std::size_t> path(n);
    path[n - 1] = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t t = n - 1; t > 0; --t) path[t - 1] = static_cast<std::size_t>(back[t * step_stride + path[t]]);
    return spans_of(path, labels);
}

}  // namespace pg::language
