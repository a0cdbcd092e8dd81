#include "core/new_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/error.hpp"

namespace pg {

std::filesystem::path new_file_beside(const std::filesystem::path& file, const std::string& ending) {
    for (int number = 0;; ++number) {
        std::filesystem::path made = file;
        made += (number == 0 ? "" : "." + std::to_string(number)) + ending;
        const int handle = ::open(made.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
        if (handle < 0 && errno != EEXIST) throw Error("cannot write " + file.string() + ": " + std::strerror(errno));
        if (handle < 0) continue;
        ::close(handle);
        return made;
    }
}

}  // namespace pg
