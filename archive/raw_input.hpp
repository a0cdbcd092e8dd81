// One piece of an archive before it is understood.
#pragma once

#include <optional>
#include <string>

#include "archive/format.hpp"
#include "core/article.hpp"

namespace pg::archive {

struct RawInput {
    Location where;
    Format format = Format::Unknown;
    std::string bytes;                   ///< whole file, line, row (header line, "\n", row) or WARC record; empty when `problem` is set
    std::optional<std::string> problem;  ///< set: this becomes a Rejection with this reason
};

}  // namespace pg::archive
