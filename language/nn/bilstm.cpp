#include "language/nn/bilstm.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace pg::language {

BiLstmLayer::BiLstmLayer(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t hidden, float input_factor) : hidden_(hidden) {
    const auto load = [&](const std::string& side) {
        return Direction{QuantisedLinear(model, name + side + ".x", inputs, 4 * hidden, input_factor),
                         PackedMatrix(model, name + side + ".h", hidden, 4 * hidden, fixed_one)};
    };
    if (4 * hidden % output_block != 0) throw Error("model '" + model.file_name() + "': layer '" + name + "' is no multiple of four wide");
    forward_ = load(".f");
    backward_ = load(".b");
}

void BiLstmLayer::project(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::vector<float>& gates) const {
    gates.resize(rows * gate_stride());
    forward_.input.apply(kernels, in, in_stride, rows, gates.data(), gate_stride());
    backward_.input.apply(kernels, in, in_stride, rows, gates.data() + 4 * hidden_, gate_stride());
}

void BiLstmLayer::run(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, std::vector<std::int16_t>& out) const {
    out.resize(batch.rows * output_stride());
    run_direction(kernels, batch, gates, out, false);
    run_direction(kernels, batch, gates, out, true);
}

void BiLstmLayer::run(const Kernels& kernels, const SentenceBatch& batch, const std::int16_t* in, std::size_t in_stride, std::vector<float>& scratch,
                      std::vector<std::int16_t>& out) const {
    project(kernels, in, in_stride, batch.rows, scratch);
    std::vector<const float*> gates(batch.rows);
    for (std::size_t r = 0; r < batch.rows; ++r) gates[r] = scratch.data() + r * gate_stride();
    run(kernels, batch, gates, out);
}

void BiLstmLayer::run_direction(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, std::vector<std::int16_t>& out,
                                bool backward) const {
    const PackedMatrix& recurrent = (backward ? backward_ : forward_).recurrent;
    const std::size_t sentences = batch.length.size(), column = backward ? hidden_ : 0, gate_column = backward ? 4 * hidden_ : 0;
    thread_local std::vector<std::int16_t> state;
    thread_local std::vector<float> cell, h;
    thread_local std::vector<std::int32_t> acc;
    state.assign(sentences * hidden_, 0);
    cell.assign(sentences * hidden_, 0.0f);
    h.resize(hidden_);
    acc.resize(sentences * 4 * hidden_);
    std::size_t active = sentences;
    for (std::size_t t = 0; t < batch.longest(); ++t) {
        while (active > 0 && batch.length[active - 1] <= t) --active;
        recurrent.multiply(kernels, state.data(), hidden_, active, acc.data());
        for (std::size_t s = 0; s < active; ++s) {
            const std::size_t row = backward ? batch.start[s] + batch.length[s] - 1 - t : batch.start[s] + t;
            kernels.lstm_cell(gates[row] + gate_column, acc.data() + s * 4 * hidden_, recurrent.unit().data(), hidden_,
                              cell.data() + s * hidden_, h.data(), state.data() + s * hidden_);
            std::copy_n(state.data() + s * hidden_, hidden_, out.data() + row * output_stride() + column);
        }
    }
}

}  // namespace pg::language
