#include "archive/input.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/error.hpp"

namespace pg::archive {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t sniff_size = 4096;
constexpr std::size_t deepest_packing = 2;

bool is_hidden(std::string_view name) { return name.starts_with("."); }

std::vector<std::string> names_in(const fs::path& folder, std::uint64_t& hidden) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::string name = at->path().filename().string();
        if (is_hidden(name)) ++hidden;
        else names.push_back(std::move(name));
    }
    if (error) throw Error(error.message());
    std::sort(names.begin(), names.end());
    return names;
}

std::string joined_path(const std::string& folder, const std::string& name) { return folder.ends_with('/') ? folder + name : folder + "/" + name; }

/// Itself or in a hidden folder; "." and ".." only tell the way.
bool is_hidden_member(const std::string& name) {
    const auto hidden = [](const fs::path& part) { return is_hidden(part.native()) && part != "." && part != ".."; };
    const fs::path path(name);
    return name.starts_with("__MACOSX/") || std::any_of(path.begin(), path.end(), hidden);
}

RawInput problem_at(const std::string& path, std::string reason) { return {{path, 0}, Format::Unknown, {}, std::move(reason)}; }

}  // namespace

struct InputStream::Folder {
    std::string path;
    std::vector<std::string> names;
    std::size_t next = 0;
};

struct InputStream::Level {
    std::string path;
    FileKind kind;
    std::unique_ptr<Unpacker> unpacker;
    std::map<std::string, std::uint64_t> met;  ///< names of members, and how often each came so far

    /// Members may share a name, as what `tar -r` adds later does: from the second on they are numbered.
    std::string path_of(const std::string& member) {
        const std::uint64_t number = ++met[member];
        return path + "!" + member + (number == 1 ? "" : "#" + std::to_string(number));
    }
};

InputStream::InputStream(std::vector<std::string> paths, Limits limits) : paths_(std::move(paths)), limits_(limits), bytes_read_(std::make_shared<std::atomic<std::uint64_t>>(0)) {
    for (const auto& path : paths_) {
        std::error_code error;
        if (path != "-" && !fs::exists(path, error)) throw Error("cannot read '" + path + "': no such file or folder");
    }
}

InputStream::~InputStream() = default;

void InputStream::enter(const std::string& folder) {
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0) throw Error("cannot open the folder");
    if (entered_.emplace(info.st_dev, info.st_ino).second) folders_.push_back({folder, names_in(folder, hidden_), 0});
}

std::optional<std::string> InputStream::next_file() {
    for (;;) {
        while (!folders_.empty() && folders_.back().next == folders_.back().names.size()) folders_.pop_back();
        if (!folders_.empty()) {
            Folder& folder = folders_.back();
            return joined_path(folder.path, folder.names[folder.next++]);
        }
        entered_.clear();
        if (next_path_ == paths_.size()) return std::nullopt;
        return paths_[next_path_++];
    }
}

void InputStream::close_file() {
    parts_.reset();
    content_.reset();
    while (!levels_.empty()) levels_.pop_back();
}

std::optional<RawInput> InputStream::open_file(const std::string& path) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
        enter(path);
        return std::nullopt;
    }
    // Whoever names a pipe writes into it; one that lies in a folder would be waited for without end.
    const bool may_be_pipe = folders_.empty();
    if (path != "-" && !fs::is_regular_file(path, error) && !(may_be_pipe && fs::is_fifo(path, error))) return problem_at(path, "no regular file");
    const FileKind kind = kind_of_name(path);
    if (path != "-" && kind.format == Format::Unknown && kind.packing == Packing::None) return problem_at(path, unknown_kind(path));
    return open_stream(std::make_unique<FileStream>(path, bytes_read_), path, path == "-" ? FileKind{} : kind);
}

