#include "kmeans.hpp"

#include <Eigen/Dense>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pg::train {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Embedding read_embedding(const std::string& file, std::size_t most) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    Embedding out;
    for (std::string line; out.words.size() < most && std::getline(in, line);) {
        std::stringstream cut(line);
        out.words.emplace_back();
        cut >> out.words.back();
        for (float x = 0; cut >> x;) out.values.push_back(x);
        if (out.width == 0) out.width = out.values.size();
        if (out.values.size() != out.width * out.words.size()) throw std::runtime_error("bad line in " + file);
    }
    return out;
}

std::vector<std::uint16_t> word_classes(const Embedding& embedding, std::size_t classes, int rounds) {
    const auto count = static_cast<Eigen::Index>(embedding.words.size()), width = static_cast<Eigen::Index>(embedding.width);
    const auto k = static_cast<Eigen::Index>(classes);
    Rows points = Eigen::Map<const Rows>(embedding.values.data(), count, width);
    for (Eigen::Index i = 0; i < count; ++i) points.row(i).normalize();
    Rows centres(k, width);
    for (Eigen::Index c = 0; c < k; ++c) centres.row(c) = points.row(c * (count / 2) / k);
    std::vector<std::uint16_t> out(static_cast<std::size_t>(count));
    for (int round = 0; round < rounds; ++round) {
        Rows sums = Rows::Zero(k, width);
        constexpr Eigen::Index block = 2000;
        for (Eigen::Index b = 0; b < count; b += block) {
            const Eigen::Index size = std::min(block, count - b);
            const Rows near = points.middleRows(b, size) * centres.transpose();
            for (Eigen::Index i = 0; i < size; ++i) {
                Eigen::Index best = 0;
                near.row(i).maxCoeff(&best);
                out[static_cast<std::size_t>(b + i)] = static_cast<std::uint16_t>(best + 1);
                sums.row(best) += points.row(b + i);
            }
        }
        for (Eigen::Index c = 0; c < k; ++c)
            if (sums.row(c).squaredNorm() > 0) centres.row(c) = sums.row(c).normalized();
    }
    return out;
}

}  // namespace pg::train
