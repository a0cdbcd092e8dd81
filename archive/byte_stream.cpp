#include "archive/byte_stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/error.hpp"

namespace pg::archive {

FileStream::FileStream(const std::string& path, std::shared_ptr<std::atomic<std::uint64_t>> counter) : counter_(std::move(counter)) {
    file_ = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(std::strerror(errno));
    struct stat info {};
    if (::fstat(file_, &info) == 0 && S_ISREG(info.st_mode)) {
        seekable_ = true;
        size_ = static_cast<std::uint64_t>(info.st_size);
    }
}

FileStream::~FileStream() { ::close(file_); }

std::size_t FileStream::read(char* to, std::size_t size) {
    for (;;) {
        const ssize_t got = ::read(file_, to, size);
        if (got >= 0) {
            position_ += static_cast<std::uint64_t>(got);
            if (counter_) *counter_ += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) throw Error(std::strerror(errno));
    }
}

bool FileStream::seek(std::uint64_t to) {
    if (!seekable_ || ::lseek(file_, static_cast<off_t>(to), SEEK_SET) < 0) return false;
    position_ = to;
    return true;
}

std::size_t MemoryStream::read(char* to, std::size_t size) {
    const std::size_t got = std::min(size, bytes_.size() - at_);
    std::copy_n(bytes_.data() + at_, got, to);
    at_ += got;
    return got;
}

bool MemoryStream::seek(std::uint64_t to) {
    at_ = static_cast<std::size_t>(std::min<std::uint64_t>(to, bytes_.size()));
    return true;
}

void BufferedStream::fill(std::size_t size) {
    if (buffer_.size() - at_ >= size || ended_) return;
    buffer_.erase(0, at_);
    at_ = 0;
    constexpr std::size_t step = 1u << 16;
    while (buffer_.size() < size && !ended_) {
        const std::size_t before = buffer_.size();
        buffer_.resize(before + std::max(step, size - before));
        const std::size_t got = source_->read(buffer_.data() + before, buffer_.size() - before);
        buffer_.resize(before + got);
        ended_ = got == 0;
    }
}

std::string_view BufferedStream::peek(std::size_t size) {
    fill(size);
    return std::string_view(buffer_).substr(at_);
}

std::size_t BufferedStream::read(char* to, std::size_t size) {
    if (at_ == buffer_.size()) return ended_ ? 0 : source_->read(to, size);
    const std::size_t got = std::min(size, buffer_.size() - at_);
    std::copy_n(buffer_.data() + at_, got, to);
    at_ += got;
    return got;
}

bool BufferedStream::seek(std::uint64_t to) {
    if (!source_->seek(to)) return false;
    buffer_.clear();
    at_ = 0;
    ended_ = false;
    return true;
}

std::optional<std::string> BufferedStream::line(std::size_t limit, bool& too_long) {
    too_long = false;
    std::string out;
    for (bool any = false;; any = true) {
        fill(1);
        if (at_ == buffer_.size()) return any ? std::optional(std::move(out)) : std::nullopt;
        const auto end = buffer_.find('\n', at_);
        const std::size_t stop = std::min(end, buffer_.size());
        if (out.size() + (stop - at_) > limit) {
            too_long = true;
            out.clear();
            out.shrink_to_fit();
        }
        if (!too_long) out.append(buffer_, at_, stop - at_);
        at_ = stop;
        if (end != std::string::npos) {
            ++at_;
            return out;
        }
    }
}

std::optional<std::string> BufferedStream::rest(std::size_t limit) {
    std::string out = buffer_.substr(at_);
    at_ = buffer_.size();
    constexpr std::size_t step = 1u << 18;
    while (!ended_ && out.size() <= limit) {
        const std::size_t before = out.size();
        out.resize(before + step);
        const std::size_t got = source_->read(out.data() + before, step);
        out.resize(before + got);
        ended_ = got == 0;
    }
    if (out.size() > limit) return std::nullopt;
    return out;
}

}  // namespace pg::archive
