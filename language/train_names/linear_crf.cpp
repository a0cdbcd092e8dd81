#include "linear_crf.hpp"

#include <algorithm>
#include <cmath>

namespace pg::train {
namespace {
constexpr float small = 1e-8f;
}  // namespace

LinearCrf::LinearCrf(std::size_t features, std::vector<std::string> labels)
    : labels_(std::move(labels)), count_(labels_.size()), weights_(features * stride, 0.0f), squares_(features * stride, small),
      transitions_(Matrix::Zero(static_cast<Eigen::Index>(count_) + 1, static_cast<Eigen::Index>(count_) + 1)),
      transition_squares_(Matrix::Constant(transitions_.rows(), transitions_.cols(), small)) {
    for (std::size_t from = 0; from <= count_; ++from)
        for (std::size_t to = 0; to <= count_; ++to)
            if (!may_follow(labels_, from, to)) transitions_(static_cast<Eigen::Index>(from), static_cast<Eigen::Index>(to)) = forbidden;
}

std::vector<float> LinearCrf::scores(const FeatureSentence& s, float keep) const {
    std::vector<float> out(s.labels.size() * count_, 0.0f);
    for (std::size_t t = 0; t < s.labels.size(); ++t)
        for (std::uint32_t i = s.begin[t]; i < s.begin[t + 1]; ++i)
            for (std::size_t l = 0; l < count_; ++l) out[t * count_ + l] += weights_[s.features[i] * stride + l] * keep;
    return out;
}

void LinearCrf::step(float* weight, float* squares, const float* gradient, float rate) const {
    for (std::size_t l = 0; l < stride; ++l) {
        squares[l] += gradient[l] * gradient[l];
        weight[l] -= rate * gradient[l] / std::sqrt(squares[l]);
    }
}

double LinearCrf::learn(const FeatureSentence& s, float rate, float keep, std::mt19937_64& random) {
    const std::size_t n = s.labels.size();
    std::vector<std::uint32_t> kept, begin{0};
    const auto limit = static_cast<std::uint64_t>(keep * 65536);
    Matrix score = Matrix::Zero(static_cast<Eigen::Index>(n), stride);
    std::uint64_t bits = 0;
    unsigned left = 0;
    for (std::size_t t = 0; t < n; ++t) {
        float* row = score.row(static_cast<Eigen::Index>(t)).data();
        for (std::uint32_t i = s.begin[t]; i < s.begin[t + 1]; ++i) {
            if (left == 0) { bits = random(); left = 4; }
            const bool drop = (bits & 0xFFFF) >= limit;
            bits >>= 16;
            --left;
            if (drop) continue;
            kept.push_back(s.features[i]);
            const float* w = weights_.data() + std::size_t{s.features[i]} * stride;
            for (std::size_t l = 0; l < stride; ++l) row[l] += w[l];
        }
        begin.push_back(static_cast<std::uint32_t>(kept.size()));
    }
    const ChainSums sums = chain_sums(score.leftCols(static_cast<Eigen::Index>(count_)), transitions_);
    Matrix gradient = Matrix::Zero(static_cast<Eigen::Index>(n), stride);
    gradient.leftCols(static_cast<Eigen::Index>(count_)) = sums.shares;
    double told = 0;
    for (std::size_t t = 0; t < n; ++t) {
        const auto row = static_cast<Eigen::Index>(t);
        const LabelShares certain{{s.labels[t], 1.0f}};
        for (const auto& [label, share] : s.shares.empty() ? certain : s.shares[t]) {
            gradient(row, label) -= share;
            told += share * score(row, label);
        }
        for (std::uint32_t i = begin[t]; i < begin[t + 1]; ++i)
            step(weights_.data() + std::size_t{kept[i]} * stride, squares_.data() + std::size_t{kept[i]} * stride, gradient.row(row).data(), rate);
    }
    return sums.log_sum - told - (s.shares.empty() ? learn_transitions(s.labels, sums.steps, rate) : 0);
}

/// The score of the transitions before the step.
double LinearCrf::learn_transitions(const std::vector<int>& labels, Matrix gradient, float rate) {
    double told = 0;
    auto before = static_cast<int>(count_);
    const auto go = [&](int to) {
        told += transitions_(before, to);
        gradient(before, to) -= 1;
        before = to;
    };
    for (int label : labels) go(label);
    go(static_cast<int>(count_));
    for (Eigen::Index i = 0; i < transitions_.size(); ++i) {
        const float g = gradient.data()[i];
        if (transitions_.data()[i] <= forbidden / 2 || g == 0) continue;
        transition_squares_.data()[i] += g * g;
        transitions_.data()[i] -= rate * g / std::sqrt(transition_squares_.data()[i]);
    }
    return told;
}

void LinearCrf::prune(float least) {
    constexpr float still = 1e30f;  // such a weight does not move any more
    for (std::size_t i = 0; i < weights_.size(); ++i)
        if (std::abs(weights_[i]) < least) {
            weights_[i] = 0;
            squares_[i] = still;
        }
}

std::vector<int> LinearCrf::decode(const std::vector<float>& scores) const {
    const auto count = static_cast<Eigen::Index>(count_);
    return best_chain(Eigen::Map<const Matrix>(scores.data(), static_cast<Eigen::Index>(scores.size()) / count, count), transitions_);
}

}  // namespace pg::train
