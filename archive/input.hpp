// Walks what people name and yields it piece by piece.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "archive/byte_stream.hpp"
#include "archive/parts.hpp"
#include "archive/raw_input.hpp"

namespace pg::archive {

/// All raw inputs of files, folders and standard input ("-"), in a stable order: paths as given, folders by byte order of names.
/// Hidden files in folders and packed files are skipped, pipes are read only where they are named themselves. A folder to which several
/// ways lead from one path (links may loop and multiply) is entered by the first. Compressed and packed files are opened, at most two levels
/// deep. Serial: use from one thread. Memory stays bounded by one part (Limits), the names in one folder or packed file a level, and a note
/// of each folder.
class InputStream {
public:
    /// Throws Error that names the first path that does not exist.
    explicit InputStream(std::vector<std::string> paths, Limits limits = {});
    ~InputStream();
    InputStream(const InputStream&) = delete;
    InputStream& operator=(const InputStream&) = delete;

    /// The next input; what cannot be read comes as one with `problem` set. std::nullopt at the end.
    std::optional<RawInput> next();

    /// Bytes of files read so far (packed size), for progress; may be asked from any thread.
    std::uint64_t bytes_read() const;
    /// Hidden files and folders that were skipped so far; in packed files each member counts.
    std::uint64_t hidden() const { return hidden_; }
    /// Size of all files that the paths lead to; walks folders, standard input counts nothing.
    std::uint64_t total_bytes() const;

private:
    struct Folder;
    struct Level;

    std::optional<std::string> next_file();
    void enter(const std::string& folder);
    std::optional<RawInput> open_file(const std::string& path);
    std::optional<RawInput> open_stream(std::unique_ptr<ByteStream> bytes, const std::string& path, FileKind kind);
    std::optional<RawInput> next_member();
    void close_file();

    std::vector<std::string> paths_;
    Limits limits_;
    std::size_t next_path_ = 0;
    std::uint64_t hidden_ = 0;
    std::vector<Folder> folders_;
    std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;  ///< folders from the path in hand, by device and inode
    std::vector<Level> levels_;  ///< open packed files, outermost first
    std::unique_ptr<BufferedStream> content_;
    std::unique_ptr<PartReader> parts_;
    std::string content_path_;
    std::shared_ptr<std::atomic<std::uint64_t>> bytes_read_;
};

}  // namespace pg::archive
