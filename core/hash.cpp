#include "core/hash.hpp"

#include <xxhash.h>

#include <array>

namespace pg {

std::string content_hash(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(32);
    for (unsigned char byte : canonical.digest) {
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

}  // namespace pg
