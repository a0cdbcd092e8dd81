#include "regression.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pg::extract {
namespace {

constexpr int least = 3, steps = 400;
constexpr double rate = 0.05;

using Row = std::vector<std::pair<std::uint32_t, float>>;

std::vector<Row> rows_of(const std::vector<const TriggerExample*>& examples, TriggerRegression& model) {
    std::map<std::uint32_t, int> seen;
    for (const TriggerExample* e : examples)
        for (const Feature& f : e->features) ++seen[f.hash];
    std::map<std::uint32_t, std::uint32_t> place;
    for (const auto& [hash, count] : seen)
        if (count >= least) {
            place.emplace(hash, static_cast<std::uint32_t>(model.hashes.size()));
            model.hashes.push_back(hash);
        }
    std::vector<Row> rows;
    for (const TriggerExample* e : examples) {
        Row row;
        for (const Feature& f : e->features)
            if (const auto found = place.find(f.hash); found != place.end()) row.emplace_back(found->second, f.value);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::array<double, trigger_classes> probabilities(const Row& row, const std::vector<double>& weights, const std::vector<double>& bias) {
    std::array<double, trigger_classes> p;
    std::copy_n(bias.begin(), trigger_classes, p.begin());
    for (const auto& [r, value] : row)
        for (std::size_t k = 0; k < trigger_classes; ++k) p[k] += static_cast<double>(value) * weights[r * trigger_classes + k];
    const double top = *std::max_element(p.begin(), p.end());
    double sum = 0;
    for (double& x : p) sum += x = std::exp(x - top);
    for (double& x : p) x /= sum;
    return p;
}

/// Adam with a rate that falls to nothing, over the gradient of all examples.
class Adam {
public:
    explicit Adam(std::size_t size) : mean_(size), square_(size) {}
    void step(int t, const std::vector<double>& gradient, std::vector<double>& value) {
        const double m = 1 - std::pow(0.9, t), v = 1 - std::pow(0.999, t), now = rate * (1 - static_cast<double>(t - 1) / steps);
        for (std::size_t i = 0; i < value.size(); ++i) {
            mean_[i] = 0.9 * mean_[i] + 0.1 * gradient[i];
            square_[i] = 0.999 * square_[i] + 0.001 * gradient[i] * gradient[i];
            value[i] -= now * (mean_[i] / m) / (std::sqrt(square_[i] / v) + 1e-8);
        }
    }

private:
    std::vector<double> mean_, square_;
};

}  // namespace

TriggerRegression train_triggers(const std::vector<const TriggerExample*>& examples, double strength) {
    TriggerRegression model;
    const std::vector<Row> rows = rows_of(examples, model);
    std::vector<double> weights(model.hashes.size() * trigger_classes), bias(trigger_classes), weight_gradient(weights.size()), bias_gradient(trigger_classes);
    Adam weight_steps(weights.size()), bias_steps(trigger_classes);
    const double penalty = 1 / (strength * static_cast<double>(rows.size())), share = 1 / static_cast<double>(rows.size());
    for (int t = 1; t <= steps; ++t) {
        for (std::size_t i = 0; i < weights.size(); ++i) weight_gradient[i] = penalty * weights[i];
        std::fill(bias_gradient.begin(), bias_gradient.end(), 0.0);
        for (std::size_t n = 0; n < rows.size(); ++n) {
            auto p = probabilities(rows[n], weights, bias);
            p[examples[n]->label] -= 1;
            for (std::size_t k = 0; k < trigger_classes; ++k) bias_gradient[k] += share * p[k];
            for (const auto& [r, value] : rows[n])
                for (std::size_t k = 0; k < trigger_classes; ++k) weight_gradient[r * trigger_classes + k] += share * static_cast<double>(value) * p[k];
        }
        weight_steps.step(t, weight_gradient, weights);
        bias_steps.step(t, bias_gradient, bias);
    }
    model.weights.assign(weights.begin(), weights.end());
    std::copy(bias.begin(), bias.end(), model.bias.begin());
    return model;
}

}  // namespace pg::extract
