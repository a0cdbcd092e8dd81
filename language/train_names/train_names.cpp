// Trains the recogniser of names.
//
//   train_names --seed N --epochs N --hidden N --glove FILE --train FILE[:repeat]... --dev FILE... --out FILE.model
//
// Files hold a token and a BIO tag a line (tab or blank between them), an empty line ends a sentence. Classes are mapped to
// PER ORG LOC FAC NORP MISC; dates and money are no names.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "language/names/network.hpp"
#include "language/nn/word_features.hpp"
#include "model_sections.hpp"
#include "names_net.hpp"

using namespace pg::train;

namespace {

const std::map<std::string, std::string> classes{
    {"Person", "PER"}, {"person", "PER"}, {"politician", "PER"}, {"PER", "PER"}, {"Organization", "ORG"}, {"organisation", "ORG"}, {"politicalparty", "ORG"},
    {"ORG", "ORG"}, {"Location", "LOC"}, {"location", "LOC"}, {"country", "LOC"}, {"LOC", "LOC"}, {"Facility", "FAC"}, {"FAC", "FAC"}, {"NORP", "NORP"},
    {"Misc", "MISC"}, {"misc", "MISC"}, {"Product", "MISC"}, {"event", "MISC"}, {"election", "MISC"}, {"MISC", "MISC"}};

std::vector<std::string> all_labels() {
    std::vector<std::string> labels{"O"};
    for (const char* type : {"PER", "ORG", "LOC", "FAC", "NORP", "MISC"})
        for (const char* position : {"B-", "I-", "E-", "S-"}) labels.push_back(std::string(position) + type);
    return labels;
}

struct Tagged {
    std::vector<std::string> forms, tags;  ///< tags: class or "" and whether it begins, as "B-PER", "I-PER", "O"
};

std::vector<Tagged> read_bio(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<Tagged> out;
    Tagged current;
    const auto flush = [&] {
        if (!current.forms.empty()) out.push_back(std::move(current));
        current = {};
    };
    for (std::string line; std::getline(in, line);) {
        if (line.rfind("# ", 0) == 0 || line.rfind("-DOCSTART-", 0) == 0) { flush(); continue; }
        std::stringstream cut(line);
        std::string form, tag;
        if (!(cut >> form >> tag)) { flush(); continue; }
        const auto dash = tag.find('-');
        const auto known = dash == std::string::npos ? classes.end() : classes.find(tag.substr(dash + 1));
        current.forms.push_back(form);
        current.tags.push_back(known == classes.end() ? "O" : tag.substr(0, 2) + known->second);
    }
    flush();
    return out;
}

NameSentence labelled(const Tagged& s, const std::map<std::string, int>& index) {
    NameSentence out;
    out.forms = s.forms;
    for (std::size_t i = 0; i < s.tags.size(); ++i) {
        if (s.tags[i] == "O") { out.labels.push_back(0); continue; }
        const std::string type = s.tags[i].substr(2);
        const bool begins = s.tags[i][0] == 'B' || i == 0 || s.tags[i - 1] == "O" || s.tags[i - 1].substr(2) != type;
        const bool goes_on = i + 1 < s.tags.size() && s.tags[i + 1] == "I-" + type;
        out.labels.push_back(index.at(std::string(begins ? (goes_on ? "B-" : "S-") : (goes_on ? "I-" : "E-")) + type));
    }
    return out;
}

using Span = std::tuple<std::size_t, std::size_t, std::string>;

/// Spans of the classes that are scored; facilities count as places.
std::set<Span> spans(const std::vector<int>& labels, const std::vector<std::string>& names) {
    std::set<Span> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string& l = names[static_cast<std::size_t>(labels[i])];
        if (l[0] == 'B' || l[0] == 'S') start = i;
        if (l[0] != 'E' && l[0] != 'S') continue;
        const std::string type = l.substr(2) == "FAC" ? "LOC" : l.substr(2);
        if (type == "PER" || type == "ORG" || type == "LOC") out.insert({start, i + 1, type});
    }
    return out;
}

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
    std::map<std::string, std::array<double, 3>> tally;
    for (const auto& batch : batches(gold, order, 1000)) {
        const auto scores = net.run(batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const auto a = spans(batch[i]->labels, net.labels()), b = spans(net.decode(scores[i]), net.labels());
            for (const auto& s : a) { ++tally[std::get<2>(s)][0]; ++tally["all"][0]; tally[std::get<2>(s)][2] += b.count(s); tally["all"][2] += b.count(s); }
            for (const auto& s : b) { ++tally[std::get<2>(s)][1]; ++tally["all"][1]; }
        }
    }
    std::string out;
    for (const char* type : {"all", "PER", "ORG", "LOC"}) {
        char text[40];
        std::snprintf(text, sizeof text, " %s %.2f", type, 200 * tally[type][2] / std::max(1.0, tally[type][0] + tally[type][1]));
        out += text;
    }
    return out;
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

std::string option(int argc, char** argv, const char* name, const char* fallback) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0) return argv[i + 1];
    return fallback;
}

std::vector<std::string> options(int argc, char** argv, const char* name) {
    std::vector<std::string> out;
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], name) == 0)
            for (int k = i + 1; k < argc && std::strncmp(argv[k], "--", 2) != 0; ++k) out.push_back(argv[k]);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    const auto labels = all_labels();
    std::map<std::string, int> index;
    for (const auto& l : labels) index.emplace(l, static_cast<int>(index.size()));
    std::vector<NameSentence> train;
    std::vector<Sentence> for_vocabulary;
    for (auto file : options(argc, argv, "--train")) {
        int repeat = 1;
        if (const auto colon = file.find(':'); colon != std::string::npos) { repeat = std::stoi(file.substr(colon + 1)); file.resize(colon); }
        for (const auto& s : read_bio(file)) {
            for (int r = 0; r < repeat; ++r) train.push_back(labelled(s, index));
            Sentence words;
            for (const auto& f : s.forms) words.push_back({f, "", "", "", "", 0});
            for_vocabulary.push_back(std::move(words));
        }
    }
    std::erase_if(train, [](const NameSentence& s) { return s.forms.size() > 180; });
    std::vector<std::vector<NameSentence>> dev;
    for (const auto& file : options(argc, argv, "--dev")) {
        dev.emplace_back();
        for (const auto& s : read_bio(file)) dev.back().push_back(labelled(s, index));
    }
    const auto seed = std::stoul(option(argc, argv, "--seed", "1"));
    NamesNet net(build_vocabulary(for_vocabulary, option(argc, argv, "--glove", "")), labels, std::stoi(option(argc, argv, "--hidden", "100")), seed);
    Adam adam(net.params());
    Random random(seed * 7919 + 3);
    const long epochs = std::stol(option(argc, argv, "--epochs", "8"));
    long step = 0, total = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (long epoch = 0; epoch < epochs; ++epoch) {
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
