// What a run carries along instead of globals.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>

namespace pg {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error };

/// Passed by reference down the rooms. `log` may be called from any thread (the cli makes it so); `stop` is set by the first Ctrl-C.
struct RunContext {
    std::function<void(LogLevel, std::string_view)> log = [](LogLevel, std::string_view) {};
    std::atomic<bool> stop{false};
    unsigned threads = 1;
};

}  // namespace pg
