#include "cli/pipeline/archive_places.hpp"

#include <algorithm>
#include <functional>

namespace pg::cli {

ArchivePlaces::ArchivePlaces(const std::vector<std::string>& archive) {
    for (const auto& path : archive)
        if (path != "-") tops_.push_back(meaning_.of(path));
}

std::uint64_t ArchivePlaces::key_of(const Location& where) {
    if (last_meaning_.empty() || where.path != last_path_) {
        last_path_ = where.path;
        last_meaning_ = meaning_.of(where.path);
    }
    return std::hash<std::string>{}(last_meaning_ + '\n' + std::to_string(where.item));
}

void ArchivePlaces::see(const Location& where) { seen_.push_back(key_of(where)); }

void ArchivePlaces::see_closed(const Location& where) {
    see(where);
    if (where.item == 0) closed_.push_back(last_meaning_);
}

bool ArchivePlaces::is_ours(const std::string& meaning) const {
    const auto above = [&](const std::string& top) { return is_at_or_below(meaning, top); };
    const auto strictly_above = [&](const std::string& top) { return meaning != top && above(top); };
    return std::any_of(tops_.begin(), tops_.end(), above) && std::none_of(closed_.begin(), closed_.end(), strictly_above);
}

std::vector<Location> ArchivePlaces::gone(const graph::Store& store) {
    std::sort(seen_.begin(), seen_.end());
    std::vector<Location> out;
    if (tops_.empty()) return out;
    for (const auto& path : store.paths()) {
        if (!is_ours(meaning_.of(path))) continue;
        for (auto& place : store.places_at(path))
            if (!std::binary_search(seen_.begin(), seen_.end(), key_of(place))) out.push_back(std::move(place));
    }
    return out;
}

}  // namespace pg::cli
