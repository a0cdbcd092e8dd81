// A bidirectional LSTM over a batch of sentences of unequal length, with its gradient.
#pragma once

#include "matrix.hpp"

namespace pg::train {

/// Sentences of one batch, longest first; tokens of a sentence are consecutive rows.
struct Batch {
    std::vector<int> start, length;
    int rows = 0;
    int longest() const { return length.empty() ? 0 : length.front(); }
    /// Number of sentences longer than t: always a prefix.
    int active(int t) const {
        int n = static_cast<int>(length.size());
        while (n > 0 && length[static_cast<std::size_t>(n - 1)] <= t) --n;
        return n;
    }
};

class Lstm {
public:
    void init(const std::string& name, int input, int hidden, bool backward, Random& random);
    /// Writes h into out's columns [column, column + hidden).
    void forward(const Batch& batch, const Matrix& in, Matrix& out, int column);
    /// Adds to the parameters' gradients and to d_in (which must have in's size).
    void backward(const Batch& batch, const Matrix& in, const Matrix& out, const Matrix& d_out, int column, Matrix* d_in);
    std::vector<Param*> params() { return {&wx_, &wh_, &b_}; }

private:
    int row(const Batch& batch, int sentence, int t) const {
        const auto s = static_cast<std::size_t>(sentence);
        return backward_ ? batch.start[s] + batch.length[s] - 1 - t : batch.start[s] + t;
    }
    Param wx_, wh_, b_;
    int hidden_ = 0;
    bool backward_ = false;
    Matrix gates_, cell_, tanh_cell_;
};

struct BiLstm {
    Lstm left, right;
    int hidden = 0;
    void init(const std::string& name, int input, int size, Random& random) {
        hidden = size;
        left.init(name + ".f", input, size, false, random);
        right.init(name + ".b", input, size, true, random);
    }
    void forward(const Batch& batch, const Matrix& in, Matrix& out) {
        out.resize(in.rows(), 2 * hidden);
        left.forward(batch, in, out, 0);
        right.forward(batch, in, out, hidden);
    }
    void backward(const Batch& batch, const Matrix& in, const Matrix& out, const Matrix& d_out, Matrix& d_in) {
        d_in = Matrix::Zero(in.rows(), in.cols());
        left.backward(batch, in, out, d_out, 0, &d_in);
        right.backward(batch, in, out, d_out, hidden, &d_in);
    }
};

}  // namespace pg::train
