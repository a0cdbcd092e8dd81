#include "language/nn/quantised.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "core/error.hpp"

namespace pg::language {
namespace {

constexpr std::size_t quad = 4, line = 64;

std::size_t blocks_of(std::size_t outputs) { return (outputs + output_block - 1) / output_block; }

/// The most that the weights of one 16-bit sum amount to in a row (see NarrowWeights).
int largest_sum(const std::vector<std::int8_t>& row) {
    int largest = 0;
    for (std::size_t k = 0; k + narrow_group * quad <= row.size(); k += narrow_group * quad) {
        int sum[2] = {};
        for (std::size_t i = 0; i < narrow_group * quad; ++i) sum[i % quad / 2] += std::abs(row[k + i]);
        largest = std::max({largest, sum[0], sum[1]});
    }
    return largest;
}

/// A row's weights, made smaller where their sums might leave 16 bits; `unit` grows by as much.
std::vector<std::int8_t> tamed_row(const StoredMatrix& stored, std::size_t output, float& unit) {
    const std::int8_t* begin = stored.q + output * stored.row;
    const std::vector<std::int8_t> given(begin, begin + stored.inputs);
    const int largest = largest_sum(given);
    std::vector<std::int8_t> row = given;
    int target = narrow_limit;
    for (; largest_sum(row) > narrow_limit; --target)
        for (std::size_t k = 0; k < row.size(); ++k) row[k] = static_cast<std::int8_t>((2 * given[k] * target + (given[k] < 0 ? -largest : largest)) / (2 * largest));
    if (largest > narrow_limit) unit *= static_cast<float>(largest) / static_cast<float>(target + 1);
    return row;
}

}  // namespace

StoredMatrix::StoredMatrix(const ModelFile& model, const std::string& name, std::size_t all_inputs, std::size_t all_outputs)
    : q(model.numbers<std::int8_t>(name + ".q", all_inputs * all_outputs)), scale(model.numbers<float>(name + ".scale", all_outputs)), row(all_inputs),
      inputs(all_inputs), outputs(all_outputs) {}

StoredMatrix StoredMatrix::columns(std::size_t begin, std::size_t end) const {
    StoredMatrix part = *this;
    part.q += begin;
    part.inputs = end - begin;
    return part;
}

std::vector<float> units_of(const StoredMatrix& stored, float input_factor) {
    std::vector<float> unit(blocks_of(stored.outputs) * output_block, 0.0f);
    for (std::size_t o = 0; o < stored.outputs; ++o) unit[o] = stored.scale[o] / input_factor;
    return unit;
}

std::vector<float> padded_bias(const ModelFile& model, const std::string& section, std::size_t outputs) {
    const auto* b = model.numbers<float>(section, outputs);
    std::vector<float> bias(b, b + outputs);
    bias.resize(blocks_of(outputs) * output_block, 0.0f);
    return bias;
}

WideMatrix::WideMatrix(const StoredMatrix& stored, float input_factor)
    : inputs_(stored.inputs), pairs_((stored.inputs + 1) / 2), blocks_(blocks_of(stored.outputs)), unit_(units_of(stored, input_factor)) {
    packed_.assign(blocks_ * pairs_ * output_block * 2, 0);
    for (std::size_t o = 0; o < stored.outputs; ++o)
        for (std::size_t k = 0; k < inputs_; ++k)
            packed_[((o / output_block * pairs_ + k / 2) * output_block + o % output_block) * 2 + k % 2] = stored.weight(o, k);
}

NarrowMatrix::NarrowMatrix(const StoredMatrix& stored) : unit_(units_of(stored, narrow_one)) {
    if (stored.inputs % quad != 0) throw Error("a layer of a model is no multiple of four wide");
    weights_ = {nullptr, stored.inputs / quad, blocks_of(stored.outputs)};
    packed_.assign(weights_.blocks * narrow_block_bytes(weights_.quads), 0);
    for (std::size_t o = 0; o < stored.outputs; ++o) pack(tamed_row(stored, o, unit_[o]), o);
}

void NarrowMatrix::pack(const std::vector<std::int8_t>& row, std::size_t output) {
    std::int8_t* at = packed_.data() + output / output_block * narrow_block_bytes(weights_.quads) + output % output_block * quad;
    for (std::size_t q = 0; q < weights_.quads;) {
        const std::size_t size = weights_.quads - q >= narrow_group ? narrow_group : 1;
        std::int16_t zero[2] = {};
        for (std::size_t k = 0; k < size * quad; ++k) {
            const std::int8_t weight = row[q * quad + k];
            at[(1 + k / quad) * line + k % quad] = weight;
            // Wraps where it must: the kernels' sums do too, and only the whole has to fit.
            zero[k % quad / 2] = static_cast<std::int16_t>(zero[k % quad / 2] - narrow_zero * weight);
        }
        std::memcpy(at, zero, sizeof zero);
        at += (1 + size) * line;
        q += size;
    }
}

FloatMatrix::FloatMatrix(const float* values, std::size_t inputs, std::size_t outputs) : inputs_(inputs), blocks_(blocks_of(outputs)) {
    packed_.assign(inputs * stride(), 0.0f);
    for (std::size_t k = 0; k < inputs; ++k)
        for (std::size_t o = 0; o < outputs; ++o) packed_[(o / output_block * inputs + k) * output_block + o % output_block] = values[k * outputs + o];
}

QuantisedLinear::QuantisedLinear(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs)
    : outputs_(outputs), weights_(StoredMatrix(model, name + ".w", inputs, outputs)), bias_(padded_bias(model, name + ".b", outputs)) {}

void QuantisedLinear::apply(const Kernels& kernels, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, AlignedVector<float>& out) const {
    out.resize(rows * stride());
    weights_.multiply_scaled(kernels, in, in_stride, rows, bias_.data(), 0, out.data(), stride());
}

}  // namespace pg::language
