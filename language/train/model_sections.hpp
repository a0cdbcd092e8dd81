// Trained matrices as sections of a model file.
#pragma once

#include <cmath>

#include "language/nn/model_file.hpp"
#include "vocabulary.hpp"

namespace pg::train {

/// Weights become 8-bit integers with a scale an output; embeddings with a scale a row.
struct ModelSections {
    language::ModelWriter writer;

    void rows(const std::string& name, const Matrix& m) {
        std::vector<std::int8_t> q(static_cast<std::size_t>(m.size()));
        std::vector<float> scale(static_cast<std::size_t>(m.rows()));
        for (Eigen::Index r = 0; r < m.rows(); ++r) {
            const float top = m.row(r).cwiseAbs().maxCoeff();
            const float unit = top > 0 ? top / 127.0f : 1.0f;
            scale[static_cast<std::size_t>(r)] = unit;
            for (Eigen::Index c = 0; c < m.cols(); ++c) q[static_cast<std::size_t>(r * m.cols() + c)] = static_cast<std::int8_t>(std::lround(m(r, c) / unit));
        }
        writer.add_numbers(name + ".q", q);
        writer.add_numbers(name + ".scale", scale);
    }
    /// Given as inputs x outputs, stored as outputs x inputs.
    void weights(const std::string& name, const Matrix& m) { rows(name, m.transpose()); }
    void floats(const std::string& name, const Matrix& m) { writer.add_numbers(name, std::vector<float>(m.data(), m.data() + m.size())); }
    void linear(const std::string& name, const Matrix& weight, const Matrix& bias) {
        weights(name + ".w", weight);
        floats(name + ".b", bias);
    }
    void vocabulary(const Vocabulary& v) {
        writer.add_lines("words", {v.words.begin() + 1, v.words.end()});
        writer.add_lines("embedding.words", {v.glove_words.begin() + 1, v.glove_words.end()});
        rows("embedding", v.glove);
    }
};

}  // namespace pg::train
