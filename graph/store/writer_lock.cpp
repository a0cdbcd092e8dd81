#include "graph/store/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/error.hpp"

namespace pg::graph {

WriterLock::WriterLock(const std::string& graph) : path_(graph + "-lock") {
    while (!try_lock(graph)) {}
}

bool WriterLock::try_lock(const std::string& graph) {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0 && (errno == EROFS || errno == EACCES)) throw Error("graph '" + graph + "': the file or its folder is read-only");
    if (file_ < 0 && (errno == ENOSPC || errno == EDQUOT)) throw Error("graph '" + graph + "': the disk is full");
    if (file_ < 0) throw Error("graph '" + graph + "': cannot open the file: it or its folder is missing or not accessible (" + std::strerror(errno) + ")");
    // File systems without locks (ENOLCK, EINVAL) leave it to SQLite to keep writers apart.
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(file_);
        file_ = -1;
        throw Error("graph '" + graph + "': another process is writing to this graph; try again when it is done");
    }
    // The writer before us may have removed the file that we opened.
    struct stat ours {}, there {};
    if (::fstat(file_, &ours) == 0 && ::stat(path_.c_str(), &there) == 0 && ours.st_ino == there.st_ino && ours.st_dev == there.st_dev) return true;
    ::close(file_);
    file_ = -1;
    return false;
}

WriterLock::~WriterLock() {
    if (file_ < 0) return;
    ::unlink(path_.c_str());  // while it is still locked
    ::close(file_);
}

}  // namespace pg::graph
