// Files that hold many articles, cut into their records without reading them whole.
#pragma once

#include <cstddef>
#include <optional>

#include "archive/byte_stream.hpp"
#include "archive/raw_input.hpp"

namespace pg::archive {

struct Limits {
    std::size_t document = 64u << 20;  ///< bytes of a whole file, a line, a row or a record; larger ones are rejections
};

/// Cuts one stream of a given format: JSON Lines by line, CSV by row, WARC by record; all others are one part.
class PartReader {
public:
    /// Keeps a reference to the stream.
    PartReader(BufferedStream& stream, Format format, std::string path, Limits limits);
    /// The next part or, with `problem`, why it could not be read; std::nullopt at the end. Blank lines are no parts.
    std::optional<RawInput> next();

private:
    std::optional<RawInput> next_line();
    std::optional<RawInput> next_row();
    std::optional<RawInput> next_record();
    std::optional<RawInput> whole();
    /// One CSV row with the line breaks inside its quotes.
    std::optional<std::string> row(bool& too_long);
    RawInput part(std::uint64_t item, std::string bytes) const;
    RawInput problem(std::uint64_t item, std::string reason) const;
    std::string too_large(const char* what) const;

    BufferedStream& stream_;
    Format format_;
    std::string path_;
    Limits limits_;
    std::uint64_t item_ = 0;
    bool done_ = false;
    std::string header_;  ///< CSV
};

}  // namespace pg::archive
