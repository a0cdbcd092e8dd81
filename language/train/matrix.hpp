// Matrices of the training tools. Rows are tokens, row-major, single precision.
#pragma once

#include <Eigen/Dense>
#include <random>
#include <string>
#include <vector>

namespace pg::train {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using RowVector = Eigen::Matrix<float, 1, Eigen::Dynamic, Eigen::RowMajor>;
using Random = std::mt19937_64;

inline float uniform(Random& random) { return static_cast<float>(static_cast<double>(random() >> 11) * 0x1.0p-53); }

/// One trained matrix with its gradient and Adam's moments. `sparse` parameters (embeddings) keep a list of touched rows.
struct Param {
    std::string name;
    Matrix value, grad, first, second, average;
    bool sparse = false;
    std::vector<int> touched;

    void init(std::string given, int rows, int columns, float scale, Random& random, bool is_sparse = false) {
        name = std::move(given);
        sparse = is_sparse;
        value.resize(rows, columns);
        for (int i = 0; i < value.size(); ++i) value.data()[i] = (uniform(random) * 2 - 1) * scale;
        grad = first = second = Matrix::Zero(rows, columns);
    }
    void init_glorot(std::string given, int rows, int columns, Random& random) {
        init(std::move(given), rows, columns, std::sqrt(6.0f / static_cast<float>(rows + columns)), random);
    }
    void touch(int row) { touched.push_back(row); }
};

/// Adam with clipping by global norm and an exponential average of the weights, which is what gets saved.
class Adam {
public:
    explicit Adam(std::vector<Param*> params) : params_(std::move(params)) {}
    void step(float rate, float clip);
    /// Starts (or goes on) averaging with this decay.
    void average(float decay);
    /// Swaps values and averages (call twice to come back).
    void swap_average();

private:
    std::vector<Param*> params_;
    long steps_ = 0;
};

/// Keeps each element with probability 1 - rate and scales it by 1 / (1 - rate); the mask is applied again to gradients.
void dropout_mask(Matrix& mask, Eigen::Index rows, Eigen::Index columns, float rate, Random& random);

}  // namespace pg::train
