#include "linear_crf.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace pg::train {
namespace {
constexpr float forbidden = -1e4f, small = 1e-8f;
using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
}  // namespace

LinearCrf::LinearCrf(std::size_t features, std::vector<std::string> labels)
    : labels_(std::move(labels)), count_(labels_.size()), weights_(features * stride, 0.0f), squares_(features * stride, small),
      transitions_((count_ + 1) * (count_ + 1), 0.0f), transition_squares_(transitions_.size(), small) {
    for (std::size_t from = 0; from <= count_; ++from)
        for (std::size_t to = 0; to <= count_; ++to)
            if (!allowed(from, to)) transitions_[from * (count_ + 1) + to] = forbidden;
}

bool LinearCrf::allowed(std::size_t from, std::size_t to) const {
    const std::string a = from == count_ ? "O" : labels_[from], b = to == count_ ? "O" : labels_[to];
    const bool open = a[0] == 'B' || a[0] == 'I', goes_on = b[0] == 'I' || b[0] == 'E';
    return open == goes_on && (!open || a.substr(1) == b.substr(1));
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
    const std::size_t n = s.labels.size(), edge = count_, width = count_ + 1;
    std::vector<std::uint32_t> kept, begin{0};
    const auto limit = static_cast<std::uint64_t>(keep * 65536);
    Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> score = decltype(score)::Zero(static_cast<Eigen::Index>(n), stride);
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
    // Forward and backward in the domain of probabilities, each row scaled to sum 1.
    const auto L = static_cast<Eigen::Index>(count_), N = static_cast<Eigen::Index>(n);
    Rows hop(L + 1, L + 1), e(N, L), alpha(N, L), beta(N, L);
    for (std::size_t i = 0; i < width * width; ++i) hop.data()[i] = transitions_[i] <= forbidden / 2 ? 0.0 : std::exp(static_cast<double>(transitions_[i]));
    double log_z = 0, gold = 0;
    std::vector<double> scale(n);
    for (Eigen::Index t = 0; t < N; ++t) {
        const double top = score.row(t).head(L).maxCoeff();
        e.row(t) = (score.row(t).head(L).cast<double>().array() - top).exp();
        if (t == 0) alpha.row(t) = hop.row(L).head(L).array() * e.row(t).array();
        else alpha.row(t) = ((alpha.row(t - 1) * hop.topLeftCorner(L, L)).array() * e.row(t).array()).matrix();
        scale[static_cast<std::size_t>(t)] = alpha.row(t).sum();
        alpha.row(t) /= scale[static_cast<std::size_t>(t)];
        log_z += std::log(scale[static_cast<std::size_t>(t)]) + top;
    }
    const double end = alpha.row(N - 1).dot(hop.col(L).head(L));
    log_z += std::log(end);
    beta.row(N - 1) = hop.col(L).head(L).transpose() / end;
    Rows expected = Rows::Zero(L + 1, L + 1);
    for (Eigen::Index t = N - 2; t >= 0; --t) {
        const Eigen::RowVectorXd next = (e.row(t + 1).array() * beta.row(t + 1).array()).matrix() / scale[static_cast<std::size_t>(t) + 1];
        beta.row(t) = (hop.topLeftCorner(L, L) * next.transpose()).transpose();
        expected.topLeftCorner(L, L) += (alpha.row(t).transpose() * next).cwiseProduct(hop.topLeftCorner(L, L));
    }
    expected.row(L).head(L) = alpha.row(0).cwiseProduct(beta.row(0));
    expected.col(L).head(L) = alpha.row(N - 1).cwiseProduct(beta.row(N - 1)).transpose();
    std::size_t before = edge;
    std::vector<float> gradient(stride, 0.0f);
    for (std::size_t t = 0; t < n; ++t) {
        const auto row = static_cast<Eigen::Index>(t);
        const auto g = static_cast<std::size_t>(s.labels[t]);
        for (std::size_t l = 0; l < count_; ++l) gradient[l] = static_cast<float>(alpha(row, static_cast<Eigen::Index>(l)) * beta(row, static_cast<Eigen::Index>(l)));
        gradient[g] -= 1;
        gold += score(row, static_cast<Eigen::Index>(g)) + transitions_[before * width + g];
        expected(static_cast<Eigen::Index>(before), static_cast<Eigen::Index>(g)) -= 1;
        before = g;
        for (std::uint32_t i = begin[t]; i < begin[t + 1]; ++i)
            step(weights_.data() + std::size_t{kept[i]} * stride, squares_.data() + std::size_t{kept[i]} * stride, gradient.data(), rate);
    }
    gold += transitions_[before * width + edge];
    expected(static_cast<Eigen::Index>(before), L) -= 1;
    for (std::size_t i = 0; i < width * width; ++i) {
        const auto g = static_cast<float>(expected.data()[i]);
        if (transitions_[i] <= forbidden / 2 || g == 0) continue;
        transition_squares_[i] += g * g;
        transitions_[i] -= rate * g / std::sqrt(transition_squares_[i]);
    }
    return log_z - gold;
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
    const std::size_t n = scores.size() / count_, width = count_ + 1;
    std::vector<float> best(count_), next(count_);
    std::vector<int> back(n * count_, 0);
    for (std::size_t l = 0; l < count_; ++l) best[l] = transitions_[count_ * width + l] + scores[l];
    for (std::size_t t = 1; t < n; ++t) {
        for (std::size_t to = 0; to < count_; ++to) {
            std::size_t from = 0;
            for (std::size_t l = 1; l < count_; ++l)
                if (best[l] + transitions_[l * width + to] > best[from] + transitions_[from * width + to]) from = l;
            next[to] = best[from] + transitions_[from * width + to] + scores[t * count_ + to];
            back[t * count_ + to] = static_cast<int>(from);
        }
        best.swap(next);
    }
    for (std::size_t l = 0; l < count_; ++l) best[l] += transitions_[l * width + count_];
    std::vector<int> path(n);
    path[n - 1] = static_cast<int>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t t = n - 1; t > 0; --t) path[t - 1] = back[t * count_ + static_cast<std::size_t>(path[t])];
    return path;
}

}  // namespace pg::train
