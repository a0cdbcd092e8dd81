// A linear model with several outputs over hashed names of features and some plain numbers: what the models of triggers and roles have in common.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/types/hashing.hpp"
#include "language/nn/model_file.hpp"

namespace pg::extract {

/// The names weigh together as much as this, however many there are.
inline constexpr float names_weigh = 4.0f;

/// Parameters as they are learnt and stored: row by row.
struct LinearParameters {
    std::uint32_t outputs = 1;
    std::vector<std::uint32_t> hashes;  ///< of the names that are known
    std::vector<float> weights;         ///< hash x outputs
    std::vector<float> numbers;         ///< plain number x outputs
    std::vector<float> bias;            ///< outputs
};

/// Immutable; safe to share among threads; the same bits on every processor, for sums run in a fixed order.
class LinearModel {
public:
    LinearModel() = default;
    explicit LinearModel(LinearParameters parameters);
    /// Sections of the file begin with `prefix`. Throws Error naming the file when it is damaged.
    static LinearModel load(const language::ModelFile& file, const std::string& prefix);
    static void store(const LinearParameters& parameters, const std::string& prefix, language::ModelWriter& out);

    bool empty() const { return p_.bias.empty(); }
    std::uint32_t outputs() const { return p_.outputs; }
    /// Logits: thresholds are set on them, for exp() may differ in its last bit from one processor to another. `numbers` must be as many as in training.
    std::vector<float> scores(const std::vector<Feature>& names, std::span<const float> numbers) const;
    /// The first output alone.
    float score(const std::vector<Feature>& names, std::span<const float> numbers) const { return scores(names, numbers).front(); }

private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFFu;
    std::uint32_t row_of(std::uint32_t hash) const;

    LinearParameters p_;
    std::vector<std::uint32_t> table_;  ///< open addressing: rows by hash
    std::uint32_t mask_ = 0;
};

}  // namespace pg::extract
