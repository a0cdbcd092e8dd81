// What a picture says of itself: whose it is, what is in it, what was asked for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/view.hpp"

namespace pg::exporting {

struct Framing {
    std::string title;                           ///< "Tom Homan (person)"; empty: a picture without words of its own
    std::vector<std::string> notes;              ///< lines under the title
    std::set<std::string, std::less<>> centre;   ///< node ids that stand out
    bool quotes = true;                          ///< sentences, titles and addresses of articles; labels stand in any case
};

/// The words for a view that this selection gave: names and kinds of the nodes that it is around, numbers, dates of publication, filters.
Framing framing(const graph::View& view, const graph::Selection& selection);

}  // namespace pg::exporting
