#include "export/output.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/error.hpp"
#include "core/new_file.hpp"

namespace pg::exporting {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const std::string& why) { throw Error("cannot write " + file.string() + ": " + why); }

/// Where the links end, be anything there or not.
fs::path without_links(fs::path file) {
    std::error_code problem;
    for (int links = 0; fs::is_symlink(fs::symlink_status(file, problem)); ++links) {
        if (links == 40) fail(file, std::strerror(ELOOP));
        file = file.parent_path() / fs::read_symlink(file, problem);
        if (problem) fail(file, problem.message());
    }
    return file;
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
    for (auto& [path, file] : files_) {
        file.stream.reset();
        std::error_code ignored;
        if (!file.part.empty()) fs::remove(file.part, ignored);
    }
}

FileOutput::Pending FileOutput::begin(fs::path file) {
    Pending out;
    std::error_code unknown;
    const auto there = fs::status(file, unknown);
    if (fs::exists(there) && !fs::is_regular_file(there)) {
        out.final = std::move(file);
    } else {
        out.final = without_links(std::move(file));
        out.part = new_file_beside(out.final, ".part");
        if (fs::exists(there)) fs::permissions(out.part, there.permissions(), unknown);
    }
    const auto& opened = out.part.empty() ? out.final : out.part;
    out.stream = std::make_unique<std::ofstream>(opened, std::ios::binary);
    if (!*out.stream) fail(out.final, std::strerror(errno));
    return out;
}

std::ostream& FileOutput::file(const std::string& name) {
    const auto path = name.empty() ? target_ : target_ / name;
    const auto known = files_.find(path);
    if (known != files_.end()) return *known->second.stream;
    if (!name.empty()) {
        std::error_code problem;
        fs::create_directories(target_, problem);
        if (problem) throw Error("cannot make the folder " + target_.string() + ": " + problem.message());
    }
    return *files_.emplace(path, begin(path)).first->second.stream;
}

void FileOutput::close() {
    for (auto& [path, file] : files_) {
        file.stream->flush();
        if (!*file.stream) throw Error("cannot write " + path.string());
        file.stream.reset();
        if (file.part.empty()) continue;
        std::error_code problem;
        fs::rename(file.part, file.final, problem);
        if (problem) fail(path, problem.message());
    }
    files_.clear();
}

}  // namespace pg::exporting
