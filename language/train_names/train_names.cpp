// Trains the recogniser of names.
//
//   train_names --seed N --epochs N --hidden N --glove FILE --train FILE[:repeat]... [--silver FILE... --silver-share X] --dev FILE... --out FILE.model
//
// Files are as names_data.hpp tells. Every epoch learns from all training sentences and from as many of the silver ones as X times those, the next ones each time.
#include <chrono>
#include <cstdio>
#include <map>
#include <numeric>

#include "language/names/network.hpp"
#include "language/nn/word_features.hpp"
#include "model_sections.hpp"
#include "names_net.hpp"

using namespace pg::train;

namespace {

std::vector<std::vector<const NameSentence*>> batches(const std::vector<NameSentence>& sentences, const std::vector<std::size_t>& order, std::size_t words) {
    std::vector<std::vector<const NameSentence*>> out;
    std::size_t count = 0;
    for (std::size_t s : order) {
        if (out.empty() || count + sentences[s].forms.size() > words) {
            out.emplace_back();
            count = 0;
        }
        out.back().push_back(&sentences[s]);
        count += sentences[s].forms.size();
    }
    return out;
}

std::string score(NamesNet& net, const std::vector<NameSentence>& gold) {
    std::vector<std::size_t> order(gold.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return gold[a].forms.size() < gold[b].forms.size(); });
    NameTally tally;
    for (const auto& batch : batches(gold, order, 1000)) {
        const auto scores = net.run(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) tally.add(batch[i]->labels, net.decode(scores[i]), net.labels());
    }
    return tally.text();
}

void save(NamesNet& net, const std::string& file) {
    ModelSections out;
    out.writer.add_numbers("hidden", std::vector<std::uint32_t>{static_cast<std::uint32_t>(net.hidden())});
    out.writer.add_lines("labels", net.labels());
    out.vocabulary(net.vocabulary());
    std::map<std::string, const Matrix*> values;
    for (Param* p : net.params()) values[p->name] = &p->value;
    for (const char* table : {"word", "suffix3", "prefix3", "suffix2", "shape"}) out.rows(table, *values.at(table));
    for (const std::string layer : {"first", "second"})
        for (const std::string side : {".f", ".b"}) {
            out.linear(layer + side + ".x", *values.at(layer + side + ".wx"), *values.at(layer + side + ".b"));
            out.weights(layer + side + ".h", *values.at(layer + side + ".wh"));
        }
    out.linear("output", *values.at("output.w"), *values.at("output.b"));
    out.floats("transitions", *values.at("transitions"));
    out.writer.write(file, pg::language::names_version);
}

}  // namespace

int main(int argc, char** argv) {
    const auto labels = all_labels();
    std::vector<NameSentence> train;
    std::vector<NameSentence> silver;
    std::vector<Sentence> for_vocabulary, silver_words;
    const auto words_of = [](const NameSentence& s) {
        Sentence words;
        for (const auto& f : s.forms) words.push_back({f, "", "", "", "", 0, {}, {}});
        return words;
    };
    for (auto file : options(argc, argv, "--train")) {
        int repeat = 1;
        if (const auto colon = file.find(':'); colon != std::string::npos) { repeat = std::stoi(file.substr(colon + 1)); file.resize(colon); }
        for (const auto& s : read_names(file)) {
            for (int r = 0; r < repeat; ++r) train.push_back(s);
            for_vocabulary.push_back(words_of(s));
        }
    }
    for (const auto& file : options(argc, argv, "--silver"))
        for (auto& s : read_names(file)) {
            silver_words.push_back(words_of(s));
            silver.push_back(std::move(s));
        }
    const auto too_long = [](const NameSentence& s) { return s.forms.size() > 180; };
    std::erase_if(train, too_long);
    std::erase_if(silver, too_long);
    std::vector<std::vector<NameSentence>> dev;
    for (const auto& file : options(argc, argv, "--dev")) dev.push_back(read_names(file));
    const auto seed = std::stoul(option(argc, argv, "--seed", "1"));
    NamesNet net(build_vocabulary(for_vocabulary, silver_words, option(argc, argv, "--glove", "")), labels, std::stoi(option(argc, argv, "--hidden", "100")), seed);
    Adam adam(net.params());
    Random random(seed * 7919 + 3);
    const long epochs = std::stol(option(argc, argv, "--epochs", "8"));
    const auto extra = silver.empty() ? 0 : static_cast<std::size_t>(std::stod(option(argc, argv, "--silver-share", "1")) * static_cast<double>(train.size()));
    std::shuffle(silver.begin(), silver.end(), random);
    const std::size_t gold = train.size();
    std::size_t silver_at = 0;
    long step = 0, total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (long epoch = 0; epoch < epochs; ++epoch) {
        train.resize(gold);
        for (std::size_t i = 0; i < extra; ++i) train.push_back(silver[silver_at++ % silver.size()]);
        std::vector<std::pair<float, std::size_t>> noisy;
        for (std::size_t s = 0; s < train.size(); ++s) noisy.emplace_back(static_cast<float>(train[s].forms.size()) * (1 + 0.3f * uniform(random)), s);
        std::stable_sort(noisy.begin(), noisy.end(), [](auto a, auto b) { return a.first < b.first; });
        std::vector<std::size_t> order;
        for (const auto& n : noisy) order.push_back(n.second);
        auto work = batches(train, order, 700);
        std::shuffle(work.begin(), work.end(), random);
        if (total == 0) total = static_cast<long>(work.size()) * epochs;
        double loss = 0;
        for (const auto& batch : work) {
            loss += net.learn(batch, random);
            const float at = static_cast<float>(step) / static_cast<float>(total);
            adam.step(1.5e-3f * std::min(1.0f, static_cast<float>(step + 1) / 200) * (at < 0.3f ? 1.0f : std::max(0.02f, 1 - (at - 0.3f) / 0.7f)), 5.0f);
            ++step;
            if (step * 10 > total * 5) adam.average(0.999f);
        }
        std::printf("epoch %ld loss %.4f %.0f s", epoch + 1, loss / static_cast<double>(work.size()),
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        adam.swap_average();
        for (const auto& d : dev) std::printf(" |%s", score(net, d).c_str());
        save(net, option(argc, argv, "--out", "names.model"));
        if (epoch + 1 != epochs) adam.swap_average();
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}
