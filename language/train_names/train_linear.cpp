// Trains the linear part of the recogniser of names and joins it to the network's file.
//
//   train_names_linear --seed N --epochs N --keep SHARE --share SHARE --seen N --least WEIGHT --prune EPOCH --network FILE.model --vectors parser.model --embedding FILE --data DIR --train FILE[:repeat]... --dev FILE... --out FILE.model
//
// Features are those that are met N times. After EPOCH epochs weights below WEIGHT are dropped for good. SHARE (--share): how much the linear part counts beside the network.
// DIR is the project's data folder (gazetteers, lexicons). Without --network only the linear part is trained and scored. --vectors: a model whose word vectors are the same, so that the
// joined one does without them where it stands beside.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <unordered_map>

#include "core/error.hpp"
#include "kmeans.hpp"
#include "language/names/linear.hpp"
#include "language/names/network.hpp"
#include "language/parser/network.hpp"
#include "linear_crf.hpp"
#include "names_data.hpp"
#include "phrase_lists.hpp"

using namespace pg::train;
using pg::language::Feature;

namespace {

struct Tables {
    std::string words;
    std::vector<std::uint16_t> classes;
    std::size_t count = 0;
    std::vector<pg::language::PhraseTable::Row> rows;
    pg::language::WordClasses word_classes;
    pg::language::PhraseTable phrases;
};

Tables tables(const std::string& embedding_file, const std::string& data_dir) {
    Tables out;
    const Embedding embedding = read_embedding(embedding_file, 1000000);
    out.count = embedding.words.size();
    for (const auto& w : embedding.words) out.words += w + "\n";
    const auto coarse = word_classes(embedding, 128, 12), fine = word_classes(embedding, 1024, 12);
    for (std::size_t i = 0; i < out.count; ++i) {
        out.classes.push_back(coarse[i]);
        out.classes.push_back(fine[i]);
    }
    out.rows = phrase_rows(data_dir);
    out.word_classes = pg::language::WordClasses(out.words, out.classes.data(), out.count);
    out.phrases = pg::language::PhraseTable(out.rows);
    return out;
}

/// Hashes of all features of the sentences, article by article.
struct Hashed {
    std::vector<Feature> features;
    std::vector<std::uint32_t> begin{0};
    std::vector<int> labels;
    std::vector<LabelShares> shares;
};

std::vector<Hashed> extract(const std::vector<NameSentence>& sentences, const Tables& tables) {
    std::vector<Hashed> out;
    for (std::size_t a = 0; a < sentences.size();) {
        std::size_t b = a;
        std::vector<std::vector<std::string_view>> forms;
        for (; b < sentences.size() && sentences[b].article == sentences[a].article; ++b) forms.emplace_back(sentences[b].forms.begin(), sentences[b].forms.end());
        const auto article = pg::language::number(forms, tables.word_classes);
        pg::language::FeatureExtractor extractor(article, tables.phrases);
        std::vector<std::vector<pg::language::FormFeature>> of_form(article.forms.size());
        for (std::size_t f = 0; f < article.forms.size(); ++f) form_features(article.forms[f], article.facts[f], of_form[f]);
        std::vector<Feature> features;
        for (std::size_t s = 0; s < article.sentences.size(); ++s) {
            const auto& numbers = article.sentences[s];
            Hashed& h = out.emplace_back();
            h.labels = sentences[a + s].labels;
            h.shares = sentences[a + s].shares;
            extractor.open(s);
            for (std::size_t t = 0; t < numbers.size(); ++t) {
                for (std::size_t place = 0; place < pg::language::feature_offsets; ++place) {
                    const std::size_t at = t + place;
                    const bool outside = at < pg::language::feature_reach || at - pg::language::feature_reach >= numbers.size();
                    for (const auto& f : of_form[outside ? 0 : numbers[at - pg::language::feature_reach]])
                        if (f.places >> place & 1) h.features.push_back(f.at(place));
                }
                extractor.features(t, features);
                h.features.insert(h.features.end(), features.begin(), features.end());
                h.begin.push_back(static_cast<std::uint32_t>(h.features.size()));
            }
        }
        a = b;
    }
    return out;
}

using Index = std::unordered_map<Feature, std::uint32_t>;

FeatureSentence numbered(const Hashed& h, const Index& index) {
    FeatureSentence out;
    out.labels = h.labels;
    out.shares = h.shares;
    out.begin.push_back(0);
    for (std::size_t t = 0; t < h.labels.size(); ++t) {
        for (std::uint32_t i = h.begin[t]; i < h.begin[t + 1]; ++i)
            if (const auto found = index.find(h.features[i]); found != index.end()) out.features.push_back(found->second);
        out.begin.push_back(static_cast<std::uint32_t>(out.features.size()));
    }
    return out;
}

/// Features seen so often at least, in the order of their hashes.
std::vector<Feature> kept_features(const std::vector<Hashed>& train, std::size_t seen) {
    std::vector<Feature> all;
    for (const auto& h : train) all.insert(all.end(), h.features.begin(), h.features.end());
    std::sort(all.begin(), all.end());
    std::vector<Feature> out;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t e = i;
        while (e < all.size() && all[e] == all[i]) ++e;
        if (e - i >= seen) out.push_back(all[i]);
        i = e;
    }
    return out;
}

/// `share`: how much the linear part counts beside the network; weights below `least` are left out.
struct Saving {
    float keep = 0.5f, share = 1, least = 0.05f;
    std::string network, vectors, file;
};

