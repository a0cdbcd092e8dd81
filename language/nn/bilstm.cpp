#include "language/nn/bilstm.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace pg::language {
namespace {

/// Asks the memory for numbers that are needed soon; rows of cached gates lie scattered.
void fetch(const float* numbers, std::size_t count) {
    for (std::size_t i = 0; i < count; i += 16) __builtin_prefetch(numbers + i);
}

}  // namespace

BiLstmLayer::Direction::Direction(const ModelFile& model, const std::string& name, const LayerWidths& inputs, std::size_t hidden)
    : recurrent(StoredMatrix(model, name + ".h", hidden, 4 * hidden)) {
    const StoredMatrix all(model, name + ".x.w", inputs.wide + inputs.narrow + inputs.apart, 4 * hidden);
    if (inputs.wide != 0) wide = WideMatrix(all, inputs.wide_factor);
    else narrow = NarrowMatrix(all.columns(0, inputs.narrow));
    if (inputs.apart == 0) bias = padded_bias(model, name + ".x.b", 4 * hidden);
}

void BiLstmLayer::Direction::project(const Kernels& kernels, const LayerInput& in, std::size_t rows, float* gates, std::size_t stride) const {
    if (in.wide != nullptr) wide.multiply(kernels, in.wide, in.stride, rows, bias.data(), gates, stride);
    else if (bias.empty()) narrow.multiply_scaled(kernels, in.narrow, in.stride, rows, gates, stride, gates, stride);
    else narrow.multiply_scaled(kernels, in.narrow, in.stride, rows, bias.data(), 0, gates, stride);
}

BiLstmLayer::BiLstmLayer(const ModelFile& model, const std::string& name, const LayerWidths& inputs, std::size_t hidden) : hidden_(hidden) {
    if (hidden == 0 || 4 * hidden % output_block != 0) throw Error("model '" + model.file_name() + "': layer '" + name + "' is no multiple of four wide");
    forward_ = Direction(model, name + ".f", inputs, hidden);
    backward_ = Direction(model, name + ".b", inputs, hidden);
}

void BiLstmLayer::project(const Kernels& kernels, const LayerInput& in, std::size_t rows, AlignedVector<float>& gates) const {
    gates.resize(rows * gate_stride());
    forward_.project(kernels, in, rows, gates.data(), gate_stride());
    backward_.project(kernels, in, rows, gates.data() + 4 * hidden_, gate_stride());
}

void BiLstmLayer::run(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, AlignedVector<std::uint8_t>& out) const {
    out.resize(batch.rows * output_stride());
    run_direction(kernels, batch, gates, out, false);
    run_direction(kernels, batch, gates, out, true);
}

void BiLstmLayer::run(const Kernels& kernels, const SentenceBatch& batch, const LayerInput& in, AlignedVector<float>& gates,
                      AlignedVector<std::uint8_t>& out) const {
    project(kernels, in, batch.rows, gates);
    std::vector<const float*> rows(batch.rows);
    for (std::size_t r = 0; r < batch.rows; ++r) rows[r] = gates.data() + r * gate_stride();
    run(kernels, batch, rows, out);
}

void BiLstmLayer::run_direction(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, AlignedVector<std::uint8_t>& out,
                                bool backward) const {
    const NarrowMatrix& recurrent = (backward ? backward_ : forward_).recurrent;
    const std::size_t sentences = batch.length.size(), column = backward ? hidden_ : 0, gate_column = backward ? 4 * hidden_ : 0;
    thread_local AlignedVector<std::uint8_t> state;
    thread_local AlignedVector<float> cell, h;
    thread_local AlignedVector<std::int32_t> acc;
    state.assign(sentences * hidden_, narrow_zero);
    cell.assign(sentences * hidden_, 0.0f);
    h.resize(hidden_);
    acc.assign(sentences * 4 * hidden_, 0);
    const auto row_of = [&](std::size_t s, std::size_t t) { return batch.start[s] + (backward ? batch.length[s] - 1 - t : t); };
    std::size_t active = sentences;
    for (std::size_t t = 0; t < batch.longest(); ++t) {
        while (active > 0 && batch.length[active - 1] <= t) --active;
        for (std::size_t s = 0; s < active; ++s) fetch(gates[row_of(s, t)] + gate_column, 4 * hidden_);
        if (t > 0) recurrent.multiply(kernels, state.data(), hidden_, active, acc.data());  // before the first word all is zero
        for (std::size_t s = 0; s < active; ++s) {
            const std::size_t row = row_of(s, t);
            kernels.lstm_cell(gates[row] + gate_column, acc.data() + s * 4 * hidden_, recurrent.unit().data(), hidden_,
                              cell.data() + s * hidden_, h.data(), state.data() + s * hidden_);
            std::copy_n(state.data() + s * hidden_, hidden_, out.data() + row * output_stride() + column);
        }
    }
}

}  // namespace pg::language
