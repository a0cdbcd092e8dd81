#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "core/utf8.hpp"

namespace pg::cli {

namespace {

std::size_t width_of(char32_t c) {
    if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

}  // namespace

Terminal terminal() {
    Terminal out;
    const bool real = isatty(STDOUT_FILENO) != 0;
    const char* no_colour = std::getenv("NO_COLOR");
    out.colour = real && (no_colour == nullptr || *no_colour == '\0');
    if (const char* columns = std::getenv("COLUMNS")) out.width = std::strtoul(columns, nullptr, 10);
    if (out.width != 0 || !real) return out;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) out.width = size.ws_col;
    return out;
}

bool output_on_terminal() { return isatty(STDOUT_FILENO) != 0; }
bool errors_on_terminal() { return isatty(STDERR_FILENO) != 0; }

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += width_of(utf8::next(text, at));
    return width;
}

std::string cut(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    if (width == 0) return {};
    std::size_t used = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t at = end;
        used += width_of(utf8::next(text, at));
        if (used > width - 1) break;
        end = at;
    }
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace pg::cli
