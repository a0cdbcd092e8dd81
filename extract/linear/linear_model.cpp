#include "extract/linear/linear_model.hpp"

#include <algorithm>
#include <cmath>

#include "core/error.hpp"

namespace pg::extract {
namespace {

/// One byte a weight: the largest of an output is 127.
std::vector<float> unpacked(const language::ModelFile& file, const std::string& name, std::size_t outputs) {
    const std::size_t count = file.section(name).size();
    const auto* bytes = file.numbers<std::int8_t>(name, count);
    const auto* scale = file.numbers<float>(name + " scale", outputs);
    std::vector<float> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<float>(bytes[i]) * scale[i % outputs];
    return out;
}

void pack(const std::vector<float>& weights, const std::string& name, std::size_t outputs, language::ModelWriter& out) {
    std::vector<float> scale(outputs, 1e-9f);
    for (std::size_t i = 0; i < weights.size(); ++i) scale[i % outputs] = std::max(scale[i % outputs], std::fabs(weights[i]) / 127);
    std::vector<std::int8_t> bytes;
    for (std::size_t i = 0; i < weights.size(); ++i) bytes.push_back(static_cast<std::int8_t>(std::lround(weights[i] / scale[i % outputs])));
    out.add_numbers(name, bytes);
    out.add_numbers(name + " scale", scale);
}

}  // namespace

LinearModel::LinearModel(LinearParameters parameters) : p_(std::move(parameters)) {
    std::uint32_t size = 16;
    while (size < 2 * p_.hashes.size()) size *= 2;
    table_.assign(size, nowhere);
    mask_ = size - 1;
    for (std::uint32_t r = 0; r < p_.hashes.size(); ++r) {
        std::uint32_t at = p_.hashes[r] & mask_;
        while (table_[at] != nowhere) at = (at + 1) & mask_;
        table_[at] = r;
    }
}

LinearModel LinearModel::load(const language::ModelFile& file, const std::string& prefix) {
    LinearParameters p;
    const std::size_t rows = file.section(prefix + " hashes").size() / sizeof(std::uint32_t);
    const auto* hashes = file.numbers<std::uint32_t>(prefix + " hashes", rows);
    p.hashes.assign(hashes, hashes + rows);
    p.outputs = static_cast<std::uint32_t>(file.section(prefix + " bias").size() / sizeof(float));
    const auto* bias = file.numbers<float>(prefix + " bias", p.outputs);
    p.bias.assign(bias, bias + p.outputs);
    p.weights = unpacked(file, prefix + " weights", p.outputs);
    p.numbers = unpacked(file, prefix + " numbers", p.outputs);
    if (p.outputs == 0 || p.weights.size() != rows * p.outputs || p.numbers.size() % p.outputs != 0) throw Error(file.file_name() + ": the sections of " + prefix + " do not fit together");
    return LinearModel(std::move(p));
}

void LinearModel::store(const LinearParameters& p, const std::string& prefix, language::ModelWriter& out) {
    out.add_numbers(prefix + " hashes", p.hashes);
    out.add_numbers(prefix + " bias", p.bias);
    pack(p.weights, prefix + " weights", p.outputs, out);
    pack(p.numbers, prefix + " numbers", p.outputs, out);
}

std::uint32_t LinearModel::row_of(std::uint32_t hash) const {
    for (std::uint32_t at = hash & mask_;; at = (at + 1) & mask_) {
        const std::uint32_t row = table_[at];
        if (row == nowhere || p_.hashes[row] == hash) return row;
    }
}

std::vector<float> LinearModel::scores(const std::vector<Feature>& names, std::span<const float> numbers) const {
    const std::size_t outputs = p_.outputs;
    std::vector<float> sum(outputs, 0.0f);
    int known = 0;
    for (const Feature& f : names) {
        const std::uint32_t row = row_of(f.hash);
        if (row == nowhere) continue;
        ++known;
        for (std::size_t k = 0; k < outputs; ++k) sum[k] += p_.weights[row * outputs + k];
    }
    const float scale = known == 0 ? 0 : names_weigh / std::sqrt(static_cast<float>(known));
    for (std::size_t k = 0; k < outputs; ++k) sum[k] = sum[k] * scale + p_.bias[k];
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == 0) continue;
        for (std::size_t k = 0; k < outputs; ++k) sum[k] += numbers[i] * p_.numbers[i * outputs + k];
    }
    return sum;
}

}  // namespace pg::extract
