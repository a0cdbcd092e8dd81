// See kernels.inc; the instruction set is chosen by language/kernels.cmake.
#define PG_KERNELS sse2
#include "language/nn/kernels.inc"
