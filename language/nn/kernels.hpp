// The inner loops of the networks, compiled once per instruction set and chosen at run time. Every set gives the same bytes:
// products are integers summed exactly, and all float work is element by element in a fixed order, without fused multiply-add.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pg::language {

/// Outputs are computed in blocks of this many; weights are packed accordingly (see PackedMatrix).
inline constexpr std::size_t output_block = 16;

/// LSTM outputs as 7-bit numbers: h is round(h * narrow_one) + narrow_zero, which is never below 1 nor above 127.
inline constexpr float narrow_one = 63.0f;
inline constexpr int narrow_zero = 64;

/// Weights for products with 7-bit inputs, which AVX2 multiplies at nearly twice the rate of 16-bit ones: unsigned by signed bytes,
/// summed in 16 bits for a while. Inputs come in quads (4 of them), quads in groups of narrow_group; quads that do not fill a
/// group are groups of their own. Packed as [block][group][1 + quads of the group][64 bytes]: first the 16-bit numbers
/// [16 outputs][2] that take narrow_zero out of the group's sums (one for the first two inputs of all its quads, one for the last
/// two), then the quads as [16 outputs][4]. Such a sum must stay within 16 bits once narrow_zero is out: the weights in it are
/// at most narrow_limit in all. `packed` begins at a multiple of 64.
struct NarrowWeights {
    const std::int8_t* packed = nullptr;
    std::size_t quads = 0, blocks = 0;
};
inline constexpr std::size_t narrow_group = 4;
inline constexpr int narrow_limit = 32767 / 63;
constexpr std::size_t narrow_block_bytes(std::size_t quads) { return (quads + quads / narrow_group + quads % narrow_group) * 64; }

struct Kernels {
    const char* name;  ///< "sse2", "avx2", "avx512"

    /// out[r][o] = factor[o] * (sum over k of a[r][k] * w[o][k]) + bias[o]. a: rows x k_pairs*2 with row stride a_stride (in int16);
    /// w packed as [block][pair][16 outputs][2]; out: rows x blocks*16 with row stride out_stride.
    void (*multiply_scaled)(const std::int16_t* a, std::size_t a_stride, std::size_t rows, const std::int16_t* w, std::size_t k_pairs, std::size_t blocks,
                            const float* factor, const float* bias, float* out, std::size_t out_stride);

    /// out[r][o] = sum over k of (a[r][k] - narrow_zero) * w[o][k]; a: at most 127, rows x quads*4.
    void (*multiply_narrow)(const std::uint8_t* a, std::size_t a_stride, std::size_t rows, const NarrowWeights& w, std::int32_t* out, std::size_t out_stride);

    /// The same with out[r][o] = sum * factor[o] + bias[r * bias_stride + o]; bias may be out.
    void (*multiply_narrow_scaled)(const std::uint8_t* a, std::size_t a_stride, std::size_t rows, const NarrowWeights& w, const float* factor, const float* bias,
                                   std::size_t bias_stride, float* out, std::size_t out_stride);

    /// One LSTM step for one token: gates = x[i] + h[i] * h_scale[i] (i over 4 * hidden: input, forget, output, candidate);
    /// cell is read and written; out gets h, out_q gets h as 7-bit numbers.
    void (*lstm_cell)(const float* x, const std::int32_t* h, const float* h_scale, std::size_t hidden, float* cell, float* out, std::uint8_t* out_q);

    /// Leaky ReLU in place.
    void (*leaky)(float* x, std::size_t count, float slope);

    /// Dot product in 16 fixed lanes; count must be a multiple of 16.
    float (*dot)(const float* a, const float* b, std::size_t count);

    /// y[r][o] += sum over k of x[r][k] * w[k][o], k ascending; w packed as [block][k][16 outputs] (see FloatMatrix).
    void (*add_product)(const float* x, std::size_t x_stride, std::size_t rows, const float* w, std::size_t k, std::size_t blocks, float* y, std::size_t y_stride);

    /// out[o] = base[o] + weight[0] * row[0][o] + weight[1] * row[1][o] + ..., in this order; outputs must be a multiple of 16.
    void (*mix)(const float* base, const float* const* row, const float* weight, std::size_t rows, std::size_t outputs, float* out);

    /// One step of the search for the best sequence: best[to] = the largest score[from] + table[from][to], at[to] = the first `from` that
    /// has it. Rows of the table, best and at are `stride` long, a multiple of 16.
    void (*best_step)(const float* score, std::size_t count, const float* table, std::size_t stride, float* best, std::int32_t* at);
};

/// The fastest set that this processor has; $POLICYGRAPH_KERNELS (sse2, avx2, avx512) chooses a slower one for tests.
const Kernels& best_kernels();
/// nullptr when the name is unknown or the processor lacks the set.
const Kernels* kernels_named(const char* name);

}  // namespace pg::language
