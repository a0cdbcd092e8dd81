// A folder of its own for each test, also of those that run at once; it goes with the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace pg::testing {

struct TempFolder {
    TempFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "pg-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::filesystem::filesystem_error("no folder for a test", name, std::make_error_code(std::errc::io_error));
        path = name;
    }
    ~TempFolder() { std::filesystem::remove_all(path); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    /// Writes a file, in folders that it makes, and gives its path.
    std::string write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
    std::filesystem::path path;
};

}  // namespace pg::testing
