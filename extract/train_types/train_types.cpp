// train_types [--l2 X] [--power X] [--least N] [--own FILE.tsv]... [--out MODEL] FILE.tsv...
// Ten-fold cross-validation by sentence over the files given (the --own ones are always trained on and never measured), then a model of everything.
#include <cmath>
#include <cstring>
#include <functional>
#include <iostream>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "examples.hpp"
#include "language/nn/model_file.hpp"
#include "regression.hpp"

namespace {

using namespace pg;
using namespace pg::extract;

struct Counts {
    double right = 0, gold = 0, mine = 0;
};

/// The fold comes from the sentence, not from its place in the file.
std::size_t fold_of(const Example& e) {
    std::uint32_t h = 2166136261U;
    for (const char c : e.group) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    return (h >> 8) % 10;
}

void cross_validate(const std::vector<Example>& examples, const RegressionSettings& settings) {
    Counts counts[type_count];
    std::size_t right = 0, all = 0;
    for (std::size_t fold = 0; fold < 10; ++fold) {
        std::vector<const Example*> train_part;
        for (const Example& e : examples)
            if (!e.measured || fold_of(e) != fold) train_part.push_back(&e);
        const Regression model = train(train_part, settings);
        for (const Example& e : examples) {
            if (!e.measured || fold_of(e) != fold) continue;
            const auto gold = static_cast<std::size_t>(e.type), mine = static_cast<std::size_t>(folded(model.best(e.features)));
            counts[gold].gold += 1;
            counts[mine].mine += 1;
            if (gold == mine) { counts[gold].right += 1; ++right; }
            ++all;
        }
    }
    double macro = 0;
    int classes = 0;
    for (std::size_t k = 0; k < type_count; ++k) {
        if (counts[k].gold == 0) continue;
        const double f = 200 * counts[k].right / (counts[k].gold + counts[k].mine);
        std::cout << "  " << name_of(static_cast<EventType>(k)) << ' ' << counts[k].gold << "  F1 " << f << '\n';
        macro += f;
        ++classes;
    }
    std::cout << "macro F1 " << macro / classes << "  accuracy " << 100.0 * static_cast<double>(right) / static_cast<double>(all) << '\n';
}

void write(const Regression& model, const std::string& file) {
    std::vector<float> scale(type_count, 1e-9f), bias(model.bias.begin(), model.bias.end());
    for (std::size_t i = 0; i < model.weights.size(); ++i) scale[i % type_count] = std::max(scale[i % type_count], std::fabs(model.weights[i]) / 127);
    std::vector<std::int8_t> quantised;
    for (std::size_t i = 0; i < model.weights.size(); ++i) quantised.push_back(static_cast<std::int8_t>(std::lround(model.weights[i] / scale[i % type_count])));
    language::ModelWriter out;
    out.add_numbers("hashes", model.hashes);
    out.add_numbers("idf", model.idf);
    out.add_numbers("weights", quantised);
    out.add_numbers("scale", scale);
    out.add_numbers("bias", bias);
    out.write(file, 1);
}

}  // namespace

int main(int argc, char** argv) try {
    RegressionSettings settings;
    std::string out;
    std::vector<std::pair<std::string, bool>> files;
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? std::string(argv[++i]) : throw Error(std::string(argv[i]) + " needs a value"); };
        const std::string a = argv[i];
        if (a == "--l2") settings.l2 = std::stod(value());
        else if (a == "--power") settings.class_power = std::stod(value());
        else if (a == "--least") settings.least = std::stoi(value());
        else if (a == "--own") files.emplace_back(value(), false);
        else if (a == "--out") out = value();
        else files.emplace_back(a, true);
    }
    const auto data = find_data_dir();
    const auto analyser = language::Analyser::load(data);
    const language::WordVectors vectors(data / "models/parser.model");
    const auto frames = FrameLexicon::load(data);
    const auto modality = ModalityLexicon::load(data);
    std::vector<Example> examples;
    for (const auto& [file, measured] : files)
        for (Example& e : read_examples(file, analyser, {frames, modality, vectors}, measured)) examples.push_back(std::move(e));
    std::cout << examples.size() << " examples\n";
    cross_validate(examples, settings);
    if (out.empty()) return 0;
    std::vector<const Example*> all;
    for (const Example& e : examples) all.push_back(&e);
    write(train(all, settings), out);
} catch (const std::exception& error) {
    std::cerr << "train_types: " << error.what() << '\n';
    return 1;
}
