#include "cli/pipeline/archive_places.hpp"

#include <algorithm>
#include <functional>

namespace pg::cli {

ArchivePlaces::ArchivePlaces(const std::vector<std::string>& archive) {
    for (const auto& path : archive)
        if (path != "-") tops_.insert(meaning_.of(path));
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
    if (where.item == 0) closed_.insert(last_meaning_);
}

bool ArchivePlaces::is_ours(const std::string& meaning) const {
    const auto holders = above(meaning);
    const auto lies_in = [&](const Paths& paths) { return std::any_of(holders.begin(), holders.end(), [&](std::string_view path) { return paths.contains(path); }); };
    return (tops_.contains(meaning) || lies_in(tops_)) && !lies_in(closed_);
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
