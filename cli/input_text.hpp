// Whole inputs of the commands that read one text.
#pragma once

#include <string>

namespace pg::cli {

/// The bytes of a file, or of standard input for "-"; throws Error naming the file.
std::string whole_input(const std::string& path);

}  // namespace pg::cli
