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

/// A file, or a folder (made if missing) for a writer of several files. Files appear under their name only when `close` succeeds, in place of what a
/// link of that name points to. What is there and no regular file (a device, a pipe) is written to as it stands.
class FileOutput : public Output {
public:
    explicit FileOutput(std::filesystem::path target);
    ~FileOutput() override;
    FileOutput(const FileOutput&) = delete;
    FileOutput& operator=(const FileOutput&) = delete;
    std::ostream& file(const std::string& name) override;
    void close() override;

private:
    struct Pending {
        std::filesystem::path part, final;  ///< `part` becomes `final`; empty where `final` itself is written to
        std::unique_ptr<std::ostream> stream;
    };
    static Pending begin(std::filesystem::path file);

    std::filesystem::path target_;
    std::map<std::filesystem::path, Pending> files_;
};

}  // namespace pg::exporting