/// Sets up `parts_` or a further level for one stream of bytes whose name tells that kind, or says what is wrong with it.
std::optional<RawInput> InputStream::open_stream(std::unique_ptr<ByteStream> bytes, const std::string& path, FileKind kind) {
    auto stream = std::make_unique<BufferedStream>(std::move(bytes));
    const auto start = stream->peek(sniff_size);
    if (start.empty()) return problem_at(path, "empty file");
    Packing packing = packing_of_content(start);
    if (packing == Packing::None && kind.packing == Packing::Packed) packing = Packing::Packed;
    if (packing != Packing::None) {
        if (levels_.size() == deepest_packing) return problem_at(path, "archives inside archives inside archives are not opened");
        levels_.push_back({path, kind, std::make_unique<Unpacker>(std::move(stream)), {}});
        return std::nullopt;
    }
    Format format = kind.format;
    const Format seen = format_of_content(start);
    if (format == Format::Unknown || (format == Format::Json && seen == Format::JsonLine) || (format == Format::Feed && seen == Format::Html)) format = seen;
    if (auto reason = mismatch(format, start)) return problem_at(path, std::move(*reason));
    content_ = std::move(stream);
    content_path_ = path;
    parts_ = std::make_unique<PartReader>(*content_, format, path, limits_);
    return std::nullopt;
}

/// Opens the next member of the innermost packed file; closes that file at its end.
std::optional<RawInput> InputStream::next_member() {
    Level& level = levels_.back();
    const auto name = level.unpacker->next_member();
    if (!name) {
        levels_.pop_back();
        return std::nullopt;
    }
    if (name->empty()) {
        // Compressed: the content goes by the name without the last extension, which kind_of_name looks through.
        return open_stream(level.unpacker->open_member(), level.path, {level.kind.format, Packing::None});
    }
    if (is_hidden_member(*name)) {
        ++hidden_;
        return std::nullopt;
    }
    const std::string path = level.path_of(*name);
    const FileKind kind = kind_of_name(*name);
    if (kind.format == Format::Unknown && kind.packing == Packing::None) return problem_at(path, unknown_kind(path));
    auto member = level.unpacker->open_member();
    BufferedStream whole(std::move(member));
    // Members that are packed themselves go through memory: their unpacker must be able to outlive the read position here.
    if (kind.packing == Packing::None && packing_of_content(whole.peek(sniff_size)) == Packing::None)
        return open_stream(std::make_unique<BufferedStream>(std::move(whole)), path, kind);
    auto bytes = whole.rest(limits_.document);
    if (!bytes) return problem_at(path, "a packed file in an archive, larger than " + std::to_string(limits_.document >> 20) + " MiB");
    return open_stream(std::make_unique<MemoryStream>(std::move(*bytes)), path, kind);
}

std::optional<RawInput> InputStream::next() {
    for (;;) {
        std::string path;
        try {
            if (parts_) {
                path = content_path_;
                if (auto part = parts_->next()) return part;
                parts_.reset();
                content_.reset();
                continue;
            }
            if (!levels_.empty()) {
                path = levels_.back().path;
                if (auto problem = next_member()) return problem;
                continue;
            }
            close_file();
            const auto file = next_file();
            if (!file) return std::nullopt;
            path = *file;
            if (auto problem = open_file(path)) return problem;
        } catch (const Error& e) {
            close_file();
            return problem_at(path, e.what());
        }
    }
}

std::uint64_t InputStream::bytes_read() const { return *bytes_read_; }

std::uint64_t InputStream::total_bytes() const {
    std::uint64_t total = 0;
    for (const auto& path : paths_) {
        std::error_code error;
        if (fs::is_regular_file(path, error)) total += fs::file_size(path, error);
        if (!fs::is_directory(path, error)) continue;
        for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end; !error && at != end; at.increment(error)) {
            if (is_hidden(at->path().filename().string())) {
                if (at->is_directory(error)) at.disable_recursion_pending();
                continue;
            }
            if (at->is_regular_file(error)) total += at->file_size(error);
        }
    }
    return total;
}

}  // namespace pg::archive
