// train_events --labels FILE.tsv [--out MODEL] [--prior X] [--epochs N] [--rate X] ARCHIVE...
// Learns from articles of the archive that readers marked which words tell events, and of which type. Cross-validation over five parts of the
// articles first. Card: data/models/triggers.md.
#include <iostream>

#include "archive/input.hpp"
#include "archive/reader.hpp"
#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "examples.hpp"
#include "extract/extractor.hpp"
#include "extract/triggers/model.hpp"
#include "language/analyser.hpp"
#include "logistic.hpp"
#include "validation.hpp"

namespace {

using namespace pg;
using namespace pg::extract;

void read(const std::vector<std::string>& archive, const Labels& labels, std::vector<TriggerExample>& out) {
    const auto data = find_data_dir();
    const auto analyser = language::Analyser::load(data);
    const auto extractor = Extractor::load(data, false);
    archive::InputStream input(archive);
    while (auto raw = input.next())
        for (auto& result : archive::read_articles(*raw)) {
            if (!std::holds_alternative<Article>(result)) continue;
            const Document document = analyser.analyse(std::move(std::get<Article>(result)));
            const auto marked = labels.find(document.article.id);
            if (marked == labels.end()) continue;
            add_examples(document, marked->second, extractor, out);
        }
}

template <typename T>
std::vector<const T*> pointers(const std::vector<T>& examples) {
    std::vector<const T*> out;
    for (const T& e : examples) out.push_back(&e);
    return out;
}

void write(const std::vector<TriggerExample>& examples, const TrainingSettings& settings, const std::string& file) {
    language::ModelWriter writer;
    LinearModel::store(learn_events(pointers(examples), settings), "events", writer);
    LinearModel::store(learn_types(pointers(examples), settings), "types", writer);
    LinearModel::store(learn_acts(pointers(examples), settings), "acts", writer);
    LinearModel::store(learn_statuses(pointers(examples), settings), "statuses", writer);
    writer.write(file, triggers_version);
}

}  // namespace

int main(int argc, char** argv) try {
    TrainingSettings settings;
    std::string out, labels;
    bool validate = true;
    std::vector<std::string> archive;
    for (int i = 1; i < argc; ++i) {
        const auto value = [&] { return i + 1 < argc ? std::string(argv[++i]) : throw Error(std::string(argv[i]) + " needs a value"); };
        const std::string a = argv[i];
        if (a == "--labels") labels = value();
        else if (a == "--out") out = value();
        else if (a == "--no-validation") validate = false;
        else if (a == "--prior") settings.events.prior = settings.types.prior = settings.acts.prior = settings.statuses.prior = std::stod(value());
        else if (a == "--epochs") settings.events.epochs = settings.types.epochs = settings.acts.epochs = settings.statuses.epochs = std::stoi(value());
        else if (a == "--rate") settings.events.rate = settings.types.rate = std::stod(value());
        else archive.push_back(a);
    }
    std::vector<TriggerExample> examples;
    read(archive, read_labels(labels), examples);
    if (validate) cross_validate(examples, settings, std::cout);
    if (!out.empty()) write(examples, settings, out);
} catch (const std::exception& error) {
    std::cerr << "train_events: " << error.what() << '\n';
    return 1;
}
