#include "logistic.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

#include "extract/linear/random.hpp"

namespace pg::extract {
namespace {

/// Adam (Kingma and Ba, 2015) over one array, only where a batch touched it.
class Weights {
public:
    Weights(std::size_t rows, std::size_t outputs) : value(rows * outputs, 0.0f), gradient_(value.size(), 0.0f), mean_(value.size(), 0.0f), square_(value.size(), 0.0f), touched_(rows, false), outputs_(outputs) {}

    void add(std::size_t row, float x, const std::vector<float>& d) {
        if (!touched_[row]) touched_[row] = true, rows_.push_back(row);
        for (std::size_t k = 0; k < outputs_; ++k) gradient_[row * outputs_ + k] += x * d[k];
    }

    void step(float rate, float pull) {
        for (const std::size_t row : rows_) {
            touched_[row] = false;
            for (std::size_t i = row * outputs_; i < (row + 1) * outputs_; ++i) {
                const float g = gradient_[i] + pull * value[i];
                gradient_[i] = 0;
                mean_[i] = 0.9f * mean_[i] + 0.1f * g;
                square_[i] = 0.99f * square_[i] + 0.01f * g * g;
                value[i] -= rate * mean_[i] / (std::sqrt(square_[i]) + 1e-6f);
            }
        }
        rows_.clear();
    }

    std::vector<float> value;

private:
    std::vector<float> gradient_, mean_, square_;
    std::vector<bool> touched_;
    std::vector<std::size_t> rows_;
    std::size_t outputs_;
};

class Learner {
public:
    Learner(const std::vector<LinearExample>& examples, const LogisticSettings& settings)
        : examples_(examples), settings_(settings), hashes_(chosen()), rows_(examples.size()), names_(hashes_.size(), settings.outputs), numbers_(examples.empty() ? 0 : examples.front().numbers.size(), settings.outputs), bias_(1, settings.outputs) {
        std::unordered_map<std::uint32_t, std::uint32_t> row;
        for (std::uint32_t r = 0; r < hashes_.size(); ++r) row.emplace(hashes_[r], r);
        for (std::size_t i = 0; i < examples.size(); ++i)
            for (const Feature& f : *examples[i].names)
                if (const auto found = row.find(f.hash); found != row.end()) rows_[i].push_back(found->second);
    }

    LinearParameters run() {
        std::vector<std::size_t> order(examples_.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto batch = static_cast<std::size_t>(settings_.batch);
        const double steps = settings_.epochs * std::ceil(static_cast<double>(order.size()) / static_cast<double>(batch));
        const auto pull = static_cast<float>(1 / (settings_.prior * static_cast<double>(examples_.size())));
        Random random(1);
        int t = 0;
        for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
            random.shuffle(order);
            for (std::size_t from = 0; from < order.size(); from += batch) {
                const std::size_t to = std::min(order.size(), from + batch);
                for (std::size_t i = from; i < to; ++i) learn(order[i], 1 / static_cast<float>(to - from));
                ++t;
                const auto rate = static_cast<float>(settings_.rate * std::min(1.0, t / 50.0) * (1 - t / (steps + 1)));
                names_.step(rate, pull);
                numbers_.step(rate, pull);
                bias_.step(rate, 0);
            }
        }
        return {settings_.outputs, hashes_, names_.value, numbers_.value, bias_.value};
    }

private:
    std::vector<std::uint32_t> chosen() const {
        std::map<std::uint32_t, int> seen;
        for (const LinearExample& e : examples_)
            for (const Feature& f : *e.names) ++seen[f.hash];
        std::vector<std::uint32_t> out;
        for (const auto& [hash, count] : seen)
            if (count >= settings_.least) out.push_back(hash);
        return out;
    }

    void learn(std::size_t n, float share) {
        const LinearExample& e = examples_[n];
        const std::size_t outputs = settings_.outputs;
        const float x = rows_[n].empty() ? 0 : names_weigh / std::sqrt(static_cast<float>(rows_[n].size()));
        std::vector<float> d = bias_.value;
        for (const std::uint32_t r : rows_[n])
            for (std::size_t k = 0; k < outputs; ++k) d[k] += x * names_.value[r * outputs + k];
        for (std::size_t i = 0; i < e.numbers.size(); ++i)
            for (std::size_t k = 0; k < outputs && e.numbers[i] != 0; ++k) d[k] += e.numbers[i] * numbers_.value[i * outputs + k];
        to_error(e, d);
        for (float& v : d) v *= share * e.weight;
        for (const std::uint32_t r : rows_[n]) names_.add(r, x, d);
        for (std::size_t i = 0; i < e.numbers.size(); ++i)
            if (e.numbers[i] != 0) numbers_.add(i, e.numbers[i], d);
        bias_.add(0, 1, d);
    }

    static void to_error(const LinearExample& e, std::vector<float>& scores) {
        if (scores.size() == 1) {
            scores[0] = 1 / (1 + std::exp(-scores[0])) - static_cast<float>(e.gold);
            return;
        }
        const float top = *std::max_element(scores.begin(), scores.end());
        float sum = 0;
        for (float& s : scores) sum += s = std::exp(s - top);
        for (float& s : scores) s /= sum;
        scores[e.gold] -= 1;
    }

    const std::vector<LinearExample>& examples_;
    LogisticSettings settings_;
    std::vector<std::uint32_t> hashes_;
    std::vector<std::vector<std::uint32_t>> rows_;
    Weights names_, numbers_, bias_;
};

}  // namespace

LinearParameters learn(const std::vector<LinearExample>& examples, const LogisticSettings& settings) { return Learner(examples, settings).run(); }

}  // namespace pg::extract
