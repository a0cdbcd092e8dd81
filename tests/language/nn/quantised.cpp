// Products of LSTM outputs as 7-bit numbers: exact for every instruction set, whatever the weights.
#include "language/nn/quantised.hpp"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <random>
#include <vector>

using namespace pg::language;

namespace {

std::vector<const Kernels*> all_sets() {
    std::vector<const Kernels*> sets;
    for (const char* name : {"sse2", "avx2", "avx512"})
        if (const Kernels* set = kernels_named(name)) sets.push_back(set);
    return sets;
}

struct Product {
    std::size_t inputs, outputs;
    std::vector<std::int8_t> weights;
    std::vector<std::uint8_t> rows;  ///< whole rows of inputs
    std::size_t count() const { return rows.size() / inputs; }
    std::int32_t sum(std::size_t row, std::size_t output) const {
        std::int32_t out = 0;
        for (std::size_t k = 0; k < inputs; ++k) out += (rows[row * inputs + k] - narrow_zero) * weights[output * inputs + k];
        return out;
    }
};

Product random_product(std::size_t inputs, std::size_t outputs, std::size_t rows, int largest) {
    std::mt19937 engine(static_cast<unsigned>(inputs + rows));
    std::uniform_int_distribution<int> weight(-largest, largest), value(1, 127);
    Product out{inputs, outputs, std::vector<std::int8_t>(inputs * outputs), std::vector<std::uint8_t>(inputs * rows)};
    for (auto& w : out.weights) w = static_cast<std::int8_t>(weight(engine));
    for (auto& x : out.rows) x = static_cast<std::uint8_t>(value(engine));
    return out;
}

struct TemporaryFile {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("policygraph-quantised-" + std::to_string(::getpid()));
    ~TemporaryFile() { std::filesystem::remove(path); }
};

/// What `kernels` make of it, with a scale of 63 an output, so that a unit is worth 1 while weights stay as they are.
std::vector<float> run(const Product& product, const Kernels& kernels) {
    const TemporaryFile file;
    ModelWriter writer;
    const std::vector<float> scale(product.outputs, narrow_one);
    writer.add_numbers("m.q", product.weights);
    writer.add_numbers("m.scale", scale);
    writer.write(file.path, 1);
    const ModelFile model(file.path, 1);
    const NarrowMatrix matrix(StoredMatrix(model, "m", product.inputs, product.outputs));
    const std::size_t stride = matrix.padded_outputs();
    std::vector<std::int32_t> sums(product.count() * stride);
    matrix.multiply(kernels, product.rows.data(), product.inputs, product.count(), sums.data());
    std::vector<float> out(sums.size(), 1.0f);  // is the bias too
    matrix.multiply_scaled(kernels, product.rows.data(), product.inputs, product.count(), out.data(), stride, out.data(), stride);
    for (std::size_t i = 0; i < out.size(); ++i) BOOST_TEST(out[i] == static_cast<float>(sums[i]) * matrix.unit()[i % stride] + 1.0f);
    std::vector<float> kept;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (i % stride < product.outputs) kept.push_back(out[i] - 1.0f);
    return kept;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantised)

BOOST_AUTO_TEST_CASE(narrow_products_are_exact) {
    for (std::size_t inputs : {4u, 16u, 28u, 100u, 160u})
        for (std::size_t rows : {1u, 2u, 3u, 7u, 8u, 9u, 20u}) {
            const Product product = random_product(inputs, 25, rows, 60);
            for (const Kernels* set : all_sets()) {
                const auto sums = run(product, *set);
                for (std::size_t i = 0; i < sums.size(); ++i) BOOST_TEST(sums[i] == static_cast<float>(product.sum(i / 25, i % 25)), set->name);
            }
        }
}

BOOST_AUTO_TEST_CASE(the_largest_weights_are_tamed) {
    Product product = random_product(160, 16, 6, 127);
    for (std::size_t k = 0; k < 160; ++k) product.weights[k] = k % 2 == 0 ? 127 : -127;
    for (std::size_t k = 0; k < 160; ++k) {
        product.rows[k] = k % 2 == 0 ? 127 : 1;  // all products positive and as large as can be
        product.rows[160 + k] = k % 2 == 0 ? 1 : 127;
    }
    const auto plain = run(product, *kernels_named("sse2"));
    for (const Kernels* set : all_sets()) BOOST_TEST(run(product, *set) == plain, boost::test_tools::per_element());
    for (std::size_t i = 0; i < plain.size(); ++i) BOOST_TEST(std::abs(plain[i] - static_cast<float>(product.sum(i / 16, i % 16))) < 0.01f * 160 * 127 * 63);
}

BOOST_AUTO_TEST_SUITE_END()
