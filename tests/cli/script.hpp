// Scripts: command lines with what they should print beside them.
//
//   # a note, anywhere but in a file
//   == file NAME        the lines up to the next "==" are written to a file in the script's own empty folder
//   == run COMMAND      a line for sh; the lines below are what it prints to stdout, "..." stands for any number of lines
//   == exit CODE        what the last command should have returned; 0 unless said
//   == stderr           the lines below are found in this order in what the last command wrote to stderr
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace pg::testing {

struct Step {
    std::size_t line = 0;
    std::string command;
    std::string output;
    int exit = 0;
    std::string errors;
};

struct Script {
    std::vector<std::pair<std::string, std::string>> files;
    std::vector<Step> steps;
};

/// Throws std::runtime_error naming the line that is no such thing.
Script read_script(const std::filesystem::path& file);

/// "..." lines in `expected` match any number of lines.
bool matches(const std::string& expected, const std::string& actual);

struct Result {
    int exit = 0;
    std::string output, errors;
};
Result run_command(const std::string& command, const std::filesystem::path& folder);

}  // namespace pg::testing
