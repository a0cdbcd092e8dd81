// Names that gazetteers know, as hashes of their words with a set of classes each. Part of the model: what the recogniser has
// learned to make of a class depends on the lists it was trained with.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/nn/model_file.hpp"

namespace pg::language {

/// Bits of a phrase's classes.
enum class PhraseClass : std::uint8_t { City, Town, Country, People, Region, Organization, Acronym, Official, Surname, FirstName, OrgHead, Title };
inline constexpr std::size_t phrase_classes = 12;

/// Sorted by hash, for binary search; views into the model file, which must outlive it. Immutable.
class PhraseTable {
public:
    struct Row {
        std::uint32_t hash = 0;
        std::uint16_t classes = 0;
        std::uint16_t longer = 0;  ///< 1: the phrase also begins a longer one
    };
    static constexpr std::size_t longest = 6;  ///< words

    PhraseTable() = default;
    /// Reads section phrases.
    explicit PhraseTable(const ModelFile& model);
    explicit PhraseTable(std::span<const Row> rows);

    const Row* find(std::uint32_t hash) const;

private:
    std::span<const Row> rows_;
    std::vector<std::uint32_t> start_;  ///< first row by the hash's upper 16 bits
};

}  // namespace pg::language
