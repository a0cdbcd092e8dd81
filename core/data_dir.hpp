// Where the program's data files are.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace pg {

/// Finds the folder that holds ontology/, lexicons/, gazetteers/, models/: $POLICYGRAPH_DATA if set, else the first
/// "data" or "share/policygraph" with an "ontology" folder found beside the program or in a folder above it.
/// Throws Error that names the places looked at.
std::filesystem::path find_data_dir();

/// The whole file; throws Error naming it.
std::string read_file(const std::filesystem::path& file);

/// A read-only memory-mapped file. Move-only; `bytes` is valid as long as the object lives, from any thread.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);  ///< throws Error naming the file
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    std::string_view bytes() const { return {data_, size_}; }

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace pg
