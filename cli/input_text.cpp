#include "cli/input_text.hpp"

#include <iostream>
#include <iterator>

#include "core/data_dir.hpp"

namespace pg::cli {

std::string whole_input(const std::string& path) {
    if (path != "-") return read_file(path);
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

}  // namespace pg::cli
