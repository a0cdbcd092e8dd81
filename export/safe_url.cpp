#include "export/safe_url.hpp"

#include <algorithm>

namespace pg::exporting {

std::string safe_url(const std::string& url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
    const auto unsafe = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '"' || c == '\'' || c == '<' || c == '>' || c == '\\' || c == '`';
    };
    if (std::any_of(url.begin(), url.end(), unsafe)) return {};
    return url;
}

}  // namespace pg::exporting
