#include "core/path_meaning.hpp"

#include <algorithm>
#include <filesystem>

namespace pg {

namespace fs = std::filesystem;

namespace {

/// Stands before a member: no name has it.
constexpr char packed = '\0';

/// Where the path of a packed file ends and its members begin: at the first "!" that belongs to no name. What is no longer there is taken for
/// a packed file.
std::size_t member_start(const fs::path& here, std::string_view path) {
    std::error_code error;
    for (auto at = path.find('!'); at != std::string_view::npos; at = path.find('!', at + 1)) {
        const fs::path before = here / path.substr(0, at), name = here / path.substr(0, path.find('/', at));
        if (before.has_filename() && !fs::is_directory(before, error) && !fs::exists(name, error)) return at;
    }
    return path.size();
}

}  // namespace

PathMeaning::PathMeaning() : here_(fs::current_path().string()) {}

std::string PathMeaning::of(std::string_view path) const {
    if (path == "-" || path.starts_with("-!")) return std::string(path);
    const auto member = member_start(here_, path);
    std::string out = (fs::path(here_) / path.substr(0, member)).lexically_normal().string();
    while (out.size() > 1 && out.back() == '/') out.pop_back();
    const auto start = static_cast<std::ptrdiff_t>(out.size());
    out.append(path.substr(member));
    std::replace(out.begin() + start, out.end(), '!', packed);
    return out;
}

bool is_at_or_below(std::string_view path, std::string_view top) {
    if (!path.starts_with(top)) return false;
    return path.size() == top.size() || top.ends_with('/') || path[top.size()] == '/' || path[top.size()] == packed;
}

std::vector<std::string_view> above(std::string_view path) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i + 1 < path.size(); ++i)
        if (path[i] == '/' || path[i] == packed) out.push_back(path.substr(0, std::max<std::size_t>(i, 1)));
    return out;
}

}  // namespace pg