void save(const LinearCrf& crf, const std::vector<Feature>& features, const Tables& tables, const Saving& how) {
    const float unit = 1.0f / 40;
    std::vector<Feature> hashes;
    std::vector<std::uint8_t> counts, labels;
    std::vector<std::int8_t> weights;
    for (std::size_t f = 0; f < features.size(); ++f) {
        std::uint8_t count = 0;
        for (std::size_t l = 0; l < pg::language::linear_labels; ++l) {
            const float w = crf.weight(f, l) * how.keep;
            if (std::abs(w) < how.least) continue;
            labels.push_back(static_cast<std::uint8_t>(l));
            weights.push_back(static_cast<std::int8_t>(std::clamp(std::lround(w / unit), -127l, 127l)));
            ++count;
        }
        if (count == 0) continue;
        hashes.push_back(features[f]);
        counts.push_back(count);
    }
    std::printf("%zu of %zu features, %zu weights\n", hashes.size(), features.size(), weights.size());
    pg::language::ModelWriter out;
    if (!how.network.empty()) {
        const pg::language::ModelFile model(how.network, pg::language::names_version);
        const bool shares = !how.vectors.empty();
        for (const auto& name : model.section_names())
            if (name.rfind("linear.", 0) != 0 && name != "classes" && name != "phrases" && !(shares && name.rfind("embedding.", 0) == 0)) out.add(name, std::string(model.section(name)));
        if (shares) {
            const auto hash = pg::language::embedding_hash(model);
            if (hash != pg::language::embedding_hash(pg::language::ModelFile(how.vectors, pg::language::parser_version))) throw pg::Error(how.vectors + " has other word vectors");
            out.add("embedding.hash", hash);
        }
    }
    out.add_numbers("classes", tables.classes);
    out.add_numbers("phrases", tables.rows);
    out.add_numbers("linear.features", hashes);
    out.add_numbers("linear.counts", counts);
    out.add_numbers("linear.labels", labels);
    out.add_numbers("linear.weights", weights);
    out.add_numbers("linear.unit", std::vector<float>{unit * how.share});
    const Matrix transitions = crf.transitions() * how.share;
    out.add_numbers("linear.transitions", std::vector<float>(transitions.data(), transitions.data() + transitions.size()));
    out.write(how.file, pg::language::names_version);
}

}  // namespace

int main(int argc, char** argv) {
    const auto labels = all_labels();
    const Tables known = tables(option(argc, argv, "--embedding", ""), option(argc, argv, "--data", "data"));
    const auto begin = std::chrono::steady_clock::now();
    const auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
    std::printf("%zu phrases, %zu words in classes\n", known.rows.size(), known.count);
    std::vector<Hashed> hashed;
    std::vector<int> repeats;
    for (auto file : options(argc, argv, "--train")) {
        int repeat = 1;
        if (const auto colon = file.find(':'); colon != std::string::npos) { repeat = std::stoi(file.substr(colon + 1)); file.resize(colon); }
        for (auto& h : extract(read_names(file), known)) {
            hashed.push_back(std::move(h));
            repeats.push_back(repeat);
        }
    }
    const auto features = kept_features(hashed, std::stoul(option(argc, argv, "--seen", "2")));
    Index index;
    index.reserve(features.size());
    for (Feature f : features) index.emplace(f, static_cast<std::uint32_t>(index.size()));
    std::vector<FeatureSentence> train;
    for (std::size_t i = 0; i < hashed.size(); ++i)
        for (int r = 0; r < repeats[i]; ++r) train.push_back(numbered(hashed[i], index));
    hashed.clear();
    std::vector<std::vector<FeatureSentence>> dev;
    for (const auto& file : options(argc, argv, "--dev")) {
        dev.emplace_back();
        for (const auto& h : extract(read_names(file), known)) dev.back().push_back(numbered(h, index));
    }
    std::printf("%zu features, %zu sentences, %.0f s\n", features.size(), train.size(), seconds());
    const float keep = std::stof(option(argc, argv, "--keep", "0.5"));
    LinearCrf crf(features.size(), labels);
    std::mt19937_64 random(std::stoul(option(argc, argv, "--seed", "1")));
    const int epochs = std::stoi(option(argc, argv, "--epochs", "12"));
    const int prune = std::stoi(option(argc, argv, "--prune", "4"));
    const float least = std::stof(option(argc, argv, "--least", "0.12"));
    std::vector<std::size_t> order(train.size());
    std::iota(order.begin(), order.end(), 0u);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        std::shuffle(order.begin(), order.end(), random);
        const float rate = 0.1f - 0.08f * static_cast<float>(epoch) / static_cast<float>(std::max(1, epochs - 1));
        double loss = 0;
        if (epoch == prune) crf.prune(least / keep);
        for (std::size_t s : order) loss += crf.learn(train[s], rate, keep, random);
        std::printf("epoch %d loss %.4f %.0f s", epoch + 1, loss / static_cast<double>(train.size()), seconds());
        if (epoch % 2 == 1 || epoch + 1 == epochs)
            for (const auto& d : dev) {
                NameTally tally;
                for (const auto& s : d) tally.add(s.labels, crf.decode(crf.scores(s, keep)), labels);
                std::printf(" |%s", tally.text().c_str());
            }
        std::printf("\n");
        std::fflush(stdout);
    }
    save(crf, features, known, {keep, std::stof(option(argc, argv, "--share", "1")), 0.5f / 40,
                                option(argc, argv, "--network", ""), option(argc, argv, "--vectors", ""), option(argc, argv, "--out", "names.model")});
    return 0;
}
