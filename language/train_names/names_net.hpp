// The network for names as it is trained: two BiLSTM layers and a linear-chain CRF over BIOES labels.
#pragma once

#include <string>
#include <vector>

#include "chain.hpp"
#include "lstm.hpp"
#include "names_data.hpp"
#include "word_tables.hpp"

namespace pg::train {

class NamesNet {
public:
    NamesNet(Vocabulary vocabulary, std::vector<std::string> labels, int hidden, std::uint64_t seed);
    /// Mean loss a token (of a teacher's shares without transitions, so it may be below 0); adds gradients.
    float learn(const std::vector<const NameSentence*>& sentences, Random& random);
    /// Emission scores, tokens x labels, a matrix a sentence.
    std::vector<Matrix> run(const std::vector<const NameSentence*>& sentences);
    std::vector<int> decode(const Matrix& emissions) const { return best_chain(emissions, transitions_.value); }
    std::vector<Param*> params();
    const Vocabulary& vocabulary() const { return vocabulary_; }
    const std::vector<std::string>& labels() const { return labels_; }
    int hidden() const { return hidden_; }

private:
    struct Pass;
    void forward(Pass& pass, const std::vector<const NameSentence*>& sentences, Random* random);
    double crf(const Matrix& emissions, const NameSentence& sentence, float scale, Matrix& d_emissions);

    Vocabulary vocabulary_;
    std::vector<std::string> labels_;
    int hidden_;
    WordTables words_;
    BiLstm first_, second_;
    Param output_w_, output_b_, transitions_;
};

}  // namespace pg::train
