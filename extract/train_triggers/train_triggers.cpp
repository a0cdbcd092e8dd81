// train_triggers --labels FILE.tsv [--strength X] [--out MODEL] ARTICLES...
// Ten-fold cross-validation by article, then with --out a model of everything. Card: data/models/event-triggers.md.
#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <map>
#include <set>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "language/nn/model_file.hpp"
#include "regression.hpp"

namespace {

using namespace pg;
using namespace pg::extract;

void write(const TriggerRegression& r, const std::filesystem::path& file) {
    language::ModelWriter out;
    out.add_numbers("hashes", r.hashes);
    out.add_numbers("weights", r.weights);
    out.add_numbers("bias", std::vector<float>(r.bias.begin(), r.bias.end()));
    out.write(file.string(), trigger_model_version);
}

/// How many predicates are taken for events at several thresholds, how many of them are, and how many of these have the type.
void cross_validate(const std::vector<TriggerExample>& examples, double strength) {
    std::set<std::string> names;
    for (const TriggerExample& e : examples) names.insert(e.article);
    std::map<std::string, std::size_t> fold;
    for (const std::string& name : names) fold.emplace(name, fold.size() % 10);
    std::map<int, std::array<int, 3>> counts;
    int events = 0;
    for (std::size_t f = 0; f < 10; ++f) {
        std::vector<const TriggerExample*> rest;
        for (const TriggerExample& e : examples)
            if (fold[e.article] != f) rest.push_back(&e);
        const TriggerModel model = train_triggers(rest, strength).model();
        for (const TriggerExample& e : examples) {
            if (fold[e.article] != f) continue;
            events += e.label != no_event;
            const TriggerScores scores = model.log_probabilities(e.features);
            const std::size_t best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.begin() + type_count) - scores.begin());
            for (const int percent : {20, 30, 40, 50, 60})
                if (std::exp(scores[best]) * 100 > static_cast<float>(percent)) {
                    ++counts[percent][0];
                    counts[percent][1] += e.label != no_event;
                    counts[percent][2] += e.label != no_event && (best == e.label || best == e.also);
                }
        }
    }
    std::cout << examples.size() << " predicates, " << events << " in events\n";
    for (const auto& [percent, c] : counts) std::cout << "type likelier than " << percent << " %: " << c[0] << " taken, " << c[1] << " events, " << c[2] << " of the type\n";
}

}  // namespace

int main(int argc, char** argv) try {
    std::filesystem::path labels, out;
    std::vector<std::filesystem::path> articles;
    double strength = 0.1;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        const auto value = [&] { return i + 1 < argc ? std::string(argv[++i]) : throw Error(a + " needs a value"); };
        if (a == "--labels") labels = value();
        else if (a == "--out") out = value();
        else if (a == "--strength") strength = std::stod(value());
        else articles.emplace_back(a);
    }
    if (labels.empty() || articles.empty()) throw Error("needs --labels FILE.tsv and articles");
    const auto data = find_data_dir();
    // The extractor asks for the model that is made here: at the very first time one that knows nothing.
    if (!std::filesystem::exists(data / "models/event-triggers.model")) write(TriggerRegression{}, data / "models/event-triggers.model");
    const auto examples = read_trigger_examples(labels, articles, language::Analyser::load(data), Extractor::load(data));
    cross_validate(examples, strength);
    std::vector<const TriggerExample*> all;
    for (const TriggerExample& e : examples) all.push_back(&e);
    if (!out.empty()) write(train_triggers(all, strength), out);
} catch (const std::exception& error) {
    std::cerr << "train_triggers: " << error.what() << '\n';
    return 1;
}
