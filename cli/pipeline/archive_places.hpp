// Which of the places that a graph knows in an archive are no longer there.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/article.hpp"
#include "core/path_meaning.hpp"
#include "graph/store.hpp"

namespace pg::cli {

/// Told of every place that a build comes by, it knows at the end which it missed. Eight bytes a place.
class ArchivePlaces {
public:
    /// What people named to build; "-", standard input, has no places that could be gone.
    explicit ArchivePlaces(const std::vector<std::string>& archive);
    void see(const Location& where);
    /// A folder or file that could not be read: what the graph knows below it is not gone.
    void see_closed(const Location& where);
    /// Places of the graph in the archive that were not seen, in their order.
    std::vector<Location> gone(const graph::Store& store);

private:
    using Paths = std::set<std::string, std::less<>>;
    std::uint64_t key_of(const Location& where);
    bool is_ours(const std::string& meaning) const;

    PathMeaning meaning_;
    Paths tops_, closed_;  ///< as PathMeaning gives them
    std::vector<std::uint64_t> seen_;
    std::string last_path_, last_meaning_;    ///< many places in a row are in one file
};

}  // namespace pg::cli
