#include "cli/input_text.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "core/error.hpp"

namespace pg::cli {

namespace {

/// What has no end, as a device, is not read until memory is gone.
constexpr std::size_t largest = 256u << 20;

using Block = std::array<char, 1u << 16>;

std::string whole(std::istream& in, const std::string& path) {
    std::string out;
    for (Block block; in.read(block.data(), block.size()), in.gcount() > 0;) {
        out.append(block.data(), static_cast<std::size_t>(in.gcount()));
        if (out.size() > largest) throw Error(path + " is larger than 256 MiB");
    }
    if (in.bad()) throw Error("reading " + path + " failed");
    return out;
}

}  // namespace

std::ifstream open_text(const std::string& path) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) throw Error("cannot read " + path + ": it is a folder");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error("cannot read " + path + ": " + std::strerror(errno));
    return file;
}

bool next_line(std::istream& in, std::string& line) {
    line.clear();
    for (Block block;;) {
        in.getline(block.data(), block.size());
        const auto got = static_cast<std::size_t>(in.gcount());
        if (in.bad()) throw Error("reading failed");
        const bool ended = !in.fail() && !in.eof();  // the line's end counts and is not kept
        line.append(block.data(), ended ? got - 1 : got);
        if (ended || in.eof()) return ended || !line.empty();
        if (line.size() > largest) throw Error("a line is longer than 256 MiB");
        in.clear();
    }
}

std::string whole_input(const std::string& path) {
    if (path == "-") return whole(std::cin, "standard input");
    auto file = open_text(path);
    return whole(file, path);
}

}  // namespace pg::cli
