// libarchive: decompression and unpacking, always into memory.
#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>

#include "archive/byte_stream.hpp"
#include "core/error.hpp"

namespace pg::archive {

struct Unpacker::Source {
    std::unique_ptr<ByteStream> bytes;
    std::uint64_t packed_bytes = 0;
    std::string failure;
    std::array<char, 1u << 16> buffer{};
};

namespace {

constexpr std::uint64_t bomb_size = 64u << 20;
constexpr std::uint64_t bomb_ratio = 200;

la_ssize_t read_packed(struct archive* a, void* data, const void** to) {
    auto& source = *static_cast<Unpacker::Source*>(data);
    // No exception may cross the C library.
    try {
        const std::size_t got = source.bytes->read(source.buffer.data(), source.buffer.size());
        source.packed_bytes += got;
        *to = source.buffer.data();
        return static_cast<la_ssize_t>(got);
    } catch (const std::exception& e) {
        source.failure = e.what();
    }
    archive_set_error(a, EIO, "%s", source.failure.c_str());
    return -1;
}

la_int64_t seek_packed(struct archive*, void* data, la_int64_t offset, int whence) {
    auto& source = *static_cast<Unpacker::Source*>(data);
    la_int64_t to = offset;
    if (whence == SEEK_CUR) to += static_cast<la_int64_t>(source.bytes->position());
    if (whence == SEEK_END) to += static_cast<la_int64_t>(source.bytes->size());
    if (to < 0 || source.bytes->size() == 0 || !source.bytes->seek(static_cast<std::uint64_t>(to))) return ARCHIVE_FATAL;
    return to;
}

[[noreturn]] void fail(struct archive* a) {
    const char* reason = archive_error_string(a);
    throw Error(std::string("damaged archive: ") + (reason != nullptr ? reason : "unknown error"));
}

std::string name_of_entry(archive_entry* entry, std::uint64_t number) {
    if (const char* name = archive_entry_pathname_utf8(entry)) return name;
    if (const char* name = archive_entry_pathname(entry)) return name;
    return "member " + std::to_string(number);
}

}  // namespace

class Unpacker::Member final : public ByteStream {
public:
    explicit Member(Unpacker& owner) : owner_(owner) {}
    std::size_t read(char* to, std::size_t size) override {
        const la_ssize_t got = archive_read_data(owner_.archive_, to, size);
        if (got < 0) fail(owner_.archive_);
        owner_.unpacked_ += static_cast<std::uint64_t>(got);
        if (owner_.unpacked_ > bomb_size && owner_.unpacked_ > bomb_ratio * owner_.source_->packed_bytes)
            throw Error("unpacks to more than " + std::to_string(bomb_ratio) + " times its size: a decompression bomb");
        return static_cast<std::size_t>(got);
    }
    std::uint64_t position() const override { return owner_.source_->bytes->position(); }

private:
    Unpacker& owner_;
};

Unpacker::Unpacker(std::unique_ptr<ByteStream> packed) : source_(std::make_unique<Source>()) {
    source_->bytes = std::move(packed);
    archive_ = archive_read_new();
    if (archive_ == nullptr) throw Error("out of memory");
    archive_read_support_filter_gzip(archive_);
    archive_read_support_filter_bzip2(archive_);
    archive_read_support_filter_xz(archive_);
    archive_read_support_filter_zstd(archive_);
    archive_read_support_format_tar(archive_);
    archive_read_support_format_zip(archive_);
    archive_read_support_format_raw(archive_);
    archive_read_support_format_empty(archive_);
    archive_read_set_read_callback(archive_, &read_packed);
    archive_read_set_callback_data(archive_, source_.get());
    if (source_->bytes->size() != 0) archive_read_set_seek_callback(archive_, &seek_packed);
    if (archive_read_open1(archive_) != ARCHIVE_OK) {
        const char* reason = archive_error_string(archive_);
        const std::string message = std::string("damaged archive: ") + (reason != nullptr ? reason : "unknown error");
        archive_read_free(archive_);
        throw Error(message);
    }
}

Unpacker::~Unpacker() { archive_read_free(archive_); }

std::optional<std::string> Unpacker::next_member() {
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(archive_, &entry);
        if (status == ARCHIVE_EOF) return std::nullopt;
        if (status == ARCHIVE_RETRY) continue;
        if (status < ARCHIVE_WARN) fail(archive_);
        ++members_;
        if ((archive_format(archive_) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_RAW) return "";
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) continue;
        return name_of_entry(entry, members_);
    }
}

std::unique_ptr<ByteStream> Unpacker::open_member() { return std::make_unique<Member>(*this); }

}  // namespace pg::archive
