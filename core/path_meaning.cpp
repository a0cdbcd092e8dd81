#include "core/path_meaning.hpp"

#include <algorithm>
#include <filesystem>

namespace pg {

namespace fs = std::filesystem;

PathMeaning::PathMeaning() : here_(fs::current_path().string()) {}

std::string PathMeaning::of(std::string_view path) const {
    if (path == "-") return "-";
    const auto member = std::min(path.find('!'), path.size());
    std::string out = (fs::path(here_) / path.substr(0, member)).lexically_normal().string();
    while (out.size() > 1 && out.back() == '/') out.pop_back();
    return out.append(path.substr(member));
}

bool is_at_or_below(std::string_view path, std::string_view top) {
    if (!path.starts_with(top)) return false;
    return path.size() == top.size() || top.ends_with('/') || path[top.size()] == '/' || path[top.size()] == '!';
}

}  // namespace pg
