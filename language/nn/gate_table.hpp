// A layer's gates for inputs of which there are few kinds, such as tags: multiplied once for each kind when the model is loaded.
#pragma once

#include <span>
#include <string>

#include "language/nn/aligned.hpp"
#include "language/nn/kernels.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

/// Immutable.
class GateTable {
public:
    GateTable() = default;
    /// `kinds`: rows of `width` numbers, which the layer reads as the last of its `inputs`.
    GateTable(const ModelFile& model, const std::string& layer, std::size_t inputs, std::size_t hidden, std::span<const float> kinds, std::size_t width);

    const float* row(std::size_t kind) const { return rows_.data() + kind * stride_; }
    /// Writes the layer's bias and the rows given, each times its weight: both directions side by side, as BiLstmLayer has them.
    void write(const Kernels& kernels, std::span<const float* const> rows, const float* weights, float* gates) const {
        kernels.mix(bias_.data(), rows.data(), weights, rows.size(), stride_, gates);
    }

private:
    void add_direction(const ModelFile& model, const std::string& name, std::size_t inputs, std::span<const float> kinds, std::size_t width, std::size_t column);

    std::size_t stride_ = 0;
    AlignedVector<float> bias_, rows_;
};

}  // namespace pg::language
