#include "vocabulary.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "language/nn/word_features.hpp"

namespace pg::train {

namespace {
constexpr int least_silver = 4;  ///< times that a word of the silver sentences alone is told to be worth a vector of its own
}

Vocabulary build_vocabulary(const std::vector<Sentence>& train, const std::vector<Sentence>& silver, const std::string& glove_file) {
    Vocabulary v;
    std::map<std::string, int> counts, silver_counts;
    for (const auto& s : train)
        for (const auto& w : s) {
            ++counts[pg::language::word_features(w.form).digits];
            v.upos.add(w.upos);
            v.xpos.add(w.xpos);
            v.rels.add(w.rel);
        }
    for (const auto& s : silver)
        for (const auto& w : s) ++silver_counts[pg::language::word_features(w.form).digits];
    for (const auto& [word, n] : silver_counts)
        if (counts[word] >= 2 || n >= least_silver) counts[word] += n;
    v.words.push_back("");
    v.counts.push_back(0);
    for (const auto& [word, n] : counts)
        if (n >= 2) {
            v.index[word] = static_cast<int>(v.words.size());
            v.words.push_back(word);
            v.counts.push_back(n);
        }
    std::ifstream in(glove_file);
    std::vector<float> values(100, 0.0f);
    v.glove_words.push_back("");
    for (std::string line; std::getline(in, line);) {
        std::stringstream cut(line);
        std::string word;
        cut >> word;
        float x = 0;
        int n = 0;
        while (cut >> x) { values.push_back(x); ++n; }
        if (n != 100) throw std::runtime_error("bad embedding line");
        v.glove_index[word] = static_cast<int>(v.glove_words.size());
        v.glove_words.push_back(word);
    }
    v.glove = Eigen::Map<Matrix>(values.data(), static_cast<Eigen::Index>(values.size() / 100), 100);
    return v;
}

}  // namespace pg::train
