#include "ranking.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace pg::extract {
namespace {

constexpr int epochs = 6;
constexpr float rate = 0.15f, decay = 1e-4f;

struct Sentence {
    std::vector<std::vector<std::uint32_t>> pairs;  ///< rows of weights
    const std::vector<bool>* right = nullptr;
};

std::vector<std::uint32_t> choose(const std::vector<const Example*>& examples) {
    std::map<std::uint32_t, int> seen;
    for (const Example* e : examples) {
        std::vector<std::uint32_t> here;
        for (const auto& pair : e->pairs) here.insert(here.end(), pair.begin(), pair.end());
        std::sort(here.begin(), here.end());
        here.erase(std::unique(here.begin(), here.end()), here.end());
        for (const auto h : here) ++seen[h];
    }
    std::vector<std::uint32_t> out;
    for (const auto& [hash, count] : seen)
        if (count >= 3) out.push_back(hash);
    return out;
}

}  // namespace

Ranking train_ranking(const std::vector<const Example*>& all) {
    std::vector<const Example*> examples;
    for (const Example* e : all)
        if (std::find(e->right.begin(), e->right.end(), true) != e->right.end()) examples.push_back(e);
    std::stable_sort(examples.begin(), examples.end(), [](const Example* a, const Example* b) { return feature_hash(a->group) < feature_hash(b->group); });
    Ranking model;
    model.hashes = choose(examples);
    std::unordered_map<std::uint32_t, std::uint32_t> row;
    for (std::uint32_t i = 0; i < model.hashes.size(); ++i) row.emplace(model.hashes[i], i);
    std::vector<Sentence> sentences;
    for (const Example* e : examples) {
        Sentence& s = sentences.emplace_back();
        s.right = &e->right;
        for (const auto& pair : e->pairs) {
            auto& rows = s.pairs.emplace_back();
            for (const auto h : pair)
                if (const auto found = row.find(h); found != row.end()) rows.push_back(found->second);
        }
    }
    std::vector<float> w(model.hashes.size(), 0), square(w.size(), 1e-2f), sum(w.size(), 0), p, gradient(w.size(), 0);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const Sentence& s : sentences) {
            p.assign(s.pairs.size(), 0);
            for (std::size_t i = 0; i < s.pairs.size(); ++i)
                for (const auto r : s.pairs[i]) p[i] += w[r];
            const float top = *std::max_element(p.begin(), p.end());
            float total = 0, right = 0;
            for (std::size_t i = 0; i < p.size(); ++i) {
                p[i] = std::exp(p[i] - top);
                total += p[i];
                if ((*s.right)[i]) right += p[i];
            }
            right = std::max(right, 1e-20f);
            std::vector<std::uint32_t> touched;
            for (std::size_t i = 0; i < p.size(); ++i) {
                const float d = p[i] / total - ((*s.right)[i] ? p[i] / right : 0);
                if (std::fabs(d) < 1e-4f) continue;
                for (const auto r : s.pairs[i]) {
                    if (gradient[r] == 0) touched.push_back(r);
                    gradient[r] += d;
                }
            }
            for (const auto r : touched) {
                const float g = gradient[r] + decay * w[r];
                gradient[r] = 0;
                square[r] += g * g;
                w[r] -= rate * g / std::sqrt(square[r]);
            }
        }
        // The mean of the last epochs is steadier than the last.
        if (epoch >= epochs / 2)
            for (std::size_t i = 0; i < w.size(); ++i) sum[i] += w[i];
    }
    for (float& x : sum) x /= static_cast<float>(epochs - epochs / 2);
    model.weights = std::move(sum);
    return model;
}

}  // namespace pg::extract
