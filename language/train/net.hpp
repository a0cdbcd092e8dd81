// The tagger and parser as it is trained: two BiLSTM layers, tags predicted from the first and fed to the second
// (stack propagation, Zhang & Weiss 2016), biaffine arcs and additive-multiplicative labels (after Dozat & Manning 2017).
#pragma once

#include <cstdint>
#include <unordered_map>

#include "lstm.hpp"
#include "vocabulary.hpp"

namespace pg::train {

struct Sizes {
    int glove = 100, word = 64, suffix3 = 32, prefix3 = 32, suffix2 = 16, shape = 16, tag = 32, hidden = 128, arc = 128, label = 96;
    int input() const { return glove + word + suffix3 + prefix3 + suffix2 + shape; }
};

struct TokenIds {
    int word, word_count, glove, suffix3, prefix3, suffix2, shape;
    int upos, xpos, rel, head;  ///< head: 0 root, else 1-based in the sentence; gold, -1 when unknown
    Shares<int> heads, rels;  ///< as the Word's
};

/// What the network says about one sentence: scores for arcs (n x (n + 1), column 0 the root) and the batch rows for labels.
struct Scores {
    Matrix arcs;
};

class Net {
public:
    Net(const Sizes& sizes, Vocabulary vocabulary, std::uint64_t seed);
    std::vector<TokenIds> ids(const Sentence& sentence) const;
    /// One training step's loss (mean per token) and gradients.
    float learn(const std::vector<std::vector<TokenIds>>& sentences, Random& random);
    struct Output {
        std::vector<int> start;          ///< first row of each sentence
        Matrix upos, xpos;               ///< logits
        std::vector<Matrix> arcs;
        Matrix label_head, label_dep;    ///< rows of tokens; label_head's last row is the root
    };
    Output run(const std::vector<std::vector<TokenIds>>& sentences);
    /// Scores of all relations for one arc; head_row may be output.label_head.rows() - 1 for the root.
    RowVector label_scores(const Output& output, int dep_row, int head_row) const;
    std::vector<Param*> params();
    const Vocabulary& vocabulary() const { return vocabulary_; }
    const Sizes& sizes() const { return sizes_; }
    void save(const std::string& file);
    void load(const std::string& file);
    /// By the name given at construction; throws std::out_of_range.
    const Matrix& value(const std::string& name);

private:
    struct Pass;
    void forward(Pass& pass, const std::vector<std::vector<TokenIds>>& sentences, Random* random);

    Sizes sizes_;
    Vocabulary vocabulary_;
    Param word_, suffix3_, prefix3_, suffix2_, shape_;
    BiLstm first_, second_;
    Param upos_w_, upos_b_, xpos_w_, xpos_b_, tag_;
    Param arc_head_w_, arc_head_b_, arc_dep_w_, arc_dep_b_, arc_w_, arc_u_, arc_root_;
    Param label_head_w_, label_head_b_, label_dep_w_, label_dep_b_, label_sum_, label_product_, label_b_, label_root_;
};

}  // namespace pg::train
