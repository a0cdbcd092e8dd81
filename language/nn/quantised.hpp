// Weight matrices as 8-bit integers with a scale an output, packed for the kernels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/nn/aligned.hpp"
#include "language/nn/kernels.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

/// A matrix in a model file: sections NAME.q (int8, outputs x inputs) and NAME.scale (float, outputs), and which of its columns are
/// meant.
struct StoredMatrix {
    StoredMatrix(const ModelFile& model, const std::string& name, std::size_t all_inputs, std::size_t all_outputs);
    StoredMatrix columns(std::size_t begin, std::size_t end) const;
    std::int8_t weight(std::size_t output, std::size_t input) const { return q[output * row + input]; }

    const std::int8_t* q;
    const float* scale;
    std::size_t row;  ///< of q
    std::size_t inputs, outputs;
};

/// Float value of one unit of a product, by output, padded with 0 to whole blocks. `input_factor` is what inputs are multiplied with
/// before they are rounded to integers.
std::vector<float> units_of(const StoredMatrix& stored, float input_factor);

/// y = W x + bias for 16-bit inputs.
class WideMatrix {
public:
    WideMatrix() = default;
    WideMatrix(const StoredMatrix& stored, float input_factor);

    std::size_t inputs() const { return inputs_; }
    /// Rows of `in` are in_stride apart and hold the inputs rounded up to even; the padding must be zero. `bias` and rows of `out` hold the
    /// outputs rounded up to whole blocks.
    void multiply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, const float* bias, float* out, std::size_t out_stride) const {
        kernels.multiply_scaled(in, in_stride, rows, packed_.data(), pairs_, blocks_, unit_.data(), bias, out, out_stride);
    }

private:
    std::size_t inputs_ = 0, pairs_ = 0, blocks_ = 0;
    AlignedVector<std::int16_t> packed_;
    std::vector<float> unit_;
};

/// y = W x for the 7-bit numbers that LSTM layers give; see NarrowWeights. Rows with too many large weights close together are made
/// smaller when they are packed, by less than half.
class NarrowMatrix {
public:
    NarrowMatrix() = default;
    /// The number of inputs must be a multiple of 4.
    explicit NarrowMatrix(const StoredMatrix& stored);

    std::size_t inputs() const { return weights_.quads * 4; }
    std::size_t padded_outputs() const { return weights_.blocks * output_block; }
    const std::vector<float>& unit() const { return unit_; }

    /// Whole sums: rows x padded_outputs().
    void multiply(const Kernels& kernels, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, std::int32_t* out) const {
        kernels.multiply_narrow(in, in_stride, rows, weights(), out, padded_outputs());
    }
    /// Floats: times unit() plus a bias, whose rows are bias_stride apart (0: one for all); it may be `out` itself.
    void multiply_scaled(const Kernels& kernels, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, const float* bias, std::size_t bias_stride, float* out,
                         std::size_t out_stride) const {
        kernels.multiply_narrow_scaled(in, in_stride, rows, weights(), unit_.data(), bias, bias_stride, out, out_stride);
    }

private:
    NarrowWeights weights() const {
        NarrowWeights w = weights_;
        w.packed = packed_.data();
        return w;
    }
    void pack(const std::vector<std::int8_t>& row, std::size_t output);

    NarrowWeights weights_;
    AlignedVector<std::int8_t> packed_;
    std::vector<float> unit_;
};

/// A matrix with a bias over the outputs of an LSTM layer.
class QuantisedLinear {
public:
    QuantisedLinear() = default;
    /// Sections NAME.w.q, NAME.w.scale and NAME.b.
    QuantisedLinear(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t outputs);
    std::size_t outputs() const { return outputs_; }
    std::size_t stride() const { return weights_.padded_outputs(); }
    /// out: rows x stride().
    void apply(const Kernels& kernels, const std::uint8_t* in, std::size_t in_stride, std::size_t rows, AlignedVector<float>& out) const;

private:
    std::size_t outputs_ = 0;
    NarrowMatrix weights_;
    std::vector<float> bias_;
};

/// A matrix of floats, packed for the kernels.
class FloatMatrix {
public:
    FloatMatrix() = default;
    /// One row of `outputs` numbers an input.
    FloatMatrix(const float* values, std::size_t inputs, std::size_t outputs);
    std::size_t stride() const { return blocks_ * output_block; }
    /// y += x W; rows of y hold stride() numbers.
    void add(const Kernels& kernels, const float* x, std::size_t rows, float* y) const {
        kernels.add_product(x, inputs_, rows, packed_.data(), inputs_, blocks_, y, stride());
    }

private:
    std::size_t inputs_ = 0, blocks_ = 0;
    AlignedVector<float> packed_;
};

/// Numbers of a section, padded with 0 to whole blocks of outputs.
std::vector<float> padded_bias(const ModelFile& model, const std::string& section, std::size_t outputs);

}  // namespace pg::language
