#include "language/nn/bilstm.hpp"

#include <algorithm>

namespace pg::language {

BiLstmLayer::BiLstmLayer(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t hidden, float input_factor) : hidden_(hidden) {
    const auto load = [&](const std::string& side) {
        return Direction{QuantisedLinear(model, name + side + ".x", inputs, 4 * hidden, input_factor),
                         PackedMatrix(model, name + side + ".h", hidden, 4 * hidden, fixed_one)};
    };
    forward_ = load(".f");
    backward_ = load(".b");
}

void BiLstmLayer::project(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::vector<float>& gates) const {
    const std::size_t half = 4 * hidden_;
    gates.resize(rows * gate_stride());
    std::vector<std::int32_t> acc(rows * half);
    for (int side = 0; side < 2; ++side) {
        const QuantisedLinear& input = side == 0 ? forward_.input : backward_.input;
        input.weights().multiply(kernels, in, in_stride, rows, acc.data());
        for (std::size_t r = 0; r < rows; ++r)
            kernels.scale(acc.data() + r * half, input.weights().unit().data(), input.bias().data(), half,
                          gates.data() + r * gate_stride() + static_cast<std::size_t>(side) * half);
    }
}

void BiLstmLayer::run(const Kernels& kernels, const SentenceBatch& batch, const std::vector<float>& gates, const std::vector<std::uint32_t>& gate_row,
                      std::vector<std::int16_t>& out) const {
    out.assign(batch.rows * output_stride(), 0);
    run_direction(kernels, batch, gates, gate_row, out, false);
    run_direction(kernels, batch, gates, gate_row, out, true);
}

void BiLstmLayer::run_direction(const Kernels& kernels, const SentenceBatch& batch, const std::vector<float>& gates,
                                const std::vector<std::uint32_t>& gate_row, std::vector<std::int16_t>& out, bool backward) const {
    const PackedMatrix& recurrent = (backward ? backward_ : forward_).recurrent;
    const std::size_t sentences = batch.length.size(), column = backward ? hidden_ : 0, gate_column = backward ? 4 * hidden_ : 0;
    std::vector<std::int16_t> state(sentences * hidden_, 0);
    std::vector<float> cell(sentences * hidden_, 0.0f), h(hidden_);
    std::vector<std::int32_t> acc(sentences * 4 * hidden_, 0);
    std::size_t active = sentences;
    for (std::size_t t = 0; t < batch.longest(); ++t) {
        while (active > 0 && batch.length[active - 1] <= t) --active;
        recurrent.multiply(kernels, state.data(), hidden_, active, acc.data());
        for (std::size_t s = 0; s < active; ++s) {
            const std::size_t row = backward ? batch.start[s] + batch.length[s] - 1 - t : batch.start[s] + t;
            kernels.lstm_cell(gates.data() + gate_row[row] * gate_stride() + gate_column, acc.data() + s * 4 * hidden_, recurrent.unit().data(), hidden_,
                              cell.data() + s * hidden_, h.data(), state.data() + s * hidden_);
            std::copy_n(state.data() + s * hidden_, hidden_, out.data() + row * output_stride() + column);
        }
    }
}

}  // namespace pg::language
