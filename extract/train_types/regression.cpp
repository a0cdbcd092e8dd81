#include "regression.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "extract/linear/random.hpp"

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

/// Parameters with their gradient and Adam's moments.
class Parameters {
public:
    explicit Parameters(std::size_t size) : value(size), gradient(size), mean_(size), square_(size) {}

    void step(int t, float rate, float l2) {
        const float m_unit = 1 - std::pow(0.9f, static_cast<float>(t)), v_unit = 1 - std::pow(0.99f, static_cast<float>(t));
        for (std::size_t i = 0; i < value.size(); ++i) {
            const float g = gradient[i] + l2 * value[i];
            mean_[i] = 0.9f * mean_[i] + 0.1f * g;
            square_[i] = 0.99f * square_[i] + 0.01f * g * g;
            value[i] -= rate * (mean_[i] / m_unit) / (std::sqrt(square_[i] / v_unit) + 1e-8f);
            gradient[i] = 0;
        }
    }

    std::vector<float> value, gradient;

private:
    std::vector<float> mean_, square_;
};

struct Data {
    std::vector<Row> rows;
    std::vector<std::size_t> gold;
    TypeScores class_weight{};
    bool present[type_count] = {};
};

/// One run over the examples in an order of its own.
class Learner {
public:
    Learner(const Data& data, std::size_t features, const RegressionSettings& settings, std::uint64_t seed)
        : data_(data), settings_(settings), random_(seed * 0x9E3779B97F4A7C15ULL + 1), weights_(features * type_count), bias_(type_count) {
        for (std::size_t k = 0; k < type_count; ++k) bias_.value[k] = data.present[k] ? 0.0f : -20.0f;
    }

    void run() {
        const auto batch = static_cast<std::size_t>(settings_.batch);
        std::vector<std::size_t> order(data_.rows.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto steps = static_cast<double>((order.size() + batch - 1) / batch) * settings_.epochs;
        int t = 0;
        for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
            random_.shuffle(order);
            for (std::size_t from = 0; from < order.size(); from += batch) {
                const std::size_t to = std::min(order.size(), from + batch);
                for (std::size_t i = from; i < to; ++i) learn(order[i], 1 / static_cast<float>(to - from));
                ++t;
                const auto rate = static_cast<float>(settings_.rate * std::min(1.0, t / 50.0) * std::max(0.02, 1 - t / steps));
                weights_.step(t, rate, static_cast<float>(settings_.l2));
                bias_.step(t, rate, static_cast<float>(settings_.l2));
            }
        }
    }

    void add_to(Regression& model) const {
        const float share = 1 / static_cast<float>(settings_.runs), scale = share * static_cast<float>(settings_.input_scale);
        for (std::size_t i = 0; i < model.weights.size(); ++i) model.weights[i] += scale * weights_.value[i];
        for (std::size_t k = 0; k < type_count; ++k) model.bias[k] += share * bias_.value[k];
    }

private:
    void learn(std::size_t n, float share) {
        TypeScores d = probabilities(data_.rows[n]);
        d[data_.gold[n]] -= 1;
        for (std::size_t k = 0; k < type_count; ++k) d[k] = data_.present[k] ? d[k] * share * data_.class_weight[data_.gold[n]] : 0;
        for (const auto& [r, value] : data_.rows[n])
            for (std::size_t k = 0; k < type_count; ++k) weights_.gradient[r * type_count + k] += value * d[k];
        for (std::size_t k = 0; k < type_count; ++k) bias_.gradient[k] += d[k];
    }

    TypeScores probabilities(const Row& row) const {
        TypeScores s;
        std::copy_n(bias_.value.begin(), type_count, s.begin());
        for (const auto& [r, value] : row)
            for (std::size_t k = 0; k < type_count; ++k) s[k] += value * weights_.value[r * type_count + k];
        const float top = *std::max_element(s.begin(), s.end());
        float sum = 0;
        for (float& x : s) sum += x = std::exp(x - top);
        for (float& x : s) x /= sum;
        return s;
    }

    const Data& data_;
    const RegressionSettings& settings_;
    Random random_;
    Parameters weights_, bias_;
};

Data read(const std::vector<const Example*>& examples, const Known& known, const RegressionSettings& settings) {
    Data data;
    TypeScores frequency{};
    for (const Example* e : examples) {
        Row row = scaled_features(e->features, known);
        for (auto& [r, value] : row) value *= static_cast<float>(settings.input_scale);
        data.rows.push_back(std::move(row));
        data.gold.push_back(static_cast<std::size_t>(*e->type));
        frequency[data.gold.back()] += 1;
    }
    double mean = 0;
    for (std::size_t k = 0; k < type_count; ++k) {
        data.present[k] = frequency[k] > 0;
        if (!data.present[k]) continue;
        data.class_weight[k] = static_cast<float>(std::pow(static_cast<double>(examples.size()) / frequency[k], settings.class_power));
        mean += data.class_weight[k] * frequency[k] / static_cast<double>(examples.size());
    }
    for (float& w : data.class_weight) w /= static_cast<float>(mean);
    return data;
}

}  // namespace

Regression train(const std::vector<const Example*>& all, const RegressionSettings& settings) {
    std::vector<const Example*> examples;
    for (const Example* e : all)
        if (e->type) examples.push_back(e);
    Regression model;
    const Known known = choose_features(examples, settings.least, model);
    const Data data = read(examples, known, settings);
    model.weights.assign(model.hashes.size() * type_count, 0.0f);
    for (int i = 0; i < settings.runs; ++i) {
        Learner learner(data, model.hashes.size(), settings, static_cast<std::uint64_t>(i) + 1);
        learner.run();
        learner.add_to(model);
    }
    return model;
}

}  // namespace pg::extract
