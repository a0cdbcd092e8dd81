// The network for names as it is loaded: two BiLSTM layers, scores a label, label transitions (a linear-chain CRF). Internal to language/names.
#pragma once

#include <string>
#include <vector>

#include "language/names/recognizer.hpp"
#include "language/nn/bilstm.hpp"
#include "language/nn/word_inputs.hpp"

namespace pg::language {

inline constexpr std::uint32_t names_version = 1;

/// One label of the BIOES scheme.
struct NameLabel {
    char position = 'O';  ///< B I E S or O
    NerType type = NerType::Misc;
};

struct Recognizer::Network {
    explicit Network(const std::filesystem::path& file);

    /// Scores of all labels for every token, sentence by sentence: tokens x labels.
    std::vector<std::vector<float>> emissions(const std::vector<std::vector<std::string_view>>& sentences) const;
    /// The best label sequence (Viterbi) as spans.
    std::vector<NameSpan> decode(const std::vector<float>& emissions) const;

    const Kernels& kernels;
    std::string hash;
    WordInputs inputs;
    BiLstmLayer first, second;
    QuantisedLinear output;
    std::vector<NameLabel> labels;
    std::vector<float> transitions;  ///< from x to, labels + 1 each: the last row and column are the sentence's edge
};

}  // namespace pg::language
