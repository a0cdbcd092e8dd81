// The linear-chain CRF over sparse features, as it is trained: AdaGrad, sentence by sentence, features dropped at random.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "chain.hpp"
#include "names_data.hpp"

namespace pg::train {

/// A sentence as lists of feature numbers.
struct FeatureSentence {
    std::vector<std::uint32_t> features;
    std::vector<std::uint32_t> begin;  ///< first feature of each token, and the end
    std::vector<int> labels;
    std::vector<LabelShares> shares;  ///< as in NameSentence
};

class LinearCrf {
public:
    LinearCrf(std::size_t features, std::vector<std::string> labels);
    /// Log loss of the sentence before the step; transitions learn from certain labels only. `keep`: the share of features that are looked at.
    double learn(const FeatureSentence& sentence, float rate, float keep, std::mt19937_64& random);
    /// Sets smaller weights to zero for good; the others learn to do without them in what training follows.
    void prune(float least);
    /// Scores tokens x labels with all features, weighted with `keep`.
    std::vector<float> scores(const FeatureSentence& sentence, float keep) const;
    std::vector<int> decode(const std::vector<float>& scores) const;

    /// Weight of feature f for label l.
    float weight(std::size_t f, std::size_t l) const { return weights_[f * stride + l]; }
    /// From x to, labels + 1 each (the last is the sentence's edge); forbidden ones are very low.
    const Matrix& transitions() const { return transitions_; }

private:
    static constexpr std::size_t stride = 32;  ///< labels padded for vector instructions
    double learn_transitions(const std::vector<int>& labels, Matrix gradient, float rate);
    void step(float* weight, float* squares, const float* gradient, float rate) const;

    std::vector<std::string> labels_;
    std::size_t count_;
    std::vector<float> weights_, squares_;
    Matrix transitions_, transition_squares_;
};

}  // namespace pg::train
