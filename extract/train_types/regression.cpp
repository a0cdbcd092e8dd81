#include "regression.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace pg::extract {
namespace {

using Row = std::vector<std::pair<std::uint32_t, float>>;

using Known = std::unordered_map<std::uint32_t, KnownFeature>;

Known choose_features(const std::vector<const Example*>& examples, int least, Regression& model) {
    Known known;
    std::map<std::uint32_t, int> seen;
    std::set<std::uint32_t> dense;  // components of vectors: no words, so neither rare nor frequent
    for (const Example* e : examples) {
        for (const auto& block : e->features.blocks)
            for (const Feature& f : block) ++seen[f.hash];
        for (const Feature& f : e->features.blocks[static_cast<std::size_t>(FeatureBlock::Vectors)]) dense.insert(f.hash);
    }
    for (const auto& [hash, count] : seen) {
        if (count < least) continue;
        const float idf = dense.contains(hash) ? 1.0f : static_cast<float>(std::log(static_cast<double>(examples.size() + 1) / count));
        known.emplace(hash, KnownFeature{static_cast<std::uint32_t>(model.hashes.size()), idf});
        model.hashes.push_back(hash);
        model.idf.push_back(idf);
    }
    return known;
}

TypeScores probabilities(const Row& row, const std::vector<float>& weights, const TypeScores& bias) {
    TypeScores s = bias;
    for (const auto& [r, value] : row)
        for (std::size_t k = 0; k < type_count; ++k) s[k] += value * weights[r * type_count + k];
    const float top = *std::max_element(s.begin(), s.end());
    float sum = 0;
    for (float& x : s) sum += x = std::exp(x - top);
    for (float& x : s) x /= sum;
    return s;
}

class Adam {
public:
    explicit Adam(std::size_t size) : m_(size), v_(size) {}
    void step(std::vector<float>& x, const std::vector<float>& gradient, int t, float rate) {
        const float m_unit = 1 - std::pow(0.9f, static_cast<float>(t)), v_unit = 1 - std::pow(0.999f, static_cast<float>(t));
        for (std::size_t i = 0; i < x.size(); ++i) {
            m_[i] = 0.9f * m_[i] + 0.1f * gradient[i];
            v_[i] = 0.999f * v_[i] + 0.001f * gradient[i] * gradient[i];
            x[i] -= rate * (m_[i] / m_unit) / (std::sqrt(v_[i] / v_unit) + 1e-8f);
        }
    }

private:
    std::vector<float> m_, v_;
};

}  // namespace

Regression train(const std::vector<const Example*>& all, const RegressionSettings& settings) {
    std::vector<const Example*> examples;
    for (const Example* e : all)
        if (e->type) examples.push_back(e);
    Regression model;
    const Known known = choose_features(examples, settings.least, model);
    std::vector<Row> rows;
    TypeScores frequency{}, class_weight{};
    for (const Example* e : examples) {
        rows.push_back(scaled_features(e->features, known));
        frequency[static_cast<std::size_t>(*e->type)] += 1;
    }
    for (std::size_t k = 0; k < type_count; ++k)
        if (frequency[k] > 0) class_weight[k] = static_cast<float>(std::pow(static_cast<double>(examples.size()) / type_count / frequency[k], settings.class_power));
    const std::size_t size = model.hashes.size() * type_count;
    // The biases are the last weights.
    std::vector<float> x(size + type_count, 0.0f), gradient(x.size());
    for (std::size_t k = 0; k < type_count; ++k) x[size + k] = frequency[k] > 0 ? 0.0f : -20.0f;
    Adam adam(x.size());
    for (int t = 1; t <= settings.steps; ++t) {
        for (std::size_t i = 0; i < size; ++i) gradient[i] = static_cast<float>(settings.l2) * x[i];
        std::fill(gradient.begin() + static_cast<std::ptrdiff_t>(size), gradient.end(), 0.0f);
        TypeScores bias;
        std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(size), type_count, bias.begin());
        for (std::size_t n = 0; n < rows.size(); ++n) {
            TypeScores p = probabilities(rows[n], x, bias);
            const auto gold = static_cast<std::size_t>(*examples[n]->type);
            p[gold] -= 1;
            for (float& d : p) d *= class_weight[gold];
            for (const auto& [r, value] : rows[n])
                for (std::size_t k = 0; k < type_count; ++k) gradient[r * type_count + k] += value * p[k];
            for (std::size_t k = 0; k < type_count; ++k)
                if (frequency[k] > 0) gradient[size + k] += p[k];
        }
        const float rate = t < settings.steps / 2 ? 0.1f : 0.1f * 2 * static_cast<float>(settings.steps - t) / static_cast<float>(settings.steps);
        adam.step(x, gradient, t, rate + 0.001f);
    }
    std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(size), type_count, model.bias.begin());
    x.resize(size);
    model.weights = std::move(x);
    return model;
}

}  // namespace pg::extract
