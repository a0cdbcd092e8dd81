// A small forest of boosted regression trees that gives each block of a page its probability to be main text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/html/features.hpp"
#include "core/tsv.hpp"

namespace pg::archive::html {

/// Binary decision trees; a row goes left when its feature is below the threshold. Immutable after loading, any thread.
class BlockModel {
public:
    struct Node {
        std::uint16_t feature = 0;
        float threshold = 0;
        std::int32_t left = -1, right = -1;  ///< indices into the tree; -1 in leaves
        float value = 0;                     ///< log odds, leaves only
    };
    using Tree = std::vector<Node>;

    BlockModel() = default;
    explicit BlockModel(std::vector<Tree> trees) : trees_(std::move(trees)) {}
    /// Reads what save() writes; throws Error naming file and line for unknown features or broken trees.
    explicit BlockModel(const Tsv& table);
    std::string save() const;

    /// Log odds; above 0 means main text.
    float score(const FeatureRow& row) const;
    std::vector<Tree>& trees() { return trees_; }

private:
    std::vector<Tree> trees_;
};

}  // namespace pg::archive::html
