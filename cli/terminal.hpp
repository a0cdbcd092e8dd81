// What the output goes to, and how wide text is on it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pg::cli {

struct Terminal {
    std::size_t width = 0;  ///< columns; 0: not a terminal, nothing is cut
    bool colour = false;
};

/// Of standard output: $COLUMNS if set, else what the terminal says; colour only on a terminal without $NO_COLOR.
Terminal terminal();
bool output_on_terminal();
bool errors_on_terminal();

/// Columns that printed text takes: wide East Asian characters two, combining ones none.
std::size_t display_width(std::string_view text);
/// At most `width` columns, the last one "…" if something is missing.
std::string cut(std::string_view text, std::size_t width);

}  // namespace pg::cli
