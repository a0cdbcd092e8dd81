#include "lstm.hpp"

namespace pg::train {

void Lstm::init(const std::string& name, int input, int hidden, bool backward, Random& random) {
    hidden_ = hidden;
    backward_ = backward;
    wx_.init_glorot(name + ".wx", input, 4 * hidden, random);
    wh_.init_glorot(name + ".wh", hidden, 4 * hidden, random);
    b_.init(name + ".b", 1, 4 * hidden, 0, random);
    b_.value.block(0, hidden, 1, hidden).setOnes();  // forget gate
}

void Lstm::forward(const Batch& batch, const Matrix& in, Matrix& out, int column) {
    const int H = hidden_;
    gates_.noalias() = in * wx_.value;
    gates_.rowwise() += RowVector(b_.value.row(0));
    cell_.resize(in.rows(), H);
    tanh_cell_.resize(in.rows(), H);
    const auto sentences = static_cast<Eigen::Index>(batch.length.size());
    Matrix h = Matrix::Zero(sentences, H), c = Matrix::Zero(sentences, H), z(sentences, 4 * H);
    for (int t = 0; t < batch.longest(); ++t) {
        const int active = batch.active(t);
        z.topRows(active).noalias() = h.topRows(active) * wh_.value;
        for (int i = 0; i < active; ++i) {
            const int r = row(batch, i, t);
            auto g = gates_.row(r).array();
            g += z.row(i).array();
            // order: input, forget, output, candidate
            g.leftCols(3 * H) = g.leftCols(3 * H).logistic().eval();
            g.rightCols(H) = g.rightCols(H).tanh().eval();
            cell_.row(r).array() = g.middleCols(H, H) * c.row(i).array() + g.leftCols(H) * g.rightCols(H);
            c.row(i) = cell_.row(r);
            tanh_cell_.row(r).array() = cell_.row(r).array().tanh();
            h.row(i).array() = g.middleCols(2 * H, H) * tanh_cell_.row(r).array();
            out.block(r, column, 1, H) = h.row(i);
        }
    }
}

void Lstm::backward(const Batch& batch, const Matrix& in, const Matrix& out, const Matrix& d_out, int column, Matrix* d_in) {
    const int H = hidden_;
    const auto sentences = static_cast<Eigen::Index>(batch.length.size());
    Matrix dh = Matrix::Zero(sentences, H), dc = Matrix::Zero(sentences, H), dz(sentences, 4 * H);
    Matrix d_gates(in.rows(), 4 * H), h_before(in.rows(), H);
    RowVector total(H), d_cell(H);
    for (int t = batch.longest() - 1; t >= 0; --t) {
        const int active = batch.active(t);
        for (int i = 0; i < active; ++i) {
            const int r = row(batch, i, t);
            const auto g = gates_.row(r).array();
            total = d_out.block(r, column, 1, H) + dh.row(i);
            const auto tc = tanh_cell_.row(r).array();
            d_cell.array() = dc.row(i).array() + total.array() * g.middleCols(2 * H, H) * (1 - tc.square());
            auto d = d_gates.row(r).array();
            const int before = t > 0 ? row(batch, i, t - 1) : -1;
            d.leftCols(H) = d_cell.array() * g.rightCols(H) * g.leftCols(H) * (1 - g.leftCols(H));
            if (before >= 0) {
                d.middleCols(H, H) = d_cell.array() * cell_.row(before).array() * g.middleCols(H, H) * (1 - g.middleCols(H, H));
                h_before.row(r) = out.block(before, column, 1, H);
            } else {
                d.middleCols(H, H).setZero();
                h_before.row(r).setZero();
            }
            d.middleCols(2 * H, H) = total.array() * tc * g.middleCols(2 * H, H) * (1 - g.middleCols(2 * H, H));
            d.rightCols(H) = d_cell.array() * g.leftCols(H) * (1 - g.rightCols(H).square());
            dc.row(i).array() = d_cell.array() * g.middleCols(H, H);
            dz.row(i) = d_gates.row(r);
        }
        dh.topRows(active).noalias() = dz.topRows(active) * wh_.value.transpose();
    }
    wx_.grad.noalias() += in.transpose() * d_gates;
    wh_.grad.noalias() += h_before.transpose() * d_gates;
    b_.grad += d_gates.colwise().sum();
    if (d_in != nullptr) d_in->noalias() += d_gates * wx_.value.transpose();
}

}  // namespace pg::train
