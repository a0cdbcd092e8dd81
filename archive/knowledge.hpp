// The data files that the readers work with.
#pragma once

#include <filesystem>

#include "archive/furniture.hpp"
#include "archive/html/main_text.hpp"

namespace pg::archive {

/// Immutable after reading, any thread.
struct Knowledge {
    Furniture furniture;       ///< lexicons/furniture.tsv
    html::PageKnowledge pages; ///< lexicons/page-classes.tsv, models/main-text.tsv

    /// Throws Error naming the file that is missing or broken.
    static Knowledge read(const std::filesystem::path& data_dir) {
        return {Furniture::read(data_dir),
                {html::NameKinds(Tsv::read(data_dir / "lexicons" / "page-classes.tsv")), html::BlockModel(Tsv::read(data_dir / "models" / "main-text.tsv"))}};
    }
};

}  // namespace pg::archive
