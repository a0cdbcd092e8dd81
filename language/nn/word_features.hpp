// Features of a word form that feed the network; inference uses the same code.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pg::language {

inline constexpr std::uint32_t affix_buckets = 4096;
inline constexpr std::uint32_t short_affix_buckets = 1024;
inline constexpr std::uint32_t shape_buckets = 256;

/// What the network sees of a form: typographic quotes and dashes are plain ones, so texts with either look alike.
struct WordFeatures {
    std::string lower;      ///< lower case: the key into the embeddings
    std::string digits;     ///< lower case with every digit replaced by 0: the key into the learned vocabulary
    std::uint32_t suffix3 = 0, prefix3 = 0, suffix2 = 0, shape = 0;
};

WordFeatures word_features(std::string_view form);

}  // namespace pg::language
