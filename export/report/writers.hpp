// The formats of a report.
#pragma once

#include <ostream>

#include "export/report/brief.hpp"

namespace pg::exporting {

/// What stands in an article stays text: it makes no link, picture or markup of any kind.
void write_markdown(const Brief& brief, std::ostream& out);

/// A page without script that loads nothing; addresses of articles may be followed.
void write_html(const Brief& brief, std::ostream& out);

}  // namespace pg::exporting
