#include "archive/tools/boosting.hpp"

#include <algorithm>
#include <cmath>

namespace pg::archive::train {
namespace {

using html::BlockModel;

class Grower {
public:
    Grower(const std::vector<const Sample*>& samples, const Settings& settings) : samples_(samples), settings_(settings) {
        const std::size_t features = samples.empty() ? 0 : samples[0]->features.size();
        for (std::size_t f = 0; f < features; ++f) edges_.push_back(edges_of(f));
        bins_.resize(samples.size() * features);
        for (std::size_t i = 0; i < samples.size(); ++i)
            for (std::size_t f = 0; f < features; ++f) {
                const auto& edges = edges_[f];
                bins_[i * features + f] = static_cast<std::uint8_t>(std::upper_bound(edges.begin(), edges.end(), samples[i]->features[f]) - edges.begin());
            }
        scores_.assign(samples.size(), 0.0f);
        gradients_.resize(samples.size());
        curvatures_.resize(samples.size());
    }

    BlockModel run() {
        BlockModel model;
        for (int t = 0; t < settings_.trees; ++t) {
            for (std::size_t i = 0; i < samples_.size(); ++i) {
                const float p = 1.0f / (1.0f + std::exp(-scores_[i]));
                gradients_[i] = samples_[i]->weight * (samples_[i]->label - p);
                curvatures_[i] = samples_[i]->weight * std::max(p * (1 - p), 1e-4f);
            }
            std::vector<std::uint32_t> all(samples_.size());
            for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint32_t>(i);
            BlockModel::Tree tree;
            grow(tree, all, settings_.depth);
            model.trees().push_back(std::move(tree));
        }
        return model;
    }

private:
    /// Thresholds between bins: quantiles of the values.
    std::vector<float> edges_of(std::size_t feature) const {
        std::vector<float> values;
        for (const Sample* sample : samples_) values.push_back(sample->features[feature]);
        std::sort(values.begin(), values.end());
        std::vector<float> edges;
        for (int b = 1; b < settings_.bins; ++b) {
            const float edge = values[values.size() * static_cast<std::size_t>(b) / static_cast<std::size_t>(settings_.bins)];
            if (edge > values.front() && (edges.empty() || edge > edges.back())) edges.push_back(edge);
        }
        if (edges.empty() && values.back() > values.front()) edges.push_back(values.back());
        return edges;
    }

    struct Split {
        double gain = 1e-6;
        std::size_t feature = 0, bin = 0;
    };

    Split best_split(const std::vector<std::uint32_t>& rows) const {
        Split best;
        double total_gradient = 0, total_curvature = 0;
        for (const auto row : rows) { total_gradient += gradients_[row]; total_curvature += curvatures_[row]; }
        const auto worth = [&](double gradient, double curvature) { return gradient * gradient / (curvature + settings_.ridge); };
        const double base = worth(total_gradient, total_curvature);
        std::vector<double> gradient, curvature;
        for (std::size_t f = 0; f < edges_.size(); ++f) {
            gradient.assign(edges_[f].size() + 1, 0.0);
            curvature.assign(edges_[f].size() + 1, 0.0);
            for (const auto row : rows) {
                const std::size_t bin = bins_[row * edges_.size() + f];
                gradient[bin] += gradients_[row];
                curvature[bin] += curvatures_[row];
            }
            double left_gradient = 0, left_curvature = 0;
            for (std::size_t bin = 0; bin + 1 < gradient.size(); ++bin) {
                left_gradient += gradient[bin];
                left_curvature += curvature[bin];
                if (left_curvature < settings_.least_weight || total_curvature - left_curvature < settings_.least_weight) continue;
                const double gain = worth(left_gradient, left_curvature) + worth(total_gradient - left_gradient, total_curvature - left_curvature) - base;
                if (gain > best.gain) best = {gain, f, bin};
            }
        }
        return best;
    }

    std::int32_t grow(BlockModel::Tree& tree, const std::vector<std::uint32_t>& rows, int depth) {
        const auto index = static_cast<std::int32_t>(tree.size());
        tree.emplace_back();
        const Split split = depth > 0 ? best_split(rows) : Split{0, 0, 0};
        if (split.gain > 1e-6) {
            std::vector<std::uint32_t> left, right;
            for (const auto row : rows) (bins_[row * edges_.size() + split.feature] <= split.bin ? left : right).push_back(row);
            const std::int32_t left_index = grow(tree, left, depth - 1), right_index = grow(tree, right, depth - 1);
            auto& node = tree[static_cast<std::size_t>(index)];
            node.feature = static_cast<std::uint16_t>(split.feature);
            node.threshold = edges_[split.feature][split.bin];
            node.left = left_index;
            node.right = right_index;
            return index;
        }
        double gradient = 0, curvature = 0;
        for (const auto row : rows) { gradient += gradients_[row]; curvature += curvatures_[row]; }
        const auto value = static_cast<float>(gradient / (curvature + settings_.ridge)) * settings_.rate;
        tree[static_cast<std::size_t>(index)].value = value;
        for (const auto row : rows) scores_[row] += value;
        return index;
    }

    const std::vector<const Sample*>& samples_;
    Settings settings_;
    std::vector<std::vector<float>> edges_;
    std::vector<std::uint8_t> bins_;
    std::vector<float> scores_, gradients_, curvatures_;
};

}  // namespace

html::BlockModel boosted(const std::vector<const Sample*>& samples, const Settings& settings) { return Grower(samples, settings).run(); }

}  // namespace pg::archive::train
