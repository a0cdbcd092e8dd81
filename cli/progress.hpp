// How far a long run is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace pg::cli {

struct Counts {
    std::uint64_t articles = 0;  ///< analysed
    std::uint64_t skipped = 0;   ///< there and unchanged
    std::uint64_t rejected = 0;
    std::uint64_t kept_out = 0;  ///< taken out before, with --keep-out
};

/// Draws a live line when stderr is a terminal, writes a line every 30 seconds otherwise, nothing when quiet. For one thread at a time.
class Progress {
public:
    Progress(std::uint64_t total_bytes, bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void update(const Counts& counts, std::uint64_t bytes);
    /// Removes the live line and says what was done, and in which time.
    void finish(const Counts& counts, const char* done);

private:
    std::uint64_t total_bytes_;
    bool quiet_;
    bool live_;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = started_;
};

/// "skipped 3 hidden files and folders"; empty for none.
std::string hidden_text(std::uint64_t count);
/// "1200 articles, 52.1/s, 0.31 MB/s, 3 rejected, 0:42 left"
std::string progress_text(const Counts& counts, std::uint64_t bytes, std::uint64_t total_bytes, double seconds);
/// "42 s", "3:07 min", "1:02:05 h"
std::string duration_text(double seconds);

}  // namespace pg::cli
