// train_types [--own FILE.tsv]... [--roles FILE]... [--l2 X] [--power X] [--least N] [--epochs N] [--runs N] [--rate X] [--scale X] [--folds DIVISION] [--given] [--errors] [--no-validation] [--out MODEL] FILE.tsv...
// Ten-fold cross-validation by sentence over the files given; --own ones are always trained on and never measured, --roles ones (words with tags) teach
// only who takes part. With --out then a model of everything. Card: data/models/event-types.md.
#include <cmath>
#include <iostream>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "core/tsv.hpp"
#include "examples.hpp"
#include "language/nn/model_file.hpp"
#include "ranking.hpp"
#include "regression.hpp"
#include "validation.hpp"

namespace {

using namespace pg;
using namespace pg::extract;

void write(const Regression& types, const Ranking& pairs, const std::string& file) {
    std::vector<float> scale(type_count, 1e-9f), bias(types.bias.begin(), types.bias.end());
    for (std::size_t i = 0; i < types.weights.size(); ++i) scale[i % type_count] = std::max(scale[i % type_count], std::fabs(types.weights[i]) / 127);
    std::vector<std::int8_t> quantised;
    for (std::size_t i = 0; i < types.weights.size(); ++i) quantised.push_back(static_cast<std::int8_t>(std::lround(types.weights[i] / scale[i % type_count])));
    language::ModelWriter out;
    out.add_numbers("hashes", types.hashes);
    out.add_numbers("idf", types.idf);
    out.add_numbers("weights", quantised);
    out.add_numbers("scale", scale);
    out.add_numbers("bias", bias);
    out.add_numbers("pair hashes", pairs.hashes);
    out.add_numbers("pair weights", pairs.weights);
    out.write(file, model_version);
}

}  // namespace

int main(int argc, char** argv) try {
    ValidationSettings settings;
    std::string out;
    bool validate = true;
    std::vector<std::pair<std::string, Use>> files;
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? std::string(argv[++i]) : throw Error(std::string(argv[i]) + " needs a value"); };
        const std::string a = argv[i];
        if (a == "--l2") settings.types.l2 = std::stod(value());
        else if (a == "--power") settings.types.class_power = std::stod(value());
        else if (a == "--least") settings.types.least = std::stoi(value());
        else if (a == "--epochs") settings.types.epochs = std::stoi(value());
        else if (a == "--runs") settings.types.runs = std::stoi(value());
        else if (a == "--rate") settings.types.rate = std::stod(value());
        else if (a == "--scale") settings.types.input_scale = std::stod(value());
        else if (a == "--folds") settings.folds = static_cast<std::uint32_t>(std::stoul(value()));
        else if (a == "--given") settings.pairs = false;
        else if (a == "--errors") settings.errors = true;
        else if (a == "--no-validation") validate = false;
        else if (a == "--own") files.emplace_back(value(), Use::TrainedOn);
        else if (a == "--roles") files.emplace_back(value(), Use::PairsOnly);
        else if (a == "--out") out = value();
        else files.emplace_back(a, Use::Measured);
    }
    const auto data = find_data_dir();
    const Reader reader(data);
    std::vector<Example> examples;
    for (const auto& [file, use] : files)
        for (Example& e : read_examples(file, reader, use)) examples.push_back(std::move(e));
    std::cout << examples.size() << " examples\n";
    std::vector<const Example*> all;
    for (const Example& e : examples) all.push_back(&e);
    if (validate) {
        EventKnowledge knowledge{FrameLexicon::load(data), ModalityLexicon::load(data), read_words(data / "lexicons/no-events.tsv"), TypeClassifier({}, {}, {}, {}), language::WordVectors(data / "models/parser.model")};
        cross_validate(examples, settings, knowledge, std::cout);
    }
    if (!out.empty()) write(train(all, settings.types), train_ranking(all), out);
} catch (const std::exception& error) {
    std::cerr << "train_types: " << error.what() << '\n';
    return 1;
}
