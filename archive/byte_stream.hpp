// Bytes from files, memory and compressed or packed streams.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;

namespace pg::archive {

/// A source of bytes, read once from front to back by one thread. Errors of the world are thrown as Error without the source's name.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Up to `size` bytes; 0 only at the end.
    virtual std::size_t read(char* to, std::size_t size) = 0;
    virtual std::uint64_t position() const = 0;
    /// Moves to an absolute position; false if this stream cannot.
    virtual bool seek(std::uint64_t) { return false; }
    virtual std::uint64_t size() const { return 0; }
};

class FileStream final : public ByteStream {
public:
    /// "-" is standard input; throws Error with the system's reason. `counter`, if given, counts the bytes read.
    explicit FileStream(const std::string& path, std::shared_ptr<std::atomic<std::uint64_t>> counter = nullptr);
    ~FileStream() override;
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;
    std::size_t read(char* to, std::size_t size) override;
    std::uint64_t position() const override { return position_; }
    bool seek(std::uint64_t to) override;
    std::uint64_t size() const override { return size_; }

private:
    int file_ = -1;
    bool seekable_ = false;
    std::uint64_t size_ = 0;
    std::uint64_t position_ = 0;
    std::shared_ptr<std::atomic<std::uint64_t>> counter_;
};

class MemoryStream final : public ByteStream {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}
    std::size_t read(char* to, std::size_t size) override;
    std::uint64_t position() const override { return at_; }
    bool seek(std::uint64_t to) override;
    std::uint64_t size() const override { return bytes_.size(); }

private:
    std::string bytes_;
    std::size_t at_ = 0;
};

/// A stream with look-ahead; keeps what was peeked.
class BufferedStream final : public ByteStream {
public:
    explicit BufferedStream(std::unique_ptr<ByteStream> source) : source_(std::move(source)) {}
    /// The next bytes, at least `size` unless the stream ends before; valid until the next call.
    std::string_view peek(std::size_t size);
    std::size_t read(char* to, std::size_t size) override;
    std::uint64_t position() const override { return source_->position(); }
    bool seek(std::uint64_t to) override;
    std::uint64_t size() const override { return source_->size(); }
    /// The next line without its end; std::nullopt at the end of the stream. A line above `limit` bytes is skipped, `too_long` says so.
    std::optional<std::string> line(std::size_t limit, bool& too_long);
    /// All the rest; std::nullopt if that is more than `limit` bytes (which are then lost).
    std::optional<std::string> rest(std::size_t limit);

private:
    void fill(std::size_t size);

    std::unique_ptr<ByteStream> source_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool ended_ = false;
};

/// The members of a ZIP or tar file, or the single member without name of a compressed file. Never touches the file system.
class Unpacker {
public:
    explicit Unpacker(std::unique_ptr<ByteStream> packed);  ///< throws Error when it is neither
    ~Unpacker();
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    /// The next regular file's name ("" for compressed files), std::nullopt at the end. Throws Error for damaged files.
    std::optional<std::string> next_member();
    /// The current member's bytes; dies with the next call of next_member(). Throws Error for damage and for content that unpacks to more
    /// than 64 MiB and 200 times its packed size (a decompression bomb).
    std::unique_ptr<ByteStream> open_member();

    struct Source;

private:
    class Member;
    std::unique_ptr<Source> source_;
    struct ::archive* archive_ = nullptr;
    std::uint64_t unpacked_ = 0;
    std::uint64_t members_ = 0;
};

}  // namespace pg::archive
