// The inner loops of the networks, compiled once per instruction set and chosen at run time. Every set gives the same bytes:
// products are 16-bit integers summed in 32 bits, which is exact, and all float work is element by element in a fixed order,
// without fused multiply-add.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pg::language {

/// Outputs are computed in blocks of this many; weights are packed accordingly (see PackedMatrix).
inline constexpr std::size_t output_block = 16;

struct Kernels {
    const char* name;  ///< "sse2", "avx2", "avx512"

    /// out[r][o] = sum over k of a[r][k] * w[o][k]. a: rows x k_pairs*2 with row stride a_stride (in int16); w packed as
    /// [block][pair][16 outputs][2]; out: rows x blocks*16 with row stride out_stride.
    void (*multiply)(const std::int16_t* a, std::size_t a_stride, std::size_t rows, const std::int16_t* w, std::size_t k_pairs, std::size_t blocks,
                     std::int32_t* out, std::size_t out_stride);

    /// The same with out[r][o] = sum * factor[o] + bias[o].
    void (*multiply_scaled)(const std::int16_t* a, std::size_t a_stride, std::size_t rows, const std::int16_t* w, std::size_t k_pairs, std::size_t blocks,
                            const float* factor, const float* bias, float* out, std::size_t out_stride);

    /// One LSTM step for one token: gates = x[i] + h[i] * h_scale[i] (i over 4 * hidden: input, forget, output, candidate);
    /// cell is read and written; out gets h, out_q gets h in fixed point (h * fixed_one).
    void (*lstm_cell)(const float* x, const std::int32_t* h, const float* h_scale, std::size_t hidden, float* cell, float* out, std::int16_t* out_q);

    /// q[i] = round(x[i] * factor), cut to +-limit.
    void (*quantise)(const float* x, std::size_t count, float factor, float limit, std::int16_t* q);

    /// Leaky ReLU in place.
    void (*leaky)(float* x, std::size_t count, float slope);

    /// Dot product in 16 fixed lanes; count must be a multiple of 16.
    float (*dot)(const float* a, const float* b, std::size_t count);

    /// y[o] += sum over k of x[k] * w[k][o], k ascending; w row-major with `outputs` columns.
    void (*add_product)(const float* x, std::size_t k, const float* w, std::size_t outputs, float* y);
};

/// Fixed point of LSTM outputs: 1.0 is 8192.
inline constexpr float fixed_one = 8192.0f;

/// The fastest set that this processor has; $POLICYGRAPH_KERNELS (sse2, avx2, avx512) chooses a slower one for tests.
const Kernels& best_kernels();
/// nullptr when the name is unknown or the processor lacks the set.
const Kernels* kernels_named(const char* name);

}  // namespace pg::language
