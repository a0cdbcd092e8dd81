#include "cli/stop.hpp"

#include <csignal>

namespace pg::cli {

namespace {

// A signal handler can reach nothing else.
std::atomic<std::atomic<bool>*> flag{nullptr};
static_assert(std::atomic<std::atomic<bool>*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void interrupted(int) {
    if (auto* stop = flag.load()) stop->store(true);
}

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    // The second one finds the default again; reads that were interrupted go on.
    action.sa_flags = handler == SIG_DFL ? 0 : static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

StopOnInterrupt::StopOnInterrupt(RunContext& context) {
    flag.store(&context.stop);
    handle(interrupted);
}

StopOnInterrupt::~StopOnInterrupt() {
    handle(SIG_DFL);
    flag.store(nullptr);
}

}  // namespace pg::cli
