#include "cli/progress.hpp"

#include <fmt/format.h>

#include "cli/log.hpp"
#include "cli/terminal.hpp"

namespace pg::cli {

namespace {

constexpr std::chrono::milliseconds live_interval{200};
constexpr std::chrono::seconds line_interval{30};

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

Progress::Progress(std::uint64_t total_bytes, bool quiet) : total_bytes_(total_bytes), quiet_(quiet), live_(!quiet && errors_on_terminal()) {}

Progress::~Progress() {
    if (live_) live_line("");
}

void Progress::update(const Counts& counts, std::uint64_t bytes) {
    if (quiet_) return;
    const auto now = std::chrono::steady_clock::now();
    if (live_ ? now - shown_ < live_interval : now - shown_ < line_interval) return;
    shown_ = now;
    const auto text = progress_text(counts, bytes, total_bytes_, seconds_since(started_));
    if (live_) live_line(text);
    else log(LogLevel::Info, text, false);
}

void Progress::finish(const Counts& counts, const char* done) {
    if (live_) live_line("");
    if (quiet_) return;
    std::string text = fmt::format("{} {} article{}", done, counts.articles, counts.articles == 1 ? "" : "s");
    if (counts.skipped != 0) text += fmt::format(", {} unchanged", counts.skipped);
    if (counts.rejected != 0) text += fmt::format(", {} rejected", counts.rejected);
    if (counts.kept_out != 0) text += fmt::format(", {} kept out", counts.kept_out);
    log(LogLevel::Info, text + " in " + duration_text(seconds_since(started_)), false);
}

std::string hidden_text(std::uint64_t count) {
    return count == 0 ? "" : fmt::format("skipped {} hidden file{} or folder{} (a name that begins with a dot)", count, count == 1 ? "" : "s", count == 1 ? "" : "s");
}

std::string progress_text(const Counts& counts, std::uint64_t bytes, std::uint64_t total_bytes, double seconds) {
    const auto done = static_cast<double>(counts.articles + counts.skipped + counts.rejected + counts.kept_out);
    const auto read = static_cast<double>(bytes);
    std::string text = fmt::format("{} articles, {:.1f}/s, {:.2f} MB/s", counts.articles + counts.skipped, done / std::max(seconds, 1e-9),
                                   read / 1e6 / std::max(seconds, 1e-9));
    if (counts.skipped != 0) text += fmt::format(", {} unchanged", counts.skipped);
    text += fmt::format(", {} rejected", counts.rejected);
    if (bytes != 0 && total_bytes > bytes) text += ", " + duration_text(seconds * static_cast<double>(total_bytes - bytes) / read) + " left";
    return text;
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
    if (seconds < 10) return fmt::format("{:.1f} s", seconds);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02} h", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace pg::cli
