// Files that are made beside others until they are finished.
#pragma once

#include <filesystem>
#include <string>

namespace pg {

/// Makes an empty file beside `file`, named after it with `ending` (".part"), under a name that nothing had. Throws Error.
std::filesystem::path new_file_beside(const std::filesystem::path& file, const std::string& ending);

}  // namespace pg
