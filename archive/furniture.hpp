// Lines that pages put around an article.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/names.hpp"
#include "core/tsv.hpp"

namespace pg::archive {

/// What a line of furniture does to the text: Drop takes out the line, End the line and everything after it;
/// Error lines are titles of pages that are no articles and mean nothing within a text.
enum class FurnitureEffect : std::uint8_t { None, Drop, End, Error };

/// The patterns of data/lexicons/furniture.tsv. Immutable after construction, so any thread may ask.
class Furniture {
public:
    /// Throws Error naming file and line for an unknown effect or an empty pattern.
    explicit Furniture(const Tsv& table);
    static Furniture read(const std::filesystem::path& data_dir);

    /// Case, white space around the line and its closing punctuation do not matter. Lines above 300 bytes are never furniture.
    FurnitureEffect effect_of(std::string_view line) const;

private:
    struct Pattern {
        std::string text;
        FurnitureEffect effect;
    };
    std::array<std::vector<Pattern>, 256> by_first_byte_;  ///< patterns that start with a wild card stand under 0
};

/// Whole-text match: '*' stands for any run of bytes, '\x01' for a run of digits. Linear in the text for each '*'.
bool matches_glob(std::string_view pattern, std::string_view text);

/// Takes furniture and lines without letters or digits out of paragraphs (one a line, separated by "\n\n"). An End line counts only behind 200 bytes of kept text.
std::string without_furniture(std::string_view paragraphs, const Furniture& furniture);

}  // namespace pg::archive

PG_ENUM_NAMES(pg::archive::FurnitureEffect, "furniture effect", "none", "drop", "end", "error");
