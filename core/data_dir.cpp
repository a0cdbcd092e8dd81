#include "core/data_dir.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>

#include "core/error.hpp"

namespace pg {
namespace fs = std::filesystem;

fs::path find_data_dir() {
    if (const char* given = std::getenv("POLICYGRAPH_DATA"); given != nullptr && *given != '\0') {
        if (fs::is_directory(fs::path(given) / "ontology")) return given;
        throw Error("POLICYGRAPH_DATA is '" + std::string(given) + "', but there is no folder 'ontology' in it");
    }
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    for (fs::path folder = program.parent_path(); !failed && !folder.empty(); folder = folder.parent_path()) {
        for (const char* name : {"data", "share/policygraph"})
            if (fs::is_directory(folder / name / "ontology", failed)) return folder / name;
        failed.clear();
        if (folder == folder.root_path()) break;
    }
    throw Error("cannot find the data folder: neither $POLICYGRAPH_DATA nor 'data' or 'share/policygraph' beside or above '" + program.string() + "'");
}

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("cannot read '" + file.string() + "': " + std::strerror(errno));
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad()) throw Error("reading '" + file.string() + "' failed: " + std::strerror(errno));
    return bytes;
}

MappedFile::MappedFile(const fs::path& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) throw Error("cannot open '" + file.string() + "': " + std::strerror(errno));
    struct stat about{};
    const bool regular = ::fstat(handle, &about) == 0 && S_ISREG(about.st_mode);
    size_ = regular ? static_cast<std::size_t>(about.st_size) : 0;
    void* mapped = size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, handle, 0) : MAP_FAILED;
    ::close(handle);
    if (mapped == MAP_FAILED) throw Error("cannot map '" + file.string() + "': " + (regular ? "it is empty or memory is short" : "not a regular file"));
    data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

}  // namespace pg
