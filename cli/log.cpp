#include "cli/log.hpp"

#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string>

#include "core/utf8.hpp"

namespace pg::cli {

namespace {

/// stderr is one for the whole process, and so is what stands in its last line.
struct Screen {
    std::mutex mutex;
    bool live = false;

    void clear() {
        if (live) std::cerr << "\r\x1b[K";
        live = false;
    }
};

Screen& screen() {
    static Screen instance;
    return instance;
}

std::string escaped_lines(std::string_view text) {
    std::string out;
    while (true) {
        const auto end = text.find('\n');
        out += utf8::escaped_for_terminal(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

void message(std::string_view before, std::string_view text) {
    const std::scoped_lock lock(screen().mutex);
    screen().clear();
    std::cerr << before << escaped_lines(text) << std::endl;
}

}  // namespace

void log(LogLevel level, std::string_view text, bool quiet) {
    if (level == LogLevel::Debug && std::getenv("POLICYGRAPH_DEBUG") == nullptr) return;
    if (level == LogLevel::Info && quiet) return;
    message(level == LogLevel::Warning ? "warning: " : level == LogLevel::Error ? "error: " : "", text);
}

void complain(std::string_view text) { message("policygraph: ", text); }

void live_line(std::string_view text) {
    const std::scoped_lock lock(screen().mutex);
    screen().clear();
    if (text.empty()) return;
    std::cerr << text << std::flush;
    screen().live = true;
}

}  // namespace pg::cli
