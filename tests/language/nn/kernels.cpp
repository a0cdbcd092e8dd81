// Every instruction set gives the same bytes: each kernel on random input against the plainest set.
#include "language/nn/kernels.hpp"

#include <boost/test/unit_test.hpp>
#include <cstring>
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

struct Random {
    std::mt19937 engine{11};
    std::vector<float> floats(std::size_t n, float range) {
        std::uniform_real_distribution<float> d(-range, range);
        std::vector<float> out(n);
        for (float& x : out) x = d(engine);
        return out;
    }
    std::vector<std::int16_t> shorts(std::size_t n, int range) {
        std::uniform_int_distribution<int> d(-range, range);
        std::vector<std::int16_t> out(n);
        for (auto& x : out) x = static_cast<std::int16_t>(d(engine));
        return out;
    }
};

template <typename T>
bool same_bytes(const std::vector<T>& a, const std::vector<T>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(T)) == 0;
}

/// Runs `work` with every set and requires the same bytes.
template <typename Work>
void same_everywhere(const Work& work) {
    const auto expected = work(*kernels_named("sse2"));
    for (const Kernels* set : all_sets()) BOOST_TEST(same_bytes(work(*set), expected), set->name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kernels)

BOOST_AUTO_TEST_CASE(names_are_known) {
    BOOST_TEST(kernels_named("sse2") != nullptr);
    BOOST_TEST(kernels_named("avx9000") == nullptr);
    BOOST_TEST_MESSAGE("instruction sets tested here: " << all_sets().size());
}

BOOST_AUTO_TEST_CASE(wide_products_are_exact) {
    Random random;
    for (std::size_t rows : {1u, 2u, 3u, 5u, 8u, 9u, 33u}) {
        const std::size_t pairs = 7 + rows, outputs = 48;
        const auto a = random.shorts(rows * pairs * 2, 8192), w = random.shorts(outputs * pairs * 2, 127);
        const auto factor = random.floats(outputs, 1e-3f), bias = random.floats(outputs, 2);
        std::vector<float> wanted(rows * outputs);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::size_t r = i / outputs, o = i % outputs;
            std::int32_t sum = 0;
            for (std::size_t k = 0; k < pairs * 2; ++k) sum += a[r * pairs * 2 + k] * w[((o / 16 * pairs + k / 2) * 16 + o % 16) * 2 + k % 2];
            const float product = static_cast<float>(sum) * factor[o];
            wanted[i] = product + bias[o];
        }
        for (const Kernels* set : all_sets()) {
            std::vector<float> scaled(wanted.size());
            set->multiply_scaled(a.data(), pairs * 2, rows, w.data(), pairs, outputs / 16, factor.data(), bias.data(), scaled.data(), outputs);
            BOOST_TEST(same_bytes(scaled, wanted), set->name);
        }
    }
}

BOOST_AUTO_TEST_CASE(lstm_cells_agree) {
    Random random;
    for (std::size_t hidden : {16u, 128u, 160u}) {
        const auto x = random.floats(4 * hidden, 12), scale = random.floats(4 * hidden, 1e-4f), start = random.floats(hidden, 3);
        std::vector<std::int32_t> h(4 * hidden);
        for (auto& v : h) v = static_cast<std::int32_t>(random.engine() % 200000) - 100000;
        same_everywhere([&](const Kernels& set) {
            std::vector<float> cell = start, out(hidden);
            std::vector<std::uint8_t> q(hidden);
            for (int step = 0; step < 5; ++step) set.lstm_cell(x.data(), h.data(), scale.data(), hidden, cell.data(), out.data(), q.data());
            cell.insert(cell.end(), out.begin(), out.end());
            for (auto v : q) cell.push_back(static_cast<float>(v));
            return cell;
        });
    }
}

BOOST_AUTO_TEST_CASE(the_rest_agrees) {
    Random random;
    for (std::size_t n : {1u, 7u, 16u, 54u, 128u, 1000u}) {
        const auto x = random.floats(n, 5), y = random.floats(n, 5);
        same_everywhere([&](const Kernels& set) {
            auto out = x;
            set.leaky(out.data(), n, 0.1f);
            return out;
        });
        if (n % 16 == 0) same_everywhere([&](const Kernels& set) { return std::vector<float>{set.dot(x.data(), y.data(), n)}; });
    }
}

BOOST_AUTO_TEST_CASE(float_products_go_up_by_k) {
    Random random;
    for (std::size_t rows : {1u, 2u, 3u, 4u, 7u, 8u, 17u}) {
        const std::size_t k = 5 + rows, blocks = 3, outputs = blocks * 16;
        const auto x = random.floats(rows * k, 5), w = random.floats(k * outputs, 2), start = random.floats(rows * outputs, 3);
        auto wanted = start;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            for (std::size_t j = 0; j < k; ++j) {
                const float product = x[i / outputs * k + j] * w[(i % outputs / 16 * k + j) * 16 + i % 16];
                wanted[i] += product;
            }
        for (const Kernels* set : all_sets()) {
            auto out = start;
            set->add_product(x.data(), k, rows, w.data(), k, blocks, out.data(), outputs);
            BOOST_TEST(same_bytes(out, wanted), set->name);
        }
    }
}

BOOST_AUTO_TEST_CASE(mixtures_go_up_by_row) {
    Random random;
    const auto base = random.floats(48, 5), rows = random.floats(4 * 48, 5), weights = random.floats(4, 1);
    for (std::size_t count = 0; count <= 4; ++count) {
        std::vector<const float*> at;
        auto wanted = base;
        for (std::size_t r = 0; r < count; ++r) {
            at.push_back(rows.data() + r * 48);
            for (std::size_t o = 0; o < 48; ++o) {
                const float product = weights[r] * at[r][o];
                wanted[o] += product;
            }
        }
        for (const Kernels* set : all_sets()) {
            std::vector<float> out(48);
            set->mix(base.data(), at.data(), weights.data(), count, 48, out.data());
            BOOST_TEST(same_bytes(out, wanted), set->name);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_best_way_is_the_first_of_equals) {
    Random random;
    for (std::size_t count : {1u, 2u, 25u}) {
        const std::size_t stride = 32;
        auto score = random.floats(count, 3), table = random.floats(count * stride, 3);
        for (float& x : table) x = static_cast<float>(static_cast<int>(x));  // so that many ways are equally good
        for (float& x : score) x = static_cast<float>(static_cast<int>(x));
        std::vector<float> wanted(stride);
        std::vector<std::int32_t> wanted_at(stride);
        for (std::size_t i = 0; i < count * stride; ++i)
            if (const float sum = score[i / stride] + table[i]; i < stride || sum > wanted[i % stride]) {
                wanted[i % stride] = sum;
                wanted_at[i % stride] = static_cast<std::int32_t>(i / stride);
            }
        for (const Kernels* set : all_sets()) {
            std::vector<float> best(stride);
            std::vector<std::int32_t> at(stride);
            set->best_step(score.data(), count, table.data(), stride, best.data(), at.data());
            BOOST_TEST(same_bytes(best, wanted), set->name);
            BOOST_TEST(same_bytes(at, wanted_at), set->name);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
