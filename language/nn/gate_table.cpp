#include "language/nn/gate_table.hpp"

#include <algorithm>

#include "language/nn/quantised.hpp"

namespace pg::language {

GateTable::GateTable(const ModelFile& model, const std::string& layer, std::size_t inputs, std::size_t hidden, std::span<const float> kinds, std::size_t width)
    : stride_(8 * hidden), bias_(stride_, 0.0f), rows_(kinds.size() / width * stride_, 0.0f) {
    add_direction(model, layer + ".f.x", inputs, kinds, width, 0);
    add_direction(model, layer + ".b.x", inputs, kinds, width, stride_ / 2);
}

void GateTable::add_direction(const ModelFile& model, const std::string& name, std::size_t inputs, std::span<const float> kinds, std::size_t width, std::size_t column) {
    const StoredMatrix matrix = StoredMatrix(model, name + ".w", inputs, stride_ / 2).columns(inputs - width, inputs);
    std::copy_n(model.numbers<float>(name + ".b", stride_ / 2), stride_ / 2, bias_.data() + column);
    for (std::size_t kind = 0; kind < kinds.size() / width; ++kind)
        for (std::size_t o = 0; o < stride_ / 2; ++o) {
            float sum = 0;
            for (std::size_t k = 0; k < width; ++k) sum += kinds[kind * width + k] * static_cast<float>(matrix.weight(o, k));
            rows_[kind * stride_ + column + o] = sum * matrix.scale[o];
        }
}

}  // namespace pg::language
