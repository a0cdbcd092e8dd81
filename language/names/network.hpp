// The recogniser as it is loaded: a network of two BiLSTM layers and a linear model over sparse features each give scores a label,
// which are summed; label transitions (a linear-chain CRF) choose among the sequences. Internal to language/names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "language/names/linear.hpp"
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
    /// A model without word vectors of its own uses those of the parser.model beside it.
    explicit Network(const std::filesystem::path& file);

    /// The network's scores of all labels for every token, sentence by sentence: tokens x labels.
    std::vector<std::vector<float>> emissions(const std::vector<std::span<const std::string_view>>& sentences) const;
    /// Adds those of the linear part, which looks at the whole article; nothing where the model has none.
    void add_linear(std::span<const std::vector<std::string_view>> article, std::vector<std::vector<float>>& scores) const;
    /// The best label sequence (Viterbi) as spans.
    std::vector<NameSpan> decode(const std::vector<float>& emissions) const;

    const Kernels& kernels;
    ModelFile model;  ///< mapped; word inputs and the linear part look into it
    std::optional<ModelFile> parser;
    std::string hash;
    WordInputs inputs;
    BiLstmLayer first, second;
    QuantisedLinear output;
    std::vector<NameLabel> labels;
    bool has_linear = false;
    WordClasses classes;
    PhraseTable phrases;
    LinearWeights linear;
    std::vector<float> transitions;  ///< of both parts together, from x to, labels + 1 each: the last row and column are the sentence's edge
    AlignedVector<float> steps;      ///< those among labels, in rows of step_stride
    std::size_t step_stride = 0;

private:
    const ModelFile& vectors() const { return parser ? *parser : model; }
    void load_vectors(const std::filesystem::path& file);
    void load_linear();
};

}  // namespace pg::language
