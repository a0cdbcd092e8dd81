// One writer at a time, over the whole life of a writing Store and not only inside a transaction: a build of hours must not fail
// because somebody else wrote between two of its batches.
#pragma once

#include <string>

namespace pg::graph {

/// Holds an advisory lock on "FILE-lock", which exists only while somebody writes. A killed process leaves at most the empty file: the
/// lock itself goes with the process.
class WriterLock {
public:
    /// Throws Error that names the graph when another store writes to it, or when its folder cannot be written.
    explicit WriterLock(const std::string& graph);
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

private:
    /// False when the file went between opening and locking.
    bool try_lock(const std::string& graph);

    std::string path_;
    int file_ = -1;
};

}  // namespace pg::graph
