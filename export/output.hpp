// Where a writer's bytes go: one stream, or a folder for formats that are several files.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <string>

namespace pg::exporting {

class Output {
public:
    virtual ~Output() = default;
    /// The stream of one of the writer's files; formats of one file pass the name "". Valid until `close`.
    virtual std::ostream& file(const std::string& name) = 0;
    /// Flushes everything; throws Error when something could not be written.
    virtual void close() = 0;
};

/// One stream that somebody else owns; asking for a second file throws UsageError.
class StreamOutput : public Output {
public:
    explicit StreamOutput(std::ostream& stream) : stream_(stream) {}
    std::ostream& file(const std::string& name) override;
    void close() override;

private:
    std::ostream& stream_;
    std::string used_;
    bool opened_ = false;
};

/// A file, or a folder (made if missing) for a writer of several files. Files appear under their name only when `close` succeeds.
class FileOutput : public Output {
public:
    explicit FileOutput(std::filesystem::path target);
    ~FileOutput() override;
    FileOutput(const FileOutput&) = delete;
    FileOutput& operator=(const FileOutput&) = delete;
    std::ostream& file(const std::string& name) override;
    void close() override;

private:
    std::filesystem::path target_;
    std::map<std::filesystem::path, std::unique_ptr<std::ostream>> files_;
};

}  // namespace pg::exporting
