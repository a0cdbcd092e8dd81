// Weight matrices as 8-bit integers with a scale an output, packed for the kernels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/nn/kernels.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

/// y = W x: `inputs` columns of 8-bit weights, one float scale an output. In memory the weights are 16 bits wide and packed as
/// Kernels::multiply wants them; outputs are padded to whole blocks.
class PackedMatrix {
public:
    PackedMatrix() = default;
    /// Reads sections NAME.q (int8, outputs x inputs) and NAME.scale (float, outputs). `input_factor` is what inputs are multiplied
    /// with before they are rounded to integers.
    PackedMatrix(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs, float input_factor);

    std::size_t inputs() const { return inputs_; }
    std::size_t outputs() const { return outputs_; }
    std::size_t padded_outputs() const { return blocks_ * output_block; }
    /// Stride that rows of inputs need: inputs rounded up to even; the padding must be zero.
    std::size_t input_stride() const { return pairs_ * 2; }
    /// Float value of one unit of the product, by output (padded with 0).
    const std::vector<float>& unit() const { return unit_; }

    void multiply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::int32_t* out) const {
        kernels.multiply(in, in_stride, rows, packed_.data(), pairs_, blocks_, out, padded_outputs());
    }

    /// The products as floats: times unit(), plus the bias (padded_outputs() numbers).
    void multiply_scaled(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, const float* bias, float* out, std::size_t out_stride) const {
        kernels.multiply_scaled(in, in_stride, rows, packed_.data(), pairs_, blocks_, unit_.data(), bias, out, out_stride);
    }

private:
    std::size_t inputs_ = 0, outputs_ = 0, pairs_ = 0, blocks_ = 0;
    std::vector<std::int16_t> packed_;
    std::vector<float> unit_;
};

/// A matrix with a bias whose results are floats.
class QuantisedLinear {
public:
    QuantisedLinear() = default;
    QuantisedLinear(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs, float input_factor);
    std::size_t outputs() const { return weights_.outputs(); }
    std::size_t stride() const { return weights_.padded_outputs(); }
    const PackedMatrix& weights() const { return weights_; }
    const std::vector<float>& bias() const { return bias_; }
    /// out: rows of stride() numbers, out_stride apart.
    void apply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, float* out, std::size_t out_stride) const;
    /// out: rows x stride().
    void apply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::vector<float>& out) const;

private:
    PackedMatrix weights_;
    std::vector<float> bias_;
};

}  // namespace pg::language
