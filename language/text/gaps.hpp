// Sentences that end without a full stop: a linear model over the words around a gap. Data: data/models/sentences.tsv.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/document.hpp"

namespace pg::language {

/// Integer weights, so that every processor decides alike. Immutable after loading.
class GapModel {
public:
    /// Throws Error naming the file and line.
    static GapModel load(const std::filesystem::path& file);

    /// True when a sentence that began at `begin` ends with token i, which is no stop, inside the line `tokens`. Needs i + 1 < tokens.size().
    bool ends(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t i) const;

private:
    std::unordered_map<std::uint64_t, std::int32_t> weights_;
    std::int32_t threshold_ = 0;
};

}  // namespace pg::language
