#include "chain.hpp"

#include <cmath>

namespace pg::train {
namespace {
using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
}

bool may_follow(const std::vector<std::string>& labels, std::size_t from, std::size_t to) {
    const std::string a = from == labels.size() ? "O" : labels[from], b = to == labels.size() ? "O" : labels[to];
    const bool open = a[0] == 'B' || a[0] == 'I', goes_on = b[0] == 'I' || b[0] == 'E';
    return open == goes_on && (!open || a.substr(1) == b.substr(1));
}

/// Forward and backward in the domain of probabilities, each row scaled to sum 1.
ChainSums chain_sums(Eigen::Ref<const Matrix> scores, const Matrix& transitions) {
    const Eigen::Index n = scores.rows(), count = scores.cols();
    Rows hop(count + 1, count + 1), e(n, count), alpha(n, count), beta(n, count), expected = Rows::Zero(count + 1, count + 1);
    for (Eigen::Index i = 0; i < hop.size(); ++i) hop.data()[i] = transitions.data()[i] <= forbidden / 2 ? 0.0 : std::exp(static_cast<double>(transitions.data()[i]));
    ChainSums out;
    std::vector<double> scale(static_cast<std::size_t>(n));
    for (Eigen::Index t = 0; t < n; ++t) {
        const double top = scores.row(t).maxCoeff();
        e.row(t) = (scores.row(t).cast<double>().array() - top).exp();
        if (t == 0) alpha.row(t) = hop.row(count).head(count).array() * e.row(t).array();
        else alpha.row(t) = ((alpha.row(t - 1) * hop.topLeftCorner(count, count)).array() * e.row(t).array()).matrix();
        scale[static_cast<std::size_t>(t)] = alpha.row(t).sum();
        alpha.row(t) /= scale[static_cast<std::size_t>(t)];
        out.log_sum += std::log(scale[static_cast<std::size_t>(t)]) + top;
    }
    const double end = alpha.row(n - 1).dot(hop.col(count).head(count));
    out.log_sum += std::log(end);
    beta.row(n - 1) = hop.col(count).head(count).transpose() / end;
    for (Eigen::Index t = n - 2; t >= 0; --t) {
        const Eigen::RowVectorXd next = (e.row(t + 1).array() * beta.row(t + 1).array()).matrix() / scale[static_cast<std::size_t>(t) + 1];
        beta.row(t) = (hop.topLeftCorner(count, count) * next.transpose()).transpose();
        expected.topLeftCorner(count, count) += (alpha.row(t).transpose() * next).cwiseProduct(hop.topLeftCorner(count, count));
    }
    expected.row(count).head(count) = alpha.row(0).cwiseProduct(beta.row(0));
    expected.col(count).head(count) = alpha.row(n - 1).cwiseProduct(beta.row(n - 1)).transpose();
    out.shares = alpha.cwiseProduct(beta).cast<float>();
    out.steps = expected.cast<float>();
    return out;
}

std::vector<int> best_chain(Eigen::Ref<const Matrix> scores, const Matrix& transitions) {
    const Eigen::Index n = scores.rows(), count = scores.cols();
    Matrix best(n, count);
    Eigen::MatrixXi back(n, count);
    best.row(0) = transitions.row(count).head(count) + scores.row(0);
    for (Eigen::Index t = 1; t < n; ++t)
        for (Eigen::Index to = 0; to < count; ++to) {
            Eigen::Index from = 0;
            best(t, to) = (best.row(t - 1) + transitions.col(to).head(count).transpose()).maxCoeff(&from) + scores(t, to);
            back(t, to) = static_cast<int>(from);
        }
    std::vector<int> path(static_cast<std::size_t>(n));
    Eigen::Index last = 0;
    (best.row(n - 1) + transitions.col(count).head(count).transpose()).maxCoeff(&last);
    path[static_cast<std::size_t>(n - 1)] = static_cast<int>(last);
    for (Eigen::Index t = n - 1; t > 0; --t) path[static_cast<std::size_t>(t - 1)] = back(t, path[static_cast<std::size_t>(t)]);
    return path;
}

}  // namespace pg::train
