#include "matrix.hpp"

#include <algorithm>

namespace pg::train {
namespace {
constexpr float beta1 = 0.9f, beta2 = 0.99f, epsilon = 1e-8f;

void update(float* value, float* grad, float* first, float* second, Eigen::Index size, float scale, float rate) {
    Eigen::Map<Eigen::ArrayXf> v(value, size), g(grad, size), m(first, size), s(second, size);
    m = beta1 * m + (1 - beta1) * scale * g;
    s = beta2 * s + (1 - beta2) * (scale * g).square();
    v -= rate * m / (s.sqrt() + epsilon);
    g.setZero();
}
}  // namespace

void Adam::step(float rate, float clip) {
    ++steps_;
    double norm = 0;
    for (Param* p : params_) {
        if (p->sparse) {
            std::sort(p->touched.begin(), p->touched.end());
            p->touched.erase(std::unique(p->touched.begin(), p->touched.end()), p->touched.end());
            for (int r : p->touched) norm += p->grad.row(r).squaredNorm();
        } else norm += p->grad.squaredNorm();
    }
    norm = std::sqrt(norm);
    const float scale = norm > clip ? clip / static_cast<float>(norm) : 1.0f;
    const double corrected = rate * std::sqrt(1 - std::pow(beta2, static_cast<double>(steps_))) / (1 - std::pow(beta1, static_cast<double>(steps_)));
    for (Param* p : params_) {
        const auto columns = p->value.cols();
        if (!p->sparse) update(p->value.data(), p->grad.data(), p->first.data(), p->second.data(), p->value.size(), scale, static_cast<float>(corrected));
        else
            for (int r : p->touched)
                update(p->value.data() + r * columns, p->grad.data() + r * columns, p->first.data() + r * columns, p->second.data() + r * columns, columns, scale,
                       static_cast<float>(corrected));
        p->touched.clear();
    }
}

void Adam::average(float decay) {
    for (Param* p : params_) {
        if (p->average.size() == 0) p->average = p->value;
        else p->average += (1 - decay) * (p->value - p->average);
    }
}

void Adam::swap_average() {
    for (Param* p : params_)
        if (p->average.size() != 0) p->value.swap(p->average);
}

void dropout_mask(Matrix& mask, Eigen::Index rows, Eigen::Index columns, float rate, Random& random) {
    mask.resize(rows, columns);
    const float keep = 1 / (1 - rate);
    const auto limit = static_cast<std::uint32_t>(rate * 65536);
    std::uint64_t bits = 0;
    int left = 0;
    for (Eigen::Index i = 0; i < mask.size(); ++i) {
        if (left == 0) { bits = random(); left = 4; }
        mask.data()[i] = (bits & 0xFFFF) < limit ? 0.0f : keep;
        bits >>= 16;
        --left;
    }
}

}  // namespace pg::train
