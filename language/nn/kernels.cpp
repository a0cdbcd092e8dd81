#include "language/nn/kernels.hpp"

#include <cstdlib>
#include <cstring>
#include <initializer_list>

namespace pg::language {

namespace sse2 { extern const Kernels kernels; }
namespace avx2 { extern const Kernels kernels; }
namespace avx512 { extern const Kernels kernels; }

const Kernels* kernels_named(const char* name) {
    __builtin_cpu_init();
    if (std::strcmp(name, "avx512") == 0 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) return &avx512::kernels;
    if (std::strcmp(name, "avx2") == 0 && __builtin_cpu_supports("avx2")) return &avx2::kernels;
    if (std::strcmp(name, "sse2") == 0) return &sse2::kernels;
    return nullptr;
}

const Kernels& best_kernels() {
    if (const char* wanted = std::getenv("POLICYGRAPH_KERNELS"))
        if (const Kernels* found = kernels_named(wanted)) return *found;
    for (const char* name : {"avx512", "avx2"})
        if (const Kernels* found = kernels_named(name)) return *found;
    return sse2::kernels;
}

}  // namespace pg::language
