// How every HTML page of the program begins.
#pragma once

#include <string>
#include <string_view>

namespace pg::exporting {

struct PageLook {
    std::string_view width;    ///< of the text at most, as in CSS
    std::string_view rules;    ///< further CSS
    bool pictures = false;     ///< may hold pictures that stand in the page itself
};

/// All up to the first element of the body. Nothing is fetched and no script runs, whatever stands in the page. `title`: escaped.
std::string page_opening(std::string_view title, const PageLook& look);

}  // namespace pg::exporting
