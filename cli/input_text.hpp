// Texts that people name on the command line.
#pragma once

#include <fstream>
#include <istream>
#include <string>

namespace pg::cli {

/// Opens a file or a pipe. Throws Error for what cannot be read, as a folder.
std::ifstream open_text(const std::string& path);
/// The next line; false at the end. Throws Error where reading fails, and for a line of more than 256 MiB.
bool next_line(std::istream& in, std::string& line);
/// Everything in a file, or in standard input for "-". Throws Error where reading fails, and for more than 256 MiB.
std::string whole_input(const std::string& path);

}  // namespace pg::cli
