#include "language/nn/quantised.hpp"

namespace pg::language {

PackedMatrix::PackedMatrix(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs, float input_factor)
    : inputs_(inputs), outputs_(outputs), pairs_((inputs + 1) / 2), blocks_((outputs + output_block - 1) / output_block) {
    const auto* q = model.numbers<std::int8_t>(name + ".q", inputs * outputs);
    const auto* scale = model.numbers<float>(name + ".scale", outputs);
    packed_.assign(blocks_ * pairs_ * output_block * 2, 0);
    unit_.assign(padded_outputs(), 0.0f);
    for (std::size_t o = 0; o < outputs; ++o) {
        unit_[o] = scale[o] / input_factor;
        for (std::size_t k = 0; k < inputs; ++k)
            packed_[((o / output_block * pairs_ + k / 2) * output_block + o % output_block) * 2 + k % 2] = q[o * inputs + k];
    }
}

QuantisedLinear::QuantisedLinear(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs, float input_factor)
    : weights_(model, name + ".w", inputs, outputs, input_factor) {
    const auto* b = model.numbers<float>(name + ".b", outputs);
    bias_.assign(b, b + outputs);
    bias_.resize(weights_.padded_outputs(), 0.0f);
}

void QuantisedLinear::apply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, float* out, std::size_t out_stride) const {
    weights_.multiply_scaled(kernels, in, in_stride, rows, bias_.data(), out, out_stride);
}

void QuantisedLinear::apply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::vector<float>& out) const {
    out.resize(rows * stride());
    apply(kernels, in, in_stride, rows, out.data(), stride());
}

}  // namespace pg::language
