// Trains, ensembles and applies the tagger and parser.
//
//   train_parser train  --seed N --epochs N --hidden N --glove FILE --train FILE... [--silver FILE... --silver-share X] --dev FILE... --out CHECKPOINT
//   train_parser export --model CHECKPOINT (same --glove, --train, --silver, --hidden) --out FILE   8-bit weights for the program
//   train_parser label  --models CHECKPOINT... (same --glove, --train, --silver, --hidden) --in FILE --out FILE     sum of the models' scores
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <map>
#include <numeric>
#include <sstream>

#include "decode.hpp"
#include "export.hpp"
#include "net.hpp"
#include "vocabulary.hpp"

using namespace pg::train;

namespace {

using Options = std::map<std::string, std::vector<std::string>>;

Options read_options(int argc, char** argv) {
    Options options;
    std::string current;
    for (int i = 2; i < argc; ++i) {
        if (std::strncmp(argv[i], "--", 2) == 0) options[current = argv[i] + 2];
        else options[current].push_back(argv[i]);
    }
    return options;
}

std::string one(const Options& o, const std::string& key, const std::string& fallback) {
    const auto at = o.find(key);
    return at == o.end() || at->second.empty() ? fallback : at->second[0];
}

std::vector<Sentence> read_all(const Options& o, const std::string& key) {
    std::vector<Sentence> all;
    const auto at = o.find(key);
    if (at == o.end()) return all;
    for (const auto& file : at->second)
        for (auto& s : read_conllu(file)) all.push_back(std::move(s));
    return all;
}

Vocabulary vocabulary_of(const Options& o) { return build_vocabulary(read_all(o, "train"), read_all(o, "silver"), one(o, "glove", "")); }

struct Tally {
    long words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
};

std::string base(const std::string& rel) { return rel.substr(0, rel.find(':')); }

std::vector<std::vector<std::size_t>> batches(const std::vector<std::size_t>& order, const std::vector<Sentence>& sentences, std::size_t words) {
    std::vector<std::vector<std::size_t>> out;
    std::size_t count = 0;
    for (std::size_t s : order) {
        if (out.empty() || count + sentences[s].size() > words) {
            out.emplace_back();
            count = 0;
        }
        out.back().push_back(s);
        count += sentences[s].size();
    }
    return out;
}

std::vector<std::size_t> by_length(const std::vector<Sentence>& sentences) {
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sentences[a].size() < sentences[b].size(); });
    return order;
}

Eigen::Index argmax(const RowVector& row) {
    Eigen::Index best = 0;
    row.maxCoeff(&best);
    return best;
}

RowVector log_softmax(RowVector row) {
    row.array() -= row.maxCoeff();
    return row.array() - std::log(row.array().exp().sum());
}

/// Tags and parses with the sum of the models' log probabilities; returns copies with predicted columns.
std::vector<Sentence> apply_models(std::vector<Net*> nets, const std::vector<Sentence>& sentences) {
    std::vector<Sentence> result = sentences;
    for (const auto& batch : batches(by_length(sentences), sentences, 1000)) {
        std::vector<std::vector<TokenIds>> ids;
        for (std::size_t s : batch) ids.push_back(nets[0]->ids(sentences[s]));
        std::vector<Net::Output> outputs;
        for (Net* net : nets) outputs.push_back(net->run(ids));
        const Vocabulary& v = nets[0]->vocabulary();
        for (std::size_t b = 0; b < batch.size(); ++b) {
            Sentence& s = result[batch[b]];
            Matrix arcs = Matrix::Zero(outputs[0].arcs[b].rows(), outputs[0].arcs[b].cols());
            for (auto& o : outputs)
                for (Eigen::Index r = 0; r < arcs.rows(); ++r) arcs.row(r) += log_softmax(o.arcs[b].row(r));
            const std::vector<int> heads = best_tree(arcs);
            for (std::size_t i = 0; i < s.size(); ++i) {
                RowVector upos, xpos, rel;
                for (std::size_t m = 0; m < nets.size(); ++m) {
                    const int row = outputs[m].start[b] + static_cast<int>(i);
                    const int head_row = heads[i] == 0 ? static_cast<int>(outputs[m].label_head.rows()) - 1 : outputs[m].start[b] + heads[i] - 1;
                    const RowVector u = log_softmax(outputs[m].upos.row(row)), x = log_softmax(outputs[m].xpos.row(row)),
                                    l = log_softmax(nets[m]->label_scores(outputs[m], row, head_row));
                    upos = m == 0 ? u : RowVector(upos + u);
                    xpos = m == 0 ? x : RowVector(xpos + x);
                    rel = m == 0 ? l : RowVector(rel + l);
                }
                s[i].upos = v.upos.name(static_cast<int>(argmax(upos)));
                s[i].xpos = v.xpos.name(static_cast<int>(argmax(xpos)));
                s[i].head = heads[i];
                s[i].rel = v.rels.name(static_cast<int>(argmax(rel)));
            }
        }
    }
    return result;
}

std::string score(const std::vector<Net*>& nets, const std::vector<Sentence>& gold) {
    const auto mine = apply_models(nets, gold);
    Tally t;
    for (std::size_t s = 0; s < gold.size(); ++s)
        for (std::size_t i = 0; i < gold[s].size(); ++i) {
            ++t.words;
            t.upos += gold[s][i].upos == mine[s][i].upos;
            t.xpos += gold[s][i].xpos == mine[s][i].xpos;
            t.uas += gold[s][i].head == mine[s][i].head;
            t.las += gold[s][i].head == mine[s][i].head && base(gold[s][i].rel) == base(mine[s][i].rel);
        }
    char line[200];
    const auto percent = [&](long n) { return 100.0 * static_cast<double>(n) / static_cast<double>(t.words); };
    std::snprintf(line, sizeof line, "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", percent(t.upos), percent(t.xpos), percent(t.uas), percent(t.las));
    return line;
}

