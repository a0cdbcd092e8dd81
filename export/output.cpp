#include "export/output.hpp"

#include <fstream>

#include "core/error.hpp"

namespace pg::exporting {

namespace {

std::filesystem::path part_of(const std::filesystem::path& file) {
    auto part = file;
    part += ".part";
    return part;
}

}  // namespace

std::ostream& StreamOutput::file(const std::string& name) {
    if (opened_ && used_ != name) throw UsageError("this format is several files: name a folder with -o");
    opened_ = true;
    used_ = name;
    return stream_;
}

void StreamOutput::close() {
    stream_.flush();
    if (!stream_) throw Error("the output could not be written");
}

FileOutput::FileOutput(std::filesystem::path target) : target_(std::move(target)) {}

FileOutput::~FileOutput() {
    for (auto& [path, stream] : files_) {
        stream.reset();
        std::error_code ignored;
        std::filesystem::remove(part_of(path), ignored);
    }
}

std::ostream& FileOutput::file(const std::string& name) {
    const auto path = name.empty() ? target_ : target_ / name;
    auto& stream = files_[path];
    if (stream) return *stream;
    if (!name.empty()) {
        std::error_code problem;
        std::filesystem::create_directories(target_, problem);
        if (problem) throw Error("cannot make the folder " + target_.string() + ": " + problem.message());
    }
    stream = std::make_unique<std::ofstream>(part_of(path), std::ios::binary);
    if (!*stream) throw Error("cannot write " + path.string());
    return *stream;
}

void FileOutput::close() {
    for (auto& [path, stream] : files_) {
        stream->flush();
        if (!*stream) throw Error("cannot write " + path.string());
        stream.reset();
        std::error_code problem;
        std::filesystem::rename(part_of(path), path, problem);
        if (problem) throw Error("cannot write " + path.string() + ": " + problem.message());
    }
    files_.clear();
}

}  // namespace pg::exporting