float learning_rate(long step, long total) {
    constexpr float top = 2e-3f;
    const auto at = static_cast<float>(step) / static_cast<float>(total);
    if (step < 200) return top * static_cast<float>(step + 1) / 200;
    if (at < 0.3f) return top;
    return top * std::max(0.02f, 1 - (at - 0.3f) / 0.7f);
}

int train(const Options& o) {
    const auto gold = read_all(o, "train");
    auto silver = read_all(o, "silver");
    Sizes sizes;
    sizes.hidden = std::stoi(one(o, "hidden", "128"));
    const auto seed = static_cast<std::uint64_t>(std::stoul(one(o, "seed", "1")));
    Net net(sizes, vocabulary_of(o), seed);
    std::vector<std::vector<Sentence>> dev;
    for (const auto& file : o.at("dev")) dev.push_back(read_conllu(file));
    Adam adam(net.params());
    Random random(seed * 7919 + 1);
    const long epochs = std::stol(one(o, "epochs", "14"));
    const std::string out = one(o, "out", "parser.ckpt");
    std::shuffle(silver.begin(), silver.end(), random);
    // Every epoch: all gold sentences, and as many of the silver ones as --silver-share times those, the next ones each time.
    const double silver_share = silver.empty() ? 0 : std::stod(one(o, "silver-share", "1.0"));
    std::size_t silver_at = 0;
    long step = 0, total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (long epoch = 0; epoch < epochs; ++epoch) {
        std::vector<Sentence> sentences;
        for (const auto& s : gold) sentences.push_back(augmented(s, random));
        const auto extra = static_cast<std::size_t>(static_cast<double>(gold.size()) * silver_share);
        for (std::size_t i = 0; i < extra && !silver.empty(); ++i) sentences.push_back(augmented(silver[silver_at++ % silver.size()], random));
        std::erase_if(sentences, [](const Sentence& s) { return s.size() > 150; });
        auto order = by_length(sentences);
        // Neighbours in length share a batch, with some noise so that batches differ between epochs.
        std::vector<std::pair<float, std::size_t>> noisy;
        for (std::size_t s : order) noisy.emplace_back(static_cast<float>(sentences[s].size()) * (1 + 0.15f * uniform(random)), s);
        std::stable_sort(noisy.begin(), noisy.end(), [](auto a, auto b) { return a.first < b.first; });
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = noisy[i].second;
        auto work = batches(order, sentences, 600);
        std::shuffle(work.begin(), work.end(), random);
        if (total == 0) total = static_cast<long>(work.size()) * epochs;
        double loss = 0;
        for (const auto& batch : work) {
            std::vector<std::vector<TokenIds>> ids;
            for (std::size_t s : batch) ids.push_back(net.ids(sentences[s]));
            loss += net.learn(ids, random);
            adam.step(learning_rate(step, total), 5.0f);
            ++step;
            if (step * 10 > total * 5) adam.average(0.999f);
        }
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::printf("epoch %ld loss %.4f %.0f s", epoch + 1, loss / static_cast<double>(work.size()), seconds);
        if (epoch % 4 == 3 || epoch + 1 == epochs) {
            adam.swap_average();
            for (const auto& d : dev) std::printf(" | %s", score({&net}, d).c_str());
            net.save(out);
            if (epoch + 1 != epochs) adam.swap_average();
        }
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}

int label(const Options& o) {
    Sizes sizes;
    sizes.hidden = std::stoi(one(o, "hidden", "128"));
    std::vector<std::unique_ptr<Net>> nets;
    std::vector<Net*> pointers;
    for (const auto& file : o.at("models")) {
        nets.push_back(std::make_unique<Net>(sizes, vocabulary_of(o), 1));
        nets.back()->load(file);
        pointers.push_back(nets.back().get());
    }
    for (const auto& s : read_all(o, "dev").empty() ? std::vector<std::string>{} : o.at("dev")) std::printf("%s %s\n", s.c_str(), score(pointers, read_conllu(s)).c_str());
    if (o.count("in") == 0) return 0;
    std::ofstream out(one(o, "out", "labelled.conllu"));
    for (const auto& sentence : apply_models(pointers, read_all(o, "in"))) {
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const Word& w = sentence[i];
            out << i + 1 << '\t' << w.form << "\t_\t" << w.upos << '\t' << w.xpos << "\t_\t" << w.head << '\t' << w.rel << "\t_\t_\n";
        }
        out << '\n';
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    // Eigen cuts products to the caches it finds, which changes the order of sums: the same cut on every machine gives the same model.
    Eigen::setCpuCacheSizes(32 * 1024, 512 * 1024, 4 * 1024 * 1024);
    const Options o = read_options(argc, argv);
    if (std::string(argv[1]) == "train") return train(o);
    if (std::string(argv[1]) == "label") return label(o);
    if (std::string(argv[1]) == "export") {
        Sizes sizes;
        sizes.hidden = std::stoi(one(o, "hidden", "128"));
        Net net(sizes, vocabulary_of(o), 1);
        net.load(one(o, "model", ""));
        export_model(net, one(o, "out", "parser.model"));
        return 0;
    }
    return 2;
}
